import { Button, makeStyles } from '@fluentui/react-components';
import { PeopleCommunity24Regular } from '@fluentui/react-icons';
import type { AttendanceReport, SeatOutcome, Tally } from '@shared/reporting/model';
import { OUTCOME_WORDS, SEAT_OUTCOMES } from '@shared/reporting/model';
import { keepsMissing, missingWords, percentRepresented, shownOutcomes } from '@shared/reporting/attendance-report';
import { REPORTING_RULES } from '@shared/reporting/citations';
import { periodWords } from '@shared/reporting/periods';
import { mb } from '@renderer/theme/tokens';
import { DataTable, SecondLine, TableCell, TableRow } from '@renderer/ui/data-table';
import { EmptyState } from '@renderer/ui/empty-state';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';
import { RuleSource } from './rule-source';

const useStyles = makeStyles({
  message: { padding: '10px 14px' },
  name: { fontWeight: 500 },
  chip: { marginInlineStart: '8px' },
  share: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '8px', minWidth: '120px' },
  percent: { minWidth: '42px' },
  bar: { width: '72px', height: '10px', flexShrink: 0 },
  present: { fill: mb.accent },
  substitute: { fill: mb.accentLine },
  apologies: { fill: mb.neutralLine },
  absent: { fill: mb.surface, stroke: mb.bad, strokeWidth: 1.5 },
  unmarked: { fill: mb.sub },
});

type AttendancePanelsProps = { readonly report: AttendanceReport; readonly other: { readonly words: string; readonly run: () => void } };

/** Attendance by organisation and by seat, and in a sentence who keeps missing meetings. */
export function AttendancePanels({ report, other }: AttendancePanelsProps) {
  const styles = useStyles();
  const missing = missingWords(report);
  if (report.meetings.length === 0) {
    return (
      <Panel title="Attendance">
        <EmptyState icon={<PeopleCommunity24Regular />} sentence={`No meeting was held from ${periodWords(report.period)}.`} action={<Button onClick={other.run}>{other.words}</Button>} />
      </Panel>
    );
  }
  const met = report.meetings.length === 1 ? '1 meeting' : `${String(report.meetings.length)} meetings`;
  return (
    <>
      <Panel title="Attendance by organisation" count={`${met}, ${periodWords(report.period)}`}>
        {missing !== '' && (
          <div className={styles.message}>
            <Message tone="attention">{missing}</Message>
          </div>
        )}
        <TallyTable label="Attendance by organisation" first="Organisation or group" lines={report.organisations.map((line) => ({ ...line, key: line.name, name: line.name, second: line.seats > 1 ? `${String(line.seats)} seats` : '' }))} />
        <RuleSource rule={REPORTING_RULES.attendance} />
      </Panel>
      <Panel title="Attendance by seat" count={report.seats.length}>
        <TallyTable label="Attendance by seat" first="Seat" lines={report.seats.map((line) => ({ ...line, name: line.label === '' ? (line.holders.at(-1) ?? '') : line.label, second: line.label === '' ? '' : line.holders.join(', then ') }))} />
      </Panel>
    </>
  );
}

type NamedTally = Tally & { readonly key: string; readonly name: string; readonly second: string };

function TallyTable({ label, first, lines }: { readonly label: string; readonly first: string; readonly lines: readonly NamedTally[] }) {
  const styles = useStyles();
  const outcomes = shownOutcomes(lines);
  return (
    <DataTable label={label} columns={[{ key: 'name', words: first }, { key: 'expected', words: 'Expected', end: true }, ...outcomes.map((outcome) => ({ key: outcome, words: OUTCOME_WORDS[outcome], end: true })), { key: 'share', words: 'Represented', end: true }]}>
      <tbody>
        {lines.map((line) => (
          <TableRow key={line.key}>
            <TableCell>
              <span className={styles.name}>{line.name}</span>
              {keepsMissing(line) && (
                <StatusChip small tone="attention" shape="triangle" className={styles.chip}>
                  Missed half
                </StatusChip>
              )}
              {line.second !== '' && <SecondLine>{line.second}</SecondLine>}
            </TableCell>
            <TableCell end>{line.expected}</TableCell>
            {outcomes.map((outcome) => (
              <TableCell key={outcome} end quiet={line[outcome] === 0}>
                {line[outcome]}
              </TableCell>
            ))}
            <TableCell end>
              <span className={styles.share}>
                <OutcomeBar tally={line} />
                <span className={styles.percent}>{shareWords(line)}</span>
              </span>
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </DataTable>
  );
}

/** The numbers of the row as a bar; the row says them in figures. */
function OutcomeBar({ tally }: { readonly tally: Tally }) {
  const styles = useStyles();
  const parts = barParts(tally);
  return (
    <svg className={styles.bar} viewBox={`0 0 ${String(BAR)} 10`} aria-hidden="true" focusable="false">
      {parts.map(({ outcome, from, width }) => (
        <rect key={outcome} className={styles[outcome]} x={from + 1} y={1} width={Math.max(0, width - 2)} height={8} rx={1} />
      ))}
    </svg>
  );
}

/** How long the bar is, in its own units. */
const BAR = 72;

/** The parts of a bar one after the other; outcomes that did not happen have none. */
function barParts(tally: Tally): readonly { readonly outcome: SeatOutcome; readonly from: number; readonly width: number }[] {
  const share = (count: number): number => (tally.expected === 0 ? 0 : (count / tally.expected) * BAR);
  return SEAT_OUTCOMES.map((outcome, index) => ({ outcome, from: share(SEAT_OUTCOMES.slice(0, index).reduce((sum, before) => sum + tally[before], 0)), width: share(tally[outcome]) })).filter(({ width }) => width > 0);
}

function shareWords(tally: Tally): string {
  const percent = percentRepresented(tally);
  return percent === null ? '' : `${String(percent)}%`;
}
