import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { app, read, write } from '../kernel/operation';
import { timeOfDaySchema } from '../kernel/time-of-day';
import { plannedItemFields, plannedItemSchema, termDateSchema, yearMeetingSchema } from './model';

/** No year has more meetings of one body than this. */
export const MOST_DRAFTED = 60;

const draftedMeeting = z.strictObject({
  date: calendarDaySchema,
  startTime: timeOfDaySchema,
  plannedEnd: timeOfDaySchema.or(z.literal('')),
  place: lineField('place', 200),
  title: optionalLineField('title of the meeting', 150),
});

export const yearContract = {
  /** The meetings of a body and of those that share members with it, and the school terms that it keeps to; earliest first. */
  get: read(['meeting', 'body', 'membership', 'termDate', 'agendaItem'], z.strictObject({ bodyId: idSchema }), z.strictObject({
      meetings: z.array(yearMeetingSchema),
      others: z.array(yearMeetingSchema),
      terms: z.array(termDateSchema),
    })),
  /** Pencils in the meetings of a year, all or none. Refused when the body already meets on one of the days. */
  draftMeetings: write('Draft the year’s meetings', z.strictObject({ bodyId: idSchema, meetings: z.array(draftedMeeting).min(1, 'Choose at least one date.').max(MOST_DRAFTED, `At most ${String(MOST_DRAFTED)} meetings are drafted at once.`) }), z.strictObject({ ids: z.array(idSchema) })),
  /** Turns dates that are pencilled in into dates that stand. */
  confirmMeetings: write('Confirm meeting dates', z.strictObject({ ids: z.array(idSchema).min(1).max(MOST_DRAFTED) }), nothing),
  /** Puts these terms in the place of those that the body had. */
  setTermDates: write('Change term dates', z.strictObject({ bodyId: idSchema, terms: z.array(termDateSchema).max(60) }), nothing),

  /** Asks where to save and writes the meetings to come as one calendar file; pencilled ones are tentative, cancelled ones strike out what was sent before. */
  exportCalendar: app(z.strictObject({ bodyId: idSchema }), z.discriminatedUnion('state', [z.strictObject({ state: z.literal('cancelled') }), z.strictObject({ state: z.literal('written'), fileName: z.string(), note: z.string() })])),

  /** The work programme: what is planned for later meetings, in its order; what went onto an agenda is left out. */
  plan: read(['plannedItem', 'meeting', 'agendaItem'], z.strictObject({ bodyId: idSchema }), z.strictObject({ items: z.array(plannedItemSchema) })),
  addPlannedItem: write('Add to the work programme', plannedItemFields.extend({ bodyId: idSchema }), z.strictObject({ id: idSchema })),
  updatePlannedItem: write('Change the work programme', plannedItemFields.partial().extend({ id: idSchema }), nothing),
  /** Puts an item before another (null: last). */
  movePlannedItem: write('Move in the work programme', z.strictObject({ id: idSchema, beforeId: idSchema.nullable() }), nothing),
  removePlannedItem: write('Remove from the work programme', z.strictObject({ id: idSchema }), nothing),
  /** Makes it the last item of a meeting's agenda; title, lead and publicity go along. */
  putOnAgenda: write('Put on the agenda', z.strictObject({ id: idSchema, meetingId: idSchema }), z.strictObject({ agendaItemId: idSchema })),
};
