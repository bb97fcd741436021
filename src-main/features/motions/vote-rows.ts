import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { CastingVote, VoteChoice, VoteCounts, VoteMethod, VoteRestriction } from '@shared/motions/model';
import { pendingAmendment, substantiveWords } from '@shared/motions/motion-words';
import { checkVote, needsSeconder } from '@shared/motions/vote-check';
import { countVotes, isTied, voteResult, whyNoCastingVote } from '@shared/motions/vote-outcome';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import type { RecordReader } from '@main/store/record-reader';
import { ruleOfBody } from '@main/features/rules/rules-in-force';
import { settleDecision } from './decision-of-motion';
import { amendmentFacts, motionsOfMeeting } from './motion-rows';
import { votersAt } from './voters';
import type { VotersAt } from './voters';

/** A vote as the window sends it. */
export type VoteInput = {
  readonly method: VoteMethod;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
  readonly castingVote: CastingVote;
  readonly votes: readonly { readonly attendanceId: string; readonly choice: VoteChoice }[];
  readonly restriction: VoteRestriction;
  readonly day: string;
  readonly at: string;
  readonly overrideReason: string;
};

/**
 * Records the vote on a motion and what comes of it. Refuses counts that do not fit and a vote without a quorum, until a reason is given
 * (kept with the vote); always refuses a casting vote where there is no tie or no right to one, and a vote before that on its amendment.
 */
export async function recordVote(tx: RecordTransaction, meeting: RowOf<'meeting'>, motionId: string, vote: VoteInput): Promise<RowOf<'motion'>> {
  const motions = await motionsOfMeeting(tx, meeting.id);
  const motion = motions.find(({ row }) => row.id === motionId);
  if (!motion) throw new Refusal(ruleRefusal('motionGone', 'This motion is no longer in the minutes. Undo brings it back.'));
  const amendments = motions.map(amendmentFacts);
  if (pendingAmendment(motionId, amendments)) throw new Refusal(ruleRefusal('amendmentFirst', 'An amendment to this motion has not been decided. Vote on the amendment first, or record that it was withdrawn.'));
  const { row } = motion;
  const there = await votersAt(tx, meeting.id, motion.entry.agendaItemId, vote.restriction, vote);
  const counts = countsOf(vote, there);
  const casting = await castingVoteOf(tx, meeting, vote, counts, there);
  const named = await namesOf(tx, meeting.id, vote);
  const problems = checkVote({ method: vote.method, counts, votes: named, seconded: row.seconderAttendanceId !== null }, there, needsSeconder(await packOf(tx, meeting.bodyId)));
  const refused = problems.filter((problem) => problem.refused);
  if (refused[0] && vote.overrideReason === '') throw new Refusal(ruleRefusal(refused[0].rule, `${refused.map(({ sentence }) => sentence).join(' ')} Check it, or give a reason to record it all the same.`));
  const { outcome } = voteResult({ method: vote.method, counts, castingVote: vote.castingVote });
  await replaceVotes(tx, motionId, vote, counts);
  const voted = await tx.update('motion', motionId, {
    outcome,
    method: vote.method,
    votesFor: counts.for,
    votesAgainst: counts.against,
    abstained: counts.abstained,
    castingVote: vote.castingVote,
    castingByName: casting,
    restriction: vote.restriction.groups.length === 0 && vote.restriction.business === '' ? '' : JSON.stringify(vote.restriction),
    votedDay: vote.day,
    votedAt: vote.at,
    counted: JSON.stringify({ mayVote: there.mayVote.length, counting: there.counting, needed: there.needed, quorate: there.quorate }),
    overrideReason: refused.length > 0 ? vote.overrideReason : '',
  });
  return await settleDecision(tx, meeting, { row: voted, entry: motion.entry, words: substantiveWords({ id: motionId, words: motion.words }, amendments) });
}

/** The pack of rules of a body; null while none was chosen. */
export async function packOf(reader: RecordReader, bodyId: string): Promise<string | null> {
  const [chosen] = await reader.find('bodyRules', { bodyId });
  return chosen?.packKey ?? null;
}

/** Who gives the casting vote; empty without one. Refused where the votes are not equal, or where the rules or the chair give none. */
async function castingVoteOf(tx: RecordTransaction, meeting: RowOf<'meeting'>, vote: VoteInput, counts: VoteCounts, { presider }: VotersAt): Promise<string> {
  if (vote.castingVote === '') return '';
  if (vote.method === 'agreed' || !isTied(counts)) throw new Refusal(ruleRefusal('notTied', 'The votes are not equal, so there is no casting vote.'));
  const rule = await ruleOfBody(tx, meeting.bodyId, 'voting');
  const why = whyNoCastingVote(rule?.value.castingVote ?? null, presider);
  if (why !== null) throw new Refusal(ruleRefusal('noCastingVote', why));
  return presider?.name ?? '';
}

/** The counts of a vote: a recorded vote is counted from its names, and a unanimous one is of everybody who may vote unless a number is given. */
function countsOf(vote: VoteInput, there: VotersAt): VoteCounts {
  const given = { for: vote.votesFor, against: vote.votesAgainst, abstained: vote.abstained };
  if (vote.method !== 'recorded' && vote.votes.length > 0) throw new Refusal(invalid('votes', 'Names are kept of a recorded vote only.'));
  switch (vote.method) {
    case 'agreed':
      return { for: 0, against: 0, abstained: 0 };
    case 'recorded':
      return countVotes(vote.votes);
    case 'unanimous':
      if (given.against > 0 || given.abstained > 0) throw new Refusal(invalid('method', 'A vote with votes against or abstentions is not unanimous. Choose a show of hands.'));
      return given.for > 0 ? given : { ...given, for: there.mayVote.length };
    case 'show':
    case 'secret':
      return given;
  }
}

async function namesOf(tx: RecordTransaction, meetingId: string, { votes }: VoteInput): Promise<{ readonly attendanceId: string; readonly name: string; readonly choice: VoteChoice }[]> {
  if (votes.length === 0) return [];
  const names = new Map((await tx.find('attendance', { meetingId })).map(({ id, name }) => [id, name]));
  return votes.map(({ attendanceId, choice }) => {
    const name = names.get(attendanceId);
    if (name === undefined) throw new Refusal(ruleRefusal('personOfAnotherMeeting', 'Choose somebody from the people of this meeting.'));
    return { attendanceId, name, choice };
  });
}

/** Puts the names of this vote in the place of those before. A secret ballot keeps none; a vote minuted on demand stays while the counts still hold it. */
async function replaceVotes(tx: RecordTransaction, motionId: string, vote: VoteInput, counts: VoteCounts): Promise<void> {
  const room = { ...counts };
  for (const before of await tx.find('vote', { motionId }, { createdAt: 'ASC', id: 'ASC' })) {
    const keeps = before.onDemand === 1 && (vote.method === 'show' || vote.method === 'unanimous') && (before.choice === 'didNotVote' || room[before.choice] > 0);
    if (keeps && before.choice !== 'didNotVote') room[before.choice] -= 1;
    if (!keeps) await tx.remove('vote', before.id);
  }
  for (const { attendanceId, choice } of vote.votes) await tx.insert('vote', { motionId, attendanceId, choice, onDemand: 0 });
}

/** Minutes how one member voted because they asked for it. Refuses after a secret ballot, and what the counts do not hold. */
export async function recordOwnVote(tx: RecordTransaction, motion: RowOf<'motion'>, attendanceId: string, choice: VoteChoice): Promise<void> {
  if (motion.method === '' || motion.method === 'agreed') throw new Refusal(ruleRefusal('notVotedYet', 'There was no vote on this motion. Record the vote first.'));
  if (motion.method === 'secret') throw new Refusal(ruleRefusal('secretBallot', 'This was a secret ballot, so nobody’s vote is minuted.'));
  if (motion.method === 'recorded') throw new Refusal(ruleRefusal('alreadyByName', 'This was a recorded vote: everybody’s vote is minuted already.'));
  const person = await tx.get('attendance', attendanceId, 'person');
  if (person.meetingId !== motion.meetingId) throw new Refusal(ruleRefusal('personOfAnotherMeeting', 'Choose somebody from the people of this meeting.'));
  const there = await tx.find('vote', { motionId: motion.id });
  const mine = there.find((vote) => vote.attendanceId === attendanceId);
  if (mine?.choice === choice) return;
  const counted = { for: motion.votesFor, against: motion.votesAgainst, abstained: motion.abstained };
  const others = countVotes(there.filter((vote) => vote.attendanceId !== attendanceId));
  if (choice !== 'didNotVote' && others[choice] >= counted[choice]) throw new Refusal(ruleRefusal('notInCounts', `The counts of this vote hold no further vote ${choice === 'abstained' ? 'of abstention' : choice}. Correct the counts first.`));
  if (mine) await tx.update('vote', mine.id, { choice });
  else await tx.insert('vote', { motionId: motion.id, attendanceId, choice, onDemand: 1 });
}
