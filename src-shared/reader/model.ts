import { z } from 'zod';
import { idSchema } from '../kernel/ids';

/** A pack or document that is kept to be read. */
export const readingDocumentSchema = z.strictObject({ id: idSchema, title: z.string(), fileName: z.string(), byteLength: z.number().int(), openedAt: z.string(), notes: z.number().int() });
export type ReadingDocument = z.output<typeof readingDocumentSchema>;

/** A private note on one paragraph. `anchor` is the paragraph's id in a paper, its place in a document; `quote` are its words when the note was made. */
export const readingNoteSchema = z.strictObject({ id: idSchema, anchor: z.string(), quote: z.string(), words: z.string() });
export type ReadingNote = z.output<typeof readingNoteSchema>;

/** What a note is on. */
export const noteSubjectSchema = z.union([z.strictObject({ documentId: idSchema }), z.strictObject({ paperId: idSchema })]);
export type NoteSubject = z.output<typeof noteSubjectSchema>;
