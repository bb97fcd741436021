import { z } from 'zod';
import { nothing, optionalLineField, textField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { app, read, typingWrite, write } from '../kernel/operation';
import type { NeutralDocument } from '../reading/neutral-document';
import { noteSubjectSchema, packFileSchema, readingDocumentSchema, readingNoteSchema, readingPlaceSchema } from './model';

/** Made by the guarded reader, which bounds it; it is not taken apart again here. */
const pages = z.custom<NeutralDocument>((value) => typeof value === 'object' && value !== null);

/** A document that is kept to be read, or a file of a pack by its number in it. */
const keptFile = z.strictObject({ documentId: idSchema, file: z.number().int().min(0).max(100_000).nullable() });
const cancelled = z.strictObject({ state: z.literal('cancelled') });
const written = z.strictObject({ state: z.literal('written'), exportKey: z.string(), fileName: z.string(), note: z.string() });

/** Documents and packs that are read here, and private notes on them and on papers. Notes leave the machine only when the person sends them. */
export const readerContract = {
  documents: read(['readingDocument', 'readingNote'], nothing, z.strictObject({ documents: z.array(readingDocumentSchema) })),
  document: read(['readingDocument', 'readingNote'], z.strictObject({ documentId: idSchema }), readingDocumentSchema),
  /** The files of a pack in the order in which they are listed; none of a document. */
  files: app(z.strictObject({ documentId: idSchema }), z.strictObject({ files: z.array(packFileSchema) })),
  /** The words, tables and pictures of a document or of a file of a pack, read behind the guard each time. */
  pages: app(keptFile, z.strictObject({ pages })),
  /** Opens a copy in the program that the system has for it; the copy is private and goes when the application ends. */
  openFile: app(keptFile, nothing),
  /** Asks where to and writes the file as it came. `note` is a sentence when it is not where the person asked for it. */
  saveFile: app(keptFile, z.discriminatedUnion('state', [cancelled, written])),
  /** Keeps where somebody stopped reading. No step for Undo. */
  leaveAt: write('Keep place in document', z.strictObject({ documentId: idSchema, place: readingPlaceSchema }), nothing),
  /** Moves a document and the notes on it to the bin. */
  removeDocument: write('Take document out', z.strictObject({ documentId: idSchema }), nothing),
  notes: read(['readingNote'], noteSubjectSchema, z.strictObject({ notes: z.array(readingNoteSchema) })),
  addNote: write('Add note', z.strictObject({ on: noteSubjectSchema, anchor: z.string().min(1).max(100), quote: z.string().max(20_000) }), z.strictObject({ id: idSchema })),
  typeNote: typingWrite('Typing', z.strictObject({ id: idSchema, words: textField('note') }), z.strictObject({ savedAt: z.string() })),
  removeNote: write('Take note away', z.strictObject({ id: idSchema }), nothing),
  /** Asks where to save and writes the notes on a document or pack as a Word file; each then says when it was sent. */
  sendNotes: app(z.strictObject({ documentId: idSchema, byName: optionalLineField('name', 300) }), z.discriminatedUnion('state', [cancelled, written])),
};
