import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { EDITABLE_RULES } from './rule-pack';
import type { RuleKey } from './rule-pack';

/** How much notice a rule asks for, as the contract carries it. */
export const noticePolicySchema = z.strictObject({ clearDays: z.number().int().min(0).max(60), counting: z.enum(['calendar', 'working']), division: z.enum(['england-and-wales', 'scotland', 'northern-ireland']) });
const quorumSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fixed'), number: z.number().int().min(1).max(200) }),
  z
    .strictObject({ type: z.literal('fraction'), numerator: z.number().int().min(1).max(20), denominator: z.number().int().min(1).max(20), of: z.enum(['seatsInPost', 'totalMembership']), atLeast: z.number().int().min(1).max(200) })
    .refine((fraction) => fraction.numerator <= fraction.denominator, 'A quorum cannot be more than everybody.'),
]);

/** What the value of each editable rule looks like; nothing else is kept or taken from a file. */
export const ruleValueSchemas = {
  notice: noticePolicySchema,
  urgency: z.strictObject({ chairMayShorten: z.boolean(), reasonInMinutes: z.boolean() }),
  quorum: quorumSchema,
  voting: z.strictObject({ majority: z.literal('ofThosePresentAndVoting'), castingVote: z.enum(['chair', 'chairIfMember', 'none']), ownVoteOnDemand: z.boolean() }),
  numbering: z.strictObject({ numbers: z.enum(['perMeeting', 'throughTheYear']), year: z.enum(['municipal', 'academic']) }),
  publicity: z.strictObject({ regime: z.enum(['schedule12A', 'schedule12AWales', 'governingBody', 'published', 'local']) }),
  retention: z.array(z.strictObject({ what: z.string().min(1).max(200), years: z.number().int().min(0).max(200), from: z.string().max(200) })).max(20),
  meetings: z.strictObject({ atLeast: z.number().int().min(0).max(60), year: z.enum(['municipal', 'academic']), requisitionBy: z.number().int().min(0).max(60) }),
} as const satisfies Record<RuleKey, z.ZodType>;

export const ruleKeySchema = z.enum(EDITABLE_RULES);

/** What a body has changed in its pack, as the contract carries it. */
export const ruleChangeSchema = z
  .strictObject({ key: ruleKeySchema, value: z.unknown(), words: z.string(), reason: z.string(), decidedOn: calendarDaySchema.nullable() })
  .refine((change) => ruleValueSchemas[change.key].safeParse(change.value).success, { path: ['value'], message: 'This rule cannot be set to that.' });

/** The rules of a body: which pack, and what it has changed. `packKey` null while none was chosen. */
export const bodyRulesSchema = z.strictObject({ bodyId: idSchema, packKey: z.string().nullable(), changes: z.array(ruleChangeSchema), seats: z.strictObject({ totalMembership: z.number().int(), vacancies: z.number().int() }) });
export type BodyRules = z.output<typeof bodyRulesSchema>;
