import { listDifference } from '../../kernel/list-difference';
import { cleanLine } from '../../kernel/clean-text';
import { isBlankCell } from '../../text/block-words';
import { MOST_COLUMNS, MOST_ROWS, plainText } from '../../text/model';
import type { CellParagraph, TableContent } from '../../text/model';
import type { ReturnedLine, ReturnedRow } from './returned-lines';
import { isIn, runsOf, wordsOf } from './stretches';
import type { Accepted } from './stretches';

type Cell = readonly CellParagraph[];

/** Whether a table of the file can be one of a paper; a larger one is told as without a place. */
export function isOfPaperSize(rows: readonly ReturnedRow[]): boolean {
  return rows.length > 0 && rows.length <= MOST_ROWS && (rows[0]?.cells.length ?? 0) <= MOST_COLUMNS;
}

/**
 * A table as the file has it. Cells whose words are those of the paper stay as the paper has them, footnotes and references among them;
 * rows of the paper without words, which never print, are kept at its end only while the table is not changed.
 */
export function proposeTable(before: TableContent | null, rows: readonly ReturnedRow[], accepted: Accepted): TableContent {
  const there = rows.filter(({ change }) => isIn(change, accepted));
  const cells = there.map((row) => row.cells.map((cell) => paragraphsOf(cell, accepted)));
  const old = before?.rows.filter((row, index) => index === 0 || !row.every(isBlankCell)) ?? [];
  if (before !== null && sameTable(old, cells)) return before;
  const columns = cells[0]?.length ?? 0;
  const partners = partnersOf(old, cells);
  const kept = cells.map((row, at) => {
    const partner = partners[at];
    return row.map((cell, column) => {
      const was = partner?.length === columns ? partner[column] : undefined;
      return was !== undefined && (cellWords(was) === cellWords(cell) || (at === 0 && isBlankCell(was) && cellWords(cell) === `Column ${String(column + 1)}`)) ? [...was] : [...cell];
    });
  });
  const { widths, ...table } = before ?? { type: 'table' as const, caption: '', description: '', headingColumn: false, widths: undefined };
  // Widths that were chosen hold while the table has the columns they were chosen for.
  return { ...table, ...(widths?.length === columns ? { widths } : {}), rows: kept };
}

/** Whether the file shows the table as it is; a column without a name is printed by its place. */
function sameTable(old: readonly (readonly Cell[])[], cells: readonly (readonly Cell[])[]): boolean {
  const words = (rows: readonly (readonly Cell[])[]): string => JSON.stringify(rows.map((row, at) => row.map((cell, column) => (at === 0 && cellWords(cell) === '' ? `Column ${String(column + 1)}` : cellWords(cell)))));
  return words(old) === words(cells);
}

/** For each row of the file the row of the paper that it is, if there is one: the same words, or in the place of one that changed. */
function partnersOf(old: readonly (readonly Cell[])[], cells: readonly (readonly Cell[])[]): readonly (readonly Cell[] | undefined)[] {
  const rowWords = (row: readonly Cell[]): string => row.map(cellWords).join('\t');
  const partners: (readonly Cell[] | undefined)[] = [];
  let gone: (readonly Cell[])[] = [];
  let from = 0;
  let waiting: number[] = [];
  const pair = (): void => {
    waiting.forEach((at, index) => {
      partners[at] = gone[index];
    });
    gone = [];
    waiting = [];
  };
  for (const step of listDifference(old.map(rowWords), cells.map(rowWords), (one, other) => one === other)) {
    if (step.type === 'gone') gone.push(old[from++] ?? []);
    else if (step.type === 'come') waiting.push(partners.push(undefined) - 1);
    else {
      pair();
      partners.push(old[from++]);
    }
  }
  pair();
  return partners;
}

function paragraphsOf(cell: readonly ReturnedLine[], accepted: Accepted): CellParagraph[] {
  return cell.flatMap((line): CellParagraph[] => {
    const runs = runsOf(line.stretches, accepted);
    if (wordsOf(line.stretches, accepted).trim() === '' && runs.length === 0) return [];
    const level = Math.min(3, Math.max(1, line.depth));
    if (line.label?.style === 'bullet') return [{ kind: 'bullet', level, runs }];
    if (line.label?.style === 'letter' || line.label?.style === 'roman') return [{ kind: line.label.style, level, runs }];
    return [{ kind: 'paragraph', level: 1, runs }];
  });
}

function cellWords(cell: Cell): string {
  return cell.map(({ runs }) => cleanLine(plainText(runs))).filter((words) => words !== '').join(' ');
}
