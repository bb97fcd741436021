import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber } from '@shared/kernel/calendar-day';
import type { Decimal } from '@shared/priorities/decimal';
import { layOutChart, niceTicks } from '@renderer/features/priorities/chart-layout';
import { chartWords } from '@renderer/features/priorities/measure-chart';
import { day, measure } from './some-measures';

describe('layOutChart', () => {
  it('puts days true to scale and better values higher up', () => {
    const { points, ticks, days } = layOutChart(measure(1, {}, [['2027-01-30', '93.3']]), 520, 190);
    expect(points.map(({ kind, words }) => `${kind} ${words}`)).toEqual(['baseline 92.1%, 31 July 2026', 'actual 93.3%, 30 January 2027', 'target 94.5%, 31 July 2027']);
    const [baseline, actual, target] = points;
    // 183 of 365 days, half of the way up.
    expect(((actual?.x ?? 0) - (baseline?.x ?? 0)) / ((target?.x ?? 0) - (baseline?.x ?? 0))).toBeCloseTo(183 / 365, 2);
    expect(((actual?.y ?? 0) - (baseline?.y ?? 0)) / ((target?.y ?? 0) - (baseline?.y ?? 0))).toBeCloseTo(0.5, 2);
    expect(ticks.map(({ words }) => words)).toEqual(['92%', '93%', '94%', '95%']);
    expect(days.map(({ words }) => words)).toEqual(['July 2026', 'July 2027']);
  });

  it('leaves out numbers that are not known, and puts what has no day at the edges', () => {
    const open = layOutChart(measure(1, { baseline: null, target: null, baselineDay: null, targetDay: null }, [['2026-10-31', '5']]), 520, 190);
    expect(open.points.map(({ kind }) => kind)).toEqual(['actual']);
    expect(open.days.map(({ words }) => words)).toEqual(['October 2026']);
    const undated = layOutChart(measure(1, { baselineDay: null, targetDay: null }, [['2026-10-31', '93'], ['2026-11-30', '94']]), 520, 190);
    const xs = undated.points.map(({ x }) => x);
    expect(xs).toEqual(xs.toSorted((one, other) => one - other));
  });

  it('keeps every point inside its frame, whatever the numbers, days and width', () => {
    const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number) => String(number) as Decimal);
    const days = fc.integer({ min: 18_000, max: 22_000 }).map(dayFromNumber);
    fc.assert(
      fc.property(value, value, fc.option(days), fc.option(days), fc.uniqueArray(fc.tuple(days, value), { maxLength: 12, selector: ([on]) => on }), fc.integer({ min: 260, max: 1_400 }), (baseline, target, baselineDay, targetDay, values, width) => {
        const { points, left, right, bottom, ticks } = layOutChart(measure(1, { baseline, target, baselineDay, targetDay }, values), width, 190);
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(left);
          expect(x).toBeLessThanOrEqual(right);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(bottom);
        }
        expect(new Set(ticks.map(({ words }) => words)).size).toBe(ticks.length);
      }),
    );
  });
});

describe('niceTicks', () => {
  it.each([
    [92.1, 94.5, [92, 93, 94, 95], 0],
    [0, 100, [0, 25, 50, 75, 100], 0],
    [0.1, 0.4, [0.1, 0.2, 0.3, 0.4], 1],
    [17, 22.4, [16, 18, 20, 22, 24], 0],
    [5, 5, [4, 6], 0],
    [-3, 3, [-4, -2, 0, 2, 4], 0],
    [0, 0, [0, 0.25], 2],
  ])('from %d to %d: %j', (lowest, highest, numbers, places) => {
    const ticks = niceTicks(lowest, highest);
    expect(ticks.numbers.map((number) => Number(number.toFixed(6)))).toEqual(numbers);
    expect(ticks.places).toBe(places);
  });
});

describe('chartWords', () => {
  it('says what the picture shows', () => {
    expect(chartWords(measure(1, {}, [['2026-09-30', '92.8'], ['2026-10-31', '93.1']]))).toBe('Baseline 92.1% on 31 July 2026; 2 values recorded, the latest 93.1% on 31 October 2026; target 94.5% by 31 July 2027.');
    expect(chartWords(measure(1, { baseline: null, target: null, baselineDay: day('2026-07-31') }))).toBe('No baseline; no value recorded; no target.');
  });
});
