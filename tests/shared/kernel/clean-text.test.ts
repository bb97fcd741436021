import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '@shared/kernel/clean-text';

/** What XML 1.0 allows, written out independently of the code. */
const allowed = (text: string): boolean => [...text].every((character) => {
  const code = character.codePointAt(0) ?? 0;
  return code === 9 || code === 10 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
});

describe('cleaned text', () => {
  it.each([
    ['a\u0000b\u0008c\u001Bd', 'abcd'],
    ['end\uFFFE\uFFFF', 'end'],
    ['one\r\ntwo\rthree\u2028four\u2029five\u0085six', 'one\ntwo\nthree\nfour\nfive\nsix'],
    ['lone \uD800 half \uDC00', 'lone \uFFFD half \uFFFD'],
    ['Cafe\u0301', 'Café'],
    ['👩‍👩‍👧 family', '👩‍👩‍👧 family'],
    ['tab\tstays', 'tab\tstays'],
    ['مجلس Llŷr 李', 'مجلس Llŷr 李'],
  ])('%j becomes %j', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it('can always be written to XML, and cleaning twice changes nothing more', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const clean = cleanText(text);
      expect(allowed(clean)).toBe(true);
      expect(cleanText(clean)).toBe(clean);
    }), { numRuns: 500 });
  });

  it('keeps every ordinary character', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      fc.pre(allowed(text));
      expect(cleanText(text)).toBe(text.normalize('NFC').replace(/[\u2028\u2029\u0085]/g, '\n'));
    }));
  });

  it('is one line without direction marks for names', () => {
    expect(cleanLine('  Board\n of \u00A0 \t Education \u202Egpj ')).toBe('Board of Education gpj');
  });
});
