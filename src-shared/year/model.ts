import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';

/** A stretch of the school year: a term, or a holiday in or between terms. Both days belong to it. */
export const termDateSchema = z.strictObject({ kind: z.enum(['term', 'holiday']), label: z.string().max(150), from: calendarDaySchema, until: calendarDaySchema });
export type TermDate = z.output<typeof termDateSchema>;

/** A meeting as the year's calendar shows it, of this body or of another that shares members with it. */
export const yearMeetingSchema = z.strictObject({
  id: idSchema,
  bodyId: idSchema,
  bodyName: z.string(),
  date: calendarDaySchema,
  startTime: z.string(),
  place: z.string(),
  title: z.string(),
  /** Whether the date is only pencilled in. */
  provisional: z.boolean(),
  cancelled: z.boolean(),
  /** How many people sit on both bodies on that day; for the body itself, 0. */
  sharedMembers: z.number().int(),
  itemCount: z.number().int(),
});
export type YearMeeting = z.output<typeof yearMeetingSchema>;

/** What can be said of an item that is planned for a later meeting. */
export const plannedItemFields = z.strictObject({
  title: lineField('title of the item', 300),
  /** The meeting it is planned for; null while only the words of `plannedFor` are known. */
  meetingId: idSchema.nullable(),
  plannedFor: optionalLineField('time it is planned for', 100),
  leadPersonId: idSchema.nullable(),
  leadName: optionalLineField('lead', 150),
  reason: optionalLineField('reason', 500),
  keyDecision: z.boolean(),
  decisionMaker: optionalLineField('decision maker', 200),
  consulted: optionalLineField('list of those consulted', 500),
  documents: optionalLineField('list of documents', 500),
  noticePublishedOn: calendarDaySchema.nullable(),
  publicity: publicitySchema,
  exemptParagraphs: z.array(z.string().max(10)).max(20),
});

/** An item of the work programme; of the forward plan too when it is a key decision. */
export const plannedItemSchema = plannedItemFields.extend({
  id: idSchema,
  bodyId: idSchema,
  /** The day of the meeting it is planned for. */
  meetingDate: calendarDaySchema.nullable(),
  /** The agenda item that it became, and the meeting of that; null while it is planned. */
  agendaItemId: idSchema.nullable(),
  orderKey: z.string(),
});
export type PlannedItem = z.output<typeof plannedItemSchema>;
