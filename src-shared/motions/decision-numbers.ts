import type { CalendarDay } from '../kernel/calendar-day';
import { dayParts } from '../kernel/calendar-day';
import type { NumberingPolicy } from '../rules/rule-pack';
import type { NumberProblem } from './model';

/** How decisions of a body are numbered, out of its rules and its own settings for minutes. */
export type DecisionNumbering = { readonly numbers: NumberingPolicy['numbers']; readonly year: NumberingPolicy['year']; readonly prefix: string };

/** The year in which a day's decisions are numbered: "26/27". Academic from 1 September, municipal from 1 May. */
export function decisionYear(day: CalendarDay, year: NumberingPolicy['year']): string {
  const { year: calendarYear, month } = dayParts(day);
  const first = month >= (year === 'academic' ? 9 : 5) ? calendarYear : calendarYear - 1;
  return `${twoDigits(first)}/${twoDigits(first + 1)}`;
}

/**
 * The series a number is given out from. Meetings of one day share theirs, so that no number is ever given twice.
 * Numbers through the year use the series that records have had from the start.
 */
export function decisionSeries(bodyId: string, day: CalendarDay, { numbers, year }: DecisionNumbering): string {
  return numbers === 'perMeeting' ? `decision/${bodyId}/${day}` : `decision/${bodyId}/${decisionYear(day, year)}`;
}

/** "D 26/27-031" through the year; "D 24.11.26-03" where each meeting begins again. The body's prefix stands in the place of the D. */
export function decisionNumber(day: CalendarDay, value: number, { numbers, year, prefix }: DecisionNumbering): string {
  const lead = prefix === '' ? 'D' : prefix;
  if (numbers === 'throughTheYear') return `${lead} ${decisionYear(day, year)}-${String(value).padStart(3, '0')}`;
  const { year: calendarYear, month, day: dayOfMonth } = dayParts(day);
  return `${lead} ${twoDigits(dayOfMonth)}.${twoDigits(month)}.${twoDigits(calendarYear)}-${String(value).padStart(2, '0')}`;
}

/** A number of a register as it stands: what comes before the last dash, and the number after it. Null for what is none. */
export function readDecisionNumber(number: string): { readonly series: string; readonly value: number } | null {
  const match = /^(.+)-(\d{1,9})$/u.exec(number);
  return match ? { series: match[1] ?? '', value: Number(match[2]) } : null;
}

/**
 * What is wrong with the numbers of a register: gaps that nobody can explain, and numbers that stand twice. A decision that was taken back
 * keeps its number, so it is given here with the others and makes no gap.
 */
export function numberProblems(numbers: readonly string[]): readonly NumberProblem[] {
  const problems: NumberProblem[] = [];
  const bySeries = new Map<string, Map<number, number>>();
  for (const number of numbers) {
    const read = readDecisionNumber(number);
    if (!read) {
      problems.push({ kind: 'unreadable', number, sentence: `“${number}” is not a number of this register.` });
      continue;
    }
    const values = bySeries.get(read.series) ?? new Map<number, number>();
    values.set(read.value, (values.get(read.value) ?? 0) + 1);
    bySeries.set(read.series, values);
  }
  for (const [series, values] of [...bySeries].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const written = (value: number): string => numbers.find((number) => sameNumber(number, series, value)) ?? `${series}-${String(value).padStart(widthOf(numbers, series), '0')}`;
    for (const [value, times] of [...values].toSorted(([one], [other]) => one - other)) {
      if (times > 1) problems.push({ kind: 'duplicate', number: written(value), sentence: `${written(value)} is given to ${String(times)} decisions.` });
    }
    const highest = Math.max(...values.keys());
    for (let value = 1, told = 0; value < highest && told < LONGEST_LIST; value += 1) {
      if (values.has(value)) continue;
      told += 1;
      problems.push({ kind: 'gap', number: written(value), sentence: `${written(value)} is missing: no decision of this body has it.` });
    }
  }
  return problems;
}

/** No more gaps of one series are told: a register that began at 600 has no 599 problems. */
const LONGEST_LIST = 20;

function sameNumber(number: string, series: string, value: number): boolean {
  const read = readDecisionNumber(number);
  return read !== null && read.series === series && read.value === value;
}

/** How many digits numbers of a series are written with. */
function widthOf(numbers: readonly string[], series: string): number {
  return numbers.reduce((width, number) => (number.startsWith(`${series}-`) ? Math.max(width, number.length - series.length - 1) : width), 2);
}

function twoDigits(value: number): string {
  return String(value % 100).padStart(2, '0');
}
