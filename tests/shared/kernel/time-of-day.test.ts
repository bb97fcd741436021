import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, formatTimeInMinutes, hoursInWords, minutesOf, parseTimeOfDay, timeFromMinutes, timeOfDaySchema } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';

describe('a time of day', () => {
  it.each([
    ['18:30', '18:30'], ['18.30', '18:30'], ['1830', '18:30'], ['6.30 pm', '18:30'], ['6pm', '18:00'], ['6 p.m.', '18:00'],
    ['12 am', '00:00'], ['12.15 pm', '12:15'], ['0:05', '00:05'], ['9:05', '09:05'], [' 7 ', '07:00'],
  ])('is read from "%s"', (typed, expected) => {
    expect(parseTimeOfDay(typed)).toBe(expected);
  });

  it.each(['24:00', '18:60', '13 pm', '0 am', '25', 'half past six', '6:3', '', '18:30:00'])('is not guessed from "%s"', (typed) => {
    expect(parseTimeOfDay(typed)).toBeNull();
    expect(timeOfDaySchema.safeParse(typed).success).toBe(false);
  });

  it.each([['18:30', '6.30 pm'], ['00:05', '12.05 am'], ['12:00', '12.00 pm'], ['09:07', '9.07 am']])('%s is written %s in minutes', (time, words) => {
    expect(formatTimeInMinutes(time as TimeOfDay)).toBe(words);
  });

  it('writes the hours of a meeting, and leaves alone what was kept and cannot be read', () => {
    expect([hoursInWords('18:00', '20:15'), hoursInWords('09:30', ''), hoursInWords('noonish', '')]).toEqual(['6.00 pm to 8.15 pm', '9.30 am', 'noonish']);
  });

  it('goes round midnight', () => {
    expect(addMinutes('23:50' as TimeOfDay, 20)).toBe('00:10');
    expect(addMinutes('00:10' as TimeOfDay, -20)).toBe('23:50');
  });

  it('goes to minutes and back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
      const time = timeFromMinutes(minutes);
      expect(minutesOf(time)).toBe(minutes);
      expect(parseTimeOfDay(time)).toBe(time);
      expect(parseTimeOfDay(formatTimeInMinutes(time))).toBe(time);
    }));
  });
});
