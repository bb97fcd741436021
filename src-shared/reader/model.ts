import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';

/** Where somebody stopped reading: the file of a pack by its number (null for a document), and the paragraph counted from 0. */
export const readingPlaceSchema = z.strictObject({ file: z.number().int().min(0).nullable(), block: z.number().int().min(0) });
export type ReadingPlace = z.output<typeof readingPlaceSchema>;

/** A pack or document that is kept to be read. A `pack` is a ZIP of files; `places` are where each was left, the last one first. */
export const readingDocumentSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['document', 'pack']),
  title: z.string(),
  fileName: z.string(),
  byteLength: z.number().int(),
  openedAt: z.string(),
  notes: z.number().int(),
  places: z.array(readingPlaceSchema),
});
export type ReadingDocument = z.output<typeof readingDocumentSchema>;

/**
 * A private note on one paragraph. `anchor` is the paragraph's id in a paper, its place in a document ("17"), file and place in a pack ("3:17");
 * `quote` are its words when the note was made. `sentOn` is the day on which the note left in these words, null while it has not.
 */
export const readingNoteSchema = z.strictObject({ id: idSchema, anchor: z.string(), quote: z.string(), words: z.string(), sentOn: calendarDaySchema.nullable() });
export type ReadingNote = z.output<typeof readingNoteSchema>;

/** What a note is on. */
export const noteSubjectSchema = z.union([z.strictObject({ documentId: idSchema }), z.strictObject({ paperId: idSchema })]);
export type NoteSubject = z.output<typeof noteSubjectSchema>;

/** What a file of a pack is, as far as its name says. */
export const packFileKindSchema = z.enum(['word', 'slides', 'sheet', 'pdf', 'text', 'picture', 'paper', 'pack', 'other']);
export type PackFileKind = z.output<typeof packFileKindSchema>;

/** One file of a pack, in the order in which it is listed. `file` is its number in the ZIP, by which notes and places know it. */
export const packFileSchema = z.strictObject({
  file: z.number().int().min(0),
  /** The folder within the pack, "" at its top. */
  folder: z.string(),
  fileName: z.string(),
  title: z.string(),
  kind: packFileKindSchema,
  byteLength: z.number().int(),
  /** Whether its words can be read here. */
  readable: z.boolean(),
  /** Whether another program may open it on a press; false for what could run as a program. */
  opens: z.boolean(),
});
export type PackFile = z.output<typeof packFileSchema>;
