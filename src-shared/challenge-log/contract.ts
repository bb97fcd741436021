import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { read } from '../kernel/operation';
import { publicitySchema } from '../kernel/publicity';

/** A question or a challenge of a meeting with what was answered and what came of it. */
export const loggedChallengeSchema = z.strictObject({
  entryId: idSchema,
  kind: z.enum(['question', 'challenge']),
  meetingId: idSchema,
  date: calendarDaySchema,
  itemTitle: z.string(),
  words: z.string(),
  answers: z.array(z.string()),
  impacts: z.array(z.string()),
  /** Of the strictest of its words. */
  publicity: publicitySchema,
});
export type LoggedChallenge = z.output<typeof loggedChallengeSchema>;

export const challengeLogContract = {
  /** What governors or members asked and challenged at the meetings of a body in a period, both days in it, the earliest first; an open end is null. */
  list: read(['minuteEntry', 'block', 'meeting', 'agendaItem', 'body'], z.strictObject({ bodyId: idSchema, from: calendarDaySchema.nullable(), until: calendarDaySchema.nullable() }), z.strictObject({ challenges: z.array(loggedChallengeSchema) })),
};
