import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { formatAmount } from '@shared/priorities/amount';
import { measureProgress } from '@shared/priorities/measure-rules';
import type { MeasureState } from '@shared/priorities/measure-rules';
import { describeMilestoneDue } from '@shared/priorities/milestone-due';
import { countMilestones } from '@shared/priorities/milestone-state';
import type { MilestoneState } from '@shared/priorities/milestone-state';
import type { Measure, Milestone, MilestoneDue, RiskLevel } from '@shared/priorities/model';
import type { ChipShape, ChipTone } from '@renderer/ui/status-chip';

/** A state as a chip shows it. */
export type ChipLook = { readonly tone: ChipTone; readonly shape: ChipShape };
type Chip = ChipLook & { readonly words: string };

/** How the states of a measure look. */
export const MEASURE_LOOK: Readonly<Record<MeasureState, ChipLook>> = {
  none: { tone: 'neutral', shape: 'ring' },
  met: { tone: 'good', shape: 'tick' },
  towards: { tone: 'good', shape: 'half' },
  unchanged: { tone: 'neutral', shape: 'bar' },
  away: { tone: 'attention', shape: 'triangle' },
  unset: { tone: 'neutral', shape: 'ring' },
};

/** How the states of a milestone look. */
export const MILESTONE_LOOK: Readonly<Record<MilestoneState, Chip>> = {
  due: { tone: 'neutral', shape: 'ring', words: 'Due' },
  overdue: { tone: 'attention', shape: 'triangle', words: 'Overdue' },
  done: { tone: 'good', shape: 'tick', words: 'Done' },
};

/** How the levels of a risk look. */
export const RISK_LOOK: Readonly<Record<RiskLevel, ChipLook>> = { low: { tone: 'neutral', shape: 'bar' }, medium: { tone: 'attention', shape: 'triangle' }, high: { tone: 'bad', shape: 'diamond' } };

/** "3 things are", "One thing is". */
export function tiedWords(count: number): string {
  return count === 1 ? 'One thing is' : `${String(count)} things are`;
}

/** What the list says of a priority's milestones: what is late first. Null when there is none. */
export function milestonesChip(milestones: readonly Milestone[], today: CalendarDay): Chip | null {
  const { due, overdue, done } = countMilestones(milestones, today);
  if (overdue > 0) return { ...MILESTONE_LOOK.overdue, words: `${String(overdue)} overdue` };
  if (due > 0) return { ...MILESTONE_LOOK.due, words: done > 0 ? `${String(done)} of ${String(done + due)} done` : `${String(due)} due` };
  return done > 0 ? { ...MILESTONE_LOOK.done, words: 'All done' } : null;
}

/** What the list says of a priority's measures: what goes the wrong way first. Null when there is none. */
export function measuresChip(measures: readonly Measure[]): Chip | null {
  if (measures.length === 0) return null;
  const states = measures.map((measure) => measureProgress(measure).state);
  const count = (state: MeasureState): number => states.filter((each) => each === state).length;
  if (count('away') > 0) return { ...MEASURE_LOOK.away, words: `${String(count('away'))} worse` };
  if (count('met') === measures.length) return { ...MEASURE_LOOK.met, words: measures.length === 1 ? 'Target met' : 'All met' };
  if (count('none') === measures.length) return { ...MEASURE_LOOK.none, words: 'No value yet' };
  if (count('none') + count('unset') === measures.length) return { ...MEASURE_LOOK.unset, words: 'No target yet' };
  if (count('towards') + count('met') === 0) return { ...MEASURE_LOOK.unchanged, words: 'No change yet' };
  return { ...MEASURE_LOOK.towards, words: count('met') > 0 ? `${String(count('met'))} of ${String(measures.length)} met` : 'On the way' };
}

/** "From 92.1% on 31 July 2026 to 94.5% by 31 July 2027.", and what is not known yet. */
export function aimWords({ unit, baseline, baselineDay, target, targetDay }: Measure): string {
  const from = baseline === null ? '' : `${formatAmount(baseline, unit)}${baselineDay === null ? '' : ` on ${formatDay(baselineDay)}`}`;
  const to = target === null ? '' : `${formatAmount(target, unit)}${targetDay === null ? '' : ` by ${formatDay(targetDay)}`}`;
  if (from === '') return to === '' ? 'No baseline or target yet.' : `To ${to}; no baseline yet.`;
  return to === '' ? `From ${from}; no target yet.` : `From ${from} to ${to}.`;
}

/** By when, as read, with the words as written where they say it in another way: "31 March 2027 · “end of March”". */
export function dueWords(due: MilestoneDue): string {
  const read = describeMilestoneDue(due);
  if (read === '') return 'No date';
  const same = (words: string): string => words.toLowerCase().replace(/[“”]/g, '').replace(/ \(.*\)$/, '');
  return due.verbatim === '' || same(read).includes(same(due.verbatim)) ? read : `${read} · “${due.verbatim}”`;
}
