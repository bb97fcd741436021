import { z } from 'zod';

/** Why a record could not be opened, and which file it was; the sentence says what can be done. */
export const recordProblemSchema = z.strictObject({
  code: z.enum(['missing', 'locked', 'newer', 'unreadable', 'corrupt', 'notARecord', 'synchronised', 'readOnly', 'diskFull', 'migrationFailed']),
  fileName: z.string(),
  folder: z.string(),
  sentence: z.string(),
  detail: z.string(),
  /** When a checked copy can be put in its place: the time it was made. */
  backupMadeAt: z.string().nullable(),
});
export type RecordProblem = z.output<typeof recordProblemSchema>;

/** What the application has in its hands. */
export const recordStatusSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('open'), recordId: z.string(), name: z.string(), fileName: z.string(), folder: z.string(), sample: z.boolean(),
    /** The person's own papers, made by the application for somebody who keeps no record. */
    personal: z.literal(true).optional(),
    /** Goes up with each record that this run of the application opens or puts away, so that an answer and the event about it can be told to be one. */
    opening: z.number().int(), lastSavedAt: z.string().nullable(), lastBackupAt: z.string().nullable() }),
  z.strictObject({ state: z.literal('problem'), problem: recordProblemSchema }),
]);
export type RecordStatus = z.output<typeof recordStatusSchema>;

/**
 * What the window says when it is to let its record go: `go` when all that was typed is on the disk or is given up, `asking` while the person is
 * asked because it is not, `stay` when the record stays open.
 */
export const leaveAnswerSchema = z.enum(['go', 'asking', 'stay']);
export type LeaveAnswer = z.output<typeof leaveAnswerSchema>;

/** A record opened before. `key` stands for the path, which never reaches the window. */
export const recentRecordSchema = z.strictObject({ key: z.string(), name: z.string(), fileName: z.string(), folder: z.string(), openedAt: z.string(), present: z.boolean() });
export type RecentRecord = z.output<typeof recentRecordSchema>;
