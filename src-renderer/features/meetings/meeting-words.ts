import { formatDayWithWeekday } from '@shared/kernel/calendar-day';
import { hoursInWords } from '@shared/kernel/time-of-day';
import type { Meeting } from '@shared/meetings/model';

/** What a meeting is called: its own title, else its body's name. */
export function meetingName(meeting: Pick<Meeting, 'title' | 'bodyName'>): string {
  return meeting.title === '' ? meeting.bodyName : meeting.title;
}

/** "Tuesday 24 November 2026, 6.00 pm to 8.00 pm". */
export function meetingWhen(meeting: Pick<Meeting, 'date' | 'startTime' | 'plannedEnd'>): string {
  return `${formatDayWithWeekday(meeting.date)}, ${hoursInWords(meeting.startTime, meeting.plannedEnd)}`;
}
