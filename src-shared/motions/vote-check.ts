import type { VoteChoice, VoteCounts, VoteMethod } from './model';

/** Who was there when it was voted on, as numbers and names. */
export type VotersThere = {
  readonly mayVote: readonly { readonly attendanceId: string; readonly name: string }[];
  readonly quorate: boolean;
  readonly counting: number;
  readonly needed: number;
};

/** A vote that is to be checked. `votes` holds the names of a recorded vote and is empty for any other. */
export type VoteToCheck = { readonly method: VoteMethod; readonly counts: VoteCounts; readonly votes: readonly { readonly attendanceId: string; readonly name: string; readonly choice: VoteChoice }[]; readonly seconded: boolean };

/**
 * Something that does not fit. `refused` ones stand only with a reason that is kept with the vote; the others are told and change nothing.
 */
export type VoteProblem = { readonly rule: 'inquorate' | 'moreThanEntitled' | 'notEntitled' | 'votedTwice' | 'notAllVoted' | 'notSeconded'; readonly refused: boolean; readonly sentence: string };

/** How many votes a count holds, abstentions with it. */
export function votesCounted({ for: votesFor, against, abstained }: VoteCounts): number {
  return votesFor + against + abstained;
}

/**
 * What does not fit about a vote: a quorum is needed for every vote (SI 2013/1624 r.14(2)); nobody votes who is not in the room or not
 * entitled; and no more votes are counted than there are voters.
 * @param needsSeconder whether the body's standing orders ask for one, as those of councils do
 */
export function checkVote(vote: VoteToCheck, there: VotersThere, needsSeconder: boolean): readonly VoteProblem[] {
  const problems: VoteProblem[] = [];
  const entitled = there.mayVote.length;
  const counted = votesCounted(vote.counts);
  if (!there.quorate) problems.push({ rule: 'inquorate', refused: true, sentence: `${String(there.counting)} in the room count towards the quorum and ${String(there.needed)} are needed, so no decision can be taken now.` });
  const twice = vote.votes.filter(({ attendanceId }, index) => vote.votes.findIndex((other) => other.attendanceId === attendanceId) < index);
  for (const { name } of twice) problems.push({ rule: 'votedTwice', refused: true, sentence: `${name} is down for more than one vote.` });
  for (const { attendanceId, name, choice } of vote.votes) {
    if (choice !== 'didNotVote' && !there.mayVote.some((voter) => voter.attendanceId === attendanceId)) problems.push({ rule: 'notEntitled', refused: true, sentence: `${name} may not vote on this: not in the room, or not entitled.` });
  }
  if (vote.method !== 'agreed' && counted > entitled) problems.push({ rule: 'moreThanEntitled', refused: true, sentence: `${String(counted)} votes are counted and ${entitled === 1 ? 'only 1 person' : String(entitled)} may vote.` });
  if (vote.method !== 'agreed' && counted < entitled) {
    const silent = entitled - counted;
    problems.push({ rule: 'notAllVoted', refused: false, sentence: `${String(counted)} of the ${String(entitled)} who may vote are counted; ${silent === 1 ? '1 did' : `${String(silent)} did`} not vote.` });
  }
  if (needsSeconder && !vote.seconded && vote.method !== 'agreed') problems.push({ rule: 'notSeconded', refused: false, sentence: 'Nobody is minuted as seconding it. Under standing orders a motion without a seconder lapses.' });
  return problems;
}

/** Whether bodies under these rules ask for a seconder: standing orders of councils do, the regulations for schools do not. Check locally. */
export function needsSeconder(packKey: string | null): boolean {
  return packKey === 'council-committee-england' || packKey === 'scrutiny-committee-england';
}
