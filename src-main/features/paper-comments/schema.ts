import { EntitySchema } from 'typeorm';
import { baseColumns, optionalText, text, textOr } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/**
 * A remark on a paper or on one of its paragraphs, or the answer to one. `quote` holds the words it was made on. `blockId` and `sectionId`
 * point at nothing that must be there: a paragraph may have come and gone with a file. `sourceId` is its id in the file it came in.
 */
export type PaperCommentRow = BaseRow & { paperId: string; parentId: string | null; blockId: string | null; sectionId: string | null; quote: string; words: string; byName: string; saidOn: string; saidAt: string; resolvedOn: string | null; resolvedByName: string; source: '' | 'word' | 'paperFile'; sourceId: string };
export const paperCommentSchema = new EntitySchema<PaperCommentRow>({
  name: 'paperComment',
  columns: { ...baseColumns, paperId: text, parentId: optionalText, blockId: optionalText, sectionId: optionalText, quote: textOr(''), words: text, byName: textOr(''), saidOn: text, saidAt: textOr(''), resolvedOn: optionalText, resolvedByName: textOr(''), source: textOr(''), sourceId: textOr('') },
  indices: [{ name: 'paperComment_paper', columns: ['paperId'] }, { name: 'paperComment_parent', columns: ['parentId'] }],
  foreignKeys: [
    { target: 'paper', columnNames: ['paperId'], referencedColumnNames: ['id'] },
    { target: 'paperComment', columnNames: ['parentId'], referencedColumnNames: ['id'] },
  ],
});
