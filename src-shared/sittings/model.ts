import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { timeOfDaySchema } from '../kernel/time-of-day';

/** Why a meeting does not sit: it was adjourned, or there was no quorum. */
export const adjournmentKindSchema = z.enum(['adjourned', 'noQuorum']);
export type AdjournmentKind = z.output<typeof adjournmentKindSchema>;

/** A stretch in which a meeting does not sit. `resumes…` is what was said of the next sitting, `resumed…` when it began; null before. */
export const adjournmentSchema = z.strictObject({
  id: idSchema,
  kind: adjournmentKindSchema,
  day: calendarDaySchema,
  at: timeOfDaySchema,
  reason: z.string(),
  resumesDay: calendarDaySchema.nullable(),
  resumesAt: timeOfDaySchema.nullable(),
  resumesPlace: z.string(),
  resumedDay: calendarDaySchema.nullable(),
  resumedAt: timeOfDaySchema.nullable(),
  agendaItemId: idSchema.nullable(),
});
export type Adjournment = z.output<typeof adjournmentSchema>;

/** One stretch in which a meeting sat: from day and time to day and time; the end is null while it sits. */
export type Sitting = { readonly fromDay: string; readonly from: string; readonly untilDay: string | null; readonly until: string | null };
