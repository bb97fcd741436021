import { EDUCATION_BOARD_REPORT } from './education-board-report';
import { HIGHLIGHT_REPORT } from './highlight-report';
import { MONITORING_REPORT } from './monitoring-report';
import type { PaperTemplate } from './paper-template';

/** Every template there is, in the order of the list. */
export const PAPER_TEMPLATES: readonly PaperTemplate[] = [EDUCATION_BOARD_REPORT, HIGHLIGHT_REPORT, MONITORING_REPORT];

/** The template with this key; null when this build does not have it. */
export function findTemplate(key: string): PaperTemplate | null {
  return PAPER_TEMPLATES.find((template) => template.key === key) ?? null;
}
