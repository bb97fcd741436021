import { isBlankBlock, noteWords } from '../text/block-words';
import { plainText } from '../text/model';
import type { Run } from '../text/model';
import { templateOf } from './templates/all-templates';
import type { PaperTemplate } from './templates/paper-template';
import { numberPaper } from './paragraph-numbering';
import type { NumberedParagraph, NumberedSection } from './paragraph-numbering';

/** One question that a paper has to answer, and whether it does. */
export type CompletenessCheck = {
  readonly target: { readonly kind: 'detail' | 'section'; readonly id: string };
  readonly answered: boolean;
  /** What it is: "2 Recommendations", "Report prepared by". */
  readonly title: string;
  /** Whether it is needed or what is there, in plain words. */
  readonly sentence: string;
};

/** What is looked at of a paper; the record's own fits, and so does what is in the editors at this moment. */
export type CheckedPaper = {
  readonly templateKey: string;
  readonly template?: PaperTemplate | null;
  readonly details: readonly { readonly id: string; readonly key: string; readonly label: string; readonly value: string }[];
  readonly sections: readonly CheckedSection[];
};
export type CheckedSection = Omit<NumberedSection, 'blocks'> & {
  readonly heading: string;
  readonly required: boolean;
  readonly blocks: readonly (NumberedParagraph & { readonly runs: readonly { readonly text: string }[] })[];
};

/**
 * What of a paper is answered and what is not, in its own order: each required line of the header block, each required
 * section, each implication. An implication is answered by any words; that there is nothing to say must be said.
 */
export function checkCompleteness(paper: CheckedPaper): readonly CompletenessCheck[] {
  const template = templateOf(paper);
  const numbers = numberPaper(paper.sections);
  const checks: CompletenessCheck[] = [];
  for (const detail of paper.details) {
    if (template?.details.find((candidate) => candidate.key === detail.key)?.required !== true) continue;
    const answered = detail.value.trim() !== '';
    checks.push({ target: { kind: 'detail', id: detail.id }, answered, title: detail.label, sentence: answered ? 'Filled in' : 'Not filled in yet.' });
  }
  for (const section of paper.sections) {
    if (!section.required) continue;
    const implications = paper.sections.filter((candidate) => candidate.parentId === section.id);
    if (implications.length > 0 && !hasWords(section)) continue;
    const title = [numbers.sections.get(section.id), section.heading].filter(Boolean).join(' ');
    checks.push({ target: { kind: 'section', id: section.id }, answered: hasWords(section), title, sentence: sentenceFor(section) });
  }
  return checks;
}

/** Whether any paragraph of a section has words. */
export function hasWords(section: Pick<CheckedSection, 'blocks'>): boolean {
  return section.blocks.some((block) => !isBlankBlock(block));
}

const counted = new WeakMap<object, number>();

/** How many words a paper's sections have, counted as Word counts them. A paragraph that did not change is not counted twice. */
export function countWords(paper: { readonly sections: readonly Pick<CheckedSection, 'blocks'>[] }): number {
  let count = 0;
  for (const section of paper.sections) for (const block of section.blocks) count += wordsIn(block);
  return count;
}

/** Words of the text, of its notes, of cells and captions: what prints. What is said of a table or picture to those who cannot see it does not. */
function wordsIn({ runs, content }: CheckedSection['blocks'][number]): number {
  const key = content ?? runs;
  const earlier = counted.get(key);
  if (earlier !== undefined) return earlier;
  const texts = content === null || content === undefined ? wordsOfRuns(runs) : content.type === 'image' ? [content.caption] : [content.caption, ...content.rows.flat(2).flatMap((one) => wordsOfRuns(one.runs))];
  const words = texts.reduce((sum, text) => sum + text.split(/[\s\u00A0]+/u).filter((word) => word !== '').length, 0);
  counted.set(key, words);
  return words;
}

function wordsOfRuns(runs: readonly { readonly text: string }[]): readonly string[] {
  return [plainText(runs), ...noteWords(runs as readonly Run[])];
}

function sentenceFor(section: CheckedSection): string {
  if (hasWords(section)) {
    const paragraphs = section.blocks.filter((block) => !isBlankBlock(block)).length;
    return paragraphs === 1 ? '1 paragraph' : `${String(paragraphs)} paragraphs`;
  }
  return section.parentId === null ? 'Nothing written yet.' : 'Not answered yet. Say “None” where there is nothing.';
}
