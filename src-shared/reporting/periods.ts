import { addDays, calendarDay, dayParts, daysInMonth, formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { academicYearAfter, academicYearDays, academicYearOf } from '../kernel/academic-year';
import type { AcademicYear } from '../kernel/academic-year';
import type { Period } from './model';

/** The academic year that is running: 1 September to 31 August. */
export function thisAcademicYear(today: CalendarDay): AcademicYear {
  return academicYearOf(today);
}

/** The academic year before the one that is running. On 31 August that is still the year before last; on 1 September it is the one that ended the day before. */
export function lastAcademicYear(today: CalendarDay): AcademicYear {
  return academicYearAfter(academicYearOf(today), -1);
}

/** An academic year as a period. */
export function yearPeriod(year: AcademicYear): Period {
  return academicYearDays(year);
}

/** The first day of the twelve months that end on a day: the same day of the year before; 29 February looks back to 28 February. A governor who left on that day is still in the table. */
export function twelveMonthsBefore(day: CalendarDay): CalendarDay {
  const { year, month, day: date } = dayParts(day);
  return calendarDay(year - 1, month, Math.min(date, daysInMonth(year - 1, month)));
}

/** Why a period cannot be; null when it can. */
export function periodRefusal(period: Period): string | null {
  return period.until >= period.from ? null : `The period ends on ${formatDay(period.until)}, before it begins on ${formatDay(period.from)}. Choose an earlier first day.`;
}

/** "1 September 2026 to 31 August 2027". */
export function periodWords({ from, until }: Period): string {
  return `${formatDay(from)} to ${formatDay(until)}`;
}

/** The day after a report ended: where the next one begins. */
export function dayAfter(day: CalendarDay): CalendarDay {
  return addDays(day, 1);
}
