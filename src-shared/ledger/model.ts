import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';
import { dueSchema } from '../minutes/model';
import { blockKindSchema, blockSchema, runSchema } from '../text/model';

/** Where recommendations come from. */
export const reviewKindSchema = z.enum(['review', 'report', 'inspection', 'audit', 'meeting']);

/** What was answered to a recommendation; empty until a person has decided it. */
export const responseSchema = z.enum(['', 'accepted', 'partlyAccepted', 'declined', 'alreadyInPlace', 'noted']);
export type Response = z.output<typeof responseSchema>;

/** How far a recommendation has come. `closed` has a reason and who agreed it. */
export const recommendationStatusSchema = z.enum(['notStarted', 'onCourse', 'late', 'stuck', 'paused', 'done', 'closed']);
export type RecommendationStatus = z.output<typeof recommendationStatusSchema>;

/** The clock of the response to a review, counted for the day it is asked. */
const clockSchema = z.strictObject({ lastDay: calendarDaySchema, daysLeft: z.number().int(), state: z.enum(['running', 'lastDay', 'passed', 'answered', 'answeredLate']), working: z.string() });

/** A review with what its recommendations amount to. */
export const reviewSchema = z.strictObject({
  id: idSchema,
  bodyId: idSchema,
  bodyName: z.string(),
  title: z.string(),
  kind: reviewKindSchema,
  department: z.string(),
  officers: z.string(),
  receivedOn: calendarDaySchema.nullable(),
  noticeOn: calendarDaySchema.nullable(),
  respondedOn: calendarDaySchema.nullable(),
  referencePattern: z.string(),
  publicity: publicitySchema,
  /** The statutory clock; null while the day of receipt is not known, and for what has none (an inspection, an audit, a meeting). */
  clock: clockSchema.nullable(),
  recommendationCount: z.number().int(),
  openCount: z.number().int(),
  rounds: z.array(z.strictObject({ id: idSchema, name: z.string(), day: calendarDaySchema.nullable(), closedOn: calendarDaySchema.nullable(), answeredCount: z.number().int() })),
});
export type Review = z.output<typeof reviewSchema>;

/** What a person gives of a review. */
export const reviewFieldsSchema = z.strictObject({
  bodyId: idSchema,
  title: lineField('title of the review', 300),
  kind: reviewKindSchema,
  department: optionalLineField('department', 200),
  officers: optionalLineField('officers', 500),
  receivedOn: calendarDaySchema.nullable(),
  noticeOn: calendarDaySchema.nullable(),
  respondedOn: calendarDaySchema.nullable(),
  referencePattern: lineField('pattern of references', 60),
  publicity: publicitySchema,
});

/** A recommendation as the tracker's table shows it. */
export const trackedRecommendationSchema = z.strictObject({
  id: idSchema,
  reviewId: idSchema,
  reviewTitle: z.string(),
  bodyId: idSchema,
  bodyName: z.string(),
  reference: z.string(),
  /** Its first words, parts included. */
  text: z.string(),
  ownerName: z.string(),
  response: responseSchema,
  timescale: dueSchema,
  timescaleSure: z.boolean(),
  status: recommendationStatusSchema,
  lastUpdate: z.strictObject({ day: calendarDaySchema.nullable(), words: z.string() }).nullable(),
  /** When it came: the day its review was received, else the day it was entered. Silence is counted from it while nothing has been told. */
  since: calendarDaySchema,
  /** The next meeting of the body; null when none is planned. */
  nextMeetingOn: calendarDaySchema.nullable(),
  /** The names of the priorities that it is tied to. */
  priorities: z.array(z.string()),
  publicity: publicitySchema,
});
export type TrackedRecommendation = z.output<typeof trackedRecommendationSchema>;

/** Which columns of an action plan go out: the rounds, what was told outside of them, how each recommendation stands; `only`: these recommendations, in this order, of whatever review. */
export const planChoiceSchema = z.strictObject({ rounds: z.array(idSchema).max(60), otherUpdates: z.boolean(), status: z.boolean(), only: z.array(idSchema).min(1).max(10_000).optional() });
export type PlanChoice = z.output<typeof planChoiceSchema>;

/** A dated update, newest first in lists. */
export const progressUpdateSchema = z.strictObject({ id: idSchema, roundId: idSchema.nullable(), roundName: z.string(), day: calendarDaySchema.nullable(), byName: z.string(), blocks: z.array(blockSchema) });

/** One line of the history of a status. */
export const statusChangeSchema = z.strictObject({ id: idSchema, day: calendarDaySchema, from: z.string(), to: recommendationStatusSchema, reason: z.string(), agreedBy: z.string() });

/** A cross reference of a recommendation's words; `recommendationId` null when the review has none of that name. */
export const crossReferenceSchema = z.strictObject({ reference: z.string(), recommendationId: idSchema.nullable() });

/** How far an action of a recommendation is, in the words of actions from minutes. */
export const actionStatusSchema = z.enum(['open', 'done', 'dropped']);
export type ActionStatus = z.output<typeof actionStatusSchema>;

/** An action of a recommendation: what is done about it, by whom and by when. Without an owner or a time of its own it has those of the recommendation. */
export const recommendationActionSchema = z.strictObject({
  id: idSchema,
  blocks: z.array(blockSchema),
  ownerPersonId: idSchema.nullable(),
  ownerName: z.string(),
  due: dueSchema,
  dueSure: z.boolean(),
  status: actionStatusSchema,
  closedOn: calendarDaySchema.nullable(),
  closedReason: z.string(),
});
export type RecommendationAction = z.output<typeof recommendationActionSchema>;

/** An action of a recommendation as the tracker shows it, its recommendation's owner and time where it has none of its own. `place` counts from 1 within its recommendation. */
export const trackedStepSchema = z.strictObject({
  id: idSchema,
  recommendationId: idSchema,
  reference: z.string(),
  place: z.number().int(),
  text: z.string(),
  reviewId: idSchema,
  reviewTitle: z.string(),
  bodyId: idSchema,
  bodyName: z.string(),
  ownerName: z.string(),
  due: dueSchema,
  dueSure: z.boolean(),
  status: actionStatusSchema,
  recommendationStatus: recommendationStatusSchema,
  since: calendarDaySchema,
  nextMeetingOn: calendarDaySchema.nullable(),
  publicity: publicitySchema,
});
export type TrackedStep = z.output<typeof trackedStepSchema>;

/** One recommendation with everything that hangs on it. */
export const recommendationSchema = trackedRecommendationSchema.extend({
  under: z.string(),
  blocks: z.array(blockSchema),
  parts: z.array(z.strictObject({ id: idSchema, label: z.string(), blocks: z.array(blockSchema) })),
  ownerPersonId: idSchema.nullable(),
  /** Where the decision was minuted that it was taken from; null when it came otherwise. */
  minuted: z.strictObject({ meetingId: idSchema, bodyName: z.string(), date: calendarDaySchema, number: z.string() }).nullable(),
  tiedTo: z.array(z.strictObject({ priorityId: idSchema, name: z.string() })),
  proposedResponse: responseSchema,
  proposedWords: z.string(),
  responseBlocks: z.array(blockSchema),
  actionsHeading: z.string(),
  actions: z.array(recommendationActionSchema),
  updates: z.array(progressUpdateSchema),
  history: z.array(statusChangeSchema),
  closedOn: calendarDaySchema.nullable(),
  decisionId: idSchema.nullable(),
  agendaItemId: idSchema.nullable(),
  paperId: idSchema.nullable(),
  refersTo: z.array(crossReferenceSchema),
  /** What is reached by following the references on and on, nearest first. */
  chain: z.array(z.string()),
  /** Who points here: they are told when it is closed, reworded or renumbered. */
  pointedAtBy: z.array(crossReferenceSchema),
  /** Whether following the references comes back here. */
  inCircle: z.boolean(),
});
export type Recommendation = z.output<typeof recommendationSchema>;

/** One recommendation in a round of updates; `answer` null while nothing was told in it. */
export const askedRecommendationSchema = z.strictObject({ id: idSchema, reference: z.string(), text: z.string(), ownerName: z.string(), publicity: publicitySchema, answer: z.strictObject({ day: calendarDaySchema.nullable(), words: z.string() }).nullable(), before: z.strictObject({ day: calendarDaySchema.nullable(), words: z.string() }).nullable() });
export type AskedRecommendation = z.output<typeof askedRecommendationSchema>;

/** The texts of the ledger that a person rewords. */
export const ledgerTextSchema = z.enum(['recommendation', 'recommendationPart', 'recommendationResponse', 'recommendationAction', 'progressUpdate']);
export type LedgerText = z.output<typeof ledgerTextSchema>;

/** The lists whose views are saved. */
export const savedScreenSchema = z.enum(['recommendations', 'everything']);
export type SavedScreen = z.output<typeof savedScreenSchema>;

/** A paragraph that is to be kept. */
export const keptParagraphSchema = z.strictObject({ kind: blockKindSchema, level: z.number().int().min(1).max(3), runs: z.array(runSchema).max(2_000) });
export type KeptParagraph = z.output<typeof keptParagraphSchema>;
const keptText = z.array(keptParagraphSchema).max(2_000);

/** One recommendation of a plan as a person has left it after looking it over. */
export const keptRowSchema = z.strictObject({
  reference: optionalLineField('reference', 60),
  under: optionalLineField('heading', 500),
  text: keptText,
  parts: z.array(z.strictObject({ label: lineField('label of the part', 10), text: keptText })).max(30),
  response: responseSchema,
  proposedResponse: responseSchema,
  proposedWords: optionalLineField('words of the response', 300),
  responseText: keptText,
  actionsHeading: optionalLineField('heading of the actions', 60),
  actionsText: keptText,
  ownerName: optionalLineField('owner', 300),
  timescale: dueSchema,
  timescaleSure: z.boolean(),
  status: recommendationStatusSchema,
  updates: z.array(z.strictObject({ round: optionalLineField('update round', 200), day: calendarDaySchema.nullable(), text: keptText })).max(50),
  others: z.array(z.strictObject({ heading: optionalLineField('heading', 300), words: z.string().max(100_000) })).max(30),
});
export type KeptRow = z.output<typeof keptRowSchema>;

/** A whole plan that is to be kept, in one step that Undo takes back. */
export const keptPlanSchema = z.strictObject({
  review: reviewFieldsSchema,
  /** The headings of its columns, as they were written. */
  columns: z.array(z.strictObject({ heading: z.string().max(500), role: z.string().max(40) })).max(60),
  sourceName: optionalLineField('name of the file', 300),
  rows: z.array(keptRowSchema).min(1, 'There is no recommendation to keep.').max(5_000),
  unplaced: z.array(z.strictObject({ where: optionalLineField('place', 200), why: optionalLineField('reason', 300), text: keptText })).max(2_000),
});
export type KeptPlan = z.output<typeof keptPlanSchema>;
