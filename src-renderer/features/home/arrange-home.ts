import { dayNumber, type CalendarDay } from '@shared/kernel/calendar-day';
import { splitMeetings } from '@shared/meetings/meeting-order';
import type { Meeting } from '@shared/meetings/model';

/** What Home shows of the meetings. */
export type HomeMeetings = {
  /** The next one, today's until its minutes are begun. */
  readonly next: Meeting | null;
  /** The three after it. */
  readonly later: readonly Meeting[];
  /** Held and not yet approved, the newest first: their minutes wait for somebody. */
  readonly unfinished: readonly Meeting[];
};

const FINISHED: ReadonlySet<Meeting['stage']> = new Set(['approved', 'signed']);

/** Puts meetings where Home shows them; `today` decides. */
export function arrangeHome(meetings: readonly Meeting[], today: CalendarDay): HomeMeetings {
  const { coming, past } = splitMeetings(meetings, today);
  const ahead = coming.filter((meeting) => meeting.actualEnd === null && meeting.cancelledOn === null);
  const held = [...coming.filter((meeting) => meeting.actualEnd !== null), ...past];
  const begun = held.filter((meeting) => meeting.entryCount > 0 || meeting.actualStart !== null);
  return {
    next: ahead[0] ?? null,
    later: ahead.slice(1, 4),
    unfinished: begun.filter((meeting) => !FINISHED.has(meeting.stage)).slice(0, 5),
  };
}

/** "today", "tomorrow", "in 12 days". */
export function daysUntilWords(day: CalendarDay, today: CalendarDay): string {
  const days = dayNumber(day) - dayNumber(today);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${String(days)} days` : `${String(-days)} days ago`;
}

/** "1 item", "12 items". */
export function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** Which greeting the hour asks for; `hour` 0 to 23. */
export function greeting(hour: number): string {
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}
