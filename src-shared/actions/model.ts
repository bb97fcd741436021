import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';
import { dueSchema } from '../minutes/model';

/** Whether an ActionItem still waits to be done. `dropped`: it is no longer needed. */
export const actionStatusSchema = z.enum(['open', 'done', 'dropped']);
export type ActionStatus = z.output<typeof actionStatusSchema>;

/** One of those who an action was given to; `personId` null for somebody whom the record knows by name alone. */
export const actionOwnerSchema = z.strictObject({ attendanceId: idSchema.nullable(), personId: idSchema.nullable(), name: z.string() });
export type ActionOwner = z.output<typeof actionOwnerSchema>;

/** A dated line on how far an action has come. `status` is what it was set to with this line; empty when it was left as it stood. */
export const actionUpdateSchema = z.strictObject({ id: idSchema, day: calendarDaySchema, words: z.string(), byName: z.string(), status: z.union([z.literal(''), actionStatusSchema]) });
export type ActionUpdate = z.output<typeof actionUpdateSchema>;

/** An action where it is followed up, with the minute that it comes from. `publicity` is the stricter of the minute's and its item's. */
export const trackedActionSchema = z.strictObject({
  id: idSchema,
  number: z.string(),
  text: z.string(),
  publicity: publicitySchema,
  bodyId: idSchema,
  bodyName: z.string(),
  meetingId: idSchema,
  meetingDate: calendarDaySchema,
  agendaItemId: idSchema,
  itemTitle: z.string(),
  entryId: idSchema,
  owners: z.array(actionOwnerSchema),
  /** The owners as one line; empty when nobody was named. */
  ownerName: z.string(),
  /** Whether one of the owners is a clerk of the body, who keeps this record. */
  ofClerk: z.boolean(),
  due: dueSchema,
  /** Whether the words can mean two things and nobody has said which. */
  dueUnsure: z.boolean(),
  status: actionStatusSchema,
  closedOn: calendarDaySchema.nullable(),
  closedReason: z.string(),
  lastUpdate: actionUpdateSchema.nullable(),
  /** The body's next meeting from today on; null when none is planned. */
  nextMeetingOn: calendarDaySchema.nullable(),
});
export type TrackedAction = z.output<typeof trackedActionSchema>;
