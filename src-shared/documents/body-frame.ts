import { textRuns, type Block, type CellBlock, type DocumentKind, type DocumentModel, type DocumentSection, type DocumentStatus, type TableBlock } from '@shared/documents/document-model';

/** What every document about a body says of itself. */
export type BodyFrame = { readonly council: string; readonly body: string; readonly status: DocumentStatus; readonly recordedAt: string | null };

/** A document about a body around its blocks. Nothing in these documents is exempt: they hold what is published or what members know of each other. */
export function bodyDocument(kind: DocumentKind, facts: BodyFrame, words: { readonly title: string; readonly subject: string }, orientation: DocumentSection['orientation'], blocks: readonly Block[]): DocumentModel {
  const strapline: readonly Block[] = facts.council.trim() === '' ? [] : [{ type: 'strapline', text: facts.council }];
  return {
    kind,
    ...words,
    author: facts.council.trim() === '' ? facts.body : facts.council,
    language: 'en-GB',
    classification: { type: 'open' },
    status: facts.status,
    recordedAt: facts.recordedAt,
    header: { left: '', right: '' },
    footer: { left: words.title, pageNumbers: true },
    sections: [{ orientation, blocks: [...strapline, { type: 'title', text: words.title }, ...blocks] }],
  };
}

/** A paragraph of plain text. */
export function plainParagraph(text: string, look: 'body' | 'lead' | 'quiet' = 'body'): Block {
  return { type: 'paragraph', look, indent: 'none', keepWithNext: false, runs: textRuns(text) };
}

/** A cell with one paragraph for each line; lines that are empty are left out. */
export function lines(...texts: readonly string[]): readonly CellBlock[] {
  return texts.filter((text) => text !== '').map((text) => ({ type: 'paragraph', runs: textRuns(text) }));
}

/** A table whose rows are lines of cells; the first cell of a row names it. */
export function plainTable(description: string, columns: TableBlock['columns'], rows: readonly (readonly (readonly CellBlock[])[])[]): TableBlock {
  return { type: 'table', caption: null, description, columns, headingColumn: true, rowSplit: 'auto', rows: rows.map((cells) => ({ cells })) };
}
