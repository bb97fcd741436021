import { z } from 'zod';
import { audienceSchema } from '../documents/contract';
import { nothing } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { app, read } from '../kernel/operation';
import { publicitySchema } from '../kernel/publicity';

const subject = z.strictObject({ meetingId: idSchema, audience: audienceSchema });

/** One line of a pack as it will be. `firstPage` and `pages` are estimates of the Word file; null for a file that is only listed there. */
export const packLineSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['front', 'agenda', 'paper', 'file']),
  itemLabel: z.string(),
  title: z.string(),
  publicity: publicitySchema,
  firstPage: z.number().int().nullable(),
  pages: z.number().int().nullable(),
  byteLength: z.number().int().nullable(),
  /** Its name in the ZIP; empty for what has none. */
  name: z.string(),
});
export type PackLine = z.output<typeof packLineSchema>;

/** The pack of a meeting: agenda, papers and attached files in order. The Word file, PDF and print are the documents feature's, kind `pack`. */
export const packContract = {
  get: read(
    ['meeting', 'agendaItem', 'paper', 'paperDetail', 'paperSection', 'block', 'attachment', 'body', 'membership', 'person', 'organisation'],
    subject,
    z.strictObject({
      lines: z.array(packLineSchema),
      /** What a clerk may want to see to, a sentence each. */
      gaps: z.array(z.string()),
      pages: z.number().int(),
      /** Whether there are two packs: one for the public and one with everything. */
      hasRestricted: z.boolean(),
    }),
  ),
  /**
   * Asks where to save and writes the ZIP; progress comes under `jobId`. `missing` are files that could not be read and are left out, `unchecked`
   * those of a public pack whose words could not be searched (scans, pictures).
   */
  exportZip: app(subject.extend({ jobId: idSchema }), z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('cancelled') }),
    z.strictObject({ state: z.literal('written'), exportKey: z.string(), fileName: z.string(), note: z.string(), missing: z.array(z.string()), unchecked: z.array(z.string()) }),
  ])),
  cancelZip: app(z.strictObject({ jobId: idSchema }), nothing),
};
