import { calendarDay, daysInMonth, readTypedDay } from '../../kernel/calendar-day';
import type { CalendarDay } from '../../kernel/calendar-day';

/** What the words of a milestone's time stand for: a day, the last day of a month, or words that name no day. */
export type MilestoneTime = { readonly kind: 'day' | 'month' | 'words' | 'none'; readonly day: CalendarDay | null };

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Reads "14 January 2027", "September 2027" and "the end of July 2027". A month without its year, a term or a season stays words: no year is made up. */
export function readMilestoneTime(when: string): MilestoneTime {
  const words = when.trim();
  if (words === '') return { kind: 'none', day: null };
  const day = readTypedDay(words);
  if (day !== null) return { kind: 'day', day };
  const month = /^(?:(?:the )?end of )?([a-z]{3,9})\.?,? ((?:19|20)\d\d)$/iu.exec(words);
  const place = MONTHS.findIndex((name) => name === month?.[1]?.toLowerCase() || name.slice(0, 3) === month?.[1]?.toLowerCase() || (name === 'september' && month?.[1]?.toLowerCase() === 'sept')) + 1;
  const year = Number(month?.[2]);
  return place === 0 ? { kind: 'words', day: null } : { kind: 'month', day: calendarDay(year, place, daysInMonth(year, place)) };
}
