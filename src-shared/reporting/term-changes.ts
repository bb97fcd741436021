import { addDays, dayNumber } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { ENDING_SOON_DAYS, endsWithin } from '../bodies/seat-terms';
import type { Term } from '../bodies/term';
import type { BodyChange, EndingTerm } from './model';

/** A term of a seat with what a list of terms names. */
export type TermFact = Term & { readonly membershipId: string; readonly personId: string; readonly seatId: string; readonly name: string; readonly seatLabel: string; readonly appointingBody: string };

/** Days within which a change is entered in the national register (GIAS): domain.md M7, read for academy trusts. */
export const NOTIFY_DAYS = 14;
/** How long a change whose days have passed stays in the list, so that it is not forgotten over a holiday. */
const SHOWN_AFTER_DUE = 28;

/** Terms that end within 120 days of a day, its last day included, the first to end at the top. Who already has a next term is not among them. */
export function termsEnding(terms: readonly TermFact[], today: CalendarDay): readonly EndingTerm[] {
  return terms
    .filter((term) => endsWithin(term, today, ENDING_SOON_DAYS) && !followed(term, terms))
    .flatMap(({ membershipId, name, seatLabel, appointingBody, until }) => (until === null ? [] : [{ membershipId, name, seatLabel, appointingBody, until, days: dayNumber(until) - dayNumber(today) }]))
    .toSorted((one, other) => one.days - other.days || (one.name < other.name ? -1 : 1));
}

/**
 * What has changed on a body and must be notified within 14 calendar days: somebody appointed, appointed again, or gone. The day of an
 * appointment and the last day in office are day nought; the fourteenth day after is the last one. A change shows until four weeks after.
 */
export function bodyChanges(terms: readonly TermFact[], today: CalendarDay): readonly BodyChange[] {
  const changes: BodyChange[] = [];
  const add = (term: TermFact, kind: BodyChange['kind'], day: CalendarDay): void => {
    const due = addDays(day, NOTIFY_DAYS);
    if (day <= today && today <= addDays(due, SHOWN_AFTER_DUE)) changes.push({ key: `${kind}:${term.membershipId}`, kind, name: term.name, seatLabel: term.seatLabel, day, due, passed: today > due });
  };
  for (const term of terms) {
    if (term.from !== null) add(term, terms.some((other) => follows(term, other)) ? 'reappointed' : 'appointed', term.from);
    // The last day in office: gone from the day after, but the days are counted from the day itself, so that nobody is late.
    if (term.until !== null && term.until < today && !followed(term, terms)) add(term, 'left', term.until);
  }
  return changes.toSorted((one, other) => (one.due === other.due ? (one.key < other.key ? -1 : 1) : one.due < other.due ? -1 : 1));
}

/** Whether the same person goes on with the body the day after a term. */
function followed(term: TermFact, terms: readonly TermFact[]): boolean {
  return terms.some((other) => follows(other, term));
}

/** Whether a term begins the day after another one of the same person ends; another seat of the same body counts. */
function follows(later: TermFact, earlier: TermFact): boolean {
  return later.personId === earlier.personId && later.membershipId !== earlier.membershipId && later.from !== null && earlier.until !== null && later.from === addDays(earlier.until, 1);
}
