import { z } from 'zod';
import { blockKindSchema, runSchema } from '../text/model';

const readBlockSchema = z.strictObject({ kind: blockKindSchema, level: z.number().int().min(1).max(3), runs: z.array(runSchema) });

/** What a reader found in a paper written elsewhere, laid out for a template. Nothing is dropped: what fits nowhere is in `unplaced`. */
export const reportReadingSchema = z.strictObject({
  title: z.string(),
  details: z.array(z.strictObject({ key: z.string(), value: z.string(), certain: z.boolean() })),
  sections: z.array(z.strictObject({
    key: z.string(),
    /** The heading as it was written, which may differ from the template's. */
    heading: z.string(),
    certain: z.boolean(),
    blocks: z.array(readBlockSchema),
    implications: z.array(z.strictObject({ key: z.string(), label: z.string(), blocks: z.array(readBlockSchema) })),
  })),
  unplaced: z.array(readBlockSchema),
  notes: z.array(z.string()),
});
export type ReportReading = z.output<typeof reportReadingSchema>;
