import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';

/** How a body decides between its meetings: the chair acts for it, or its members agree in writing. */
export const betweenKindSchema = z.enum(['chairsAction', 'writtenResolution']);
export type BetweenKind = z.output<typeof betweenKindSchema>;

/** The words for both. */
export const BETWEEN_KIND_WORDS: Readonly<Record<BetweenKind, string>> = { chairsAction: 'Chair’s action', writtenResolution: 'Written resolution' };

/** What a member answered to a written resolution; empty while they have not. */
export const consentAnswerSchema = z.enum(['', 'agrees', 'against', 'abstains']);
export type ConsentAnswer = z.output<typeof consentAnswerSchema>;

/** The words for answers. */
export const CONSENT_ANSWER_WORDS: Readonly<Record<ConsentAnswer, string>> = { '': 'Not answered', agrees: 'Agrees', against: 'Against', abstains: 'Abstains' };

/** Somebody who was asked: name and seat as they were on that day. */
export const consentSchema = z.strictObject({ personId: idSchema, name: z.string(), seatLabel: z.string(), answer: consentAnswerSchema, day: calendarDaySchema.nullable() });
export type Consent = z.output<typeof consentSchema>;

/** Whether it was carried; empty while answers are awaited. */
export const betweenOutcomeSchema = z.enum(['', 'carried', 'lost']);
export type BetweenOutcome = z.output<typeof betweenOutcomeSchema>;

/** A decision taken between meetings, with the meeting that it is reported to. */
export const betweenDecisionSchema = z.strictObject({
  id: idSchema,
  bodyId: idSchema,
  kind: betweenKindSchema,
  number: z.string(),
  title: z.string(),
  words: z.string(),
  reason: z.string(),
  takenOn: calendarDaySchema,
  takenByName: z.string(),
  consents: z.array(consentSchema),
  outcome: betweenOutcomeSchema,
  publicity: publicitySchema,
  reportedTo: z.strictObject({ meetingId: idSchema, date: calendarDaySchema, held: z.boolean() }).nullable(),
});
export type BetweenDecision = z.output<typeof betweenDecisionSchema>;
