import type { LintedBlock, LintedPaper, LintedSection, LintRule } from '@shared/papers/linter/finding';
import { lintFacts } from '@shared/papers/linter/lint-paper';
import type { Run } from '@shared/text/model';

/** A paragraph with words; `more` for its kind, runs or content. */
export function block(id: string, text: string, more: Partial<LintedBlock> = {}): LintedBlock {
  const runs: Run[] = text === '' ? [] : [{ text }];
  return { id, kind: 'numbered', level: 1, runs, ...more };
}

/** A section of the top level, or with `parentId` an implication. */
export function section(key: string, blocks: readonly LintedBlock[], more: Partial<LintedSection> = {}): LintedSection {
  return { id: key, key, parentId: null, heading: key.charAt(0).toUpperCase() + key.slice(1), numbered: true, required: false, blocks, ...more };
}

/** An open paper in time, with what is given. */
export function aPaper(more: Partial<LintedPaper> = {}): LintedPaper {
  return {
    templateKey: 'education-board-report', template: null, details: [], sections: [], publicity: 'open', exemptParagraphs: [], publicInterestReason: '', schedule12A: true, lateReason: '', lateSince: null,
    recommendationFacts: [], consulted: [], backgroundPapers: [], appendices: [], attachments: [], ...more,
  };
}

/** "title: sentence" of everything that a rule finds. */
export function told(rule: LintRule, paper: LintedPaper): readonly string[] {
  return rule(lintFacts(paper)).map(({ title, sentence }) => `${title}: ${sentence}`);
}
