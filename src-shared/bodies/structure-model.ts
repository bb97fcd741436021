import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { bodyKindSchema } from './model';

/** What a Body is at a time: set up for a while, standing, or closed. */
export const bodyPhaseKindSchema = z.enum(['interim', 'standing', 'closed']);
export type BodyPhaseKind = z.output<typeof bodyPhaseKindSchema>;

/** The words for phases. */
export const PHASE_WORDS: Readonly<Record<BodyPhaseKind, string>> = { interim: 'Interim', standing: 'Standing', closed: 'Closed' };

/** A stretch of a Body's life. */
export const bodyPhaseSchema = z.strictObject({
  phaseId: idSchema,
  phase: bodyPhaseKindSchema,
  from: calendarDaySchema.nullable(),
  agreedAtMeetingId: idSchema.nullable(),
  agreedAtMeetingDay: calendarDaySchema.nullable(),
  note: z.string(),
});
export type BodyPhase = z.output<typeof bodyPhaseSchema>;

/** What a TaskAndFinishGroup is for, who leads it, and when it reports and ends. */
export const taskGroupSchema = z.strictObject({
  remit: z.string(),
  leadPersonId: idSchema.nullable(),
  leadName: z.string(),
  reportDueDay: calendarDaySchema.nullable(),
  endDay: calendarDaySchema.nullable(),
});
export type TaskGroup = z.output<typeof taskGroupSchema>;

/** A Body as a place in the tree. */
export const bodyNodeSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: bodyKindSchema,
  organisationName: z.string(),
  parentBodyId: idSchema.nullable(),
  presidingName: z.string(),
  memberCount: z.number().int(),
  meetingCount: z.number().int(),
  phases: z.array(bodyPhaseSchema),
  group: taskGroupSchema.nullable(),
});
export type BodyNode = z.output<typeof bodyNodeSchema>;

/** A version of a Body's TermsOfReference; its text is blocks owned by it. `agreedOn` null while it is a draft. */
export const termsVersionSchema = z.strictObject({
  id: idSchema,
  version: z.number().int(),
  agreedOn: calendarDaySchema.nullable(),
  agreedAtMeetingId: idSchema.nullable(),
  agreedAtMeetingDay: calendarDaySchema.nullable(),
});
export type TermsVersion = z.output<typeof termsVersionSchema>;
