import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoomEvent } from '@shared/attendance/model';
import { problemsOf, roomAt } from '@shared/attendance/room';
import type { Whereabouts } from '@shared/attendance/room';
import { eligibility } from '@shared/attendance/eligibility';
import { DAY, event, facts, members, NEXT_DAY, person } from './people';

const where = (events: readonly RoomEvent[], moment: { day: string; at: string } | null = null, one = person('a')): Whereabouts | undefined => roomAt([one], events, moment).people[0]?.where;
const at = (time: string, day: string = DAY) => ({ day, at: time });

describe('who is in the room', () => {
  it.each([
    ['nobody has moved', [], '18:30', 'inRoom'],
    ['before they arrive', [event('a', 'arrives', '18:37')], '18:36', 'notYet'],
    ['the minute they arrive', [event('a', 'arrives', '18:37')], '18:37', 'inRoom'],
    ['after they leave', [event('a', 'leaves', '19:00')], '19:30', 'left'],
    ['after they come back', [event('a', 'leaves', '19:00'), event('a', 'returns', '19:10')], '19:30', 'inRoom'],
    ['while they are out for an interest', [event('a', 'withdraws', '19:00'), event('a', 'returns', '19:10')], '19:05', 'withdrawn'],
    ['out and in within one minute', [event('a', 'leaves', '19:00'), event('a', 'returns', '19:00')], '19:00', 'inRoom'],
  ] as const)('%s', (_words, events, time, expected) => {
    expect(where(events, at(time))).toBe(expected);
  });

  it.each([['apologies', 'away'], ['absent', 'away'], ['suspended', 'away'], ['expected', 'unmarked'], ['inAttendance', 'inRoom'], ['observer', 'inRoom'], ['guest', 'inRoom']] as const)('who is marked as %s is %s', (status, expected) => {
    expect(where([], null, person('a', { status }))).toBe(expected);
  });

  it('goes on past midnight and on another day', () => {
    const events = [event('a', 'leaves', '23:50'), event('a', 'returns', '00:10', { day: NEXT_DAY })];
    expect(where(events, at('23:55'))).toBe('left');
    expect(where(events, at('00:05', NEXT_DAY))).toBe('left');
    expect(where(events, at('00:10', NEXT_DAY))).toBe('inRoom');
    expect(where([event('a', 'leaves', '20:00'), event('a', 'returns', '18:00', { day: '2026-12-01' as typeof DAY })], at('10:00', '2026-12-01'))).toBe('left');
  });

  it('knows what is known, whatever the clock says now', () => {
    expect(where([event('a', 'leaves', '23:59')], null)).toBe('left');
  });

  it('a departure before the arrival is marked and changes nothing', () => {
    const events = [event('a', 'leaves', '18:10'), event('a', 'arrives', '18:40')];
    expect(problemsOf([person('a')], events)).toEqual([{ eventId: events[0]?.id, attendanceId: 'a', problem: 'notIn' }]);
    expect(where(events, at('18:20'))).toBe('notYet');
    expect(where(events, at('18:40'))).toBe('inRoom');
  });

  it('takes part from elsewhere from the moment that says so', () => {
    const room = roomAt([person('a', { remote: true }), person('b')], [event('b', 'leaves', '19:00'), event('b', 'returns', '19:05', { remote: true })], null);
    expect(room.people.map(({ remote }) => remote)).toEqual([true, true]);
  });

  it('says who presides at a moment', () => {
    const people = [person('a', { role: 'chair' }), person('b', { role: 'viceChair', presiding: true })];
    const events = [event('a', 'presides', '18:00'), event('b', 'presides', '19:00')];
    expect(roomAt(people, events, at('18:30')).presidingId).toBe('a');
    expect(roomAt(people, events, at('19:00')).presidingId).toBe('b');
    expect(roomAt(people, [], at('18:30')).presidingId).toBe('b');
  });
});

const kinds = fc.constantFrom<RoomEvent['kind']>('arrives', 'leaves', 'returns', 'withdraws');
const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
const someEvents = fc.array(fc.record({ who: fc.integer({ min: 0, max: 4 }), kind: kinds, at: times, day: fc.constantFrom(DAY, NEXT_DAY) }), { maxLength: 40 }).map((list) => list.map((one, index): RoomEvent => ({ id: `e${String(index).padStart(4, '0')}`, attendanceId: `p${String(one.who)}`, kind: one.kind, day: one.day, at: one.at, agendaItemId: null, declarationId: null, remote: false, reason: '' })));

describe('whatever the events are', () => {
  const people = members(5);
  it('their order in the record changes nothing', () => {
    fc.assert(
      fc.property(someEvents.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }))), ([events, shuffled]) => {
        expect(roomAt(people, shuffled, null)).toEqual(roomAt(people, events, null));
        expect(problemsOf(people, shuffled)).toEqual(problemsOf(people, events));
      }),
    );
  });

  it('the same event twice is one, and the second is marked', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const twice = events.flatMap((one) => [one, { ...one, id: `${one.id}x` }]);
        expect(roomAt(people, twice, null).people.map(({ where: now }) => now)).toEqual(roomAt(people, events, null).people.map(({ where: now }) => now));
        expect(problemsOf(people, twice).length).toBeGreaterThanOrEqual(events.length);
      }),
    );
  });

  it('nobody is counted twice, and never more than there are', () => {
    fc.assert(
      fc.property(someEvents, times, (events, time) => {
        const counted = eligibility(facts('governing-body-england', 5), roomAt(people, events, { day: DAY, at: time }), [], null);
        expect(counted.counting).toBeLessThanOrEqual(5);
        expect(counted.present).toBeGreaterThanOrEqual(counted.counting);
        expect(counted.counting).toBeGreaterThanOrEqual(counted.mayVote);
        expect(new Set(counted.voterIds).size).toBe(counted.voterIds.length);
        expect(counted.quorate).toBe(counted.counting >= 3);
      }),
    );
  });

  it('what is left out because it cannot have been so leaves a history that can', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const wrong = new Set(problemsOf(people, events).map(({ eventId }) => eventId));
        const rest = events.filter(({ id, kind }) => !wrong.has(id) || kind === 'arrives');
        const really = events.filter(({ id }) => !wrong.has(id));
        expect(roomAt(people, rest, null).people.map(({ where: now }) => now)).toEqual(roomAt(people, events, null).people.map(({ where: now }) => now));
        expect(really.length + wrong.size).toBe(events.length);
      }),
    );
  });

  it('a hundred arrivals of one person are one', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => event('p0', 'arrives', `18:${String(index % 60).padStart(2, '0')}`));
    expect(problemsOf(people, hundred)).toHaveLength(99);
    expect(roomAt(people, hundred, null).people.filter(({ where: now }) => now === 'inRoom')).toHaveLength(5);
  });
});
