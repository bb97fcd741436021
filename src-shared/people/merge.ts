import type { Term } from '../bodies/term';
import { termWords } from '../bodies/term';

/** A term of one of two people who are to be merged. */
type HeldTerm = Term & { readonly bodyId: string; readonly bodyName: string };

/**
 * Why two entries cannot become one person; null when they can. One person has one seat of a body at a time: where both hold one in
 * the same days, either they are two people or one of the seats was filled twice, and that has to be settled first.
 */
export function mergeRefusal(name: string, kept: readonly HeldTerm[], merged: readonly HeldTerm[]): string | null {
  for (const term of kept) {
    const clash = merged.find((other) => other.bodyId === term.bodyId && overlap(term, other));
    if (clash) {
      const days = termWords(clash);
      return `Both hold a seat of ${term.bodyName} in the same days${days === '' ? '' : ` (${days})`}, and ${name} can hold only one. If they are one person, end or remove one of the two terms first.`;
    }
  }
  return null;
}

function overlap(one: Term, other: Term): boolean {
  return (one.until === null || other.from === null || other.from <= one.until) && (other.until === null || one.from === null || one.from <= other.until);
}
