import { hasWords } from '../completeness';
import type { LintRule } from './finding';

/** A report lists its background papers, or says that there are none (LGA 1972 s.100D). Where the template has a section for them its words count too. */
export const backgroundPapersListed: LintRule = ({ paper, recommendations }) => {
  const section = paper.sections.find(({ key }) => key === 'backgroundPapers');
  // A required section is asked for by the rule of unanswered sections; a paper that recommends nothing is no report.
  if (!paper.schedule12A || section?.required === true || recommendations.length === 0 || paper.backgroundPapers.length > 0 || (section !== undefined && hasWords(section))) return [];
  return [{ key: 'backgroundPapers', rule: 'backgroundPapers', title: 'Background papers are not listed', sentence: 'List what the paper relies on, or say that there is none (LGA 1972 s.100D).', place: { kind: 'part', part: 'backgroundPapers' } }];
};
