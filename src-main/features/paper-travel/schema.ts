import { EntitySchema } from 'typeorm';
import { baseColumns, optionalText, text, textOr } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/**
 * A version of a paper that left as a file or came in one: the common ground of a later comparison. `content` is the JSON of
 * the paper as it stood in the file. What came is `received` until somebody decided on its changes, then `taken`.
 */
export type PaperTransferRow = BaseRow & { paperId: string; direction: 'sent' | 'received' | 'taken'; versionId: string; baseVersionId: string | null; content: string; byName: string; fileName: string };
export const paperTransferSchema = new EntitySchema<PaperTransferRow>({
  name: 'paperTransfer',
  columns: { ...baseColumns, paperId: text, direction: text, versionId: text, baseVersionId: optionalText, content: text, byName: textOr(''), fileName: textOr('') },
  indices: [{ name: 'paperTransfer_paper', columns: ['paperId'] }, { name: 'paperTransfer_version', columns: ['versionId'] }],
  foreignKeys: [{ target: 'paper', columnNames: ['paperId'], referencedColumnNames: ['id'] }],
});
