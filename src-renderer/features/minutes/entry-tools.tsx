import { Button, makeStyles, Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Delete16Regular, Edit16Regular, MoreHorizontal16Regular } from '@fluentui/react-icons';
import { ENTRY_KIND_WORDS, entryKindSchema } from '@shared/minutes/model';
import type { EntryKind, MinuteEntry } from '@shared/minutes/model';
import { LiftMenuItem } from '@renderer/features/ledger/lift-parts';
import { TieMenuItem } from '@renderer/features/priorities/tie-parts';
import { mb } from '@renderer/theme/tokens';
import type { EntryRowTools } from './entry-row';
import { tiedPart } from './tied-part';

const useStyles = makeStyles({
  tools: { position: 'absolute', top: '-16px', insetInlineEnd: '4px', zIndex: 1, display: 'flex', gap: '2px', padding: '2px', backgroundColor: mb.surface, border: `1px solid ${mb.line}`, borderRadius: '4px', boxShadow: mb.shadowCard },
  tool: { minWidth: '26px', maxWidth: '26px', height: '26px', padding: 0 },
  edit: { minWidth: 0, height: '26px', paddingInline: '8px', fontWeight: 400 },
});

type EntryToolsProps = EntryRowTools & {
  readonly entry: MinuteEntry;
  readonly first: boolean;
  readonly last: boolean;
  /** Whether the tools are a cell of a row. */
  readonly cell?: boolean;
  readonly onEdit: (id: string) => void;
  readonly onStep: (id: string, by: -1 | 1) => void;
};

/** The tools of one entry: Edit, Move up, Move down, and the menu with everything that can be done with it. */
export function EntryTools({ entry, first, last, cell = false, items, meetingId, onEdit, onStep, onMove, onMerge, onKind, onRemove }: EntryToolsProps) {
  const styles = useStyles();
  const tied = tiedPart(entry);
  return (
    <div className={styles.tools} role={cell ? 'gridcell' : 'group'} {...(cell ? {} : { 'aria-label': 'Tools of this minute' })}>
      <Button className={styles.edit} size="small" appearance="subtle" icon={<Edit16Regular />} onClick={() => onEdit(entry.id)}>
        Edit
      </Button>
      <Button className={styles.tool} size="small" appearance="subtle" icon={<ArrowUp16Regular />} aria-label="Move up" title="Move up (Alt+Shift+↑)" disabledFocusable={first} onClick={() => onStep(entry.id, -1)} />
      <Button className={styles.tool} size="small" appearance="subtle" icon={<ArrowDown16Regular />} aria-label="Move down" title="Move down (Alt+Shift+↓)" disabledFocusable={last} onClick={() => onStep(entry.id, 1)} />
      <Menu positioning={{ autoSize: 'height' }} checkedValues={{ kind: [entry.kind] }} onCheckedValueChange={(_event, data) => data.checkedItems[0] !== undefined && onKind(entry.id, data.checkedItems[0] as EntryKind, null)}>
        <MenuTrigger disableButtonEnhancement>
          <Button className={styles.tool} size="small" appearance="subtle" icon={<MoreHorizontal16Regular />} aria-label="More for this minute" title="More" />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<Edit16Regular />} secondaryContent="Enter" onClick={() => onEdit(entry.id)}>
              Edit
            </MenuItem>
            <MenuItem icon={<ArrowUp16Regular />} secondaryContent="Alt+Shift+↑" disabled={first} onClick={() => onStep(entry.id, -1)}>
              Move up
            </MenuItem>
            <MenuItem icon={<ArrowDown16Regular />} secondaryContent="Alt+Shift+↓" disabled={last} onClick={() => onStep(entry.id, 1)}>
              Move down
            </MenuItem>
            <MenuItem secondaryContent="Alt+Shift+→" disabled={first || entry.kind === 'answer'} onClick={() => onKind(entry.id, 'answer', null)}>
              Make it an answer
            </MenuItem>
            <MenuItem secondaryContent="Alt+Shift+←" disabled={entry.replyToEntryId === null} onClick={() => onKind(entry.id, 'note', null)}>
              Take it out of the question
            </MenuItem>
            <MenuItem disabled={first} onClick={() => onMerge(entry.id)}>
              Join to the one before
            </MenuItem>
            {items.length > 1 && (
              <Menu>
                <MenuTrigger disableButtonEnhancement>
                  <MenuItem>Move to another item</MenuItem>
                </MenuTrigger>
                <MenuPopover>
                  <MenuList>
                    {items
                      .filter(({ id }) => id !== entry.agendaItemId)
                      .map((item) => (
                        <MenuItem key={item.id} onClick={() => onMove(entry.id, item.id, null)}>
                          {item.words}
                        </MenuItem>
                      ))}
                  </MenuList>
                </MenuPopover>
              </Menu>
            )}
            {tied && <TieMenuItem meetingId={meetingId} {...tied} />}
            {entry.decision && <LiftMenuItem decisionId={entry.decision.id} name={`Decision ${entry.decision.number}`} />}
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>Change to</MenuGroupHeader>
              {entryKindSchema.options.map((kind) => (
                <MenuItemRadio key={kind} name="kind" value={kind}>
                  {ENTRY_KIND_WORDS[kind]}
                </MenuItemRadio>
              ))}
            </MenuGroup>
            <MenuDivider />
            <MenuItem icon={<Delete16Regular />} secondaryContent="Delete" onClick={() => onRemove(entry.id)}>
              Move to the bin
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
