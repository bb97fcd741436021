import { useEffect, useState } from 'react';
import { buildReport, type ReportPart, type ReportSection } from '@shared/documents/build-report';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import { estimatePages } from '@shared/documents/estimate-pages';
import type { Paper } from '@shared/papers/model';
import { isBlankBlock } from '@shared/text/block-words';
import type { PaperFacts } from './paper-facts';
import { sectionTree } from './paper-facts';
import type { LiveSection } from './paper-store';

/** How long nothing is typed before the pages are counted again, in milliseconds. */
const PAUSE = 900;
/** Stands for any picture: only its size is looked at. */
const ANY_PICTURE = 'iVBORw0KGgo=';

/** About how many pages the paper prints on; null until it was counted. Counted in a pause, because it measures every line. */
export function usePageCount(paper: Paper, facts: PaperFacts): number | null {
  const [pages, setPages] = useState<number | null>(null);
  useEffect(() => {
    const waiting = setTimeout(() => setPages(countPages(paper, facts.sections)), PAUSE);
    return () => clearTimeout(waiting);
  }, [paper, facts.sections]);
  return pages;
}

/** Counts them as the Word file does, with the measures of our own styles. */
export function countPages(paper: Paper, sections: readonly LiveSection[]): number {
  const prose = (section: LiveSection) => section.blocks.filter((block) => !isBlankBlock(block)).map((block) => ({ ...block, publicity: paper.publicity }));
  const report = sectionTree(sections).map(({ section, implications }, index): ReportSection => {
    const own = prose(section).map((block): ReportPart => ({ type: 'prose', prose: block }));
    const answers = implications.map((implication): ReportPart => ({ type: 'implication', label: implication.heading, answer: prose(implication), consulted: '' }));
    return { label: String(index + 1), heading: section.heading, numbered: section.numbered, publicity: 'open', parts: [...own, ...answers] };
  });
  const model = buildReport({
    council: 'Council', body: paper.bodyName, date: null, title: paper.title, details: paper.details, sections: report, classification: { type: 'open' }, status: 'draft', numbers: 'styles', contents: false, audience: 'members', recordedAt: null,
    picture: () => ANY_PICTURE,
  });
  return estimatePages(model, PLAIN_STYLES).total;
}
