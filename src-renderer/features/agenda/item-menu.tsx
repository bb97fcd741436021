import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowUndo20Regular, CalendarArrowRight20Regular, PanelRight20Regular, SubtractCircle20Regular, ArrowSort20Regular, ArrowUp20Regular, Delete20Regular, DocumentAdd20Regular, MoreHorizontal20Regular, TextIndentDecrease20Regular, TextIndentIncrease20Regular, TextBulletListAdd20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ItemState } from '@shared/agenda/model';
import { useRowLabel } from './row-name';

type ItemMenuProps = {
  readonly id: string;
  readonly state: ItemState;
  readonly isBreak: boolean;
  readonly className: string;
  /** What can be done with the item now; what cannot is left out or shown as not possible. */
  readonly can: { readonly up: boolean; readonly down: boolean; readonly into: boolean; readonly out: boolean; readonly subItem: boolean };
  readonly onDetails: () => void;
  readonly onWithdraw: () => void;
  readonly onDefer: () => void;
  readonly onReinstate: () => void;
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onInto: () => void;
  readonly onOut: () => void;
  readonly onMoveTo: () => void;
  readonly onSubItem: () => void;
  readonly onStartPaper: () => void;
  readonly onRemove: () => void;
  /** Entries of other features. */
  readonly children?: ReactNode;
};

/** Everything that can be done with one item. */
export function ItemMenu({ id, state, isBreak, className, can, onDetails, onWithdraw, onDefer, onReinstate, onUp, onDown, onInto, onOut, onMoveTo, onSubItem, onStartPaper, onRemove, children }: ItemMenuProps) {
  const label = useRowLabel(id, 'More for');
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button {...label} className={className} size="small" appearance="subtle" icon={<MoreHorizontal20Regular />} data-sortable-control="more" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {!isBreak && (
            <MenuItem icon={<PanelRight20Regular />} secondaryContent="F2" onClick={onDetails}>
              Details…
            </MenuItem>
          )}
          <MenuItem icon={<ArrowUp20Regular />} secondaryContent="Alt+Shift+Up" disabled={!can.up} onClick={onUp}>
            Move up
          </MenuItem>
          <MenuItem icon={<ArrowDown20Regular />} secondaryContent="Alt+Shift+Down" disabled={!can.down} onClick={onDown}>
            Move down
          </MenuItem>
          <MenuItem icon={<TextIndentIncrease20Regular />} secondaryContent="Alt+Shift+Right" disabled={!can.into} onClick={onInto}>
            Make it a sub-item
          </MenuItem>
          <MenuItem icon={<TextIndentDecrease20Regular />} secondaryContent="Alt+Shift+Left" disabled={!can.out} onClick={onOut}>
            Move out one level
          </MenuItem>
          <MenuItem icon={<ArrowSort20Regular />} onClick={onMoveTo}>
            Move to…
          </MenuItem>
          <MenuDivider />
          {can.subItem && (
            <MenuItem icon={<TextBulletListAdd20Regular />} onClick={onSubItem}>
              Add sub-item
            </MenuItem>
          )}
          {!isBreak && (
            <MenuItem icon={<DocumentAdd20Regular />} onClick={onStartPaper}>
              Start a paper
            </MenuItem>
          )}
          {!isBreak && children}
          {!isBreak && <MenuDivider />}
          {!isBreak && state === 'live' && (
            <MenuItem icon={<SubtractCircle20Regular />} onClick={onWithdraw}>
              Withdraw…
            </MenuItem>
          )}
          {!isBreak && state === 'live' && (
            <MenuItem icon={<CalendarArrowRight20Regular />} onClick={onDefer}>
              Defer…
            </MenuItem>
          )}
          {state !== 'live' && (
            <MenuItem icon={<ArrowUndo20Regular />} onClick={onReinstate}>
              Take it back
            </MenuItem>
          )}
          <MenuItem icon={<Delete20Regular />} onClick={onRemove}>
            Move to the bin
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
