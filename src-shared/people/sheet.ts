import type { NeutralBlock, NeutralDocument, NeutralTable } from '../reading/neutral-document';
import { blockText, cellText } from '../reading/neutral-text';

/** A list as rows of cells, without rows that hold nothing. `lines` are the numbers of the rows where they came from, counted from 1. */
export type Sheet = { readonly rows: readonly (readonly string[])[]; readonly lines: readonly number[]; /** What a person should know about the reading, in sentences. */ readonly notes: readonly string[] };

/** The most rows that are taken over at once. */
export const MOST_ROWS = 10_000;

/** Warnings about a document that say nothing about a list of people. */
const UNINTERESTING = new Set(['header-guessed', 'headings-guessed', 'list-item-doubtful', 'numbering-unknown', 'uneven-rows', 'comments', 'link-dropped']);

/**
 * The list in whatever was read: the largest table of a file, else its paragraphs, one person a line, parted by tabs. Every cell is
 * one line of text, a typed label ("J.") given back to it.
 */
export function sheetOf(document: NeutralDocument): Sheet {
  const tables = tablesIn(document.blocks);
  const table = tables.toSorted((one, other) => other.rows.length - one.rows.length)[0];
  const rows = table ? rowsOf(table) : linesOf(document.blocks);
  const filled = rows.filter((row) => row.cells.some((cell) => cell !== ''));
  const notes = document.warnings.filter((warning) => !UNINTERESTING.has(warning.code)).map((warning) => (warning.place === '' ? warning.sentence : `${warning.sentence} (${warning.place})`));
  if (tables.length > 1) notes.push(`The file holds ${String(tables.length)} tables. The largest is shown.`);
  return { rows: filled.map((row) => row.cells), lines: filled.map((row) => row.at), notes };
}

function tablesIn(blocks: readonly NeutralBlock[]): NeutralTable[] {
  return blocks.flatMap((block) => (block.type === 'table' ? [block] : block.type === 'slide' ? tablesIn(block.blocks) : []));
}

type FoundRow = { readonly cells: readonly string[]; readonly at: number };

function rowsOf(table: NeutralTable): FoundRow[] {
  return table.rows
    .filter((row) => row.kind !== 'blank' && row.kind !== 'rule')
    .map((row) => ({ at: row.at, cells: row.cells.flatMap((cell) => [oneLine(cellText(cell)), ...Array.from({ length: cell.colSpan - 1 }, () => '')]) }));
}

function linesOf(blocks: readonly NeutralBlock[]): FoundRow[] {
  return blocks.flatMap((block) => blockText(block).split('\n').map((line) => ({ at: 'at' in block ? block.at : 1, cells: line.split('\t').map(oneLine) })));
}

function oneLine(text: string): string {
  return text.replace(/[\s\u00A0]+/gu, ' ').trim();
}
