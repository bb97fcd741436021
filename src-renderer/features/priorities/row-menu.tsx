import { Button, makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowUp20Regular, Delete20Regular, Edit20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SortableParts } from '@renderer/ui/sortable-list';

const useStyles = makeStyles({
  tool: { minWidth: '28px', maxWidth: '28px', height: '28px', padding: 0 },
});

type RowMenuProps = {
  /** What the row is called: "More for Attendance". */
  readonly name: string;
  readonly onChange: () => void;
  readonly onRemove: () => void;
  /** Where the row can be moved. */
  readonly moves?: Pick<SortableParts, 'first' | 'last' | 'moveUp' | 'moveDown'>;
  /** Entries of its own, before Move to the bin. */
  readonly children?: ReactNode;
};

/** Everything that can be done with one row: change, move, to the bin. */
export function RowMenu({ name, onChange, onRemove, moves, children }: RowMenuProps) {
  const styles = useStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button className={styles.tool} size="small" appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={`More for ${name}`} data-sortable-control="more" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<Edit20Regular />} onClick={onChange}>
            Change…
          </MenuItem>
          {moves && (
            <MenuItem icon={<ArrowUp20Regular />} secondaryContent="Alt+Shift+Up" disabled={moves.first} onClick={moves.moveUp}>
              Move up
            </MenuItem>
          )}
          {moves && (
            <MenuItem icon={<ArrowDown20Regular />} secondaryContent="Alt+Shift+Down" disabled={moves.last} onClick={moves.moveDown}>
              Move down
            </MenuItem>
          )}
          {children}
          <MenuDivider />
          <MenuItem icon={<Delete20Regular />} onClick={onRemove}>
            Move to the bin
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
