import { z } from 'zod';
import { nothing, optionalLineField, textField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { app, read, typingWrite, write } from '../kernel/operation';
import type { NeutralDocument } from '../reading/neutral-document';
import { noteSubjectSchema, readingDocumentSchema, readingNoteSchema } from './model';

/** Made by the guarded reader, which bounds it; it is not taken apart again here. */
const pages = z.custom<NeutralDocument>((value) => typeof value === 'object' && value !== null);

/** Documents that are read here, and private notes on them and on papers. Notes leave the machine only when the person sends them. */
export const readerContract = {
  documents: read(['readingDocument', 'readingNote'], nothing, z.strictObject({ documents: z.array(readingDocumentSchema) })),
  document: read(['readingDocument', 'readingNote'], z.strictObject({ documentId: idSchema }), readingDocumentSchema),
  /** The words and tables of a document, read behind the guard each time. */
  pages: app(z.strictObject({ documentId: idSchema }), z.strictObject({ pages })),
  /** Moves a document and the notes on it to the bin. */
  removeDocument: write('Take document out', z.strictObject({ documentId: idSchema }), nothing),
  notes: read(['readingNote'], noteSubjectSchema, z.strictObject({ notes: z.array(readingNoteSchema) })),
  addNote: write('Add note', z.strictObject({ on: noteSubjectSchema, anchor: z.string().min(1).max(100), quote: z.string().max(20_000) }), z.strictObject({ id: idSchema })),
  typeNote: typingWrite('Typing', z.strictObject({ id: idSchema, words: textField('note') }), z.strictObject({ savedAt: z.string() })),
  removeNote: write('Take note away', z.strictObject({ id: idSchema }), nothing),
  /** Asks where to save and writes the notes on a document as a Word file. */
  sendNotes: app(
    z.strictObject({ documentId: idSchema, byName: optionalLineField('name', 300) }),
    z.discriminatedUnion('state', [z.strictObject({ state: z.literal('cancelled') }), z.strictObject({ state: z.literal('written'), exportKey: z.string(), fileName: z.string(), note: z.string() })]),
  ),
};
