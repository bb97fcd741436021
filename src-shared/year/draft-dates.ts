import { addDays, calendarDay, dayParts, daysInMonth, formatDay, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Division, OneOffHoliday } from '@shared/rules/bank-holidays';
import { PROCLAIMED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { notWorking } from '@shared/rules/clear-days';
import type { TermDate } from './model';
import { schoolHolidayOn, startOfTermWeek } from './school-year';

/** Weekdays as `weekdayOf` counts them: 1 Monday … 5 Friday. */
export type MeetingWeekday = 1 | 2 | 3 | 4 | 5;

/** How often a body meets. `monthly`: the nth (5: last) weekday of every so-many-th month; `weeks`: every so many weeks; `terms`: in these weeks of each term. */
export type MeetingPattern =
  | { readonly kind: 'monthly'; readonly week: 1 | 2 | 3 | 4 | 5; readonly weekday: MeetingWeekday; readonly everyMonths: number }
  | { readonly kind: 'weeks'; readonly weekday: MeetingWeekday; readonly everyWeeks: number }
  | { readonly kind: 'terms'; readonly weekday: MeetingWeekday; readonly weeks: readonly number[] };

/** What dates are to keep clear of. */
export type YearFacts = {
  readonly division: Division;
  readonly oneOffs?: readonly OneOffHoliday[];
  readonly terms: readonly TermDate[];
  /** Whether meetings keep out of the school holidays. */
  readonly inTermOnly: boolean;
  /** Days on which the body already meets. */
  readonly taken: readonly CalendarDay[];
};

/** A date as drafted. `movedFrom` is the date that the pattern gave, with `why` it was left; `trouble` says what is still wrong with the date. */
export type DraftedDate = { readonly date: CalendarDay; readonly movedFrom: CalendarDay | null; readonly why: string; readonly trouble: string };

/** Where a date is looked for when its own will not do, in weeks: a week later before a week earlier. */
const OTHER_WEEKS = [1, -1, 2, -2] as const;

/**
 * The dates of a year by a pattern, earliest first. A date on a bank holiday, in the school holidays or on a day that is taken goes to
 * the same weekday one or two weeks later or earlier; where none of these will do it stays and says what is wrong.
 * @param from the first day of the span, @param until the last
 */
export function draftDates(pattern: MeetingPattern, from: CalendarDay, until: CalendarDay, facts: YearFacts): readonly DraftedDate[] {
  const drafted: DraftedDate[] = [];
  for (const wanted of wantedDates(pattern, from, until, facts.terms)) {
    const used = drafted.map(({ date }) => date);
    const why = troubleWith(wanted, facts, used);
    if (why === null) {
      drafted.push({ date: wanted, movedFrom: null, why: '', trouble: '' });
      continue;
    }
    const other = OTHER_WEEKS.map((weeks) => addDays(wanted, weeks * 7)).find((day) => day >= from && day <= until && troubleWith(day, facts, used) === null);
    drafted.push(other === undefined ? { date: wanted, movedFrom: null, why: '', trouble: why } : { date: other, movedFrom: wanted, why, trouble: '' });
  }
  return drafted.toSorted((one, two) => (one.date < two.date ? -1 : one.date > two.date ? 1 : 0));
}

/** What speaks against a date, or null: a bank holiday, the school holidays, a day that is taken. */
function troubleWith(day: CalendarDay, facts: YearFacts, used: readonly CalendarDay[]): string | null {
  if (facts.taken.includes(day) || used.includes(day)) return `the body meets on ${formatDay(day)} already`;
  const closed = notWorking(day, facts.division, facts.oneOffs ?? PROCLAIMED_HOLIDAYS);
  if (closed !== null || !facts.inTermOnly) return closed;
  return schoolHolidayOn(day, facts.terms) ?? (isInTerm(day, facts.terms) ? null : 'outside the school terms');
}

/** Where no terms are known every day passes. */
function isInTerm(day: CalendarDay, terms: readonly TermDate[]): boolean {
  const inTerm = terms.filter((term) => term.kind === 'term');
  return inTerm.length === 0 || inTerm.some((term) => term.from <= day && day <= term.until);
}

function wantedDates(pattern: MeetingPattern, from: CalendarDay, until: CalendarDay, terms: readonly TermDate[]): readonly CalendarDay[] {
  switch (pattern.kind) {
    case 'monthly': {
      const days: CalendarDay[] = [];
      const step = Math.max(1, Math.trunc(pattern.everyMonths));
      const start = dayParts(from);
      for (let months = 0; months < 120; months += step) {
        const month = ((start.month - 1 + months) % 12) + 1;
        const year = start.year + Math.floor((start.month - 1 + months) / 12);
        const day = nthWeekday(year, month, pattern.week, pattern.weekday);
        if (day > until) break;
        if (day >= from) days.push(day);
      }
      return days;
    }
    case 'weeks': {
      const days: CalendarDay[] = [];
      const first = addDays(from, (pattern.weekday - weekdayOf(from) + 7) % 7);
      for (let day = first; day <= until; day = addDays(day, 7 * Math.max(1, Math.trunc(pattern.everyWeeks)))) days.push(day);
      return days;
    }
    case 'terms':
      return terms
        .filter((term) => term.kind === 'term')
        .flatMap((term) => pattern.weeks.map((week) => addDays(startOfTermWeek(term, week), pattern.weekday - 1)).filter((day) => day >= term.from && day <= term.until))
        .filter((day) => day >= from && day <= until)
        .toSorted();
  }
}

/** The nth weekday of a month; the fifth stands for the last, which may be the fourth. */
function nthWeekday(year: number, month: number, week: 1 | 2 | 3 | 4 | 5, weekday: MeetingWeekday): CalendarDay {
  const first = calendarDay(year, month, 1);
  const nth = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (week - 1) * 7;
  return calendarDay(year, month, nth > daysInMonth(year, month) ? nth - 7 : nth);
}
