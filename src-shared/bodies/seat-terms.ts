import { addDays, dayNumber, formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { lastDayOfPeriod } from '../kernel/period-beginning-with';
import { termRefusal, termState } from './term';
import type { Term } from './term';

/** A term in one seat, and whose it is. */
export type NamedTerm = Term & { readonly name: string };

/** Terms that end within this many days are marked (governors are looked for about four months before). */
export const ENDING_SOON_DAYS = 120;

/** Whether two terms share a day; both their last days belong to them. */
export function termsOverlap(one: Term, other: Term): boolean {
  return startNumber(one) <= endNumber(other) && startNumber(other) <= endNumber(one);
}

/**
 * Why a term cannot be put into a seat: it ends before it starts, or somebody holds the seat in those days. Null when it can.
 * @param others the other terms of the same seat
 */
export function seatTermRefusal(term: Term, others: readonly NamedTerm[]): { readonly field: 'from' | 'until'; readonly message: string } | null {
  const ends = termRefusal(term);
  if (ends !== null) return { field: 'until', message: ends };
  const clash = others.find((other) => termsOverlap(term, other));
  return clash === undefined ? null : { field: 'from', message: `${clash.name} holds this seat ${clashWords(clash)}. A seat has one holder at a time: end that term first, or choose other days.` };
}

/** The term that runs on a day, if any. */
export function termOn<T extends Term>(terms: readonly T[], day: CalendarDay): T | null {
  return terms.find((term) => termState(term, day) === 'running') ?? null;
}

/** The first term to come after a day, if any. */
export function nextTerm<T extends Term>(terms: readonly T[], day: CalendarDay): T | null {
  return terms.filter((term) => termState(term, day) === 'toCome').toSorted((one, other) => startNumber(one) - startNumber(other))[0] ?? null;
}

/** A Vacancy on a day: since when nobody has held the seat (null when nobody ever did). Null when it is held. */
export function vacancyOn(terms: readonly Term[], day: CalendarDay): { readonly since: CalendarDay | null } | null {
  if (termOn(terms, day) !== null) return null;
  const ended = terms.flatMap((term) => (term.until !== null && termState(term, day) === 'ended' ? [dayNumber(term.until)] : []));
  const last = terms.find((term) => term.until !== null && dayNumber(term.until) === Math.max(...ended));
  return { since: last?.until ? addDays(last.until, 1) : null };
}

/** The last day of a term that begins on a day and lasts so many months: 1 September 2024 and 48 months give 31 August 2028. Null where no length is set. */
export function termEnd(from: CalendarDay, months: number): CalendarDay | null {
  return months <= 0 ? null : lastDayOfPeriod(from, { unit: 'months', count: months });
}

/** Whether a term runs on a day and its last day comes within so many days of it. */
export function endsWithin(term: Term, day: CalendarDay, days: number): boolean {
  return term.until !== null && termState(term, day) === 'running' && dayNumber(term.until) - dayNumber(day) <= days;
}

/**
 * Why somebody cannot stand in for a seat: the seat is vacant on the first day, the stand-in holds it, or the days are the wrong way
 * round. Null when they can. A Substitute has the seat's vote, so there must be a holder to stand in for.
 * @param holders the terms of the seat with the person's id
 * @param today the first day where none is given
 */
export function substituteRefusal(substitute: Term & { readonly personId: string | null }, holders: readonly (Term & { readonly personId: string })[], today: CalendarDay): { readonly field: 'name' | 'from' | 'until'; readonly message: string } | null {
  const ends = termRefusal(substitute);
  if (ends !== null) return { field: 'until', message: ends };
  const first = substitute.from ?? today;
  const holder = termOn(holders, first);
  if (holder === null) return { field: 'from', message: `The seat is vacant on ${formatDay(first)}, so there is nobody to stand in for. Fill the seat first.` };
  return holder.personId === substitute.personId ? { field: 'name', message: 'That is the holder of the seat. A substitute is somebody else.' } : null;
}

function clashWords(term: Term): string {
  if (term.from !== null && term.until !== null) return `from ${formatDay(term.from)} to ${formatDay(term.until)}`;
  if (term.from !== null) return `from ${formatDay(term.from)} on`;
  return term.until === null ? 'without an end' : `until ${formatDay(term.until)}`;
}

function startNumber(term: Term): number {
  return term.from === null ? -Infinity : dayNumber(term.from);
}

function endNumber(term: Term): number {
  return term.until === null ? Infinity : dayNumber(term.until);
}
