import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { dayNotices } from '@shared/meetings/day-notices';

const notices = (date: string, startTime = '18:00', plannedEnd = '20:00', others: readonly { date: string; startTime: string; title: string }[] = []) =>
  dayNotices({ date: date as CalendarDay, startTime: startTime as TimeOfDay, plannedEnd: plannedEnd as TimeOfDay, others: others as readonly { date: CalendarDay; startTime: string; title: string }[] }, '2026-11-21' as CalendarDay, 'england-and-wales');

describe('dayNotices', () => {
  it('says nothing of an ordinary evening', () => expect(notices('2026-12-03')).toEqual([]));
  it('says nothing of today', () => expect(notices('2026-11-23')).toEqual([]));
  it.each([
    ['2026-11-20', '18:00', '20:00', ['20 November 2026 is in the past. The meeting can still be added, to keep its papers and minutes.']],
    ['2026-12-25', '18:00', '', ['25 December 2026 is a bank holiday in England and Wales: Christmas Day.']],
    ['2026-12-28', '18:00', '', ['28 December 2026 is a bank holiday in England and Wales: Boxing Day (substitute day).']],
    ['2026-12-05', '18:00', '', ['Saturday 5 December 2026 is at a weekend.']],
    ['2026-12-03', '22:00', '00:30', ['The meeting passes midnight: it ends at 12.30 am on Friday 4 December 2026.']],
  ] as const)('%s, %s to %s', (date, start, end, expected) => expect(notices(date, start, end)).toEqual(expected));
  it('says that the body already meets on that day', () => {
    expect(notices('2026-12-03', '18:00', '', [{ date: '2026-12-03', startTime: '10:00', title: 'Budget' }, { date: '2026-12-04', startTime: '10:00', title: '' }])).toEqual(['This body already meets on 3 December 2026, at 10.00 am (Budget).']);
  });
});
