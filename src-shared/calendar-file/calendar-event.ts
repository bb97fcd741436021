import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';

/** One entry of a calendar file. Times are those of the clock in the room, in London. */
export type CalendarEvent = {
  /** The same for ever for the same thing, so that a changed file changes the entry and adds none. See meetingUid. */
  readonly uid: string;
  /** Goes up whenever date, time, place or cancellation change (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** When what it says last changed, an ISO instant (`2026-11-21T18:00:00.000Z`). */
  readonly changedAt: string;
  readonly day: CalendarDay;
  /** `allDay` for deadlines and days that are kept free. */
  readonly when: { readonly type: 'allDay' } | { readonly type: 'timed'; readonly start: TimeOfDay; /** Null when no end is planned; earlier on the clock than the start: on the next day. */ readonly end: TimeOfDay | null };
  readonly summary: string;
  readonly place: string;
  /** Lines of plain text. */
  readonly description: readonly string[];
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** The body, shown as a category by calendar programs; empty leaves it out. */
  readonly category: string;
};

/** A calendar file: `publish` adds and changes entries, `cancel` strikes them out (RFC 5546, 3.2.1 and 3.2.5). */
export type CalendarFile = { readonly method: 'publish' | 'cancel'; /** What the calendar is called where it is opened as one; empty leaves it out. */ readonly name: string; readonly events: readonly CalendarEvent[] };

/** The identifier of a meeting in every calendar file, made of its id in the record and nothing that may change. */
export function meetingUid(meetingId: string): string {
  return `meeting-${meetingId}@minute-book`;
}
