import { Button, makeStyles, Select } from '@fluentui/react-components';
import { Add20Regular, CalendarLtr24Regular, PeopleTeam24Regular } from '@fluentui/react-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDayWithWeekday } from '@shared/kernel/calendar-day';
import { hoursInWords } from '@shared/kernel/time-of-day';
import { splitMeetings } from '@shared/meetings/meeting-order';
import type { Meeting } from '@shared/meetings/model';
import { stageWords } from '@shared/meetings/stage';
import { runCommand } from '@renderer/commands/command-handlers';
import { useRead } from '@renderer/query/use-read';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { KeyHint } from '@renderer/ui/key-hint';
import { Message } from '@renderer/ui/message';
import { Page } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { useToday } from '@renderer/ui/today';
import { Unseen } from '@renderer/ui/unseen';
import { meetingName } from './meeting-words';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  row: {
    display: 'grid',
    gridTemplateColumns: '232px 1fr auto',
    alignItems: 'center',
    columnGap: '16px',
    minHeight: `calc(52px + ${mb.rowExtra})`,
    padding: '8px 14px',
    borderBottom: `1px solid ${mb.softLine}`,
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { backgroundColor: mb.hover },
    [media.small]: { gridTemplateColumns: '1fr auto', rowGap: '2px' },
  },
  item: { ':last-child > a': { borderBottom: 'none' } },
  when: { ...type.dense, color: mb.text2, ...tabular, [media.small]: { gridColumn: '1 / -1' } },
  name: { ...type.dense, fontWeight: 500, color: mb.text1, overflowWrap: 'anywhere' },
  second: { ...type.caption, color: mb.text3, overflowWrap: 'anywhere' },
  end: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '8px', alignItems: 'center' },
  items: { ...type.caption, color: mb.text3, ...tabular },
  withKeys: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
  filter: { minWidth: '220px', maxWidth: '100%' },
});

/** All meetings, the next first; of all bodies or of one. */
export function MeetingsScreen() {
  const styles = useStyles();
  const navigate = useNavigate();
  const [bodyId, setBodyId] = useState('');
  const bodies = useRead('bodies', 'list', {});
  const meetings = useRead('meetings', 'list', bodyId === '' ? {} : { bodyId });
  const today = useToday();
  const problem = bodies.error ?? meetings.error;

  if (problem) {
    return (
      <Page>
        <PageHeader title="Meetings" />
        <Message tone="bad">{problem.message}</Message>
      </Page>
    );
  }
  if (bodies.data?.bodies.length === 0) {
    return (
      <Page>
        <PageHeader title="Meetings" />
        <Panel title="No body yet">
          <EmptyState
            icon={<PeopleTeam24Regular />}
            sentence="A meeting is held by a body: a board, a committee, a governing body. Add the body first."
            action={
              <Button appearance="primary" onClick={() => void navigate({ to: '/bodies' })}>
                Go to Bodies &amp; people
              </Button>
            }
          />
        </Panel>
      </Page>
    );
  }
  const { coming, past } = splitMeetings(meetings.data?.meetings ?? [], today);
  return (
    <Page>
      <PageHeader
        title="Meetings"
        actions={
          <>
            {(bodies.data?.bodies.length ?? 0) > 1 && (
              <Select className={styles.filter} aria-label="Show the meetings of" value={bodyId} onChange={(_event, data) => setBodyId(data.value)}>
                <option value="">All bodies</option>
                {bodies.data?.bodies.map((body) => (
                  <option key={body.id} value={body.id}>
                    {body.name}
                  </option>
                ))}
              </Select>
            )}
            <Button appearance="primary" icon={<Add20Regular />} onClick={() => runCommand('meeting.new')}>
              <span className={styles.withKeys}>
                New meeting <KeyHint keys="Ctrl+N" bare />
              </span>
            </Button>
          </>
        }
      />
      {!meetings.data ? (
        <Skeleton lines={5} label="Reading the meetings" />
      ) : (
        <>
          <Panel title="Coming" count={coming.length}>
            {coming.length === 0 ? <EmptyState icon={<CalendarLtr24Regular />} sentence="No meeting is planned." action={<Button onClick={() => runCommand('meeting.new')}>Plan a meeting</Button>} /> : <MeetingList label="Meetings to come" meetings={coming} />}
          </Panel>
          {past.length > 0 && (
            <Panel title="Past" count={past.length}>
              <MeetingList label="Past meetings" meetings={past} />
            </Panel>
          )}
        </>
      )}
    </Page>
  );
}

function MeetingList({ label, meetings }: { readonly label: string; readonly meetings: readonly Meeting[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {meetings.map((meeting) => (
        <li key={meeting.id} className={styles.item}>
          <Link to="/meetings/$meetingId/agenda" params={{ meetingId: meeting.id }} className={styles.row}>
            <span className={styles.when}>
              {formatDayWithWeekday(meeting.date)}
              <Unseen>, </Unseen>
            </span>
            <span>
              <div className={styles.name}>{meetingName(meeting)}</div>
              <div className={styles.second}>
                {meeting.title !== '' && `${meeting.bodyName} · `}
                {hoursInWords(meeting.startTime, meeting.plannedEnd)} · {meeting.place}
              </div>
            </span>
            <span className={styles.end}>
              <span className={styles.items}>{meeting.itemCount === 0 ? 'no agenda yet' : meeting.itemCount === 1 ? '1 item' : `${String(meeting.itemCount)} items`}</span>
              <StageChip meeting={meeting} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function StageChip({ meeting }: { readonly meeting: Meeting }) {
  // A meeting that was called off, or whose date is not certain, is known by that before anything else.
  if (meeting.cancelledOn !== null) {
    return (
      <StatusChip small tone="bad" shape="diamond">
        Cancelled
      </StatusChip>
    );
  }
  if (meeting.provisional && meeting.stage === 'planned') {
    return (
      <StatusChip small tone="attention" shape="ring">
        Pencilled in
      </StatusChip>
    );
  }
  const done = meeting.stage === 'approved' || meeting.stage === 'signed';
  return (
    <StatusChip small tone={done ? 'good' : meeting.stage === 'planned' ? 'neutral' : 'accent'} shape={done ? 'tick' : meeting.stage === 'planned' ? 'ring' : 'half'}>
      {stageWords(meeting.stage)}
    </StatusChip>
  );
}
