import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import type { TableName } from '../kernel/tables';
import { dueSchema } from '../minutes/model';
import { actionStatusSchema, askedRecommendationSchema, keptPlanSchema, ledgerTextSchema, recommendationSchema, recommendationStatusSchema, responseSchema, reviewFieldsSchema, reviewSchema, savedScreenSchema, trackedStepSchema } from './model';
import type { TrackedRecommendation } from './model';
import { ledgerSearchSchema } from './tracker-views';

const SHOWN = ['review', 'recommendation', 'recommendationPart', 'recommendationAction', 'updateRound', 'progressUpdate', 'statusChange', 'block', 'body', 'person', 'meeting', 'priority', 'priorityTie'] as const satisfies readonly TableName[];

/** Rows of the tracker as main made them out of its own rows: ten thousand are not looked at one by one once more before they go to the window. */
const trackedRows = z.custom<TrackedRecommendation[]>((value) => Array.isArray(value), 'The rows of the tracker are a list.');

/** Several at once, so that a round of work is one step for Undo. */
const some = z.array(idSchema).min(1, 'Choose at least one recommendation.').max(1_000);

const someSteps = z.array(idSchema).min(1, 'Choose at least one action.').max(1_000);

/** The actions of recommendations, each with an owner and a time of its own. Those written down as one text are read as actions; they become rows with the first change. */
const stepOperations = {
  steps: read(SHOWN, nothing, z.strictObject({ steps: z.array(trackedStepSchema) })),
  /** Adds an action behind the others. */
  addStep: write('Add action', z.strictObject({ id: idSchema, words: lineField('action', 5_000), ownerPersonId: idSchema.nullable(), ownerName: optionalLineField('owner', 300), due: dueSchema }), z.strictObject({ stepId: idSchema })),
  removeSteps: write('Move actions to the bin', z.strictObject({ ids: someSteps }), nothing),
  setStepOwner: write('Set owner', z.strictObject({ ids: someSteps, ownerPersonId: idSchema.nullable(), ownerName: optionalLineField('owner', 300) }), nothing),
  setStepDue: write('Set due date', z.strictObject({ ids: someSteps, due: dueSchema }), nothing),
  /** Sets how far they are; with `open` what was done is opened again. */
  setStepStatus: write('Set status', z.strictObject({ ids: someSteps, status: actionStatusSchema, day: calendarDaySchema, reason: optionalLineField('reason', 2_000) }), nothing),
};

/** From a review's first recommendation to the day the last one is closed. */
export const ledgerContract = {
  ...stepOperations,
  reviews: read(SHOWN, nothing, z.strictObject({ reviews: z.array(reviewSchema) })),
  /** The tracker's rows: of every review, or of one. With `first` only so many of them, for the moment in which the rest are read; `total` counts all. */
  list: read(SHOWN, z.strictObject({ reviewId: idSchema.optional(), first: z.number().int().min(1).max(500).optional() }), z.strictObject({ recommendations: trackedRows, total: z.number().int() })),
  /** Those tied to a priority. */
  ofPriority: read(SHOWN, z.strictObject({ priorityId: idSchema }), z.strictObject({ recommendations: trackedRows })),
  get: read(SHOWN, z.strictObject({ id: idSchema }), z.strictObject({ recommendation: recommendationSchema })),
  addReview: write('Add review', reviewFieldsSchema, z.strictObject({ reviewId: idSchema })),
  changeReview: write('Change review', z.strictObject({ reviewId: idSchema, fields: reviewFieldsSchema }), nothing),
  /** Moves a review to the bin with its recommendations. */
  removeReview: write('Move review to the bin', z.strictObject({ reviewId: idSchema }), nothing),
  /** Keeps a plan that a person has looked over: the review, its recommendations, rounds, updates, and what was not placed. */
  keepPlan: write('Import action plan', keptPlanSchema, z.strictObject({ reviewId: idSchema, recommendationIds: z.array(idSchema) })),
  /** Adds a recommendation in words; its reference is the next of the review. */
  add: write('Add recommendation', z.strictObject({ reviewId: idSchema, words: lineField('recommendation', 5_000) }), z.strictObject({ id: idSchema, reference: z.string() })),
  /** Takes a decision of minutes into the ledger, with the link back. Without a review it goes under the decisions of its meeting, which are begun with the first. */
  lift: write('Take recommendation into the ledger', z.strictObject({ reviewId: idSchema.nullable(), decisionId: idSchema }), z.strictObject({ id: idSchema, reference: z.string(), reviewId: idSchema })),
  /** Takes what a paper recommends into the ledger, with the link back. Without a review it goes under a list of the paper's own. Refused when the paper recommends nothing, or is there already. */
  liftPaper: write('Take recommendations of a paper into the ledger', z.strictObject({ reviewId: idSchema.nullable(), paperId: idSchema }), z.strictObject({ ids: z.array(idSchema), references: z.array(z.string()), reviewId: idSchema })),
  remove: write('Move recommendations to the bin', z.strictObject({ ids: some }), nothing),
  setResponse: write('Set response', z.strictObject({ ids: some, response: responseSchema }), nothing),
  setOwner: write('Set owner', z.strictObject({ ids: some, ownerPersonId: idSchema.nullable(), ownerName: optionalLineField('owner', 300) }), nothing),
  /** What it is to be done by, as written, and the reading a person has chosen. */
  setTimescale: write('Set timescale', z.strictObject({ ids: some, timescale: dueSchema }), nothing),
  /** Sets how far they have come. Closing and reopening go through `close` and `reopen`. */
  setStatus: write('Set status', z.strictObject({ ids: some, status: recommendationStatusSchema.exclude(['closed']), day: calendarDaySchema, reason: optionalLineField('reason', 2_000) }), nothing),
  close: write('Close recommendations', z.strictObject({ ids: some, day: calendarDaySchema, reason: lineField('reason', 2_000), agreedBy: lineField('name of who agreed it', 300) }), nothing),
  reopen: write('Reopen recommendations', z.strictObject({ ids: some, day: calendarDaySchema, reason: lineField('reason', 2_000), status: recommendationStatusSchema.exclude(['closed', 'done']) }), nothing),
  /** Adds a dated line to each; with a round it is the answer to it. */
  addUpdate: write('Add update', z.strictObject({ ids: some, roundId: idSchema.nullable(), day: calendarDaySchema, words: lineField('update', 5_000), byName: optionalLineField('name', 300) }), nothing),
  removeUpdate: write('Move update to the bin', z.strictObject({ updateId: idSchema }), nothing),
  /** Begins a round in which every open recommendation is asked for an update. */
  startRound: write('Begin update round', z.strictObject({ reviewId: idSchema, name: lineField('name of the round', 200), day: calendarDaySchema.nullable() }), z.strictObject({ roundId: idSchema })),
  /** The recommendations that a round asks (those that were open when it began, and any that answered), in the order of the plan, with what each answered. */
  round: read(SHOWN, z.strictObject({ roundId: idSchema }), z.strictObject({ name: z.string(), reviewId: idSchema, closedOn: calendarDaySchema.nullable(), asked: z.array(askedRecommendationSchema) })),
  closeRound: write('Close update round', z.strictObject({ roundId: idSchema, day: calendarDaySchema }), nothing),
  /** Which papers have their recommendations in the ledger, and under what references. */
  liftedPapers: read(['recommendation', 'review'], nothing, z.strictObject({ papers: z.array(z.strictObject({ paperId: idSchema, reviewId: idSchema, references: z.array(z.string()) })) })),
  /** Which decisions of minutes are in the ledger, so that they lead there instead of being taken twice. */
  lifted: read(['recommendation', 'review'], nothing, z.strictObject({ decisions: z.array(z.strictObject({ decisionId: idSchema, recommendationId: idSchema, reviewId: idSchema, reference: z.string() })) })),
  /** Who points at these, so that a person is told before they are closed, reworded, renumbered or moved to the bin. */
  pointing: read(SHOWN, z.strictObject({ ids: some }), z.strictObject({ targets: z.array(z.strictObject({ id: idSchema, reference: z.string(), pointing: z.array(z.string()) })) })),
  /** Gives a recommendation another reference, which was never used before; the old one is not given again. */
  renumber: write('Change reference', z.strictObject({ id: idSchema, reference: lineField('reference', 60) }), nothing),
  /** Rewords a text, a paragraph to a line. Paragraphs whose words are the same stay as they are; in the others bold and italics stay where the words do. */
  setText: write('Change text', z.strictObject({ ownerKind: ledgerTextSchema, ownerId: idSchema, paragraphs: z.array(lineField('paragraph', 5_000)).max(200) }), nothing),
  /** Adds a part behind the others, lettered as they are: "c)" after "b)". */
  addPart: write('Add part', z.strictObject({ id: idSchema, words: lineField('part', 5_000) }), z.strictObject({ partId: idSchema })),
  removePart: write('Move part to the bin', z.strictObject({ partId: idSchema }), nothing),
  /** Ties recommendations to a priority of their body. */
  tie: write('Tie to priority', z.strictObject({ ids: some, priorityId: idSchema }), nothing),
  untie: write('Take tie away', z.strictObject({ id: idSchema, priorityId: idSchema }), nothing),
  views: read(['savedView'], z.strictObject({ screen: savedScreenSchema }), z.strictObject({ views: z.array(z.strictObject({ id: idSchema, name: z.string(), search: ledgerSearchSchema })) })),
  /** Keeps what a list is asked for under a name; a view of that name is changed. */
  keepView: write('Save view', z.strictObject({ screen: savedScreenSchema, name: lineField('name of the view', 80), search: ledgerSearchSchema }), z.strictObject({ viewId: idSchema })),
  removeView: write('Move view to the bin', z.strictObject({ viewId: idSchema }), nothing),
};
