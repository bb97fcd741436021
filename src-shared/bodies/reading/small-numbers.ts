const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const;

/** A number in figures or as one of the words one to twelve, as a part of a pattern. */
export const NUMBER = `\\d{1,2}|${WORDS.join('|')}`;

/** What such a number stands for; null for anything else. */
export function smallNumber(text: string): number | null {
  const word = (WORDS as readonly string[]).indexOf(text.toLowerCase());
  if (word >= 0) return word + 1;
  return /^\d{1,2}$/u.test(text) ? Number(text) : null;
}

/** Several reasons as one text, each once. */
export function joinReasons(reasons: readonly string[]): string {
  return [...new Set(reasons.filter((reason) => reason !== ''))].join(' ');
}

/** The start of a text that is longer than its field, cut between words. */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** An item without the mark that ends it in a list (";", ".", "; and"), and its first letter large. */
export function asName(text: string): string {
  const bare = text.replace(/[\s;,.]+(?:and|or)?[\s;,.]*$/iu, '').trim();
  return bare.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
