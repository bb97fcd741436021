import { isBlankBlock } from '../text/block-words';
import type { BlockContent, BlockKind } from '../text/model';
import { letters, roman } from '../documents/number-blocks';

/** What numbering needs to know of a paragraph. One whose runs have no words is not printed and takes no number; it shows the one it would get. */
export type NumberedParagraph = { readonly id: string; readonly kind: BlockKind; readonly level: number; readonly runs?: readonly NumberedRun[]; readonly content?: BlockContent | null | undefined };
/** A run, as far as numbering looks: a footnote or a reference alone is something to print too. */
export type NumberedRun = { readonly text: string; readonly footnote?: unknown; readonly reference?: unknown };
/** What a counter needs to know of a paragraph. */
export type Countable = { readonly kind: BlockKind; readonly level: number };
/** Answers the label of the next paragraph; with `peek` the one it would get, without counting it. */
export type SectionCounter = (block: Countable, peek?: boolean) => string;
/** What numbering needs to know of a section: in order, implications after their section. */
export type NumberedSection = { readonly id: string; readonly parentId: string | null; readonly numbered: boolean; readonly blocks: readonly NumberedParagraph[];
  /** Whether the template asks for it. One that it does not ask for and that has no words is not printed and takes no number; it shows the one it would get. */
  readonly required?: boolean;
};
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
    const implications = sections.filter((candidate) => candidate.parentId === head.id);
    const number = String(section + 1);
    if (isPrinted(head, implications)) section += 1;
    sectionLabels.set(head.id, number);
    const count = createSectionCounter(head.numbered ? number : null);
    for (const block of head.blocks) setLabel(blockLabels, block.id, count(block, isBlankBlock(block)));
    for (const implication of implications) {
      setLabel(sectionLabels, implication.id, count({ kind: 'numbered', level: 1 }));
      const first = implication.blocks.find((block) => !isBlankBlock(block)) ?? implication.blocks[0];
      for (const block of implication.blocks) {
        if (block === first && standsAfterLabel(block)) continue;
        setLabel(blockLabels, block.id, count(block, isBlankBlock(block)));
      }
    }
  }
  return { sections: sectionLabels, blocks: blockLabels };
}

/** Whether a section of the top level is printed: it is asked for, or something stands in it or in one of its implications. */
export function isPrinted(head: Pick<NumberedSection, 'required' | 'blocks'>, implications: readonly Pick<NumberedSection, 'blocks'>[]): boolean {
  return head.required !== false || [head, ...implications].some((part) => part.blocks.some((block) => !isBlankBlock(block)));
}

/** Whether the first paragraph of an implication stands on the line of its label ("5.1 Consultation. The draft was …"). */
export function standsAfterLabel(block: Countable): boolean {
  return block.kind === 'paragraph' || (block.kind === 'numbered' && block.level === 1);
}

/** Counts the paragraphs of one section; `number` is null when they are not numbered n.m. Answers "" for a paragraph without a label. */
export function createSectionCounter(number: string | null): SectionCounter {
  let at = { first: 0, second: 0, letter: 0, small: 0 };
  return (block, peek = false) => {
    const next = countOn(at, block);
    if (!peek) at = next;
    switch (block.kind) {
      case 'numbered':
        if (number === null) return '';
        return block.level >= 2 ? `${number}.${String(next.first)}.${String(next.second)}` : `${number}.${String(next.first)}`;
      case 'letter':
        return `(${letters(next.letter)})`;
      case 'roman':
        return `(${roman(next.small)})`;
      case 'bullet':
        return '•';
      case 'heading':
      case 'paragraph':
      case 'table':
      case 'image':
        return '';
    }
  };
}

type Place = { readonly first: number; readonly second: number; readonly letter: number; readonly small: number };

/** Each kind begins the ones beneath it again. */
function countOn(at: Place, { kind, level }: Countable): Place {
  switch (kind) {
    case 'numbered':
      return level >= 2 ? { first: at.first, second: at.second + 1, letter: 0, small: 0 } : { first: at.first + 1, second: 0, letter: 0, small: 0 };
    case 'letter':
      return { ...at, letter: at.letter + 1, small: 0 };
    case 'roman':
      return { ...at, small: at.small + 1 };
    case 'bullet':
    case 'heading':
    case 'paragraph':
    case 'table':
    case 'image':
      return at;
  }
}

function setLabel(labels: Map<string, string>, id: string, label: string): void {
  if (label !== '') labels.set(id, label);
}
