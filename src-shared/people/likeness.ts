import { nameKey } from '../bodies/same-person';
import type { Likeness } from './model';

/** What is compared: nothing else of a person says who they are. */
export type Likened = { readonly name: string; readonly email: string };

/** A name taken apart: words without accents, case, punctuation and honorifics, and the whole without spaces. */
type NameParts = { readonly first: string; readonly last: string; readonly middle: readonly string[]; readonly whole: string; readonly sorted: string; /** The letters of the first and of the last word. */ readonly firstLetters: number; readonly lastLetters: number };

/** Letters after a name that say nothing about who it is. */
const AFTER_NAME = new Set(['obe', 'mbe', 'cbe', 'jp', 'dl', 'qc', 'kc', 'phd']);

function nameParts(name: string): NameParts {
  const all = nameKey(name).split(' ').filter((word) => word !== '');
  const words = all.length > 2 ? all.filter((word, index) => index < 2 || !AFTER_NAME.has(word)) : all;
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return { first, last, middle: words.slice(1, -1), whole: words.join(''), sorted: words.toSorted().join(' '), firstLetters: lettersOf(first), lastLetters: lettersOf(last) };
}

/**
 * Why two entries may be one person, or null. The same name without regard to honorific, case, accents, punctuation and order; the
 * same e-mail address; the same name but for initials or a middle name; one word of the name spelled nearly alike, unless each has an
 * e-mail address of their own. It only ever asks: two people may bear one name and share one address.
 */
export function likenessOf(one: Likened, other: Likened): Likeness | null {
  return likenessOfParts(nameParts(one.name), nameParts(other.name), comparedAddresses(one.email, other.email));
}

type Addresses = 'same' | 'different' | 'unknown';

function comparedAddresses(one: string, other: string): Addresses {
  if (one === '' || other === '') return 'unknown';
  return one.toLowerCase() === other.toLowerCase() ? 'same' : 'different';
}

function likenessOfParts(one: NameParts, other: NameParts, addresses: Addresses, spelling = true): Likeness | null {
  if (one.whole !== '' && (one.whole === other.whole || one.sorted === other.sorted)) return 'sameName';
  if (addresses === 'same') return 'sameEmail';
  if (one.last === '' || other.last === '') return null;
  if (one.last === other.last && sameForename(one.first, other.first) && (one.first.length > 1 || other.first.length > 1) && middlesAgree(one.middle, other.middle)) return 'initials';
  return !spelling || addresses === 'different' || !middlesAgree(one.middle, other.middle) || !looksSpelledAlike(one, other) ? null : 'closeSpelling';
}

function looksSpelledAlike(one: NameParts, other: NameParts): boolean {
  if (one.last === other.last) return differingLetters(one.firstLetters, other.firstLetters) <= 4 && closeWords(one.first, other.first);
  return one.first === other.first && one.first.length > 1 && differingLetters(one.lastLetters, other.lastLetters) <= 4 && closeWords(one.last, other.last);
}

function sameForename(one: string, other: string): boolean {
  return one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}

/** One has none, or each is the other's initial. */
function middlesAgree(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 0 || other.length === 0 || (one.length === other.length && one.every((word, index) => sameForename(word, other[index] ?? '')));
}

/**
 * Whether one word may be the other misspelled: one letter more or less, two changed round, one changed in a word of five letters or
 * more (John is not Joan), or two slips in a word of six or more (Steven, Stephen).
 */
export function closeWords(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 3 || long.length - short.length > 2 || one === other) return false;
  const slips = slipsBetween(short, long, short.length >= 6 ? 2 : 1);
  if (slips === 1) return long.length > short.length || long.length >= 5 || isTurnedRound(short, long);
  return slips === 2 && short.length >= 6;
}

function isTurnedRound(one: string, other: string): boolean {
  return [...one].toSorted().join('') === [...other].toSorted().join('');
}

/** Letters added, left out, changed or turned round with their neighbour, counted up to `most`; `most` + 1 for more. */
function slipsBetween(one: string, other: string, most: number): number {
  // What both begin and end with costs nothing; mostly little is left in between.
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const rows = one.length - start - end;
  const columns = other.length - start - end;
  if (rows === 0 || columns === 0) return Math.min(rows + columns, most + 1);
  let before: number[] = [];
  let line: number[] = [];
  for (let column = 0; column <= columns; column += 1) line.push(column);
  for (let row = 1; row <= rows; row += 1) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= columns; column += 1) {
      const here = one[start + row - 1];
      const there = other[start + column - 1];
      let best = Math.min((line[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (line[column - 1] ?? 0) + (here === there ? 0 : 1));
      if (row > 1 && column > 1 && here === other[start + column - 2] && one[start + row - 2] === there) best = Math.min(best, (before[column - 2] ?? 0) + 1);
      next.push(best);
      if (best < least) least = best;
    }
    if (least > most) return most + 1;
    before = line;
    line = next;
  }
  return Math.min(line[columns] ?? 0, most + 1);
}

/** The letters of a word as bits; words that are two slips apart differ in four of them at most. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 31);
  return bits;
}

function differingLetters(one: number, other: number): number {
  let bits = one ^ other;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count += 1;
  }
  return count;
}

/** Somebody who may be the same, and why. */
export type Alike<P> = { readonly person: P; readonly likeness: Likeness };

/** Likenesses, the surest first. */
export const LIKENESS_ORDER: readonly Likeness[] = ['sameName', 'sameEmail', 'initials', 'closeSpelling'];

/** Beyond this many people of one first or last name, only the same name or address is looked for among them. */
const LARGEST_NAMESAKES = 1500;

/** People by what their names share, so that thousands are compared in a moment. */
export type LikenessIndex<P extends Likened> = {
  readonly add: (person: P) => void;
  /** Everybody added so far who may be the same as somebody, the surest first. */
  readonly like: (somebody: Likened) => readonly Alike<P>[];
  /** The surest of them; quicker than asking for all. */
  readonly likest: (somebody: Likened) => Alike<P> | null;
};

/** An index of people; give it those already known with `add`. */
export function likenessIndex<P extends Likened>(people: readonly P[] = []): LikenessIndex<P> {
  type Entry = { readonly person: P; readonly parts: NameParts };
  const groups = new Map<string, Entry[]>();
  const keysOf = (parts: NameParts, email: string): string[] => [
    ...(parts.whole === '' ? [] : [`whole ${parts.whole}`, `sorted ${parts.sorted}`]),
    ...(email === '' ? [] : [`email ${email.toLowerCase()}`]),
    ...(parts.last === '' ? [] : [`first ${parts.first}`, `last ${parts.last}`]),
  ];
  const add = (person: P): void => {
    const entry: Entry = { person, parts: nameParts(person.name) };
    for (const key of keysOf(entry.parts, person.email)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  };
  const like = (somebody: Likened): readonly Alike<P>[] => {
    const parts = nameParts(somebody.name);
    const found = new Map<P, Likeness>();
    for (const key of keysOf(parts, somebody.email)) {
      const group = groups.get(key) ?? [];
      if (group.length > LARGEST_NAMESAKES && (key.startsWith('first ') || key.startsWith('last '))) continue;
      for (const { person, parts: other } of group) {
        if (found.has(person)) continue;
        const likeness = likenessOfParts(parts, other, comparedAddresses(somebody.email, person.email));
        if (likeness !== null) found.set(person, likeness);
      }
    }
    return [...found].map(([person, likeness]) => ({ person, likeness })).toSorted((one, other) => LIKENESS_ORDER.indexOf(one.likeness) - LIKENESS_ORDER.indexOf(other.likeness));
  };
  const likest = (somebody: Likened): Alike<P> | null => {
    const parts = nameParts(somebody.name);
    let best: Alike<P> | null = null;
    for (const key of keysOf(parts, somebody.email)) {
      const group = groups.get(key) ?? [];
      if (group.length > LARGEST_NAMESAKES && (key.startsWith('first ') || key.startsWith('last '))) continue;
      for (const { person, parts: other } of group) {
        // One that is spelled nearly alike is enough: comparing letters is what takes time.
        const likeness: Likeness | null = likenessOfParts(parts, other, comparedAddresses(somebody.email, person.email), best === null);
        if (likeness === 'sameName') return { person, likeness };
        if (likeness !== null && (best === null || LIKENESS_ORDER.indexOf(likeness) < LIKENESS_ORDER.indexOf(best.likeness))) best = { person, likeness };
      }
    }
    return best;
  };
  for (const person of people) add(person);
  return { add, like, likest };
}

/** Two entries that may be one person. */
export type LikePair<P> = { readonly one: P; readonly other: P; readonly likeness: Likeness };

/** Every pair of people who may be one, the surest first; pairs in the order in which the people were given. */
export function likePairs<P extends Likened>(people: readonly P[]): readonly LikePair<P>[] {
  const index = likenessIndex<P>();
  const pairs: LikePair<P>[] = [];
  for (const other of people) {
    for (const { person: one, likeness } of index.like(other)) pairs.push({ one, other, likeness });
    index.add(other);
  }
  return pairs.toSorted((one, other) => LIKENESS_ORDER.indexOf(one.likeness) - LIKENESS_ORDER.indexOf(other.likeness));
}
