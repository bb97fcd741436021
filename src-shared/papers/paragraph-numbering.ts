import type { BlockKind } from '../text/model';
import { letters, roman } from '../documents/number-blocks';

/** What numbering needs to know of a paragraph. */
export type NumberedParagraph = { readonly id: string; readonly kind: BlockKind; readonly level: number };
/** What numbering needs to know of a section: in order, implications after their section. */
export type NumberedSection = { readonly id: string; readonly parentId: string | null; readonly numbered: boolean; readonly blocks: readonly NumberedParagraph[] };
/** The labels of sections ("2", "5.1" for an implication) and of paragraphs ("2.1", "2.1.1", "(a)", "(i)", "•"), by id. Paragraphs without one are not in it. */
export type PaperNumbers = { readonly sections: ReadonlyMap<string, string>; readonly blocks: ReadonlyMap<string, string> };

/**
 * Counts through a paper as Word's multilevel list will: n for headings, n.m and n.m.k for numbered paragraphs, (a) and (i) that begin
 * again under each paragraph above them. An implication takes one n.m for its label and the text that follows on the same
 * line; in a section that is not numbered, numbered paragraphs have no number and letters count by themselves.
 */
export function numberPaper(sections: readonly NumberedSection[]): PaperNumbers {
  const sectionLabels = new Map<string, string>();
  const blockLabels = new Map<string, string>();
  let section = 0;
  for (const head of sections.filter((candidate) => candidate.parentId === null)) {
    section += 1;
    sectionLabels.set(head.id, String(section));
    const count = createSectionCounter(head.numbered ? String(section) : null);
    for (const block of head.blocks) setLabel(blockLabels, block.id, count(block));
    for (const implication of sections.filter((candidate) => candidate.parentId === head.id)) {
      setLabel(sectionLabels, implication.id, count({ kind: 'numbered', level: 1 }));
      implication.blocks.forEach((block, index) => {
        if (index === 0 && standsAfterLabel(block)) return;
        setLabel(blockLabels, block.id, count(block));
      });
    }
  }
  return { sections: sectionLabels, blocks: blockLabels };
}

/** Whether the first paragraph of an implication stands on the line of its label ("5.1 Consultation. The draft was …"). */
export function standsAfterLabel(block: { readonly kind: BlockKind; readonly level: number }): boolean {
  return block.kind === 'paragraph' || (block.kind === 'numbered' && block.level === 1);
}

/** Counts the paragraphs of one section; `number` is null when they are not numbered n.m. Answers "" for a paragraph without a label. */
export function createSectionCounter(number: string | null): (block: { readonly kind: BlockKind; readonly level: number }) => string {
  let first = 0;
  let second = 0;
  let letter = 0;
  let small = 0;
  return ({ kind, level }) => {
    switch (kind) {
      case 'numbered':
        letter = 0;
        small = 0;
        if (level >= 2) second += 1;
        else {
          first += 1;
          second = 0;
        }
        if (number === null) return '';
        return level >= 2 ? `${number}.${String(first)}.${String(second)}` : `${number}.${String(first)}`;
      case 'letter':
        letter += 1;
        small = 0;
        return `(${letters(letter)})`;
      case 'roman':
        small += 1;
        return `(${roman(small)})`;
      case 'bullet':
        return '•';
      case 'heading':
      case 'paragraph':
        return '';
    }
  };
}

function setLabel(labels: Map<string, string>, id: string, label: string): void {
  if (label !== '') labels.set(id, label);
}
