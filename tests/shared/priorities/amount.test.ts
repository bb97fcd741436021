import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, readAmount, readAmountIn } from '@shared/priorities/amount';
import { compareDecimals, formatDecimal, parseDecimal, percentOfWay } from '@shared/priorities/decimal';
import type { Decimal } from '@shared/priorities/decimal';

const decimal = (text: string): Decimal => {
  const parsed = parseDecimal(text);
  if (parsed === null) throw new Error(`not a decimal: ${text}`);
  return parsed;
};
const anyDecimal = fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 999_999_999_999 }), fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined })).map(([minus, whole, places]) => decimal(`${minus && whole > 0 ? '-' : ''}${String(whole)}${places === undefined ? '' : `.${places}`}`));

describe('readAmount', () => {
  it.each([
    ['93.1', '93.1', ''],
    ['93.10', '93.10', ''],
    [' 93.1% ', '93.1', '%'],
    ['12 %', '12', '%'],
    ['£1,250', '1250', '£'],
    ['£ 1,250.50', '1250.50', '£'],
    ['-£5', '-5', '£'],
    ['−4 days', '-4', 'days'],
    ['– 4', '-4', ''],
    ['+3', '3', ''],
    ['1 250', '1250', ''],
    ['1,234,567', '1234567', ''],
    ['007', '7', ''],
    ['.5', '0.5', ''],
    ['0', '0', ''],
    ['-0.0', '0.0', ''],
    ['34 pupils per 1,000', '34', 'pupils per 1,000'],
  ])('reads %j', (typed, value, unit) => {
    expect(readAmount(typed)).toEqual({ amount: { value, unit } });
  });

  it.each([
    ['', 'not a number'],
    ['half', 'not a number'],
    ['n/a', 'not a number'],
    ['%', 'not a number'],
    ['1e5', 'not a number'],
    ['12.', 'not a number'],
    ['1.2.3', 'not a number'],
    ['£5 each', 'not a number'],
    ['1,5', 'two ways'],
    ['12,50', 'two ways'],
    ['1 25', 'two ways'],
    ['1.2m', 'in full'],
    ['3 million', 'in full'],
    ['3/4', 'not one number'],
    ['4 of 10', 'not one number'],
    ['5-6', 'not one number'],
    ['5 to 6', 'not one number'],
    ['1234567890123', 'too long'],
    ['0.1234567', 'too long'],
    ['Infinity', 'not a number'],
  ])('refuses %j', (typed, words) => {
    const read = readAmount(typed);
    if (!('refusal' in read)) throw new Error(`read as ${read.amount.value} ${read.amount.unit}`);
    expect(read.refusal).toContain(words);
  });

  it('reads back every amount that it writes', () => {
    fc.assert(
      fc.property(anyDecimal, fc.constantFrom('', '%', '£', 'days', 'pupils'), (value, unit) => {
        expect(readAmountIn(unit, formatAmount(value, unit))).toEqual({ value });
      }),
    );
  });

  it('answers something for any text and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readAmount(typed);
        if ('amount' in read) expect(parseDecimal(read.amount.value)).not.toBeNull();
        else expect(read.refusal).toMatch(/\.$/);
      }),
    );
  });
});

describe('readAmountIn', () => {
  it.each([
    ['%', '93', '93'],
    ['%', '93%', '93'],
    ['%', '93 per cent', '93'],
    ['days', '1 day', '1'],
    ['£', '£10', '10'],
  ])('takes a unit that is the measure’s own: %j %j', (unit, typed, value) => {
    expect(readAmountIn(unit, typed)).toEqual({ value });
  });

  it('refuses another unit', () => {
    expect(readAmountIn('days', '12%')).toEqual({ refusal: 'This measure is in “days”, not in “%”.' });
    expect(readAmountIn('', '12%')).toEqual({ refusal: 'This measure has no unit. Leave out “%”, or enter it as the unit.' });
  });
});

describe('decimals', () => {
  it.each([
    ['1250.5', '£', '£1,250.5'],
    ['-5', '£', '−£5'],
    ['93.10', '%', '93.10%'],
    ['1', 'day', '1 day'],
    ['-1234567', '', '−1,234,567'],
    ['999', '', '999'],
  ])('writes %s %s as %s', (value, unit, words) => {
    expect(formatAmount(decimal(value), unit)).toBe(words);
  });

  it.each(['', '-', '1.', '.5', '1,000', '1e3', '+1', ' 1', '1234567890123', '1.1234567', '٣'])('does not let %j into the record', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  it('orders numbers as their values are, however they are written', () => {
    expect(compareDecimals(decimal('1.50'), decimal('1.5'))).toBe(0);
    expect(compareDecimals(decimal('-2'), decimal('1'))).toBeLessThan(0);
    expect(compareDecimals(decimal('0.3'), decimal('0.299999'))).toBeGreaterThan(0);
    fc.assert(fc.property(anyDecimal, anyDecimal, (one, other) => compareDecimals(one, other) === -compareDecimals(other, one) && compareDecimals(one, one) === 0));
  });

  it('counts the way exactly, also downwards and beyond', () => {
    const way = (from: string, to: string, at: string) => percentOfWay(decimal(from), decimal(to), decimal(at));
    expect(way('0.1', '0.4', '0.3')).toBe(66);
    expect(way('10', '4', '7')).toBe(50);
    expect(way('90', '95', '97.5')).toBe(150);
    expect(way('90', '95', '89')).toBe(-20);
    expect(way('5', '5.0', '6')).toBeNull();
    fc.assert(fc.property(anyDecimal, anyDecimal, (from, to) => percentOfWay(from, to, from) === (compareDecimals(from, to) === 0 ? null : 0)));
    fc.assert(fc.property(anyDecimal, anyDecimal, (from, to) => compareDecimals(from, to) === 0 || percentOfWay(from, to, to) === 100));
  });

  it('groups thousands in the whole part only', () => {
    expect(formatDecimal(decimal('1234.123456'))).toBe('1,234.123456');
  });
});
