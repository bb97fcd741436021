import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing, optionalLineField, textField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import { bodyNodeSchema, bodyPhaseKindSchema, termsVersionSchema } from './structure-model';

const groupFields = z.strictObject({
  remit: textField('remit').pipe(z.string().max(4_000, 'The remit is too long. Use at most 4,000 characters.')),
  leadPersonId: idSchema.nullable(),
  reportDueDay: calendarDaySchema.nullable(),
  endDay: calendarDaySchema.nullable(),
});

/** Bodies as a tree, their phases, and their task and finish groups. */
export const structureOperations = {
  /** Every body with the one it reports to, its phases and, for a task and finish group, what it is for; by name. */
  tree: read(['body', 'bodyPhase', 'taskGroup', 'membership', 'meeting', 'organisation', 'person'], nothing, z.strictObject({ bodies: z.array(bodyNodeSchema) })),
  /** Chooses the body that another reports to; refused where a body would become its own ancestor. */
  setParent: write('Choose parent body', z.strictObject({ bodyId: idSchema, parentBodyId: idSchema.nullable() }), nothing),
  /** Adds a phase from a day on; what the body was before stays in its history. */
  setPhase: write('Change phase', z.strictObject({ bodyId: idSchema, phase: bodyPhaseKindSchema, from: calendarDaySchema.nullable(), agreedAtMeetingId: idSchema.nullable(), note: optionalLineField('note', 300) }), z.strictObject({ phaseId: idSchema })),
  removePhase: write('Remove phase', z.strictObject({ phaseId: idSchema }), nothing),
  /** A new task and finish group under a body, with its remit and days. */
  createGroup: write('Add task and finish group', groupFields.extend({ parentBodyId: idSchema, name: lineField('name of the group', 150) }), z.strictObject({ id: idSchema })),
  /** Remit, lead and days of a task and finish group. */
  setGroup: write('Change task and finish group', groupFields.extend({ bodyId: idSchema }), nothing),
};

/** Terms of reference in versions. Their text is written through the text operations, owned by the version. */
export const termsOperations = {
  /** The versions of a body's terms of reference, the newest first. */
  terms: read(['termsOfReference', 'meeting'], z.strictObject({ bodyId: idSchema }), z.strictObject({ versions: z.array(termsVersionSchema) })),
  /** Starts the next version with the text of the last one; refused while a draft is there. */
  startTerms: write('New version of the terms of reference', z.strictObject({ bodyId: idSchema }), z.strictObject({ id: idSchema })),
  /** Notes when and at which meeting a draft was agreed; from then on its text stays as it is. */
  agreeTerms: write('Agree terms of reference', z.strictObject({ id: idSchema, agreedOn: calendarDaySchema, agreedAtMeetingId: idSchema.nullable() }), nothing),
  /** Moves a draft to the bin with its text; refused once it was agreed. */
  removeTerms: write('Move draft of the terms of reference to the bin', z.strictObject({ id: idSchema }), nothing),
};
