import { dayNumber, formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import type { BodyPhaseKind } from './structure-model';

/** A phase and its first day; null where nobody knows the day: then it comes before all others. */
export type Phase = { readonly phase: BodyPhaseKind; readonly from: CalendarDay | null };

const WORDS: Readonly<Record<BodyPhaseKind, string>> = { interim: 'Interim', standing: 'Standing', closed: 'Closed' };

/** Phases in the order in which they began. */
export function inPhaseOrder<P extends Phase>(phases: readonly P[]): readonly P[] {
  return phases.toSorted((one, other) => startOf(one) - startOf(other));
}

/** The phase a body is in on a day; null before its first one. */
export function phaseOn<P extends Phase>(phases: readonly P[], day: CalendarDay): P | null {
  return inPhaseOrder(phases).findLast((phase) => startOf(phase) <= dayNumber(day)) ?? null;
}

/** Why a phase cannot be added: another one begins on its day, or the one before or after it is the same. Null when it can. */
export function phaseRefusal(phases: readonly Phase[], added: Phase): { readonly field: 'from' | 'phase'; readonly message: string } | null {
  if (phases.some((phase) => phase.from === added.from)) {
    return { field: 'from', message: added.from === null ? 'There is already a phase without a first day. Enter the day on which this one begins.' : `Another phase begins on ${formatDay(added.from)}. Remove it first, or choose another day.` };
  }
  const ordered = inPhaseOrder([...phases, added]);
  const at = ordered.indexOf(added);
  if (ordered[at - 1]?.phase === added.phase) return { field: 'phase', message: `The body is ${WORDS[added.phase].toLowerCase()} already at that time.` };
  if (ordered[at + 1]?.phase === added.phase) return { field: 'phase', message: `The body becomes ${WORDS[added.phase].toLowerCase()} later. Remove that phase first, or choose another.` };
  return null;
}

/** The phases of a body in words: "Standing since 1 April 2026, interim before"; empty where none is known. */
export function phaseWords(phases: readonly Phase[], day: CalendarDay): string {
  const ordered = inPhaseOrder(phases);
  const current = phaseOn(ordered, day);
  if (current === null) {
    const first = ordered[0];
    return first?.from ? `${WORDS[first.phase]} from ${formatDay(first.from)}` : '';
  }
  const before = ordered[ordered.indexOf(current) - 1];
  const since = current.from === null ? WORDS[current.phase] : `${WORDS[current.phase]} since ${formatDay(current.from)}`;
  return before === undefined ? since : `${since}, ${WORDS[before.phase].toLowerCase()} before`;
}

function startOf(phase: Phase): number {
  return phase.from === null ? -Infinity : dayNumber(phase.from);
}
