import { Button, makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, mergeClasses, shorthands } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import { CAPTURE_COMMANDS } from '@shared/minutes/capture-commands';
import { ENTRY_KIND_WORDS } from '@shared/minutes/model';
import type { EntryKind } from '@shared/minutes/model';
import { mb, type } from '@renderer/theme/tokens';
import { KeyHint } from '@renderer/ui/key-hint';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', marginTop: '8px' },
  kind: { minWidth: 0, minHeight: '28px', paddingInline: '10px', ...type.dense, fontWeight: 500 },
  pressed: { backgroundColor: mb.accentTint, color: mb.accentTintText, ...shorthands.borderColor(mb.accent) },
  record: { marginInlineStart: 'auto', minHeight: '28px', ...type.dense },
  menu: { display: 'flex', gap: '8px', flexShrink: 0 },
  big: { minHeight: '44px', minWidth: 0 },
});

type CaptureToolsProps = { readonly layout: 'row' | 'menu'; readonly kind: EntryKind; readonly onKind: (kind: EntryKind) => void; readonly onRecord: () => void };

/** What every prefix does, as buttons: what the line is, and recording it. In a narrow window the kinds are one menu. */
export function CaptureTools({ layout, kind, onKind, onRecord }: CaptureToolsProps) {
  const styles = useStyles();
  if (layout === 'menu') {
    return (
      <div className={styles.menu}>
        <Menu checkedValues={{ kind: [kind] }} onCheckedValueChange={(_event, data) => data.checkedItems[0] !== undefined && onKind(data.checkedItems[0] as EntryKind)}>
          <MenuTrigger disableButtonEnhancement>
            <Button className={styles.big} icon={<ChevronDown16Regular />} iconPosition="after">
              Type
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {CAPTURE_COMMANDS.map((command) => (
                <MenuItemRadio key={command.kind} name="kind" value={command.kind} secondaryContent={`/${command.prefix}`}>
                  {ENTRY_KIND_WORDS[command.kind]}
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Button className={styles.big} appearance="primary" data-keep-focus="" onClick={onRecord}>
          Record
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.row} role="group" aria-label="What the line is">
      {CAPTURE_COMMANDS.map((command) => (
        <Button key={command.kind} className={mergeClasses(styles.kind, command.kind === kind && styles.pressed)} aria-pressed={command.kind === kind} data-keep-focus="" onClick={() => onKind(command.kind)}>
          {ENTRY_KIND_WORDS[command.kind]}&nbsp;
          <KeyHint keys={`/${command.prefix}`} bare />
        </Button>
      ))}
      <Button className={styles.record} data-keep-focus="" onClick={onRecord}>
        Record
      </Button>
    </div>
  );
}
