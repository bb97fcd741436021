import { z } from 'zod';
import { nothing, optionalLineField } from '../../kernel/fields';
import { idSchema } from '../../kernel/ids';
import { app, read, write } from '../../kernel/operation';
import { publicitySchema } from '../../kernel/publicity';
import { paperContentSchema } from '../content/paper-content';
import { LARGEST_PAPER_FILE, MOST_FILES } from './paper-file';

const cancelled = z.strictObject({ state: z.literal('cancelled') });
const written = z.strictObject({ state: z.literal('written'), exportKey: z.string(), fileName: z.string(), note: z.string() });

/** A file that was opened. Nothing of it is in a record yet, but a document, which is kept among the person's own papers. */
export const arrivalSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({
    state: z.literal('paper'),
    /** By which main knows the file that is waiting. */
    key: z.string(),
    fileName: z.string(),
    paperId: idSchema,
    title: z.string(),
    publicity: publicitySchema,
    byName: z.string(),
    message: z.string(),
    bodyName: z.string(),
    /** "21 November 2026", "" for a paper that is for no meeting. */
    meetingDay: z.string(),
    itemNumber: z.string(),
    files: z.number().int(),
    comments: z.number().int(),
    /** The appendices that came with neither a file nor words, as they are called: "Appendix B, Map of the wards". */
    emptyAppendices: z.array(z.string()),
    /** Whether the open record has the paper: not at all, in the bin, or live. */
    here: z.enum(['no', 'inBin', 'yes']),
    /** The body and meeting of the open record that the paper is for; null when it has none of that id or name. */
    bodyId: idSchema.nullable(),
    meetingId: idSchema.nullable(),
  }),
  z.strictObject({ state: z.literal('document'), documentId: idSchema }),
  /** A document is read among the person's own papers, not in a clerk's record: asked first. */
  z.strictObject({ state: z.literal('elsewhere'), key: z.string(), fileName: z.string() }),
]);
export type Arrival = z.output<typeof arrivalSchema>;

const droppedBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= LARGEST_PAPER_FILE, 'The file is larger than 30 MB. Open it from the File menu.');
const key = z.string().max(100);

/** A file that may go with a paper. `sentence` says why it cannot; "" when it can. */
const outgoingFileSchema = z.strictObject({ id: idSchema, title: z.string(), fileName: z.string(), byteLength: z.number().int(), publicity: publicitySchema, /** Its letter where it is an appendix of the paper, else "". */ appendix: z.string(), sentence: z.string() });
export type OutgoingFile = z.output<typeof outgoingFileSchema>;

/** A paper that came back, beside what it is here. */
export const returnedPaperSchema = z.strictObject({
  paperId: idSchema,
  title: z.string(),
  byName: z.string(),
  message: z.string(),
  receivedAt: z.string(),
  /** Whether it was decided on already. */
  taken: z.boolean(),
  /** The revision of what is compared; sent back with the choice, so that nothing typed since is overwritten. */
  stamp: z.string(),
  /** The state that both sides had; null when it is not known here: then nobody can tell who changed what. */
  base: paperContentSchema.nullable(),
  ours: paperContentSchema,
  theirs: paperContentSchema,
  files: z.array(z.strictObject({ id: idSchema, title: z.string(), fileName: z.string(), byteLength: z.number().int(), publicity: publicitySchema })),
  comments: z.array(z.strictObject({ id: idSchema, byName: z.string(), words: z.string(), quote: z.string() })),
  /** Why it cannot be taken over now; "" when it can. */
  locked: z.string(),
});
export type ReturnedPaper = z.output<typeof returnedPaperSchema>;

const ids = z.array(z.string().max(200)).max(20_000);

/** A paper as one file between two machines: out, in as a new one, and back into the same one. */
export const paperTravelContract = {
  /** What can go with the paper, for the question before it is sent. `byName` is the name that was given last. */
  outgoing: read(['paper', 'paperAppendix', 'backgroundPaper', 'body', 'meeting', 'attachment', 'paperComment', 'readingNote', 'paperTransfer', 'agendaItem', 'block', 'paperSection'], z.strictObject({ paperId: idSchema }), z.strictObject({ publicity: publicitySchema, /** Whether parts of a paper that is open are not. */ restrictedParts: z.boolean(), byName: z.string(), files: z.array(outgoingFileSchema), pictures: z.number().int(), comments: z.number().int(), notes: z.number().int() })),
  /** Asks where to save and writes the file; `note` as of documents. */
  send: app(
    z.strictObject({ paperId: idSchema, byName: optionalLineField('name', 300), message: z.string().max(5_000), fileIds: z.array(idSchema).max(MOST_FILES), comments: z.boolean(), notes: z.boolean() }),
    z.discriminatedUnion('state', [cancelled, written]),
  ),
  /** Asks for a paper or document and reads it behind the guard. Without a record the person's own papers are opened for it. */
  choose: app(nothing, arrivalSchema),
  /** A file that was dropped on the window. */
  dropped: app(z.strictObject({ fileName: z.string().max(1_000), bytes: droppedBytes }), arrivalSchema),
  /** The file that the application was asked to open from outside, once. */
  offered: app(nothing, arrivalSchema),
  /** Opens a waiting document among the person's own papers. */
  openAmongMine: app(z.strictObject({ key }), arrivalSchema),
  /** Keeps the pictures and files of a waiting paper in the open record; nothing shows them before the paper is taken in. */
  keepFiles: app(z.strictObject({ key }), nothing),
  /** Takes a paper in that the record does not have, or has in its bin. Body and meeting null: those that the file names, made among the person's own papers. */
  takeNew: write('Take in paper', z.strictObject({ key, bodyId: idSchema.nullable(), meetingId: idSchema.nullable() }), z.strictObject({ paperId: idSchema })),
  /** Keeps a paper that came back, whole, beside what it is here; nothing of the paper changes yet. */
  receive: write('Keep returned paper', z.strictObject({ key }), z.strictObject({ paperId: idSchema, transferId: idSchema })),
  /** Papers that came back and were not decided on. */
  waiting: read(['paperTransfer'], z.strictObject({ paperId: idSchema }), z.strictObject({ returned: z.array(z.strictObject({ transferId: idSchema, byName: z.string(), receivedAt: z.string() })) })),
  returned: read(['paperTransfer', 'paper', 'paperDetail', 'paperSection', 'paperRecommendation', 'backgroundPaper', 'paperAppendix', 'block', 'attachment', 'paperComment', 'agendaItem', 'meeting'], z.strictObject({ transferId: idSchema }), returnedPaperSchema),
  /** Takes over what was accepted, in one step that Undo takes back; of those in `both`, both wordings stay. The rest stays with the file as it came. */
  take: write('Take over changes of returned paper', z.strictObject({ transferId: idSchema, stamp: z.string().max(100), accepted: ids, both: ids, fileIds: z.array(idSchema).max(MOST_FILES), comments: z.boolean() }), nothing),
};
