import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAccepted, spelledWords, withSpelling } from '@shared/spelling/spelled-words';

const words = (text: string): readonly string[] => spelledWords(text).map(({ word }) => word);

describe('the words of a text that have a spelling', () => {
  it.each([
    ['The Forum recieved the report.', ['The', 'Forum', 'recieved', 'the', 'report']],
    ['Members’ don’t-knows, an o’clock', ['Members', 'don’t', 'knows', 'an', 'o’clock']],
    ['/a @ja Send the figures by fri ;;lunch', ['Send', 'the', 'figures', 'by', 'fri']],
    ['See https://example.org/pagge or clerk@exampel.org, www.exampel.org', ['See', 'or']],
    ['At 6.37pm R1 and Q2 of 2026', ['At', 'and', 'of']],
    ['Żółć i المدرسة', ['Żółć', 'المدرسة']],
    ['', []],
  ])('of “%s”', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['Oyelaran', true],
    ['Oyelaran’s', true],
    ["O'Brien", true],
    ['O’Brien', true],
    ['Oyelarans', false],
  ])('may be accepted by name: %s', (word, accepted) => {
    expect(isAccepted(word, new Set(['Oyelaran', "O'Brien"]))).toBe(accepted);
  });

  it('stand where they are said to stand, and putting one right leaves all else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const place of spelledWords(text)) {
          expect(text.slice(place.from, place.to)).toBe(place.word);
          expect(withSpelling(text, place, place.word)).toBe(text);
          expect(withSpelling(text, place, 'x')).toHaveLength(text.length - place.word.length + 1);
        }
      }),
    );
  });
});
