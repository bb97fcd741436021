import type { NoticePolicy } from './clear-days';
import type { QuorumPolicy } from './quorum';

/**
 * How surely a rule is known. `read`: in the statute, regulation or source itself; `secondary`: from another's account of
 * it, or a parallel regulation with the same wording; `check`: custom, not verified: shown as "check locally", never as law.
 */
export type Confidence = 'read' | 'secondary' | 'check';

/** The words for confidence on the screen. */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = { read: 'Read in the source', secondary: 'From a secondary source', check: 'Check locally' };

/** A rule with where it is from. `words` is the rule as a person reads it. */
export type Cited<V> = { readonly value: V; readonly words: string; readonly citation: string; readonly confidence: Confidence };

/** How a vote is carried, and what happens on a tie. Abstentions are never counted. */
export type VotingPolicy = {
  readonly majority: 'ofThosePresentAndVoting';
  readonly castingVote: 'chair' | 'chairIfMember' | 'none';
  /** Whether a member may have their own vote put in the minutes (SI 1993/202 Sch 2 para 1). */
  readonly ownVoteOnDemand: boolean;
};

/** How minutes are numbered, and the year in which numbers run. */
export type NumberingPolicy = { readonly numbers: 'perMeeting' | 'throughTheYear'; readonly year: 'municipal' | 'academic' };

/** Who may see papers and minutes. */
export type PublicityPolicy = { readonly regime: 'schedule12A' | 'schedule12AWales' | 'governingBody' | 'published' | 'local' };

/** One thing that is kept, for how long; `beginningWith` the day of the meeting or as the words say. Years 0: for good. */
export type Retention = { readonly what: string; readonly years: number; readonly from: string };

/** How often a body must meet, at the least, in a year. 0: no number is fixed. */
export type MeetingsPolicy = { readonly atLeast: number; readonly year: 'municipal' | 'academic'; readonly requisitionBy: number };

/** A further condition that the plain numbers cannot say; each is a sentence with its source. */
export type Condition = Cited<null> & { readonly key: string };

/** The rules a body goes by, as shipped: dated, cited, each editable per body. */
export type RulePack = {
  readonly key: string;
  readonly name: string;
  /** The day on which its sources were last read. */
  readonly version: string;
  readonly notice: Cited<NoticePolicy>;
  /** Kinds of business that need longer notice. */
  readonly specialNotice: readonly (Cited<NoticePolicy> & { readonly business: string; readonly mayBeShortened: boolean })[];
  /** Whether the chair may shorten the notice for urgency, and what must then be said. */
  readonly urgency: Cited<{ readonly chairMayShorten: boolean; readonly reasonInMinutes: boolean }>;
  readonly quorum: Cited<QuorumPolicy>;
  /** Business that needs a quorum of its own. */
  readonly specialQuorum: readonly (Cited<QuorumPolicy> & { readonly business: string })[];
  readonly voting: Cited<VotingPolicy>;
  readonly numbering: Cited<NumberingPolicy>;
  readonly publicity: Cited<PublicityPolicy>;
  readonly retention: Cited<readonly Retention[]>;
  readonly meetings: Cited<MeetingsPolicy>;
  readonly conditions: readonly Condition[];
};

/** The rules of a pack that a body may change one by one. */
export const EDITABLE_RULES = ['notice', 'urgency', 'quorum', 'voting', 'numbering', 'publicity', 'retention', 'meetings'] as const;
export type RuleKey = (typeof EDITABLE_RULES)[number];

/** What a body has changed in its pack, with the reason, which is shown wherever the rule is used. */
export type RuleChange<K extends RuleKey = RuleKey> = { readonly key: K; readonly value: RulePack[K]['value']; readonly words: string; readonly reason: string; readonly decidedOn: string | null };

/** A rule in force: the pack's, or the body's own with its reason. */
export type RuleInForce<K extends RuleKey> = RulePack[K] & { readonly change: RuleChange<K> | null };

/** The rule of a body: its own where it has changed it, else the pack's. */
export function ruleInForce<K extends RuleKey>(pack: RulePack, key: K, changes: readonly RuleChange[]): RuleInForce<K> {
  const change = (changes.find((candidate) => candidate.key === key) ?? null) as RuleChange<K> | null;
  const shipped = pack[key];
  // The pack's rule and the change are of one key, which the type of a spread cannot say.
  return (change === null ? { ...shipped, change: null } : { ...shipped, value: change.value, words: change.words, change }) as RuleInForce<K>;
}
