/** One tab with the width it takes, in pixels. */
export type MeasuredTab<K extends string> = { readonly key: K; readonly width: number };

/**
 * Which tabs stand side by side in the room there is; the others are behind "More". The current one always stands, and where not all do, so
 * much room is left as "More" takes.
 */
export function tabsThatFit<K extends string>(tabs: readonly MeasuredTab<K>[], current: K, room: number, more: number): ReadonlySet<K> {
  const total = tabs.reduce((sum, { width }) => sum + width, 0);
  if (total <= room) return new Set(tabs.map(({ key }) => key));
  const standing = new Set<K>([current]);
  let left = room - more - (tabs.find(({ key }) => key === current)?.width ?? 0);
  for (const { key, width } of tabs) {
    if (key === current) continue;
    // No later, shorter one in the place of one that does not fit: the order stays that of the tabs.
    if (width > left) break;
    standing.add(key);
    left -= width;
  }
  return standing;
}
