import { z } from 'zod';
import { read, write } from '../kernel/operation';
import { idSchema } from '../kernel/ids';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { calendarDaySchema } from '../kernel/calendar-day';
import { timeOfDaySchema } from '../kernel/time-of-day';
import { bodyKindSchema, bodySchema, bodySummarySchema, memberRoleSchema, personSchema, votingRightSchema } from './model';
import { seatOperations } from './seats-contract';
import { structureOperations, termsOperations } from './structure-contract';

const bodyFields = z.strictObject({
  name: lineField('name of the body', 150),
  shortName: optionalLineField('short name', 60),
  kind: bodyKindSchema,
  organisationName: optionalLineField('name of the organisation', 150),
  usualPlace: optionalLineField('usual place', 200),
  usualStart: timeOfDaySchema.or(z.literal('')),
});

const memberFields = z.strictObject({
  honorific: optionalLineField('title', 40),
  name: lineField('name', 150),
  organisationName: optionalLineField('organisation', 150),
  email: optionalLineField('e-mail address', 254),
  seatLabel: optionalLineField('seat', 150),
  role: memberRoleSchema,
  votingRight: votingRightSchema,
  from: calendarDaySchema.nullable(),
  until: calendarDaySchema.nullable(),
});

export const bodiesContract = {
  list: read(['body', 'membership', 'meeting', 'organisation', 'person'], nothing, z.strictObject({ bodies: z.array(bodySummarySchema) })),
  get: read(['body', 'membership', 'seat', 'person', 'organisation'], z.strictObject({ id: idSchema }), bodySchema),
  create: write('Add body', bodyFields.extend({ parentBodyId: idSchema.nullable().optional() }), z.strictObject({ id: idSchema })),
  update: write('Change body', bodyFields.partial().extend({ id: idSchema }), nothing),
  /** Moves a body to the bin; refused while it has meetings. */
  remove: write('Move body to the bin', z.strictObject({ id: idSchema }), nothing),
  /** Everybody the record knows, for choosing instead of typing again. */
  people: read(['person'], nothing, z.strictObject({ people: z.array(personSchema) })),
  /** Adds a member at the end; with `personId` an already known person takes the seat. The first chair presides unless another is chosen. */
  addMember: write('Add member', memberFields.extend({ bodyId: idSchema, personId: idSchema.optional() }), z.strictObject({ membershipId: idSchema })),
  updateMember: write('Change member', memberFields.partial().extend({ membershipId: idSchema }), nothing),
  /** Puts a member before another one, or last when `beforeMembershipId` is null. */
  moveMember: write('Move member', z.strictObject({ membershipId: idSchema, beforeMembershipId: idSchema.nullable() }), nothing),
  removeMember: write('Move member to the bin', z.strictObject({ membershipId: idSchema }), nothing),
  /** Who presides at the body's meetings (Chair / PersonPresiding). */
  setPresiding: write('Choose who presides', z.strictObject({ bodyId: idSchema, membershipId: idSchema.nullable() }), nothing),
  ...seatOperations,
  ...structureOperations,
  ...termsOperations,
};
