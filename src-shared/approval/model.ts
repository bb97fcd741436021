import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';
import { meetingStageSchema } from '../meetings/model';

/** The minutes as they stood at a stage, or when the clerk kept a version. */
export const minutesVersionSchema = z.strictObject({ id: idSchema, version: z.number().int(), stage: meetingStageSchema, day: calendarDaySchema, at: z.string(), byName: z.string(), note: z.string(), check: z.string(), /** Whether the minutes can be taken back to it. */ restorable: z.boolean() });
export type MinutesVersion = z.output<typeof minutesVersionSchema>;

/** A correction agreed at approval, or an amendment recorded afterwards. */
export const minutesCorrectionSchema = z.strictObject({ id: idSchema, kind: z.enum(['correction', 'amendment']), before: z.string(), after: z.string(), reason: z.string(), agreedOn: z.string(), publicity: publicitySchema });
export type MinutesCorrection = z.output<typeof minutesCorrectionSchema>;

const suitabilitySchema = z.strictObject({ id: idSchema, date: calendarDaySchema, startTime: z.string(), title: z.string(), extraordinary: z.boolean(), cancelled: z.boolean(), suitable: z.boolean(), why: z.string() });

/** Everything the Approval panel shows. */
export const approvalFactsSchema = z.strictObject({
  stage: meetingStageSchema,
  chairName: z.string(),
  clerkName: z.string(),
  /** Newest first. */
  versions: z.array(minutesVersionSchema),
  corrections: z.array(minutesCorrectionSchema),
  /** Later meetings of the body, the next first. */
  meetings: z.array(suitabilitySchema),
  approved: z.strictObject({ meetingId: idSchema.nullable(), on: z.string() }).nullable(),
  signed: z.strictObject({ on: z.string(), byName: z.string(), attachmentId: idSchema.nullable() }).nullable(),
  /** Files attached to the meeting itself, of which one may be the signed copy. */
  files: z.array(z.strictObject({ id: idSchema, title: z.string() })),
  /** The check that a copy made now would carry. */
  check: z.string(),
  /** Whether something was changed since the last version. */
  changed: z.boolean(),
  /** What may be corrected: the lines of the minutes. */
  lines: z.array(z.strictObject({ entryId: idSchema, minute: z.string(), text: z.string(), publicity: publicitySchema })),
});
export type ApprovalFacts = z.output<typeof approvalFactsSchema>;

export const textDifferenceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('changed'), before: z.string(), after: z.string() }),
  z.strictObject({ type: z.literal('added'), after: z.string() }),
  z.strictObject({ type: z.literal('removed'), before: z.string() }),
]);

/** A change that was read back from the chair's file; `entryId` null where it is on no one line and has to be typed. */
export const readChangeSchema = z.strictObject({ entryId: idSchema.nullable(), minute: z.string(), before: z.string(), after: z.string() });
export type ReadChange = z.output<typeof readChangeSchema>;

/** What a copy turned out to be. */
export const copyCheckSchema = z.strictObject({
  /** `same`: byte for byte; `sameText`: saved again by another program; `differs`: its text is not that of the version; `unknown`: none of this record's. */
  result: z.enum(['same', 'sameText', 'differs', 'unknown']),
  fileName: z.string(),
  /** "version 3 of the minutes of 24 November 2026, issued as a draft on 25 November 2026"; empty when unknown. */
  version: z.string(),
  sentence: z.string(),
  differences: z.array(textDifferenceSchema),
});
export type CopyCheck = z.output<typeof copyCheckSchema>;
