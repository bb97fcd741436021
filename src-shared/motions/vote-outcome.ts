import type { VotingPolicy } from '../rules/rule-pack';
import type { CastingVote, VoteChoice, VoteCounts, VoteMethod } from './model';

/** A vote as it was taken. Counts leave the casting vote out. */
export type VoteTaken = { readonly method: VoteMethod; readonly counts: VoteCounts; readonly castingVote: CastingVote };

/** What came of a vote, and by what: more voices, nobody against, nobody asking for a vote, the casting vote, or no majority. */
export type VoteResult = { readonly outcome: 'carried' | 'lost'; readonly by: 'agreement' | 'unanimity' | 'majority' | 'castingVote' | 'noMajority' };

/** Whether a vote stands equal, so that who presides may have a casting vote. Nobody voting at all is no equality of votes. */
export function isTied({ for: votesFor, against }: VoteCounts): boolean {
  return votesFor === against && votesFor > 0;
}

/**
 * What came of a vote: a majority of those present and voting carries it, abstentions are not counted (SI 2013/1624 r.14(3), LGA 1972
 * Sch 12 para 39). A tie is decided by the casting vote, and without one the motion is lost.
 */
export function voteResult({ method, counts, castingVote }: VoteTaken): VoteResult {
  if (method === 'agreed') return { outcome: 'carried', by: 'agreement' };
  if (isTied(counts) && castingVote !== '') return { outcome: castingVote === 'for' ? 'carried' : 'lost', by: 'castingVote' };
  if (counts.for <= counts.against) return { outcome: 'lost', by: counts.for === counts.against ? 'noMajority' : 'majority' };
  return { outcome: 'carried', by: counts.against === 0 && counts.abstained === 0 && method === 'unanimous' ? 'unanimity' : 'majority' };
}

/** The counts that the names of a recorded vote make. */
export function countVotes(votes: readonly { readonly choice: VoteChoice }[]): VoteCounts {
  const having = (choice: VoteChoice): number => votes.filter((vote) => vote.choice === choice).length;
  return { for: having('for'), against: having('against'), abstained: having('abstained') };
}

/** Why the person presiding has no casting vote on a body with this rule; null when they have one. `presider` null: nobody is marked as presiding. */
export function whyNoCastingVote(rule: VotingPolicy['castingVote'] | null, presider: { readonly name: string; readonly isMember: boolean } | null): string | null {
  if (rule === 'none') return 'The rules of this body give nobody a casting vote, so a tied motion is lost.';
  if (presider === null) return 'Nobody is marked as presiding. Mark who presides, then record the casting vote.';
  if (rule === 'chairIfMember' && !presider.isMember) return `${presider.name} presides and is not a voting member, so there is no casting vote.`;
  return null;
}
