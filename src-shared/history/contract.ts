import { z } from 'zod';
import { read, write } from '../kernel/operation';
import { nothing } from '../kernel/fields';

const step = z.strictObject({ seq: z.number().int(), label: z.string(), at: z.string() });

/** Undo and redo over the log that every write appends its inverse to. */
export const historyContract = {
  state: read(['operation'], nothing, z.strictObject({ undo: step.nullable(), redo: step.nullable() })),
  /**
   * Takes back the newest operation not yet taken back; with `seq` the one of that number, as long as nothing done since stands on it. What
   * was done since stays as it is.
   */
  undo: write('Undo', z.strictObject({ seq: z.number().int().optional() }), z.strictObject({ label: z.string() })),
  redo: write('Redo', nothing, z.strictObject({ label: z.string() })),
  /** The newest operations first, for the history list. */
  list: read(['operation'], z.strictObject({ limit: z.number().int().min(1).max(500) }), z.strictObject({ steps: z.array(step.extend({ undone: z.boolean() })) })),
};
