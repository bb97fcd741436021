import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { holidayOn } from '@shared/meetings/day-notices';
import { proposeDay } from '@shared/meetings/day-pattern';

const TODAY = '2026-11-21' as CalendarDay;
const propose = (days: readonly string[], today = TODAY) => proposeDay(days as readonly CalendarDay[], today, (day) => holidayOn(day, 'england-and-wales') === null);

describe('proposeDay', () => {
  it.each([
    { days: ['2026-09-08', '2026-10-13', '2026-11-10'], day: '2026-12-08', words: 'the second Tuesday of the month, every month' },
    { days: ['2026-07-15', '2026-09-16', '2026-11-18'], day: '2027-01-20', words: 'the third Wednesday of the month, every 2 months' },
    { days: ['2026-09-24', '2026-10-29'], day: '2026-11-26', words: 'the last Thursday of the month, every month' },
    { days: ['2026-10-01', '2026-12-03'], day: '2027-02-04', words: 'the first Thursday of the month, every 2 months' },
    { days: ['2026-10-22', '2026-11-05', '2026-11-19'], day: '2026-12-03', words: 'a Thursday, every 2 weeks' },
    { days: ['2026-09-22', '2026-11-24'], day: '2027-01-26', words: 'the fourth Tuesday of the month, every 2 months' },
  ])('goes on from $days with $day', ({ days, day, words }) => expect(propose(days)).toEqual({ day, words }));

  it('moves on by weeks from a bank holiday', () => expect(propose(['2027-03-08', '2027-04-12'], '2027-04-20' as CalendarDay)?.day).toBe('2027-05-10'));
  it('moves a Monday holiday on', () => expect(propose(['2027-03-01', '2027-04-05'], '2027-04-20' as CalendarDay)?.day).toBe('2027-05-10'));
  it('catches up after a pause', () => expect(propose(['2025-01-14', '2025-02-11'])?.day).toBe('2026-12-08'));
  it('has nothing to say with fewer than two days', () => expect([propose([]), propose(['2026-10-13']), propose(['2026-10-13', '2026-10-13'])]).toEqual([null, null, null]));

  it('proposes a free day after today and after the last meeting, on the weekday of the last', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -900, max: 400 }), { minLength: 2, maxLength: 8 }), (offsets) => {
        const days = offsets.map((offset) => addDays(TODAY, offset)).sort();
        const proposed = propose(days);
        if (proposed === null) return;
        const last = days.at(-1) ?? TODAY;
        expect(proposed.day > TODAY && proposed.day > last).toBe(true);
        expect(weekdayOf(proposed.day)).toBe(weekdayOf(last));
      }),
    );
  });
});
