import { z } from 'zod';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';
import type { Publicity } from '../kernel/publicity';

/** The largest file that is kept in a record, in bytes: every checked copy of the record holds it again. */
export const LARGEST_ATTACHMENT = 100 * 1024 * 1024;
/** A file is kept and handed over in pieces of this many bytes: writing one takes a few milliseconds, so that typing never waits. */
export const PIECE_SIZE = 256 * 1024;

/** What a file is attached to. */
export const attachmentTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item'), id: idSchema }),
  z.strictObject({ kind: z.literal('paper'), id: idSchema }),
  z.strictObject({ kind: z.literal('meeting'), id: idSchema }),
  z.strictObject({ kind: z.literal('recommendation'), id: idSchema }),
]);
export type AttachmentTarget = z.output<typeof attachmentTargetSchema>;

/** A file that goes with a meeting. `publicity` is its own mark; `effective` counts the mark of its item and paper too. */
export const attachmentSchema = z.strictObject({
  id: idSchema,
  agendaItemId: idSchema.nullable(),
  paperId: idSchema.nullable(),
  fileName: z.string(),
  title: z.string(),
  byteLength: z.number().int(),
  contentHash: z.string(),
  publicity: publicitySchema,
  effective: publicitySchema,
  exemptParagraphs: z.array(z.string()),
  /** Passages of it may stand in open documents though it is not open itself: the signed copy of minutes, the full version of an open report. */
  wordsMayAppear: z.boolean(),
});
export type Attachment = z.output<typeof attachmentSchema>;

/** The most restricted of several marks: confidential, then exempt. */
export function mostRestricted(marks: readonly (Publicity | null | undefined)[]): Publicity {
  if (marks.includes('confidential')) return 'confidential';
  return marks.includes('exempt') ? 'exempt' : 'open';
}

/** How large a file is, in words: "340 KB", "1.2 MB". KB and MB as Windows counts them. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${String(Math.round(kilobytes))} KB`;
  const megabytes = kilobytes / 1024;
  return `${megabytes >= 10 ? String(Math.round(megabytes)) : megabytes.toFixed(1)} MB`;
}

/** How many pieces a file of this size has. */
export function pieceCount(byteLength: number): number {
  return Math.ceil(byteLength / PIECE_SIZE);
}
