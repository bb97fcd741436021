import type { CalendarDay } from '../kernel/calendar-day';

/** What ordering needs to know of a meeting. */
export type DatedMeeting = { readonly id: string; readonly date: CalendarDay; readonly startTime: string };

/** Meetings apart: `coming` (today included) the next first, `past` the newest first. */
export function splitMeetings<M extends DatedMeeting>(meetings: readonly M[], today: CalendarDay): { readonly coming: readonly M[]; readonly past: readonly M[] } {
  return {
    coming: meetings.filter((meeting) => meeting.date >= today).toSorted(byTime),
    past: meetings.filter((meeting) => meeting.date < today).toSorted((left, right) => byTime(right, left)),
  };
}

/** All meetings in one list: the next first, then those after it, then past ones from the newest. */
export function orderMeetings<M extends DatedMeeting>(meetings: readonly M[], today: CalendarDay): readonly M[] {
  const { coming, past } = splitMeetings(meetings, today);
  return [...coming, ...past];
}

function byTime(left: DatedMeeting, right: DatedMeeting): number {
  const leftKey = `${left.date} ${left.startTime} ${left.id}`;
  const rightKey = `${right.date} ${right.startTime} ${right.id}`;
  return leftKey < rightKey ? -1 : leftKey > rightKey ? 1 : 0;
}
