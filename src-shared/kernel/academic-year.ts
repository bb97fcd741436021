import { calendarDay, dayParts } from './calendar-day';
import type { CalendarDay } from './calendar-day';

/** An AcademicYear, 1 September to 31 August (domain.md §1), written "2026/27". */
export type AcademicYear = string & { readonly __brand: 'AcademicYear' };

const SHAPE = /^(\d{4})\/(\d{2})$/;

/** The academic year that a day falls in. */
export function academicYearOf(day: CalendarDay): AcademicYear {
  const { year, month } = dayParts(day);
  return yearBeginning(month >= 9 ? year : year - 1);
}

/** Reads "2026/27"; null where the second year is not the one after the first. */
export function parseAcademicYear(text: string): AcademicYear | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const year = yearBeginning(Number(match[1]));
  return year === text ? year : null;
}

/** The first and the last day of an academic year. */
export function academicYearDays(year: AcademicYear): { readonly from: CalendarDay; readonly until: CalendarDay } {
  const first = Number(year.slice(0, 4));
  return { from: calendarDay(first, 9, 1), until: calendarDay(first + 1, 8, 31) };
}

/** The academic year `count` years later, or earlier when negative. */
export function academicYearAfter(year: AcademicYear, count: number): AcademicYear {
  return yearBeginning(Number(year.slice(0, 4)) + count);
}

function yearBeginning(first: number): AcademicYear {
  return `${String(first).padStart(4, '0')}/${String((first + 1) % 100).padStart(2, '0')}` as AcademicYear;
}
