import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';

/** What a Motion is about: the business of its item, or the meeting itself. */
export const motionPurposeSchema = z.enum(['business', 'exclusion', 'readmission', 'adjournment', 'closure']);
export type MotionPurpose = z.output<typeof motionPurposeSchema>;

/** How it was voted on. `agreed`: nobody asked for a vote. */
export const voteMethodSchema = z.enum(['agreed', 'unanimous', 'show', 'recorded', 'secret']);
export type VoteMethod = z.output<typeof voteMethodSchema>;

/** The words for how a vote is taken. */
export const VOTE_METHOD_WORDS: Readonly<Record<VoteMethod, string>> = {
  agreed: 'Agreed without a vote',
  unanimous: 'Unanimous',
  show: 'Show of hands',
  recorded: 'Recorded vote',
  secret: 'Secret ballot',
};

/** What became of a Motion. `lapsed`: nobody seconded it. */
export const motionOutcomeSchema = z.enum(['carried', 'lost', 'withdrawn', 'lapsed', 'deferred']);
export type MotionOutcome = z.output<typeof motionOutcomeSchema>;

/** The words for what became of it. */
export const MOTION_OUTCOME_WORDS: Readonly<Record<MotionOutcome, string>> = { carried: 'Carried', lost: 'Lost', withdrawn: 'Withdrawn', lapsed: 'Lapsed', deferred: 'Deferred' };

/** How one member voted. Abstained and did not vote are different things. */
export const voteChoiceSchema = z.enum(['for', 'against', 'abstained', 'didNotVote']);
export type VoteChoice = z.output<typeof voteChoiceSchema>;

/** The words for how somebody voted. */
export const VOTE_CHOICE_WORDS: Readonly<Record<VoteChoice, string>> = { for: 'For', against: 'Against', abstained: 'Abstained', didNotVote: 'Did not vote' };

/** The second vote of who presides; empty while there was none. */
export const castingVoteSchema = z.enum(['', 'for', 'against']);
export type CastingVote = z.output<typeof castingVoteSchema>;

/** What a vote counted. */
export const voteCountsSchema = z.strictObject({ for: z.number().int().min(0), against: z.number().int().min(0), abstained: z.number().int().min(0) });
export type VoteCounts = z.output<typeof voteCountsSchema>;

/** What limits who may vote: a kind of business (seats with a limited vote, business with a quorum of its own), and the groups of seats that alone vote (a sector of a schools forum, SI 2012/2261 r.8). */
export const voteRestrictionSchema = z.strictObject({ business: z.string().max(300), groups: z.array(z.string().min(1).max(300)).max(50) });
export type VoteRestriction = z.output<typeof voteRestrictionSchema>;

/** Everybody votes who has a vote. */
export const UNRESTRICTED: VoteRestriction = { business: '', groups: [] };

/** One name of a recorded vote, or of a member who asked for their own vote to be minuted. */
export const namedVoteSchema = z.strictObject({ attendanceId: idSchema, name: z.string(), choice: voteChoiceSchema, onDemand: z.boolean() });
export type NamedVote = z.output<typeof namedVoteSchema>;

/** A Motion, or an Amendment where `amendsMotionId` names what it amends. `words` are the block of its entry. */
export const motionSchema = z.strictObject({
  id: idSchema,
  agendaItemId: idSchema,
  entryId: idSchema,
  publicity: publicitySchema,
  words: z.string(),
  moverAttendanceId: idSchema.nullable(),
  moverName: z.string(),
  seconderAttendanceId: idSchema.nullable(),
  seconderName: z.string(),
  amendsMotionId: idSchema.nullable(),
  purpose: motionPurposeSchema,
  /** What the paper recommended when it was moved; empty without one. */
  recommendedText: z.string(),
  outcome: motionOutcomeSchema.nullable(),
  method: voteMethodSchema.nullable(),
  counts: voteCountsSchema,
  castingVote: castingVoteSchema,
  castingByName: z.string(),
  restriction: voteRestrictionSchema,
  votedDay: calendarDaySchema.nullable(),
  votedAt: z.string().nullable(),
  /** How many could have voted when it was voted on; null before. */
  entitled: z.number().int().nullable(),
  overrideReason: z.string(),
  votes: z.array(namedVoteSchema),
  /** The entry with the decision that came of it; null while none has. */
  decisionEntryId: idSchema.nullable(),
  decisionNumber: z.string(),
});
export type Motion = z.output<typeof motionSchema>;

/** The press and public excluded for items, or a motion to do so that was lost. */
export const exclusionSchema = z.strictObject({
  id: idSchema,
  motionId: idSchema.nullable(),
  agendaItemIds: z.array(idSchema),
  paragraphs: z.array(z.string()),
  reason: z.string(),
  outcome: z.enum(['carried', 'lost']),
  day: calendarDaySchema,
  excludedAt: z.string().nullable(),
  readmittedAt: z.string().nullable(),
});
export type Exclusion = z.output<typeof exclusionSchema>;

/** One row of the decision register. `text` is empty in a list for the public where the decision is not open. */
export const registeredDecisionSchema = z.strictObject({
  id: idSchema,
  number: z.string(),
  kind: z.enum(['decision', 'resolution', 'approval']),
  meetingId: idSchema,
  date: calendarDaySchema,
  agendaItemId: idSchema,
  itemNumber: z.string(),
  itemTitle: z.string(),
  entryId: idSchema,
  publicity: publicitySchema,
  text: z.string(),
  recommendedText: z.string(),
  /** How it was voted, in words; empty when no motion was minuted. */
  vote: z.string(),
  /** Whether it was taken back: its number is not given out again. */
  takenBack: z.boolean(),
});
export type RegisteredDecision = z.output<typeof registeredDecisionSchema>;

/** Something wrong with the numbers of a register. */
export const numberProblemSchema = z.strictObject({ kind: z.enum(['gap', 'duplicate', 'unreadable']), number: z.string(), sentence: z.string() });
export type NumberProblem = z.output<typeof numberProblemSchema>;
