import { Button, makeStyles } from '@fluentui/react-components';
import { CalendarLtr24Regular } from '@fluentui/react-icons';
import { Link } from '@tanstack/react-router';
import { formatDayWithWeekday } from '@shared/kernel/calendar-day';
import { splitMeetings } from '@shared/meetings/meeting-order';
import type { Meeting } from '@shared/meetings/model';
import { stageWords } from '@shared/meetings/stage';
import { runCommand } from '@renderer/commands/command-handlers';
import { useRead } from '@renderer/query/use-read';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Panel } from '@renderer/ui/panel';
import { useToday } from '@renderer/ui/today';

const useStyles = makeStyles({
  meeting: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: '12px', minHeight: `calc(40px + ${mb.rowExtra})`, padding: '6px 14px', borderBottom: `1px solid ${mb.softLine}`, color: mb.text1, textDecorationLine: 'none', ...type.dense, ...tabular, ':hover': { backgroundColor: mb.hover } },
  listed: { ':last-child > a': { borderBottom: 'none' } },
  quiet: { ...type.caption, color: mb.text3 },
});

/** Every meeting of a body: those to come first, then those held, the latest first. */
export function MeetingsTab({ bodyId }: { readonly bodyId: string }) {
  const meetings = useRead('meetings', 'list', { bodyId }).data?.meetings;
  const { coming, past } = splitMeetings(meetings ?? [], useToday());
  if (meetings?.length === 0) {
    return (
      <Panel title="Meetings">
        <EmptyState icon={<CalendarLtr24Regular />} sentence="No meeting is planned." action={<Button onClick={() => runCommand('meeting.new')}>Plan a meeting</Button>} />
      </Panel>
    );
  }
  return (
    <>
      {coming.length > 0 && <MeetingsPanel title="To come" meetings={coming} />}
      {past.length > 0 && <MeetingsPanel title="Held" meetings={past} />}
    </>
  );
}

function MeetingsPanel({ title, meetings }: { readonly title: string; readonly meetings: readonly Meeting[] }) {
  const styles = useStyles();
  return (
    <Panel title={title} count={meetings.length}>
      <ul aria-label={title}>
        {meetings.map((meeting) => (
          <li key={meeting.id} className={styles.listed}>
            <Link to="/meetings/$meetingId/agenda" params={{ meetingId: meeting.id }} className={styles.meeting}>
              <span>
                {formatDayWithWeekday(meeting.date)}
                {meeting.title !== '' && <span className={styles.quiet}> · {meeting.title}</span>}
              </span>
              <span className={styles.quiet}>{stageWords(meeting.stage)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** How many meetings the body has, for its tab. */
export function MeetingsCount({ bodyId }: { readonly bodyId: string }) {
  const count = useRead('meetings', 'list', { bodyId }).data?.meetings.length ?? 0;
  return count === 0 ? null : count;
}
