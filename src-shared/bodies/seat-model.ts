import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { memberRoleSchema, votingRightSchema } from './model';

/** A TermOfOffice in a seat. */
export const seatTermSchema = z.strictObject({
  membershipId: idSchema,
  personId: idSchema,
  honorific: z.string(),
  name: z.string(),
  role: memberRoleSchema,
  from: calendarDaySchema.nullable(),
  until: calendarDaySchema.nullable(),
});
export type SeatTerm = z.output<typeof seatTermSchema>;

/** A named stand-in with the seat's vote, for days. */
export const substituteSchema = z.strictObject({ substituteId: idSchema, personId: idSchema, honorific: z.string(), name: z.string(), from: calendarDaySchema.nullable(), until: calendarDaySchema.nullable() });
export type Substitute = z.output<typeof substituteSchema>;

/** A Seat (Post) with everybody who has held it, the first term first. Who holds it on a day follows from the terms. */
export const seatSchema = z.strictObject({
  seatId: idSchema,
  /** The Constituency: whom the seat is held for ("Primary headteachers"). */
  label: z.string(),
  /** The heading it is listed under ("Schools and academies"). */
  groupLabel: z.string(),
  /** The organisation it is held for, where it is held for one. */
  organisationName: z.string(),
  appointingBody: z.string(),
  /** How long a term lasts, in months; 0 where no length is set. */
  termMonths: z.number().int(),
  /** Held by whoever holds an office: no end. */
  byOffice: z.boolean(),
  votingRight: votingRightSchema,
  /** For a limited vote: the kinds of business that the seat votes on. */
  businessKinds: z.array(z.string()),
  /** The last day the seat was there; null while it is. */
  endedOn: calendarDaySchema.nullable(),
  terms: z.array(seatTermSchema),
  substitutes: z.array(substituteSchema),
});
export type Seat = z.output<typeof seatSchema>;
