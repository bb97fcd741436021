import { Button, makeStyles } from '@fluentui/react-components';
import { CalendarLtr24Regular } from '@fluentui/react-icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { academicYearDays, academicYearOf } from '@shared/kernel/academic-year';
import { formatDay, formatDayWithWeekday } from '@shared/kernel/calendar-day';
import type { YearMeeting } from '@shared/year/model';
import { keptTimeInMinutes } from '@shared/kernel/time-of-day';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { EmptyState } from '@renderer/ui/empty-state';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { showToast } from '@renderer/ui/toasts';
import { useToday } from '@renderer/ui/today';
import { DocumentActions } from '@renderer/features/documents/document-actions';
import { DraftYearDialog } from './draft-year-dialog';
import { TermDatesDialog } from './term-dates-dialog';
import { clashesOfMeeting, useYear } from './use-year';
import { WorkProgrammePanel } from './work-programme-panel';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '14px' },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  terms: { ...type.caption, color: mb.text3, padding: '8px 14px', borderTop: `1px solid ${mb.softLine}` },
  year: { ...type.cardTitle, color: mb.text2, backgroundColor: mb.sub, padding: '6px 14px', borderBottom: `1px solid ${mb.softLine}` },
  meeting: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '10px', rowGap: '2px', minHeight: `calc(40px + ${mb.rowExtra})`, padding: '6px 14px', borderBottom: `1px solid ${mb.softLine}`, color: mb.text1, ...type.dense, ...tabular },
  date: { color: mb.text1, textDecorationLine: 'none', minWidth: '210px', ':hover': { textDecorationLine: 'underline' } },
  quiet: { color: mb.text3 },
  end: { marginInlineStart: 'auto', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

/** The year of a body: its dates with what clashes, the school terms around them, and what is planned for later meetings. */
export function YearTab({ bodyId }: { readonly bodyId: string }) {
  const styles = useStyles();
  const today = useToday();
  const body = useRead('bodies', 'get', { id: bodyId }).data;
  const year = useYear(bodyId);
  const [open, setOpen] = useState<'draft' | 'terms' | null>(null);
  const confirm = useWrite('year', 'confirmMeetings');
  const calendar = useWrite('year', 'exportCalendar');
  if (!body || !year) return <Skeleton lines={8} label="Reading the year" />;
  const coming = year.meetings.filter((meeting) => meeting.date >= academicYearDays(academicYearOf(today)).from);
  const pencilled = coming.filter((meeting) => meeting.provisional && !meeting.cancelled);
  const confirmAll = (meetings: readonly YearMeeting[]): void => confirm.mutate({ ids: meetings.map((meeting) => meeting.id) }, { onSuccess: () => announce(meetings.length === 1 ? 'Date confirmed' : `${String(meetings.length)} dates confirmed`) });
  const exportCalendar = (): void =>
    calendar.mutate(
      { bodyId },
      {
        onSuccess: (answer) => {
          if (answer.state === 'written') showToast({ title: 'Calendar file saved', detail: answer.note === '' ? `${answer.fileName}. Opened in Outlook it adds these meetings, and changes those that are there.` : answer.note });
        },
      },
    );
  const years = [...new Set(coming.map((meeting) => academicYearOf(meeting.date)))];
  return (
    <div className={styles.stack}>
      <div className={styles.tools}>
        <Button onClick={() => setOpen('draft')}>
          Draft the year’s dates…
        </Button>
        <Button onClick={() => setOpen('terms')}>Term dates…</Button>
        {pencilled.length > 1 && <Button onClick={() => confirmAll(pencilled)}>Confirm {pencilled.length === 2 ? 'both' : `all ${String(pencilled.length)}`} pencilled dates</Button>}
        {coming.length > 0 && <Button onClick={exportCalendar}>Calendar file…</Button>}
        {coming.length > 0 && <DocumentActions kind="meetingCalendar" id={bodyId} />}
      </div>
      <Panel title="Meetings of the year" count={coming.length === 0 ? undefined : coming.length}>
        {coming.length === 0 ? (
          <EmptyState icon={<CalendarLtr24Regular />} sentence="No meeting of this school year is planned." action={<Button onClick={() => setOpen('draft')}>Draft the year’s dates…</Button>} />
        ) : (
          years.map((words) => (
            <section key={words} aria-label={`School year ${words}`}>
              <h3 className={styles.year}>{words}</h3>
              <ul aria-label={`Meetings of ${words}`}>
                {coming
                  .filter((meeting) => academicYearOf(meeting.date) === words)
                  .map((meeting) => (
                    <MeetingLine key={meeting.id} meeting={meeting} clashes={clashesOfMeeting(year, meeting).map((clash) => clash.words)} onConfirm={() => confirmAll([meeting])} />
                  ))}
              </ul>
            </section>
          ))
        )}
        {year.terms.length > 0 && (
          <p className={styles.terms}>
            School terms known: {formatDay(year.terms[0]?.from ?? today)} to {formatDay(year.terms.at(-1)?.until ?? today)}.
          </p>
        )}
      </Panel>
      <WorkProgrammePanel bodyId={bodyId} meetings={year.meetings.filter((meeting) => meeting.date >= today && !meeting.cancelled)} />
      {open === 'draft' && <DraftYearDialog body={body} year={year} onClose={() => setOpen(null)} />}
      {open === 'terms' && <TermDatesDialog bodyId={bodyId} terms={year.terms} onClose={() => setOpen(null)} />}
    </div>
  );
}

function MeetingLine({ meeting, clashes, onConfirm }: { readonly meeting: YearMeeting; readonly clashes: readonly string[]; readonly onConfirm: () => void }) {
  const styles = useStyles();
  return (
    <li className={styles.meeting}>
      <Link to="/meetings/$meetingId/agenda" params={{ meetingId: meeting.id }} className={styles.date}>
        {formatDayWithWeekday(meeting.date)}
      </Link>
      <span className={styles.quiet}>
        {keptTimeInMinutes(meeting.startTime)}
        {meeting.title !== '' && ` · ${meeting.title}`}
        {meeting.itemCount > 0 && ` · ${String(meeting.itemCount)} ${meeting.itemCount === 1 ? 'item' : 'items'}`}
      </span>
      <span className={styles.end}>
        {meeting.cancelled && (
          <StatusChip small tone="neutral" shape="bar">
            Cancelled
          </StatusChip>
        )}
        {clashes.map((words) => (
          <StatusChip key={words} small tone="attention" shape="triangle">
            {words}
          </StatusChip>
        ))}
        {meeting.provisional && !meeting.cancelled && (
          <>
            <StatusChip small tone="neutral" shape="half">
              Pencilled in
            </StatusChip>
            <TextLink onClick={onConfirm} label={`Confirm ${formatDay(meeting.date)}`}>
              Confirm
            </TextLink>
          </>
        )}
      </span>
    </li>
  );
}
