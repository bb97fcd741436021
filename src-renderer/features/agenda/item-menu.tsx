import { MenuDivider, MenuItem } from '@fluentui/react-components';
import { ArrowSort20Regular, ArrowUndo20Regular, CalendarArrowRight20Regular, DocumentAdd20Regular, PanelRight20Regular, SubtractCircle20Regular, TextBulletListAdd20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ItemState } from '@shared/agenda/model';
import { BinEntry, LevelEntries, MoveEntries, RowMore } from '@renderer/ui/row-menu';
import { useRowLabel } from './row-name';

type ItemMenuProps = {
  readonly id: string;
  readonly state: ItemState;
  readonly isBreak: boolean;
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
export function ItemMenu({ id, state, isBreak, can, onDetails, onWithdraw, onDefer, onReinstate, onUp, onDown, onInto, onOut, onMoveTo, onSubItem, onStartPaper, onRemove, children }: ItemMenuProps) {
  const label = useRowLabel(id, 'More for');
  return (
    <RowMore label={label}>
      {!isBreak && (
        <MenuItem icon={<PanelRight20Regular />} secondaryContent="F2" onClick={onDetails}>
          Details…
        </MenuItem>
      )}
      <MoveEntries up={{ can: can.up, onDo: onUp }} down={{ can: can.down, onDo: onDown }} />
      <LevelEntries into={{ can: can.into, onDo: onInto }} out={{ can: can.out, onDo: onOut }} />
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
          Start a paper…
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
      <BinEntry onRemove={onRemove} />
    </RowMore>
  );
}
