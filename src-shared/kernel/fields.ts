import { z } from 'zod';
import { cleanLine, cleanText } from './clean-text';

/** The longest paragraph kept as one row, in characters; longer pastes are split before they come here (reliability.md: one big field is a trap). */
export const LONGEST_TEXT = 100_000;

/** A line such as a title or a name: cleaned, trimmed, at most `longest` characters, not empty. `what` names the field in the refusal. */
export function lineField(what: string, longest = 300) {
  return z
    .string()
    .max(longest * 4, `The ${what} is too long. Use at most ${String(longest)} characters.`)
    .transform(cleanLine)
    .pipe(z.string().min(1, `Enter the ${what}.`).max(longest, `The ${what} is too long. Use at most ${String(longest)} characters.`));
}

/** As lineField, but may be left empty. */
export function optionalLineField(what: string, longest = 300) {
  return z
    .string()
    .max(longest * 4, `The ${what} is too long. Use at most ${String(longest)} characters.`)
    .transform(cleanLine)
    .pipe(z.string().max(longest, `The ${what} is too long. Use at most ${String(longest)} characters.`));
}

/** Free text of a paragraph, cleaned. */
export function textField(what: string) {
  return z.string().max(LONGEST_TEXT, `The ${what} is too long for one paragraph. Split it into shorter paragraphs.`).transform(cleanText);
}

/** An order key made by `fractional-indexing`: rows sort by it as plain text, and a row moves without touching its neighbours. */
export const orderKeySchema = z.string().regex(/^[A-Za-z0-9]{1,200}$/, 'The place in the list is not readable.');

/** Nothing to send or nothing to answer. */
export const nothing = z.strictObject({});
