/** A table of a Markdown text: its first line (from 0), the lines after it, its rows as the text of their cells. */
export type PipeTable = { readonly start: number; readonly end: number; readonly rows: readonly (readonly string[])[] };

const RULE = /^\|?(?:\s*:?-+:?\s*\|)*(?:\s*:?-+:?)?$/u;
/** A rule of the widest table is far shorter. */
const LONGEST_RULE = 5000;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;

/**
 * Finds the pipe tables of a Markdown text. Ours and not markdown-it's, because a row with more cells than the header loses
 * the cells that are over there (GitHub's rule), and nothing of a plan may be lost. The first row of each is the header.
 */
export function findPipeTables(lines: readonly string[]): PipeTable[] {
  const tables: PipeTable[] = [];
  let fence: string | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    const below = lines[index + 1] ?? '';
    if (fence !== null || !line.includes('|') || !isRule(below)) continue;
    let end = index + 2;
    while (end < lines.length && (lines[end] ?? '').includes('|') && (lines[end] ?? '').trim() !== '') end += 1;
    tables.push({ start: index, end, rows: [line, ...lines.slice(index + 2, end)].map(splitCells) });
    index = end - 1;
  }
  return tables;
}

function isRule(line: string): boolean {
  return line.includes('|') && line.length <= LONGEST_RULE && line.includes('-') && RULE.test(line.trim());
}

/** The cells of a row: split at bars that are neither escaped nor inside code. */
function splitCells(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let code = false;
  const text = line.trim().replace(/^\|/u, '');
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '\\' && text[index + 1] === '|') {
      cell += '|';
      index += 1;
    } else if (character === '|' && !code) {
      cells.push(cell.trim());
      cell = '';
    } else {
      if (character === '`') code = !code && text.indexOf('`', index + 1) >= 0;
      cell += character;
    }
  }
  if (cell.trim() !== '') cells.push(cell.trim());
  return cells;
}
