import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import { publicitySchema } from '../kernel/publicity';
import { betweenDecisionSchema, betweenKindSchema, consentAnswerSchema } from './model';

const fields = {
  title: lineField('subject', 200),
  words: lineField('decision', 4_000),
  reason: optionalLineField('reason', 2_000),
  takenOn: calendarDaySchema,
  takenByName: optionalLineField('name', 150),
  publicity: publicitySchema,
};

export const betweenMeetingsContract = {
  /** What a body decided between its meetings, the newest first, with the rule for resolutions in writing. */
  list: read(['betweenDecision', 'meeting', 'agendaItem', 'bodyRules', 'body', 'membership', 'seat', 'person'], z.strictObject({ bodyId: idSchema }), z.strictObject({
    decisions: z.array(betweenDecisionSchema),
    rule: z.strictObject({ needs: z.enum(['all', 'majority']), words: z.string(), source: z.string(), check: z.boolean() }),
    chairName: z.string(),
    /** How many members may vote today, and so would be asked. */
    voters: z.number().int(),
  })),
  /**
   * Records a decision, with a number that is never given out again. A written resolution asks everybody who may vote on that day. Once it is
   * decided it goes on the agenda of the body's next meeting by itself, under chair's action.
   */
  record: write('Record decision between meetings', z.strictObject({ bodyId: idSchema, kind: betweenKindSchema, ...fields }), z.strictObject({ id: idSchema, number: z.string() })),
  change: write('Change decision between meetings', z.strictObject({ id: idSchema, ...fields }), nothing),
  /** What members answered. The outcome follows by the rule of the body. */
  answer: write('Record answer', z.strictObject({ id: idSchema, personIds: z.array(idSchema).min(1).max(500), answer: consentAnswerSchema, day: calendarDaySchema }), nothing),
  remove: write('Move decision between meetings to the bin', z.strictObject({ id: idSchema }), nothing),
};
