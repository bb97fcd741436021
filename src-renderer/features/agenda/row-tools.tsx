import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { ItemState } from '@shared/agenda/model';
import type { PossibleMoves } from '@shared/agenda/ordering';
import { TieMenuItem } from '@renderer/features/priorities/tie-parts';
import { useGridStyles } from './agenda-styles';
import { ItemMenu } from './item-menu';
import { useRowLabel } from './row-name';
import type { ItemActions } from './use-item-actions';

const useStyles = makeStyles({
  tool: { minWidth: '28px', maxWidth: '28px', height: '28px', padding: 0 },
});

type RowToolsProps = {
  readonly id: string;
  readonly meetingId: string;
  readonly state: ItemState;
  readonly isBreak: boolean;
  readonly can: PossibleMoves;
  readonly first: boolean;
  readonly last: boolean;
  readonly moveUp: () => void;
  readonly moveDown: () => void;
  /** How the item is spoken of now: "Item 3, Budget". */
  readonly spoken: () => string;
  readonly actions: ItemActions;
};

/** The end of a row: up, down, and everything else. Its number is not among what it shows, so that it is not drawn again when that changes. */
export const RowTools = memo(
  function RowTools({ id, meetingId, state, isBreak, can, first, last, moveUp, moveDown, spoken, actions }: RowToolsProps) {
    const grid = useGridStyles();
    const styles = useStyles();
    const up = useRowLabel(id, 'Move up');
    const down = useRowLabel(id, 'Move down');
    return (
      <span role="cell" className={grid.tools}>
        <Button {...up} className={styles.tool} size="small" icon={<ArrowUp16Regular />} title="Move up (Alt+Shift+Up)" disabledFocusable={first} data-sortable-control="up" data-row-tools onClick={moveUp} />
        <Button {...down} className={styles.tool} size="small" icon={<ArrowDown16Regular />} title="Move down (Alt+Shift+Down)" disabledFocusable={last} data-sortable-control="down" data-row-tools onClick={moveDown} />
        <ItemMenu
          id={id}
          state={state}
          isBreak={isBreak}
          can={can}
          onDetails={() => actions.openDetails(id)}
          onWithdraw={() => actions.askState(id, 'withdrawn')}
          onDefer={() => actions.askState(id, 'deferred')}
          onReinstate={() => actions.setState(id, { state: 'live' })}
          onUp={moveUp}
          onDown={moveDown}
          onInto={() => actions.into(id)}
          onOut={() => actions.out(id)}
          onMoveTo={() => actions.askMove(id)}
          onSubItem={() => actions.startSubItem(id)}
          onStartPaper={() => actions.startPaper(id)}
          onRemove={() => actions.remove(id)}
        >
          <TieMenuItem meetingId={meetingId} table="agendaItem" rowId={id} name={spoken} />
        </ItemMenu>
      </span>
    );
  },
  (before, after) =>
    before.id === after.id &&
    before.state === after.state &&
    before.isBreak === after.isBreak &&
    before.first === after.first &&
    before.last === after.last &&
    before.moveUp === after.moveUp &&
    before.moveDown === after.moveDown &&
    before.spoken === after.spoken &&
    before.actions === after.actions &&
    before.can.up === after.can.up &&
    before.can.down === after.can.down &&
    before.can.into === after.can.into &&
    before.can.out === after.can.out &&
    before.can.subItem === after.can.subItem,
);
