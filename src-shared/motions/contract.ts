import { z } from 'zod';
import { exemptParagraphsField } from '../agenda/exempt-paragraphs';
import { calendarDaySchema } from '../kernel/calendar-day';
import { nothing, optionalLineField, textField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, typingWrite, write } from '../kernel/operation';
import { publicitySchema } from '../kernel/publicity';
import { timeOfDaySchema } from '../kernel/time-of-day';
import { blockSchema } from '../text/model';
import { castingVoteSchema, exclusionSchema, motionOutcomeSchema, motionPurposeSchema, motionSchema, numberProblemSchema, registeredDecisionSchema, voteChoiceSchema, voteMethodSchema, voteRestrictionSchema, UNRESTRICTED } from './model';

const count = z.number().int().min(0).max(10_000);
const namedVotes = z.array(z.strictObject({ attendanceId: idSchema, choice: voteChoiceSchema })).max(1_000).default([]);
const restrictionField = voteRestrictionSchema.default(UNRESTRICTED);
/** How a vote was taken. With a recorded vote the names make the counts; `overrideReason` lets stand what the rules say against. */
const voteFields = {
  method: voteMethodSchema,
  votesFor: count,
  votesAgainst: count,
  abstained: count,
  castingVote: castingVoteSchema.default(''),
  votes: namedVotes,
  restriction: restrictionField,
  day: calendarDaySchema,
  at: timeOfDaySchema,
  overrideReason: optionalLineField('reason', 500).default(''),
};
const movers = { moverAttendanceId: idSchema.nullable(), seconderAttendanceId: idSchema.nullable() };

const MOTION_TABLES = ['motion', 'vote', 'exclusion', 'minuteEntry', 'block', 'decision', 'meeting', 'agendaItem', 'body', 'bodyRules', 'ruleOverride'] as const;

export const motionsContract = {
  ofMeeting: read([...MOTION_TABLES, 'attendance', 'paper', 'paperSection', 'minutesSettings'], z.strictObject({ meetingId: idSchema }), z.strictObject({
    motions: z.array(motionSchema),
    exclusions: z.array(exclusionSchema),
    /** How each item was planned to be taken and how it was: a motion to exclude the public can be lost. `actual` null while nobody has said. */
    parts: z.array(z.strictObject({ agendaItemId: idSchema, planned: publicitySchema, actual: publicitySchema.nullable() })),
    /** What the papers, or else the agenda, recommend under each item that has a recommendation; a paragraph a line. */
    recommendations: z.array(z.strictObject({ agendaItemId: idSchema, text: z.string() })),
    /** What the body's rules say about votes. `castingVote` null: the body has chosen no rules, so whoever presides may have one. */
    rules: z.strictObject({ castingVote: z.enum(['chair', 'chairIfMember', 'none']).nullable(), ownVoteIsRight: z.boolean(), needsSeconder: z.boolean(), regime: z.enum(['schedule12A', 'schedule12AWales', 'governingBody', 'published', 'local']) }),
    /** What the public may read in place of each restricted item; only items that have it. */
    publicSummaries: z.array(z.strictObject({ agendaItemId: idSchema, block: blockSchema })),
  })),
  /** Minutes a Motion or an Amendment. `blockId` is the line of the capture box that holds its words, which becomes its entry. */
  propose: write('Record motion', z.strictObject({ meetingId: idSchema, agendaItemId: idSchema, text: textField('motion'), ...movers, amendsMotionId: idSchema.nullable(), purpose: motionPurposeSchema, at: timeOfDaySchema, blockId: idSchema.nullable().default(null) }), z.strictObject({ motionId: idSchema, entryId: idSchema })),
  /** Changes who moved and seconded it, and its words; only while it has not been voted on. */
  change: write('Change motion', z.strictObject({ motionId: idSchema, text: textField('motion'), ...movers }), nothing),
  /** Records the vote. Put again, it replaces the vote before; a decision that came of it follows and keeps its number. `blockId` is the line of the capture box that says it, which is taken up with it. */
  vote: write('Record vote', z.strictObject({ motionId: idSchema, ...voteFields, blockId: idSchema.nullable().default(null) }), z.strictObject({ outcome: motionOutcomeSchema, decisionEntryId: idSchema.nullable() })),
  /** Records that it was not voted on: withdrawn, lapsed without a seconder, or deferred. */
  settle: write('Record what became of the motion', z.strictObject({ motionId: idSchema, outcome: z.enum(['withdrawn', 'lapsed', 'deferred']), day: calendarDaySchema, at: timeOfDaySchema }), nothing),
  /** Minutes how one member voted because they asked for it (SI 1993/202 Sch 2 para 1). */
  recordOwnVote: write('Record own vote', z.strictObject({ motionId: idSchema, attendanceId: idSchema, choice: voteChoiceSchema }), nothing),
  /** Moves the exclusion of the press and public for items and records the vote. Carried, they and what is minuted under them belong to Part 2; lost, they are taken in public. */
  exclude: write('Move to Part 2', z.strictObject({ meetingId: idSchema, agendaItemIds: z.array(idSchema).min(1, 'Choose the items first.').max(200), underItemId: idSchema, text: textField('motion'), paragraphs: exemptParagraphsField, reason: optionalLineField('reason', 2_000), ...movers, ...voteFields }), z.strictObject({ motionId: idSchema, exclusionId: idSchema, outcome: motionOutcomeSchema })),
  /** The public come back. */
  readmit: write('Readmit the public', z.strictObject({ exclusionId: idSchema, underItemId: idSchema, day: calendarDaySchema, at: timeOfDaySchema }), z.strictObject({ entryId: idSchema })),
  /** Says in which part an item was taken, without a vote. What is minuted under it becomes as restricted; opened again, only `withEntries` opens that too. */
  setPart: write('Change part of the minutes', z.strictObject({ agendaItemId: idSchema, publicity: publicitySchema, paragraphs: exemptParagraphsField, withEntries: z.boolean() }), nothing),
  /** Saves what the public may read in place of a restricted item (LGA 1972 s.100C(2)). `revision` is the last one answered (0 at first). */
  savePublicSummary: typingWrite('Typing', z.strictObject({ agendaItemId: idSchema, blockId: idSchema, text: textField('summary'), revision: z.number().int().min(0) }), z.strictObject({ savedAt: z.string(), revision: z.number().int() })),
  /** The decisions of a body. `year` is "26/27", null for all; `find` looks in numbers, titles and words. */
  register: read(['decision', 'motion', 'vote', 'minuteEntry', 'block', 'meeting', 'agendaItem', 'body', 'bodyRules', 'ruleOverride', 'minutesSettings', 'numberAllocation'], z.strictObject({ bodyId: idSchema, year: z.string().max(10).nullable(), find: z.string().max(200) }), z.strictObject({
    years: z.array(z.string()),
    decisions: z.array(registeredDecisionSchema),
    problems: z.array(numberProblemSchema),
  })),
};
