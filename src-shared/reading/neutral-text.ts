import type { ListLabel, NeutralBlock, NeutralCell, NeutralDocument, NeutralRow, NeutralRun, NeutralTable } from './neutral-document';

/** What counts as text. The default is the document as a reader of the page sees it with all changes accepted. */
export type TextChoice = {
  /** Labels: only those typed in the source's text (default), those that Word counts as well, or none. */
  readonly labels?: 'typed' | 'all' | 'none';
  /** Text deleted under tracked changes. */
  readonly deleted?: boolean;
  /** Text formatted as hidden. */
  readonly hidden?: boolean;
  /** Footnotes, endnotes and speakers' notes; true unless said otherwise. */
  readonly notes?: boolean;
  /** Reviewers' comments. */
  readonly comments?: boolean;
  /** Headers and footers of the pages; true unless said otherwise. */
  readonly furniture?: boolean;
};

/** The text of runs in one piece, without what was deleted or is hidden. Line breaks are "\n". */
export function runsText(runs: readonly NeutralRun[], choice: TextChoice = {}): string {
  let text = '';
  for (const run of runs) if (isChosen(run, choice)) text += run.text;
  return text;
}

/** The text of a block; the blocks inside a table or a slide are lines. Typed labels stand before their text. */
export function blockText(block: NeutralBlock, choice: TextChoice = {}): string {
  const pieces: string[] = [];
  collectBlock(block, choice, pieces);
  return pieces.join('\n');
}

/** The text of a table cell; its paragraphs are lines. */
export function cellText(cell: NeutralCell, choice: TextChoice = {}): string {
  return cell.blocks.map((block) => blockText(block, choice)).join('\n');
}

/**
 * Every word of a document in reading order: body, then notes, headers and footers, comments. A word is what stands between
 * white space; a label is a word of its own. To prove that nothing of a source is lost, compare `words(document).join('')`
 * with the source without its markup and white space: then a label that was glued to its text makes no difference.
 */
export function words(document: NeutralDocument, choice: TextChoice = {}): string[] {
  return textPieces(document, choice).flatMap(wordsOf);
}

/** The words of one text, split at white space (no-break spaces included). */
export function wordsOf(text: string): string[] {
  return text.split(/[\s\u00A0]+/u).filter((word) => word !== '');
}

/** The words of some blocks, for proving that a mapper placed every one of them. */
export function blockWords(blocks: readonly NeutralBlock[], choice: TextChoice = {}): string[] {
  return blocks.flatMap((block) => wordsOf(blockText(block, choice)));
}

/** The texts of a document in reading order, one piece for each paragraph, heading and title. */
function textPieces(document: NeutralDocument, choice: TextChoice = {}): string[] {
  const pieces: string[] = [];
  for (const block of document.blocks) collectBlock(block, choice, pieces);
  if (choice.notes !== false) for (const note of document.notes) for (const block of note.blocks) collectBlock(block, choice, pieces);
  if (choice.furniture !== false) for (const part of document.furniture) for (const block of part.blocks) collectBlock(block, choice, pieces);
  if (choice.comments === true) for (const comment of document.comments) for (const block of comment.blocks) collectBlock(block, choice, pieces);
  return pieces;
}

/** Whether a block, with everything in it, has no text that is seen. Pictures do not count as text. */
function isBlankBlock(block: NeutralBlock): boolean {
  return blockText(block).trim() === '';
}

/** Whether a cell has no text that is seen. */
export function isBlankCell(cell: NeutralCell): boolean {
  return cell.blocks.every(isBlankBlock);
}

/**
 * The rows of a table as a full grid: `grid[row][column]` is the cell that shows there, also where it covers the place from
 * the left or from above. `covered` tells the two apart. Places that no cell reaches are null.
 */
export function tableGrid(table: NeutralTable): readonly (readonly GridPlace[])[] {
  const grid: (GridPlace | undefined)[][] = table.rows.map(() => Array.from({ length: table.columns }));
  table.rows.forEach((row, rowIndex) => {
    placeRow(grid, row, rowIndex, table.columns);
  });
  return grid.map((row) => row.map((place) => place ?? { cell: null, covered: false }));
}

/** One place of a table's grid. */
export type GridPlace = { readonly cell: NeutralCell | null; readonly covered: boolean };

function placeRow(grid: (GridPlace | undefined)[][], row: NeutralRow, rowIndex: number, columns: number): void {
  let column = 0;
  for (const cell of row.cells) {
    while (column < columns && grid[rowIndex]?.[column] !== undefined) column += 1;
    for (let down = 0; down < cell.rowSpan && rowIndex + down < grid.length; down += 1) {
      const line = grid[rowIndex + down];
      for (let right = 0; right < cell.colSpan && column + right < columns; right += 1) {
        if (line && line[column + right] === undefined) line[column + right] = { cell, covered: down > 0 || right > 0 };
      }
    }
    column += cell.colSpan;
  }
}

/** Every heading, paragraph and slide title in reading order with tables and slides opened, for outlines and searches. */
export function* eachBlock(blocks: readonly NeutralBlock[]): Generator<NeutralBlock> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'table') for (const row of block.rows) for (const cell of row.cells) yield* eachBlock(cell.blocks);
    if (block.type === 'slide') {
      yield* eachBlock(block.blocks);
      yield* eachBlock(block.notes);
    }
  }
}

function isChosen(run: NeutralRun, choice: TextChoice): boolean {
  if (run.change?.kind === 'deleted' && choice.deleted !== true) return false;
  return run.hidden !== true || choice.hidden === true;
}

function collectBlock(block: NeutralBlock, choice: TextChoice, pieces: string[]): void {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      pieces.push(withLabel(block.label, runsText(block.runs, choice), choice));
      return;
    case 'table':
      for (const row of block.rows) for (const cell of row.cells) for (const inner of cell.blocks) collectBlock(inner, choice, pieces);
      return;
    case 'slide':
      pieces.push(runsText(block.title, choice));
      for (const inner of block.blocks) collectBlock(inner, choice, pieces);
      if (choice.notes !== false) for (const inner of block.notes) collectBlock(inner, choice, pieces);
      return;
  }
}

function withLabel(label: ListLabel | null, text: string, choice: TextChoice): string {
  const wanted = choice.labels ?? 'typed';
  if (!label || wanted === 'none' || (wanted === 'typed' && label.source === 'computed')) return text;
  return text === '' ? label.text : `${label.text} ${text}`;
}
