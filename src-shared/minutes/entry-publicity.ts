import type { Publicity } from '../kernel/publicity';

const STRICTNESS: Readonly<Record<Publicity, number>> = { open: 0, exempt: 1, confidential: 2 };

/** The stricter of two: what is moved under an exempt item becomes exempt, and what was exempt never becomes open by being moved. */
export function stricterPublicity(one: Publicity, other: Publicity): Publicity {
  return STRICTNESS[one] >= STRICTNESS[other] ? one : other;
}
