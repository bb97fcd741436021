import { z } from 'zod';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { app, write } from '../kernel/operation';
import { MOST_ROWS } from './sheet';

/** A list that was read: its rows as cells, the number of each row where it came from, and what a person should know. */
export const sheetSchema = z.strictObject({ rows: z.array(z.array(z.string())), lines: z.array(z.number().int()), notes: z.array(z.string()) });

const factsFields = z.strictObject({
  honorific: optionalLineField('title', 40),
  name: lineField('name', 150),
  organisationName: optionalLineField('organisation', 150),
  email: optionalLineField('e-mail address', 254),
  phone: optionalLineField('telephone number', 60),
});

/** Lists of people from elsewhere, and the list as a file. */
export const importOperations = {
  readPasted: app(z.strictObject({ text: z.string() }), sheetSchema),
  /** Asks for a file and reads it; null when the person cancels. */
  readFile: app(nothing, z.strictObject({ sheet: sheetSchema.nullable(), fileName: z.string() })),
  /** Stops the reading that is under way. */
  stopReading: app(nothing, nothing),
  /**
   * Takes rows over, all or none, as one step for Undo: `add` makes a person, `fill` puts in what the record does not know of one.
   * Progress comes as events under `jobId`; until it has answered, `stopImport` takes all of it back.
   */
  import: write(
    'Import people',
    z.strictObject({ jobId: idSchema, add: z.array(factsFields).max(MOST_ROWS, `Import at most ${String(MOST_ROWS)} people at once.`), fill: z.array(z.strictObject({ personId: idSchema, facts: factsFields })).max(MOST_ROWS) }),
    z.strictObject({ added: z.number().int(), filled: z.number().int() }),
  ),
  stopImport: app(z.strictObject({ jobId: idSchema }), nothing),
  /** Asks where to, and writes everybody as CSV; null when the person cancels. */
  exportList: app(nothing, z.strictObject({ fileName: z.string().nullable(), message: z.string() })),
};
