import { Button, makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowUp20Regular, Delete20Regular, Edit20Regular, MoreHorizontal20Regular, TextIndentDecrease20Regular, TextIndentIncrease20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SortableParts } from './sortable-list';

const useStyles = makeStyles({
  tool: { minWidth: '28px', maxWidth: '28px', height: '28px', padding: 0 },
});

type RowMoreProps = {
  /** What the button is called, "More for Attendance"; its id too where the row gives the name. */
  readonly label: { readonly 'aria-label': string; readonly id?: string; readonly 'aria-labelledby'?: string };
  readonly children: ReactNode;
};

/** The button with three dots at the end of a row that stands in an order, and the menu it opens. */
export function RowMore({ label, children }: RowMoreProps) {
  const styles = useStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button {...label} className={styles.tool} size="small" appearance="subtle" icon={<MoreHorizontal20Regular />} data-sortable-control="more" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}

type Deed = { readonly can: boolean; readonly onDo: () => void };

/** Up and down among its like, with the keys that do it too. */
export function MoveEntries({ up, down }: { readonly up: Deed; readonly down: Deed }) {
  return (
    <>
      <MenuItem icon={<ArrowUp20Regular />} secondaryContent="Alt+Shift+Up" disabled={!up.can} onClick={up.onDo}>
        Move up
      </MenuItem>
      <MenuItem icon={<ArrowDown20Regular />} secondaryContent="Alt+Shift+Down" disabled={!down.can} onClick={down.onDo}>
        Move down
      </MenuItem>
    </>
  );
}

/** Into the item before and out of the one it stands in, with the keys that do it too. */
export function LevelEntries({ into, out }: { readonly into: Deed; readonly out: Deed }) {
  return (
    <>
      <MenuItem icon={<TextIndentIncrease20Regular />} secondaryContent="Alt+Shift+Right" disabled={!into.can} onClick={into.onDo}>
        Make it a sub-item
      </MenuItem>
      <MenuItem icon={<TextIndentDecrease20Regular />} secondaryContent="Alt+Shift+Left" disabled={!out.can} onClick={out.onDo}>
        Move out one level
      </MenuItem>
    </>
  );
}

/** The last entry of a row's menu. */
export function BinEntry({ onRemove }: { readonly onRemove: () => void }) {
  return (
    <MenuItem icon={<Delete20Regular />} onClick={onRemove}>
      Move to the bin
    </MenuItem>
  );
}

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
  return (
    <RowMore label={{ 'aria-label': `More for ${name}` }}>
      <MenuItem icon={<Edit20Regular />} onClick={onChange}>
        Change…
      </MenuItem>
      {moves && <MoveEntries up={{ can: !moves.first, onDo: moves.moveUp }} down={{ can: !moves.last, onDo: moves.moveDown }} />}
      {children}
      <MenuDivider />
      <BinEntry onRemove={onRemove} />
    </RowMore>
  );
}
