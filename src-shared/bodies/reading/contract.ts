import { z } from 'zod';
import { nothing } from '../../kernel/fields';
import { idSchema } from '../../kernel/ids';
import { app, write } from '../../kernel/operation';
import { bodyReadingSchema } from './body-reading';
import { bodyPlanSchema } from './body-plan';

/** A body out of a document that was written elsewhere: read it, let a person confirm it, make it. */
export const bodyReadingContract = {
  /** Reads pasted text or HTML; nothing is kept yet. */
  readPasted: app(z.strictObject({ text: z.string().max(5_000_000), html: z.string().max(20_000_000) }), z.strictObject({ reading: bodyReadingSchema })),
  /** Asks for a file and reads it likewise; `null` when the person cancels. */
  readFile: app(nothing, z.strictObject({ reading: bodyReadingSchema.nullable() })),
  /** Stops the reading that is under way: it then answers that it was stopped. */
  stop: app(nothing, nothing),
  /** Makes the body with its seats, groups, areas of work and terms of reference, all at once or not at all. */
  make: write('Make body from a document', bodyPlanSchema, z.strictObject({ bodyId: idSchema })),
};
