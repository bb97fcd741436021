import type { CalendarDay } from '../kernel/calendar-day';
import type { Milestone } from './model';

/** How a milestone stands. One whose time cannot be known is due until it is done. */
export type MilestoneState = 'due' | 'overdue' | 'done';

/** Done once a day is noted; overdue from the day after the last one that counts. */
export function milestoneState({ due, doneOn }: Pick<Milestone, 'due' | 'doneOn'>, today: CalendarDay): MilestoneState {
  if (doneOn !== null) return 'done';
  return due.day !== null && due.day < today ? 'overdue' : 'due';
}

/** The day by which a milestone stands in time: when it was done, else by when it should be; null when that cannot be known. */
export function milestoneDay({ due, doneOn }: Pick<Milestone, 'due' | 'doneOn'>): CalendarDay | null {
  return doneOn ?? due.day;
}

/** Milestones by when they are due; those without a day last, in the order they were added. */
export function inDueOrder<T extends Pick<Milestone, 'due'>>(milestones: readonly T[]): T[] {
  return milestones.toSorted((one, other) => {
    const first = one.due.day ?? '9999';
    const second = other.due.day ?? '9999';
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

/** The counts that a list shows of milestones. */
export function countMilestones(milestones: readonly Pick<Milestone, 'due' | 'doneOn'>[], today: CalendarDay): Readonly<Record<MilestoneState, number>> {
  const counts = { due: 0, overdue: 0, done: 0 };
  for (const milestone of milestones) counts[milestoneState(milestone, today)] += 1;
  return counts;
}
