import type { NeutralBlock, NeutralCell } from '@shared/reading/neutral-document';
import { ReadRefusal } from '@shared/reading/read-refusal';
import { LARGEST_SPAN } from '@shared/reading/table-shape';
import type { FoundRow } from '@shared/reading/table-shape';

import { READ_LIMITS } from '../read-limits';
import { attributeOf, childElements, plainTextOf } from './html-tree';
import type { HtmlElement } from './html-tree';

/** The rows of a table element and its caption. */
export type HtmlRows = { readonly rows: readonly FoundRow[]; readonly name: string };

/** Reads the rows of a table; `readCell` reads what is in a cell. Rows that are all headings, or stand in thead, are marked. */
export function readHtmlRows(table: HtmlElement, reading: { paragraphs: number; cells: number }, readCell: (cell: HtmlElement) => NeutralBlock[]): HtmlRows {
  const rows: FoundRow[] = [];
  let name = '';
  const readRow = (row: HtmlElement, inHead: boolean, left: number): void => {
    const at = reading.paragraphs + 1;
    const elements = childElements(row).filter((cell) => cell.tagName === 'td' || cell.tagName === 'th');
    reading.cells += elements.length;
    if (reading.cells > READ_LIMITS.cells || elements.length > READ_LIMITS.columns) throw new ReadRefusal('too-many-cells');
    const cells = elements.map((cell): NeutralCell => ({ blocks: readCell(cell), colSpan: spanOf(cell, 'colspan', 1, LARGEST_SPAN), rowSpan: spanOf(cell, 'rowspan', left, left) }));
    const filled = elements.filter((cell) => plainTextOf(cell).trim() !== '');
    const marked = (inHead || filled.every((cell) => cell.tagName === 'th')) && filled.length > 0;
    if (cells.length > 0) rows.push({ cells, marked, at });
  };
  for (const part of childElements(table)) {
    if (part.tagName === 'caption') name = plainTextOf(part).replace(/\s+/gu, ' ').trim();
    if (part.tagName === 'tr') readRow(part, false, 1);
    if (!/^t(?:head|body|foot)$/u.test(part.tagName)) continue;
    const inside = childElements(part).filter((row) => row.tagName === 'tr');
    inside.forEach((row, index) => {
      readRow(row, part.tagName === 'thead', inside.length - index);
    });
  }
  return { rows, name };
}

/** A span of at least 1; "0" means: to the end of the section, as in a browser. */
function spanOf(cell: HtmlElement, attribute: string, whenNought: number, most: number): number {
  const value = Number.parseInt(attributeOf(cell, attribute) ?? '1', 10);
  if (value === 0) return Math.max(whenNought, 1);
  return Number.isFinite(value) && value > 0 ? Math.min(value, Math.max(most, 1)) : 1;
}
