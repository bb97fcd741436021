import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountsIn, moneyWords, readAmount } from '@shared/papers/recommendations/money';

it.each([
  ['Allocate £48,000 and £1.2m, £46k or £3 million; £5.50.', [48_000_00, 1_200_000_00, 46_000_00, 3_000_000_00, 5_50]],
  ['no pounds, 48,000 places, £', []],
  ['£12,34', [12_00]],
])('amounts in “%s”', (text, pence) => {
  expect(amountsIn(text).map((amount) => amount.pence)).toEqual(pence);
});

it.each([['48,000', 48_000_00], ['£48,000.50', 48_000_50], ['1.2m', 1_200_000_00], [' £5 ', 5_00], ['', null], ['five', null], ['-5', null], ['£5 and more', null], ['£9999999999999', null]])('typed “%s”', (typed, pence) => {
  expect(readAmount(typed)).toBe(pence);
});

it('reads back what it says', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (pence) => {
    expect(readAmount(moneyWords(pence))).toBe(pence);
  }));
});
