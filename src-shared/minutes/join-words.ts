import type { Run } from '../text/model';

/** Runs divided at a place counted in characters (UTF-16 units, as a text box counts them); spaces at the cut are dropped. A pair of halves of one character is never divided. */
export function splitRuns(runs: readonly Run[], at: number): { readonly before: Run[]; readonly after: Run[] } {
  const text = runs.map((run) => run.text).join('');
  const cut = /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
  const before: Run[] = [];
  const after: Run[] = [];
  let place = 0;
  for (const run of runs) {
    const inside = Math.min(Math.max(cut - place, 0), run.text.length);
    if (inside > 0) before.push({ ...run, text: run.text.slice(0, inside) });
    if (inside < run.text.length) after.push({ ...run, text: run.text.slice(inside) });
    place += run.text.length;
  }
  return { before: trimmed(before, 'end'), after: trimmed(after, 'start') };
}

/** Two paragraphs as one, with one space between them. */
export function joinRuns(one: readonly Run[], other: readonly Run[]): Run[] {
  const first = trimmed(one, 'end');
  const second = trimmed(other, 'start');
  if (first.length === 0 || second.length === 0) return [...first, ...second];
  return [...first, { text: ' ' }, ...second];
}

function trimmed(runs: readonly Run[], side: 'start' | 'end'): Run[] {
  const kept = [...runs];
  while (kept.length > 0) {
    const index = side === 'start' ? 0 : kept.length - 1;
    const run = kept[index];
    if (!run) break;
    const text = side === 'start' ? run.text.trimStart() : run.text.trimEnd();
    if (text !== '') {
      kept[index] = { ...run, text };
      break;
    }
    kept.splice(index, 1);
  }
  return kept;
}
