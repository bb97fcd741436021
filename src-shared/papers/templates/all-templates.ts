import { BRIEFING } from './briefing';
import { COMMITTEE_REPORT } from './committee-report';
import { EDUCATION_BOARD_REPORT } from './education-board-report';
import { GOVERNORS_REPORT } from './governors-report';
import { HIGHLIGHT_REPORT } from './highlight-report';
import { MONITORING_REPORT } from './monitoring-report';
import type { PaperTemplate } from './paper-template';
import { PARTNERSHIP_PROPOSAL } from './partnership-proposal';
import { SCHOOLS_FORUM_PAPER } from './schools-forum-paper';

/** Every template that comes with the product, in the order of the list. */
export const PAPER_TEMPLATES: readonly PaperTemplate[] = [EDUCATION_BOARD_REPORT, COMMITTEE_REPORT, SCHOOLS_FORUM_PAPER, GOVERNORS_REPORT, PARTNERSHIP_PROPOSAL, BRIEFING, HIGHLIGHT_REPORT, MONITORING_REPORT];

/** The template with this key; null when this build does not have it. */
export function findTemplate(key: string): PaperTemplate | null {
  return PAPER_TEMPLATES.find((template) => template.key === key) ?? null;
}

/** The template that a paper was begun from: a body's own as it was then, or the one that came with the product. */
export function templateOf(paper: { readonly templateKey: string; readonly template?: PaperTemplate | null }): PaperTemplate | null {
  return paper.template ?? findTemplate(paper.templateKey);
}
