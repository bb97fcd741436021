/** Where a row goes: before which other (null: last), and the place it then has, counted from 0. */
export type Target = { readonly beforeId: string | null; readonly place: number };

/** One step up or down; null at the end of the list, or when the row is not in it. */
export function moveTarget(ids: readonly string[], id: string, by: -1 | 1): Target | null {
  const from = ids.indexOf(id);
  const place = from + by;
  if (from < 0 || place < 0 || place >= ids.length) return null;
  return { beforeId: (by === -1 ? ids[place] : ids[place + 1]) ?? null, place };
}

/** A row dropped on another takes that one's place; null when either is not in the list or nothing would change. */
export function placeAfterDrop(ids: readonly string[], id: string, overId: string): Target | null {
  const from = ids.indexOf(id);
  const place = ids.indexOf(overId);
  if (from < 0 || place < 0 || from === place) return null;
  return { beforeId: (place < from ? ids[place] : ids[place + 1]) ?? null, place };
}

/** The rows with one of them before another, or last for null; as they were when either is not among them. */
export function withMoved<Row>(rows: readonly Row[], idOf: (row: Row) => string, id: string, beforeId: string | null): Row[] {
  const moved = rows.find((row) => idOf(row) === id);
  const rest = rows.filter((row) => idOf(row) !== id);
  const at = beforeId === null ? rest.length : rest.findIndex((row) => idOf(row) === beforeId);
  return moved !== undefined && at >= 0 ? rest.toSpliced(at, 0, moved) : [...rows];
}
