import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Add20Regular, ArrowDown20Regular, ArrowSort20Regular, ArrowUp20Regular, CheckboxChecked20Regular, DrinkCoffee20Regular, PanelRight20Regular, TextBulletListAdd20Regular } from '@fluentui/react-icons';
import type { AgendaTimes } from '@shared/agenda/timing';
import { mb, type } from '@renderer/theme/tokens';
import { TimeBudget } from './time-budget';
import type { ItemActions } from './use-item-actions';

const useStyles = makeStyles({
  toolbar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', padding: '8px 12px', borderBottom: `1px solid ${mb.softLine}` },
  tool: { height: '28px', minWidth: 0, paddingInline: '8px', ...type.dense, fontWeight: 500 },
  add: { color: mb.accentTintText, backgroundColor: mb.accentTint, ':hover': { color: mb.accentTintText, backgroundColor: mb.accentTintHover } },
  count: { ...type.dense, color: mb.text2, marginInlineStart: '4px' },
});

type AgendaToolbarProps = {
  /** The item whose row has or had the focus. */
  readonly chosen: { readonly id: string; readonly number: string; readonly canSub: boolean; readonly canDetail: boolean } | null;
  /** The items chosen together; null while they are not chosen several at a time. */
  readonly selected: ReadonlySet<string> | null;
  readonly times: AgendaTimes;
  readonly actions: ItemActions;
  readonly onAdd: () => void;
  readonly onMove: () => void;
};

/** What can be done with the agenda, with the item chosen, or with several items at once; and how its time stands. */
export function AgendaToolbar({ chosen, selected, times, actions, onAdd, onMove }: AgendaToolbarProps) {
  const styles = useStyles();
  const none = 'Choose an item first';
  return (
    <div className={styles.toolbar}>
      <Button className={mergeClasses(styles.tool, styles.add)} icon={<Add20Regular />} onClick={onAdd}>
        Add item
      </Button>
      {selected === null ? (
        <>
          <Button className={styles.tool} appearance="subtle" icon={<TextBulletListAdd20Regular />} disabledFocusable={chosen?.canSub !== true} title={chosen ? `Add a sub-item to item ${chosen.number}` : none} onClick={() => chosen && actions.startSubItem(chosen.id)}>
            Sub-item
          </Button>
          <Button className={styles.tool} appearance="subtle" icon={<DrinkCoffee20Regular />} title={chosen ? `Add a break after ${chosen.number === '' ? 'the chosen break' : `item ${chosen.number}`}` : 'Add a break at the end'} onClick={actions.addBreak}>
            Break
          </Button>
          <Button className={styles.tool} appearance="subtle" icon={<ArrowSort20Regular />} disabledFocusable={!chosen} title={chosen ? `Move ${chosen.number === '' ? 'the break' : `item ${chosen.number}`}` : none} onClick={onMove}>
            Move to…
          </Button>
          <Button className={styles.tool} appearance="subtle" icon={<PanelRight20Regular />} disabledFocusable={chosen?.canDetail !== true} title={chosen ? `Everything about item ${chosen.number} (F2)` : none} onClick={() => chosen && actions.openDetails(chosen.id)}>
            Details
          </Button>
          <Button className={styles.tool} appearance="subtle" icon={<CheckboxChecked20Regular />} title="Choose several items to move them together" onClick={() => actions.selectSeveral(true)}>
            Choose several
          </Button>
        </>
      ) : (
        <SeveralTools selected={selected} actions={actions} onMove={onMove} />
      )}
      <TimeBudget times={times} />
    </div>
  );
}

function SeveralTools({ selected, actions, onMove }: { readonly selected: ReadonlySet<string>; readonly actions: ItemActions; readonly onMove: () => void }) {
  const styles = useStyles();
  const [first] = selected;
  const off = first === undefined;
  return (
    <>
      <span className={styles.count} aria-live="polite">
        {selected.size === 1 ? '1 item chosen' : `${String(selected.size)} items chosen`}
      </span>
      <Button className={styles.tool} appearance="subtle" icon={<ArrowUp20Regular />} disabledFocusable={off} onClick={() => first !== undefined && actions.step(first, -1)}>
        Move up
      </Button>
      <Button className={styles.tool} appearance="subtle" icon={<ArrowDown20Regular />} disabledFocusable={off} onClick={() => first !== undefined && actions.step(first, 1)}>
        Move down
      </Button>
      <Button className={styles.tool} appearance="subtle" icon={<ArrowSort20Regular />} disabledFocusable={off} onClick={onMove}>
        Move to…
      </Button>
      <Button className={styles.tool} onClick={() => actions.selectSeveral(false)}>
        Done choosing
      </Button>
    </>
  );
}
