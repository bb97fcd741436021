import { z } from 'zod';
import { idSchema } from '../kernel/ids';
import { LONGEST_TEXT, orderKeySchema } from '../kernel/fields';
import { cleanText } from '../kernel/clean-text';
import { publicitySchema } from '../kernel/publicity';

/** Only these may be linked to from a document that leaves the house. */
const linkSchema = z.string().max(2_000).regex(/^(https?:\/\/|mailto:)[^\s<>"]+$/i, 'Only web and e-mail addresses can be links.');

/** A stretch of text of one look. */
export const runSchema = z.strictObject({
  text: z.string().max(LONGEST_TEXT).transform(cleanText),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  superscript: z.boolean().optional(),
  link: linkSchema.optional(),
});
export type Run = z.output<typeof runSchema>;

/**
 * What a paragraph is. Text is a flat list of these, one row each, never a nested tree: a list item is a paragraph of kind
 * `bullet`, `letter` or `roman` with a level, so that every paragraph can be saved, found, moved and compared by itself.
 * - `paragraph` plain · `numbered` n.m by its section (level 1), n.m.k (level 2) · `heading` un-numbered sub-heading
 */
export const blockKindSchema = z.enum(['paragraph', 'numbered', 'heading', 'bullet', 'letter', 'roman']);
export type BlockKind = z.output<typeof blockKindSchema>;

/** What a paragraph belongs to. A draft of the capture box becomes an entry by changing its owner: typed text is never copied. */
export const blockOwnerKindSchema = z.enum(['paperSection', 'minuteEntry', 'captureDraft', 'draftMinute', 'itemRecommendation', 'privateNote', 'body', 'termsOfReference', 'publicSummary', 'recommendation', 'recommendationPart', 'recommendationResponse', 'recommendationActions', 'progressUpdate', 'unplacedText']);
export type BlockOwnerKind = z.output<typeof blockOwnerKindSchema>;

/** One paragraph of the record. `revision` goes up with each save; `contentHash` is SHA-256 over kind, level and runs. */
export const blockSchema = z.strictObject({
  id: idSchema,
  ownerKind: blockOwnerKindSchema,
  ownerId: idSchema,
  kind: blockKindSchema,
  level: z.number().int().min(1).max(3),
  orderKey: orderKeySchema,
  runs: z.array(runSchema).max(2_000),
  publicity: publicitySchema,
  revision: z.number().int(),
  contentHash: z.string(),
});
export type Block = z.output<typeof blockSchema>;

/** The words of runs, as one string. */
export function plainText(runs: readonly { readonly text: string }[]): string {
  return runs.map((run) => run.text).join('');
}
