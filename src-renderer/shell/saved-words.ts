import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { todayOf } from '@renderer/ui/today';

/** What the indicator says, and how loudly. */
export type SavedWords = { readonly kind: 'nothing' | 'saved' | 'saving' | 'failed'; readonly sentence: string };

type Unsaved = ReadonlyMap<string, { readonly since: number; readonly problem: string | null }>;

/** "19:04:12" in the time of the machine, for an ISO instant or milliseconds. */
export function clockTime(instant: string | number): string {
  return new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** Words for the state of saving. "Saved" only where nothing is unsaved: it means that the commit has returned. On another day than `today` the day is said in the place of the time. */
export function savedWords(unsaved: Unsaved, lastSavedAt: string | null, today: CalendarDay): SavedWords {
  const waiting = [...unsaved.values()];
  const failed = waiting.find((entry) => entry.problem !== null);
  if (failed) {
    const since = Math.min(...waiting.map((entry) => entry.since));
    return { kind: 'failed', sentence: `Not saved since ${clockTime(since).slice(0, 5)}. ${failed.problem ?? ''}`.trim() };
  }
  if (waiting.length > 0) return { kind: 'saving', sentence: 'Saving' };
  if (lastSavedAt === null) return { kind: 'nothing', sentence: '' };
  const day = todayOf(new Date(lastSavedAt));
  return { kind: 'saved', sentence: `Saved ${day === today ? clockTime(lastSavedAt) : formatDay(day)}` };
}
