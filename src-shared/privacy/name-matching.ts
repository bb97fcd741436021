import { nameWords, without } from './name-words';
import type { NameWord } from './name-words';

/** A name to look for. */
export type SoughtName = { readonly id: string; readonly name: string };
/** A name that was found: `start` and `end` are places in the text, end excluded. */
export type NameMatch = { readonly id: string; readonly start: number; readonly end: number; readonly words: string };
/** Looks through one text. */
export type NameMatcher = (text: string) => readonly NameMatch[];

type Sought = { readonly id: string; readonly first: string; readonly middle: readonly string[]; readonly last: string };

/**
 * Prepares names for looking. Found are: the whole name ("Sam James Field"), first name and surname ("Sam Field", "Sam J. Field"),
 * initials and surname ("S. Field", "S J Field", "SJ Field"), and the surname in front ("Field, Sam", "FIELD S"). Case, accents, kinds of
 * apostrophes and hyphens make no difference; a word is a whole word. A name of one word is found where it stands with a capital. A surname
 * by itself, or a first name by itself, is nobody's.
 */
export function createNameMatcher(names: readonly SoughtName[]): NameMatcher {
  const bySurname = new Map<string, Sought[]>();
  for (const { id, name } of names) {
    const words = without(nameWords(name)).map(({ folded }) => folded);
    const last = words.at(-1);
    if (last === undefined) continue;
    const sought: Sought = { id, first: words.length > 1 ? (words[0] ?? '') : '', middle: words.slice(1, -1), last };
    const others = bySurname.get(last);
    if (others) others.push(sought);
    else bySurname.set(last, [sought]);
  }
  return (text) => {
    if (bySurname.size === 0) return [];
    const words = nameWords(text);
    const found: NameMatch[] = [];
    words.forEach((word, at) => {
      for (const sought of bySurname.get(word.folded) ?? []) {
        const match = sought.first === '' ? single(word) : (forward(sought, words, at, text) ?? turned(sought, words, at, text));
        if (match) found.push({ id: sought.id, ...match, words: text.slice(match.start, match.end) });
      }
    });
    return found;
  };
}

type Span = { readonly start: number; readonly end: number };

/** A name of one word: "may" in a sentence is not May. */
function single(word: NameWord): Span | null {
  return /^\p{Lu}/u.test(word.words) ? { start: word.start, end: word.end } : null;
}

/** First name or initial, then the surname at `at`; other names or initials may stand between. */
function forward(sought: Sought, words: readonly NameWord[], at: number, text: string): Span | null {
  const surname = words[at];
  if (!surname) return null;
  for (let from = at - 1, next = surname; from >= 0 && at - from <= sought.middle.length + 4; from -= 1) {
    const word = words[from];
    if (!word || !joined(word, text.slice(word.end, next.start))) return null;
    if (word.folded === sought.first || initialsOf(word, sought)) return { start: word.start, end: surname.end };
    // Between them only names of the person or initials: "Sam J Field", "Sam van der Field".
    if (word.folded.length !== 1 && !sought.middle.includes(word.folded)) return null;
    next = word;
  }
  return null;
}

/** The surname at `at`, then first name or initial: "Field, Sam", "FIELD S". */
function turned(sought: Sought, words: readonly NameWord[], at: number, text: string): Span | null {
  const surname = words[at];
  const word = words[at + 1];
  if (!surname || !word || !/^(?:,\s{0,2}|\s{1,2})$/u.test(text.slice(surname.end, word.start))) return null;
  const full = word.folded === sought.first;
  if (!full && !initialsOf(word, sought)) return null;
  // "In that field a plan …" and "the field I saw" are no names: with an initial both stand in capitals, and "I" and "A" need the comma.
  if (!full && (!/^\p{Lu}/u.test(surname.words) || (/^[AI]$/u.test(word.words) && !text.slice(surname.end, word.start).includes(',')))) return null;
  let from = at;
  while (from > 0 && sought.middle.includes(words[from - 1]?.folded ?? '') && joined(words[from - 1], text.slice(words[from - 1]?.end ?? 0, words[from]?.start ?? 0))) from -= 1;
  return { start: words[from]?.start ?? surname.start, end: word.end };
}

/** "S", "S." or "SJ" for Sam James. Small letters are the words "a" and "i" as a rule, so these count only in capitals. */
function initialsOf(word: NameWord, { first, middle }: Sought): boolean {
  if (word.folded.charAt(0) !== first.charAt(0)) return false;
  if (word.folded.length === 1) return !/^[ai]$/u.test(word.words);
  if (word.words !== word.words.toUpperCase() || word.folded.length > 3) return false;
  const [, ...rest] = word.folded;
  return rest.every((letter, index) => middle.length === 0 || (middle[index] ?? letter).charAt(0) === letter);
}

/** Whether what stands between two words keeps them one name: spaces, hyphens, the full stop of an initial. */
function joined(before: NameWord | undefined, between: string): boolean {
  if (before === undefined) return false;
  if (/^[\s\u00A0]{1,3}$/u.test(between) || /^[-\u2010\u2011]$/u.test(between)) return true;
  return before.folded.length <= 3 && before.words === before.words.toUpperCase() && /^\.[\s\u00A0]{0,2}$/u.test(between);
}
