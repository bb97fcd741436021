import { groupDaysOf, groupReminders } from '@shared/bodies/task-group';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { useRead } from '@renderer/query/use-read';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';
import { RowLink } from '@renderer/ui/row-link';

/** Task and finish groups that are due to report or to end, or are late with it; nothing where none is. */
export function GroupReminders({ today, onOpen }: { readonly today: CalendarDay; readonly onOpen: (bodyId: string) => void }) {
  const bodies = useRead('bodies', 'tree', {}).data?.bodies ?? [];
  const due = bodies
    .filter((body) => body.kind === 'taskAndFinishGroup')
    .flatMap((body) => groupReminders(body.name, groupDaysOf(body), today).map((reminder) => ({ ...reminder, bodyId: body.id, above: bodies.find((other) => other.id === body.parentBodyId)?.name ?? '' })))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  if (due.length === 0) return null;
  return (
    <Panel title="Task and finish groups" count={due.length}>
      <ul>
        {due.map(({ bodyId, kind, day, sentence, above }) => {
          const late = kind === 'reportLate' || kind === 'pastEnd';
          return (
            <RowLink
              key={`${bodyId} ${kind}`}
              date={formatDay(day).replace(/^(\d+ \w{3}).*$/, '$1')}
              title={sentence}
              second={above === '' ? 'Task and finish group' : `Reports to ${above}`}
              chip={
                <StatusChip tone={late ? 'attention' : 'neutral'} shape={late ? 'triangle' : 'none'}>
                  {late ? 'Late' : 'Due'}
                </StatusChip>
              }
              onOpen={() => onOpen(bodyId)}
            />
          );
        })}
      </ul>
    </Panel>
  );
}
