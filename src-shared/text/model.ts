import { z } from 'zod';
import { idSchema } from '../kernel/ids';
import { LONGEST_TEXT, orderKeySchema } from '../kernel/fields';
import { cleanLine, cleanText } from '../kernel/clean-text';
import { publicitySchema } from '../kernel/publicity';

/** Only these may be linked to from a document that leaves the house. */
const linkSchema = z.string().max(2_000).regex(/^(https?:\/\/|mailto:)[^\s<>"]+$/i, 'Only web and e-mail addresses can be links.');

/** The words of a footnote: text, links, bold and italic, and nothing that a footnote has of its own. */
const noteRunSchema = z.strictObject({
  text: z.string().max(10_000).transform(cleanText),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  link: linkSchema.optional(),
});
export type NoteRun = z.output<typeof noteRunSchema>;

/**
 * A stretch of text of one look. Two kinds are no text of the paragraph itself: a `footnote` stands as a mark (its `text` is empty), a
 * `reference` shows the number of another paragraph, table or picture; its `text` is that number as it was when last saved.
 */
export const runSchema = z.strictObject({
  text: z.string().max(LONGEST_TEXT).transform(cleanText),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  superscript: z.boolean().optional(),
  link: linkSchema.optional(),
  footnote: z.strictObject({ runs: z.array(noteRunSchema).max(500) }).optional(),
  /** The id of the block or section that is meant. */
  reference: z.strictObject({ target: idSchema }).optional(),
});
export type Run = z.output<typeof runSchema>;

/** A paragraph in a cell of a table. */
const cellParagraphSchema = z.strictObject({ kind: z.enum(['paragraph', 'bullet', 'letter', 'roman']), level: z.number().int().min(1).max(3), runs: z.array(runSchema).max(500) });
export type CellParagraph = z.output<typeof cellParagraphSchema>;

/** The most rows and columns that a table of a paper has. */
export const MOST_ROWS = 400;
export const MOST_COLUMNS = 20;

/**
 * A table of data. Its first row names the columns, always: without it nobody who hears the table knows what a cell means. Every row has as
 * many cells as the first; none is merged. `description` says what it shows to who cannot see it; empty: the caption and the column names do.
 */
export const tableContentSchema = z.strictObject({
  type: z.literal('table'),
  caption: z.string().max(500).transform(cleanLine),
  description: z.string().max(1_000).transform(cleanLine),
  /** Whether the first cell of a row names the row. */
  headingColumn: z.boolean(),
  /** How wide its columns are beside one another, a share for each; left out, or of another number than there are columns: as their words ask. */
  widths: z.array(z.number().min(1).max(1_000)).max(MOST_COLUMNS).optional(),
  rows: z.array(z.array(z.array(cellParagraphSchema).max(100)).min(1).max(MOST_COLUMNS)).min(1).max(MOST_ROWS),
});
export type TableContent = z.output<typeof tableContentSchema>;

/**
 * A picture: `file` is the SHA-256 of its stored file, sizes are its pixels. `alt` says what it shows; empty only while it has not been asked for, or
 * when it is decoration. `size` is the share of the text's width that it prints at: a third, two thirds, all of it; never larger than it is.
 */
export const imageContentSchema = z.strictObject({
  type: z.literal('image'),
  file: z.string().regex(/^[0-9a-f]{64}$/, 'The picture is not readable.'),
  mediaType: z.enum(['image/png', 'image/jpeg']),
  width: z.number().int().min(1).max(20_000),
  height: z.number().int().min(1).max(20_000),
  alt: z.string().max(1_000).transform(cleanLine),
  decorative: z.boolean(),
  caption: z.string().max(500).transform(cleanLine),
  size: z.enum(['small', 'medium', 'full']),
});
export type ImageContent = z.output<typeof imageContentSchema>;

/** What a table or a picture holds beside its place in the text. */
export const blockContentSchema = z.discriminatedUnion('type', [tableContentSchema, imageContentSchema]);
export type BlockContent = z.output<typeof blockContentSchema>;

/**
 * What a paragraph is. Text is a flat list of these, one row each, never a nested tree: a list item is a paragraph of kind
 * `bullet`, `letter` or `roman` with a level, so that every paragraph can be saved, found, moved and compared by itself.
 * - `paragraph` plain · `numbered` n.m by its section (level 1), n.m.k (level 2) · `heading` un-numbered sub-heading
 * - `table` and `image` have no runs: what they hold is in the block's `content`
 */
export const blockKindSchema = z.enum(['paragraph', 'numbered', 'heading', 'bullet', 'letter', 'roman', 'table', 'image']);
export type BlockKind = z.output<typeof blockKindSchema>;

/** What a paragraph belongs to. A draft of the capture box becomes an entry by changing its owner: typed text is never copied. */
export const blockOwnerKindSchema = z.enum(['paperSection', 'minuteEntry', 'captureDraft', 'draftMinute', 'itemRecommendation', 'privateNote', 'body', 'termsOfReference', 'publicSummary', 'recommendation', 'recommendationPart', 'recommendationResponse', 'recommendationActions', 'recommendationAction', 'progressUpdate', 'unplacedText', 'paperAppendix']);
export type BlockOwnerKind = z.output<typeof blockOwnerKindSchema>;

/** One paragraph of the record. `revision` goes up with each save; `contentHash` is SHA-256 over kind, level, runs and content. */
export const blockSchema = z.strictObject({
  id: idSchema,
  ownerKind: blockOwnerKindSchema,
  ownerId: idSchema,
  kind: blockKindSchema,
  level: z.number().int().min(1).max(3),
  orderKey: orderKeySchema,
  runs: z.array(runSchema).max(2_000),
  /** Of a table or a picture; left out of everything else. */
  content: blockContentSchema.nullable().optional(),
  publicity: publicitySchema,
  revision: z.number().int(),
  contentHash: z.string(),
});
export type Block = z.output<typeof blockSchema>;

/** The words of runs, as one string; without footnotes (block-words.ts has those too). */
export function plainText(runs: readonly { readonly text: string }[]): string {
  return runs.map((run) => run.text).join('');
}
