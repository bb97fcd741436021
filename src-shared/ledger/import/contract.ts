import { z } from 'zod';
import { lineField, nothing, optionalLineField } from '../../kernel/fields';
import { idSchema } from '../../kernel/ids';
import { app, read, write } from '../../kernel/operation';
import { calendarDaySchema } from '../../kernel/calendar-day';
import { keptPlanSchema, keptRowSchema, recommendationStatusSchema, responseSchema } from '../model';
import { planSourceSchema } from './plan-source';

/** A recommendation that is in the record already, in words, to be compared with a plan that came again. */
export const knownRecommendationSchema = z.strictObject({
  id: idSchema,
  reference: z.string(),
  text: z.string(),
  responseText: z.string(),
  actionsHeading: z.string(),
  actionsText: z.string(),
  ownerName: z.string(),
  timescale: z.string(),
  response: responseSchema,
  status: recommendationStatusSchema,
  updates: z.array(z.strictObject({ round: z.string(), words: z.string() })),
  others: z.array(z.strictObject({ heading: z.string(), words: z.string() })),
});
export type KnownRecommendation = z.output<typeof knownRecommendationSchema>;

const kept = keptRowSchema.shape;

/** What is taken over into a recommendation that is known: the fields that a person chose; updates are added to those it has. */
const takenChangeSchema = z.strictObject({
  id: idSchema,
  reference: kept.reference.optional(),
  words: z.strictObject({ text: kept.text, parts: kept.parts }).optional(),
  responseText: kept.responseText.optional(),
  actions: z.strictObject({ actionsHeading: kept.actionsHeading, actionsText: kept.actionsText }).optional(),
  ownerName: kept.ownerName.optional(),
  timescale: z.strictObject({ timescale: kept.timescale, timescaleSure: kept.timescaleSure }).optional(),
  response: kept.response.optional(),
  status: recommendationStatusSchema.exclude(['closed']).optional(),
  others: kept.others.optional(),
  updates: kept.updates,
});
export type TakenChange = z.output<typeof takenChangeSchema>;

/** What a person chose of a plan that came again. */
export const takenPlanSchema = z.strictObject({
  reviewId: idSchema,
  columns: keptPlanSchema.shape.columns,
  sourceName: optionalLineField('name of the file', 300),
  day: calendarDaySchema,
  reason: lineField('reason', 300),
  changed: z.array(takenChangeSchema).max(5_000),
  added: z.array(keptRowSchema).max(5_000),
  unplaced: keptPlanSchema.shape.unplaced,
});
export type TakenPlan = z.output<typeof takenPlanSchema>;

/** Action plans from elsewhere: read, looked over by a person, kept. Nothing is in the record before `keep` or `takeOver`. */
export const planImportContract = {
  /** Reads pasted text or HTML. */
  readPasted: app(z.strictObject({ text: z.string().max(10_000_000), html: z.string().max(30_000_000) }), z.strictObject({ source: planSourceSchema })),
  /** Asks for a file and reads it; null when the person cancels. */
  readFile: app(nothing, z.strictObject({ source: planSourceSchema.nullable() })),
  /** Stops the reading that is under way: it then answers that it was stopped. */
  stopReading: app(nothing, nothing),
  /** Keeps a plan that was looked over, all or nothing. Progress comes as events under `jobId`; until it has answered, `stopKeeping` takes all of it back. */
  keep: write('Import action plan', z.strictObject({ jobId: idSchema, plan: keptPlanSchema }), z.strictObject({ reviewId: idSchema, recommendationIds: z.array(idSchema) })),
  /** The recommendations of a review in words, to compare a plan with that came again. */
  known: read(['review', 'recommendation', 'recommendationPart', 'updateRound', 'progressUpdate', 'unplacedText', 'person', 'block'], z.strictObject({ reviewId: idSchema }), z.strictObject({ recommendations: z.array(knownRecommendationSchema), /** The words of texts that were kept beside it. */ unplaced: z.array(z.string()) })),
  /** Takes over what a person chose of a plan that came again, all or nothing. What is known is changed, never replaced: updates are added, the history stays. */
  takeOver: write('Import action plan again', z.strictObject({ jobId: idSchema, plan: takenPlanSchema }), z.strictObject({ changed: z.number().int(), added: z.number().int() })),
  stopKeeping: app(z.strictObject({ jobId: idSchema }), nothing),
};
