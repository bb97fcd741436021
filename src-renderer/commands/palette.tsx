import { Dialog, DialogSurface, makeStyles } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { Command, useCommandState } from 'cmdk';
import { acceleratorWords } from '@shared/commands/accelerator';
import { COMMANDS, MENUS, type CommandEntry } from '@shared/commands/command-list';
import { mb, media, type } from '@renderer/theme/tokens';
import { KeyHint } from '@renderer/ui/key-hint';
import { runCommand, useCommandHandlers } from './command-handlers';

/** Somewhere the palette can go besides commands: a meeting, a body. */
export type PalettePlace = { readonly id: string; readonly words: string; readonly detail: string; readonly go: () => void };

const useStyles = makeStyles({
  surface: { padding: 0, width: '560px', maxWidth: 'calc(100vw - 32px)', marginTop: '9vh', marginBottom: 'auto', borderRadius: '8px', overflow: 'hidden', [media.small]: { marginTop: '24px' } },
  head: { display: 'flex', alignItems: 'center', gap: '10px', padding: '0 14px', borderBottom: `1px solid ${mb.line}`, color: mb.text3 },
  input: { flex: 1, minWidth: 0, height: '48px', border: 'none', backgroundColor: 'transparent', color: mb.text1, fontFamily: 'inherit', ...type.capture, '::placeholder': { color: mb.text3 } },
  list: {
    maxHeight: 'min(420px, 60vh)',
    overflowY: 'auto',
    padding: '6px',
    '& [cmdk-group-heading]': { ...type.caption, color: mb.text3, fontWeight: 600, padding: '8px 8px 4px' },
    '& [cmdk-item]': { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '34px', padding: '4px 8px', borderRadius: '4px', ...type.dense, cursor: 'default' },
    '& [cmdk-item][data-selected="true"]': { backgroundColor: mb.accentTint, color: mb.accentTintText, [media.forced]: { outline: '2px solid Highlight', outlineOffset: '-2px' } },
  },
  words: { flex: 1, minWidth: 0 },
  detail: { ...type.caption, color: mb.text3 },
});

/** Commands by name (Ctrl+K or Alt+Q): what can be done here and where one can go. Each shows its keys. */
export function Palette({ open, onClose, onHelp, places }: { readonly open: boolean; readonly onClose: () => void; readonly onHelp: (search: string) => void; readonly places: readonly PalettePlace[] }) {
  const styles = useStyles();
  const handlers = useCommandHandlers((state) => state.handlers);
  const choose = (action: () => void): void => {
    onClose();
    // The dialog gives the focus back first; then the command may take it elsewhere.
    setTimeout(action, 0);
  };
  return (
    // Gone at once: while it faded out its keys went nowhere, and what was typed after calling it again with them.
    <Dialog open={open} surfaceMotion={null} onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface} aria-label="Commands">
        <Command label="Commands" loop>
          <div className={styles.head}>
            <Search20Regular aria-hidden="true" />
            <Command.Input className={styles.input} placeholder="What would you like to do?" />
          </div>
          <Command.List className={styles.list} label="Commands and places">
            <AskHelp onAsk={(words) => choose(() => onHelp(words))} />
            {MENUS.map(({ menu, words }) => {
              const entries = COMMANDS.filter((command) => command.place.menu === menu && command.name !== 'view.palette' && handlers.has(command.name));
              if (entries.length === 0) return null;
              return (
                <Command.Group key={menu} heading={words}>
                  {entries.map((entry: CommandEntry & (typeof entries)[number]) => (
                    <Command.Item key={entry.name} value={entry.words} keywords={[words]} onSelect={() => choose(() => runCommand(entry.name))}>
                      <span className={styles.words}>{entry.words}</span>
                      {entry.keys[0] !== undefined && <KeyHint keys={acceleratorWords(entry.keys[0])} />}
                    </Command.Item>
                  ))}
                </Command.Group>
              );
            })}
            {places.length > 0 && (
              <Command.Group heading="Go to">
                {places.map((place) => (
                  <Command.Item key={place.id} value={`${place.words} ${place.detail} ${place.id}`} keywords={['go to']} onSelect={() => choose(place.go)}>
                    <span className={styles.words}>{place.words}</span>
                    <span className={styles.detail}>{place.detail}</span>
                  </Command.Item>
                ))}
              </Command.Group>
            )}
          </Command.List>
        </Command>
      </DialogSurface>
    </Dialog>
  );
}

/** Where no command is called so: the words can be looked for in Help. The list is never empty, which no screen reader can tell from broken. */
function AskHelp({ onAsk }: { readonly onAsk: (words: string) => void }) {
  const styles = useStyles();
  const search = useCommandState((state) => state.search).trim();
  const found = useCommandState((state) => state.filtered.count);
  if (found > 0 || search === '') return null;
  return (
    <Command.Item forceMount value={`help ${search}`} onSelect={() => onAsk(search)}>
      <span className={styles.words}>No command is called that. Look for “{search}” in Help</span>
    </Command.Item>
  );
}
