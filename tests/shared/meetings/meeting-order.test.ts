import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { orderMeetings, splitMeetings } from '@shared/meetings/meeting-order';

const today = calendarDay(2026, 11, 21);
const meeting = (id: string, date: CalendarDay, startTime = '18:00') => ({ id, date, startTime });

describe('the order of meetings', () => {
  it('is the next first, then past ones from the newest', () => {
    const meetings = [
      meeting('old', calendarDay(2025, 1, 1)),
      meeting('far', calendarDay(2027, 1, 7)),
      meeting('evening', today, '18:00'),
      meeting('morning', today, '09:30'),
      meeting('yesterday', calendarDay(2026, 11, 20)),
    ];
    expect(orderMeetings(meetings, today).map((one) => one.id)).toEqual(['morning', 'evening', 'far', 'yesterday', 'old']);
    expect(splitMeetings(meetings, today).coming.map((one) => one.id)).toEqual(['morning', 'evening', 'far']);
  });

  it('does not depend on the order they come in, and loses none', () => {
    const any = fc.array(fc.record({ days: fc.integer({ min: -400, max: 400 }), hour: fc.integer({ min: 10, max: 20 }) }), { maxLength: 30 });
    fc.assert(
      fc.property(any, (seeds) => {
        const meetings = seeds.map((seed, index) => meeting(String(index), addDays(today, seed.days), `${String(seed.hour)}:00`));
        const ordered = orderMeetings(meetings, today).map((one) => one.id);
        expect(orderMeetings(meetings.toReversed(), today).map((one) => one.id)).toEqual(ordered);
        expect(ordered.toSorted()).toEqual(meetings.map((one) => one.id).toSorted());
      }),
    );
  });
});
