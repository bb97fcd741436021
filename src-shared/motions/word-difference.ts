import { listDifference } from '../kernel/list-difference';

/** A stretch of words of one kind in a comparison: `same` in both, `gone` from the first, `new` in the second. */
export type WordChange = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

/** Longer texts are told as wholly changed: nobody reads a comparison of pages in a pane, and it would take a while. */
const LONGEST = 1_500;

/** How two texts differ, word by word, in reading order; spaces belong to the word before. Equal texts give one `same`. */
export function wordDifference(before: string, after: string): readonly WordChange[] {
  const one = words(before);
  const other = words(after);
  if (one.length > LONGEST || other.length > LONGEST) return joined([{ kind: 'gone', text: before }, { kind: 'new', text: after }]);
  const kinds = { same: 'same', gone: 'gone', come: 'new' } as const;
  return joined(listDifference(one, other, (left, right) => bare(left) === bare(right)).map(({ type, text }) => ({ kind: kinds[type], text })));
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
