/** Words as a sentence lists them: "A", "A and B", "A, B and C". Empty where there are none. */
export function listedWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
