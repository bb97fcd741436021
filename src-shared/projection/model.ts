import { z } from 'zod';

/** Whose meeting it is, as it stands on the notice at the door. */
const namesSchema = z.strictObject({ organisation: z.string(), body: z.string(), meeting: z.string() });

/** What the vote on a motion came to; `counts` null where none were taken. */
const resultSchema = z.strictObject({ words: z.string(), carried: z.boolean(), counts: z.strictObject({ for: z.number().int(), against: z.number().int(), abstained: z.number().int() }).nullable() });

/** The motion before the meeting. `result` null while it has not been voted on. */
const projectedMotionSchema = z.strictObject({ heading: z.string(), words: z.string(), result: resultSchema.nullable(), /** What was decided just before it, under the same item; empty when nothing was. */ before: z.string() });
export type ProjectedMotion = z.output<typeof projectedMotionSchema>;

/**
 * All that the room can be shown. Nothing else reaches the second window.
 * - `item`: what is taken, in public · `words`: one sentence (before the meeting, while it is adjourned, in Part 2) · `blank`: nothing at all
 */
export const projectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item'), names: namesSchema, number: z.string(), title: z.string(), motion: projectedMotionSchema.nullable() }),
  z.strictObject({ kind: z.literal('words'), names: namesSchema, words: z.string(), restricted: z.boolean() }),
  z.strictObject({ kind: z.literal('blank') }),
]);
export type Projection = z.output<typeof projectionSchema>;

/** How the projection stands, for the clerk. `showing` is what the room sees; null while there is no projection. */
export const projectionStateSchema = z.strictObject({ meetingId: z.string().nullable(), blank: z.boolean(), held: z.boolean(), showing: projectionSchema.nullable() });
export type ProjectionState = z.output<typeof projectionStateSchema>;

/** While there is no second window. */
export const NOT_PROJECTING: ProjectionState = { meetingId: null, blank: false, held: false, showing: null };
