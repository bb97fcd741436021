import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import { memberRoleSchema, votingRightSchema } from './model';
import { seatSchema } from './seat-model';

/** The most seats of one label that are added at once. */
export const MOST_SEATS_AT_ONCE = 60;

const seatFields = z.strictObject({
  label: lineField('words for whom the seat is held', 150),
  groupLabel: optionalLineField('heading', 100),
  organisationName: optionalLineField('organisation', 150),
  appointingBody: optionalLineField('appointing body', 150),
  termMonths: z.number().int().min(0, 'Enter how long a term lasts, in months.').max(600, 'A term lasts at most 600 months.'),
  byOffice: z.boolean(),
  votingRight: votingRightSchema,
  businessKinds: z.array(lineField('kind of business', 150)).max(30, 'Enter at most 30 kinds of business.'),
});

/** Somebody the record knows, or somebody new: then the name is needed. */
const whoFields = z.strictObject({
  personId: idSchema.nullable(),
  honorific: optionalLineField('title', 40),
  name: optionalLineField('name', 150),
  organisationName: optionalLineField('organisation', 150),
  email: optionalLineField('e-mail address', 254),
});

const days = z.strictObject({ from: calendarDaySchema.nullable(), until: calendarDaySchema.nullable() });

/** Seats of a body: places held for somebody, whoever fills them. */
export const seatOperations = {
  /** Every seat of a body with its terms and substitutes, in the order of the list; also seats that have been abolished. */
  seats: read(['seat', 'membership', 'substitute', 'person', 'organisation', 'body'], z.strictObject({ bodyId: idSchema }), z.strictObject({ seats: z.array(seatSchema) })),
  /** Adds `count` vacant seats of one label, behind the last one of that label, else the last one under the same heading. */
  addSeats: write('Add seats', seatFields.extend({ bodyId: idSchema, count: z.number().int().min(1, 'Enter how many seats, 1 at least.').max(MOST_SEATS_AT_ONCE, `Add at most ${String(MOST_SEATS_AT_ONCE)} seats at once.`) }), z.strictObject({ seatIds: z.array(idSchema) })),
  updateSeat: write('Change seat', seatFields.partial().extend({ seatId: idSchema }), nothing),
  /** Puts a seat before another one of the body, or last when `beforeSeatId` is null. */
  moveSeat: write('Move seat', z.strictObject({ seatId: idSchema, beforeSeatId: idSchema.nullable() }), nothing),
  /** Abolishes a seat with a last day; refused while somebody holds it then or later. Null brings it back. */
  endSeat: write('Abolish seat', z.strictObject({ seatId: idSchema, on: calendarDaySchema.nullable() }), nothing),
  /** Moves a seat to the bin; refused once anybody has held it. */
  removeSeat: write('Move seat to the bin', z.strictObject({ seatId: idSchema }), nothing),
  /** Puts somebody into a seat for a term. Refused where the term overlaps another one of the seat. */
  fillSeat: write('Fill seat', whoFields.extend({ seatId: idSchema, role: memberRoleSchema, ...days.shape }), z.strictObject({ membershipId: idSchema })),
  /** Ends a term with its last day. Meetings keep what they copied. A substitute's days end with it. */
  endTerm: write('End term', z.strictObject({ membershipId: idSchema, on: calendarDaySchema }), nothing),
  /** A re-election: a new term of the same person in the same seat. A term without an end ends the day before. */
  newTerm: write('New term', z.strictObject({ membershipId: idSchema, from: calendarDaySchema, until: calendarDaySchema.nullable() }), z.strictObject({ membershipId: idSchema })),
  /** Names who stands in for a seat, from a day on; whoever stood in before ends the day before. Refused for a vacant seat. */
  setSubstitute: write('Name substitute', whoFields.extend({ seatId: idSchema, ...days.shape }), z.strictObject({ substituteId: idSchema })),
  /** Takes a substitute away: with a last day it stays in the seat's history, without one it goes to the bin. */
  removeSubstitute: write('Remove substitute', z.strictObject({ substituteId: idSchema, on: calendarDaySchema.nullable() }), nothing),
};
