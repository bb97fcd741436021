import { MOST_COLUMNS, MOST_ROWS } from '@shared/text/model';
import { LARGEST_SPAN } from '@shared/reading/table-shape';

/** A pasted table as rows of cells that cover one place each; null where a merged cell covers another's place. */
export type PastedTable = { readonly rows: readonly (readonly (HTMLElement | null)[])[]; readonly merged: boolean; readonly cut: boolean; readonly caption: string };

/**
 * Lays a pasted table out in a grid: what a merged cell says stands in its first place, the other places are empty, so that every row has as many
 * cells. Rows without words are left out, and so is a row above the header that is one merged title: it becomes the caption.
 */
export function layOutTable(table: HTMLElement): PastedTable {
  const found = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const grid: (HTMLElement | null | undefined)[][] = [];
  let merged = false;
  let cut = found.length > MOST_ROWS;
  found.slice(0, MOST_ROWS).forEach((row, at) => {
    const line = (grid[at] ??= []);
    let column = 0;
    for (const cell of row.children) {
      if (!(cell instanceof HTMLElement) || !/^T[DH]$/iu.test(cell.tagName)) continue;
      while (line[column] !== undefined) column += 1;
      const across = spanOf(cell, 'colspan');
      const down = spanOf(cell, 'rowspan');
      merged ||= across > 1 || down > 1;
      for (let below = 0; below < down && at + below < Math.min(found.length, MOST_ROWS); below += 1) {
        const covered = (grid[at + below] ??= []);
        for (let beside = 0; beside < across && column + beside < MOST_COLUMNS; beside += 1) covered[column + beside] ??= below === 0 && beside === 0 ? cell : null;
      }
      cut ||= column + 1 > MOST_COLUMNS;
      column += across;
    }
  });
  const width = Math.min(MOST_COLUMNS, grid.reduce((most, line) => Math.max(most, line.length), 0));
  let rows = grid.map((line) => Array.from({ length: width }, (_place, column) => line[column] ?? null)).filter((line) => line.some((cell) => hasWords(cell)));
  let caption = table.querySelector(':scope > caption')?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
  const [first] = rows;
  const only = first?.filter((cell) => hasWords(cell)) ?? [];
  if (width > 1 && rows.length > 2 && only.length === 1 && spanOf(only[0] ?? null, 'colspan') >= width) {
    caption ||= only[0]?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
    rows = rows.slice(1);
  }
  return { rows, merged, cut, caption: caption.slice(0, 500) };
}

/**
 * Whether a table only sets a page out: one column or one row, or another table in a cell. Its words are paragraphs of the page, not data.
 */
export function isLayoutTable(table: HTMLElement, { rows }: PastedTable): boolean {
  return table.querySelector('table') !== null || rows.length < 2 || (rows[0]?.length ?? 0) < 2;
}

function spanOf(cell: HTMLElement | null, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell?.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, LARGEST_SPAN) : 1;
}

function hasWords(cell: HTMLElement | null): boolean {
  return cell !== null && cell.textContent.replace(/[\s\u00A0]+/gu, '') !== '';
}
