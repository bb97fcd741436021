import type { Run } from '../text/model';

/**
 * The runs of a paragraph whose words were typed anew: what stands before and behind the change keeps its bold, italics and links; what was put
 * in takes those of the words before it, but no link.
 */
export function rewordRuns(runs: readonly Run[], words: string): readonly Run[] {
  const before = runs.map(({ text }) => text).join('');
  let ahead = 0;
  while (ahead < Math.min(before.length, words.length) && before[ahead] === words[ahead]) ahead += 1;
  let behind = 0;
  while (behind < Math.min(before.length, words.length) - ahead && before[before.length - 1 - behind] === words[words.length - 1 - behind]) behind += 1;
  const head = cut(runs, 0, ahead);
  const put = words.slice(ahead, words.length - behind);
  const tail = cut(runs, before.length - behind, before.length);
  const style = head.at(-1) ?? tail[0];
  const added: Run[] = put === '' ? [] : [{ text: put, ...(style?.bold === true ? { bold: true } : {}), ...(style?.italic === true ? { italic: true } : {}) }];
  return [...head, ...added, ...tail];
}

function cut(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const pieces: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text !== '') pieces.push({ ...run, text });
    start += run.text.length;
  }
  return pieces;
}
