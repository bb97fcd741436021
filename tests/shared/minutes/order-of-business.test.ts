import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_ITEM } from '@tests/helpers/plain-item';
import { addDays, calendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import { joinRuns, splitRuns } from '@shared/minutes/join-words';
import { backToAgenda, inOrderOfBusiness, inOrderTaken, isTakenEarly, nextTakenOrder, variationSentence } from '@shared/minutes/order-of-business';
import { dayOfMoment } from '@shared/minutes/running';
import { plainText } from '@shared/text/model';

const item = (id: string, takenOrder: number | null, change: { parentId?: string; state?: 'live' | 'withdrawn' } = {}) => ({ ...PLAIN_ITEM, id, orderKey: id, parentId: null, state: 'live' as const, issuedNumber: null, ...change, takenOrder, startedAt: takenOrder === null ? null : '18:00' });
const decimal = { style: 'decimal', first: 1 } as const;

describe('the order of business', () => {
  it('says which item was taken out of its turn and after which', () => {
    const items = [item('a', 1), item('b', 2), item('c', null), item('d', null)];
    expect(variationSentence(items, 'd', decimal)).toBe('The Chair varied the order of business: item 4 was taken after item 2.');
    expect(variationSentence(items, 'c', decimal)).toBeNull();
    expect(variationSentence([item('a', null), item('b', null)], 'b', decimal)).toBe('The Chair varied the order of business: item 2 was taken first.');
  });

  it('withdrawn items and headings of others are passed by without a word', () => {
    const items = [item('a', 1), item('b', null, { state: 'withdrawn' }), item('c', null), item('d', null, { parentId: 'c' }), item('e', null)];
    expect(variationSentence(items, 'd', decimal)).toBeNull();
    expect(variationSentence(items, 'e', decimal)).toContain('was taken after item 1');
  });

  it('stands in the order taken, the rest where the agenda has it, and goes back after an early one', () => {
    const items = [item('a', 1), item('b', 2), item('c', 4), item('d', null), item('e', 3)];
    expect(isTakenEarly(items, 'e')).toBe(true);
    expect(isTakenEarly(items, 'c')).toBe(false);
    expect(inOrderOfBusiness(items).map(({ id }) => id)).toEqual(['a', 'b', 'e', 'c', 'd']);
    expect(backToAgenda([item('a', 1), item('b', null), item('c', 2), item('d', null)], 'c')?.id).toBe('b');
    expect(backToAgenda([item('a', 1), item('b', null)], 'a')).toBeNull();
    expect(nextTakenOrder(items)).toBe(5);
  });

  it('never loses or doubles an item, and keeps agenda order where nothing was taken early', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 12 }), (taken) => {
        const items = Array.from({ length: 12 }, (_none, index) => item(String.fromCodePoint(97 + index), taken.includes(index) ? taken.indexOf(index) + 1 : null));
        const order = inOrderOfBusiness(items);
        expect(order.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual(items);
        const ranks = order.flatMap(({ takenOrder }) => (takenOrder === null ? [] : [takenOrder]));
        if (taken.length === 12) expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
      }),
    );
  });
});

describe('minutes in the order in which items were taken', () => {
  it.each([
    ['as the agenda has them', [item('a', 1), item('b', 2)], 'a b'],
    ['one taken early', [item('a', 1), item('b', 3), item('c', 2)], 'a c b'],
    ['what was not taken stays behind what stands before it', [item('a', 1), item('b', null), item('c', 3), item('d', 2)], 'a b d c'],
    ['a heading goes with the first of its items', [item('a', 1), item('h', null), item('h1', 3, { parentId: 'h' }), item('h2', 4, { parentId: 'h' }), item('c', 2)], 'a c h h1 h2'],
    ['one item of a heading alone early', [item('a', 2), item('h', null), item('h1', 3, { parentId: 'h' }), item('h2', 1, { parentId: 'h' })], 'h h2 a h1'],
  ])('%s', (_what, items, expected) => {
    expect(inOrderTaken(items).map(({ id }) => id).join(' ')).toBe(expected);
  });
});

describe('words divided and joined', () => {
  it('keep every letter but the spaces at the cut, and their bold', () => {
    expect(splitRuns([{ text: 'The Board ' }, { text: 'agreed to wait.', bold: true }], 13)).toEqual({ before: [{ text: 'The Board ' }, { text: 'agr', bold: true }], after: [{ text: 'eed to wait.', bold: true }] });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), (text, at) => {
        const { before, after } = splitRuns([{ text }], at);
        expect((plainText(before) + plainText(after)).replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        expect(plainText(joinRuns(before, after)).replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});

it.each([
  ['18:00', '18:05', 0],
  ['18:00', '17:58', 0],
  ['18:00', '00:10', 1],
  ['22:00', '01:30', 1],
  [null, '00:10', 0],
])('a meeting begun at %s is at %s on its day + %i', (start, at, days) => {
  const date = calendarDay(2026, 11, 24);
  expect(dayOfMoment(date, start, parseTimeOfDay(at)!)).toBe(addDays(date, days));
});
