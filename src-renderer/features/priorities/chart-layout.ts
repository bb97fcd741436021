import { dayNumber, formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { formatAmount } from '@shared/priorities/amount';
import { decimalToNumber } from '@shared/priorities/decimal';
import type { Decimal } from '@shared/priorities/decimal';
import type { Measure } from '@shared/priorities/model';

/** Room around the drawing for its words, in css px. */
const LEFT = 58;
const RIGHT = 16;
const TOP = 22;
const BOTTOM = 26;
/** How many steps the scale has, about. */
const STEPS = 4;

/** A point of the chart in css px. The kinds have shapes of their own: square, circle, diamond. */
export type ChartPoint = { readonly kind: 'baseline' | 'actual' | 'target'; readonly x: number; readonly y: number; /** "93.1%" */ readonly value: string; /** "93.1%, 31 October 2026" */ readonly words: string };
/** A line of the scale. */
export type ChartTick = { readonly y: number; readonly words: string };
export type ChartLayout = {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly points: readonly ChartPoint[];
  readonly ticks: readonly ChartTick[];
  /** The first and the last day on the axis, where they are known. */
  readonly days: readonly { readonly x: number; readonly words: string; readonly anchor: 'start' | 'end' }[];
};

/**
 * Where everything of a measure's chart stands. Days are true to scale; a baseline without a day stands at the left edge, a target
 * without one at the right edge, because that is what they mean; numbers that are not known yet are left out. There is at least one number. Positions are rounded to a tenth of a px.
 */
export function layOutChart(measure: Measure, width: number, height: number): ChartLayout {
  const { baseline, baselineDay, target, targetDay, actuals, unit } = measure;
  const known = [baselineDay, targetDay, ...actuals.map(({ day }) => day)].filter((day) => day !== null).map(dayNumber);
  const first = Math.min(...known);
  const last = Math.max(...known);
  const right = Math.max(width - RIGHT, LEFT + 1);
  const bottom = height - BOTTOM;
  // Points without a day keep the edge for themselves.
  const from = LEFT + (right - LEFT) * (baselineDay === null ? 0.1 : 0.03);
  const to = right - (right - LEFT) * (targetDay === null ? 0.1 : 0.03);
  const x = (day: CalendarDay | null, edge: number): number => round(day === null ? edge : last === first ? (from + to) / 2 : from + ((dayNumber(day) - first) / (last - first)) * (to - from));

  const values = [baseline, target, ...actuals.map(({ value }) => value)].filter((value) => value !== null).map(decimalToNumber);
  const ticks = niceTicks(Math.min(...values), Math.max(...values));
  const lowest = ticks.numbers[0] ?? 0;
  const highest = ticks.numbers.at(-1) ?? 1;
  const y = (value: number): number => round(bottom - ((value - lowest) / (highest - lowest)) * (bottom - TOP));
  const point = (kind: ChartPoint['kind'], value: Decimal, day: CalendarDay | null, edge: number): ChartPoint => ({ kind, x: x(day, edge), y: y(decimalToNumber(value)), value: formatAmount(value, unit), words: `${formatAmount(value, unit)}${day === null ? '' : `, ${formatDay(day)}`}` });

  return {
    left: LEFT,
    right,
    bottom,
    points: [
      ...(baseline === null ? [] : [point('baseline', baseline, baselineDay, LEFT + 6)]),
      ...actuals.map(({ value, day }) => point('actual', value, day, LEFT)),
      ...(target === null ? [] : [point('target', target, targetDay, right - 6)]),
    ],
    ticks: ticks.numbers.map((number) => ({ y: y(number), words: formatAmount(number.toFixed(ticks.places) as Decimal, unit === '%' || unit === '£' ? unit : '') })),
    days: known.length === 0 ? [] : [{ x: round(from), words: monthOf(Math.min(...known), measure), anchor: 'start' as const }, ...(last === first ? [] : [{ x: round(to), words: monthOf(last, measure), anchor: 'end' as const }])],
  };
}

/** Round numbers that go from below the lowest value to above the highest. */
export function niceTicks(lowest: number, highest: number): { readonly numbers: readonly number[]; readonly places: number } {
  const span = highest - lowest || Math.abs(highest) || 1;
  const raw = span / STEPS;
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const step = magnitude * ([1, 2, 2.5, 5, 10].find((nice) => nice * magnitude >= raw) ?? 10);
  const places = Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9) + (Math.abs(step / magnitude - 2.5) < 1e-9 ? 1 : 0)));
  const start = Math.floor(lowest / step + 1e-9);
  const end = Math.max(Math.ceil(highest / step - 1e-9), start + 1);
  return { numbers: Array.from({ length: end - start + 1 }, (_none, index) => (start + index) * step), places };
}

/** "July 2026" of the day with this number. */
function monthOf(number: number, { baselineDay, targetDay, actuals }: Measure): string {
  const day = [baselineDay, targetDay, ...actuals.map((actual) => actual.day)].find((candidate) => candidate !== null && dayNumber(candidate) === number);
  return day ? formatDay(day).replace(/^\d+ /, '') : '';
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
