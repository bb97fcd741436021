import { formatDayWithWeekday, dayNumber } from '../kernel/calendar-day';
import { asSentence } from '../kernel/as-sentence';
import { listedWords } from '../kernel/listed-words';
import type { CalendarDay } from '../kernel/calendar-day';
import { formatTimeInMinutes, minutesOf } from '../kernel/time-of-day';
import type { TimeOfDay } from '../kernel/time-of-day';
import type { Adjournment, Sitting } from './model';

type Stopped = Pick<Adjournment, 'kind' | 'day' | 'at' | 'reason' | 'resumesDay' | 'resumesAt' | 'resumesPlace'>;

/**
 * The minute of an adjournment: "The meeting was adjourned at 7.10 pm, to be resumed at 7.25 pm.", "At 7.10 pm there was no quorum, and the
 * meeting was adjourned to Tuesday 1 December 2026 at 6.00 pm in Committee Room 2.", "… until further notice".
 */
export function adjournedSentence(stopped: Stopped): string {
  const { kind, day, at, resumesDay, resumesAt, resumesPlace } = stopped;
  const time = resumesAt === null ? '' : ` at ${formatTimeInMinutes(resumesAt)}`;
  const place = resumesPlace === '' ? '' : ` in ${resumesPlace}`;
  const until = resumesDay === null ? (resumesAt === null ? ' until further notice' : `, to be resumed${time}${place}`) : resumesDay === day ? `, to be resumed${time === '' ? ' later the same day' : time}${place}` : ` to ${formatDayWithWeekday(resumesDay)}${time}${place}`;
  const adjourned = kind === 'noQuorum' ? `At ${formatTimeInMinutes(at)} there was no quorum, and the meeting was adjourned${until}.` : `The meeting was adjourned at ${formatTimeInMinutes(at)}${until}.`;
  return stopped.reason === '' ? adjourned : `${adjourned} Reason: ${asSentence(stopped.reason)}`;
}

/** The minute of a sitting that begins: when, where, and who of those who sat before was not there or came in. */
export function resumedSentence(stopped: Pick<Adjournment, 'day' | 'resumesPlace'>, resumed: { readonly day: CalendarDay; readonly at: TimeOfDay; readonly place: string; readonly missing: readonly string[]; readonly joined: readonly string[] }): string {
  const when = resumed.day === stopped.day ? `at ${formatTimeInMinutes(resumed.at)}` : `on ${formatDayWithWeekday(resumed.day)} at ${formatTimeInMinutes(resumed.at)}`;
  const place = resumed.place === '' ? '' : ` in ${resumed.place}`;
  const missing = resumed.missing.length === 0 ? '' : ` ${listedWords(resumed.missing)} ${resumed.missing.length === 1 ? 'was' : 'were'} not present.`;
  const joined = resumed.joined.length === 0 ? '' : ` ${listedWords(resumed.joined)} joined.`;
  return `The meeting was resumed ${when}${place}.${missing}${joined}`;
}

/** The minute of a meeting that ends because its quorum is gone or never came. */
export function endedSentence(at: TimeOfDay, fromStart: boolean): string {
  return fromStart ? `At ${formatTimeInMinutes(at)} there was no quorum, and the meeting was not held.` : `At ${formatTimeInMinutes(at)} the meeting had lost its quorum, and it ended.`;
}

/** Whether an adjournment can be recorded at this moment, and whether resuming can: nothing ends before it began. Null when it can. */
export function refuseOrder(earlier: { readonly day: CalendarDay; readonly at: TimeOfDay } | null, moment: { readonly day: CalendarDay; readonly at: TimeOfDay }, what: string): string | null {
  return earlier !== null && minutesSince(earlier, moment) < 0 ? `${what} cannot be before ${formatTimeInMinutes(earlier.at)} on ${formatDayWithWeekday(earlier.day)}.` : null;
}

/** The stretches in which a meeting sat, in their order. A meeting over midnight ends on the day after. */
export function sittingsOf(meeting: { readonly date: CalendarDay; readonly actualStart: TimeOfDay | null; readonly actualEndDay: CalendarDay | null; readonly actualEnd: TimeOfDay | null }, adjournments: readonly Adjournment[]): readonly Sitting[] {
  if (meeting.actualStart === null) return [];
  const sittings: Sitting[] = [];
  let from: { day: string; at: string } | null = { day: meeting.date, at: meeting.actualStart };
  for (const one of adjournments.toSorted((a, b) => (a.day + a.at < b.day + b.at ? -1 : 1))) {
    if (from === null) break;
    sittings.push({ fromDay: from.day, from: from.at, untilDay: one.day, until: one.at });
    from = one.resumedDay === null || one.resumedAt === null ? null : { day: one.resumedDay, at: one.resumedAt };
  }
  if (from !== null) sittings.push({ fromDay: from.day, from: from.at, untilDay: meeting.actualEnd === null ? null : (meeting.actualEndDay ?? from.day), until: meeting.actualEnd });
  return sittings;
}

/** How long the meeting has sat altogether, in minutes, breaks and days between left out; `now` ends the sitting that still goes on. */
export function minutesSat(sittings: readonly Sitting[], now: { readonly day: CalendarDay; readonly at: TimeOfDay }): number {
  return sittings.reduce((sum, { fromDay, from, untilDay, until }) => sum + Math.max(0, minutesSince({ day: fromDay as CalendarDay, at: from as TimeOfDay }, untilDay === null || until === null ? now : { day: untilDay as CalendarDay, at: until as TimeOfDay })), 0);
}

function minutesSince(from: { readonly day: CalendarDay; readonly at: TimeOfDay }, to: { readonly day: CalendarDay; readonly at: TimeOfDay }): number {
  return (dayNumber(to.day) - dayNumber(from.day)) * 24 * 60 + minutesOf(to.at) - minutesOf(from.at);
}
