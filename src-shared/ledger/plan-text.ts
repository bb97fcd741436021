import { plainText } from '../text/model';
import type { Run } from '../text/model';
import type { LabelStyle, NeutralBlock, NeutralCell } from '../reading/neutral-document';
import { recordRuns } from '../reading/record-runs';

/** One paragraph of a cell. `label` as it was typed ("a)", "•"), never part of the runs; depth 0 outside lists. */
export type PlanParagraph = { readonly label: string; readonly style: LabelStyle | null; readonly depth: number; readonly runs: readonly Run[] };

/** The paragraphs of a cell, blank ones left out; tables within a cell are opened. */
export function cellParagraphs(cell: NeutralCell): PlanParagraph[] {
  return cell.blocks.flatMap(blockParagraphs);
}

/** The paragraphs of any block. */
export function blockParagraphs(block: NeutralBlock): PlanParagraph[] {
  switch (block.type) {
    case 'heading':
      return paragraph(block.label?.text ?? '', block.label?.style ?? null, 0, recordRuns(block.runs));
    case 'paragraph':
      return paragraph(block.label?.text ?? '', block.label?.style ?? null, block.depth, recordRuns(block.runs));
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap(cellParagraphs));
    case 'slide':
      return [...paragraph('', null, 0, recordRuns(block.title)), ...block.blocks.flatMap(blockParagraphs), ...block.notes.flatMap(blockParagraphs)];
  }
}

function paragraph(label: string, style: LabelStyle | null, depth: number, runs: readonly Run[]): PlanParagraph[] {
  return label === '' && plainText(runs).trim() === '' ? [] : [{ label, style, depth, runs: trimmed(runs) }];
}

/** Runs without white space at their ends. */
function trimmed(runs: readonly Run[]): Run[] {
  const kept = runs.map((run) => ({ ...run }));
  const first = kept[0];
  if (first) first.text = first.text.trimStart();
  const last = kept.at(-1);
  if (last) last.text = last.text.trimEnd();
  return kept.filter(({ text }) => text !== '');
}

/** A paragraph as text, its label before it. */
export function paragraphText({ label, runs }: PlanParagraph): string {
  const text = plainText(runs);
  return label === '' ? text : text === '' ? label : `${label} ${text}`;
}

/** Paragraphs as text, one a line. */
export function paragraphsText(paragraphs: readonly PlanParagraph[]): string {
  return paragraphs.map(paragraphText).join('\n');
}

/** Whether a paragraph stops in the middle of a sentence: no stop, no colon, no closing bracket at its end. */
export function stopsMidSentence(paragraph: PlanParagraph): boolean {
  return !/[.!?:;)\]”"’']\s*$/u.test(plainText(paragraph.runs));
}

/** Whether a paragraph begins in the middle of a sentence: with a small letter or a closing mark, and no label. */
export function beginsMidSentence(paragraph: PlanParagraph): boolean {
  return paragraph.label === '' && /^[\p{Ll},;)]/u.test(plainText(paragraph.runs));
}

/**
 * Puts the rest of a cell, broken off over a page, behind its beginning. A sentence that was cut is one paragraph again; everything else stays
 * a paragraph of its own. `joined` tells whether a sentence was cut.
 */
export function glue(before: readonly PlanParagraph[], rest: readonly PlanParagraph[]): { readonly paragraphs: PlanParagraph[]; readonly joined: boolean } {
  const last = before.at(-1);
  const first = rest[0];
  const cut = last !== undefined && first !== undefined && first.label === '' && (beginsMidSentence(first) || (stopsMidSentence(last) && last.label === ''));
  if (!cut) return { paragraphs: [...before, ...rest], joined: false };
  return { paragraphs: [...before.slice(0, -1), { ...last, runs: [...last.runs, { text: ' ' }, ...first.runs] }, ...rest.slice(1)], joined: true };
}
