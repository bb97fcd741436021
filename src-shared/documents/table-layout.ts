import { runsText, type CellBlock, type TableBlock, type TableRow } from '@shared/documents/document-model';
import type { DocumentStyles, ParagraphStyle } from '@shared/documents/document-styles';
import { FACE_LINE, wrappedLines } from '@shared/documents/text-measure';

/** A row up to this share of the page's text height is kept whole; a longer one may break, or half a page would stay empty before it. */
const WHOLE_ROW_SHARE = 0.45;

/** The room of a counted item's label in a cell, in points. */
export const CELL_ITEM_WIDTH = 20;

/** The widths of a table's columns in points: their shares of the text width. */
export function columnWidths(table: Pick<TableBlock, 'columns'>, textWidth: number): readonly number[] {
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0);
  return table.columns.map((column) => (column.width / shares) * textWidth);
}

/** The height of one line of a style, in points. */
export function lineHeight(style: ParagraphStyle): number {
  return style.size * FACE_LINE * style.line;
}

/** The height that a row will take, in points, from the widths of its columns. */
export function rowHeight(row: TableRow, widths: readonly number[], table: Pick<TableBlock, 'headingColumn'>, styles: DocumentStyles): number {
  const { vertical, horizontal } = styles.cellPadding;
  let tallest = lineHeight(styles.paragraph.TableText) + styles.paragraph.TableText.after;
  for (const [column, cell] of row.cells.entries()) {
    tallest = Math.max(tallest, cellHeight(cell, (widths[column] ?? 0) - 2 * horizontal, table.headingColumn && column === 0, styles));
  }
  return tallest + 2 * vertical + 0.5;
}

function cellHeight(cell: readonly CellBlock[], width: number, bold: boolean, styles: DocumentStyles): number {
  let height = 0;
  for (const part of cell) {
    const style = part.type === 'bullet' ? styles.paragraph.TableBullet : styles.paragraph.TableText;
    const text = part.type === 'labelled' ? `${part.label}: ${runsText(part.runs)}` : runsText(part.runs);
    const room = width - (part.type === 'counted' ? part.level * CELL_ITEM_WIDTH : part.type === 'bullet' ? style.left * (part.level ?? 1) : style.left);
    height += wrappedLines(text, { width: room, first: room, size: style.size, bold }) * lineHeight(style) + style.after;
  }
  return height;
}

/** The height of the header row, in points. */
export function headHeight(table: Pick<TableBlock, 'columns'>, widths: readonly number[], styles: DocumentStyles): number {
  const style = styles.paragraph.TableHead;
  const { vertical, horizontal } = styles.cellPadding;
  const lines = table.columns.map((column, index) => {
    const width = (widths[index] ?? 0) - 2 * horizontal;
    return wrappedLines(column.header, { width, first: width, size: style.size, bold: true });
  });
  return Math.max(1, ...lines) * lineHeight(style) + style.after + 2 * vertical + 0.5;
}

/** Whether a row is short without having to be measured: even at a full square for each letter, and lines half empty, it stays far below the limit. */
export function isPlainlyShort(row: TableRow, widths: readonly number[], styles: DocumentStyles, pageTextHeight: number): boolean {
  const style = styles.paragraph.TableText;
  const line = lineHeight(style) + style.after;
  return row.cells.every((cell, column) => {
    let lines = 1;
    for (const part of cell) {
      let letters = part.type === 'labelled' ? part.label.length + 2 : 0;
      for (const run of part.runs) {
        // Line ends make lines without letters: such a cell is measured.
        if (run.type === 'lineBreak' || ((run.type === 'text' || run.type === 'link') && run.text.includes('\n'))) return false;
        letters += run.type === 'text' || run.type === 'link' ? run.text.length : 1;
      }
      lines += 1 + (2 * letters * style.size) / (widths[column] ?? 1);
    }
    return lines * line < pageTextHeight * WHOLE_ROW_SHARE;
  });
}

/** Whether a row is kept on one page: by the table's own wish, or because it is short enough. `head` is the height of the header row, which stands above it on every page. */
export function keepsRowWhole({ rowSplit }: Pick<TableBlock, 'rowSplit'>, height: number, pageTextHeight: number, head: number): boolean {
  switch (rowSplit) {
    case 'never':
      return true;
    case 'always':
      return false;
    case 'auto':
      return height <= pageTextHeight * WHOLE_ROW_SHARE;
    case 'fits':
      return height <= pageTextHeight - head;
  }
}
