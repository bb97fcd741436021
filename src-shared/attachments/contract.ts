import { z } from 'zod';
import { exemptParagraphsField } from '../agenda/exempt-paragraphs';
import { lineField, nothing } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { app, read, write } from '../kernel/operation';
import { publicitySchema } from '../kernel/publicity';
import { attachmentSchema, attachmentTargetSchema, PIECE_SIZE } from './model';

/** Bytes of one piece. */
const pieceBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength > 0 && value.byteLength <= PIECE_SIZE, 'A piece of a file has the wrong size.');
const upload = z.strictObject({ uploadId: idSchema });
const chosen = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready'), uploadId: idSchema, fileName: z.string() }),
  /** `sentence` says why it cannot be attached and what to do. */
  z.strictObject({ state: z.literal('refused'), fileName: z.string(), sentence: z.string() }),
]);

/**
 * Files that go with a meeting. A file is read twice: once to know it by its hash (one that is kept already is not kept again), once to keep it
 * piece by piece. It becomes visible only when `add` ties it to an item, a paper or the meeting, as one step for Undo.
 */
export const attachmentsContract = {
  /** Those of a meeting with its items and papers, those of one paper, or the evidence of one recommendation; in order within each. */
  list: read(['attachment', 'agendaItem', 'paper', 'recommendation'], z.union([z.strictObject({ meetingId: idSchema }), z.strictObject({ paperId: idSchema }), z.strictObject({ recommendationId: idSchema })]), z.strictObject({ attachments: z.array(attachmentSchema) })),
  /** Asks for files and reads them; progress comes as events under `jobId`, `cancel` stops it. Empty when the person cancels. */
  choose: app(z.strictObject({ jobId: idSchema }), z.strictObject({ files: z.array(chosen) })),
  cancel: app(z.strictObject({ jobId: idSchema }), nothing),
  /** A file that was dropped on the window: refused by its size before a byte is sent. The pieces follow in order, all once for `lookAt`, then, unless `looked` knows it, all once more for `keep`. */
  offer: app(z.strictObject({ fileName: z.string().max(1000), byteLength: z.number().int().min(0) }), upload),
  lookAt: app(upload.extend({ bytes: pieceBytes }), nothing),
  looked: app(upload, z.strictObject({ known: z.boolean() })),
  keep: app(upload.extend({ bytes: pieceBytes }), nothing),
  /** Gives up a file that was offered; what was kept of it goes. */
  withdraw: app(upload, nothing),
  add: write('Attach files', z.strictObject({ target: attachmentTargetSchema, uploadIds: z.array(idSchema).min(1).max(200) }), z.strictObject({ ids: z.array(idSchema) })),
  update: write('Change attached file', z.strictObject({ id: idSchema, title: lineField('title').optional(), publicity: publicitySchema.optional(), exemptParagraphs: exemptParagraphsField.optional(), wordsMayAppear: z.boolean().optional() }), nothing),
  /** Puts a file before another one of the same item, paper or meeting (null: last). */
  move: write('Move attached file', z.strictObject({ id: idSchema, beforeId: idSchema.nullable() }), nothing),
  remove: write('Remove attached file', z.strictObject({ id: idSchema }), nothing),
  /** Opens a copy in the program that the system has for it; the copy is private and goes when the application ends. */
  open: app(z.strictObject({ id: idSchema }), nothing),
  /** Asks where to and writes the file as it was attached. `note` is a sentence when it is not where the person asked for it. */
  saveAs: app(z.strictObject({ id: idSchema }), z.discriminatedUnion('state', [z.strictObject({ state: z.literal('cancelled') }), z.strictObject({ state: z.literal('written'), exportKey: z.string(), fileName: z.string(), note: z.string() })])),
};
