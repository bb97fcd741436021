/** Words as a sentence of their own: trimmed, with a full stop where they end with no mark. */
export function asSentence(words: string): string {
  const text = words.trim();
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
