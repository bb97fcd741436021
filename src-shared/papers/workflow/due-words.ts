import { dayNumber } from '../../kernel/calendar-day';
import type { CalendarDay } from '../../kernel/calendar-day';
import type { PaperStatus } from '../model';

/** How a deadline stands, in words, and how much it asks for attention. */
export type DueState = { readonly words: string; readonly state: 'met' | 'ahead' | 'soon' | 'late' };

/** Days in which a deadline is near. */
const SOON = 3;

/** How the deadline of a paper stands today: "in 3 days", "today", "2 days late"; a paper that is cleared or published has met it. */
export function dueState(day: CalendarDay, status: PaperStatus, today: CalendarDay): DueState {
  if (status === 'cleared' || status === 'published') return { words: 'nothing left to do', state: 'met' };
  const left = dayNumber(day) - dayNumber(today);
  if (left < 0) return { words: `${days(-left)} late`, state: 'late' };
  if (left === 0) return { words: 'today', state: 'soon' };
  return { words: left === 1 ? 'tomorrow' : `${days(left)} left`, state: left <= SOON ? 'soon' : 'ahead' };
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${String(count)} days`;
}
