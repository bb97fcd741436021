import type { Block } from '../text/model';

type Paragraph = Pick<Block, 'kind' | 'level'> & { readonly runs: readonly { readonly text: string }[] };

/**
 * The recommendations that a section of a paper makes, each with all of its paragraphs. Where there is a list, each entry like its first one
 * (of its kind, at the first level) begins one and what stands below it belongs to it: letters under a numbered paragraph are its parts; words before the list ("The Board is asked to:") introduce it and are none. Without a list each
 * paragraph is one, but for one that ends with a colon. Headings and empty paragraphs are left out.
 */
export function recommendedParagraphs<P extends Paragraph>(blocks: readonly P[]): readonly (readonly P[])[] {
  const filled = blocks.filter(({ kind, runs }) => kind !== 'heading' && runs.some(({ text }) => text.trim() !== ''));
  const isEntry = ({ kind }: Paragraph): boolean => kind !== 'paragraph';
  const entries = filled.filter(isEntry);
  if (entries.length === 0) return filled.filter(({ runs }) => !runs.map(({ text }) => text).join('').trim().endsWith(':')).map((block) => [block]);
  const top = Math.min(...entries.map(({ level }) => level));
  const first = entries.find(({ level }) => level === top)?.kind;
  const found: P[][] = [];
  for (const block of filled) {
    if (block.kind === first && block.level === top) found.push([block]);
    else found.at(-1)?.push(block);
  }
  return found;
}
