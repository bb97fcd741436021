import { Button, makeStyles } from '@fluentui/react-components';
import { Flag24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { countMilestones, milestoneState } from '@shared/priorities/milestone-state';
import type { Milestone } from '@shared/priorities/model';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useWrite } from '@renderer/query/use-write';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { EmptyState } from '@renderer/ui/empty-state';
import { Panel } from '@renderer/ui/panel';
import { RowMenu } from '@renderer/ui/row-menu';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { MilestoneDialog } from './milestone-dialog';
import { dueWords, MILESTONE_LOOK } from './priority-words';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  words: { flex: '1 1 0', minWidth: 0, ...type.dense, color: mb.text1, overflowWrap: 'anywhere' },
  what: { fontWeight: 500, textAlign: 'start', overflowWrap: 'anywhere' },
  second: { ...type.caption, ...tabular, color: mb.text3, display: 'block' },
  side: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', gap: '2px' },
});

/** "What do we want to happen? By when?": in the order of their days, what has no day last. */
export function MilestonesPanel({ priorityId, milestones, nextMeetingDay }: { readonly priorityId: string; readonly milestones: readonly Milestone[]; readonly nextMeetingDay: CalendarDay | null }) {
  const styles = useStyles();
  const today = useToday();
  const [editing, setEditing] = useState<Milestone | 'new' | null>(null);
  const change = useWrite('priorities', 'updateMilestone');
  const remove = useWrite('priorities', 'removeMilestone');
  const { done, overdue } = countMilestones(milestones, today);
  return (
    <Panel title="Milestones" count={milestones.length === 0 ? undefined : `${String(done)} of ${String(milestones.length)} done${overdue > 0 ? ` · ${String(overdue)} overdue` : ''}`} link={milestones.length > 0 && <TextLink onClick={() => setEditing('new')}>Add milestone</TextLink>}>
      {milestones.length === 0 ? (
        <EmptyState icon={<Flag24Regular />} sentence="No milestone yet: what should happen, and by when." action={<Button onClick={() => setEditing('new')}>Add milestone</Button>} />
      ) : (
        <ul aria-label="Milestones">
          {milestones.map((milestone) => {
            const look = MILESTONE_LOOK[milestoneState(milestone, today)];
            return (
              <li key={milestone.id} className={styles.row} data-milestone={milestone.id}>
                <span className={styles.words}>
                  <TextLink className={styles.what} onClick={() => setEditing(milestone)}>
                    {milestone.what}
                  </TextLink>
                  <span className={styles.second}>{dueWords(milestone.due)}</span>
                  {milestone.doneOn !== null && <span className={styles.second}>Done {formatDay(milestone.doneOn)}</span>}
                </span>
                <span className={styles.side}>
                  <StatusChip small tone={look.tone} shape={look.shape}>
                    {look.words}
                  </StatusChip>
                  {milestone.doneOn === null && (
                    <TextLink label={`Mark as done: ${milestone.what}`} onClick={() => change.mutate({ milestoneId: milestone.id, doneOn: today }, { onSuccess: () => announce(`${milestone.what}: done`) })}>
                      Mark as done
                    </TextLink>
                  )}
                </span>
                <RowMenu name={milestone.what} onChange={() => setEditing(milestone)} onRemove={() => remove.mutate({ milestoneId: milestone.id }, { onSuccess: () => toastRemoved('Milestone moved to the bin') })} />
              </li>
            );
          })}
        </ul>
      )}
      {editing !== null && <MilestoneDialog priorityId={priorityId} milestone={editing === 'new' ? null : editing} nextMeetingDay={nextMeetingDay} onClose={() => setEditing(null)} />}
    </Panel>
  );
}
