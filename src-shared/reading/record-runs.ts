import { cleanText } from '../kernel/clean-text';
import type { NoteRun, Run } from '../text/model';
import type { NeutralRun } from './neutral-document';

/**
 * Runs as the record keeps them: the document as it reads with all changes accepted, marks that the record does not know left out.
 * @param notes the words of the footnotes that may stand in them, by id; the mark of any other leaves nothing
 */
export function recordRuns(runs: readonly NeutralRun[], notes: ReadonlyMap<string, readonly NoteRun[]> = NO_NOTES): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    if (run.change?.kind === 'deleted' || run.hidden === true) continue;
    const note = run.note === undefined ? undefined : notes.get(run.note);
    if (note !== undefined) {
      // A mark that is typed ("*") goes with its note.
      kept.push({ text: '', footnote: { runs: [...note] } });
      continue;
    }
    const text = cleanText(run.text);
    if (text === '') continue;
    const link = run.link !== undefined && /^(?:https?:\/\/|mailto:)[^\s<>"]+$/iu.test(run.link) ? { link: run.link } : {};
    kept.push({ text, ...(run.bold === true ? { bold: true } : {}), ...(run.italic === true ? { italic: true } : {}), ...(run.superscript === true ? { superscript: true } : {}), ...link });
  }
  return kept;
}

const NO_NOTES: ReadonlyMap<string, readonly NoteRun[]> = new Map();

/** The runs without their first `count` characters and the white space after them; footnotes among those stay. */
export function dropStart(runs: readonly Run[], count: number): Run[] {
  let left = count;
  const kept: Run[] = [];
  for (const run of runs) {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    const text = kept.every((one) => one.text === '') ? run.text.slice(cut).trimStart() : run.text.slice(cut);
    if (text !== '' || run.footnote !== undefined) kept.push({ ...run, text });
  }
  return kept;
}
