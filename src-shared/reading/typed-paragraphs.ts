import { readTypedLabel, settleLabel } from './list-label';
import type { ListLabel, NeutralParagraph, NeutralRun, Place } from './neutral-document';

/** A bullet inside a line: the start of an item of its own. A hyphen is no such bullet: it stands inside sentences. */
const INNER_BULLET = /(?<=^|\s)[•▪■●◦‣⁃\uF0B7\uF0A7](?=\s)/gu;

/**
 * Makes paragraphs of the runs of one paragraph whose label, if it has one, is typed text. Takes the label off; a line that
 * holds several bullets becomes several items. Every character but white space at the edges is kept, in order. `previous`
 * is the label of the paragraph before, to tell the letter (i) from the number (i).
 */
export function typedParagraphs(runs: readonly NeutralRun[], at: Place, depth = 0, previous: ListLabel | null = null): NeutralParagraph[] {
  const paragraphs: NeutralParagraph[] = [];
  let before = previous;
  for (const piece of splitAtBullets(runs)) {
    const { label, rest } = takeLabel(piece, before);
    const trimmed = trimRuns(rest);
    if (!label && !hasContent(trimmed)) continue;
    paragraphs.push({ type: 'paragraph', label, depth: label ? Math.max(depth, 1) : depth, runs: trimmed, role: 'body', certainty: 'certain', at });
    before = label;
  }
  return paragraphs;
}

/** Whether runs hold anything a reader sees or could see: text, a note's mark, a picture. */
export function hasContent(runs: readonly NeutralRun[]): boolean {
  return runs.some((run) => run.text.trim() !== '' || run.image !== undefined || run.note !== undefined);
}

/** Takes a typed label off the start of runs; the label may be spread over runs of different looks ("**5.2** Text"). */
export function takeLabel(runs: readonly NeutralRun[], previous: ListLabel | null): { readonly label: ListLabel | null; readonly rest: readonly NeutralRun[] } {
  if (runs.some((run) => run.change !== undefined || run.hidden === true || run.link !== undefined) && !isPlain(runs[0])) return { label: null, rest: runs };
  const text = runs.map((run) => run.text).join('');
  const found = readTypedLabel(text);
  if (!found || found.rest.trim() === '') return { label: null, rest: runs };
  const rest = dropCharacters(runs, text.length - found.rest.length);
  return { label: settleLabel(found.label, previous), rest };
}

/** The runs without their first `count` characters. Pictures and notes stay. */
function dropCharacters(runs: readonly NeutralRun[], count: number): NeutralRun[] {
  let left = count;
  const kept: NeutralRun[] = [];
  for (const run of runs) {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    if (cut === 0) kept.push(run);
    else if (cut < run.text.length || run.image !== undefined || run.note !== undefined) kept.push({ ...run, text: run.text.slice(cut) });
  }
  return kept;
}

/** The runs without white space at both ends; empty runs go, neighbours of one look become one. */
export function trimRuns(runs: readonly NeutralRun[]): NeutralRun[] {
  const kept = joinRuns(runs);
  while (kept[0] && isDroppable(kept[0])) kept.shift();
  while (kept.length > 0 && isDroppable(kept[kept.length - 1])) kept.pop();
  const first = kept[0];
  // trimStart and trimEnd, not patterns: those are slow beyond measure on long stretches of white space.
  if (first) kept[0] = { ...first, text: first.text.trimStart() };
  const last = kept[kept.length - 1];
  if (last) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept;
}

/** Joins neighbouring runs of the same look and drops empty ones. */
export function joinRuns(runs: readonly NeutralRun[]): NeutralRun[] {
  const joined: NeutralRun[] = [];
  let pieces: string[] = [];
  const close = (): void => {
    const last = joined[joined.length - 1];
    if (last && pieces.length > 1) joined[joined.length - 1] = { ...last, text: pieces.join('') };
  };
  for (const run of runs) {
    if (run.text === '' && run.image === undefined && run.note === undefined) continue;
    const last = joined[joined.length - 1];
    if (last && sameLook(last, run)) {
      pieces.push(run.text);
      continue;
    }
    close();
    joined.push(run);
    pieces = [run.text];
  }
  close();
  return joined;
}

function sameLook(one: NeutralRun, other: NeutralRun): boolean {
  return (
    one.bold === other.bold && one.italic === other.italic && one.underline === other.underline && one.strike === other.strike &&
    one.superscript === other.superscript && one.subscript === other.subscript && one.link === other.link && one.hidden === other.hidden &&
    one.change === other.change && one.image === undefined && other.image === undefined && one.note === undefined && other.note === undefined &&
    (one.comments ?? []).join() === (other.comments ?? []).join()
  );
}

function isPlain(run: NeutralRun | undefined): boolean {
  return run !== undefined && run.change === undefined && run.hidden === undefined && run.link === undefined;
}

function isDroppable(run: NeutralRun | undefined): boolean {
  return run !== undefined && run.image === undefined && run.note === undefined && run.text.trim() === '';
}

function splitAtBullets(runs: readonly NeutralRun[]): readonly (readonly NeutralRun[])[] {
  const text = runs.map((run) => run.text).join('');
  const begins = text.length - text.trimStart().length;
  const cuts = [...text.matchAll(INNER_BULLET)].map((match) => match.index).filter((index) => index > begins);
  if (cuts.length === 0) return [runs];
  const pieces: NeutralRun[][] = [[]];
  let seen = 0;
  let next = 0;
  for (const run of runs) {
    const end = seen + run.text.length;
    let from = seen;
    let rest: NeutralRun = run;
    for (let cut = cuts[next]; cut !== undefined && cut < end; cut = cuts[next]) {
      const [head, tail] = cutRun(rest, cut - from);
      if (head) pieces[pieces.length - 1]?.push(head);
      pieces.push([]);
      rest = tail;
      from = cut;
      next += 1;
    }
    pieces[pieces.length - 1]?.push(rest);
    seen = end;
  }
  return pieces;
}

/** A run before and after a place in it. Its note or picture stands where the run began. */
function cutRun(run: NeutralRun, at: number): readonly [NeutralRun | null, NeutralRun] {
  if (at <= 0) return [null, run];
  const { note: _note, image: _image, ...look } = run;
  return [{ ...run, text: run.text.slice(0, at) }, { ...look, text: run.text.slice(at) }];
}
