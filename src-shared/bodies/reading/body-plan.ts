import { z } from 'zod';
import { lineField, optionalLineField, textField } from '../../kernel/fields';
import { idSchema } from '../../kernel/ids';
import { blockKindSchema, runSchema } from '../../text/model';
import { bodyKindSchema, votingRightSchema } from '../model';
import { decimalSchema } from '../../priorities/model';
import { bodyPhaseKindSchema } from '../structure-model';

/** A number of a measure; null while none is known. */
const decimal = decimalSchema.nullable();

const plannedSeatSchema = z.strictObject({
  label: lineField('words for whom the seat is held', 150),
  groupLabel: optionalLineField('heading', 100),
  organisationName: optionalLineField('organisation', 150),
  appointingBody: optionalLineField('appointing body', 150),
  termMonths: z.number().int().min(0).max(600, 'A term lasts at most 600 months.'),
  byOffice: z.boolean(),
  votingRight: votingRightSchema,
  count: z.number('Enter how many seats, 1 at least.').int('Enter a whole number of seats.').min(1, 'Enter how many seats, 1 at least.').max(60, 'Add at most 60 seats at once.'),
});

const plannedPrioritySchema = z.strictObject({
  name: lineField('name of the area of work', 200),
  description: textField('description').pipe(z.string().max(4_000, 'The description is too long. Use at most 4,000 characters.')),
  measures: z.array(z.strictObject({ name: lineField('outcome', 200), unit: optionalLineField('unit', 40), baseline: decimal, target: decimal, better: z.enum(['higher', 'lower']) })).max(200),
  milestones: z.array(z.strictObject({ what: lineField('milestone', 500), when: optionalLineField('time', 60) })).max(200),
});

/** What a person confirmed of a reading, as it is to be kept. */
export const bodyPlanSchema = z.strictObject({
  name: lineField('name of the body', 150),
  shortName: optionalLineField('short name', 60),
  kind: bodyKindSchema,
  organisationName: optionalLineField('name of the organisation', 150),
  /** Null where nothing is said: the body then has no phase. */
  phase: bodyPhaseKindSchema.nullable(),
  /** The time of the first meeting in words, kept as the note of the first phase; no day is made of it. */
  firstMeeting: optionalLineField('time of the first meeting', 100),
  /** The body above: one the record knows, or a new one by name, or none. */
  parentBodyId: idSchema.nullable(),
  newParentName: optionalLineField('name of the body above', 150),
  seats: z.array(plannedSeatSchema).max(300, 'Make a body with at most 300 kinds of member.'),
  priorities: z.array(plannedPrioritySchema).max(200),
  groups: z.array(z.strictObject({ name: lineField('name of the group', 150), remit: textField('remit').pipe(z.string().max(4_000, 'The remit is too long. Use at most 4,000 characters.')) })).max(200),
  /** The draft of the terms of reference; empty for none. */
  terms: z.array(z.strictObject({ kind: blockKindSchema, level: z.number().int().min(1).max(3), runs: z.array(runSchema).max(2_000) })).max(5_000),
});
export type BodyPlan = z.output<typeof bodyPlanSchema>;
/** The plan as a form sends it. */
export type SentBodyPlan = z.input<typeof bodyPlanSchema>;
