import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import { bodyRulesSchema, ruleKeySchema } from './model';
import { oneOffDaySchema, oneOffFields } from './one-off-days';
import { paperDeadlineSchema, paperDeadlinesField } from './paper-deadlines';

export const rulesContract = {
  /** The pack that a body goes by, what it has changed, and the numbers that its quorum is reckoned from. */
  get: read(['bodyRules', 'ruleOverride', 'seat', 'membership', 'body'], z.strictObject({ bodyId: idSchema }), bodyRulesSchema),
  /** Chooses the pack. What was changed before is kept: it is the body's, not the pack's. */
  choosePack: write('Choose rules', z.strictObject({ bodyId: idSchema, packKey: z.string().max(60) }), nothing),
  /** Sets one rule apart from the pack; the reason is shown wherever the rule is used. */
  change: write('Change rule', z.strictObject({ bodyId: idSchema, key: ruleKeySchema, value: z.unknown(), words: lineField('rule in words', 500), reason: lineField('reason', 500), decidedOn: calendarDaySchema.nullable() }), nothing),
  /** Goes back to the pack's own rule. */
  withdrawChange: write('Go back to the shipped rule', z.strictObject({ bodyId: idSchema, key: ruleKeySchema }), nothing),
  /** The days that the built-in list of bank holidays does not have, or has wrongly, by division and day. */
  oneOffDays: read(['oneOffDay'], z.strictObject({}), z.strictObject({ days: z.array(oneOffDaySchema) })),
  addOneOffDay: write('Add one-off day', oneOffFields, z.strictObject({ id: idSchema })),
  changeOneOffDay: write('Change one-off day', oneOffFields.extend({ id: idSchema }), nothing),
  removeOneOffDay: write('Move one-off day to the bin', z.strictObject({ id: idSchema }), nothing),
  /** Takes over what a list of bank holidays has besides or otherwise; all of it is one step for Undo. */
  takeOneOffDays: write('Take over bank holidays', z.strictObject({ days: z.array(oneOffFields).min(1).max(500, 'That is too much for one list. Use the file of gov.uk.') }), nothing),
  /** The deadlines for papers that lead up to a body's agenda. */
  deadlines: read(['body'], z.strictObject({ bodyId: idSchema }), z.strictObject({ deadlines: z.array(paperDeadlineSchema) })),
  setDeadlines: write('Change deadlines for papers', z.strictObject({ bodyId: idSchema, deadlines: paperDeadlinesField }), nothing),
};
