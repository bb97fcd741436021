import { addMinutes, minutesOf } from '../kernel/time-of-day';
import type { TimeOfDay } from '../kernel/time-of-day';
import { plannedMinutes } from '../meetings/meeting-times';
import { agendaTree } from './ordering';
import type { AgendaNode, PlacedItem } from './ordering';

/** What timing needs to know of an item. */
export type TimedItem = PlacedItem & { readonly minutesNeeded: number; readonly state: 'live' | 'withdrawn' | 'deferred' };

/** The time of one item. `minutes` is the sum of its sub-items where it has some (`summed`). */
export type ItemTime = { readonly start: TimeOfDay; readonly minutes: number; readonly summed: boolean };

/** The times of a whole agenda. */
export type AgendaTimes = {
  readonly items: ReadonlyMap<string, ItemTime>;
  readonly totalMinutes: number;
  readonly endsAt: TimeOfDay;
  /** Whether it ends on the day after the meeting's date. */
  readonly afterMidnight: boolean;
  /** Minutes planned for the meeting; null when no end is planned. */
  readonly plannedMinutes: number | null;
  /** Minutes over the planned end; negative: minutes in hand; null when no end is planned. */
  readonly minutesOver: number | null;
};

/**
 * When each item starts, from the meeting's start. An item with sub-items takes the time of its sub-items: its own minutes
 * are kept for when it has none. Withdrawn and deferred items take no time.
 * @param plannedEnd empty when none is planned
 */
export function timeAgenda(items: readonly TimedItem[], start: TimeOfDay, plannedEnd: TimeOfDay | ''): AgendaTimes {
  const times = new Map<string, ItemTime>();
  const place = (node: AgendaNode<TimedItem>, at: number): number => {
    const summed = node.children.length > 0;
    const live = node.item.state === 'live';
    const minutes = !live ? 0 : summed ? placeAll(node.children, at) - at : node.item.minutesNeeded;
    // Sub-items of a withdrawn item are withdrawn with it; they still say when it would have been.
    if (!live) for (const child of node.children) placeStill(child, at);
    times.set(node.item.id, { start: addMinutes(start, at), minutes, summed });
    return at + minutes;
  };
  const placeAll = (nodes: readonly AgendaNode<TimedItem>[], at: number): number => nodes.reduce((reached, node) => place(node, reached), at);
  const placeStill = (node: AgendaNode<TimedItem>, at: number): void => {
    times.set(node.item.id, { start: addMinutes(start, at), minutes: 0, summed: node.children.length > 0 });
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

/** The end in words: "Ends 18:42, 12 minutes over", "Ends 18:20, 10 minutes in hand", "Ends 18:30, as planned", "Ends 00:10 the next day". */
export function endWords(times: Pick<AgendaTimes, 'endsAt' | 'afterMidnight' | 'minutesOver'>): string {
  const ends = `Ends ${times.endsAt}${times.afterMidnight ? ' the next day' : ''}`;
  if (times.minutesOver === null) return ends;
  if (times.minutesOver === 0) return `${ends}, as planned`;
  return times.minutesOver > 0 ? `${ends}, ${minutesWords(times.minutesOver)} over` : `${ends}, ${minutesWords(-times.minutesOver)} in hand`;
}

/** "1 minute", "12 minutes". */
export function minutesWords(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${String(minutes)} minutes`;
}
