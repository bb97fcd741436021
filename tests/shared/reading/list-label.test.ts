import { readRoman, readTypedLabel, settleLabel, writeLetters, writeRoman } from '@shared/reading/list-label';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('a label typed at the start of a text', () => {
  test.each([
    ['1.1 The board notes', '1.1', [1, 1], 'decimal', 'The board notes'],
    ['1. Purpose', '1.', [1], 'decimal', 'Purpose'],
    ['12) Purpose', '12)', [12], 'decimal', 'Purpose'],
    ['(3) Purpose', '(3)', [3], 'decimal', 'Purpose'],
    ['2.3.1 Detail', '2.3.1', [2, 3, 1], 'decimal', 'Detail'],
    ['5.2Costs are met', '5.2', [5, 2], 'decimal', 'Costs are met'],
    ['5.2. Costs', '5.2.', [5, 2], 'decimal', 'Costs'],
    ['1.\tPurpose', '1.', [1], 'decimal', 'Purpose'],
    ['(a) the first', '(a)', [1], 'letter', 'the first'],
    ['b) the second', 'b)', [2], 'letter', 'the second'],
    ['c. the third', 'c.', [3], 'letter', 'the third'],
    ['(iv) the fourth', '(iv)', [4], 'roman', 'the fourth'],
    ['ii. the second', 'ii.', [2], 'roman', 'the second'],
    ['A) the first', 'A)', [1], 'letter', 'the first'],
    ['• a point', '•', [], 'bullet', 'a point'],
    ['  - a point', '-', [], 'bullet', 'a point'],
    ['\uF0B7\ta point', '\uF0B7', [], 'bullet', 'a point'],
  ])('%j', (text, label, parts, style, rest) => {
    expect(readTypedLabel(text)).toEqual({ label: { text: label, source: 'typed', style, parts }, rest });
  });

  test.each([
    '2.5 million pounds were allocated',
    '1.5% of pupils',
    '2006 was the year',
    '18.30 hours was the time',
    '9.05 was when the meeting began',
    'A. Smith was present',
    '£25k was allocated',
    '-5 degrees',
    'a good start',
    'I agree',
    '(see above)',
    '1.2 per cent',
    'on 3.4 the board',
    '3.4 to 3.6 were noted',
    '(iiii) is no number',
    '1234. is no label',
    '',
  ])('%j has none', (text) => {
    expect(readTypedLabel(text)).toBeNull();
  });

  test('loses no character but the white space between', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.tuple(fc.constantFrom('1.', '1.1', '(a)', 'iv.', '•', '-', '2.3.'), fc.constantFrom(' ', '\t', ''), fc.string()).map((parts) => parts.join(''))), (text) => {
        const found = readTypedLabel(text);
        const joined = found ? found.label.text + found.rest : text;
        expect(joined.replace(/[\s\u00A0]+/gu, '')).toBe(text.replace(/[\s\u00A0]+/gu, ''));
      }),
    );
  });
});

test('(i) after (h) is the letter, elsewhere the number', () => {
  const label = (text: string) => readTypedLabel(`${text} x`)!.label;
  expect(settleLabel(label('(i)'), label('(h)'))).toMatchObject({ style: 'letter', parts: [9] });
  expect(settleLabel(label('(i)'), label('(b)'))).toMatchObject({ style: 'roman', parts: [1] });
  expect(settleLabel(label('(i)'), null)).toMatchObject({ style: 'roman', parts: [1] });
  expect(settleLabel(label('(v)'), label('(u)'))).toMatchObject({ style: 'letter', parts: [22] });
});

test('Roman numbers go both ways from 1 to 3999; letters repeat as in Word', () => {
  for (let value = 1; value < 4000; value += 1) expect(readRoman(writeRoman(value))).toBe(value);
  expect(readRoman('ic')).toBeNull();
  expect([1, 26, 27, 28, 53, 781].map(writeLetters)).toEqual(['a', 'z', 'aa', 'bb', 'aaa', '781']);
});
