import type { ReadingPlace } from './model';

/** How a note on a document or pack names its paragraph. */
export function anchorOf({ file, block }: ReadingPlace): string {
  return file === null ? String(block) : `${String(file)}:${String(block)}`;
}

/** The place that an anchor names; null for one of a paper, or one that names none. */
export function placeOfAnchor(anchor: string): ReadingPlace | null {
  const found = /^(?:(\d{1,9}):)?(\d{1,9})$/u.exec(anchor);
  return found === null ? null : { file: found[1] === undefined ? null : Number(found[1]), block: Number(found[2]) };
}
