import type { ItemTime } from '../agenda/timing';
import { addDays } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { addMinutes, minutesOf, parseTimeOfDay } from '../kernel/time-of-day';
import type { TimeOfDay } from '../kernel/time-of-day';

/** What the course of a meeting needs to know of an item. */
export type RunningItem = { readonly id: string; readonly state: 'live' | 'withdrawn' | 'deferred'; readonly startedAt: string | null; readonly closedAt: string | null };

/** Where an item stands: taken and closed, being taken now, begun and left for another, or still to come. */
export type ItemProgress = 'taken' | 'current' | 'begun' | 'ahead' | 'dropped';

/** Where an item stands in the meeting. */
export function itemProgress(item: RunningItem, currentItemId: string | null): ItemProgress {
  if (item.id === currentItemId) return 'current';
  if (item.state !== 'live') return 'dropped';
  if (item.closedAt !== null) return 'taken';
  return item.startedAt === null ? 'ahead' : 'begun';
}

/** How many items of business were never begun; one with sub-items is taken by them. */
export function countNotTaken(items: readonly (RunningItem & { readonly kind: 'item' | 'break'; readonly parentId: string | null })[]): number {
  const parents = new Set(items.map(({ parentId }) => parentId));
  return items.filter((item) => item.kind === 'item' && item.state === 'live' && item.startedAt === null && item.closedAt === null && !parents.has(item.id)).length;
}

/** The item that comes when one is closed: the next one not yet taken, or else the first that was passed over. Null when all are taken. */
export function itemAfterClosing<T extends RunningItem>(items: readonly T[], closingId: string): T | null {
  const at = items.findIndex(({ id }) => id === closingId);
  const open = (item: T): boolean => item.id !== closingId && item.state === 'live' && item.closedAt === null;
  return items.slice(at + 1).find(open) ?? items.slice(0, Math.max(at, 0)).find(open) ?? null;
}

/** The item one step on or back in the agenda, whatever was taken; null at its ends. */
export function neighbourItem<T extends { readonly id: string }>(items: readonly T[], id: string | null, by: -1 | 1): T | null {
  const at = items.findIndex((item) => item.id === id);
  return at < 0 ? (items[0] ?? null) : (items[at + by] ?? null);
}

/** How far a clock may be set back while a meeting runs, in minutes: the hour of summer time, and a clock that was wrong. More than that is another day. */
const SET_BACK = 120;

/** Whether the clock stands before a time that it has shown already, because it was set back. */
function wasSetBack(before: TimeOfDay, now: TimeOfDay): boolean {
  const back = minutesOf(before) - minutesOf(now);
  return ((back + 24 * 60) % (24 * 60)) <= SET_BACK && back !== 0;
}

/** The time on the clock, or the one it has shown before where it was set back since: nothing ends before it began. */
export function notBefore(before: TimeOfDay | null, now: TimeOfDay): TimeOfDay {
  return before !== null && wasSetBack(before, now) ? before : now;
}

/** Minutes from one time of the day to a later one; a meeting may run past midnight, so nothing is before but what a clock set back says. */
export function minutesBetween(from: TimeOfDay, to: TimeOfDay): number {
  return wasSetBack(from, to) ? 0 : (minutesOf(to) - minutesOf(from) + 24 * 60) % (24 * 60);
}

/** A stretch in which the meeting did not sit; `resumedDay` and `resumedAt` null while it does not. `agendaItemId`: the item that was being taken. */
export type Break = { readonly day: CalendarDay; readonly at: TimeOfDay; readonly resumedDay: CalendarDay | null; readonly resumedAt: TimeOfDay | null; readonly agendaItemId: string | null };

/**
 * How long an item has been taken so far, or took: the time in which the meeting sat. Null while it has not begun.
 * An item keeps times and no day, so at a meeting of several days only the breaks in the item itself count: what was adjourned a week before at
 * the same hour has nothing to do with it.
 */
export function minutesTaken(item: RunningItem, now: TimeOfDay, breaks: readonly Break[] = []): number | null {
  const from = item.startedAt === null ? null : parseTimeOfDay(item.startedAt);
  if (from === null) return null;
  const until = (item.closedAt === null ? null : parseTimeOfDay(item.closedAt)) ?? now;
  const own = breaks.filter(({ agendaItemId }) => agendaItemId === item.id);
  const severalDays = breaks.some(({ day, resumedDay }) => resumedDay !== null && resumedDay !== day);
  if (severalDays || own.some(({ resumedAt }) => resumedAt === null)) return minutesBetweenBreaks(from, until, own);
  const total = minutesBetween(from, until);
  // Counted on from the item's start, so that a break over midnight lies where it was.
  const within = (time: TimeOfDay): number => Math.min(total, minutesBetween(from, time));
  return breaks.reduce((left, { at, resumedAt }) => left - Math.max(0, within(resumedAt ?? until) - within(at)), total);
}

/** The minutes up to each break, from its end to the next, and from the last to the end: each stretch lies within one sitting. */
function minutesBetweenBreaks(from: TimeOfDay, until: TimeOfDay, breaks: readonly Break[]): number {
  let start = from;
  let taken = 0;
  for (const { day, at, resumedDay, resumedAt } of breaks) {
    taken += minutesBetween(start, at);
    // Still adjourned, or closed while it was.
    if (resumedAt === null || (resumedDay === day && at <= until && until < resumedAt)) return taken;
    start = resumedAt;
  }
  return taken + minutesBetween(start, until);
}

/** How the meeting keeps its time. `starts` holds when each item not yet taken is about to begin. */
export type Pace = { readonly endsAbout: TimeOfDay; readonly minutesOver: number | null; readonly starts: ReadonlyMap<string, TimeOfDay> };

/**
 * When the meeting is about to end if every item still to come takes the time planned for it. An item being taken longer
 * than planned is thought to end now.
 * @param times what the agenda plans for each item; those with sub-items take no time of their own
 */
export function paceOf(items: readonly RunningItem[], times: ReadonlyMap<string, Pick<ItemTime, 'minutes' | 'summed'>>, currentItemId: string | null, now: TimeOfDay, plannedEnd: TimeOfDay | null, breaks: readonly Break[] = []): Pace {
  const starts = new Map<string, TimeOfDay>();
  let ahead = 0;
  const current = items.find(({ id }) => id === currentItemId);
  if (current) ahead += Math.max(0, plannedFor(current, times) - (minutesTaken(current, now, breaks) ?? 0));
  for (const item of items) {
    if (item.id === currentItemId || item.closedAt !== null || item.state !== 'live') continue;
    starts.set(item.id, addMinutes(now, ahead));
    ahead += plannedFor(item, times);
  }
  const endsAbout = addMinutes(now, ahead);
  return { endsAbout, minutesOver: plannedEnd === null ? null : nearest(minutesOf(endsAbout) - minutesOf(plannedEnd)), starts };
}

function plannedFor(item: RunningItem, times: ReadonlyMap<string, Pick<ItemTime, 'minutes' | 'summed'>>): number {
  const time = times.get(item.id);
  return time === undefined || time.summed ? 0 : time.minutes;
}

/** A difference of times as people mean it: ten to midnight is ten minutes before midnight, not almost a day after. */
function nearest(minutes: number): number {
  const day = 24 * 60;
  const within = ((minutes % day) + day) % day;
  return within > day / 2 ? within - day : within;
}

/** The day on which something is said at a meeting: the day after its date once it has passed midnight, told by a time that lies far before its start. */
export function dayOfMoment(date: CalendarDay, actualStart: string | null, at: TimeOfDay): CalendarDay {
  const start = actualStart === null ? null : parseTimeOfDay(actualStart);
  return start !== null && minutesOf(start) - minutesOf(at) > 12 * 60 ? addDays(date, 1) : date;
}
