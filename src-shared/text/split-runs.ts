import { LONGEST_TEXT } from '../kernel/fields';
import type { Run } from './model';

/** The most runs that one paragraph's row may have. */
const MOST_RUNS = 2_000;

/** Cuts the runs of a paragraph that is too long for one row into several, at white space where there is any. Usually answers one list. Every character is kept but the white space at a cut. */
export function splitRuns(runs: readonly Run[], longest: number = LONGEST_TEXT): readonly (readonly Run[])[] {
  const paragraphs: Run[][] = [[]];
  let length = 0;
  const startNext = (): void => {
    paragraphs.push([]);
    length = 0;
  };
  for (const run of runs) {
    let rest = run.text;
    while (length + rest.length > longest) {
      const cut = cutPlace(rest, longest - length);
      if (cut > 0) paragraphs.at(-1)?.push({ ...run, text: rest.slice(0, cut).trimEnd() });
      rest = rest.slice(cut).trimStart();
      startNext();
    }
    if (rest === '' && run.footnote === undefined && run.reference === undefined) continue;
    if ((paragraphs.at(-1)?.length ?? 0) >= MOST_RUNS) startNext();
    paragraphs.at(-1)?.push({ ...run, text: rest });
    length += rest.length;
  }
  return paragraphs.filter((paragraph, index) => index === 0 || paragraph.length > 0);
}

/** The last white space at or before `limit`; the limit itself where there is none near, never inside a surrogate pair. */
function cutPlace(text: string, limit: number): number {
  const window = text.slice(Math.max(0, limit - 2_000), limit + 1);
  const space = window.search(/\s\S*$/u);
  if (space > 0) return Math.max(0, limit - 2_000) + space;
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}
