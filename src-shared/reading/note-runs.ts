import type { NoteRun } from '../text/model';
import type { NeutralBlock } from './neutral-document';
import { recordRuns } from './record-runs';

/** The words of a footnote as the record keeps them: one paragraph, others follow it on its line. The space after the mark is the page's. */
export function noteRuns(blocks: readonly NeutralBlock[]): readonly NoteRun[] {
  const runs = blocks.flatMap((block, index) => (block.type === 'paragraph' || block.type === 'heading' ? [...(index > 0 ? [{ text: ' ' }] : []), ...(block.label === null ? [] : [{ text: `${block.label.text} ` }]), ...recordRuns(block.runs)] : []));
  return runs
    .map(({ text, bold, italic, link }, index): NoteRun => ({ text: index === 0 ? oneLine(text).trimStart() : oneLine(text), ...(bold === true ? { bold } : {}), ...(italic === true ? { italic } : {}), ...(link === undefined ? {} : { link }) }))
    .filter(({ text }) => text !== '');
}

function oneLine(text: string): string {
  return text.replace(/[\n\t]+/gu, ' ');
}
