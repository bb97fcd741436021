import { describe, expect, it } from 'vitest';
import { sampleDays } from '@main/features/records/sample-days';
import { parseCalendarDay, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';

describe('the days of the sample', () => {
  it.each([
    ['2026-11-21', '2026-10-01', '2026-12-03', '2027-02-04'],
    ['2026-11-18', '2026-09-28', '2026-11-30', '2027-02-01'],
    ['2026-11-19', '2026-09-29', '2026-12-01', '2027-02-02'],
    ['2026-12-30', '2026-11-09', '2027-01-11', '2027-03-15'],
    ['2028-02-26', '2028-01-06', '2028-03-09', '2028-05-11'],
  ])('today %s: held %s, upcoming %s, later %s', (today, held, upcoming, later) => {
    expect(sampleDays(parseCalendarDay(today) as CalendarDay)).toMatchObject({ held, upcoming, later });
  });

  it('are working days whatever the day', () => {
    for (let day = 1; day <= 28; day += 1) {
      const days = sampleDays(parseCalendarDay(`2027-02-${String(day).padStart(2, '0')}`) as CalendarDay);
      expect(Object.values(days).flat().every((each) => weekdayOf(each) <= 5)).toBe(true);
    }
  });
});
