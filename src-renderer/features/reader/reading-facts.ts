import { foldWords } from '@shared/kernel/fold-words';
import type { NeutralBlock, NeutralDocument } from '@shared/reading/neutral-document';
import { blockText, runsText } from '@shared/reading/neutral-text';

/** A heading of a document: where it stands among the blocks, and how deep. */
export type OutlineLine = { readonly index: number; readonly level: number; readonly words: string };

/** The headings of a document, in order; slides count by their titles. */
export function outlineOf({ blocks }: NeutralDocument): readonly OutlineLine[] {
  return blocks.flatMap((block, index) => {
    const words = headingOf(block);
    return words === '' ? [] : [{ index, level: block.type === 'heading' ? Math.min(block.level, 4) : 1, words }];
  });
}

function headingOf(block: NeutralBlock): string {
  if (block.type === 'heading') return [block.label?.text ?? '', runsText(block.runs)].filter((part) => part !== '').join(' ').trim();
  if (block.type === 'slide') return `${String(block.number)} ${runsText(block.title)}`.trim();
  return '';
}

/** What each block says, folded for finding; made once for a document. */
export function textsToFind({ blocks }: NeutralDocument): readonly string[] {
  return blocks.map((block) => foldWords(headingOf(block) === '' ? blockText(block) : `${headingOf(block)}\n${blockText(block)}`));
}

/** The blocks in which the words stand, in order; none for blanks. */
export function findIn(texts: readonly string[], typed: string): readonly number[] {
  const wanted = foldWords(typed).trim();
  return wanted === '' ? [] : texts.flatMap((text, index) => (text.includes(wanted) ? [index] : []));
}

/** The longest quotation kept with a note. */
const LONGEST_QUOTE = 400;

/** The words of a paragraph as a note quotes them. */
export function quoteOf(block: NeutralBlock): string {
  const words = blockText(block).replace(/\s+/gu, ' ').trim();
  return words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE)}…`;
}
