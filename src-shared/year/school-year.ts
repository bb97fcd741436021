import { addDays, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TermDate } from './model';

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
