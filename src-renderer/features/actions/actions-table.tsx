import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowSortDown16Regular, ArrowSortUp16Regular } from '@fluentui/react-icons';
import { memo, useMemo, useRef } from 'react';
import type { TrackedAction } from '@shared/actions/model';
import { actionState } from '@shared/actions/tracker';
import type { TrackerOrder, TrackerSort } from '@shared/actions/tracker';
import { formatDayInColumn, formatDayWithWeekday } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { describeDue } from '@shared/minutes/due-date';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { RowText } from '@renderer/ui/row-text';
import { Unseen } from '@renderer/ui/unseen';
import { useChosenRows } from '@renderer/ui/use-chosen-rows';
import type { RowDeeds } from '@renderer/ui/use-chosen-rows';
import { useVirtualRows } from '@renderer/ui/use-virtual-rows';
import { StateChip } from './state-chip';

const COLUMNS: readonly { readonly key: TrackerOrder; readonly words: string }[] = [
  { key: 'number', words: 'Number' },
  { key: 'text', words: 'Action' },
  { key: 'owner', words: 'Owner' },
  { key: 'due', words: 'Due' },
  { key: 'update', words: 'Update' },
  { key: 'state', words: 'Status' },
];
const ROW_HEIGHT = 58;

const cells = { display: 'grid', gridTemplateColumns: '32px 104px minmax(200px, 2.4fr) minmax(110px, 1fr) minmax(130px, 1.1fr) 64px 140px', alignItems: 'center', columnGap: '12px', padding: '0 12px' } as const;
const narrower = { [media.medium]: { gridTemplateColumns: '32px 100px minmax(160px, 2fr) minmax(96px, 1fr) minmax(120px, 1fr) 136px' } } as const;
const clamp = { display: '-webkit-box', WebkitLineClamp: '2', WebkitBoxOrient: 'vertical', overflow: 'hidden' } as const;

const useStyles = makeStyles({
  head: { ...cells, ...narrower, minHeight: `calc(32px + ${mb.rowExtra})`, backgroundColor: mb.sub, borderBottom: `1px solid ${mb.softLine}`, borderRadius: '8px 8px 0 0', [media.small]: { display: 'none' } },
  sort: { ...type.dense, fontWeight: 600, color: mb.text2, fontFamily: 'inherit', border: 'none', backgroundColor: 'transparent', padding: 0, minHeight: '24px', display: 'inline-flex', alignItems: 'center', gap: '4px', cursor: 'pointer', ':hover': { color: mb.text1 } },
  rows: { position: 'relative' },
  row: {
    ...cells, ...narrower, position: 'absolute', left: 0, right: 0, boxSizing: 'border-box', height: `calc(${String(ROW_HEIGHT)}px + ${mb.rowExtra})`, borderBottom: `1px solid ${mb.softLine}`, ...type.dense, color: mb.text2, ':hover': { backgroundColor: mb.hover },
    [media.small]: { gridTemplateColumns: '32px minmax(0, 1fr) auto', gridTemplateRows: 'auto auto', alignContent: 'center', rowGap: '2px', height: `calc(84px + ${mb.rowExtra})` },
  },
  chosen: { backgroundColor: mb.accentTint, boxShadow: `inset 3px 0 0 ${mb.accent}`, ':hover': { backgroundColor: mb.accentTint } },
  // Over the row's button, and large enough to be hit.
  box: { position: 'relative', zIndex: 1, display: 'flex', alignItems: 'center', justifyContent: 'center', width: '32px', height: '32px', '& input': { width: '16px', height: '16px', margin: 0, accentColor: mb.accent }, [media.small]: { gridRow: '1 / span 2' } },
  number: { fontWeight: 600, color: mb.text1, whiteSpace: 'nowrap', ...tabular, [media.small]: { display: 'none' } },
  cell: { minWidth: 0, ...clamp, overflowWrap: 'anywhere' },
  quiet: { color: mb.text3 },
  due: { minWidth: 0, [media.small]: { display: 'none' } },
  verbatim: { color: mb.text1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // A date is never cut: in a narrow column it takes a second line, for which the row has room.
  long: { ...type.caption, color: mb.text3, overflowWrap: 'anywhere' },
  notSmall: { [media.small]: { display: 'none' } },
  wide: { [media.medium]: { display: 'none' } },
  state: { [media.small]: { gridColumn: '3', gridRow: '1' } },
  second: { display: 'none', [media.small]: { display: 'block', gridColumn: '2 / span 2', ...type.caption, color: mb.text3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } },
});

type ActionsTableProps = {
  readonly label: string;
  readonly actions: readonly TrackedAction[];
  readonly today: CalendarDay;
  readonly sort: TrackerSort;
  readonly onSort: (by: TrackerOrder) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
};

/** Actions in rows; only those seen are drawn. One stop for Tab: arrow keys move, Enter opens, Space chooses, Ctrl+A chooses all. */
export function ActionsTable({ label, actions, today, sort, onSort, chosen, onChosen, onOpen }: ActionsTableProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const rows = useVirtualRows(list, actions.length, ROW_HEIGHT);
  const { from, to, rowHeight } = rows;
  const ids = useMemo(() => actions.map(({ id }) => id), [actions]);
  const { current, deeds } = useChosenRows({ list, ids, rows, chosen, onChosen, onOpen });

  const drawn = Array.from({ length: Math.max(0, to - from) }, (_value, offset) => from + offset);
  // The row that holds the focus stays, wherever the pane is scrolled to.
  if (actions.length > 0 && (current < from || current >= to)) drawn.push(current);
  return (
    <div role="table" aria-label={label} aria-rowcount={actions.length + 1}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={styles.head}>
          <div role="columnheader">
            <Unseen>Chosen</Unseen>
          </div>
          {COLUMNS.map(({ key, words }) => (
            <div key={key} role="columnheader" className={mergeClasses(key === 'update' && styles.wide)} {...(key === sort.by ? { 'aria-sort': sort.down ? ('descending' as const) : ('ascending' as const) } : {})}>
              <button type="button" className={styles.sort} onClick={() => onSort(key)}>
                {words}
                {key === sort.by && (sort.down ? <ArrowSortDown16Regular aria-hidden="true" /> : <ArrowSortUp16Regular aria-hidden="true" />)}
              </button>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" ref={list} className={styles.rows} style={{ height: actions.length * rowHeight }}>
        {drawn.map((index) => {
          const action = actions[index];
          return action === undefined ? null : (
            <ActionRow key={action.id} action={action} today={today} index={index} top={index * rowHeight} tabbable={index === current} chosen={chosen.has(action.id)} deeds={deeds} />
          );
        })}
      </div>
    </div>
  );
}

type ActionRowProps = { readonly action: TrackedAction; readonly today: CalendarDay; readonly index: number; readonly top: number; readonly tabbable: boolean; readonly chosen: boolean; readonly deeds: RowDeeds };

const ActionRow = memo(function ActionRow({ action, today, index, top, tabbable, chosen, deeds }: ActionRowProps) {
  const styles = useStyles();
  const due = describeDue(action.due);
  const second = [action.number, action.ownerName === '' ? 'nobody named' : action.ownerName, due === '' ? 'no date' : due].join(' · ');
  return (
    <div role="row" aria-rowindex={index + 2} data-index={index} data-virtual-row="" className={mergeClasses(styles.row, chosen && styles.chosen)} style={{ top }}>
      <div role="cell" className={styles.box}>
        <input type="checkbox" aria-label={`Choose ${action.number}`} checked={chosen} tabIndex={-1} onChange={() => deeds.toggle(index, false)} />
      </div>
      <div role="cell" className={styles.number}>
        {action.number}
      </div>
      <RowText text={action.text} publicity={action.publicity} tabbable={tabbable} onOpen={() => deeds.open(index)} onFocus={() => deeds.focused(index)} onKeyDown={deeds.onKeyDown} />
      <div role="cell" className={mergeClasses(styles.cell, styles.notSmall, action.ownerName === '' && styles.quiet)}>
        {action.ownerName === '' ? 'Nobody named' : action.ownerName}
      </div>
      <div role="cell" className={styles.due}>
        {due === '' ? (
          <span className={styles.quiet}>No date</span>
        ) : (
          <>
            <div className={styles.verbatim}>“{action.due.verbatim}”</div>
            {due !== `“${action.due.verbatim}”` && action.due.kind !== 'ongoing' && <div className={styles.long}>{action.due.kind === 'meeting' && action.due.day !== null ? formatDayWithWeekday(action.due.day) : due}</div>}
          </>
        )}
      </div>
      <div role="cell" className={mergeClasses(styles.wide, styles.quiet)}>
        {action.lastUpdate === null ? '' : formatDayInColumn(action.lastUpdate.day, today)}
      </div>
      <div role="cell" className={styles.state}>
        <StateChip state={actionState(action, today)} small />
      </div>
      <div role="cell" className={styles.second}>
        {second}
      </div>
    </div>
  );
});
