import { Button, makeStyles } from '@fluentui/react-components';
import { Add20Regular, CalendarLtr24Regular, PeopleTeam24Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { formatDay, formatDayWithWeekday, type CalendarDay } from '@shared/kernel/calendar-day';
import type { Meeting } from '@shared/meetings/model';
import { keptTimeInMinutes } from '@shared/kernel/time-of-day';
import { stageWords } from '@shared/meetings/stage';
import { runCommand } from '@renderer/commands/command-handlers';
import { useRead } from '@renderer/query/use-read';
import { mb } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { KeyHint } from '@renderer/ui/key-hint';
import { Page, PageColumns } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { arrangeHome, counted, daysUntilWords, greeting } from './arrange-home';
import { ActionsPanel } from './actions-panel';
import { CopyLine } from './copy-line';
import { GroupReminders } from './group-reminders';
import { NextMeetingCard } from './next-meeting-card';
import { RecentPapers } from './recent-papers';
import { RowLink } from '@renderer/ui/row-link';

const useStyles = makeStyles({
  card: { backgroundColor: mb.surface, border: `1px solid ${mb.line}`, borderRadius: '8px', boxShadow: mb.shadowCard },
});

/** "16 Nov". */
const shortDate = (day: CalendarDay): string => formatDay(day).replace(/^(\d+ \w{3}).*$/, '$1');

/** What is next, what waits, and where it was left. */
export function HomeScreen() {
  const styles = useStyles();
  const navigate = useNavigate();
  const today = useToday();
  const [hour] = useState(() => new Date().getHours());
  const meetings = useRead('meetings', 'list', {});
  const bodies = useRead('bodies', 'list', {});
  const { next, later, unfinished } = arrangeHome(meetings.data?.meetings ?? [], today);
  const known = meetings.data !== undefined && bodies.data !== undefined;
  // Read by the bench (tests/bench/start-up.bench.ts): what the record holds is on the screen.
  useEffect(() => {
    if (known) performance.mark('first-data');
  }, [known]);
  const hasBodies = (bodies.data?.bodies.length ?? 0) > 0;
  const open = (meeting: Meeting, step: 'agenda' | 'run' | 'minutes'): void => void navigate({ to: `/meetings/$meetingId/${step}`, params: { meetingId: meeting.id } });

  const nextCard = !known ? (
    <Skeleton lines={4} label="Reading the meetings" />
  ) : next !== null ? (
    <NextMeetingCard meeting={next} today={today} onAgenda={() => open(next, 'agenda')} onRun={() => open(next, 'run')} />
  ) : (
    <div className={styles.card}>
      {hasBodies ? (
        <EmptyState icon={<CalendarLtr24Regular />} sentence="No meeting is in the diary." action={<Button appearance="primary" onClick={() => runCommand('meeting.new')}>New meeting…</Button>} />
      ) : (
        <EmptyState
          icon={<PeopleTeam24Regular />}
          sentence="A record begins with a body: a board, a committee or a governing body, and its members."
          action={
            <Button appearance="primary" onClick={() => runCommand('body.new')}>
              Add the first body
            </Button>
          }
        />
      )}
    </div>
  );

  return (
    <Page>
      <PageHeader
        over={formatDayWithWeekday(today)}
        title={greeting(hour)}
        {...(hasBodies
          ? {
              actions: (
                <Button icon={<Add20Regular />} aria-keyshortcuts="Control+N" onClick={() => runCommand('meeting.new')}>
                  New meeting…
                  <KeyHint keys="Ctrl+N" />
                </Button>
              ),
            }
          : {})}
      />
      <PageColumns
        main={
          <>
            {nextCard}
            {unfinished.length > 0 && (
              <Panel title="Minutes in hand" count={counted(unfinished.length, 'meeting', 'meetings')}>
                <ul>
                  {unfinished.map((meeting) => (
                    <RowLink
                      key={meeting.id}
                      date={shortDate(meeting.date)}
                      title={meeting.title === '' ? meeting.bodyName : `${meeting.bodyName}: ${meeting.title}`}
                      second={`${counted(meeting.entryCount, 'entry', 'entries')} · ${formatDayWithWeekday(meeting.date)}`}
                      chip={
                        <StatusChip tone="accent" shape="half">
                          {stageWords(meeting.stage)}
                        </StatusChip>
                      }
                      onOpen={() => open(meeting, 'minutes')}
                    />
                  ))}
                </ul>
              </Panel>
            )}
            {later.length > 0 && (
              <Panel title="Coming" link={<TextLink onClick={() => void navigate({ to: '/meetings' })}>All meetings</TextLink>}>
                <ul>
                  {later.map((meeting) => (
                    <RowLink
                      key={meeting.id}
                      date={shortDate(meeting.date)}
                      title={meeting.bodyName}
                      second={`${formatDayWithWeekday(meeting.date)}, ${keptTimeInMinutes(meeting.startTime)} · ${daysUntilWords(meeting.date, today)}`}
                      chip={<StatusChip tone="neutral">{stageWords(meeting.stage)}</StatusChip>}
                      onOpen={() => open(meeting, 'agenda')}
                    />
                  ))}
                </ul>
              </Panel>
            )}
            <GroupReminders today={today} onOpen={(bodyId) => void navigate({ to: '/bodies/$bodyId', params: { bodyId } })} />
            <CopyLine today={today} onWhere={() => void navigate({ to: '/settings' })} />
          </>
        }
        side={
          <>
            <ActionsPanel today={today} onAll={(view) => void navigate({ to: '/recommendations', search: { view } })} />
            <RecentPapers onOpen={(id) => void navigate({ to: '/papers/$paperId', params: { paperId: id } })} onAll={() => void navigate({ to: '/papers' })} />
          </>
        }
      />
    </Page>
  );
}
