import { addMinutes, minutesOf, parseTimeOfDay } from '../kernel/time-of-day';
import type { TimeOfDay } from '../kernel/time-of-day';
import { plannedMinutes } from '../meetings/meeting-times';
import { agendaTree } from './ordering';
import type { AgendaNode, PlacedItem } from './ordering';

/** What timing needs to know of an item. `fixedStart` is HH:MM that it is not to begin before. */
export type TimedItem = PlacedItem & { readonly minutesNeeded: number; readonly state: 'live' | 'withdrawn' | 'deferred'; readonly fixedStart?: string | null };

/** The time of one item. `minutes` is the sum of its sub-items where it has some (`summed`). */
export type ItemTime = {
  readonly start: TimeOfDay;
  readonly minutes: number;
  readonly summed: boolean;
  /** Minutes that nothing is planned for before it, because its time is fixed. */
  readonly gapBefore: number;
  /** Minutes by which the items before it run past its fixed time; 0 for an item without one. */
  readonly late: number;
};

/** The times of a whole agenda. */
export type AgendaTimes = {
  readonly items: ReadonlyMap<string, ItemTime>;
  /** Minutes from the start to the end, with gaps before fixed times. */
  readonly totalMinutes: number;
  readonly endsAt: TimeOfDay;
  /** Whether it ends on the day after the meeting's date. */
  readonly afterMidnight: boolean;
  /** Minutes planned for the meeting; null when no end is planned. */
  readonly plannedMinutes: number | null;
  /** Minutes over the planned end; negative: minutes in hand; null when no end is planned. */
  readonly minutesOver: number | null;
};

/** A fixed time that is earlier on the clock than the start belongs to the next day when it comes within so many minutes; else it lies before the start. */
const LONGEST_AHEAD = 16 * 60;

/**
 * When each item starts, from the meeting's start. An item with sub-items takes the time of its sub-items: its own minutes
 * are kept for when it has none. Withdrawn and deferred items take no time. An item with a fixed time waits for it, and starts
 * late when what comes before it takes longer.
 * @param plannedEnd empty when none is planned
 */
export function timeAgenda(items: readonly TimedItem[], start: TimeOfDay, plannedEnd: TimeOfDay | ''): AgendaTimes {
  const times = new Map<string, ItemTime>();
  const place = (node: AgendaNode<TimedItem>, reached: number): number => {
    const summed = node.children.length > 0;
    const live = node.item.state === 'live';
    const fixed = live ? minutesToFixed(start, node.item.fixedStart) : null;
    const at = Math.max(reached, fixed ?? reached);
    const minutes = !live ? 0 : summed ? placeAll(node.children, at) - at : node.item.minutesNeeded;
    // Sub-items of a withdrawn item are withdrawn with it; they still say when it would have been.
    if (!live) for (const child of node.children) placeStill(child, at);
    times.set(node.item.id, { start: addMinutes(start, at), minutes, summed, gapBefore: at - reached, late: fixed === null ? 0 : Math.max(0, reached - fixed) });
    return at + minutes;
  };
  const placeAll = (nodes: readonly AgendaNode<TimedItem>[], at: number): number => nodes.reduce((reached, node) => place(node, reached), at);
  const placeStill = (node: AgendaNode<TimedItem>, at: number): void => {
    times.set(node.item.id, { start: addMinutes(start, at), minutes: 0, summed: node.children.length > 0, gapBefore: 0, late: 0 });
    for (const child of node.children) placeStill(child, at);
  };
  const totalMinutes = placeAll(agendaTree(items), 0);
  const planned = plannedEnd === '' ? null : plannedMinutes(start, plannedEnd);
  return {
    items: times,
    totalMinutes,
    endsAt: addMinutes(start, totalMinutes),
    afterMidnight: minutesOf(start) + totalMinutes >= 24 * 60,
    plannedMinutes: planned,
    minutesOver: planned === null ? null : totalMinutes - planned,
  };
}

/** Minutes from the meeting's start to a fixed time, over midnight where it must be; negative when it lies before the start; null without one. */
function minutesToFixed(start: TimeOfDay, fixedStart: string | null | undefined): number | null {
  const fixed = fixedStart === null || fixedStart === undefined ? null : parseTimeOfDay(fixedStart);
  if (fixed === null) return null;
  const ahead = (minutesOf(fixed) - minutesOf(start) + 24 * 60) % (24 * 60);
  return ahead <= LONGEST_AHEAD ? ahead : ahead - 24 * 60;
}

/** What is to be said of an item's fixed time: "12 minutes free before 19:00", "Fixed for 19:00, starts 5 minutes late"; empty when it falls into place. */
export function fixedTimeWords(fixedStart: string | null, time: Pick<ItemTime, 'gapBefore' | 'late'>): string {
  if (fixedStart === null) return '';
  if (time.late > 0) return `Fixed for ${fixedStart}, starts ${minutesWords(time.late)} late`;
  return time.gapBefore > 0 ? `${minutesWords(time.gapBefore)} free before ${fixedStart}` : '';
}

/** The end in words; `written` gives times as paper has them, else they are as on the screen: "Ends 18:42, 12 minutes over", "Ends 18:20, 10 minutes in hand", "Ends 18:30, as planned", "Ends 00:10 the next day". */
export function endWords(times: Pick<AgendaTimes, 'endsAt' | 'afterMidnight' | 'minutesOver'>, written: (time: TimeOfDay) => string = (time) => time): string {
  const ends = `Ends ${written(times.endsAt)}${times.afterMidnight ? ' the next day' : ''}`;
  if (times.minutesOver === null) return ends;
  if (times.minutesOver === 0) return `${ends}, as planned`;
  return times.minutesOver > 0 ? `${ends}, ${minutesWords(times.minutesOver)} over` : `${ends}, ${minutesWords(-times.minutesOver)} in hand`;
}

/** "1 minute", "12 minutes". */
export function minutesWords(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${String(minutes)} minutes`;
}
