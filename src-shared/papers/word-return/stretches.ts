import { cleanText } from '../../kernel/clean-text';
import { wordsOfNote } from '../../text/block-words';
import type { Run } from '../../text/model';
import type { ReturnedChange, ReturnedLine, ReturnedStretch } from './returned-lines';

/** Which tracked changes count as accepted. */
export type Accepted = (id: ReturnedChange['id']) => boolean;

/** With none of the tracked changes: the text as it was before anybody tracked theirs. */
export const NONE_ACCEPTED: Accepted = () => false;
/** With all of them: the text as it would be. */
export const ALL_ACCEPTED: Accepted = () => true;

/** Whether text of a tracked change is there when some changes are accepted and the others are not. */
export function isIn(change: ReturnedStretch['change'], accepted: Accepted): boolean {
  return change === null || (change.kind === 'inserted') === accepted(change.id);
}

/** The words of stretches with some tracked changes accepted, the others as if they had not been made. */
export function wordsOf(stretches: readonly ReturnedStretch[], accepted: Accepted): string {
  return stretches.filter(({ change }) => isIn(change, accepted)).map(({ text }) => text).join('');
}

/** All text of a line, inserted and deleted: the text in which the places of marks are counted. */
export function rawText(line: Pick<ReturnedLine, 'stretches'>): string {
  return line.stretches.map(({ text }) => text).join('');
}

/** The stretches between two places of the raw text. What has no width (a picture, a footnote) stays with the text before it. */
export function cutStretches(stretches: readonly ReturnedStretch[], from: number, to: number): readonly ReturnedStretch[] {
  const cut: ReturnedStretch[] = [];
  let at = 0;
  for (const stretch of stretches) {
    const end = at + stretch.text.length;
    const inside = stretch.text === '' ? at >= from && at <= to : end > from && at < to;
    if (inside) cut.push({ ...stretch, text: stretch.text.slice(Math.max(0, from - at), Math.max(0, to - at)) });
    at = end;
  }
  return cut;
}

/** Stretches as runs of the record: what is not there is left out, neighbours of one look are joined. */
export function runsOf(stretches: readonly ReturnedStretch[], accepted: Accepted): Run[] {
  const runs: Run[] = [];
  for (const { text, bold, italic, superscript, link, change, note } of stretches) {
    if (!isIn(change, accepted)) continue;
    // A mark that is typed ("*") has text of its own, which goes with the note.
    if (note !== null) runs.push({ text: '', footnote: { runs: [...note] } });
    if (text === '' || note !== null) continue;
    const run: Run = { text: cleanText(text), ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(superscript ? { superscript } : {}), ...(link === null ? {} : { link }) };
    const last = runs.at(-1);
    if (last && sameLook(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
}

/**
 * Whether runs say the same in the same look. The look of white space does not count: word processors give it away as they like; nor
 * does white space at the end.
 */
export function sayTheSame(one: readonly Run[], other: readonly Run[]): boolean {
  return looksOf(one) === looksOf(other) && one.map(({ text }) => text).join('').trimEnd() === other.map(({ text }) => text).join('').trimEnd();
}

/** The look of every letter, a line for each stretch of one look. A link shows no superscript. */
function looksOf(runs: readonly Run[]): string {
  const looks: { look: string; letters: number }[] = [];
  let before = 0;
  for (const { text, bold, italic, superscript, link, footnote } of runs) {
    // A footnote stands behind a letter; an empty one does not print.
    if (footnote !== undefined && footnote.runs.some((run) => run.text.trim() !== '')) looks.push({ look: `note ${wordsOfNote(footnote.runs)}`, letters: before });
    const letters = text.replace(/\s/gu, '').length;
    before += letters;
    if (letters === 0) continue;
    const look = `${bold === true ? 'b' : ''}${italic === true ? 'i' : ''}${superscript === true && link === undefined ? 's' : ''} ${link ?? ''}`;
    const last = looks.at(-1);
    if (last?.look === look) last.letters += letters;
    else looks.push({ look, letters });
  }
  return looks.map(({ look, letters }) => `${look} ${String(letters)}`).join('\n');
}

function sameLook(one: Run, other: Run): boolean {
  return one.footnote === undefined && one.reference === undefined && one.bold === other.bold && one.italic === other.italic && one.superscript === other.superscript && one.link === other.link;
}
