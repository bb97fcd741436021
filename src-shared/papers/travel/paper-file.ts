import { z } from 'zod';
import { calendarDaySchema } from '../../kernel/calendar-day';
import { lineField, optionalLineField } from '../../kernel/fields';
import { idSchema } from '../../kernel/ids';
import { publicitySchema } from '../../kernel/publicity';
import { LARGEST_ATTACHMENT } from '../../attachments/model';
import { bodyKindSchema } from '../../bodies/model';
import { paperCommentSchema } from '../comments/model';
import { paperContentSchema } from '../content/paper-content';

/** What tells the file of a paper from any other zip. */
export const PAPER_FILE_FORMAT = 'minute-book-paper';
/** Goes up when a file of the new kind cannot be read by what was made before. Files of every lower version are read. */
export const PAPER_FILE_VERSION = 1;
/** The ending of the file. */
export const PAPER_FILE_ENDING = 'mbpaper';

/** The names of the parts: the list of all others with their hashes, the paper itself, and each file under its own hash. */
export const MANIFEST_PART = 'manifest.json';
export const PAPER_PART = 'paper.json';
export const FILES_FOLDER = 'files/';

/** The most files that travel with one paper. */
export const MOST_FILES = 200;
/** The most that all of it may be, in bytes: what the guarded reader opens. */
export const LARGEST_PAPER_FILE = 30 * 1024 * 1024;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/u, 'That is no SHA-256.');
const countSchema = z.number().int().min(0).max(LARGEST_ATTACHMENT);

/** The list of what is in the file. */
export const manifestSchema = z.object({
  format: z.literal(PAPER_FILE_FORMAT),
  version: z.literal(PAPER_FILE_VERSION),
  parts: z.array(z.strictObject({ name: z.string().max(200), byteLength: countSchema, sha256: hashSchema })).min(1).max(MOST_FILES + 1),
});
export type Manifest = z.output<typeof manifestSchema>;

/** A file that is attached to the paper. Its bytes are the part named by its hash. */
const travellingFileSchema = z.strictObject({
  id: idSchema,
  contentHash: hashSchema,
  byteLength: countSchema.min(1),
  fileName: lineField('name of the file', 300),
  title: lineField('title of the file', 300),
  publicity: publicitySchema,
  exemptParagraphs: z.array(z.string().max(20)).max(20),
});
export type TravellingFile = z.output<typeof travellingFileSchema>;

/** The paper as it travels: its whole content, and of the record around it only what its own first page says. */
export const paperPartSchema = z.strictObject({
  /** The id that the paper has wherever it goes. */
  paperId: idSchema,
  /** The id of this state of it, the same on both machines. */
  versionId: idSchema,
  /** The states that this one was made from, the newest first: what both sides had before. */
  ancestors: z.array(idSchema).max(100),
  /** Who sent it, and what they say about it. */
  byName: optionalLineField('name', 300),
  message: z.string().max(5_000),
  body: z.strictObject({ id: idSchema, name: lineField('name of the body', 300), kind: bodyKindSchema, organisationName: optionalLineField('organisation', 300) }),
  meeting: z.strictObject({ id: idSchema, title: optionalLineField('title of the meeting', 300), date: calendarDaySchema, startTime: z.string().regex(/^(?:\d{2}:\d{2})?$/u), place: optionalLineField('place', 300) }).nullable(),
  item: z.strictObject({ number: optionalLineField('number of the item', 40), title: optionalLineField('title of the item', 500) }).nullable(),
  content: paperContentSchema,
  /** Set when it is opened, where the file was written before papers said what their appendices are. */
  withoutAppendices: z.literal(true).exactOptional(),
  files: z.array(travellingFileSchema).max(MOST_FILES),
  /** Remarks on the paper, as they stand beside it. */
  comments: z.array(paperCommentSchema).max(2_000),
});
export type PaperPart = z.output<typeof paperPartSchema>;

/** A file that was opened and found sound: the paper, and the bytes of every file by their hash. */
export type OpenedPaperFile = { readonly paper: PaperPart; readonly files: ReadonlyMap<string, Uint8Array> };
