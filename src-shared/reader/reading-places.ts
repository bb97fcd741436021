import { z } from 'zod';
import { readingPlaceSchema } from './model';
import type { ReadingPlace } from './model';

/** As many files of one pack as places are kept of. */
const MOST_PLACES = 200;
const keptSchema = z.array(readingPlaceSchema);

/** The places that a record keeps with a document, the last one first; none where it keeps nothing or something else. */
export function readPlaces(kept: string): readonly ReadingPlace[] {
  if (kept === '') return [];
  try {
    const read = keptSchema.safeParse(JSON.parse(kept));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}

/** What is kept once somebody has stopped at a place: it comes first, and takes the place of an earlier one in the same file. */
export function keepPlace(kept: string, place: ReadingPlace): string {
  return JSON.stringify([place, ...readPlaces(kept).filter(({ file }) => file !== place.file)].slice(0, MOST_PLACES));
}
