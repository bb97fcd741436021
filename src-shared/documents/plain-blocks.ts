import { textRuns, type Block, type CellBlock, type TableBlock } from '@shared/documents/document-model';

/** The name of the council above the title; nothing where it is not known. */
export function strapline(council: string): readonly Block[] {
  return council.trim() === '' ? [] : [{ type: 'strapline', text: council }];
}

/** A paragraph of plain text. */
export function plainParagraph(text: string, look: 'body' | 'lead' | 'quiet' = 'body'): Block {
  return { type: 'paragraph', look, indent: 'none', keepWithNext: false, runs: textRuns(text) };
}

/** A cell with one paragraph, empty or not. */
export function cell(text: string): readonly CellBlock[] {
  return [{ type: 'paragraph', runs: textRuns(text) }];
}

/** A cell with one paragraph for each line; lines that are empty are left out. */
export function lines(...texts: readonly string[]): readonly CellBlock[] {
  return texts.filter((text) => text !== '').map((text) => ({ type: 'paragraph', runs: textRuns(text) }));
}

/** A table whose rows are lines of cells; the first cell of a row names it. */
export function plainTable(description: string, columns: TableBlock['columns'], rows: readonly (readonly (readonly CellBlock[])[])[]): TableBlock {
  return { type: 'table', caption: null, description, columns, headingColumn: true, rowSplit: 'auto', rows: rows.map((cells) => ({ cells })) };
}
