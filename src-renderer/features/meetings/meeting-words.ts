import { formatDayWithWeekday } from '@shared/kernel/calendar-day';
import type { Meeting } from '@shared/meetings/model';

/** What a meeting is called: its own title, else its body's name. */
export function meetingName(meeting: Pick<Meeting, 'title' | 'bodyName'>): string {
  return meeting.title === '' ? meeting.bodyName : meeting.title;
}

/** "18:00 to 20:00", or "18:00" when no end is planned. */
export function meetingHours(meeting: Pick<Meeting, 'startTime' | 'plannedEnd'>): string {
  return meeting.plannedEnd === '' ? meeting.startTime : `${meeting.startTime} to ${meeting.plannedEnd}`;
}

/** "Tuesday 24 November 2026, 18:00 to 20:00". */
export function meetingWhen(meeting: Pick<Meeting, 'date' | 'startTime' | 'plannedEnd'>): string {
  return `${formatDayWithWeekday(meeting.date)}, ${meetingHours(meeting)}`;
}
