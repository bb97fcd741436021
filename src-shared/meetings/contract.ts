import { z } from 'zod';
import { read, typingWrite, write } from '../kernel/operation';
import { idSchema } from '../kernel/ids';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { calendarDaySchema } from '../kernel/calendar-day';
import { timeOfDaySchema } from '../kernel/time-of-day';
import type { TableName } from '../kernel/tables';
import { meetingSchema } from './model';

const meetingFields = z.strictObject({
  title: optionalLineField('title of the meeting', 150),
  date: calendarDaySchema,
  startTime: timeOfDaySchema,
  plannedEnd: timeOfDaySchema.or(z.literal('')),
  place: lineField('place', 200),
});

/** What a meeting as it is shown depends on. */
const shown = ['meeting', 'body', 'agendaItem', 'minuteEntry', 'organisation', 'membership', 'person', 'attendance'] as const satisfies readonly TableName[];

export const meetingsContract = {
  /** All meetings, or one body's, the next first, then past ones from the newest. */
  list: read(shown, z.strictObject({ bodyId: idSchema.optional() }), z.strictObject({ meetings: z.array(meetingSchema) })),
  get: read(shown, z.strictObject({ id: idSchema }), meetingSchema),
  create: write('Add meeting', meetingFields.extend({ bodyId: idSchema }), z.strictObject({ id: idSchema })),
  update: write('Change meeting', meetingFields.partial().extend({ id: idSchema }), nothing),
  /** Saves what is being typed into the title or the place. The keystrokes in one meeting are one step for Undo. */
  type: typingWrite('Change meeting', meetingFields.pick({ title: true, place: true }).partial().extend({ id: idSchema }), z.strictObject({ savedAt: z.string() })),
  remove: write('Move meeting to the bin', z.strictObject({ id: idSchema }), nothing),
};
