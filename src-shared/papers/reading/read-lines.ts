import { plainText } from '../../text/model';
import { splitRuns } from '../../text/split-runs';
import { cleanText } from '../../kernel/clean-text';
import type { Run } from '../../text/model';
import type { ListLabel, NeutralBlock, NeutralDocument, NeutralParagraph, NeutralRun, NeutralTable } from '../../reading/neutral-document';
import { readTypedLabel } from '../../reading/list-label';

/** One heading or paragraph of what was read, flat. `cells` are the texts of a table's row; its runs hold them all. */
export type ReadLine = {
  readonly type: 'heading' | 'paragraph';
  /** Level of a heading, 1 to 9; depth of a list item, 0 outside lists. */
  readonly depth: number;
  readonly label: ListLabel | null;
  readonly runs: readonly Run[];
  readonly text: string;
  readonly certain: boolean;
  readonly cells: readonly string[] | null;
};

/** The body of a document as lines, in order. Tables become one line a row, slides a heading with what stands under it. */
export function readLines(document: NeutralDocument): ReadLine[] {
  return document.blocks.flatMap(linesOf);
}

/** What stands apart from the body: footnotes, running heads and feet, comments. Each with the words that name it. */
export function readAsides(document: NeutralDocument): { readonly footnotes: readonly ReadLine[]; readonly sentences: readonly string[] } {
  const sentences: string[] = [];
  for (const part of document.furniture) {
    const text = part.blocks.flatMap(linesOf).map((line) => line.text).join(' ').trim();
    if (text !== '' && !/^page\b[\s\d]*(?:of[\s\d]*)?$/iu.test(text)) sentences.push(`The pages carried “${text}” at the ${part.kind === 'header' ? 'top' : 'foot'}. It is not taken over.`);
  }
  for (const comment of document.comments) {
    const text = comment.blocks.flatMap(linesOf).map((line) => line.text).join(' ').trim();
    if (text !== '') sentences.push(`${comment.author === '' ? 'A reviewer' : comment.author} had commented: “${text}”. Comments are not taken over.`);
  }
  if (document.images.length > 0) sentences.push(document.images.length === 1 ? 'A picture is not taken over.' : `${String(document.images.length)} pictures are not taken over.`);
  return { footnotes: document.notes.flatMap((note) => note.blocks.flatMap(linesOf)), sentences };
}

function linesOf(block: NeutralBlock): ReadLine[] {
  switch (block.type) {
    case 'heading':
      return lineUnlessBlank({ type: 'heading', depth: block.level, label: block.label, runs: runsOf(block.runs), certain: block.certainty === 'certain', cells: null });
    case 'paragraph':
      return block.change?.kind === 'deleted' && block.runs.every((run) => run.change?.kind === 'deleted') ? [] : paragraphLine(block);
    case 'table':
      return tableLines(block);
    case 'slide':
      return [
        ...lineUnlessBlank({ type: 'heading', depth: 2, label: null, runs: runsOf(block.title), certain: block.certainty === 'certain', cells: null }),
        ...block.blocks.flatMap(linesOf),
        ...block.notes.flatMap(linesOf),
      ];
  }
}

function paragraphLine(block: NeutralParagraph): ReadLine[] {
  const runs = runsOf(block.runs);
  const second = block.label?.style === 'bullet' ? readTypedLabel(plainText(runs)) : null;
  // "- 3.1 The …": Markdown made a list item of a numbered paragraph; the number is the label.
  if (second && second.label.style === 'decimal' && second.label.parts.length > 1) {
    return lineUnlessBlank({ type: 'paragraph', depth: 0, label: second.label, runs: dropStart(runs, plainText(runs).length - second.rest.length), certain: true, cells: null });
  }
  if (block.role === 'title' || block.role === 'subtitle') return lineUnlessBlank({ type: 'heading', depth: 1, label: block.label, runs, certain: true, cells: null });
  return lineUnlessBlank({ type: 'paragraph', depth: block.depth, label: block.label, runs, certain: block.certainty === 'certain', cells: null });
}

function tableLines(table: NeutralTable): ReadLine[] {
  const lines: ReadLine[] = [];
  for (const row of table.rows) {
    const cells = row.cells.map((cell) => cell.blocks.flatMap(linesOf).map((line) => [line.label?.text ?? '', line.text].filter(Boolean).join(' ')).join('\n'));
    const runs: Run[] = [{ text: cells.filter((cell) => cell.trim() !== '').join('\t') }];
    lines.push(...lineUnlessBlank({ type: 'paragraph', depth: 0, label: null, runs, certain: false, cells }));
  }
  return lines;
}

/** A line longer than a row may be becomes several. */
function lineUnlessBlank(line: Omit<ReadLine, 'text'>): ReadLine[] {
  if (plainText(line.runs).trim() === '') return [];
  return splitRuns(line.runs).map((runs, index) => ({ ...line, label: index === 0 ? line.label : null, runs, text: plainText(runs).replace(/[\s\u00A0]+/gu, ' ').trim() }));
}

/** Runs as the record keeps them: the document as it reads with all changes accepted, marks that the record does not know left out. */
function runsOf(runs: readonly NeutralRun[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    if (run.change?.kind === 'deleted' || run.hidden === true) continue;
    const text = cleanText(run.text);
    if (text === '') continue;
    const link = run.link !== undefined && /^(?:https?:\/\/|mailto:)[^\s<>"]+$/iu.test(run.link) ? { link: run.link } : {};
    kept.push({ text, ...(run.bold === true ? { bold: true } : {}), ...(run.italic === true ? { italic: true } : {}), ...(run.superscript === true ? { superscript: true } : {}), ...link });
  }
  return kept;
}

/** The runs without their first `count` characters and the white space after them. */
export function dropStart(runs: readonly Run[], count: number): Run[] {
  let left = count;
  const kept: Run[] = [];
  for (const run of runs) {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    const text = kept.length === 0 ? run.text.slice(cut).trimStart() : run.text.slice(cut);
    if (text !== '') kept.push({ ...run, text });
  }
  return kept;
}
