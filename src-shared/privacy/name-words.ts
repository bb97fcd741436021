/** A word of a text as names are compared: `folded` has no case, accents or apostrophes. */
export type NameWord = { readonly words: string; readonly folded: string; readonly start: number; readonly end: number };

const WORD = /[\p{L}\p{M}]+(?:['\u2018\u2019\u02BC][\p{L}\p{M}]+)*/gu;
const HONORIFICS: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'sir', 'dame', 'rev', 'revd', 'cllr', 'councillor', 'lord', 'lady']);
/** Letters that are not a letter with a mark upon it. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' };

/** The words of a text. A hyphen parts words, an apostrophe does not; a possessive "'s" at the end is left off. */
export function nameWords(text: string): readonly NameWord[] {
  const found: NameWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const words = match[0].replace(/['\u2018\u2019\u02BC][sS]$/u, '');
    found.push({ words, folded: fold(words), start: match.index, end: match.index + words.length });
  }
  return found;
}

/** Words without the titles in front of them; a name that is nothing but a title is left as it is. */
export function without(words: readonly NameWord[]): readonly NameWord[] {
  const bare = words.findIndex(({ folded }) => !HONORIFICS.has(folded));
  return bare <= 0 ? words : words.slice(bare);
}

function fold(word: string): string {
  return word.normalize('NFKD').toLowerCase().replace(/[\p{M}'\u2018\u2019\u02BC]/gu, '').replace(/[ßøłđðþæœı]/gu, (letter) => LETTERS[letter] ?? letter);
}
