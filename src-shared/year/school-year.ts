import { addDays, calendarDay, dayParts, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TermDate } from './model';

/** The academic year of a day: it begins on 1 September. Both days belong to it. */
export function academicYearOf(day: CalendarDay): { readonly from: CalendarDay; readonly until: CalendarDay; readonly words: string } {
  const { year, month } = dayParts(day);
  const first = month >= 9 ? year : year - 1;
  return { from: calendarDay(first, 9, 1), until: calendarDay(first + 1, 8, 31), words: `${String(first)}/${String((first + 1) % 100).padStart(2, '0')}` };
}

/**
 * Why schools are closed on a day, or null when they are open or it is not known. A day between two terms of one list is in the
 * holidays also where the list does not name them.
 */
export function schoolHolidayOn(day: CalendarDay, terms: readonly TermDate[]): string | null {
  const named = terms.find((one) => one.kind === 'holiday' && one.from <= day && day <= one.until);
  if (named) return named.label === '' ? 'school holiday' : named.label;
  const inTerm = terms.filter((one) => one.kind === 'term');
  if (inTerm.some((one) => one.from <= day && day <= one.until)) return null;
  return inTerm.some((one) => one.until < day) && inTerm.some((one) => one.from > day) ? 'school holiday' : null;
}

/** The Monday of a week of a term; week 1 is the one in which the term begins. */
export function startOfTermWeek(term: TermDate, week: number): CalendarDay {
  let monday = term.from;
  while (weekdayOf(monday) !== 1) monday = addDays(monday, -1);
  return addDays(monday, (week - 1) * 7);
}
