import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';

/** What a member of the public or a member brings to a meeting. */
export const requestKindSchema = z.enum(['question', 'petition', 'deputation', 'motionOnNotice']);
export type RequestKind = z.output<typeof requestKindSchema>;

/** The words for one of a kind. */
export const REQUEST_WORDS: Readonly<Record<RequestKind, string>> = { question: 'Public question', petition: 'Petition', deputation: 'Deputation', motionOnNotice: 'Motion on notice' };
/** The words for several of a kind. */
export const REQUESTS_WORDS: Readonly<Record<RequestKind, string>> = { question: 'Public questions', petition: 'Petitions', deputation: 'Deputations', motionOnNotice: 'Motions on notice' };

/** Something brought to a meeting, in its own words. `agendaItemId` is the item under which it is taken. */
export const meetingRequestSchema = z.strictObject({
  id: idSchema,
  meetingId: idSchema,
  agendaItemId: idSchema.nullable(),
  kind: requestKindSchema,
  /** Who asks, presents or moves. */
  fromName: z.string(),
  organisationName: z.string(),
  /** Who seconds a motion; empty for the others. */
  seconderName: z.string(),
  receivedOn: calendarDaySchema.nullable(),
  words: z.string(),
  addressedTo: z.string(),
  response: z.string(),
  /** How many signed a petition; 0 for the others. */
  signatures: z.number().int(),
  publicity: publicitySchema,
});
export type MeetingRequest = z.output<typeof meetingRequestSchema>;
