import { z } from 'zod';
import { askTypeSchema } from '../../agenda/model';
import { optionalLineField } from '../../kernel/fields';
import { idSchema } from '../../kernel/ids';
import { LARGEST_AMOUNT } from './money';

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

/** The same as a person enters it. */
export const recommendationFields = {
  askType: recommendationFactsSchema.shape.askType,
  amountPence: z.number().int().min(0).max(LARGEST_AMOUNT).nullable(),
  recurrence: recurrenceSchema,
  period: optionalLineField('period', 120),
  fundingSource: optionalLineField('source', 200),
  matchFunding: optionalLineField('match funding', 200),
};

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
