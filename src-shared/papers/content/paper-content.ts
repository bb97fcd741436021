import { z } from 'zod';
import { LONGEST_TEXT } from '../../kernel/fields';
import { idSchema } from '../../kernel/ids';
import { publicitySchema } from '../../kernel/publicity';
import { blockContentSchema, blockKindSchema, runSchema } from '../../text/model';

/** Facts that hang on a recommendation or on an answered implication: the columns of its row, as they are kept. */
export const contentFactsSchema = z.record(z.string().max(60), z.union([z.string().max(LONGEST_TEXT), z.number(), z.null()]));
export type ContentFacts = z.output<typeof contentFactsSchema>;

/** One paragraph, table or picture. `content` is the value of a table or picture, null for words; `facts` are those of a recommendation, null where it is none. */
export const contentBlockSchema = z.object({
  id: idSchema,
  kind: blockKindSchema,
  level: z.number().int().min(1).max(3),
  runs: z.array(runSchema).max(2_000),
  content: blockContentSchema.nullable().default(null),
  publicity: publicitySchema.default('open'),
  facts: contentFactsSchema.nullable().default(null),
});
export type ContentBlock = z.output<typeof contentBlockSchema>;

/** One headed section, or (with a parent) one implication answered under it, with what was noted of the answer. */
export const contentSectionSchema = z.object({
  id: idSchema,
  key: z.string().max(200),
  parentId: idSchema.nullable(),
  heading: z.string().max(2_000),
  numbered: z.boolean(),
  required: z.boolean(),
  guidance: z.string().max(10_000).default(''),
  facts: contentFactsSchema.default({}),
  blocks: z.array(contentBlockSchema).max(5_000),
});
export type ContentSection = z.output<typeof contentSectionSchema>;

/** One line of the header block. */
export const contentDetailSchema = z.object({ id: idSchema, key: z.string().max(200), label: z.string().max(2_000), value: z.string().max(10_000) });
export type ContentDetail = z.output<typeof contentDetailSchema>;

/** A document that the paper relies on (LGA 1972 s.100D). */
export const contentBackgroundSchema = z.object({ id: idSchema, title: z.string().max(2_000), whereHeld: z.string().max(2_000).default(''), link: z.string().max(2_000).default(''), disclosesExempt: z.boolean().default(false) });
export type ContentBackground = z.output<typeof contentBackgroundSchema>;

/** The attached file that an appendix is. Its bytes are in the record, and beside the paper in a file that travels. */
export const contentFileSchema = z.object({ contentHash: z.string().regex(/^[0-9a-f]{64}$/u), byteLength: z.number().int().min(1), fileName: z.string().min(1).max(300) });
export type ContentFile = z.output<typeof contentFileSchema>;

/** An appendix, in the order of its letter: an attached file, or a text of our own. */
export const contentAppendixSchema = z.object({
  id: idSchema,
  title: z.string().max(2_000),
  publicity: publicitySchema.default('open'),
  file: contentFileSchema.nullable().default(null),
  blocks: z.array(contentBlockSchema).max(5_000).default([]),
});
export type ContentAppendix = z.output<typeof contentAppendixSchema>;

/**
 * Everything a paper says, as plain JSON: what a version keeps, what travels in a file, what is compared. Not where it stands in the
 * record (its meeting, its item, how far it has come). Lists stand in the order they print; each section is followed by its implications.
 */
export const paperContentSchema = z
  .object({
    format: z.literal(1),
    title: z.string().min(1).max(300),
    templateKey: z.string().min(1).max(60),
    /** The template itself where it is the body's own; null for those that every record has. */
    template: z.json().default(null),
    publicity: publicitySchema,
    exemptParagraphs: z.array(z.string().max(20)).max(20).default([]),
    publicInterestReason: z.string().max(LONGEST_TEXT).default(''),
    details: z.array(contentDetailSchema).max(200),
    sections: z.array(contentSectionSchema).max(500),
    background: z.array(contentBackgroundSchema).max(200).default([]),
    appendices: z.array(contentAppendixSchema).max(200).default([]),
  })
  .superRefine(({ details, sections, background, appendices }, check) => {
    const ids = [...details, ...background, ...sections, ...appendices, ...writtenBlocks({ sections, appendices })].map(({ id }) => id);
    if (new Set(ids).size !== ids.length) check.addIssue({ code: 'custom', message: 'Two parts of the paper have one id.' });
    let head: string | null = null;
    for (const { id, parentId } of sections) {
      if (parentId === null) head = id;
      else if (parentId !== head) check.addIssue({ code: 'custom', message: 'A part of the paper stands under a section that is not there.' });
    }
  });
export type PaperContent = z.output<typeof paperContentSchema>;

/** Every paragraph, table and picture of a paper: of its sections, then of its appendices. */
export function writtenBlocks({ sections, appendices }: Pick<PaperContent, 'sections' | 'appendices'>): readonly ContentBlock[] {
  return [...sections, ...appendices].flatMap(({ blocks }) => blocks);
}

/** Whether the stored form of a paper says what its appendices are: one that was written before papers did has none of it, which is not the same as none. */
export function tellsOfAppendices(stored: unknown): boolean {
  return typeof stored === 'object' && stored !== null && 'appendices' in stored;
}
