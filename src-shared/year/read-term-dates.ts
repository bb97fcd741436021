import { formatDay, readTypedDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TermDate } from './model';

/** A line that could not be used, and why. */
export type UnreadLine = { readonly line: string; readonly why: string };

const MONTH = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?,?\\s+)?';
const DATE = new RegExp(`${WEEKDAY}(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH})\\b\\.?,?(?:\\s+(\\d{4}))?|(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})|(\\d{4}-\\d{2}-\\d{2}))`, 'giu');
const SCHOOL_YEAR = /\b(20\d{2})\s*[/–-]\s*(?:20)?(\d{2})\b/u;
const CLOSED = /half[ -]?term|holiday|break|clos(?:ed|ure)|inset|training day/iu;
const BEGINS = /\b(?:starts?|begins?|opens?|first day|term dates?)\b/iu;
const ENDS = /\b(?:ends?|finish(?:es)?|closes|last day|breaks? up)\b/iu;

type FoundDate = { readonly day: number; readonly month: string; readonly year: number | null; readonly index: number };

/**
 * Reads a list of term dates as a council publishes it and a clerk pastes it: one stretch to a line ("Autumn term: 3 September to
 * 18 December 2026", cells with tabs, "Half term 26/10/26 - 30/10/26"), or a start and an end on lines of their own. A year that is not
 * written is taken from the other date or from a heading such as "2026/27". What could not be read is answered, never guessed.
 */
export function readTermDates(text: string): { readonly terms: readonly TermDate[]; readonly unread: readonly UnreadLine[] } {
  const terms: TermDate[] = [];
  const unread: UnreadLine[] = [];
  let schoolYear: number | null = null;
  let begun: { readonly label: string; readonly from: CalendarDay; readonly line: string } | null = null;
  const leaveBegun = (): void => {
    if (begun) unread.push({ line: begun.line, why: 'No end was found for it.' });
    begun = null;
  };
  for (const raw of text.split(/\r\n|\r|\n/u)) {
    const line = raw.replaceAll('\u00a0', ' ').trim();
    if (line === '') continue;
    const found = datesIn(line);
    const heading = SCHOOL_YEAR.exec(found.length === 0 ? line : '');
    if (heading) schoolYear = Number(heading[1]);
    if (found.length === 0) {
      if (!heading && /\d/u.test(line)) unread.push({ line, why: 'No date was found in it.' });
      continue;
    }
    const label = labelOf(line.slice(0, found[0]?.index ?? 0));
    const days = resolve(found, schoolYear);
    if (days === null) {
      unread.push({ line, why: 'The year is not written, or a date does not exist.' });
      continue;
    }
    const [first, second] = days;
    if (first === undefined) continue;
    // A half-term may stand between the start and the end of its term: the start waits.
    if (second !== undefined) {
      if (second < first) unread.push({ line, why: `It would end on ${formatDay(second)}, before it begins.` });
      else terms.push({ kind: kindOf(label), label: tidy(label), from: first, until: second });
      continue;
    }
    if (CLOSED.test(label) && !BEGINS.test(label) && !ENDS.test(label)) terms.push({ kind: 'holiday', label: tidy(label), from: first, until: first });
    else if (ENDS.test(label) && begun !== null) {
      const from: CalendarDay = (begun as { from: CalendarDay }).from;
      if (first < from) unread.push({ line, why: `It would end on ${formatDay(first)}, before it begins.` });
      else terms.push({ kind: kindOf((begun as { label: string }).label), label: tidy((begun as { label: string }).label), from, until: first });
      begun = null;
    } else if (BEGINS.test(label)) {
      leaveBegun();
      begun = { label, from: first, line };
    } else unread.push({ line, why: 'It has one date; a term needs its first and its last day.' });
  }
  leaveBegun();
  return { terms: terms.toSorted((one, two) => (one.from < two.from ? -1 : one.from > two.from ? 1 : 0)), unread };
}

function datesIn(line: string): readonly FoundDate[] {
  return [...line.matchAll(DATE)].map((match) => {
    const iso = match[7]?.split('-');
    if (iso) return { day: Number(iso[2]), month: iso[1] ?? '', year: Number(iso[0]), index: match.index };
    const year = match[3] ?? match[6];
    return { day: Number(match[1] ?? match[4]), month: match[2] ?? match[5] ?? '', year: year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year), index: match.index };
  });
}

/** The days with their years; null when a year cannot be known or a day does not exist. */
function resolve(found: readonly FoundDate[], schoolYear: number | null): readonly CalendarDay[] | null {
  const [first, second] = found.slice(0, 2).map((one) => ({ ...one, monthNumber: monthNumber(one.month) }));
  if (!first) return null;
  const inSchoolYear = (month: number): number | null => (schoolYear === null ? null : month >= 9 ? schoolYear : schoolYear + 1);
  const secondYear = second ? (second.year ?? (first.year === null ? inSchoolYear(second.monthNumber) : second.monthNumber < first.monthNumber ? first.year + 1 : first.year)) : null;
  const firstYear = first.year ?? (second && secondYear !== null && second.year !== null ? (first.monthNumber > second.monthNumber ? secondYear - 1 : secondYear) : inSchoolYear(first.monthNumber));
  const days = [[first, firstYear] as const, ...(second ? [[second, secondYear] as const] : [])].map(([one, year]) => (year === null ? null : readTypedDay(`${String(one.day)}/${String(one.monthNumber)}/${String(year)}`)));
  return days.includes(null) ? null : (days as CalendarDay[]);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
function monthNumber(word: string): number {
  return /^\d+$/u.test(word) ? Number(word) : MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** What stands before the first date, without the words and marks that only lead to it. */
function labelOf(before: string): string {
  return before.replace(/[\t|]+/gu, ' ').replace(/\s+/gu, ' ').replace(/[\s:–—-]*(?:from)?[\s:–—-]*$/iu, '').replace(/^[•*·-]\s*/u, '').trim();
}

function tidy(label: string): string {
  return label.replace(/\s*\b(?:starts?|begins?|opens?)(?:\s+on)?\s*$/iu, '').replace(/^(?:start|first day) of (?:the )?/iu, '').replace(/[\s:–—-]+$/u, '').slice(0, 150);
}

function kindOf(label: string): TermDate['kind'] {
  return CLOSED.test(label) ? 'holiday' : 'term';
}
