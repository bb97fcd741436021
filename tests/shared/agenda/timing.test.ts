import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { endWords, timeAgenda } from '@shared/agenda/timing';
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
