import { describe, expect, it } from 'vitest';
import { meetingMoment } from '@shared/attendance/meeting-moment';
import { addDays } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import { DAY } from './people';

describe('when something is done at a meeting', () => {
  it.each([
    ['while it is held', 0, null, 0, '18:30', 0, '18:30'],
    ['past midnight', 0, null, 1, '00:20', 1, '00:20'],
    ['minuted the next afternoon', 0, null, 1, '19:00', 0, '19:00'],
    ['tried out the week before, at a time before it begins', 0, null, -7, '09:00', 0, '18:00'],
    ['on the day to which it was adjourned', 7, null, 7, '09:10', 7, '09:10'],
    ['past the midnight of that day', 7, null, 8, '00:10', 8, '00:10'],
    ['minuted after that day', 7, null, 9, '09:10', 7, '09:10'],
    ['once it is over', 7, '20:15', 20, '09:10', 7, '20:15'],
  ] as const)('%s', (_words, lastDays, actualEnd, nowDays, nowAt, days, at) => {
    const room = { day: DAY, lastDay: addDays(DAY, lastDays), actualStart: '18:00', actualEnd };
    expect(meetingMoment(room, { day: addDays(DAY, nowDays), at: parseTimeOfDay(nowAt)! })).toEqual({ day: addDays(DAY, days), at });
  });
});
