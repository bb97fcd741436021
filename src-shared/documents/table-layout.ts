import type { TableBlock } from '@shared/documents/document-model';

/** The widths of a table's columns in points: their shares of the text width. */
export function columnWidths(table: Pick<TableBlock, 'columns'>, textWidth: number): readonly number[] {
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0);
  return table.columns.map((column) => (column.width / shares) * textWidth);
}
