import { listDifference } from '../kernel/list-difference';

/** One paragraph that is not the same in two texts. */
export type TextDifference =
  | { readonly type: 'changed'; readonly before: string; readonly after: string }
  | { readonly type: 'added'; readonly after: string }
  | { readonly type: 'removed'; readonly before: string };

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
  for (const step of listDifference(before, after, (one, other) => plain(one) === plain(other))) {
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
  for (const { type, text } of listDifference(wordsOf(before), wordsOf(after), (one, other) => one === other)) {
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
