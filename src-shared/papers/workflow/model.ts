import { z } from 'zod';
import { calendarDaySchema } from '../../kernel/calendar-day';
import { idSchema } from '../../kernel/ids';
import { datedDeadlineSchema } from '../../rules/paper-deadlines';
import { lastStepSchema, paperStatusSchema, paperStepSchema } from '../model';

/** Why a version was kept: at a step, by hand, before going back to another, before a file was taken over. */
export const versionStepSchema = z.enum([...paperStepSchema.options, 'kept', 'restored', 'received']);
export type VersionStep = z.output<typeof versionStepSchema>;

/** The paper as it stood, without its words. */
export const paperVersionSchema = z.strictObject({ id: idSchema, version: z.number().int(), step: versionStepSchema, status: paperStatusSchema, day: calendarDaySchema, at: z.string(), byName: z.string(), note: z.string() });
export type PaperVersion = z.output<typeof paperVersionSchema>;

/** By when the papers of a meeting are due, and by which rule. */
export const paperDueSchema = z.strictObject({
  /** The one that papers are measured by: the first deadline of the body, or the day the agenda goes out. */
  due: datedDeadlineSchema,
  /** All deadlines of the body, the earliest first. */
  all: z.array(datedDeadlineSchema),
  issueDay: calendarDaySchema,
  meetingDay: calendarDaySchema,
  /** The rule on notice in words, and where it stands. */
  rule: z.string(),
  source: z.string(),
});
export type PaperDue = z.output<typeof paperDueSchema>;

/** Everything the panel of a paper's course shows. */
export const workflowFactsSchema = z.strictObject({
  status: paperStatusSchema,
  lastStep: lastStepSchema,
  byName: z.string(),
  on: calendarDaySchema.nullable(),
  note: z.string(),
  cleared: z.strictObject({ byName: z.string(), on: calendarDaySchema.nullable() }).nullable(),
  clerkName: z.string(),
  due: paperDueSchema.nullable(),
  /** Newest first. */
  versions: z.array(paperVersionSchema),
});
export type WorkflowFacts = z.output<typeof workflowFactsSchema>;

const stretchSchema = z.strictObject({ type: z.enum(['same', 'gone', 'come']), text: z.string() });
/** One difference, as it crosses the boundary. */
export const paperPieceSchema = z.strictObject({ id: z.string(), sectionKey: z.string(), place: z.string(), change: z.enum(['changed', 'added', 'removed', 'moved']), moved: z.boolean(), before: z.string(), after: z.string(), words: z.array(stretchSchema), note: z.string() });
