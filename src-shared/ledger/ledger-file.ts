import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';
import { dueSchema } from '../minutes/model';
import { actionStatusSchema, keptParagraphSchema, recommendationStatusSchema, responseSchema, reviewFieldsSchema } from './model';

/** What tells the file of a ledger from any other. */
export const LEDGER_FORMAT = 'minute-book-ledger';
/** Goes up when a file of the new kind cannot be read by what was made before. */
export const LEDGER_VERSION = 2;

/** The bytes of all files of evidence that one file of a ledger has room for: in base64 they stay below the largest file that is read. */
export const LARGEST_EVIDENCE = 16 * 1024 * 1024;

const text = z.array(keptParagraphSchema).max(2_000);
const place = z.number().int().min(0);

const updateSchema = z.strictObject({ /** Its round's place in the list of rounds; null outside a round. */ round: place.nullable(), day: calendarDaySchema.nullable(), byName: optionalLineField('name', 300), text });

const changeSchema = z.strictObject({
  day: calendarDaySchema,
  from: optionalLineField('status before', 60),
  to: recommendationStatusSchema,
  reason: optionalLineField('reason', 2_000),
  agreedBy: optionalLineField('name of who agreed it', 300),
  /** The place of the update that it came with; null where it came with none. */
  update: place.nullable(),
});

const actionSchema = z.strictObject({
  text,
  ownerName: optionalLineField('owner', 300),
  due: dueSchema,
  dueSure: z.boolean(),
  stated: optionalLineField('words of owner and time', 1_000),
  status: actionStatusSchema,
  closedOn: calendarDaySchema.nullable(),
  closedReason: optionalLineField('reason', 2_000),
  ownerPersonId: idSchema.nullable(),
});

/** A file kept as evidence. `bytes` in base64: in the file of a ledger; "" once they are kept in the record under their SHA-256. */
const evidenceSchema = z.strictObject({
  fileName: lineField('name of the file', 300),
  title: optionalLineField('title', 300),
  publicity: publicitySchema,
  byteLength: z.number().int().min(0).max(LARGEST_EVIDENCE),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/u),
  bytes: z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/u),
});

const recommendationSchema = z.strictObject({
  reference: lineField('reference', 60),
  under: optionalLineField('heading', 500),
  publicity: publicitySchema,
  text,
  parts: z.array(z.strictObject({ label: lineField('label of the part', 10), text })).max(30),
  response: responseSchema,
  proposedResponse: responseSchema,
  proposedWords: optionalLineField('words of the response', 300),
  responseText: text,
  actionsHeading: optionalLineField('heading of the actions', 60),
  /** Actions that were written down as one text. */
  actionsText: text,
  actions: z.array(actionSchema).max(500).default([]),
  ownerName: optionalLineField('owner', 300),
  timescale: dueSchema,
  timescaleSure: z.boolean(),
  status: recommendationStatusSchema,
  closedOn: calendarDaySchema.nullable(),
  others: z.array(z.strictObject({ heading: optionalLineField('heading', 300), words: z.string().max(100_000) })).max(60),
  updates: z.array(updateSchema).max(2_000),
  history: z.array(changeSchema).max(2_000),
  evidence: z.array(evidenceSchema).max(500).default([]),
  /** Ids within the record that it comes from; kept again only where the record has them. */
  links: z.strictObject({ ownerPersonId: idSchema.nullable(), decisionId: idSchema.nullable(), agendaItemId: idSchema.nullable(), paperId: idSchema.nullable() }),
});
export type FiledRecommendation = z.output<typeof recommendationSchema>;

/** A review with everything under it, as a file: recommendations, responses, rounds, updates, histories, files kept as evidence, and what an import could not place. */
export const ledgerFileSchema = z.strictObject({
  format: z.literal(LEDGER_FORMAT),
  /** 1 knew neither actions of their own nor evidence. */
  version: z.literal([1, LEDGER_VERSION]),
  review: reviewFieldsSchema.omit({ bodyId: true }).extend({ bodyName: optionalLineField('body', 300), sourceName: optionalLineField('name of the file', 300) }),
  /** The headings of the plan that it was imported from. */
  columns: z.array(z.strictObject({ heading: z.string().max(500), role: z.string().max(40) })).max(60),
  /** The highest number that a reference was given: it and those below are never given again. */
  numbersUsed: z.number().int().min(0).max(1_000_000),
  rounds: z.array(z.strictObject({ name: lineField('name of the round', 200), day: calendarDaySchema.nullable(), closedOn: calendarDaySchema.nullable() })).max(500),
  recommendations: z.array(recommendationSchema).max(10_000),
  unplaced: z.array(z.strictObject({ where: optionalLineField('place', 200), why: optionalLineField('reason', 300), text })).max(10_000),
});
export type LedgerFile = z.output<typeof ledgerFileSchema>;

/** The text of the file: plain JSON that people can read, the same for the same ledger. */
export function ledgerFileText(ledger: LedgerFile): string {
  return `${JSON.stringify(ledger, null, 1)}\n`;
}
