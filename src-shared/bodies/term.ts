import { dayNumber, formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';

/** A TermOfOffice: the first and the last day; null where it is open. */
export type Term = { readonly from: CalendarDay | null; readonly until: CalendarDay | null };

/** How a term stands on a day. */
export type TermState = 'toCome' | 'running' | 'ended';

/** The refusal of a term that ends before it starts; null when it is in order. A term of a single day is in order. */
export function termRefusal(term: Term): string | null {
  if (term.from === null || term.until === null || dayNumber(term.until) >= dayNumber(term.from)) return null;
  return `The term ends on ${formatDay(term.until)}, before it starts on ${formatDay(term.from)}.`;
}

/** Whether a term has begun and not ended on `today`; the last day belongs to it. */
export function termState(term: Term, today: CalendarDay): TermState {
  if (term.until !== null && dayNumber(term.until) < dayNumber(today)) return 'ended';
  if (term.from !== null && dayNumber(term.from) > dayNumber(today)) return 'toCome';
  return 'running';
}

/** Days from `today` to the last day of a term; null when it has no end or has ended. */
export function daysToTermEnd(term: Term, today: CalendarDay): number | null {
  if (term.until === null || termState(term, today) === 'ended') return null;
  return dayNumber(term.until) - dayNumber(today);
}

/** A term in words: "1 September 2024 to 31 August 2028", "from 1 September 2024", "until 31 August 2028", or nothing. */
export function termWords(term: Term): string {
  if (term.from !== null && term.until !== null) return `${formatDay(term.from)} to ${formatDay(term.until)}`;
  if (term.from !== null) return `from ${formatDay(term.from)}`;
  return term.until === null ? '' : `until ${formatDay(term.until)}`;
}
