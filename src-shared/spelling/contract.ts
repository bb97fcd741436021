import { z } from 'zod';
import { nothing } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import { cleanText } from '../kernel/clean-text';

/** One word: no space in it, as the spelling checker looks at words one by one. */
const wordField = z
  .string()
  .transform((text) => cleanText(text).trim())
  .pipe(z.string().min(1, 'Type the word first.').max(60, 'A word has at most 60 letters.').regex(/^[\p{L}\p{M}'’]+$/u, 'Type one word, of letters only. Names with a hyphen or a space are added part by part.'));

/** The words that the clerk has added to the spelling of a record. Names of its people need no adding. */
export const spellingContract = {
  /** In the order of the alphabet. */
  words: read(['spellingWord'], nothing, z.strictObject({ words: z.array(z.strictObject({ id: idSchema, word: z.string() })) })),
  /** All words that spelling accepts in this record besides the dictionary's: the clerk's own and those of the names in it. */
  accepted: read(['spellingWord', 'person', 'attendance', 'organisation', 'body'], nothing, z.strictObject({ words: z.array(z.string()) })),
  /** Adds a word; one that is there already stays as it is. */
  addWord: write('Add a word to the spelling', z.strictObject({ word: wordField }), z.strictObject({ id: idSchema })),
  removeWord: write('Remove a word from the spelling', z.strictObject({ id: idSchema }), nothing),
};
