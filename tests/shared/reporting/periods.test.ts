import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { lastAcademicYear, periodRefusal, periodWords, thisAcademicYear, twelveMonthsBefore, yearPeriod } from '@shared/reporting/periods';

const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;

describe('periods of reports', () => {
  it.each([
    ['2026-08-31', '2025/26', '2024/25'],
    ['2026-09-01', '2026/27', '2025/26'],
    ['2026-11-22', '2026/27', '2025/26'],
    ['2028-02-29', '2027/28', '2026/27'],
  ])('on %s the academic year is %s and the last one %s', (today, running, last) => {
    expect(thisAcademicYear(day(today))).toBe(running);
    expect(lastAcademicYear(day(today))).toBe(last);
  });

  it('an academic year runs from 1 September to 31 August', () => {
    expect(yearPeriod(lastAcademicYear(day('2026-11-22')))).toEqual({ from: '2025-09-01', until: '2026-08-31' });
    expect(periodWords(yearPeriod(thisAcademicYear(day('2026-08-31'))))).toBe('1 September 2025 to 31 August 2026');
  });

  it.each([
    ['2026-11-22', '2025-11-22'],
    ['2028-02-29', '2027-02-28'],
    ['2029-02-28', '2028-02-28'],
    ['2026-08-31', '2025-08-31'],
    ['2027-01-01', '2026-01-01'],
  ])('twelve months before %s is %s', (today, since) => {
    expect(twelveMonthsBefore(day(today))).toBe(since);
  });

  it('a period may be one day, never less', () => {
    expect(periodRefusal({ from: day('2026-09-01'), until: day('2026-09-01') })).toBeNull();
    expect(periodRefusal({ from: day('2026-09-02'), until: day('2026-09-01') })).toBe('The period ends on 1 September 2026, before it begins on 2 September 2026. Choose an earlier first day.');
  });
});
