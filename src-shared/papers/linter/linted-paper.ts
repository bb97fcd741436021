import type { Preparation } from '../preparation/model';
import type { LintedPaper } from './finding';

/** A paper as the rules look at it: its text, of the record or as it stands in the editors, with what belongs to it besides. */
export function lintedPaper(paper: Pick<LintedPaper, 'templateKey' | 'template' | 'details'>, sections: LintedPaper['sections'], preparation: Preparation): LintedPaper {
  const { recommendations, consulted, backgroundPapers, appendices, attachments, publicity, exemptParagraphs, publicInterestReason, regime, lateReason, lateSince } = preparation;
  return { ...paper, sections, publicity, exemptParagraphs, publicInterestReason, schedule12A: regime === 'schedule12A' || regime === 'schedule12AWales', lateReason, lateSince, recommendationFacts: recommendations, consulted, backgroundPapers, appendices, attachments };
}
