import type { CalendarDay } from '../kernel/calendar-day';
import { milestoneDay } from './milestone-state';
import type { Actual, Measure, Milestone, TiedThing } from './model';

/** One thing in the story of a priority. */
export type TimelineEntry =
  | { readonly kind: 'tied'; readonly day: CalendarDay; readonly thing: TiedThing }
  | { readonly kind: 'actual'; readonly day: CalendarDay; readonly measure: Measure; readonly actual: Actual }
  | { readonly kind: 'milestone'; readonly day: CalendarDay | null; readonly milestone: Milestone };

/** On one day: what was measured, then what a meeting had before it, then what is to be reached. */
const PLACE_IN_DAY: Readonly<Record<TimelineEntry['kind'], number>> = { actual: 0, tied: 1, milestone: 2 };

/**
 * Everything of a priority in time order, the earliest first: what is tied to it by the day of its meeting, values by their
 * day, milestones by the day they were done or are due. What has no day comes last. Things of one day and kind keep the order they are given in.
 */
export function priorityTimeline(measures: readonly Measure[], milestones: readonly Milestone[], tied: readonly TiedThing[]): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...measures.flatMap((measure) => measure.actuals.map((actual): TimelineEntry => ({ kind: 'actual', day: actual.day, measure, actual }))),
    ...tied.map((thing): TimelineEntry => ({ kind: 'tied', day: thing.day, thing })),
    ...milestones.map((milestone): TimelineEntry => ({ kind: 'milestone', day: milestoneDay(milestone), milestone })),
  ];
  return entries.toSorted((one, other) => compareDays(one.day, other.day) || PLACE_IN_DAY[one.kind] - PLACE_IN_DAY[other.kind]);
}

function compareDays(one: CalendarDay | null, other: CalendarDay | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}
