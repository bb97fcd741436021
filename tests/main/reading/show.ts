import type { NeutralBlock, NeutralRun } from '@shared/reading/neutral-document';

/** Blocks as short lines, for comparing in tests: kind, level or depth, label, text with its marks. */
export function show(blocks: readonly NeutralBlock[]): string[] {
  return blocks.flatMap(showBlock);
}

function showBlock(block: NeutralBlock): string[] {
  switch (block.type) {
    case 'heading':
      return [`h${String(block.level)} ${block.label ? `[${block.label.text}] ` : ''}${showRuns(block.runs)}`];
    case 'paragraph':
      return [`${block.role === 'body' ? 'p' : block.role}${block.depth > 0 ? String(block.depth) : ''} ${block.label ? `[${block.label.text}] ` : ''}${showRuns(block.runs)}`];
    case 'table':
      return [`table ${String(block.columns)}`, ...block.rows.map((row) => `${row.kind}${row.continuation ? '+' : ''} | ${row.cells.map((cell) => `${spans(cell.colSpan, cell.rowSpan)}${show(cell.blocks).map((line) => line.replace(/^p /u, '')).join(' / ')}`).join(' | ')}`)];
    case 'slide':
      return [`slide ${String(block.number)} ${showRuns(block.title)}`, ...show(block.blocks).map((line) => `  ${line}`), ...show(block.notes).map((line) => `  note ${line}`)];
  }
}

function spans(across: number, down: number): string {
  return (across > 1 ? `<${String(across)}>` : '') + (down > 1 ? `^${String(down)}^` : '');
}

/** Runs with their marks: *bold*, /italic/, +inserted+, -deleted-, ~hidden~, ^super^. */
export function showRuns(runs: readonly NeutralRun[]): string {
  return runs
    .map((run) => {
      const marks = [run.bold && '*', run.italic && '/', run.superscript && '^', run.subscript && ',', run.strike && '=', run.underline && '_', run.hidden && '~', run.change?.kind === 'inserted' && '+', run.change?.kind === 'deleted' && '-'].filter((mark) => typeof mark === 'string');
      const text = run.image !== undefined ? '{image}' : run.note !== undefined ? `{${run.note}}` : run.text;
      return `${marks.join('')}${text}${marks.toReversed().join('')}${run.link === undefined ? '' : `(${run.link})`}`;
    })
    .join('');
}
