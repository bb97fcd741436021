import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUpload24Regular } from '@fluentui/react-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { periodRefusal, periodWords, thisAcademicYear, yearPeriod } from '@shared/reporting/periods';
import { useRead } from '@renderer/query/use-read';
import type { Answer } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { DateField } from '@renderer/ui/date-field';
import { EmptyState } from '@renderer/ui/empty-state';
import { FieldRow, SelectField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Panel } from '@renderer/ui/panel';
import { showToast } from '@renderer/ui/toasts';
import { useToday } from '@renderer/ui/today';

const useStyles = makeStyles({
  lead: { ...type.dense, color: mb.text2, padding: '12px 14px 0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '12px 14px' },
  list: { borderTop: `1px solid ${mb.softLine}` },
  report: { display: 'block', minHeight: '24px', padding: '8px 14px', color: mb.text1, textDecorationLine: 'none', ...type.dense, ':hover': { backgroundColor: mb.hover } },
  quiet: { ...type.caption, color: mb.text3, display: 'block' },
});

type Highlights = Answer<'reporting', 'highlights'>;

/** The reports of a body to the one above it: compose the next one, and those there are. */
export function HighlightPanel({ bodyId, bodyName }: { readonly bodyId: string; readonly bodyName: string }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [composing, setComposing] = useState(false);
  const read = useRead('reporting', 'highlights', { bodyId }).data;
  if (!read) return null;
  if (read.parent === null) {
    return (
      <Panel title="Highlight report">
        <EmptyState icon={<ArrowUpload24Regular />} sentence={`${bodyName} reports to no other body yet.`} action={<Button onClick={() => void navigate({ to: '/bodies/$bodyId', params: { bodyId }, search: { tab: 'seats' } })}>Choose what it reports to</Button>} />
      </Panel>
    );
  }
  const [last] = read.reports;
  return (
    <Panel title="Highlight report" count={`To ${read.parent.name}`}>
      <p className={styles.lead}>{last ? `The last one covers ${periodWords(last.period)}.` : 'None yet. It is composed from decisions, milestones, measures and risks, and then yours to edit.'}</p>
      <div className={styles.actions}>
        <Button onClick={() => setComposing(true)}>
          Compose report…
        </Button>
      </div>
      {read.reports.length > 0 && (
        <ul className={styles.list} aria-label="Highlight reports, the newest first">
          {read.reports.map((report) => (
            <li key={report.paperId}>
              <Link to="/papers/$paperId" params={{ paperId: report.paperId }} className={styles.report}>
                {report.title}
                <span className={styles.quiet}>{periodWords(report.period)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {composing && <ComposeDialog bodyId={bodyId} highlights={read} onClose={() => setComposing(false)} />}
    </Panel>
  );
}

function ComposeDialog({ bodyId, highlights, onClose }: { readonly bodyId: string; readonly highlights: Highlights; readonly onClose: () => void }) {
  const navigate = useNavigate();
  const today = useToday();
  const compose = useWrite('reporting', 'composeHighlight');
  const since = highlights.since ?? yearPeriod(thisAcademicYear(today)).from;
  const [from, setFrom] = useState<CalendarDay | null>(since > today ? today : since);
  const [until, setUntil] = useState<CalendarDay | null>(today);
  const [meetingId, setMeetingId] = useState(highlights.meetings[0]?.id ?? '');
  const [refused, setRefused] = useState('');
  const send = (): void => {
    if (from === null || until === null) return setRefused('Enter the first and the last day that the report covers.');
    const refusal = periodRefusal({ from, until });
    if (refusal !== null) return setRefused(refusal);
    compose.mutate(
      { bodyId, period: { from, until }, meetingId: meetingId === '' ? null : meetingId },
      {
        onSuccess: ({ paperId, leftOut }) => {
          onClose();
          showToast({ title: 'Highlight report composed', ...(leftOut === 0 ? {} : { detail: leftOut === 1 ? 'One decision was left out because it is not open.' : `${String(leftOut)} decisions were left out because they are not open.` }) });
          void navigate({ to: '/papers/$paperId', params: { paperId } });
        },
      },
    );
  };
  return (
    <FormDialog title={`Highlight report to ${highlights.parent?.name ?? ''}`} lead="What the record says of these days is put into a paper. From then on it is yours to edit; nothing is filled in again." open onClose={onClose} submit="Compose" onSubmit={send} busy={compose.isPending}>
      <FieldRow>
        <DateField label="From" required value={from} onChange={(day) => { setFrom(day); setRefused(''); }} error={refused === '' ? undefined : refused} />
        <DateField label="Until" required value={until} onChange={(day) => { setUntil(day); setRefused(''); }} />
      </FieldRow>
      <SelectField label="For the meeting" value={meetingId} options={[...highlights.meetings.map(({ id, day }) => ({ value: id, words: formatDay(day) })), { value: '', words: 'No meeting yet' }]} onChange={setMeetingId} />
    </FormDialog>
  );
}
