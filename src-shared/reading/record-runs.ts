import { cleanText } from '../kernel/clean-text';
import type { Run } from '../text/model';
import type { NeutralRun } from './neutral-document';

/** Runs as the record keeps them: the document as it reads with all changes accepted, marks that the record does not know left out. */
export function recordRuns(runs: readonly NeutralRun[]): Run[] {
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
