import { z } from 'zod';
import { meetingStageSchema } from '../meetings/model';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';
import { noticePolicySchema } from '../rules/model';
import { oneOffDaySchema } from '../rules/one-off-days';
import { differenceSchema } from './differences';
import { issuedItemSchema, issuedMeetingSchema, issuedRuleSchema } from './frozen-agenda';

/** An item with what the checklist looks at besides. */
export const checkedItemSchema = issuedItemSchema.extend({
  standing: z.string(),
  /** The business of the rules that asks for longer notice; empty for any other item. */
  specialBusiness: z.string(),
  linkedMeetingId: idSchema.nullable(),
  addedAfterIssue: z.boolean(),
  /** Whether it has a recommendation of its own on the agenda. */
  hasRecommendation: z.boolean(),
  hasSubItems: z.boolean(),
  reports: z.array(z.strictObject({ id: idSchema, title: z.string(), publicity: publicitySchema, cleared: z.boolean(), hasRecommendation: z.boolean() })),
});
export type CheckedItem = z.output<typeof checkedItemSchema>;

export const issueKindSchema = z.enum(['agenda', 'supplementary', 'revised']);
export type IssueKind = z.output<typeof issueKindSchema>;

/** One issue as it is listed. `documentHash` is the SHA-256 of the agenda's Word file that went out; empty while none was made. */
export const issueSchema = z.strictObject({
  id: idSchema,
  version: z.number().int(),
  kind: issueKindSchema,
  issuedOn: calendarDaySchema,
  issuedAt: z.string(),
  issuedByName: z.string(),
  lateReason: z.string(),
  documentHash: z.string(),
  broughtCount: z.number().int(),
});
export type Issue = z.output<typeof issueSchema>;

/** Everything that issuing an agenda is decided by; main and the window decide by the same. */
export const issueFactsSchema = z.strictObject({
  meetingId: idSchema,
  bodyId: idSchema,
  bodyName: z.string(),
  clerkName: z.string(),
  stage: meetingStageSchema,
  meeting: issuedMeetingSchema,
  provisional: z.boolean(),
  cancelledOn: calendarDaySchema.nullable(),
  cancelReason: z.string(),
  rules: z
    .strictObject({
      packName: z.string(),
      policy: noticePolicySchema,
      rule: issuedRuleSchema,
      /** Business that needs longer notice, in words. */
      longerNotice: z.array(z.strictObject({ business: z.string(), words: z.string(), source: z.string(), policy: noticePolicySchema, mayBeShortened: z.boolean() })),
      regime: z.enum(['schedule12A', 'schedule12AWales', 'governingBody', 'published', 'local']),
      quorum: z.strictObject({ words: z.string(), required: z.number().int(), totalMembership: z.number().int() }),
    })
    .nullable(),
  oneOffDays: z.array(oneOffDaySchema),
  items: z.array(checkedItemSchema),
  /** Minutes past the planned end; null when no end is planned. */
  minutesOver: z.number().int().nullable(),
  /** How much the rules find in each paper that is on the agenda; a paper without anything to look at is not here. */
  paperFindings: z.array(z.strictObject({ paperId: idSchema, title: z.string(), count: z.number().int() })),
  /** Guarded names that stand where the public may read them: in the agenda itself (`itemId`) or in a paper. */
  guardedNames: z.array(z.strictObject({ words: z.string(), itemId: idSchema.nullable(), paperId: idSchema.nullable(), title: z.string() })),
  issues: z.array(issueSchema),
  /** What is not as it was last sent. */
  differences: z.array(differenceSchema),
});
export type IssueFacts = z.output<typeof issueFactsSchema>;
