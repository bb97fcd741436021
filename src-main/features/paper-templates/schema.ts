import { EntitySchema } from 'typeorm';
import { baseColumns, optionalText, text, textOr } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/**
 * A body's own template of papers. `content` is the JSON of its cover lines and sections; `originKey` names the shipped template it began as.
 * The logo has a column of its own, so that the history of a changed word does not hold the picture.
 */
export type PaperTemplateRow = BaseRow & { bodyId: string; originKey: string; name: string; purpose: string; content: string; houseName: string; font: string; logo: string | null; orderKey: string };
export const paperTemplateSchema = new EntitySchema<PaperTemplateRow>({
  name: 'paperTemplate',
  columns: { ...baseColumns, bodyId: text, originKey: textOr(''), name: text, purpose: textOr(''), content: text, houseName: textOr(''), font: textOr(''), logo: optionalText, orderKey: text },
  indices: [{ name: 'paperTemplate_body', columns: ['bodyId'] }],
  foreignKeys: [{ target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] }],
});
