import type { NeutralBlock, NeutralDocument, NeutralRow } from '@shared/reading/neutral-document';

/**
 * A document on its way from the worker, piece by piece: taken over in one go, a large one would hold up main's loop for as
 * long as it takes to copy (measured: 0.2 s for 60,000 paragraphs), and with it the typing. `rows` belong to the table that
 * the piece before ended with; `rest` is everything but the blocks and comes last.
 */
export type DocumentPiece =
  | { readonly kind: 'blocks'; readonly blocks: readonly NeutralBlock[] }
  | { readonly kind: 'rows'; readonly rows: readonly NeutralRow[] }
  | { readonly kind: 'rest'; readonly rest: Omit<NeutralDocument, 'blocks'> };

/** Runs and cells in one piece: some milliseconds of copying. */
const PIECE_WEIGHT = 1500;

/** Cuts a document into pieces. */
export function* documentPieces(document: NeutralDocument): Generator<DocumentPiece> {
  const { blocks, ...rest } = document;
  let waiting: NeutralBlock[] = [];
  let weight = 0;
  for (const block of blocks) {
    const own = weightOf(block);
    if (weight > 0 && weight + own > PIECE_WEIGHT) {
      yield { kind: 'blocks', blocks: waiting };
      waiting = [];
      weight = 0;
    }
    if (block.type === 'table' && own > PIECE_WEIGHT) {
      yield { kind: 'blocks', blocks: [{ ...block, rows: [] }] };
      yield* rowPieces(block.rows);
    } else {
      waiting.push(block);
      weight += own;
    }
  }
  if (waiting.length > 0) yield { kind: 'blocks', blocks: waiting };
  yield { kind: 'rest', rest };
}

function* rowPieces(rows: readonly NeutralRow[]): Generator<DocumentPiece> {
  let waiting: NeutralRow[] = [];
  let weight = 0;
  for (const row of rows) {
    waiting.push(row);
    weight += rowWeight(row);
    if (weight < PIECE_WEIGHT) continue;
    yield { kind: 'rows', rows: waiting };
    waiting = [];
    weight = 0;
  }
  if (waiting.length > 0) yield { kind: 'rows', rows: waiting };
}

function weightOf(block: NeutralBlock): number {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return 1 + block.runs.length;
    case 'table':
      return block.rows.reduce((sum, row) => sum + rowWeight(row), 1);
    case 'slide':
      return [...block.blocks, ...block.notes].reduce((sum, inner) => sum + weightOf(inner), 1 + block.title.length);
  }
}

function rowWeight(row: NeutralRow): number {
  return row.cells.reduce((sum, cell) => sum + 1 + cell.blocks.reduce((inner, block) => inner + weightOf(block), 0), 1);
}

/** Puts pieces together again. `add` gives the document when the last piece is there, null before. */
export function documentBuilder(): { add(piece: DocumentPiece): NeutralDocument | null } {
  const blocks: NeutralBlock[] = [];
  return {
    add: (piece) => {
      if (piece.kind === 'rest') return { ...piece.rest, blocks };
      if (piece.kind === 'blocks') for (const block of piece.blocks) blocks.push(block);
      else {
        const table = blocks[blocks.length - 1];
        if (table?.type !== 'table') throw new Error('Rows came without their table.');
        // The table came over without its rows in a copy of its own, so filling its list changes nobody else's.
        const rows = table.rows as NeutralRow[];
        for (const row of piece.rows) rows.push(row);
      }
      return null;
    },
  };
}
