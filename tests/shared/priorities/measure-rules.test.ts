import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { parseDecimal } from '@shared/priorities/decimal';
import type { Decimal } from '@shared/priorities/decimal';
import { actualRefusal, aYearLater, inDayOrder, measureOfNextYear, measureProgress, measureRefusal, progressWords } from '@shared/priorities/measure-rules';
import type { MeasureAim } from '@shared/priorities/measure-rules';
import type { Actual } from '@shared/priorities/model';

const day = (text: string): CalendarDay => calendarDaySchema.parse(text);
const number = (text: string): Decimal => {
  const parsed = parseDecimal(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};
const aim = (baseline: string, target: string, better: MeasureAim['better'], baselineDay: string | null = null, targetDay: string | null = null): MeasureAim => ({ baseline: number(baseline), target: number(target), better, baselineDay: baselineDay === null ? null : day(baselineDay), targetDay: targetDay === null ? null : day(targetDay) });
const actual = (on: string, value: string): Actual => ({ id: on, day: day(on), value: number(value), note: '' });
const TODAY = day('2026-11-22');

describe('measureRefusal', () => {
  it.each([
    [aim('90', '95', 'higher'), null],
    [aim('12', '4', 'lower'), null],
    [aim('90', '95', 'higher', '2026-07-31', '2027-07-31'), null],
    [aim('90', '90.0', 'higher'), ['target', 'same as the baseline']],
    [aim('90', '85', 'higher'), ['target', 'Lower is better']],
    [aim('4', '12', 'lower'), ['target', 'Higher is better']],
    [aim('90', '95', 'higher', '2026-07-31', '2026-07-31'), ['targetDay', '31 July 2026']],
    [aim('90', '95', 'higher', '2026-07-31', '2025-07-31'), ['targetDay', '31 July 2026']],
  ])('%j', (measure, expected) => {
    const refusal = measureRefusal(measure);
    if (expected === null) expect(refusal).toBeNull();
    else {
      expect(refusal?.field).toBe(expected[0]);
      expect(refusal?.message).toContain(expected[1]);
    }
  });
});

describe('a measure without all its numbers', () => {
  const open = (baseline: string | null, target: string | null) => ({ ...aim('1', '2', 'higher'), baseline: baseline === null ? null : number(baseline), target: target === null ? null : number(target) });
  it.each([[null, null], ['90', null], [null, '95']])('from %s to %s is in order', (baseline, target) => {
    expect(measureRefusal(open(baseline, target))).toBeNull();
  });
  it.each([
    [null, null, '93', 'unset'],
    ['90', null, '93', 'unset'],
    [null, '95', '93', 'unset'],
    [null, '95', '96', 'met'],
  ])('from %s to %s with %s is %s', (baseline, target, value, state) => {
    const progress = measureProgress({ ...open(baseline, target), actuals: [actual('2026-10-31', value)] });
    expect([progress.state, progress.percent]).toEqual([state, null]);
    expect(progressWords(progress)).toBe(state === 'met' ? 'Target met' : 'No baseline or target yet');
  });
  it('starts the next year where it stands', () => {
    expect(measureOfNextYear({ ...open(null, null), actuals: [actual('2026-10-31', '93')] })).toMatchObject({ baseline: '93', target: null });
  });
});

describe('actualRefusal', () => {
  const there = [actual('2026-10-31', '93.1')];
  it('refuses a day that is still to come, and takes today', () => {
    expect(actualRefusal([], day('2026-11-23'), '%', TODAY)).toBe('23 November 2026 is still to come. A value is recorded for a day that has been.');
    expect(actualRefusal([], TODAY, '%', TODAY)).toBeNull();
  });
  it('refuses a second value of one day and says the first', () => {
    expect(actualRefusal(there, day('2026-10-31'), '%', TODAY)).toBe('93.1% is recorded for 31 October 2026 already. Change that value instead.');
    expect(actualRefusal(there, day('2026-10-30'), '%', TODAY)).toBeNull();
  });
});

describe('measureProgress', () => {
  it.each([
    ['90', '95', 'higher', [], 'none', null, 'No value yet'],
    ['90', '95', 'higher', ['93.1'], 'towards', 62, '62% of the way'],
    ['90', '95', 'higher', ['90.01'], 'towards', 0, 'Better than the baseline'],
    ['90', '95', 'higher', ['94.999999'], 'towards', 99, '99% of the way'],
    ['90', '95', 'higher', ['95.0'], 'met', 100, 'Target met'],
    ['90', '95', 'higher', ['97'], 'met', 140, 'Target met'],
    ['90', '95', 'higher', ['90'], 'unchanged', 0, 'Same as the baseline'],
    ['90', '95', 'higher', ['88'], 'away', -40, 'Worse than the baseline'],
    ['12', '4', 'lower', ['8'], 'towards', 50, '50% of the way'],
    ['12', '4', 'lower', ['3'], 'met', 112, 'Target met'],
    ['12', '4', 'lower', ['14'], 'away', -25, 'Worse than the baseline'],
    ['-3', '3', 'higher', ['0'], 'towards', 50, '50% of the way'],
  ] as const)('from %s to %s, %s is better, at %j: %s', (baseline, target, better, values, state, percent, words) => {
    const progress = measureProgress({ ...aim(baseline, target, better), actuals: values.map((value) => actual('2026-10-01', value)) });
    expect(progress).toMatchObject({ state, percent });
    expect(progressWords(progress)).toBe(words);
  });

  it('counts the latest value, in whatever order they come, and none after the day asked for', () => {
    const measure = { ...aim('90', '95', 'higher'), actuals: [actual('2026-10-31', '94'), actual('2026-09-30', '91'), actual('2026-10-01', '92')] };
    expect(measureProgress(measure).latest?.value).toBe('94');
    expect(measureProgress(measure, day('2026-10-30')).latest?.value).toBe('92');
    expect(measureProgress(measure, day('2026-09-29')).state).toBe('none');
    expect(inDayOrder(measure.actuals).map((each) => each.value)).toEqual(['91', '92', '94']);
  });

  it('never says met and worse of mirrored measures differently', () => {
    const small = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(small, small, small, (from, to, at) => {
        fc.pre(from !== to);
        const text = (value: number): string => String(value);
        const up = from < to;
        const one = measureProgress({ ...aim(text(from), text(to), up ? 'higher' : 'lower'), actuals: [actual('2026-10-01', text(at))] });
        const mirrored = measureProgress({ ...aim(text(-from), text(-to), up ? 'lower' : 'higher'), actuals: [actual('2026-10-01', text(-at))] });
        expect(mirrored).toMatchObject({ state: one.state, percent: one.percent });
        expect(one.state === 'met').toBe(up ? at >= to : at <= to);
      }),
    );
  });
});

describe('measureOfNextYear', () => {
  const year = aim('90', '95', 'higher', '2026-07-31', '2027-07-31');
  it('starts where the measure stands', () => {
    expect(measureOfNextYear({ ...year, actuals: [actual('2026-12-31', '92'), actual('2027-07-16', '93.4')] })).toEqual(aim('93.4', '95', 'higher', '2027-07-16', '2028-07-31'));
  });
  it('keeps its baseline where nothing was recorded or the target is reached', () => {
    expect(measureOfNextYear({ ...year, actuals: [] })).toEqual(aim('90', '95', 'higher', '2026-07-31', '2028-07-31'));
    expect(measureOfNextYear({ ...year, actuals: [actual('2027-07-16', '96')] })).toEqual(aim('90', '95', 'higher', '2026-07-31', '2028-07-31'));
  });
  it('always gives a measure that is let in', () => {
    const value = fc.integer({ min: 0, max: 200 }).map(String);
    const days = fc.integer({ min: 2020, max: 2030 }).map((of) => day(`${String(of)}-02-28`));
    fc.assert(
      fc.property(value, value, fc.option(days), fc.option(days), fc.array(fc.tuple(days, value), { maxLength: 4 }), (baseline, target, baselineDay, targetDay, values) => {
        const before: MeasureAim = { baseline: number(baseline), target: number(target), better: Number(target) > Number(baseline) ? 'higher' : 'lower', baselineDay, targetDay };
        fc.pre(measureRefusal(before) === null);
        expect(measureRefusal(measureOfNextYear({ ...before, actuals: values.map(([on, at]) => actual(on, at)) }))).toBeNull();
      }),
    );
  });
});

describe('aYearLater', () => {
  it.each([
    ['2026-07-31', '2027-07-31'],
    ['2028-02-29', '2029-02-28'],
    ['2027-02-28', '2028-02-29'],
    ['2026-12-30', '2027-12-30'],
  ])('%s: %s', (from, to) => {
    expect(aYearLater(day(from))).toBe(to);
  });
});
