import { describe, expect, it } from 'vitest';
import { businessChoices, eligibility, groupChoices } from '@shared/attendance/eligibility';
import type { VoteRestriction } from '@shared/attendance/eligibility';
import type { Declaration, QuorumFacts, RoomPerson } from '@shared/attendance/model';
import { roomAt } from '@shared/attendance/room';
import { RULE_PACKS } from '@shared/rules/packs/all-packs';
import { declaration, event, facts, members, person } from './people';

const count = (given: QuorumFacts, people: readonly RoomPerson[], declarations: readonly Declaration[] = [], restriction?: VoteRestriction) => eligibility(given, roomAt(people, [], null), declarations, 'item', restriction);
const numbers = (given: QuorumFacts, people: readonly RoomPerson[], declarations: readonly Declaration[] = [], restriction?: VoteRestriction): string => {
  const { present, counting, mayVote, needed, quorate } = count(given, people, declarations, restriction);
  return `${String(present)} in the room, ${String(counting)} count, ${String(mayVote)} vote, ${String(needed)} needed: ${String(quorate)}`;
};

describe('how many are needed, by the figures of the law', () => {
  it.each([
    ['governing-body-england', 16, 4, 6, true],
    ['governing-body-england', 16, 4, 5, false],
    ['governing-body-england', 13, 0, 7, true],
    ['governing-body-england', 13, 0, 6, false],
    ['governing-body-wales', 16, 4, 6, true],
    ['governing-body-wales', 13, 0, 6, false],
    ['governing-body-committee-england', 5, 0, 3, true],
    ['governing-body-committee-england', 5, 0, 2, false],
    ['academy-trust-england', 9, 0, 3, true],
    ['academy-trust-england', 10, 0, 3, false],
    ['academy-trust-england', 10, 0, 4, true],
    ['academy-trust-england', 4, 0, 3, true],
    ['academy-trust-england', 4, 0, 2, false],
    ['schools-forum-england', 22, 0, 9, true],
    ['schools-forum-england', 22, 0, 8, false],
    ['schools-forum-england', 20, 5, 8, true],
    ['schools-forum-england', 20, 5, 7, false],
    ['council-committee-england', 15, 0, 4, true],
    ['council-committee-england', 15, 0, 3, false],
    ['council-committee-england', 8, 0, 3, true],
    ['scrutiny-committee-england', 15, 0, 4, true],
    ['scrutiny-committee-england', 15, 0, 3, false],
    ['partnership-board', 13, 0, 7, true],
    ['partnership-board', 13, 0, 6, false],
    ['partnership-board', 4, 0, 3, true],
    ['partnership-board', 4, 0, 2, false],
  ] as const)('%s: %i seats, %i vacant, %i there: %s', (packKey, total, vacant, there, quorate) => {
    expect(count(facts(packKey, total, vacant), members(total - vacant, there))).toMatchObject({ counting: there, quorate });
  });

  it('speaks of every pack that ships', () => {
    for (const { key } of RULE_PACKS) expect(count(facts(key, 6), members(6)).quorate).toBe(true);
  });

  it('is not known where the body has chosen no rules', () => {
    expect(count(facts(null, 6), members(6))).toMatchObject({ needed: null, quorate: null, toSpare: null, counting: 6, mayVote: 6, rule: null });
  });

  it('nobody is never a quorum', () => {
    expect(count(facts('governing-body-england', 0), [])).toMatchObject({ needed: 1, quorate: false });
  });

  it('goes by the body’s own rule, with its reason', () => {
    const own = facts('governing-body-committee-england', 6, 0, [{ key: 'quorum', value: { type: 'fixed', number: 4 }, words: 'Four.', reason: 'Agreed in September', decidedOn: null }]);
    expect(count(own, members(6, 3))).toMatchObject({ needed: 4, quorate: false, rule: { words: 'Four.', reason: 'Agreed in September' } });
  });

  it('Wales leaves out those suspended from the meeting, England does not', () => {
    const people = members(7).map((one, index) => (index < 1 ? { ...one, status: 'suspended' as const } : one));
    expect(numbers(facts('governing-body-wales', 7), people)).toBe('6 in the room, 6 count, 6 vote, 3 needed: true');
    expect(numbers(facts('governing-body-england', 7), people)).toBe('6 in the room, 6 count, 6 vote, 4 needed: true');
  });

  it('special business of an academy needs two thirds of those entitled to vote', () => {
    const removing = { business: 'Removing the chair', groups: [] };
    expect(count(facts('academy-trust-england', 9), members(9, 6), [], removing)).toMatchObject({ needed: 6, quorate: true });
    expect(count(facts('academy-trust-england', 9), members(9, 5), [], removing)).toMatchObject({ needed: 6, quorate: false });
    expect(count(facts('academy-trust-england', 3), members(3, 2), [], removing)).toMatchObject({ needed: 2, quorate: true });
    expect(count(facts('academy-trust-england', 10), members(10, 6), [declaration('p9', { kind: 'pecuniary' })], removing)).toMatchObject({ needed: 6, quorate: true });
    expect(businessChoices(facts('academy-trust-england', 9), [])).toContain('Removing a trustee');
  });

  it('a member added by hand who sits on no seat is counted, and counted from', () => {
    expect(numbers(facts('governing-body-england', 4), [...members(4, 2), person('x', { seatId: null })])).toBe('3 in the room, 3 count, 3 vote, 3 needed: true');
  });
});

describe('who counts and who may vote', () => {
  it('officers, observers, guests and clerks are not in the count', () => {
    const others = [person('c', { role: 'clerk', status: 'inAttendance' }), person('o', { role: 'observer', status: 'observer' }), person('g', { role: 'inAttendance', status: 'guest' })];
    expect(numbers(facts('governing-body-england', 4), [...members(4), ...others])).toBe('4 in the room, 4 count, 4 vote, 2 needed: true');
  });

  it('associate members never count; they vote on a committee as their seat says, and not on the governing body', () => {
    const people = [...members(4), person('s', { role: 'associateMember' })];
    expect(numbers(facts('governing-body-england', 4), people)).toBe('5 in the room, 4 count, 4 vote, 2 needed: true');
    expect(numbers(facts('governing-body-committee-england', 4), people)).toBe('5 in the room, 4 count, 5 vote, 3 needed: true');
    expect(numbers(facts('governing-body-committee-england', 4), [...members(4), person('s', { role: 'associateMember', votingRight: 'none' })])).toBe('5 in the room, 4 count, 4 vote, 3 needed: true');
  });

  it('a committee takes no vote unless most of those present are governors', () => {
    const people = [...members(3), ...['s', 't', 'u'].map((id) => person(id, { role: 'associateMember' }))];
    const counted = count(facts('governing-body-committee-england', 5), people);
    expect(counted).toMatchObject({ quorate: true, counting: 3, mayVote: 0, voterIds: [] });
    expect(counted.reasons).toContainEqual({ attendanceId: null, effect: 'noVoteAtAll', words: '3 of the 6 members present are governors. No vote is taken unless the majority of the members present are governors.' });
  });

  it('substitutes vote on a forum and are not counted on a governing body', () => {
    const people = [...members(9, 8), person('s', { substituteForName: 'Person p8', seatId: 'seat-p8' })];
    expect(numbers(facts('schools-forum-england', 22), people)).toBe('9 in the room, 9 count, 9 vote, 9 needed: true');
    expect(numbers(facts('governing-body-england', 9), people)).toBe('9 in the room, 8 count, 8 vote, 5 needed: true');
  });

  it('two people for one seat are one', () => {
    const people = [...members(3), person('s', { substituteForName: 'Person p2', seatId: 'seat-p2' })];
    const counted = count(facts('schools-forum-england', 7), people);
    expect(counted).toMatchObject({ present: 4, counting: 3, mayVote: 3 });
    expect(counted.reasons.map(({ words }) => words)).toContain('Two people are in the room for one seat: it is counted once and has one vote.');
  });

  it('seats without a vote count and do not vote; those with a limited one vote on their business', () => {
    const people = [...members(3), person('n', { votingRight: 'none' }), person('l', { votingRight: 'limited', businessKinds: ['Education business'] })];
    expect(numbers(facts('council-committee-england', 5), people)).toBe('5 in the room, 5 count, 3 vote, 3 needed: true');
    expect(numbers(facts('council-committee-england', 5), people, [], { business: 'education business', groups: [] })).toBe('5 in the room, 5 count, 4 vote, 3 needed: true');
    expect(businessChoices(facts('council-committee-england', 5), people)).toEqual(['Education business']);
  });

  it('on a matter of one sector only that sector votes, and all count', () => {
    const people = members(9).map((one, index) => ({ ...one, groupLabel: index < 4 ? 'Primary schools' : 'Secondary schools' }));
    expect(groupChoices(people)).toEqual(['Primary schools', 'Secondary schools']);
    const counted = count(facts('schools-forum-england', 22), people, [], { business: '', groups: ['Primary schools'] });
    expect(counted).toMatchObject({ counting: 9, mayVote: 4, quorate: true });
    expect(counted.reasons[0]?.words).toBe('Person p4 does not vote on this: only Primary schools votes.');
  });

  it('taking part from elsewhere: counted where the board has approved how, not on a council’s committee', () => {
    const people = [...members(3), person('r', { remote: true })];
    expect(numbers(facts('council-committee-england', 4), people)).toBe('4 in the room, 3 count, 3 vote, 3 needed: true');
    const school = count(facts('governing-body-england', 4), people);
    expect(school).toMatchObject({ counting: 4, mayVote: 4 });
    expect(school.reasons).toMatchObject([{ attendanceId: 'r', effect: 'note' }]);
  });
});

describe('interests', () => {
  const given = facts('council-committee-england', 5);
  it.each([
    ['personal', '', '5 in the room, 5 count, 5 vote, 3 needed: true'],
    ['nonRegistrable', 'stayed', '5 in the room, 5 count, 5 vote, 3 needed: true'],
    ['pecuniary', '', '5 in the room, 5 count, 4 vote, 3 needed: true'],
    ['pecuniary', 'stayed', '5 in the room, 5 count, 4 vote, 3 needed: true'],
    ['pecuniary', 'dispensation', '5 in the room, 5 count, 5 vote, 3 needed: true'],
    ['personal', 'stayedWithoutVote', '5 in the room, 5 count, 4 vote, 3 needed: true'],
    ['personal', 'withdrew', '5 in the room, 4 count, 4 vote, 3 needed: true'],
  ] as const)('%s, %s', (kind, did, expected) => {
    expect(numbers(given, members(5), [declaration('p0', { kind, did })])).toBe(expected);
  });

  it('are about their item only, or about all where the whole meeting was named', () => {
    const room = roomAt(members(5), [], null);
    const elsewhere = [declaration('p0', { kind: 'pecuniary', agendaItemId: 'other' })];
    expect(eligibility(given, room, elsewhere, 'item').mayVote).toBe(5);
    expect(eligibility(given, room, [declaration('p0', { kind: 'pecuniary', agendaItemId: null })], 'item').mayVote).toBe(4);
  });

  it('who withdraws breaks the quorum, who returns mends it', () => {
    const people = members(8, 4);
    const school = facts('governing-body-england', 8);
    const out = [event('p0', 'withdraws', '19:00')];
    expect(eligibility(school, roomAt(people, out, null), [], 'item')).toMatchObject({ present: 3, counting: 3, needed: 4, quorate: false, toSpare: -1 });
    expect(eligibility(school, roomAt(people, [...out, event('p0', 'returns', '19:20')], null), [], 'item')).toMatchObject({ counting: 4, quorate: true, toSpare: 0 });
  });
});
