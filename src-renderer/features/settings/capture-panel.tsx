import { Button, makeStyles, Switch } from '@fluentui/react-components';
import { CAPTURE_COMMANDS, commandsInForce, DEFAULT_CAPTURE, doublePrefixes } from '@shared/minutes/capture-commands';
import type { CaptureKey, CaptureSettings } from '@shared/minutes/capture-commands';
import { mb, type } from '@renderer/theme/tokens';
import { TextField } from '@renderer/ui/field';
import { Panel } from '@renderer/ui/panel';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '12px 0', padding: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: '10px 24px' },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 96px', alignItems: 'end', gap: '8px' },
  hint: { ...type.caption, color: mb.text3 },
});

/** The prefixes of the capture box: each can be another one or none, and the words with a colon and Ctrl with a digit can be switched off. */
export function CapturePanel({ capture, onChange }: { readonly capture: CaptureSettings; readonly onChange: (capture: CaptureSettings) => void }) {
  const styles = useStyles();
  const commands = commandsInForce(capture);
  const doubles = doublePrefixes(commands);
  const setPrefix = (key: CaptureKey, typed: string): void => {
    const prefix = typed.toLowerCase().replace(/[^a-z]/g, '').slice(0, 8);
    if (prefix !== '') onChange({ ...capture, prefixes: { ...capture.prefixes, [key]: prefix } });
  };
  return (
    <Panel title="Typing minutes" padded>
      <p className={styles.hint}>What a line begins with to be more than a note: / and these letters. A prefix that is switched off is typed as ordinary words; its button stays.</p>
      <ul className={styles.list} aria-label="Prefixes">
        {CAPTURE_COMMANDS.map(({ key, label }) => {
          const isOff = capture.off.includes(key);
          const prefix = commands.find((command) => command.key === key)?.prefix ?? '';
          return (
            <li key={key} className={styles.row}>
              <Switch label={label} checked={!isOff} onChange={(_event, data) => onChange({ ...capture, off: data.checked ? capture.off.filter((other) => other !== key) : [...capture.off, key] })} />
              {!isOff && <TextField label={`/ for ${label.toLowerCase()}`} value={prefix} onChange={(typed) => setPrefix(key, typed)} {...(doubles.includes(key) ? { error: 'Used twice' } : {})} />}
            </li>
          );
        })}
      </ul>
      <Switch label="Read words with a colon too: “action:”, “resolved:”" checked={capture.words} onChange={(_event, data) => onChange({ ...capture, words: data.checked })} />
      <Switch label="Ctrl+1 to Ctrl+9 turn a line into a kind" checked={capture.digits} onChange={(_event, data) => onChange({ ...capture, digits: data.checked })} />
      <div>
        <Button onClick={() => onChange(DEFAULT_CAPTURE)}>Set all back</Button>
      </div>
    </Panel>
  );
}
