import { dayParts } from './calendar-day';
import type { CalendarDay } from './calendar-day';

/** Noon of a day, for libraries that want a `Date`. Noon, so that no change of the clocks can turn it into the day before. */
export function noonOf(day: CalendarDay): Date {
  const { year, month, day: dayOfMonth } = dayParts(day);
  return new Date(year, month - 1, dayOfMonth, 12);
}
