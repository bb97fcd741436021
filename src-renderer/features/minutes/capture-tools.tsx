import { Button, makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, mergeClasses, shorthands } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import type { CaptureCommand, CaptureKey } from '@shared/minutes/capture-commands';
import { mb, type } from '@renderer/theme/tokens';
import { KeyHint } from '@renderer/ui/key-hint';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', marginTop: '8px' },
  kind: { minWidth: 0, minHeight: '28px', paddingInline: '7px', ...type.caption, fontWeight: 500 },
  pressed: { backgroundColor: mb.accentTint, color: mb.accentTintText, ...shorthands.borderColor(mb.accent) },
  record: { marginInlineStart: 'auto', minHeight: '28px', ...type.dense },
  menu: { display: 'flex', gap: '8px', flexShrink: 0 },
  big: { minHeight: '44px', minWidth: 0 },
});

type CaptureToolsProps = { readonly layout: 'row' | 'menu'; readonly commands: readonly CaptureCommand[]; readonly chosen: CaptureKey; readonly onChoose: (key: CaptureKey) => void; readonly onRecord: () => void };

/** What every prefix does, as buttons: what the line is, and recording it. In a narrow window the kinds are one menu. */
export function CaptureTools({ layout, commands, chosen, onChoose, onRecord }: CaptureToolsProps) {
  const styles = useStyles();
  if (layout === 'menu') {
    return (
      <div className={styles.menu}>
        <Menu checkedValues={{ kind: [chosen] }} onCheckedValueChange={(_event, data) => data.checkedItems[0] !== undefined && onChoose(data.checkedItems[0] as CaptureKey)}>
          <MenuTrigger disableButtonEnhancement>
            <Button className={styles.big} icon={<ChevronDown16Regular />} iconPosition="after">
              Type
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {commands.map((command) => (
                <MenuItemRadio key={command.key} name="kind" value={command.key} secondaryContent={prefixWords(command)}>
                  {command.label}
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
      {commands.map((command) => (
        <Button
          key={command.key}
          className={mergeClasses(styles.kind, command.key === chosen && styles.pressed)}
          aria-pressed={command.key === chosen}
          data-keep-focus=""
          {...(command.digit === null ? {} : { title: `Ctrl+${String(command.digit)}`, 'aria-keyshortcuts': `Control+${String(command.digit)}` })}
          onClick={() => onChoose(command.key)}
        >
          {command.label}
          {command.prefix !== '' && <>&nbsp;<KeyHint keys={prefixWords(command)} bare /></>}
        </Button>
      ))}
      <Button className={styles.record} data-keep-focus="" onClick={onRecord}>
        Record
      </Button>
    </div>
  );
}

function prefixWords({ prefix }: CaptureCommand): string {
  return prefix === '' ? '' : `/${prefix}`;
}
