/** Words that something took from some lines. */
export type TakenWords = { readonly words: string; readonly from: readonly number[] };

/** The lines all of whose words are in what was read from them: a word that stands twice must be there twice. Lines that nothing was read from are never among them. */
export function linesAccountedFor(lines: readonly string[], taken: readonly TakenWords[]): ReadonlySet<number> {
  const byLine = new Map<number, string[]>();
  for (const { words, from } of taken) for (const index of from) byLine.set(index, [...(byLine.get(index) ?? []), words]);
  const accounted = new Set<number>();
  for (const [index, texts] of byLine) {
    const there = counted(texts.join(' '));
    const left = [...counted(lines[index] ?? '')].filter(([word, count]) => (there.get(word) ?? 0) < count);
    if (left.length === 0) accounted.add(index);
  }
  return accounted;
}

/** How often each word stands in a text: letters and figures only, in small letters. */
function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
