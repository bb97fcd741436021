import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VoteChoice } from '@shared/motions/model';
import { checkVote } from '@shared/motions/vote-check';
import { countVotes, isTied, voteResult, whyNoCastingVote } from '@shared/motions/vote-outcome';

const counts = (votesFor: number, against: number, abstained = 0) => ({ for: votesFor, against, abstained });
const choice = fc.constantFrom<VoteChoice>('for', 'against', 'abstained', 'didNotVote');

describe('what comes of a vote', () => {
  it.each([
    [counts(7, 0, 1), '', 'carried', 'majority'],
    [counts(1, 0, 11), '', 'carried', 'majority'],
    [counts(4, 5), '', 'lost', 'majority'],
    [counts(4, 4), '', 'lost', 'noMajority'],
    [counts(4, 4, 2), 'for', 'carried', 'castingVote'],
    [counts(4, 4, 2), 'against', 'lost', 'castingVote'],
    [counts(0, 0, 9), '', 'lost', 'noMajority'],
    [counts(0, 0, 9), 'for', 'lost', 'noMajority'],
    [counts(5, 4), 'against', 'carried', 'majority'],
  ] as const)('%o with casting vote “%s”: %s by %s', (given, castingVote, outcome, by) => {
    expect(voteResult({ method: 'show', counts: given, castingVote })).toEqual({ outcome, by });
  });

  it('needs no count where nobody asked for a vote, and is unanimous only where nobody held back', () => {
    expect(voteResult({ method: 'agreed', counts: counts(0, 0), castingVote: '' })).toEqual({ outcome: 'carried', by: 'agreement' });
    expect(voteResult({ method: 'unanimous', counts: counts(8, 0), castingVote: '' })).toEqual({ outcome: 'carried', by: 'unanimity' });
  });

  it('is what counting each name by hand gives, and abstentions never change it', () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 60 }), fc.constantFrom('' as const, 'for' as const, 'against' as const), fc.nat(20), (choices, castingVote, more) => {
        let balance = 0;
        for (const each of choices) balance += each === 'for' ? 1 : each === 'against' ? -1 : 0;
        const voted = choices.some((each) => each === 'for' || each === 'against');
        const carried = balance > 0 || (balance === 0 && voted && castingVote === 'for');
        const counted = countVotes(choices.map((each) => ({ choice: each })));
        expect(voteResult({ method: 'recorded', counts: counted, castingVote }).outcome).toBe(carried ? 'carried' : 'lost');
        expect(voteResult({ method: 'recorded', counts: { ...counted, abstained: counted.abstained + more }, castingVote }).outcome).toBe(carried ? 'carried' : 'lost');
        expect(isTied(counted)).toBe(balance === 0 && voted);
      }),
    );
  });

  it('turns round when those for and those against change places, except on a tie without a casting vote', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (votesFor, against, abstained) => {
        const one = voteResult({ method: 'show', counts: counts(votesFor, against, abstained), castingVote: '' }).outcome;
        const other = voteResult({ method: 'show', counts: counts(against, votesFor, abstained), castingVote: '' }).outcome;
        expect(one === other).toBe(votesFor === against);
      }),
    );
  });
});

describe('the casting vote', () => {
  it.each([
    ['chair', { name: 'Ann', isMember: false }, null],
    ['chairIfMember', { name: 'Ann', isMember: true }, null],
    ['chairIfMember', { name: 'Ann', isMember: false }, 'Ann presides and is not a voting member, so there is no casting vote.'],
    ['none', { name: 'Ann', isMember: true }, 'The rules of this body give nobody a casting vote, so a tied motion is lost.'],
    [null, { name: 'Ann', isMember: true }, null],
    ['chair', null, 'Nobody is marked as presiding. Mark who presides, then record the casting vote.'],
  ] as const)('under the rule %s for %o: %s', (rule, presider, why) => {
    expect(whyNoCastingVote(rule, presider)).toBe(why);
  });
});

describe('the check of a vote', () => {
  const people = Array.from({ length: 8 }, (_each, index) => ({ attendanceId: `p${String(index)}`, name: `Member ${String(index)}` }));
  const there = (entitled: number) => ({ mayVote: people.slice(0, entitled), quorate: true, counting: entitled, needed: 1 });
  const show = (given: ReturnType<typeof counts>) => ({ method: 'show' as const, counts: given, votes: [], seconded: true });

  it('refuses more votes than voters, and only those', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.nat(6), fc.nat(6), fc.nat(6), (entitled, votesFor, against, abstained) => {
        const problems = checkVote(show(counts(votesFor, against, abstained)), there(entitled), false);
        expect(problems.some(({ rule }) => rule === 'moreThanEntitled')).toBe(votesFor + against + abstained > entitled);
        expect(problems.some(({ rule }) => rule === 'notAllVoted')).toBe(votesFor + against + abstained < entitled);
        expect(problems.every(({ rule, refused }) => refused === (rule === 'moreThanEntitled'))).toBe(true);
      }),
    );
  });

  it('refuses a vote without a quorum, agreed or counted', () => {
    const inquorate = { ...there(3), quorate: false, counting: 3, needed: 5 };
    expect(checkVote(show(counts(3, 0)), inquorate, false)).toMatchObject([{ rule: 'inquorate', refused: true, sentence: '3 in the room count towards the quorum and 5 are needed, so no decision can be taken now.' }]);
    expect(checkVote({ method: 'agreed', counts: counts(0, 0), votes: [], seconded: false }, inquorate, false)).toMatchObject([{ rule: 'inquorate' }]);
  });

  it('refuses the name of somebody who is not there, and a name that stands twice; who did not vote may be anybody', () => {
    const votes = [{ attendanceId: 'p0', name: 'Member 0', choice: 'for' as const }, { attendanceId: 'p0', name: 'Member 0', choice: 'against' as const }, { attendanceId: 'p7', name: 'Member 7', choice: 'for' as const }, { attendanceId: 'p6', name: 'Member 6', choice: 'didNotVote' as const }];
    expect(checkVote({ method: 'recorded', counts: countVotes(votes), votes, seconded: true }, there(3), false)).toMatchObject([{ rule: 'votedTwice', sentence: 'Member 0 is down for more than one vote.' }, { rule: 'notEntitled', sentence: 'Member 7 may not vote on this: not in the room, or not entitled.' }]);
  });

  it('tells, and does not refuse, that nobody seconded where standing orders ask for it', () => {
    const vote = { ...show(counts(8, 0)), seconded: false };
    expect(checkVote(vote, there(8), true)).toMatchObject([{ rule: 'notSeconded', refused: false }]);
    expect(checkVote(vote, there(8), false)).toEqual([]);
    expect(checkVote({ ...vote, method: 'agreed' }, there(8), true)).toEqual([]);
  });
});
