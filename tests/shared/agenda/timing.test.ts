import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { endWords, fixedTimeWords, timeAgenda } from '@shared/agenda/timing';
import { agendaTree, flattenAgenda } from '@shared/agenda/ordering';
import { agendas, outline } from './agenda-items';
import type { TestItem } from './agenda-items';

const at = (text: string): TimeOfDay => {
  const time = parseTimeOfDay(text);
  if (!time) throw new Error(`not a time: ${text}`);
  return time;
};
const withMinutes = (minutes: Readonly<Record<string, number>>): TestItem[] => outline(...Object.keys(minutes)).map((item) => ({ ...item, minutesNeeded: minutes[item.id] ?? 0 }));
const starts = (items: readonly TestItem[], start: string) => Object.fromEntries([...timeAgenda(items, at(start), '').items].map(([id, time]) => [id, `${time.start} ${String(time.minutes)}`]));

describe('the times of an agenda', () => {
  it('start one after the other', () => {
    expect(starts(withMinutes({ one: 5, two: 3, three: 10 }), '16:30')).toEqual({ one: '16:30 5', two: '16:35 3', three: '16:38 10' });
  });

  it('of an item with sub-items are the sum of those', () => {
    expect(starts(withMinutes({ '1': 5, '2': 99, '2.1': 20, '2.2': 10, '3': 5 }), '18:00')).toEqual({ '1': '18:00 5', '2': '18:05 30', '2.1': '18:05 20', '2.2': '18:25 10', '3': '18:35 5' });
  });

  it('of withdrawn and deferred items take nothing, with all that is under them', () => {
    const items = withMinutes({ '1': 5, '2': 0, '2.1': 20, '3': 7, '4': 5 }).map((item): TestItem => (item.id === '2' ? { ...item, state: 'withdrawn' } : item.id === '3' ? { ...item, state: 'deferred' } : item));
    expect(starts(items, '18:00')).toEqual({ '1': '18:00 5', '2': '18:05 0', '2.1': '18:05 0', '3': '18:05 0', '4': '18:05 5' });
  });

  it.each([
    { minutes: 132, start: '16:30', end: '18:30', words: 'Ends 18:42, 12 minutes over' },
    { minutes: 121, start: '16:30', end: '18:30', words: 'Ends 18:31, 1 minute over' },
    { minutes: 120, start: '16:30', end: '18:30', words: 'Ends 18:30, as planned' },
    { minutes: 110, start: '16:30', end: '18:30', words: 'Ends 18:20, 10 minutes in hand' },
    { minutes: 110, start: '16:30', end: '', words: 'Ends 18:20' },
    { minutes: 60, start: '23:30', end: '', words: 'Ends 00:30 the next day' },
    { minutes: 60, start: '23:30', end: '00:15', words: 'Ends 00:30 the next day, 15 minutes over' },
  ])('$words', ({ minutes, start, end, words }) => {
    const items = outline('1').map((item) => ({ ...item, minutesNeeded: minutes }));
    expect(endWords(timeAgenda(items, at(start), end === '' ? '' : at(end)))).toBe(words);
  });

  it.each([
    { what: 'waits for it', before: 20, fixed: '19:00', start: '18:30', at: '19:00', ends: '19:10', words: '10 minutes free before 19:00' },
    { what: 'falls into place', before: 30, fixed: '19:00', start: '18:30', at: '19:00', ends: '19:10', words: '' },
    { what: 'starts late', before: 35, fixed: '19:00', start: '18:30', at: '19:05', ends: '19:15', words: 'Fixed for 19:00, starts 5 minutes late' },
    { what: 'lies before the start', before: 5, fixed: '18:00', start: '18:30', at: '18:35', ends: '18:45', words: 'Fixed for 18:00, starts 35 minutes late' },
    { what: 'is past midnight', before: 30, fixed: '00:15', start: '23:30', at: '00:15', ends: '00:25', words: '15 minutes free before 00:15' },
    { what: 'is late past midnight', before: 60, fixed: '00:15', start: '23:30', at: '00:30', ends: '00:40', words: 'Fixed for 00:15, starts 15 minutes late' },
  ])('of an item with a fixed time: $what', ({ before, fixed, start, at: begins, ends, words }) => {
    const items = withMinutes({ before, fixed: 10 }).map((item): TestItem => (item.id === 'fixed' ? { ...item, fixedStart: fixed } : item));
    const times = timeAgenda(items, at(start), '');
    const time = times.items.get('fixed');
    expect([time?.start, times.endsAt, time && fixedTimeWords(fixed, time)]).toEqual([begins, ends, words]);
  });

  it('wait within an item: the gap before a fixed sub-item belongs to the item it is in', () => {
    const items = withMinutes({ '1': 0, '1.1': 10, '1.2': 10, '2': 5 }).map((item): TestItem => (item.id === '1.2' ? { ...item, fixedStart: '18:30' } : item));
    expect(starts(items, '18:00')).toEqual({ '1': '18:00 40', '1.1': '18:00 10', '1.2': '18:30 10', '2': '18:40 5' });
  });

  it('count a break, and ignore the fixed time of what is withdrawn', () => {
    const items = withMinutes({ one: 10, pause: 5, two: 10 }).map((item): TestItem => (item.id === 'pause' ? { ...item, kind: 'break' } : item.id === 'two' ? { ...item, fixedStart: '20:00', state: 'withdrawn' } : item));
    expect(timeAgenda(items, at('18:00'), '')).toMatchObject({ totalMinutes: 15, endsAt: '18:15' });
  });

  it('never start before their fixed time or before what comes before, whatever is fixed', () => {
    fc.assert(
      fc.property(agendas, fc.array(fc.option(fc.integer({ min: 0, max: 600 })), { minLength: 25, maxLength: 25 }), (agenda, fixed) => {
        const start = at('09:00');
        const items = agenda.map((item, index): TestItem => ({ ...item, state: 'live', fixedStart: fixed[index] === null || fixed[index] === undefined ? null : addMinutes(start, fixed[index]) }));
        const times = timeAgenda(items, start, '');
        const leaves = flattenAgenda(agendaTree(items)).filter((node) => node.children.length === 0);
        const sum = leaves.reduce((total, { item }) => total + item.minutesNeeded, 0);
        const gaps = [...times.items.values()].reduce((total, time) => total + time.gapBefore, 0);
        expect(times.totalMinutes).toBe(sum + gaps);
        for (const time of times.items.values()) expect(time.gapBefore === 0 || time.late === 0).toBe(true);
      }),
    );
  });

  it('says nothing of a planned end that cannot be meant', () => {
    expect(timeAgenda(outline('1'), at('18:00'), at('17:00')).minutesOver).toBeNull();
  });

  it('add up: each item starts where the one before it ended, and the end is the start plus the sum', () => {
    fc.assert(
      fc.property(agendas, (agenda) => {
        const live = agenda.map((item): TestItem => ({ ...item, state: 'live' }));
        const times = timeAgenda(live, at('16:30'), '');
        const leaves = flattenAgenda(agendaTree(live)).filter((node) => node.children.length === 0);
        let passed = 0;
        for (const { item } of leaves) {
          expect(times.items.get(item.id)?.start).toBe(addMinutes(at('16:30'), passed));
          passed += item.minutesNeeded;
        }
        expect(times.totalMinutes).toBe(passed);
        expect(times.endsAt).toBe(addMinutes(at('16:30'), passed));
        expect(times.items.size).toBe(live.length);
      }),
    );
  });
});
