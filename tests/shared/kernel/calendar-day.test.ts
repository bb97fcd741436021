import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay, calendarDaySchema, dayFromNumber, dayNumber, daysInMonth, formatDay, formatDayInColumn, formatDayWithWeekday, formatShortDay, parseCalendarDay, readTypedDay, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';

const day = (text: string): CalendarDay => {
  const parsed = parseCalendarDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const anyDay = fc.integer({ min: -200_000, max: 800_000 }).map(dayFromNumber);

describe('a calendar day', () => {
  it.each(['2026-11-21', '2024-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(parseCalendarDay(text)).toBe(text);
  });

  it.each(['2025-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '0000-00-00', '2026-1-1', '21/11/2026', '2026-11-21T00:00', ' 2026-11-21', ''])('%s does not', (text) => {
    expect(parseCalendarDay(text)).toBeNull();
  });

  it('is refused at the boundary in words', () => {
    const answer = calendarDaySchema.safeParse('2026-02-30');
    expect(answer.success).toBe(false);
    expect(answer.error?.issues[0]?.message).toContain('does not exist');
    expect(calendarDaySchema.parse(' 2026-11-21 ')).toBe('2026-11-21');
  });

  it.each([
    ['2026-11-21', 6, '21 November 2026', 'Saturday 21 November 2026'],
    ['2024-02-29', 4, '29 February 2024', 'Thursday 29 February 2024'],
    ['2000-01-01', 6, '1 January 2000', 'Saturday 1 January 2000'],
    ['1970-01-01', 4, '1 January 1970', 'Thursday 1 January 1970'],
  ])('%s is written out', (text, weekday, words, withWeekday) => {
    expect(weekdayOf(day(text))).toBe(weekday);
    expect(formatDay(day(text))).toBe(words);
    expect(formatDayWithWeekday(day(text))).toBe(withWeekday);
  });

  it.each([['2026-12-29', 'Tue 29 Dec'], ['2027-05-01', 'Sat 1 May']])('%s is %s in short', (text, short) => {
    expect(formatShortDay(day(text))).toBe(short);
  });

  it('a day of another year says its year in a column of days', () => {
    expect([day('2026-11-16'), day('2019-11-30'), day('2027-01-04')].map((one) => formatDayInColumn(one, day('2026-11-22')))).toEqual(['16 Nov', '30 Nov 2019', '4 Jan 2027']);
  });

  it('counts on across months, leap days and the change of the clocks', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2025-12-31'), 1)).toBe('2026-01-01');
    expect(addDays(day('2025-03-29'), 2)).toBe('2025-03-31');
    expect(addDays(day('2025-10-27'), -2)).toBe('2025-10-25');
  });

  it('goes to a number and back, and days follow each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (from, count) => {
        expect(dayFromNumber(dayNumber(from))).toBe(from);
        expect(dayNumber(addDays(from, count)) - dayNumber(from)).toBe(count);
        expect(weekdayOf(addDays(from, 7))).toBe(weekdayOf(from));
        expect(addDays(from, 1) > from).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-11-21', '2026-11-21'],
    ['21/11/2026', '2026-11-21'],
    ['3/4/2025', '2025-04-03'],
    ['03.04.25', '2025-04-03'],
    ['21 November 2026', '2026-11-21'],
    ['21st Nov 26', '2026-11-21'],
    ['Saturday 21 November 2026', '2026-11-21'],
    ['Saturday, 21st of November 2026', '2026-11-21'],
    ['5 sept 2026', '2026-09-05'],
    [' 1  may  2027 ', '2027-05-01'],
  ])('is read from "%s", the day before the month', (typed, expected) => {
    expect(readTypedDay(typed)).toBe(expected);
  });

  it.each(['31/02/2025', '29/02/2025', '13/13/2026', '00/00/0000', '3rd March', 'soon', '21 Novembre 2026', '2026', ''])('is not guessed from "%s"', (typed) => {
    expect(readTypedDay(typed)).toBeNull();
  });

  it('is read back from how it is written', () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.nat(30), (year, month, offset) => {
      const date = calendarDay(year, month, Math.min(offset + 1, daysInMonth(year, month)));
      expect(readTypedDay(formatDay(date))).toBe(date);
      expect(readTypedDay(formatDayWithWeekday(date))).toBe(date);
    }));
  });

  it('throws for a day that a caller made up', () => {
    expect(() => calendarDay(2026, 2, 30)).toThrow(RangeError);
  });
});
