import { z } from 'zod';
import { blockContentSchema, blockKindSchema, runSchema } from '../text/model';

const readBlockSchema = z.strictObject({ kind: blockKindSchema, level: z.number().int().min(1).max(3), runs: z.array(runSchema).max(2_000), content: blockContentSchema.exactOptional() });
/** A paragraph that was read, not yet a row. */
export type ReadBlock = z.output<typeof readBlockSchema>;

/** The key of a section that stands only in the text begins with this; such sections are told apart by their headings. */
export const OWN_SECTION_KEY = 'own-';

/** What a reader found in a paper written elsewhere, laid out for a template. Nothing is dropped: what fits nowhere is in `unplaced`. */
export const reportReadingSchema = z.strictObject({
  title: z.string(),
  /** `label` as it was written, "" where the template's own label stands for it. */
  details: z.array(z.strictObject({ key: z.string(), label: z.string().max(120), value: z.string().max(500), certain: z.boolean() })),
  sections: z.array(z.strictObject({
    key: z.string(),
    /** The heading as it was written, which may differ from the template's. */
    heading: z.string().max(300),
    certain: z.boolean(),
    blocks: z.array(readBlockSchema),
    implications: z.array(z.strictObject({ key: z.string(), label: z.string().max(300), blocks: z.array(readBlockSchema) })),
  })),
  unplaced: z.array(readBlockSchema),
  notes: z.array(z.string()),
});
export type ReportReading = z.output<typeof reportReadingSchema>;
/** One section of a reading. */
export type ReadSection = ReportReading['sections'][number];
/** One line of the header block of a reading. */
export type ReadDetail = ReportReading['details'][number];
