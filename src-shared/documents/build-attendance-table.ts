import { textRuns, type Block, type CellBlock, type DocumentModel, type TableBlock } from '@shared/documents/document-model';
import { bodyDocument, type BodyFrame } from '@shared/documents/body-frame';
import { plainHeading } from '@shared/documents/meeting-frame';
import { listedWords } from '@shared/kernel/listed-words';
import { lines, plainParagraph, plainTable } from '@shared/documents/plain-blocks';
import { formatDay } from '@shared/kernel/calendar-day';
import { missingWords, percentRepresented, shownOutcomes } from '@shared/reporting/attendance-report';
import { OUTCOME_WORDS, type AttendanceReport, type SeatOutcome, type Tally } from '@shared/reporting/model';
import { periodWords } from '@shared/reporting/periods';

/** Everything the attendance table is made of. */
export type AttendanceTableFacts = Omit<BodyFrame, 'status'> & { readonly report: AttendanceReport };

/** Attendance by organisation and by seat over a period: what was expected, and how it came, never one number alone. */
export function buildAttendanceTable(facts: AttendanceTableFacts): DocumentModel {
  const { report, body } = facts;
  const period = periodWords(report.period);
  const blocks: Block[] = [];
  if (report.meetings.length === 0) blocks.push(plainParagraph(`The ${body} held no meeting from ${period}.`, 'lead'));
  else {
    const days = report.meetings.map(({ day }) => formatDay(day));
    blocks.push(plainParagraph(`From ${period} the ${body} met ${days.length === 1 ? 'once' : `${String(days.length)} times`}: ${listedWords(days)}.`, 'lead'));
    const missing = missingWords(report);
    if (missing !== '') blocks.push(plainParagraph(missing));
    blocks.push(plainHeading('By organisation'), outcomesTable('Attendance of each organisation or group that seats are held for', [{ header: 'Organisation or group', width: 34 }, { header: 'Seats', width: 9 }], report.organisations, (line) => [lines(line.name), lines(String(line.seats))]));
    blocks.push(plainHeading('By seat'), outcomesTable('Attendance of each seat, whoever held it', [{ header: 'Seat', width: 26 }, { header: 'Held by', width: 22 }], report.seats, (line) => [lines(line.label === '' ? (line.holders.at(-1) ?? '') : line.label), lines(...line.holders)]));
    blocks.push(plainParagraph('A seat is expected at each meeting at which somebody held it. “Represented” counts the holder and substitutes. Apologies are counted apart from absence.', 'quiet'));
  }
  return bodyDocument('other', { ...facts, status: 'final' }, { title: `Attendance of the ${body}`, subject: `Attendance from ${period}` }, 'landscape', blocks);
}

function outcomesTable<L extends Tally>(description: string, first: readonly { readonly header: string; readonly width: number }[], tallies: readonly L[], names: (line: L) => readonly (readonly CellBlock[])[]): TableBlock {
  const outcomes = shownOutcomes(tallies);
  const numbers = ['Expected', ...outcomes.map((outcome) => OUTCOME_WORDS[outcome]), 'Represented'];
  const columns: TableBlock['columns'] = [
    ...first.map(({ header, width }, index) => ({ header, width, align: header === 'Seats' && index > 0 ? ('right' as const) : ('left' as const) })),
    ...numbers.map((header) => ({ header, width: header === 'Represented' ? 15 : 12, align: 'right' as const })),
  ];
  return plainTable(description, columns, tallies.map((line) => [...names(line), number(line.expected), ...outcomes.map((outcome: SeatOutcome) => number(line[outcome])), [{ type: 'paragraph' as const, runs: textRuns(percentWords(line)) }]]));
}

function number(value: number): readonly CellBlock[] {
  return lines(String(value));
}

function percentWords(line: Tally): string {
  const percent = percentRepresented(line);
  return percent === null ? '' : `${String(percent)}%`;
}
