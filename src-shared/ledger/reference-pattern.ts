import { dayParts } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';

/** The pattern where a body has said nothing. */
export const USUAL_PATTERN = 'R{n}';

/**
 * The reference of a pattern: `{n}` the number, `{nn}` and `{nnn}` with noughts before it, `{yy}/{yy}` the municipal year of `day` (May to April,
 * domain.md §1), so that "SR ({yy}/{yy}) {nn}" gives "SR (25/26) 01". A pattern without a number gets one at its end.
 */
export function referenceOf(pattern: string, number: number, day: CalendarDay): string {
  const { year, month } = dayParts(day);
  const first = month >= 5 ? year : year - 1;
  const years = [first, first + 1].map((value) => String(value % 100).padStart(2, '0'));
  let next = 0;
  const dated = pattern.replaceAll('{yy}', () => years[Math.min(next++, 1)] ?? '');
  const counted = dated.replace(/\{(n{1,4})\}/u, (_, letters: string) => String(number).padStart(letters.length, '0'));
  return counted === dated ? `${dated.trim()} ${String(number)}`.trim() : counted;
}

/** The number at the end of a reference, for going on after it; null when there is none. */
export function numberInReference(reference: string): number | null {
  const match = /(\d{1,6})[a-z]?$/iu.exec(reference.trim());
  return match ? Number(match[1]) : null;
}

/** The pattern that references which came with a plan were made by: "R1" gives "R{n}", "SR (25/26) 01" gives "SR (25/26) {nn}". */
export function patternOf(references: readonly string[]): string {
  const first = references.find((reference) => numberInReference(reference) !== null);
  if (first === undefined) return USUAL_PATTERN;
  const digits = /(\d{1,6})[a-z]?$/iu.exec(first.trim())?.[1] ?? '';
  const lead = first.trim().slice(0, first.trim().length - digits.length).replace(/[a-z]$/u, '');
  return `${lead}{${'n'.repeat(digits.startsWith('0') ? Math.min(4, digits.length) : 1)}}`;
}
