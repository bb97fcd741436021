import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import { importOperations } from './import-contract';
import { mergeOperations } from './merge-contract';
import { academicYearSchema, interestKindSchema, personLineSchema, personRecordSchema, registerLineSchema } from './model';

const personFields = z.strictObject({
  honorific: optionalLineField('title', 40),
  name: lineField('name', 150),
  organisationName: optionalLineField('organisation', 150),
  email: optionalLineField('e-mail address', 254),
  phone: optionalLineField('telephone number', 60),
});

const interestFields = z.strictObject({
  kind: interestKindSchema,
  nature: lineField('nature of the interest', 500),
  organisationName: optionalLineField('organisation', 150),
  from: calendarDaySchema.nullable(),
  until: calendarDaySchema.nullable(),
});

export const peopleContract = {
  /** Everybody the record knows, by name, with where they sit or serve today. */
  list: read(['person', 'membership', 'body'], nothing, z.strictObject({ people: z.array(personLineSchema) })),
  get: read(['person', 'membership', 'seat', 'body', 'substitute', 'taskGroup', 'priority', 'interest', 'interestConfirmation', 'attendance'], z.strictObject({ id: idSchema }), personRecordSchema),
  create: write('Add person', personFields, z.strictObject({ id: idSchema })),
  update: write('Change person', personFields.partial().extend({ id: idSchema }), nothing),
  /** Moves a person to the bin with their register; refused while a seat, a group, a meeting or an agenda names them. */
  remove: write('Move person to the bin', z.strictObject({ id: idSchema }), nothing),

  addInterest: write('Add interest', interestFields.extend({ personId: idSchema }), z.strictObject({ id: idSchema })),
  updateInterest: write('Change interest', interestFields.partial().extend({ id: idSchema }), nothing),
  /** For a line entered by mistake; one that was true and is no longer is ended with its last day instead. */
  removeInterest: write('Move interest to the bin', z.strictObject({ id: idSchema }), nothing),
  /** Notes that somebody has confirmed their register for an academic year, or made a nil return. */
  confirmRegister: write('Confirm register of interests', z.strictObject({ personId: idSchema, academicYear: academicYearSchema, confirmedOn: calendarDaySchema, nil: z.boolean() }), z.strictObject({ id: idSchema })),
  removeConfirmation: write('Take back confirmation', z.strictObject({ id: idSchema }), nothing),
  /** The register of everybody who sits on a body today, in the order of its members. */
  bodyRegister: read(['person', 'membership', 'seat', 'body', 'interest', 'interestConfirmation'], z.strictObject({ bodyId: idSchema }), z.strictObject({ members: z.array(registerLineSchema) })),
  ...mergeOperations,
  ...importOperations,
};
