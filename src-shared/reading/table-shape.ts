import type { NeutralCell, NeutralRow, NeutralTable, Place, RowKind, TrackedChange } from './neutral-document';
import { cellText, isBlankCell } from './neutral-text';

/** A row as a reader found it, before its kind is decided. */
export type FoundRow = {
  readonly cells: readonly NeutralCell[];
  /** The file itself marks it as a header row (Word's repeat-header flag, `th` cells, a Markdown rule below it). */
  readonly marked: boolean;
  readonly at: Place;
  readonly change?: TrackedChange;
};

/** Rows in which a header is looked for when none is marked: a merged title row and a blank one may stand above it. */
const HEADER_SEARCH_ROWS = 4;
/** The longest text that is still taken for a column's heading. */
const HEADING_LENGTH = 60;
/** The most columns and rows one cell may cover; more is a mistake or an attack. */
export const LARGEST_SPAN = 1000;

/**
 * Makes a table of found rows: decides what each row is (title, header, body, blank, rule), marks continuation rows, counts
 * the columns. Pure; rows and cells are kept as they are, none is joined or dropped.
 */
export function shapeTable(found: readonly FoundRow[], name: string, at: Place): NeutralTable {
  const columns = found.reduce((most, row) => Math.max(most, rowWidth(row.cells)), 0);
  const marked = found.some((row) => row.marked);
  const headerIndex = marked ? -1 : guessHeader(found, columns);
  const firstHeader = marked ? found.findIndex((row) => row.marked) : headerIndex;
  const kinds = found.map((row, index): RowKind => {
    if (isRule(row)) return 'rule';
    if (row.cells.every(isBlankCell)) return 'blank';
    if (index < firstHeader && filledCells(row) === 1) return 'title';
    if (row.marked || index === headerIndex) return found.length > 1 && filledCells(row) === 1 && columns > 1 && index < found.length - 1 && isTitleAbove(found, index) ? 'title' : 'header';
    return 'body';
  });
  let bodyBefore = false;
  const rows = found.map((row, index): NeutralRow => {
    const kind = kinds[index] ?? 'body';
    const first = row.cells[0];
    const continuation = kind === 'body' && bodyBefore && columns > 1 && first !== undefined && first.rowSpan === 1 && isBlankCell(first);
    if (kind === 'body') bodyBefore = true;
    return { cells: row.cells, kind, continuation, at: row.at, ...(row.change ? { change: row.change } : {}) };
  });
  return { type: 'table', columns, rows, certainty: headerIndex >= 0 ? 'guessed' : 'certain', name, at };
}

/** A marked row with one text in it is a title when the row below is marked as well. */
function isTitleAbove(found: readonly FoundRow[], index: number): boolean {
  return found[index + 1]?.marked === true;
}

function rowWidth(cells: readonly NeutralCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.colSpan, 0);
}

function filledCells(row: FoundRow): number {
  return row.cells.filter((cell) => !isBlankCell(cell)).length;
}

function isRule(row: FoundRow): boolean {
  let dashes = 0;
  for (const cell of row.cells) {
    const text = cellText(cell).trim();
    if (text === '') continue;
    if (!/^[-–—=_:\s]{2,}$/u.test(text)) return false;
    dashes += 1;
  }
  return dashes > 0;
}

/** The row of the first four that looks like headings, or -1: nearly all its cells short words, the row below fuller or longer. */
function guessHeader(found: readonly FoundRow[], columns: number): number {
  if (columns < 2 || found.length < 2) return -1;
  for (let index = 0; index < Math.min(HEADER_SEARCH_ROWS, found.length - 1); index += 1) {
    const row = found[index];
    if (!row || isRule(row)) continue;
    const filled = filledCells(row);
    if (filled < 2 || filled < Math.ceil((columns * 2) / 3) - (columns > 3 ? 1 : 0)) continue;
    const texts = row.cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
    if (texts.every(looksLikeHeading) && new Set(texts).size === texts.length) return index;
    // The first full row is data: a header below data would not be one.
    return -1;
  }
  return -1;
}

function looksLikeHeading(text: string): boolean {
  if (text.length > HEADING_LENGTH || text.includes('\n')) return false;
  if (/[.;!]$/u.test(text) && text.length > 12) return false;
  // A number, an amount, a date in figures or a reference such as R1 is a value.
  return /\p{L}{2}/u.test(text) && !/^[£$€]?[\d.,/%\s-]+$/u.test(text) && !/^\p{Lu}{1,3}\s?\d+$/u.test(text);
}
