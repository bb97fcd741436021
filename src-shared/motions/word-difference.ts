/** A stretch of words of one kind in a comparison: `same` in both, `gone` from the first, `new` in the second. */
export type WordChange = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

/** Longer texts are told as wholly changed: nobody reads a comparison of pages in a pane, and it would take a while. */
const LONGEST = 1_500;

/** How two texts differ, word by word, in reading order; spaces belong to the word before. Equal texts give one `same`. */
export function wordDifference(before: string, after: string): readonly WordChange[] {
  const one = words(before);
  const other = words(after);
  if (one.length > LONGEST || other.length > LONGEST) return joined([{ kind: 'gone', text: before }, { kind: 'new', text: after }]);
  const lengths = commonLengths(one, other);
  const changes: WordChange[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length || j < other.length) {
    const left = one[i];
    const right = other[j];
    if (left !== undefined && right !== undefined && bare(left) === bare(right)) {
      changes.push({ kind: 'same', text: right });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      changes.push({ kind: 'gone', text: left });
      i += 1;
    } else if (right !== undefined) {
      changes.push({ kind: 'new', text: right });
      j += 1;
    }
  }
  return joined(changes);
}

/** How far resolved words are from what was recommended, in words: "as recommended", "as recommended, one word changed". */
export function differenceWords(before: string, after: string): string {
  if (before.trim() === '') return '';
  const changes = wordDifference(before.trim(), after.trim());
  const count = (kind: WordChange['kind']): number => changes.filter((change) => change.kind === kind).reduce((sum, { text }) => sum + words(text).length, 0);
  const changed = Math.max(count('gone'), count('new'));
  if (changed === 0) return 'as recommended';
  if (count('same') === 0) return 'not as recommended';
  return `as recommended, ${changed === 1 ? 'one word' : `${String(changed)} words`} changed`;
}

function words(text: string): string[] {
  return text.match(/\S+\s*/gu) ?? [];
}

/** A word as it is compared: "adopted." at the end of a sentence is "adopted", and capitals do not matter. */
function bare(word: string): string {
  return word.trim().replace(/[.,;:!?]+$/u, '').toLowerCase();
}

/** The length of the longest common run of words from each place on. */
function commonLengths(one: readonly string[], other: readonly string[]): readonly (readonly number[])[] {
  const table: number[][] = Array.from({ length: one.length + 1 }, () => Array.from({ length: other.length + 1 }, () => 0));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const row = table[i];
    const below = table[i + 1];
    if (!row || !below) continue;
    for (let j = other.length - 1; j >= 0; j -= 1) {
      row[j] = bare(one[i] ?? '') === bare(other[j] ?? '') ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const list: { kind: WordChange['kind']; text: string }[] = [];
  for (const { kind, text } of changes) {
    if (text === '') continue;
    const last = list.at(-1);
    if (last?.kind === kind) last.text += text;
    else list.push({ kind, text });
  }
  return list;
}
