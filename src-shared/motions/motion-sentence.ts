import { isTied } from './vote-outcome';
import type { Motion, NamedVote, VoteChoice, VoteCounts } from './model';
import { listedWords } from '../kernel/listed-words';

/** What is said of how a motion was voted on. */
export type VotedFacts = Pick<Motion, 'outcome' | 'method' | 'counts' | 'castingVote' | 'castingByName' | 'votes'>;

/** "7 for, 1 against, 2 abstentions"; what nobody did is left out, except for and against. */
export function countWords({ for: votesFor, against, abstained }: VoteCounts): string {
  const parts = [`${String(votesFor)} for`, `${String(against)} against`];
  if (abstained > 0) parts.push(abstained === 1 ? '1 abstention' : `${String(abstained)} abstentions`);
  return parts.join(', ');
}

/** What came of a motion, as a sentence of the minutes; empty while it has not been decided. */
export function outcomeSentence(motion: VotedFacts): string {
  const { outcome, method, counts } = motion;
  if (outcome === null) return '';
  if (outcome === 'withdrawn') return 'The motion was withdrawn.';
  if (outcome === 'lapsed') return 'The motion was not seconded and lapsed.';
  if (outcome === 'deferred') return 'The motion was deferred.';
  const result = outcome === 'carried' ? 'carried' : 'lost';
  if (method === null || method === 'agreed') return 'Agreed without a vote.';
  const how = method === 'secret' ? ' by secret ballot' : method === 'recorded' ? ' on a recorded vote' : '';
  if (isTied(counts) && motion.castingVote !== '') {
    return `The votes were equal${how} (${countWords(counts)}). ${motion.castingByName === '' ? 'The person presiding' : motion.castingByName} used the casting vote ${motion.castingVote} the motion, which was ${result}.`;
  }
  if (isTied(counts)) return `The votes were equal${how} (${countWords(counts)}), so the motion was lost.`;
  if (method === 'unanimous') return `The motion was carried unanimously (${String(counts.for)} for).`;
  return `The motion was ${result}${how} (${countWords(counts)}).`;
}

/** How each voted, where names are kept: "For: A, B. Against: C." and who asked for their own vote; empty for none. */
export function namesSentence({ votes }: Pick<VotedFacts, 'votes'>): string {
  const recorded = votes.filter(({ onDemand }) => !onDemand);
  const asked = votes.filter(({ onDemand }) => onDemand);
  const sentences = ORDER.flatMap((choice) => {
    const names = recorded.filter((vote) => vote.choice === choice).map(({ name }) => name);
    return names.length === 0 ? [] : [`${NAMES_WORDS[choice]} (${String(names.length)}): ${names.join(', ')}.`];
  });
  return [...sentences, ...(asked.length === 0 ? [] : [`At their request it is recorded that ${listedWords(asked.map(ownVoteWords))}.`])].join(' ');
}

const ORDER = ['for', 'against', 'abstained', 'didNotVote'] as const satisfies readonly VoteChoice[];
const NAMES_WORDS: Readonly<Record<VoteChoice, string>> = { for: 'For', against: 'Against', abstained: 'Abstained', didNotVote: 'Did not vote' };
const OWN_WORDS: Readonly<Record<VoteChoice, string>> = { for: 'voted for', against: 'voted against', abstained: 'abstained', didNotVote: 'did not vote' };

function ownVoteWords({ name, choice }: NamedVote): string {
  return `${name} ${OWN_WORDS[choice]}`;
}

/** "Carried: 7 for, 1 against" in a list; empty while it has not been decided. */
export function shortOutcome(motion: VotedFacts): string {
  if (motion.outcome === null) return '';
  const word = { carried: 'Carried', lost: 'Lost', withdrawn: 'Withdrawn', lapsed: 'Lapsed', deferred: 'Deferred' }[motion.outcome];
  if (motion.method === null || motion.outcome === 'withdrawn' || motion.outcome === 'lapsed' || motion.outcome === 'deferred') return word;
  if (motion.method === 'agreed') return 'Agreed without a vote';
  if (motion.method === 'unanimous') return `${word} unanimously`;
  const casting = isTied(motion.counts) && motion.castingVote !== '' ? ', casting vote' : '';
  return `${word}: ${countWords(motion.counts)}${casting}`;
}
