import { z } from 'zod';
import { blockKindSchema, runSchema } from '../../text/model';
import { bodyKindSchema, votingRightSchema } from '../model';
import { bodyPhaseKindSchema } from '../structure-model';

/** Which lines something was read from, and what a person should look at ("" where the document says it plainly). */
const reading = { from: z.array(z.number().int().min(0)), unsure: z.string() };

/** One line of the document: a heading, a paragraph, an item of a list, a row of a table. Shown beside what was read from it. */
const documentLineSchema = z.strictObject({
  /** Where it stands, in words: "line 12", "slide 3". */
  place: z.string(),
  text: z.string(),
  /** As it stood in the document, before anything in it was put right. */
  written: z.string(),
  heading: z.boolean(),
  /** As a paragraph of the terms of reference. */
  kind: blockKindSchema,
  level: z.number().int().min(1).max(3),
  runs: z.array(runSchema),
  /** What was put right in it or is unsure about it, in sentences; "" for nothing. */
  doubt: z.string(),
});
export type DocumentLine = z.output<typeof documentLineSchema>;

const factSchema = z.strictObject({ value: z.string(), ...reading });
/** One fact of the body with the lines it was read from; the value is "" where the document does not say. */
export type ReadFact = z.output<typeof factSchema>;

const readSeatSchema = z.strictObject({
  label: z.string(),
  groupLabel: z.string(),
  organisationName: z.string(),
  appointingBody: z.string(),
  termMonths: z.number().int().min(0),
  byOffice: z.boolean(),
  votingRight: votingRightSchema,
  count: z.number().int().min(1),
  ...reading,
});
/** A kind of member as seats: for whom, how many, voting or not. */
export type ReadSeat = z.output<typeof readSeatSchema>;

const readPrioritySchema = z.strictObject({ name: z.string(), description: z.string(), ...reading });
/** An area of work. */
export type ReadPriority = z.output<typeof readPrioritySchema>;

/** `priority` is the place of its area of work in the reading's list. */
const readMeasureSchema = z.strictObject({ priority: z.number().int().min(0), name: z.string(), unit: z.string(), baseline: z.string(), target: z.string(), better: z.enum(['higher', 'lower']), ...reading });
/** An outcome that is expected, as a measure; numbers as decimal text, "" where none is given. */
export type ReadMeasure = z.output<typeof readMeasureSchema>;

const readMilestoneSchema = z.strictObject({ priority: z.number().int().min(0), what: z.string(), when: z.string(), ...reading });
/** What is to happen, and by when in the document's own words. */
export type ReadMilestone = z.output<typeof readMilestoneSchema>;

/** `named` false: only an example of what a group could be for; it is not taken unless a person says so. */
const readGroupSchema = z.strictObject({ name: z.string(), remit: z.string(), named: z.boolean(), ...reading });
/** A task and finish group. */
export type ReadGroup = z.output<typeof readGroupSchema>;

/**
 * What was read out of a proposal, terms of reference or slides about a body. Nothing is dropped: every line is in `terms`, or its
 * words are all in something that was read from it, or it is in `left`.
 */
export const bodyReadingSchema = z.strictObject({
  lines: z.array(documentLineSchema),
  name: factSchema,
  shortName: factSchema,
  kind: z.strictObject({ value: bodyKindSchema, ...reading }),
  /** Null where the document does not say whether the body is interim. */
  phase: z.strictObject({ value: bodyPhaseKindSchema.nullable(), ...reading }),
  /** The body it reports to. */
  parent: factSchema,
  /** The month or day of the first meeting, in the document's own words: a year is never added. */
  firstMeeting: factSchema,
  seats: z.array(readSeatSchema),
  priorities: z.array(readPrioritySchema),
  measures: z.array(readMeasureSchema),
  milestones: z.array(readMilestoneSchema),
  groups: z.array(readGroupSchema),
  /** Lines that make the terms of reference, in order. */
  terms: z.array(z.number().int().min(0)),
  /** Lines that went nowhere, in order. */
  left: z.array(z.number().int().min(0)),
  /** What a person should know about the document as a whole. */
  notes: z.array(z.string()),
});
export type BodyReading = z.output<typeof bodyReadingSchema>;
