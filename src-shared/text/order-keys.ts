import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** A key after the last one; `null` for the first of a list. */
export function keyAfter(last: string | null): string {
  return generateKeyBetween(last, null);
}

/** `count` keys in order after the last one. */
export function keysAfter(last: string | null, count: number): string[] {
  return generateNKeysBetween(last, null, count);
}

/**
 * Gives every place of a list a key so that the list sorts as it stands, and changes as few as can be: the longest run of keys that
 * is in order already is kept, so that moving one paragraph rewrites one row. `null` is a place without a key yet.
 */
export function repairOrderKeys(keys: readonly (string | null)[]): readonly string[] {
  const kept = longestIncreasing(keys);
  const repaired: string[] = [];
  let from = 0;
  while (from < keys.length) {
    const key = keys[from];
    if (kept.has(from) && typeof key === 'string') {
      repaired.push(key);
      from += 1;
      continue;
    }
    let to = from;
    while (to < keys.length && !kept.has(to)) to += 1;
    repaired.push(...generateNKeysBetween(repaired.at(-1) ?? null, keys[to] ?? null, to - from));
    from = to;
  }
  return repaired;
}

/** Whether every place has a key and each is greater than the one before. */
export function keysInOrder(keys: readonly (string | null)[]): boolean {
  return keys.every((key, index) => key !== null && (index === 0 || (keys[index - 1] ?? '') < key));
}

/** The places of one longest strictly increasing subsequence (patience sorting); keys compare as plain text. */
function longestIncreasing(keys: readonly (string | null)[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  keys.forEach((key, index) => {
    if (key === null) return;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[tails[middle] ?? 0] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1];
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}
