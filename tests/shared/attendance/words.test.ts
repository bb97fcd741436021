import { describe, expect, it } from 'vitest';
import { declarationKindsFor, declarationKindWords } from '@shared/attendance/declaration-kinds';
import { declarationSentence } from '@shared/attendance/declaration-sentence';
import { eligibility } from '@shared/attendance/eligibility';
import { movementSentence, presidingSentence } from '@shared/attendance/movement-sentence';
import type { MovementWords } from '@shared/attendance/movement-sentence';
import { roomAt } from '@shared/attendance/room';
import { describeRoom, notQuorateSince, quorumState, spareWords, stripWords, whoMayPreside, withoutQuorum } from '@shared/attendance/strip-words';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { DAY, event, facts, members, NEXT_DAY, person } from './people';

const move = (more: Partial<MovementWords>): string => movementSentence({ kind: 'arrives', name: 'Cllr X', day: DAY, at: '18:37' as TimeOfDay, meetingDay: DAY, itemLabel: '8', remote: false, reason: '', interestLabel: '', ...more });

describe('the sentence of a movement', () => {
  it.each([
    [{}, 'Cllr X joined the meeting at 6.37 pm during item 8.'],
    [{ itemLabel: '' }, 'Cllr X joined the meeting at 6.37 pm.'],
    [{ remote: true }, 'Cllr X joined the meeting from elsewhere at 6.37 pm during item 8.'],
    [{ kind: 'leaves', reason: 'to catch a train' }, 'Cllr X left the meeting at 6.37 pm during item 8 (to catch a train).'],
    [{ kind: 'returns' }, 'Cllr X returned to the meeting at 6.37 pm during item 8.'],
    [{ kind: 'withdraws', interestLabel: '8' }, 'Cllr X, having declared an interest, withdrew from the meeting at 6.37 pm during item 8.'],
    [{ kind: 'withdraws', interestLabel: '9' }, 'Cllr X, having declared an interest in item 9, withdrew from the meeting at 6.37 pm during item 8.'],
    [{ kind: 'leaves', day: NEXT_DAY, at: '00:10' as TimeOfDay }, 'Cllr X left the meeting at 12.10 am on 25 November 2026 during item 8.'],
  ] as const)('%o', (words, expected) => {
    expect(move(words)).toBe(expected);
  });

  it('of the chair says in whose absence', () => {
    const told = { name: 'Ben Cole', day: DAY, at: '18:02' as TimeOfDay, meetingDay: DAY } as const;
    expect(presidingSentence({ ...told, role: 'viceChair', isChair: false })).toBe('In the absence of the Chair, Ben Cole (Vice-chair) took the chair at 6.02 pm.');
    expect(presidingSentence({ ...told, role: 'member', isChair: false })).toBe('In the absence of the Chair, Ben Cole was chosen to preside and took the chair at 6.02 pm.');
    expect(presidingSentence({ ...told, role: 'chair', isChair: true })).toBe('Ben Cole took the chair at 6.02 pm.');
  });
});

describe('the sentence of a declaration', () => {
  it.each([
    [{ nature: 'As governor of a school named in table 2', did: 'stayedWithoutVote' }, 'Tom declared a personal interest in item 6 as governor of a school named in table 2. They remained and took no part in the vote.'],
    [{ nature: 'Owns the building.', did: '' }, 'Tom declared a personal interest in item 6: Owns the building.'],
    [{ kindWords: 'Other registrable interest', nature: 'Trustee', did: 'withdrew', itemLabel: '' }, 'Tom declared an other registrable interest: Trustee. They withdrew while it was considered.'],
  ] as const)('%o', (words, expected) => {
    expect(declarationSentence({ name: 'Tom', kindWords: 'Personal interest', itemLabel: '6', ...words })).toBe(expected);
  });

  it('uses the words of the regime', () => {
    expect(declarationKindWords('pecuniary', 'council-committee-england')).toBe('Disclosable pecuniary interest');
    expect(declarationKindWords('prejudicial', 'governing-body-england')).toBe('Conflict of interest');
    expect(declarationKindsFor('governing-body-england')).toEqual(['pecuniary', 'prejudicial', 'loyalty', 'personal']);
    expect(declarationKindsFor('council-committee-england', 'personal')).toContain('personal');
  });
});

describe('the strip', () => {
  const school = facts('governing-body-england', 13);
  const standing = (there: number) => eligibility(school, roomAt([...members(13, there), person('s', { role: 'associateMember' })], [], null), [], null);
  it.each([
    [9, 'met', '10 in the room, 9 count towards the quorum, 9 may vote, 7 needed: quorate', 'Two more may leave before the quorum is lost.'],
    [7, 'noneToSpare', '8 in the room, 7 count towards the quorum, 7 may vote, 7 needed: quorate', 'Nobody may leave without the quorum being lost.'],
    [6, 'notMet', '7 in the room, 6 count towards the quorum, 6 may vote, 7 needed: not quorate', 'One more is needed.'],
    [1, 'notMet', '2 in the room, 1 counts towards the quorum, 1 may vote, 7 needed: not quorate', 'Six more are needed.'],
  ] as const)('%i there: %s', (there, state, words, spare) => {
    const counted = standing(there);
    expect([quorumState(counted), stripWords(counted), spareWords(counted)]).toEqual([state, words, spare]);
  });

  it('says what the rules then require, and by when', () => {
    expect(withoutQuorum(facts('academy-trust-england', 9), DAY)).toMatchObject({ value: 'meetingEnds', reconveneBy: '2026-12-01' });
    expect(withoutQuorum(facts('schools-forum-england', 9), DAY)).toMatchObject({ value: 'mayAdvise', reconveneBy: null });
    expect(withoutQuorum(school, DAY).value).toBe('noVote');
    expect(withoutQuorum(facts('council-committee-england', 9), DAY).value).toBe('adjourn');
  });

  it('knows since when', () => {
    const people = members(8, 5);
    const room = (events: ReturnType<typeof event>[]) => ({ people, events, declarations: [], facts: facts('governing-body-england', 8) });
    const gone = [event('p0', 'leaves', '19:00'), event('p1', 'leaves', '19:21'), event('p2', 'leaves', '19:30')];
    expect(notQuorateSince(room(gone), null)).toEqual({ since: { day: DAY, at: '19:21' }, fromTheBeginning: false });
    expect(notQuorateSince(room(gone.slice(0, 1)), null)).toEqual({ since: null, fromTheBeginning: false });
    expect(notQuorateSince({ ...room([]), people: members(8, 3) }, null)).toEqual({ since: null, fromTheBeginning: true });
    expect(notQuorateSince(room([...gone, event('p1', 'returns', '19:40'), event('p2', 'returns', '19:41'), event('p2', 'leaves', '19:50'), event('p1', 'leaves', '19:50')]), null).since).toEqual({ day: DAY, at: '19:50' });
  });

  it('for an item is lost when somebody withdraws from it, not before', () => {
    const people = members(8, 4);
    const events = [event('p0', 'leaves', '18:50'), event('p0', 'returns', '18:55'), { ...event('p1', 'withdraws', '19:21'), declarationId: 'd' }];
    const declarations = [{ id: 'd', attendanceId: 'p1', agendaItemId: 'i', kind: 'pecuniary', nature: 'as a tenant', did: 'withdrew', declaredAt: '18:05', publicity: 'open' }] as const;
    expect(notQuorateSince({ people, events, declarations: [...declarations], facts: facts('governing-body-england', 8) }, 'i')).toEqual({ since: { day: DAY, at: '19:21' }, fromTheBeginning: false });
  });

  it('asks who presides while nobody in the room does, the vice-chair first', () => {
    const people = [person('a', { role: 'chair', presiding: true }), person('b'), person('c', { role: 'viceChair' }), person('d', { role: 'clerk', status: 'inAttendance' })];
    expect(whoMayPreside({ people, events: [] })).toBeNull();
    expect(whoMayPreside({ people, events: [event('a', 'leaves', '19:00')] })?.map(({ id }) => id)).toEqual(['c', 'b']);
    expect(whoMayPreside({ people: people.slice(0, 1), events: [event('a', 'leaves', '19:00')] })).toBeNull();
  });

  it('describes the room', () => {
    const people = [...members(5, 4), person('x', { status: 'expected' }), person('c', { role: 'clerk', status: 'inAttendance' })];
    expect(describeRoom(roomAt(people, [event('p0', 'leaves', '19:00'), event('p1', 'withdraws', '19:00'), event('p2', 'arrives', '19:30')], { day: DAY, at: '19:10' }))).toEqual(['1 present', '1 left', '1 withdrew', '1 not yet there', '1 apology', '1 in attendance', '1 not yet marked']);
  });
});
