import { listDifference } from '../../kernel/list-difference';
import type { Run } from '../../text/model';
import { wordsOfNote } from '../../text/block-words';

/** What a reference shows, by the id it points to. */
export type ReferenceLabels = ReadonlyMap<string, string>;

/** Runs as they print: a reference is the number it shows. */
export function asPrinted(runs: readonly Run[], labels: ReferenceLabels): readonly Run[] {
  return runs.map((run) => (run.reference === undefined ? run : { text: labels.get(run.reference.target) ?? run.text }));
}

/** A number with its points is one word, so that "2.3" before a full stop is "2.3". */
const WORDS = /\d+(?:\.\d+)*|\p{L}+|\s+|[^]/gu;

/**
 * Words that came back from Word, with the references and footnotes of the paper in them again: a reference where its number still stands
 * where it stood, a footnote as the paper has it where its words are the same.
 */
export function keepReferences(before: readonly Run[], after: readonly Run[], labels: ReferenceLabels): Run[] {
  const notes = before.filter(({ footnote }) => footnote !== undefined);
  const come = after.map((run) => (run.footnote === undefined ? run : (notes.find(({ footnote }) => wordsOfNote(footnote?.runs ?? []) === wordsOfNote(run.footnote?.runs ?? [])) ?? run)));
  if (before.every(({ reference }) => reference === undefined)) return come;
  const old = before.flatMap((run, index) => (asPrinted([run], labels)[0]?.text.match(WORDS) ?? []).map((text) => ({ text, reference: run.reference === undefined ? null : index })));
  const fresh = come.flatMap((run, index) => (run.footnote === undefined ? (run.text.match(WORDS) ?? []).map((text) => ({ text, index })) : []));
  const kept = keptReferences(old, fresh.map(({ text }) => text));
  const runs: Run[] = [];
  let at = 0;
  for (const run of come) {
    const count = run.footnote === undefined ? (run.text.match(WORDS) ?? []).length : 0;
    if (count === 0) runs.push(run);
    let text = '';
    for (const end = at + count; at < end; at += 1) {
      const reference = kept.get(at);
      const word = fresh[at]?.text ?? '';
      if (reference === undefined) {
        text += word;
        continue;
      }
      if (text !== '') runs.push({ ...run, text });
      text = '';
      const own = before[reference];
      if (own && kept.get(at - 1) !== reference) runs.push(own);
    }
    if (text !== '') runs.push({ ...run, text });
  }
  return runs;
}

/** The words of the new text that are the number of a reference, each with the place of the reference in the old runs; only whole numbers. */
function keptReferences(old: readonly { readonly text: string; readonly reference: number | null }[], fresh: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const counts = new Map<number, number>();
  let from = 0;
  let to = 0;
  for (const step of listDifference(old.map(({ text }) => text), fresh, (one, other) => one === other)) {
    const reference = step.type === 'come' ? null : (old[from]?.reference ?? null);
    if (step.type === 'same' && reference !== null) {
      found.set(to, reference);
      counts.set(reference, (counts.get(reference) ?? 0) + 1);
    }
    if (step.type !== 'come') from += 1;
    if (step.type !== 'gone') to += 1;
  }
  const whole = new Map<number, number>();
  for (const { reference } of old) if (reference !== null) whole.set(reference, (whole.get(reference) ?? 0) + 1);
  return new Map([...found].filter(([, reference]) => counts.get(reference) === whole.get(reference)));
}
