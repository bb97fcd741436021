import { z } from 'zod';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';

/** What the body is asked to do with an item (AskType). Kinds, not states. */
export const askTypeSchema = z.enum(['decision', 'steer', 'discussion', 'noting', 'information']);
export type AskType = z.output<typeof askTypeSchema>;

/** The words for ask types. */
export const ASK_TYPE_WORDS: Readonly<Record<AskType, string>> = {
  decision: 'Decision',
  steer: 'Steer',
  discussion: 'Discussion',
  noting: 'Noting',
  information: 'Information',
};

/** Withdrawn and deferred items keep their number and say so. */
export const itemStateSchema = z.enum(['live', 'withdrawn', 'deferred']);

/** One item of an agenda. Its number and its start time are derived (numbering.ts, timing.ts) until the agenda is issued. */
export const agendaItemSchema = z.strictObject({
  id: idSchema,
  meetingId: idSchema,
  parentId: idSchema.nullable(),
  orderKey: z.string(),
  title: z.string(),
  presenterPersonId: idSchema.nullable(),
  presenterName: z.string(),
  minutesNeeded: z.number().int().min(0).max(600),
  askType: askTypeSchema,
  publicity: publicitySchema,
  state: itemStateSchema,
  /** The number fixed when the agenda was issued; null while numbers are derived. */
  issuedNumber: z.string().nullable(),
  paperIds: z.array(idSchema),
});
export type AgendaItem = z.output<typeof agendaItemSchema>;
