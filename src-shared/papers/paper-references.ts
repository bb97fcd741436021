import type { NoteRun, TableContent } from '../text/model';
import { isBlankBlock } from '../text/block-words';
import { numberPaper, standsAfterLabel, type NumberedParagraph, type NumberedRun, type NumberedSection } from './paragraph-numbering';

/** What stands where the target of a reference is gone. It prints too: a reader must see that something is missing. */
export const DELETED_TARGET = '(deleted paragraph)';
/** What stands where the target is there and has no number. */
export const UNNUMBERED_TARGET = '(paragraph without a number)';

/** Something a reference can point to: its number as a reference shows it, and what it says. */
export type ReferencePlace = { readonly id: string; readonly kind: 'section' | 'implication' | 'paragraph' | 'recommendation' | 'table' | 'picture'; readonly label: string; readonly words: string; readonly sectionId: string };

type NamedSection = NumberedSection & { readonly key: string; readonly heading: string };

/** How many footnotes, tables and pictures stand before a section; what its editor counts on from. */
export type CountsBefore = { readonly notes: number; readonly tables: number; readonly figures: number };

/** The places of a paper in the order they print, and what stands before each section. */
export type PaperPlaces = { readonly places: readonly ReferencePlace[]; readonly before: ReadonlyMap<string, CountsBefore>; readonly totals: CountsBefore };

/**
 * Walks a paper as it prints. A letter is shown with what it stands under ("2.1(a)"), as Word's cross-reference writes it; tables and pictures are
 * counted through the paper; footnotes too.
 */
export function paperPlaces(sections: readonly NamedSection[]): PaperPlaces {
  const numbers = numberPaper(sections);
  const places: ReferencePlace[] = [];
  const before = new Map<string, CountsBefore>();
  let counts: CountsBefore = { notes: 0, tables: 0, figures: 0 };
  let numbered = '';
  let letter = '';
  const walk = (section: NamedSection, onLabel: NumberedParagraph | undefined): void => {
    const sectionId = section.id;
    for (const block of section.blocks) {
      if (isBlankBlock(block)) continue;
      const words = wordsOf(block);
      const label = numbers.blocks.get(block.id) ?? '';
      const kind = section.key === 'recommendations' ? 'recommendation' : 'paragraph';
      counts = { ...counts, notes: counts.notes + notesIn(block) };
      if (block === onLabel) continue;
      switch (block.kind) {
        case 'numbered':
          if (label === '') break;
          numbered = label;
          letter = '';
          places.push({ id: block.id, kind, label, words, sectionId });
          break;
        case 'letter':
          letter = label;
          places.push({ id: block.id, kind, label: numbered + label, words, sectionId });
          break;
        case 'roman':
          places.push({ id: block.id, kind, label: numbered + letter + label, words, sectionId });
          break;
        case 'table':
          counts = { ...counts, tables: counts.tables + 1 };
          places.push({ id: block.id, kind: 'table', label: `Table ${String(counts.tables)}`, words, sectionId });
          break;
        case 'image':
          if (block.content?.type === 'image' && block.content.decorative && block.content.caption === '') break;
          counts = { ...counts, figures: counts.figures + 1 };
          places.push({ id: block.id, kind: 'picture', label: `Figure ${String(counts.figures)}`, words, sectionId });
          break;
        case 'heading':
        case 'paragraph':
        case 'bullet':
          break;
      }
    }
  };
  for (const head of sections.filter((section) => section.parentId === null)) {
    const label = numbers.sections.get(head.id) ?? '';
    numbered = label;
    letter = '';
    places.push({ id: head.id, kind: 'section', label, words: head.heading, sectionId: head.id });
    before.set(head.id, counts);
    walk(head, undefined);
    for (const implication of sections.filter((section) => section.parentId === head.id)) {
      const own = numbers.sections.get(implication.id) ?? '';
      numbered = own;
      letter = '';
      before.set(implication.id, counts);
      if (own !== '') places.push({ id: implication.id, kind: 'implication', label: own, words: implication.heading, sectionId: implication.id });
      const first = implication.blocks.find((block) => !isBlankBlock(block)) ?? implication.blocks[0];
      walk(implication, first !== undefined && standsAfterLabel(first) ? first : undefined);
    }
  }
  return { places: places.filter(({ label }) => label !== ''), before, totals: counts };
}

/** What every reference of a paper shows, by the id it points to; blocks and sections that are there without a number too. */
export function referenceLabels(sections: readonly NamedSection[], { places }: PaperPlaces = paperPlaces(sections)): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const section of sections) {
    labels.set(section.id, UNNUMBERED_TARGET);
    for (const block of section.blocks) if (!isBlankBlock(block)) labels.set(block.id, UNNUMBERED_TARGET);
  }
  for (const { id, label } of places) labels.set(id, label);
  // The words beside an implication's label are known by its number.
  for (const section of sections.filter(({ parentId }) => parentId !== null)) {
    const first = section.blocks.find((block) => !isBlankBlock(block));
    const label = labels.get(section.id);
    if (first !== undefined && label !== undefined && standsAfterLabel(first)) labels.set(first.id, label);
  }
  return labels;
}

function wordsOf({ runs = [], content }: NumberedParagraph): string {
  if (content?.type === 'table' || content?.type === 'image') return content.caption;
  return runs.map((run) => run.text).join('').replace(/\s+/gu, ' ').trim();
}

function notesIn({ runs = [], content }: NumberedParagraph): number {
  return content?.type === 'table' ? notesOfTable(content) : notesOfRuns(runs);
}

function notesOfTable({ rows }: TableContent): number {
  return rows.flat(2).reduce((sum, one) => sum + notesOfRuns(one.runs), 0);
}

/** Footnotes that print: one without words does not. */
function notesOfRuns(runs: readonly NumberedRun[]): number {
  return runs.filter(({ footnote }) => isFootnote(footnote) && footnote.runs.some((run) => run.text.trim() !== '')).length;
}

function isFootnote(footnote: unknown): footnote is { readonly runs: readonly NoteRun[] } {
  return typeof footnote === 'object' && footnote !== null && 'runs' in footnote;
}
