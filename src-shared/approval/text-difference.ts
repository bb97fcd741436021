/** One paragraph that is not the same in two texts. */
export type TextDifference =
  | { readonly type: 'changed'; readonly before: string; readonly after: string }
  | { readonly type: 'added'; readonly after: string }
  | { readonly type: 'removed'; readonly before: string };

/** Longer texts are compared paragraph by paragraph from both ends only. */
const MOST_CELLS = 4_000_000;

/** What differs between two texts, paragraph by paragraph; a paragraph that was reworded is one difference and not two. */
export function textDifferences(before: readonly string[], after: readonly string[]): readonly TextDifference[] {
  const differences: TextDifference[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const settle = (): void => {
    const left = [...come];
    for (const old of gone) {
      const likest = left.map((text, index) => ({ text, index, likeness: likeness(old, text) })).toSorted((one, other) => other.likeness - one.likeness)[0];
      if (likest && likest.likeness >= 0.4) {
        differences.push({ type: 'changed', before: old, after: likest.text });
        left.splice(likest.index, 1);
      } else differences.push({ type: 'removed', before: old });
    }
    differences.push(...left.map((text): TextDifference => ({ type: 'added', after: text })));
    gone = [];
    come = [];
  };
  for (const step of steps(before, after, (one, other) => plain(one) === plain(other))) {
    if (step.type === 'same') settle();
    else if (step.type === 'gone') gone.push(step.text);
    else come.push(step.text);
  }
  settle();
  return differences;
}

/** A stretch of words of a reworded paragraph. */
export type WordStretch = { readonly type: 'same' | 'gone' | 'come'; readonly text: string };

/** The words of two wordings of one paragraph, those that went and those that came between those that stayed. */
export function wordDifference(before: string, after: string): readonly WordStretch[] {
  const stretches: { type: WordStretch['type']; text: string }[] = [];
  for (const { type, text } of steps(wordsOf(before), wordsOf(after), (one, other) => one === other)) {
    const last = stretches.at(-1);
    if (last?.type === type) last.text += ` ${text}`;
    else stretches.push({ type, text });
  }
  return stretches;
}

/** How like two paragraphs are: the share of words that they have in common, 0 to 1. */
export function likeness(one: string, other: string): number {
  const words = wordsOf(plain(one));
  const left = wordsOf(plain(other));
  const total = words.length + left.length;
  let common = 0;
  for (const word of words) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    common += 1;
    left.splice(at, 1);
  }
  return total === 0 ? 1 : (2 * common) / total;
}

/** A paragraph without what a word processor changes by itself: kinds of space, quotation marks, dashes. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00A0\u202F]+/gu, ' ').replace(/[‘’ʼ]/gu, "'").replace(/[“”]/gu, '"').replace(/[\u2010-\u2015]/gu, '-').replace(/\u00AD/gu, '').trim();
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

type Step = { readonly type: 'same' | 'gone' | 'come'; readonly text: string };

/** The shortest way from one list to the other by taking out and putting in. */
function steps(before: readonly string[], after: readonly string[], same: (one: string, other: string) => boolean): readonly Step[] {
  let start = 0;
  while (start < before.length && start < after.length && same(before[start] ?? '', after[start] ?? '')) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && same(before[before.length - 1 - end] ?? '', after[after.length - 1 - end] ?? '')) end += 1;
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  const kept = (texts: readonly string[]): Step[] => texts.map((text) => ({ type: 'same', text }));
  return [...kept(after.slice(0, start)), ...middle(gone, come, same), ...kept(after.slice(after.length - end))];
}

function middle(gone: readonly string[], come: readonly string[], same: (one: string, other: string) => boolean): readonly Step[] {
  if (gone.length * come.length > MOST_CELLS) return [...gone.map((text): Step => ({ type: 'gone', text })), ...come.map((text): Step => ({ type: 'come', text }))];
  const width = come.length + 1;
  const longest = new Uint32Array((gone.length + 1) * width);
  for (let row = gone.length - 1; row >= 0; row -= 1) {
    for (let column = come.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] = same(gone[row] ?? '', come[column] ?? '') ? (longest[(row + 1) * width + column + 1] ?? 0) + 1 : Math.max(longest[(row + 1) * width + column] ?? 0, longest[row * width + column + 1] ?? 0);
    }
  }
  const path: Step[] = [];
  let row = 0;
  let column = 0;
  while (row < gone.length || column < come.length) {
    if (row < gone.length && column < come.length && same(gone[row] ?? '', come[column] ?? '')) {
      path.push({ type: 'same', text: come[column] ?? '' });
      row += 1;
      column += 1;
    } else if (row < gone.length && (column >= come.length || (longest[(row + 1) * width + column] ?? 0) >= (longest[row * width + column + 1] ?? 0))) {
      path.push({ type: 'gone', text: gone[row] ?? '' });
      row += 1;
    } else {
      path.push({ type: 'come', text: come[column] ?? '' });
      column += 1;
    }
  }
  return path;
}
