import { addDays, dayParts, daysInMonth, calendarDay, formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { formatAmount } from './amount';
import { compareDecimals, percentOfWay } from './decimal';
import type { Decimal } from './decimal';
import type { Actual, Better, Measure } from './model';

/** What a measure promises: from where, to where, which way. */
export type MeasureAim = Pick<Measure, 'baseline' | 'baselineDay' | 'target' | 'targetDay' | 'better'>;

/** Why the aim of a measure cannot be; beside which field, and the sentence. Null when it can. */
export function measureRefusal({ baseline, baselineDay, target, targetDay, better }: MeasureAim): { readonly field: 'target' | 'targetDay'; readonly message: string } | null {
  const order = target === null || baseline === null ? null : compareDecimals(target, baseline);
  if (order === 0) return { field: 'target', message: 'The target is the same as the baseline. Enter the value that should be reached.' };
  if (order !== null && (better === 'higher' ? order < 0 : order > 0)) {
    return { field: 'target', message: better === 'higher' ? 'Higher is better here, but the target is below the baseline. Change one of them, or choose “Lower is better”.' : 'Lower is better here, but the target is above the baseline. Change one of them, or choose “Higher is better”.' };
  }
  if (baselineDay !== null && targetDay !== null && targetDay <= baselineDay) return { field: 'targetDay', message: `The target should be reached after the baseline was taken on ${formatDay(baselineDay)}.` };
  return null;
}

/** Why a value cannot be recorded for a day: the day is still to come, or has a value. `otherActuals` without the one being changed. */
export function actualRefusal(otherActuals: readonly Pick<Actual, 'day' | 'value'>[], day: CalendarDay, unit: string, today: CalendarDay): string | null {
  if (day > today) return `${formatDay(day)} is still to come. A value is recorded for a day that has been.`;
  const same = otherActuals.find((other) => other.day === day);
  return same ? `${formatAmount(same.value, unit)} is recorded for ${formatDay(day)} already. Change that value instead.` : null;
}

/**
 * How a measure stands by its latest value. `none`: no value yet. `met`: at the target or beyond it. `towards`: between
 * baseline and target. `unchanged`: at the baseline. `away`: on the wrong side of the baseline. `unset`: it has a value, but no number yet to compare it with.
 */
export type MeasureState = 'none' | 'met' | 'towards' | 'unchanged' | 'away' | 'unset';
/** `percent` is how much of the way from baseline to target is covered (below nought when it goes the wrong way, above 100 beyond the target). */
export type MeasureProgress = { readonly state: MeasureState; readonly latest: Actual | null; readonly percent: number | null };

/** How far a measure has come by a day; without a day, by its latest value. Values may stand in any order. */
export function measureProgress(measure: MeasureAim & { readonly actuals: readonly Actual[] }, by: CalendarDay | null = null): MeasureProgress {
  const latest = inDayOrder(measure.actuals).findLast((actual) => by === null || actual.day <= by) ?? null;
  if (latest === null) return { state: 'none', latest: null, percent: null };
  const { baseline, target, better } = measure;
  if (target !== null && baseline === null && step(better, latest.value, target) >= 0) return { state: 'met', latest, percent: null };
  if (target === null || baseline === null) return { state: 'unset', latest, percent: null };
  const percent = percentOfWay(baseline, target, latest.value);
  const fromBaseline = step(better, latest.value, baseline);
  const state = step(better, latest.value, target) >= 0 ? 'met' : fromBaseline > 0 ? 'towards' : fromBaseline === 0 ? 'unchanged' : 'away';
  return { state, latest, percent };
}

/** The sentence for a state: "62% of the way", "Target met", "Further from the target than at the start". */
export function progressWords({ state, percent }: MeasureProgress): string {
  switch (state) {
    case 'none':
      return 'No value yet';
    case 'met':
      return 'Target met';
    case 'towards':
      return percent === null || percent < 1 ? 'Better than the baseline' : `${String(percent)}% of the way`;
    case 'unchanged':
      return 'Same as the baseline';
    case 'away':
      return 'Worse than the baseline';
    case 'unset':
      return 'No baseline or target yet';
  }
}

/** The values with the earliest first. */
export function inDayOrder<T extends { readonly day: CalendarDay }>(actuals: readonly T[]): T[] {
  return actuals.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/**
 * A measure as it begins in another year: it starts where it stands now. Where the target is reached already the old baseline
 * stays, because a target on the wrong side of its baseline would say nothing. The target's day moves by a year.
 */
export function measureOfNextYear(measure: MeasureAim & { readonly actuals: readonly Actual[] }): MeasureAim {
  const { state, latest } = measureProgress(measure);
  const start = latest === null || state === 'met' ? null : latest;
  const aim = { ...aimOf(measure), targetDay: measure.targetDay === null ? null : aYearLater(measure.targetDay) };
  const moved = start === null ? aim : { ...aim, baseline: start.value, baselineDay: start.day };
  return moved.baselineDay !== null && moved.targetDay !== null && moved.targetDay <= moved.baselineDay ? { ...moved, targetDay: aYearLater(moved.baselineDay) } : moved;
}

/** The same day a year later; 29 February becomes 28 February. */
export function aYearLater(day: CalendarDay): CalendarDay {
  const { year, month, day: dayOfMonth } = dayParts(day);
  // The end of a month stays the end of the month: 28 February becomes 29 February in a leap year.
  const last = daysInMonth(year, month) === dayOfMonth;
  const longest = daysInMonth(year + 1, month);
  return last ? calendarDay(year + 1, month, longest) : addDays(calendarDay(year + 1, month, 1), Math.min(dayOfMonth, longest) - 1);
}

function aimOf({ baseline, baselineDay, target, targetDay, better }: MeasureAim): MeasureAim {
  return { baseline, baselineDay, target, targetDay, better };
}

/** Above nought when `value` is better than `other`. */
function step(better: Better, value: Decimal, other: Decimal): number {
  const order = compareDecimals(value, other);
  return better === 'higher' ? order : -order;
}
