import { describe, expect, it } from 'vitest';
import { addDays, calendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { countNotTaken, itemAfterClosing, itemProgress, minutesBetween, minutesTaken, neighbourItem, notBefore, paceOf } from '@shared/minutes/running';
import type { Break, RunningItem } from '@shared/minutes/running';

const at = (text: string): TimeOfDay => parseTimeOfDay(text)!;
const item = (id: string, startedAt: string | null = null, closedAt: string | null = null, state: RunningItem['state'] = 'live'): RunningItem => ({ id, startedAt, closedAt, state });
const firstDay = calendarDay(2026, 11, 24);
const pause = (began: string, ended: string | null, days = 0, agendaItemId: string | null = null): Break => ({ day: firstDay, at: at(began), resumedDay: ended === null ? null : addDays(firstDay, days), resumedAt: ended === null ? null : at(ended), agendaItemId });

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

  it('counts what was never begun; a heading over sub-items, what was begun and what was withdrawn are not among it', () => {
    const under = (parentId: string | null, ...all: RunningItem[]) => all.map((each) => ({ ...each, parentId, kind: each.id === 'tea' ? ('break' as const) : ('item' as const) }));
    expect(countNotTaken([...under(null, ...items), ...under('5', item('5.1'), item('5.2', '18:30'))])).toBe(2);
    expect(countNotTaken(under(null, item('1', '18:00', '18:05'), item('tea')))).toBe(0);
  });

  it('counts minutes, past midnight too', () => {
    expect(minutesBetween(at('23:50'), at('00:10'))).toBe(20);
    expect(minutesTaken(item('a', '18:05'), at('18:18'))).toBe(13);
    expect(minutesTaken(item('a', '18:05', '18:10'), at('18:18'))).toBe(5);
    expect(minutesTaken(item('a'), at('18:18'))).toBeNull();
  });

  it.each([
    ['the meeting stands adjourned', '16:20', null, '17:09', [['16:50', null]], 30],
    ['it has been resumed', '16:20', null, '17:09', [['16:50', '17:05']], 34],
    ['there were two breaks', '16:20', null, '17:30', [['16:50', '17:05'], ['17:10', '17:15']], 50],
    ['the break was before the item', '17:10', null, '17:30', [['16:50', '17:05']], 20],
    ['the break was after the item', '16:20', '16:40', '17:30', [['16:50', '17:05']], 20],
    ['the item was begun as the meeting resumed', '17:05', null, '17:30', [['16:50', '17:05']], 25],
    ['the break went past midnight', '23:30', null, '00:30', [['23:50', '00:20']], 30],
    ['it went on the next day', '16:20', null, '10:00', [['16:50', '09:45']], 45],
  ] as const)('counts the time in which the meeting sat: %s', (_words, from, until, now, breaks, minutes) => {
    expect(minutesTaken(item('a', from, until), at(now), breaks.map(([began, ended]) => pause(began, ended)))).toBe(minutes);
  });

  it.each([
    ['adjourned to another day in the middle of it', 'a', '17:00', '17:30', [['18:00', '17:10', 7, 'a']], 80],
    ['still being taken on the other day', 'a', '17:00', null, [['18:00', '17:10', 7, 'a']], 80],
    ['adjourned, with the other day still to come', 'a', '17:00', null, [['18:00', null, 0, 'a']], 60],
    ['taken on the other day at the hours of the first day’s break', 'b', '17:00', '17:40', [['17:10', '17:20', 0, 'a'], ['18:00', '16:30', 7, 'a']], 40],
    ['adjourned over more than one day', 'a', '17:00', '17:15', [['18:00', '16:00', 7, 'a'], ['16:20', '17:00', 14, 'a']], 95],
    ['closed while the meeting stood adjourned', 'a', '17:00', '18:05', [['18:00', '18:30', 0, 'a'], ['19:00', '16:30', 7, 'b']], 60],
  ] as const)('counts the sittings of several days: %s', (_words, id, from, until, breaks, minutes) => {
    expect(minutesTaken(item(id, from, until), at('17:30'), breaks.map(([began, ended, days, during]) => pause(began, ended, days, during)))).toBe(minutes);
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
