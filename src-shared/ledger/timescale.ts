import { calendarDay, dayParts, formatDay, lastDayOfMonth } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { readDue } from '../minutes/due-date';
import type { DueChoice } from '../minutes/due-date';
import type { Due } from '../minutes/model';

/** A Timescale: exactly as it was written, what it is read as, how surely and why. Unsure ones carry the choices and nothing is chosen beforehand. */
export type TimescaleReading =
  | { readonly certainty: 'sure'; readonly due: Due; readonly why: string }
  | { readonly certainty: 'ask'; readonly verbatim: string; readonly choices: readonly DueChoice[]; readonly why: string };

/** What a timescale is read against: the day the plan speaks of (its latest update round, else its date) and the next meeting. Null where it is not known. */
export type TimescaleContext = { readonly asOf: CalendarDay | null; readonly nextMeeting: CalendarDay | null };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const MONTH_AND_TWO_FIGURES = /^(jan|feb|mar|apr|may|jun|jul|aug|sep)[a-z]*\.?[ '’-]+(\d{2})$|^(oct|nov|dec)[a-z]*\.?[ '’-]+(\d{2})$/iu;
/** What is written as a day; where it cannot be read, there is none such (31 February). */
const WRITTEN_AS_A_DAY = /\b\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{2,4}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b/iu;
/** A plan's timescales lie within so many years of the day it speaks of. */
const YEARS_BEFORE = 3;
const YEARS_AFTER = 6;

/**
 * Reads the timescales of one plan together, because one alone can often not be known: "July 20" is July 2020 in a plan that also says
 * "Feb 19" and "Sept 19" and was brought up to date in November 2019, and may be the 20th of July in another.
 *
 * @param written the words of each row's timescale, in order; "" where there are none
 */
export function readTimescales(written: readonly string[], context: TimescaleContext): readonly TimescaleReading[] {
  const yearsMeant = figuresAreYears(written, context.asOf);
  return written.map((verbatim) => readTimescale(verbatim, yearsMeant, context));
}

function readTimescale(written: string, yearsMeant: boolean, context: TimescaleContext): TimescaleReading {
  const verbatim = written.trim();
  if (verbatim === '') return { certainty: 'sure', due: { verbatim: '', kind: 'none', day: null }, why: 'Nothing was said.' };
  const monthYear = readMonthAndYear(verbatim);
  if (monthYear !== null && yearsMeant) {
    return { certainty: 'sure', due: { verbatim, kind: 'month', day: lastDayOfMonth(monthYear.year, monthYear.month) }, why: 'The timescales of this plan name a month and a year.' };
  }
  // Without a day that the plan speaks of, words such as "by Friday" mean nothing: they stay words.
  const reading = context.asOf === null ? null : readDue(verbatim.replace(/^(?:by|before|due|until)\s+/iu, ''), { today: context.asOf, nextMeeting: context.nextMeeting });
  const withoutDay = context.asOf === null ? readWithoutDay(verbatim, context.nextMeeting) : reading;
  if (withoutDay === null) return { certainty: 'ask', verbatim, choices: [wordsOnly(verbatim)], why: WRITTEN_AS_A_DAY.test(verbatim) ? 'There is no such day.' : 'No date could be read from this.' };
  if (withoutDay.certainty === 'ask') return { certainty: 'ask', verbatim, choices: keepVerbatim(withoutDay.choices, verbatim), why: monthYear === null ? 'It can mean more than one day.' : 'A month and year, or a day and month?' };
  return { certainty: 'sure', due: { ...withoutDay.due, verbatim }, why: 'It can be read in one way only.' };
}

/** What can be read whatever the day: a full date, a month with its year, ongoing, the next meeting, a term. */
function readWithoutDay(verbatim: string, nextMeeting: CalendarDay | null): ReturnType<typeof readDue> {
  const words = verbatim.replace(/^(?:by|before|due|until)\s+/iu, '');
  const one = readDue(words, { today: calendarDay(2001, 1, 1), nextMeeting });
  const other = readDue(words, { today: calendarDay(2034, 7, 1), nextMeeting });
  // The same whichever day it is said on: then the day does not matter.
  return JSON.stringify(one) === JSON.stringify(other) ? one : { certainty: 'ask', choices: [...monthYearChoice(verbatim), wordsOnly(verbatim)] };
}

/** Whether the two figures behind a month are years in this plan. */
function figuresAreYears(written: readonly string[], asOf: CalendarDay | null): boolean {
  const read = written.flatMap((words) => readMonthAndYear(words.trim()) ?? []);
  if (read.length === 0) return false;
  // A number that is no day of any month settles it: "Sept 32".
  if (read.some(({ year }) => year - 2000 > 31)) return true;
  if (asOf === null) return false;
  const { year: asOfYear } = dayParts(asOf);
  const allNear = read.every(({ year }) => year >= asOfYear - YEARS_BEFORE && year <= asOfYear + YEARS_AFTER);
  if (!allNear) return false;
  // Days would differ from month to month; the same one or two numbers behind several months are years.
  const months = new Set(read.map(({ month }) => month));
  const numbers = new Set(read.map(({ year }) => year));
  return read.length >= 3 && months.size >= 2 && numbers.size <= 3 && numbers.size < read.length;
}

function readMonthAndYear(words: string): { readonly year: number; readonly month: number } | null {
  const match = MONTH_AND_TWO_FIGURES.exec(words);
  if (!match) return null;
  const name = (match[1] ?? match[3] ?? '').slice(0, 3).toLowerCase();
  return { year: 2000 + Number(match[2] ?? match[4]), month: MONTHS.findIndex((month) => month === name) + 1 };
}

function monthYearChoice(verbatim: string): readonly DueChoice[] {
  const read = readMonthAndYear(verbatim);
  if (read === null) return [];
  const day = lastDayOfMonth(read.year, read.month);
  return [{ label: formatDay(day).replace(/^\d+ /u, ''), due: { verbatim, kind: 'month', day } }];
}

function wordsOnly(verbatim: string): DueChoice {
  return { label: 'Words only', due: { verbatim, kind: 'words', day: null } };
}

function keepVerbatim(choices: readonly DueChoice[], verbatim: string): readonly DueChoice[] {
  return choices.map(({ label, due }) => ({ label, due: { ...due, verbatim } }));
}
