import { cleanLine } from '../../kernel/clean-text';
import { MOST_COLUMNS, MOST_ROWS, plainText } from '../../text/model';
import type { CellParagraph, NoteRun, TableContent } from '../../text/model';
import type { NeutralBlock, NeutralCell, NeutralRow, NeutralTable } from '../../reading/neutral-document';
import { blockText, tableGrid } from '../../reading/neutral-text';
import { recordRuns } from '../../reading/record-runs';

/** A table as a paper keeps it, and what a person should look at. */
export type TableReading = { readonly content: TableContent; readonly notes: readonly string[] };

/** The most paragraphs of one cell that a table keeps. */
const MOST_IN_A_CELL = 100;

/**
 * A table of data as a paper keeps it: title rows become its caption, its header row stands first, merged cells are taken apart with the
 * text in the first of them. Null for what is no table of data or is too large for one: its rows are read as text then.
 */
export function readTable(table: NeutralTable, known: Notes = new Map()): TableReading | null {
  const grid = tableGrid(table);
  const rows = table.rows.map((row, index) => ({ row, places: grid[index] ?? [] })).filter(({ row }) => row.kind !== 'blank' && row.kind !== 'rule');
  const titles = rows.filter(({ row }) => row.kind === 'title');
  const body = rows.filter(({ row }) => row.kind !== 'title');
  const width = Math.max(0, ...body.map(({ places }) => places.length));
  if (width < 2 || width > MOST_COLUMNS || body.length < 2 || body.length > MOST_ROWS) return null;
  const cells = body.map(({ places }) => Array.from({ length: width }, (_none, column): CellParagraph[] => {
    const place = places[column];
    return place?.cell && !place.covered ? readCell(place.cell, known) : [];
  }));
  if (cells.some((row) => row.some((cell) => cell.length > MOST_IN_A_CELL))) return null;
  const name = (row: NeutralRow): string => row.cells.flatMap((cell) => cell.blocks.map((block) => blockText(block))).join(' ');
  const caption = cleanLine([table.name, ...titles.map(({ row }) => name(row))].filter((part) => part.trim() !== '').join('. '));
  if (caption.length > 500) return null;
  const notes: string[] = [];
  const which = caption === '' ? 'A table' : `The table “${caption}”`;
  if (body[0]?.row.kind !== 'header') notes.push(`${which} does not say which row names its columns. Its first row was taken for it: check it.`);
  if (body.some(({ row }) => row.cells.some((cell) => cell.colSpan > 1 || cell.rowSpan > 1))) notes.push(`${which} had merged cells. Their text stands in the first of them: check it.`);
  return { content: { type: 'table', caption, description: '', headingColumn: false, rows: cells }, notes };
}

type Notes = ReadonlyMap<string, readonly NoteRun[]>;

function readCell(cell: NeutralCell, known: Notes): CellParagraph[] {
  return cell.blocks.flatMap((block) => paragraphsOf(block, known)).filter((paragraph) => plainText(paragraph.runs).trim() !== '');
}

function paragraphsOf(block: NeutralBlock, known: Notes): CellParagraph[] {
  switch (block.type) {
    case 'heading':
      return [{ kind: 'paragraph', level: 1, runs: [...labelRun(block.label?.text), ...recordRuns(block.runs, known)] }];
    case 'paragraph': {
      const style = block.label?.style;
      const level = Math.min(3, Math.max(1, block.depth));
      if (style === 'bullet' || style === 'letter' || style === 'roman') return [{ kind: style, level, runs: recordRuns(block.runs, known) }];
      return [{ kind: 'paragraph', level: 1, runs: [...labelRun(block.label?.text), ...recordRuns(block.runs, known)] }];
    }
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap((inner) => paragraphsOf(inner, known))));
    case 'slide':
      return block.blocks.flatMap((inner) => paragraphsOf(inner, known));
  }
}

/** A number that the cell does not count by itself stays in front of its text. */
function labelRun(label: string | undefined): { text: string }[] {
  return label === undefined || label === '' ? [] : [{ text: `${label} ` }];
}
