import { describe, expect, it } from 'vitest';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { endAfterUsualLength, plannedEndRefusal, plannedMinutes } from '@shared/meetings/meeting-times';

describe('a planned end', () => {
  it.each([
    ['16:30', '18:30', 120],
    ['00:00', '23:59', 1439],
    ['22:00', '00:30', 150],
    ['18:00', '02:00', 480],
    ['18:00', '02:01', null],
    ['18:00', '17:00', null],
    ['18:00', '18:00', null],
  ])('%s to %s is %s minutes', (start, end, minutes) => {
    expect(plannedMinutes(start as TimeOfDay, end as TimeOfDay)).toBe(minutes);
    expect(plannedEndRefusal(start as TimeOfDay, end as TimeOfDay) === null).toBe(minutes !== null);
  });

  it('may be left out', () => {
    expect(plannedEndRefusal('18:00' as TimeOfDay, '')).toBeNull();
  });

  it.each([
    ['18:00', '19:30', '18:00', '19:30'],
    ['18:00', '19:30', '22:00', '23:30'],
    ['18:00', '19:30', '23:15', '00:45'],
    ['22:00', '00:30', '09:00', '11:30'],
    ['18:00', '', '22:00', ''],
    ['18:00', '17:00', '22:00', ''],
  ])('usual from %s to %s, begun at %s, is proposed as "%s"', (usualStart, usualEnd, start, end) => {
    expect(endAfterUsualLength({ startTime: usualStart as TimeOfDay, plannedEnd: usualEnd as TimeOfDay | '' }, start as TimeOfDay)).toBe(end);
  });
});
