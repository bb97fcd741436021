import { plainText } from '../text/model';
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
  return section.blocks.some((block) => block.runs.some((run) => run.text.trim() !== ''));
}

const counted = new WeakMap<readonly { readonly text: string }[], number>();

/** How many words a paper's sections have, counted as Word counts them. A paragraph that did not change is not counted twice. */
export function countWords(paper: { readonly sections: readonly Pick<CheckedSection, 'blocks'>[] }): number {
  let count = 0;
  for (const section of paper.sections) for (const block of section.blocks) count += wordsIn(block.runs);
  return count;
}

function wordsIn(runs: readonly { readonly text: string }[]): number {
  const earlier = counted.get(runs);
  if (earlier !== undefined) return earlier;
  const words = plainText(runs).split(/[\s\u00A0]+/u).filter((word) => word !== '').length;
  counted.set(runs, words);
  return words;
}

function sentenceFor(section: CheckedSection): string {
  if (hasWords(section)) {
    const paragraphs = section.blocks.filter((block) => block.runs.some((run) => run.text.trim() !== '')).length;
    return paragraphs === 1 ? '1 paragraph' : `${String(paragraphs)} paragraphs`;
  }
  return section.parentId === null ? 'Nothing written yet.' : 'Not answered yet. Say “None” where there is nothing.';
}
