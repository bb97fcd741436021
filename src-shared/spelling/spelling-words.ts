/** The most words that names may add: a record with more people than a council has is no record of ours. */
const MOST_WORDS = 3_000;

/**
 * The words of names that spelling accepts: each part of a name by itself and with the possessive ("Oyelaran", "Oyelaran's", "Oyelaran’s").
 * Parts of one letter and parts without letters are left out.
 */
export function wordsOfNames(names: readonly string[]): readonly string[] {
  const parts = new Set(names.flatMap((name) => name.split(/[^\p{L}\p{M}'’]+/u).map((part) => part.replace(/^['’]+|['’]+$/gu, ''))).filter((part) => part.length > 1));
  return [...parts].flatMap((part) => [part, `${part}'s`, `${part}’s`]).slice(0, MOST_WORDS);
}

/** What has to be added to and taken from the words that are known, so that exactly `wanted` are. */
export function wordChanges(known: ReadonlySet<string>, wanted: ReadonlySet<string>): { readonly add: readonly string[]; readonly remove: readonly string[] } {
  return { add: [...wanted].filter((word) => !known.has(word)), remove: [...known].filter((word) => !wanted.has(word)) };
}
