import { z } from 'zod';
import { nothing } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { app } from '../kernel/operation';
import { projectionStateSchema } from './model';

const switched = z.strictObject({ on: z.boolean() });

/** The second window, for the room. It is no part of the record: nothing of it is kept, and Undo has nothing to do with it. */
export const projectionContract = {
  state: app(nothing, projectionStateSchema),
  /** Shows a meeting to the room, on the second screen where there is one. */
  open: app(z.strictObject({ meetingId: idSchema }), projectionStateSchema),
  close: app(nothing, projectionStateSchema),
  /** Shows nothing at all, or shows again. */
  blank: app(switched, projectionStateSchema),
  /** Goes on showing what is shown now while the clerk works ahead, or follows the meeting again. */
  hold: app(switched, projectionStateSchema),
};
