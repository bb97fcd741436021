import type { BetweenKind } from './model';

const LETTERS: Readonly<Record<BetweenKind, string>> = { chairsAction: 'CA', writtenResolution: 'WR' };

/** The series that numbers are given out from: one for each body, kind and year. */
export function betweenSeries(kind: BetweenKind, bodyId: string, year: string): string {
  return `${kind}/${bodyId}/${year}`;
}

/** "CA 26/27-001", "WR 26/27-004". */
export function betweenNumber(kind: BetweenKind, year: string, value: number): string {
  return `${LETTERS[kind]} ${year}-${String(value).padStart(3, '0')}`;
}
