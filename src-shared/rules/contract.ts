import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import { bodyRulesSchema, ruleKeySchema } from './model';

export const rulesContract = {
  /** The pack that a body goes by, what it has changed, and the numbers that its quorum is reckoned from. */
  get: read(['bodyRules', 'ruleOverride', 'seat', 'membership', 'body'], z.strictObject({ bodyId: idSchema }), bodyRulesSchema),
  /** Chooses the pack. What was changed before is kept: it is the body's, not the pack's. */
  choosePack: write('Choose rules', z.strictObject({ bodyId: idSchema, packKey: z.string().max(60) }), nothing),
  /** Sets one rule apart from the pack; the reason is shown wherever the rule is used. */
  change: write('Change rule', z.strictObject({ bodyId: idSchema, key: ruleKeySchema, value: z.unknown(), words: lineField('rule in words', 500), reason: lineField('reason', 500), decidedOn: calendarDaySchema.nullable() }), nothing),
  /** Goes back to the pack's own rule. */
  withdrawChange: write('Go back to the shipped rule', z.strictObject({ bodyId: idSchema, key: ruleKeySchema }), nothing),
};
