const MOST_CELLS = 4_000_000;

/** One step of the way from one list to another: what stays, what goes, what comes. A text that stays is told as it is in the second. */
export type ListStep = { readonly type: 'same' | 'gone' | 'come'; readonly text: string };

/**
 * The shortest way from one list of texts to another by taking out and putting in. Between their common ends, lists whose lengths multiply
 * to more than four million are told as wholly changed: more would take seconds.
 */
export function listDifference(before: readonly string[], after: readonly string[], same: (one: string, other: string) => boolean): readonly ListStep[] {
  let start = 0;
  while (start < before.length && start < after.length && same(before[start] ?? '', after[start] ?? '')) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && same(before[before.length - 1 - end] ?? '', after[after.length - 1 - end] ?? '')) end += 1;
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  const kept = (texts: readonly string[]): ListStep[] => texts.map((text) => ({ type: 'same', text }));
  return [...kept(after.slice(0, start)), ...middle(gone, come, same), ...kept(after.slice(after.length - end))];
}

function middle(gone: readonly string[], come: readonly string[], same: (one: string, other: string) => boolean): readonly ListStep[] {
  if (gone.length * come.length > MOST_CELLS) return [...gone.map((text): ListStep => ({ type: 'gone', text })), ...come.map((text): ListStep => ({ type: 'come', text }))];
  const width = come.length + 1;
  const longest = new Uint32Array((gone.length + 1) * width);
  for (let row = gone.length - 1; row >= 0; row -= 1) {
    for (let column = come.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] = same(gone[row] ?? '', come[column] ?? '') ? (longest[(row + 1) * width + column + 1] ?? 0) + 1 : Math.max(longest[(row + 1) * width + column] ?? 0, longest[row * width + column + 1] ?? 0);
    }
  }
  const path: ListStep[] = [];
  let row = 0;
  let column = 0;
  while (row < gone.length || column < come.length) {
    if (row < gone.length && column < come.length && same(gone[row] ?? '', come[column] ?? '')) {
      path.push({ type: 'same', text: come[column] ?? '' });
      row += 1;
      column += 1;
    } else if (row < gone.length && (column >= come.length || (longest[(row + 1) * width + column] ?? 0) >= (longest[row * width + column + 1] ?? 0))) {
      path.push({ type: 'gone', text: gone[row] ?? '' });
      row += 1;
    } else {
      path.push({ type: 'come', text: come[column] ?? '' });
      column += 1;
    }
  }
  return path;
}
