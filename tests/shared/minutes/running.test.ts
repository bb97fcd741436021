import { describe, expect, it } from 'vitest';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { itemAfterClosing, itemProgress, minutesBetween, minutesTaken, neighbourItem, notBefore, paceOf } from '@shared/minutes/running';
import type { RunningItem } from '@shared/minutes/running';

const at = (text: string): TimeOfDay => parseTimeOfDay(text)!;
const item = (id: string, startedAt: string | null = null, closedAt: string | null = null, state: RunningItem['state'] = 'live'): RunningItem => ({ id, startedAt, closedAt, state });

const items = [item('1', '18:00', '18:05'), item('2'), item('3', '18:05'), item('4', null, null, 'withdrawn'), item('5')];

describe('the course of a meeting', () => {
  it('says where each item stands', () => {
    expect(items.map((each) => itemProgress(each, '3'))).toEqual(['taken', 'ahead', 'current', 'dropped', 'ahead']);
    expect(itemProgress(item('3', '18:05'), '5')).toBe('begun');
  });

  it('goes on to the next item not taken, then to what was passed over', () => {
    expect(itemAfterClosing(items, '3')?.id).toBe('5');
    expect(itemAfterClosing(items, '5')?.id).toBe('2');
    expect(itemAfterClosing([item('1')], '1')).toBeNull();
    expect(neighbourItem(items, '3', 1)?.id).toBe('4');
    expect(neighbourItem(items, '1', -1)).toBeNull();
    expect(neighbourItem(items, null, 1)?.id).toBe('1');
    expect(neighbourItem([], null, 1)).toBeNull();
  });

  it('counts minutes, past midnight too', () => {
    expect(minutesBetween(at('23:50'), at('00:10'))).toBe(20);
    expect(minutesTaken(item('a', '18:05'), at('18:18'))).toBe(13);
    expect(minutesTaken(item('a', '18:05', '18:10'), at('18:18'))).toBe(5);
    expect(minutesTaken(item('a'), at('18:18'))).toBeNull();
  });

  it.each([
    ['set back an hour, as on the last Sunday of October', '01:50', '01:05', '01:50'],
    ['set back past midnight', '00:20', '23:40', '00:20'],
    ['set forward an hour, as on the last Sunday of March', '00:50', '02:05', '02:05'],
    ['past midnight', '18:00', '00:10', '00:10'],
    ['the next morning', '18:00', '09:00', '09:00'],
    ['the same minute', '18:00', '18:00', '18:00'],
    ['more than two hours back, which no clock is set', '18:00', '15:59', '15:59'],
  ])('a clock %s: nothing ends before it began', (_what, before, now, expected) => {
    expect(notBefore(at(before), at(now))).toBe(expected);
    if (expected === before) expect(minutesBetween(at(before), at(now))).toBe(0);
    expect(notBefore(null, at(now))).toBe(now);
  });

  it('works out when it ends', () => {
    const times = new Map([['1', { minutes: 5, summed: false }], ['2', { minutes: 10, summed: false }], ['3', { minutes: 20, summed: false }], ['4', { minutes: 0, summed: false }], ['5', { minutes: 30, summed: false }]]);
    const pace = paceOf(items, times, '3', at('18:18'), at('19:10'));
    expect([...pace.starts]).toEqual([['2', '18:25'], ['5', '18:35']]);
    expect(pace).toMatchObject({ endsAbout: '19:05', minutesOver: -5 });
    expect(paceOf(items, times, '3', at('18:40'), null)).toMatchObject({ endsAbout: '19:20', minutesOver: null });
    expect(paceOf([item('1')], new Map([['1', { minutes: 20, summed: true }]]), null, at('23:50'), at('00:10'))).toMatchObject({ endsAbout: '23:50', minutesOver: -20 });
  });
});
