/** A word of a text, and where it stands. */
export type SpelledWord = { readonly word: string; readonly from: number; readonly to: number };

/** What is no word although it has letters: commands and people of a line that is being typed ("/a", "@ja", ";;lunch"), links, addresses, whatever has a figure in it. */
const NO_WORD = /^(?:[/@]|;;)|:\/\/|^www\.|@|\d/iu;
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;

/** The words of a text that have a spelling, in their order; those with a hyphen part by part, as the checker looks at them. */
export function spelledWords(text: string): readonly SpelledWord[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: token, index }) => (NO_WORD.test(token) ? [] : [...token.matchAll(WORD)].filter(({ 0: word }) => word.length > 1).map(({ 0: word, index: within }): SpelledWord => ({ word, from: index + within, to: index + within + word.length }))));
}

/** A text with one of its words put right. */
export function withSpelling(text: string, { from, to }: Pick<SpelledWord, 'from' | 'to'>, by: string): string {
  return `${text.slice(0, from)}${by}${text.slice(to)}`;
}

/** Whether a word is one of those that are accepted, by itself or as "Oyelaran’s". */
export function isAccepted(word: string, accepted: ReadonlySet<string>): boolean {
  const straight = word.replaceAll('’', "'");
  return accepted.has(straight) || accepted.has(straight.replace(/'s?$/u, ''));
}
