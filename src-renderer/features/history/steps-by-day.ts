import { formatDayWithWeekday } from '@shared/kernel/calendar-day';
import { todayOf } from '@renderer/ui/today';

type Step = { readonly seq: number; readonly label: string; readonly at: string; readonly undone: boolean };

/** The changes of one day, with the time of each on the clock of this machine. */
export type DayOfSteps = { readonly words: string; readonly steps: readonly (Step & { readonly time: string })[] };

/** Groups changes, newest first, under their days. */
export function stepsByDay(steps: readonly Step[]): readonly DayOfSteps[] {
  const days = new Map<string, (Step & { readonly time: string })[]>();
  for (const step of steps) {
    const at = new Date(step.at);
    const words = formatDayWithWeekday(todayOf(at));
    const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    days.set(words, [...(days.get(words) ?? []), { ...step, time }]);
  }
  return [...days].map(([words, found]) => ({ words, steps: found }));
}
