import type { MinuteEntry, RunningMeeting } from './model';

/** The meeting as it is now, with the entries of before where they have not changed. They stand in the order of the items, then in their own. */
export function withChanges(before: RunningMeeting, now: RunningMeeting, gone: readonly string[]): RunningMeeting {
  const place = new Map(now.items.map(({ id }, index) => [id, index]));
  const changed = new Set([...gone, ...now.entries.map(({ id }) => id)]);
  if (changed.size === 0 && sameOrder(before, now)) return { ...now, entries: before.entries };
  const entries = [...before.entries.filter(({ id }) => !changed.has(id)), ...now.entries].toSorted((one, other) => compare(one, other, place));
  return { ...now, entries };
}

function sameOrder(before: RunningMeeting, now: RunningMeeting): boolean {
  return before.items.length === now.items.length && before.items.every(({ id }, index) => now.items[index]?.id === id);
}

/** Keys are compared as the record compares them: letter by letter, not as words of a language. */
function compare(one: MinuteEntry, other: MinuteEntry, place: ReadonlyMap<string, number>): number {
  const byItem = (place.get(one.agendaItemId) ?? 0) - (place.get(other.agendaItemId) ?? 0);
  if (byItem !== 0) return byItem;
  if (one.orderKey !== other.orderKey) return one.orderKey < other.orderKey ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
