import type { ReportPart, ReportSection } from '@shared/documents/build-report';
import type { Prose, ProseRun } from '@shared/documents/prose';
import { DELETED_TARGET } from '@shared/papers/paper-references';
import { standsAfterLabel } from '@shared/papers/paragraph-numbering';
import type { CellParagraph, Run } from '@shared/text/model';

/** The sections of a report with every reference saying what it points to now, and the ids that something points to. */
export type ResolvedSections = { readonly sections: readonly ReportSection[]; readonly referredTo: ReadonlySet<string> };

/**
 * Gives every cross-reference the number that its target has now; one whose target is gone becomes words that say so. What points to
 * the words beside an implication's label points to the label.
 * @param labels what a reference to each block and section of the paper shows
 */
export function resolveReferences(sections: readonly ReportSection[], labels: ReadonlyMap<string, string>): ResolvedSections {
  const sameAs = new Map<string, string>();
  for (const section of sections) {
    for (const part of section.parts) {
      const [first] = part.type === 'implication' ? part.answer : [];
      if (part.type === 'implication' && part.id !== undefined && first?.id !== undefined && standsAfterLabel(first)) sameAs.set(first.id, part.id);
    }
  }
  const referredTo = new Set<string>();
  const run = <R extends ProseRun>(one: R): R => {
    if (one.reference === undefined) return one;
    const label = labels.get(one.reference.target);
    if (label === undefined) return { ...one, text: DELETED_TARGET, reference: undefined };
    const target = sameAs.get(one.reference.target) ?? one.reference.target;
    referredTo.add(target);
    return { ...one, text: label, reference: { target } };
  };
  const cellParagraph = (one: CellParagraph): CellParagraph => ({ ...one, runs: one.runs.map((each): Run => run(each)) });
  const prose = (one: Prose): Prose => {
    const runs = one.runs.map(run);
    return one.content?.type === 'table' ? { ...one, runs, content: { ...one.content, rows: one.content.rows.map((row) => row.map((cell) => cell.map(cellParagraph))) } } : { ...one, runs };
  };
  const part = (one: ReportPart): ReportPart => {
    switch (one.type) {
      case 'prose':
        return { ...one, prose: prose(one.prose) };
      case 'recommendations':
        return { ...one, items: one.items.map(prose) };
      case 'implication':
        return { ...one, answer: one.answer.map(prose) };
      case 'table':
        return one;
    }
  };
  return { sections: sections.map((section) => ({ ...section, parts: section.parts.map(part) })), referredTo };
}
