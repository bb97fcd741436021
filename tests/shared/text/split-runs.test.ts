import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '@shared/text/model';
import { splitRuns } from '@shared/text/split-runs';

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

describe('cutting a long paragraph into rows', () => {
  it('leaves a paragraph that fits as it is', () => {
    const runs = [{ text: 'That the Board ' }, { text: 'notes', bold: true }, { text: ' the report.' }];
    expect(splitRuns(runs)).toEqual([runs]);
  });

  it('keeps every word, whole, and every look', () => {
    const words = Array.from({ length: 40_000 }, (_, index) => `word${String(index)}`).join(' ');
    const parts = splitRuns([{ text: words, italic: true }]);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every((part) => part.every((run) => run.italic === true && run.text.length <= 100_000))).toBe(true);
    expect(parts.map(plainText).join(' ')).toBe(words);
  });

  it('keeps every character but white space for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 8 }), fc.integer({ min: 5, max: 50 }), (texts, longest) => {
        const parts = splitRuns(texts.map((text) => ({ text })), longest);
        expect(squeezed(parts.map(plainText).join(' '))).toBe(squeezed(texts.join('')));
        expect(parts.every((part) => plainText(part).length <= longest)).toBe(true);
        // A cut never falls inside a character.
        expect(parts.every((part) => !/[\uD800-\uDBFF]$/u.test(plainText(part)) || texts.some((text) => /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(text)))).toBe(true);
      }),
    );
  });
});
