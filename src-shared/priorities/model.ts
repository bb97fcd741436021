import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';
import { dueSchema } from '../minutes/model';
import { parseDecimal } from './decimal';
import type { Decimal } from './decimal';

/** A number of a measure as decimal text ("93.10"). */
export const decimalSchema = z.string().transform((text, context): Decimal => {
  const decimal = parseDecimal(text);
  if (decimal !== null) return decimal;
  context.addIssue({ code: 'custom', message: 'That is not a number. Enter a number such as 93.1 or 1,250.' });
  return z.NEVER;
});

/** Which way a measure should go. */
export const betterSchema = z.enum(['higher', 'lower']);
export type Better = z.output<typeof betterSchema>;
export const BETTER_WORDS: Readonly<Record<Better, string>> = { higher: 'Higher is better', lower: 'Lower is better' };

/** What a measure was on a day. */
export const actualSchema = z.strictObject({ id: idSchema, day: calendarDaySchema, value: decimalSchema, note: z.string() });
export type Actual = z.output<typeof actualSchema>;

/** An outcome measure: where it started, where it should be by when (null while no number is known), and what it has been, the earliest value first. */
export const measureSchema = z.strictObject({
  id: idSchema,
  priorityId: idSchema,
  name: z.string(),
  unit: z.string(),
  baseline: decimalSchema.nullable(),
  baselineDay: calendarDaySchema.nullable(),
  target: decimalSchema.nullable(),
  targetDay: calendarDaySchema.nullable(),
  better: betterSchema,
  actuals: z.array(actualSchema),
});
export type Measure = z.output<typeof measureSchema>;

/** By when something should have happened: the words as written, and what they were read as. `day` is the last day that counts (of a month, of a term). */
export const milestoneDueSchema = dueSchema.extend({ verbatim: optionalLineField('time', 200), kind: z.enum([...dueSchema.shape.kind.options, 'term']) });
export type MilestoneDue = z.output<typeof milestoneDueSchema>;

/** "What do we want to happen? By when?" */
export const milestoneSchema = z.strictObject({ id: idSchema, priorityId: idSchema, what: z.string(), due: milestoneDueSchema, doneOn: calendarDaySchema.nullable() });
export type Milestone = z.output<typeof milestoneSchema>;

/** How much a risk matters. */
export const riskLevelSchema = z.enum(['low', 'medium', 'high']);
export type RiskLevel = z.output<typeof riskLevelSchema>;
export const RISK_LEVEL_WORDS: Readonly<Record<RiskLevel, string>> = { low: 'Low', medium: 'Medium', high: 'High' };

/** A risk of a body, or of one of its priorities. */
export const riskSchema = z.strictObject({
  id: idSchema,
  bodyId: idSchema,
  priorityId: idSchema.nullable(),
  /** "" for a risk of the body as a whole. */
  priorityName: z.string(),
  what: z.string(),
  response: z.string(),
  level: riskLevelSchema,
  closedOn: calendarDaySchema.nullable(),
});
export type Risk = z.output<typeof riskSchema>;

/** What can be tied to a priority, by the table it stands in. */
export const tiedTableSchema = z.enum(['agendaItem', 'decision', 'action']);
export type TiedTable = z.output<typeof tiedTableSchema>;
export const TIED_WORDS: Readonly<Record<TiedTable, string>> = { agendaItem: 'Agenda item', decision: 'Decision', action: 'Action' };

/** Something tied to a priority, with what a list needs to name it and to lead to it. Its day is that of its meeting. */
export const tiedThingSchema = z.strictObject({
  tieId: idSchema,
  table: tiedTableSchema,
  rowId: idSchema,
  /** The number of the item on its agenda ("4.1"), of the decision ("D 26/27-031") or of the action. */
  number: z.string(),
  words: z.string(),
  publicity: publicitySchema,
  meetingId: idSchema,
  meetingTitle: z.string(),
  bodyName: z.string(),
  day: calendarDaySchema,
  agendaItemId: idSchema,
  /** The entry of the minutes that says it; null for an agenda item. */
  entryId: idSchema.nullable(),
  /** Of an action; null for anything else. */
  action: z.strictObject({ ownerName: z.string(), due: dueSchema, done: z.boolean() }).nullable(),
});
export type TiedThing = z.output<typeof tiedThingSchema>;

/** A priority or area of work of a body, with everything it is measured by. Milestones stand in the order of their days. */
export const prioritySchema = z.strictObject({
  id: idSchema,
  bodyId: idSchema,
  name: z.string(),
  description: z.string(),
  leadPersonId: idSchema.nullable(),
  leadName: z.string(),
  groupBodyId: idSchema.nullable(),
  groupName: z.string(),
  measures: z.array(measureSchema),
  milestones: z.array(milestoneSchema),
  /** How many agenda items, decisions, actions and recommendations are tied to it. */
  tiedCount: z.number().int(),
});
export type Priority = z.output<typeof prioritySchema>;
