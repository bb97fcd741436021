import { z } from 'zod';
import { lineField, nothing, textField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';

/** A stock sentence of the record, typed as ";;name". */
export const snippetSchema = z.strictObject({ id: idSchema, name: z.string(), words: z.string() });
export type Snippet = z.output<typeof snippetSchema>;

const nameField = lineField('short name', 30).pipe(z.string().regex(/^[\p{L}\p{N}-]+$/u, 'A short name is letters and digits without spaces, such as received.'));
const wordsField = textField('words').pipe(z.string().trim().min(1, 'Enter the words.').max(2_000, 'The words are too long. Use at most 2,000 characters.'));

/** Stock sentences: "received and noted" for ;;rn. */
export const snippetsContract = {
  list: read(['snippet'], nothing, z.strictObject({ snippets: z.array(snippetSchema) })),
  add: write('Add stock sentence', z.strictObject({ name: nameField, words: wordsField }), z.strictObject({ snippetId: idSchema })),
  change: write('Change stock sentence', z.strictObject({ snippetId: idSchema, name: nameField, words: wordsField }), nothing),
  /** Puts a stock sentence before another (null: last): they are offered in this order. */
  move: write('Move stock sentence', z.strictObject({ snippetId: idSchema, beforeId: idSchema.nullable() }), nothing),
  remove: write('Remove stock sentence', z.strictObject({ snippetId: idSchema }), nothing),
};
