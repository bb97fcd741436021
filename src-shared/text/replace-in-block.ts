import type { WordQuery } from './find-words';
import { findWords, replaceWords } from './find-words';
import type { BlockContent, CellParagraph, NoteRun, Run } from './model';

type Worded = { readonly runs: readonly Run[]; readonly content?: BlockContent | null | undefined };
type Replaced = { readonly runs: readonly Run[]; readonly content: BlockContent | null; readonly count: number };

/**
 * Replaces words in everything a block says: its text, its footnotes, the cells and the caption of a table, the line and the description of a
 * picture. The new words take the look of the first letter they replace; references and notes between are never found, so they stay.
 */
export function replaceInBlock({ runs, content = null }: Worded, query: WordQuery, by: string): Replaced {
  let count = 0;
  const line = (text: string): string => {
    const replaced = replaceWords(text, query, by);
    count += replaced.count;
    return replaced.text;
  };
  const inRuns = (list: readonly Run[]): Run[] => {
    const replaced = replaceInRuns(list, query, by);
    count += replaced.count;
    return replaced.runs.map((run) => (run.footnote === undefined ? run : { ...run, footnote: { runs: inNote(run.footnote.runs) } }));
  };
  const inNote = (list: readonly NoteRun[]): NoteRun[] => {
    const replaced = replaceInRuns(list, query, by);
    count += replaced.count;
    return [...replaced.runs];
  };
  const cell = (one: CellParagraph): CellParagraph => ({ ...one, runs: inRuns(one.runs) });
  const next = inRuns(runs);
  switch (content?.type) {
    case 'table':
      return { runs: next, content: { ...content, caption: line(content.caption), description: line(content.description), rows: content.rows.map((row) => row.map((one) => one.map(cell))) }, count };
    case 'image':
      return { runs: next, content: { ...content, caption: line(content.caption), alt: line(content.alt) }, count };
    case undefined:
      return { runs: next, content, count };
  }
}

/** Replaces words in runs, also where they stand in several of them. */
function replaceInRuns<R extends NoteRun & { readonly footnote?: unknown; readonly reference?: unknown }>(runs: readonly R[], query: WordQuery, by: string): { readonly runs: readonly R[]; readonly count: number } {
  // What is no text of the paragraph itself parts it: one place each, which no search finds.
  const text = runs.map((run) => (run.footnote === undefined && run.reference === undefined ? run.text : '\uFFFC')).join('');
  const found = findWords(text, query);
  if (found.length === 0) return { runs, count: 0 };
  const out: R[] = [];
  let start = 0;
  for (const run of runs) {
    if (run.footnote !== undefined || run.reference !== undefined) {
      out.push(run);
      start += 1;
      continue;
    }
    const end = start + run.text.length;
    let rest = '';
    let at = start;
    for (const { from, to } of found) {
      if (to <= start || from >= end) continue;
      rest += text.slice(at, Math.max(at, from));
      if (from >= start) rest += by;
      at = Math.min(end, to);
    }
    rest += text.slice(at, end);
    if (rest !== '') out.push({ ...run, text: rest });
    start = end;
  }
  return { runs: out, count: found.length };
}
