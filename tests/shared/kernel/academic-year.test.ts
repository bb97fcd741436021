import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { academicYearAfter, academicYearDays, academicYearOf, parseAcademicYear } from '@shared/kernel/academic-year';
import { addDays, calendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';

describe('academic year', () => {
  it.each([
    ['2026-09-01', '2026/27'],
    ['2026-08-31', '2025/26'],
    ['2027-08-31', '2026/27'],
    ['2026-11-22', '2026/27'],
    ['2027-01-01', '2026/27'],
    ['1999-09-01', '1999/00'],
    ['2000-02-29', '1999/00'],
    ['2099-12-31', '2099/00'],
  ])('%s falls in %s', (day, year) => expect(academicYearOf(day as CalendarDay)).toBe(year));

  it.each(['2026/27', '1999/00', '2009/10'])('reads %s', (text) => expect(parseAcademicYear(text)).toBe(text));
  it.each(['2026/28', '2026-27', '26/27', '2026/2027', '', '2026/26', ' 2026/27'])('refuses “%s”', (text) => expect(parseAcademicYear(text)).toBeNull());

  it('holds every day from 1 September to 31 August and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (offset) => {
        const day = addDays(calendarDay(2000, 1, 1), offset);
        const year = academicYearOf(day);
        const { from, until } = academicYearDays(year);
        expect(from <= day && day <= until).toBe(true);
        expect(from.slice(5)).toBe('09-01');
        expect(until.slice(5)).toBe('08-31');
        expect(academicYearOf(addDays(until, 1))).toBe(academicYearAfter(year, 1));
        expect(academicYearOf(addDays(from, -1))).toBe(academicYearAfter(year, -1));
        expect(parseAcademicYear(year)).toBe(year);
      }),
    );
  });
});
