import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { acceleratorWords } from '@shared/commands/accelerator';
import { COMMANDS, MENUS, type CommandEntry } from '@shared/commands/command-list';
import { mb, type } from '@renderer/theme/tokens';
import { KeyHint } from '@renderer/ui/key-hint';
import { TYPING_KEYS } from './typing-keys';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  groups: { columnWidth: '300px', columnGap: '32px' },
  group: { breakInside: 'avoid', marginBottom: '16px' },
  heading: { ...type.cardTitle, marginBottom: '4px' },
  row: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '12px', padding: '4px 0', borderBottom: `1px solid ${mb.softLine}`, ...type.dense, color: mb.text2 },
  keys: { display: 'inline-flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '4px', flexShrink: 0 },
});

/** Every command's keys, from the one list of commands, and the keys inside text. */
export function ShortcutSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const styles = useStyles();
  return (
    <Dialog open={open} onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle action={<Button appearance="subtle" icon={<Dismiss20Regular />} aria-label="Close" onClick={onClose} />}>Keyboard shortcuts</DialogTitle>
          <DialogContent tabIndex={0}>
            <ShortcutTable />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** The sheet's content; Help shows it too. */
export function ShortcutTable() {
  const styles = useStyles();
  const groups: readonly { readonly words: string; readonly rows: readonly { readonly words: string; readonly keys: readonly string[] }[] }[] = [
    ...MENUS.map(({ menu, words }) => ({
      words,
      rows: COMMANDS.filter((command: CommandEntry) => command.place.menu === menu && command.keys.length > 0).map((command) => ({ words: command.words.replace('…', ''), keys: shownKeys(command.keys) })),
    })),
    ...TYPING_KEYS,
  ];
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <section key={group.words} className={styles.group} aria-label={group.words}>
          <h3 className={styles.heading}>{group.words}</h3>
          <dl>
            {group.rows.map((row) => (
              <div key={row.words} className={styles.row}>
                <dt>{row.words}</dt>
                <dd className={styles.keys}>
                  {row.keys.map((keys) => (
                    <KeyHint key={keys} keys={keys} heard />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** The keys worth showing: not the second spelling of the same key. */
function shownKeys(keys: readonly string[]): readonly string[] {
  return keys.filter((spelling) => spelling !== 'CmdOrCtrl+=').map(acceleratorWords);
}
