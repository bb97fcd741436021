import { EntitySchema } from 'typeorm';
import type { PaperStatus } from '@shared/papers/model';
import { baseColumns, integer, text, textOr } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** A paper as it stood at one moment: kept by hand, at a step of its workflow, or when one came back. `content` is the JSON of the whole paper. */
export type PaperVersionRow = BaseRow & { paperId: string; version: number; step: 'kept' | 'submitted' | 'returned' | 'cleared' | 'published' | 'reopened' | 'restored' | 'received'; status: PaperStatus; day: string; at: string; byName: string; note: string; content: string; contentHash: string };
export const paperVersionSchema = new EntitySchema<PaperVersionRow>({
  name: 'paperVersion',
  columns: { ...baseColumns, paperId: text, version: integer, step: text, status: text, day: text, at: text, byName: textOr(''), note: textOr(''), content: text, contentHash: text },
  indices: [{ name: 'paperVersion_paper', columns: ['paperId'] }],
  foreignKeys: [{ target: 'paper', columnNames: ['paperId'], referencedColumnNames: ['id'] }],
});
