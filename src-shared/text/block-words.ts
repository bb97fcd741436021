import type { BlockContent, BlockKind, CellParagraph, NoteRun, Run } from './model';
import { plainText } from './model';

/** What is looked at of a block: its runs, and for a table or a picture what it holds. */
type Worded = { readonly runs: readonly Run[]; readonly content?: BlockContent | null | undefined };

/**
 * Every word of a block, for search, comparison and for finding what must not leave: its text, then a line for each footnote; of a table a line a
 * row with tabs between the cells (caption and description first); of a picture what it shows and its caption.
 */
export function wordsOfBlock({ runs, content }: Worded): string {
  if (content?.type === 'image') return lines([content.alt, content.caption]);
  if (content?.type === 'table') {
    const rows = content.rows.map((row) => row.map((cell) => cell.map((one) => plainText(one.runs).replaceAll('\n', ' ')).join(' ')).join('\t'));
    return lines([content.caption, content.description, ...rows.map((row) => (row.trim() === '' ? '' : row)), ...content.rows.flat().flatMap((cell) => cell.flatMap((one) => noteWords(one.runs)))]);
  }
  const notes = noteWords(runs);
  return notes.length === 0 ? plainText(runs) : [plainText(runs), ...notes].join('\n');
}

/** The words of each footnote in runs, in order. */
export function noteWords(runs: readonly Run[]): readonly string[] {
  return runs.flatMap((run) => (run.footnote === undefined ? [] : [plainText(run.footnote.runs)]));
}

/** The words of a footnote as one line: a page has no other. */
export function wordsOfNote(runs: readonly NoteRun[]): string {
  return plainText(runs).replace(/\s+/gu, ' ').trim();
}

/** Whether a block has nothing to print: no words, no footnote, no reference, no picture, and no cell with any of these. */
export function isBlankBlock({ kind, runs, content }: { readonly kind: BlockKind; readonly runs?: readonly BlankRun[]; readonly content?: BlockContent | null | undefined }): boolean {
  if (kind === 'image') return false;
  if (kind === 'table') return content?.type === 'table' && content.caption === '' && content.rows.every((row) => row.every(isBlankCell));
  return runs !== undefined && areBlankRuns(runs);
}

/** Whether a cell of a table has nothing in it. */
export function isBlankCell(cell: readonly CellParagraph[]): boolean {
  return cell.every((one) => areBlankRuns(one.runs));
}

type BlankRun = { readonly text: string; readonly footnote?: unknown; readonly reference?: unknown };

/** Whether runs show nothing. */
export function areBlankRuns(runs: readonly BlankRun[]): boolean {
  return runs.every((run) => run.text.trim() === '' && run.footnote === undefined && run.reference === undefined);
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n');
}
