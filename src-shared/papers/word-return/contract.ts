import { z } from 'zod';
import { idSchema } from '../../kernel/ids';
import { timeOfDaySchema } from '../../kernel/time-of-day';
import { app, read, write } from '../../kernel/operation';
import { paperContentSchema } from '../content/paper-content';
import type { WordComparison } from './comparison';

/** The largest file that is taken from a drop: as large as the reader reads. */
const MOST_BYTES = 30 * 1024 * 1024;

const fileBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= MOST_BYTES, 'The file is larger than 30 MB. A paper is never that large.');
/** The file as main keeps it, and its name; null when the person cancelled. */
const openedFile = z.strictObject({ file: z.strictObject({ id: idSchema, name: z.string() }).nullable() });

/** A paper's Word file that was edited outside and comes back. */
export const wordReturnContract = {
  /** Asks for the file and reads it; nothing is kept in the record. */
  open: app(z.strictObject({}), openedFile),
  /** Reads a file that was dropped on the paper. */
  openDropped: app(z.strictObject({ name: z.string().max(300), bytes: fileBytes }), openedFile),
  /** Stops the reading that is under way, if there is one; it then answers that it was stopped. */
  stop: app(z.strictObject({}), z.strictObject({})),
  /** Lays the file beside the paper. Refuses, with a sentence, a file of another paper or one that is no paper of ours. */
  compare: read(
    ['paper', 'paperDetail', 'paperSection', 'block', 'body', 'meeting', 'agendaItem', 'paperComment'],
    z.strictObject({ paperId: idSchema, fileId: idSchema }),
    z.custom<WordComparison>((value) => typeof value === 'object' && value !== null),
  ),
  /** Makes the paper say what was accepted, and adds the comments that were; `base` is that of the comparison: a paper changed since refuses. */
  bringIn: write(
    'Bring back from Word',
    z.strictObject({ paperId: idSchema, fileId: idSchema, base: z.string(), at: timeOfDaySchema, content: paperContentSchema, comments: z.array(z.string().max(100)).max(5_000) }),
    z.strictObject({ comments: z.number().int() }),
  ),
};
