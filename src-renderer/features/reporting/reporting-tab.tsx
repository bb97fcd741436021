import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { isOfGovernors } from '@shared/reporting/citations';
import { runCommand } from '@renderer/commands/command-handlers';
import { DocumentActions } from '@renderer/features/documents/document-actions';
import { useRead } from '@renderer/query/use-read';
import { Message } from '@renderer/ui/message';
import { PageColumns } from '@renderer/ui/page';
import { Skeleton } from '@renderer/ui/skeleton';
import { useToday } from '@renderer/ui/today';
import { AttendancePanels } from './attendance-panels';
import { ClockPanels } from './clock-panels';
import { HighlightPanel } from './highlight-panel';
import { PeriodPicker, periodOf } from './period-picker';
import type { PeriodChoice } from './period-picker';
import { StatutoryPanel } from './statutory-panel';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', justifyContent: 'space-between', gap: '12px' },
});

/** What a body reports: attendance over a period, what runs out, what is published, and the highlight report to the body above it. */
export function ReportingTab({ bodyId }: { readonly bodyId: string }) {
  const styles = useStyles();
  const today = useToday();
  const [choice, setChoice] = useState<PeriodChoice>('this');
  const [since, setSince] = useState<CalendarDay | null>(null);
  const body = useRead('bodies', 'get', { id: bodyId }).data;
  const clocks = useRead('reporting', 'clocks', { bodyId });
  const period = periodOf(choice, since, today);
  const report = useRead('reporting', 'attendance', { bodyId, period: period ?? { from: today, until: today } }, { enabled: period !== null });
  if (clocks.error) return <Message tone="bad">{clocks.error.message}</Message>;
  if (!body || !clocks.data) return <Skeleton lines={8} label="Reading what is reported" />;
  const other = choice === 'last' ? { words: 'Plan a meeting', run: () => void runCommand('meeting.new') } : { words: 'Show the last academic year', run: () => setChoice('last') };
  return (
    <PageColumns
      main={
        <>
          <div className={styles.tools}>
            <PeriodPicker
              choice={choice}
              since={since}
              today={today}
              onChange={(next, day) => {
                setChoice(next);
                setSince(day);
              }}
            />
            {period !== null && <DocumentActions kind="attendanceTable" id={bodyId} period={period} />}
          </div>
          {report.error && <Message tone="bad">{report.error.message}</Message>}
          {period !== null && (report.data ? <AttendancePanels report={report.data} other={other} /> : <Skeleton lines={4} label="Counting attendance" />)}
          {isOfGovernors(body.kind) && <StatutoryPanel bodyId={bodyId} />}
        </>
      }
      side={
        <>
          <HighlightPanel bodyId={bodyId} bodyName={body.name} />
          <ClockPanels {...clocks.data} />
        </>
      }
    />
  );
}
