import { z } from 'zod';
import { askTypeSchema } from '../../agenda/model';
import { idSchema } from '../../kernel/ids';

/** Once, or again and again. */
export const recurrenceSchema = z.enum(['', 'oneOff', 'recurring']);

/** What hangs on a recommendation besides its words. `blockId` is its first paragraph; the paragraphs below it are its sub-letters. */
export const recommendationFactsSchema = z.strictObject({
  blockId: idSchema,
  /** Empty: what its verb asks. */
  askType: z.union([askTypeSchema, z.literal('')]),
  amountPence: z.number().int().nullable(),
  recurrence: recurrenceSchema,
  /** How often or for how long: "a year", "for three years". */
  period: z.string(),
  fundingSource: z.string(),
  matchFunding: z.string(),
});
export type RecommendationFacts = z.output<typeof recommendationFactsSchema>;

/** Where a recommendation was taken. */
export const liftTargetSchema = z.enum(['item', 'motion', 'ledger']);
export type LiftTarget = z.output<typeof liftTargetSchema>;

/** Where a recommendation stands besides its paper. `words` are those that stand there now, a paragraph a line. */
export const liftedToSchema = z.strictObject({ blockId: idSchema, target: liftTargetSchema, id: idSchema, name: z.string(), words: z.string() });
export type LiftedTo = z.output<typeof liftedToSchema>;

/** One about which nothing was said yet. */
export function blankFacts(blockId: string): RecommendationFacts {
  return { blockId, askType: '', amountPence: null, recurrence: '', period: '', fundingSource: '', matchFunding: '' };
}
