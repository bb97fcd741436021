import { unguarded } from '../kernel/csv';
import type { NeutralBlock, NeutralCell, NeutralDocument } from '../reading/neutral-document';

/**
 * A CSV with its cells as they were before they were guarded against spreadsheets ("'-5 %" is "-5 %" again), so that a plan that was written
 * here is read back as it was. Other files have no such guards.
 */
export function withoutGuards(document: NeutralDocument): NeutralDocument {
  if (document.kind !== 'delimited') return document;
  return { ...document, blocks: document.blocks.map((block) => (block.type === 'table' ? { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(cellWithoutGuard) })) } : block)) };
}

function cellWithoutGuard(cell: NeutralCell): NeutralCell {
  const [first, ...rest] = cell.blocks;
  return first === undefined ? cell : { ...cell, blocks: [withoutGuard(first), ...rest] };
}

function withoutGuard(block: NeutralBlock): NeutralBlock {
  if (block.type !== 'paragraph' || block.label !== null) return block;
  const [first, ...rest] = block.runs;
  return first === undefined ? block : { ...block, runs: [{ ...first, text: unguarded(first.text) }, ...rest] };
}
