import { makeStyles } from '@fluentui/react-components';
import { dayNumber, formatDayWithWeekday, type CalendarDay } from '@shared/kernel/calendar-day';
import { describeDue } from '@shared/minutes/due-date';
import type { TrackedAction } from '@shared/actions/model';
import { actionState } from '@shared/actions/tracker';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { counted } from './arrange-home';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '12px', padding: '8px 14px', minHeight: `calc(52px + ${mb.rowExtra})`, borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  words: { flex: 1, minWidth: 0 },
  text: { ...type.dense, fontWeight: 500, overflowWrap: 'anywhere' },
  second: { ...type.caption, color: mb.text3 },
  more: { ...type.caption, color: mb.text3, padding: '8px 14px' },
});

/**
 * What is late and what is due before the next meeting, the latest first; open business alone, because Home may be seen by anybody who
 * walks past. Nothing is shown where there is nothing.
 */
export function ActionsPanel({ today, onAll }: { readonly today: CalendarDay; readonly onAll: (view: 'overdue' | 'beforeNext' | 'open') => void }) {
  const styles = useStyles();
  const read = useRead('actions', 'atHome', {}).data;
  if (!read || read.actions.length === 0) return null;
  const more = read.overdue + read.beforeNext - read.actions.length;
  const count = [read.overdue === 0 ? '' : `${String(read.overdue)} overdue`, read.beforeNext === 0 ? '' : `${String(read.beforeNext)} due before the next meeting`].filter((part) => part !== '').join(', ');
  return (
    <Panel title="Actions" count={count} link={<TextLink label="All actions" onClick={() => onAll(read.overdue > 0 ? 'overdue' : 'beforeNext')}>Follow up</TextLink>}>
      <ul>
        {read.actions.map((action) => (
          <li key={action.id} className={styles.row}>
            <div className={styles.words}>
              <div className={styles.text}>{action.text}</div>
              <div className={styles.second}>{[action.number, action.ownerName === '' ? 'nobody named' : action.ownerName, dueWords(action.due)].join(' · ')}</div>
            </div>
            {actionState(action, today) === 'overdue' && action.due.day !== null && (
              <StatusChip tone="bad" shape="diamond">
                {counted(dayNumber(today) - dayNumber(action.due.day), 'day late', 'days late')}
              </StatusChip>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{counted(more, 'more action waits', 'more actions wait')} in the list.</p>}
    </Panel>
  );
}

/** "due Friday 4 December 2026", "due at the next meeting, Friday 4 December 2026". */
function dueWords(due: TrackedAction['due']): string {
  if (due.kind !== 'meeting') return `due ${describeDue(due)}`;
  return due.day === null ? 'due at the next meeting' : `due at the next meeting, ${formatDayWithWeekday(due.day)}`;
}
