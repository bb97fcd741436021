import { z } from 'zod';
import { COMMAND_NAMES } from './commands/command-list';
import { TABLE_NAMES } from './kernel/tables';

/** Commands of the native menu that the window carries out. */
export const commandNameSchema = z.enum(COMMAND_NAMES);

/** Everything main tells the window by itself. */
export const appEventSchema = z.discriminatedUnion('event', [
  /**
   * A write was committed. `typing` writes come often; screens may wait for a pause. `operation` is the contract's name, e.g. "agenda.moveItem"; `seq` its
   * number in the log, by which Undo can be asked to take back this one and no other; left out where no row changed.
   */
  z.strictObject({ event: z.literal('changed'), tables: z.array(z.enum(TABLE_NAMES)), operation: z.string(), typing: z.boolean(), at: z.string(), seq: z.number().int().optional() }),
  /** The open record is another one, or none, or has a problem: every screen starts afresh. `opening` is that of its status. */
  z.strictObject({ event: z.literal('recordChanged'), opening: z.number().int() }),
  z.strictObject({ event: z.literal('progress'), jobId: z.string(), fraction: z.number().min(0).max(1), sentence: z.string() }),
  z.strictObject({ event: z.literal('command'), command: commandNameSchema }),
  z.strictObject({ event: z.literal('settingsChanged') }),
  /** The application was asked from outside to open a paper: the window asks for it. */
  z.strictObject({ event: z.literal('fileOffered') }),
  /** What the room is shown, or whether it is shown anything, is different now. */
  z.strictObject({ event: z.literal('projectionChanged'), movedTo: z.enum(['screen', 'window']).optional() }),
  /** The window is about to close, or another record to take the place of this one: what is still being typed must be sent now. Answered by records.letGo. */
  z.strictObject({ event: z.literal('closing') }),
]);
export type AppEvent = z.output<typeof appEventSchema>;
