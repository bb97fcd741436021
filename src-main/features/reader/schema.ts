import { EntitySchema } from 'typeorm';
import { baseColumns, integer, optionalText, text, textOr } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** A pack or Word file that was opened for reading; its bytes are a stored file. */
export type ReadingDocumentRow = BaseRow & { title: string; fileName: string; byteLength: number; contentHash: string; lastPlace?: string };
export const readingDocumentSchema = new EntitySchema<ReadingDocumentRow>({
  name: 'readingDocument',
  columns: { ...baseColumns, title: text, fileName: text, byteLength: integer, contentHash: text, lastPlace: textOr('') },
  indices: [{ name: 'readingDocument_file', columns: ['contentHash'] }],
});

/** A private note on one paragraph of a document or a paper; it leaves the machine only when its reader sends it. `quote` holds the paragraph's words then. */
export type ReadingNoteRow = BaseRow & { documentId: string | null; paperId: string | null; anchor: string; quote: string; words: string; sentOn: string | null };
export const readingNoteSchema = new EntitySchema<ReadingNoteRow>({
  name: 'readingNote',
  columns: { ...baseColumns, documentId: optionalText, paperId: optionalText, anchor: text, quote: textOr(''), words: textOr(''), sentOn: optionalText },
  indices: [{ name: 'readingNote_document', columns: ['documentId'] }, { name: 'readingNote_paper', columns: ['paperId'] }],
  foreignKeys: [
    { target: 'readingDocument', columnNames: ['documentId'], referencedColumnNames: ['id'] },
    { target: 'paper', columnNames: ['paperId'], referencedColumnNames: ['id'] },
  ],
});
