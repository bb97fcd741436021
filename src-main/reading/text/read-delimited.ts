import type { NeutralBlock, NeutralCell, NeutralDocument } from '@shared/reading/neutral-document';
import { ReadRefusal } from '@shared/reading/read-refusal';
import { shapeTable } from '@shared/reading/table-shape';
import type { FoundRow } from '@shared/reading/table-shape';
import { typedParagraphs } from '@shared/reading/typed-paragraphs';
import Papa from 'papaparse';

import { READ_LIMITS } from '../read-limits';
import { warningList } from '../warning-list';
import { holdsHtml, readHtmlFragment } from '../web/read-html';
import type { HtmlReading } from '../web/read-html';

/** What separates the cells of a row. */
export type Delimiter = '\t' | ',' | ';' | '|';

/** A row as it stands in the file, and its line. */
type RawRow = { readonly cells: readonly string[]; readonly line: number };

/**
 * Reads CSV or tab-separated text as one table. Quotes may span lines; where quotes do not come in pairs they are read as
 * text. Cells that hold HTML (as some exports do) are read as HTML, lists and paragraphs apart. Blank lines stay as blank
 * rows: they may part two tables. Rows broken over pages stay apart and are marked as continuations.
 *
 * @throws ReadRefusal
 */
export function readDelimited(text: string, delimiter: Delimiter): NeutralDocument {
  const warnings = warningList();
  const reading: HtmlReading = { warnings, images: [], comments: [], paragraphs: 0, cells: 0 };
  const rows = trimBlankRows(parseRows(text, delimiter, () => {
    warnings.add('quotes-uneven', 'Quotation marks do not come in pairs. They were read as text.');
  }));
  const widths = rows.filter((row) => row.cells.length > 1).map((row) => row.cells.length);
  const usual = Math.max(0, ...countWidths(widths).slice(0, 1));
  const found = rows.map((row): FoundRow => {
    if (row.cells.length > 1 && row.cells.length !== usual) warnings.add('uneven-rows', `The row has ${String(row.cells.length)} cells, most rows have ${String(usual)}.`, `line ${String(row.line)}`);
    return { cells: row.cells.map((cell): NeutralCell => ({ blocks: readCell(cell, row.line, reading), colSpan: 1, rowSpan: 1 })), marked: false, at: row.line };
  });
  const table = shapeTable(found, '', 1);
  if (table.certainty === 'guessed') warnings.add('header-guessed', 'The row of column headings was told by its look: check it.');
  return { kind: 'delimited', title: '', blocks: found.length === 0 ? [] : [table], notes: [], comments: reading.comments, furniture: [], images: reading.images, warnings: warnings.all() };
}

/** The paragraphs of one cell. */
function readCell(text: string, line: number, reading: HtmlReading): NeutralBlock[] {
  if (text.trim() === '') return [];
  if (holdsHtml(text)) return readHtmlFragment(text, reading).map((block) => ({ ...block, at: line }));
  return text.split('\n').flatMap((part) => typedParagraphs([{ text: part }], line));
}

function parseRows(text: string, delimiter: Delimiter, onUneven: () => void): RawRow[] {
  if (quotesPair(text, delimiter)) return parseWith(text, delimiter, '"');
  onUneven();
  // A character that no text holds: nothing counts as a quotation mark.
  return parseWith(text, delimiter, '\u0000');
}

/**
 * Whether every cell that begins with a quotation mark ends with one. Looked at beforehand in one pass, because the parser
 * searches the rest of the text again for each mark that does not end.
 */
function quotesPair(text: string, delimiter: Delimiter): boolean {
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) return false;
      at = end + 1;
      while (text[at] === ' ') at += 1;
      if (at < text.length && text[at] !== delimiter && text[at] !== '\n') return false;
    }
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
    at += 1;
  }
  return true;
}

function parseWith(text: string, delimiter: Delimiter, quoteChar: string): RawRow[] {
  const rows: RawRow[] = [];
  let cells = 0;
  let counted = 0;
  let line = 1;
  let tooMany = false;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    quoteChar,
    header: false,
    skipEmptyLines: false,
    step: (result, parser) => {
      const row = result.data;
      cells += row.length;
      rows.push({ cells: row.length === 1 && row[0] === '' ? [] : row, line });
      for (let index = text.indexOf('\n', counted); index >= 0 && index < result.meta.cursor; index = text.indexOf('\n', counted)) {
        line += 1;
        counted = index + 1;
      }
      tooMany = cells > READ_LIMITS.cells || rows.length > READ_LIMITS.cells || row.length > READ_LIMITS.columns;
      if (tooMany) parser.abort();
    },
  });
  if (tooMany) throw new ReadRefusal('too-many-cells');
  return rows;
}

function trimBlankRows(rows: readonly RawRow[]): readonly RawRow[] {
  const isFilled = (row: RawRow): boolean => row.cells.some((cell) => cell.trim() !== '');
  const first = rows.findIndex(isFilled);
  return first < 0 ? [] : rows.slice(first, rows.findLastIndex(isFilled) + 1);
}

/** Numbers by how often they occur, the most frequent first. */
function countWidths(widths: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1]).map(([width]) => width);
}
