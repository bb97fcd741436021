import { Button, makeStyles, Switch } from '@fluentui/react-components';
import { Add20Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { TextField } from '@renderer/ui/field';
import { Panel } from '@renderer/ui/panel';

const useStyles = makeStyles({
  hint: { ...type.caption, color: mb.text3, marginTop: '6px' },
  title: { ...type.cardTitle, margin: '16px 0 6px' },
  list: { listStyleType: 'none', margin: '0 0 10px', padding: 0, display: 'flex', flexWrap: 'wrap', gap: '6px' },
  word: { display: 'inline-flex', alignItems: 'center', gap: '4px', paddingInlineStart: '8px', border: `1px solid ${mb.line}`, borderRadius: '4px', ...type.dense },
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px', maxWidth: '380px' },
  field: { flex: '1 1 180px' },
});

/** Whether misspelt words are marked, and the words that the clerk has added to the record that is open. */
export function SpellingPanel({ on, recordOpen, onChange }: { readonly on: boolean; readonly recordOpen: boolean; readonly onChange: (on: boolean) => void }) {
  const styles = useStyles();
  return (
    <Panel title="Spelling" padded>
      <Switch label="Mark misspelt words while I type" checked={on} onChange={(_event, data) => onChange(data.checked)} />
      <p className={styles.hint}>British English, without the internet. Right-click a marked word, or press Shift+F10 in it, for what it may have meant. F7 goes through the misspelt words of minutes. The names of the people in the open record are known.</p>
      {recordOpen && <OwnWords />}
    </Panel>
  );
}

function OwnWords() {
  const styles = useStyles();
  const words = useRead('spelling', 'words', {}).data?.words ?? [];
  const add = useWrite('spelling', 'addWord', { fields: true });
  const remove = useWrite('spelling', 'removeWord');
  const [word, setWord] = useState('');
  const save = (): void =>
    add.mutate(
      { word },
      {
        onSuccess: () => {
          announce(`“${word.trim()}” is known now.`);
          setWord('');
        },
      },
    );
  return (
    <>
      <h3 className={styles.title}>Your own words in this record</h3>
      {words.length === 0 ? (
        <p className={styles.hint}>None yet. “Add to the word list” in the menu of a marked word puts it here.</p>
      ) : (
        <ul className={styles.list}>
          {words.map(({ id, word: each }) => (
            <li key={id} className={styles.word}>
              {each}
              <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={`Remove ${each} from the word list`} onClick={() => remove.mutate({ id }, { onSuccess: () => toastRemoved(`“${each}” removed from the word list`) })} />
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className={styles.field}>
          <TextField label="Another word" value={word} onChange={setWord} error={fieldMessages(add.error)['word']} />
        </div>
        <Button type="submit" icon={<Add20Regular />}>
          Add word
        </Button>
      </form>
    </>
  );
}
