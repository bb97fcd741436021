import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findReferences } from '@shared/ledger/find-references';

const PLAN = ['R1', 'R2', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11'];
const names = (text: string, own = '', known: readonly string[] = PLAN): string[] => findReferences(text, known, own).map(({ reference, known: there }) => (there ? reference : `${reference}?`));

describe('references in a text', () => {
  test.each([
    ['See R4.', ['R4']],
    ['See R4 and R6.', ['R4', 'R6']],
    ['will be considered (see R5).', ['R5']],
    ['See R9. There has been a change.', ['R9']],
    ['R4, R6 and R7 apply', ['R4', 'R6', 'R7']],
    ['R4, 6 and 7.', ['R4', 'R6', 'R7']],
    ['R4 to R7', ['R4', 'R5', 'R6', 'R7']],
    ['R4–6 above', ['R4', 'R5', 'R6']],
    ['see R4(a) and R4(b)', ['R4', 'R4']],
    ['recommendations 4 and 6', ['R4', 'R6']],
    ['Recommendation 10', ['R10']],
    ['rec. 2', ['R2']],
    ['r5 in small letters', ['R5']],
    ['R 5 with a space', ['R5']],
    ['R05', ['R5']],
    ['See R12.', ['R12?']],
    ['R3 is missing', ['R3?']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each([['R4 and 6 schools were asked', ['R4']], ['BR4 and AR5', []], ['R4.5 million', []], ['R1 and 50% of schools', ['R1']], ['Form R100x', []], ['nothing here', []], ['the 4 of us', []]])('%s names no more than it says', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('leaves out the recommendation itself', () => {
    expect(names('R4 repeats R5', 'R4')).toEqual(['R5']);
  });

  it('knows references with a year and a leading nought', () => {
    const known = ['SR (25/26) 01', 'SR (25/26) 02', 'SR (25/26) 10'];
    expect(names('see SR (25/26) 02 and 10.', '', known)).toEqual(['SR (25/26) 02', 'SR (25/26) 10']);
    expect(names('see SR  (25/26)  2', '', known)).toEqual(['SR (25/26) 02']);
    expect(names('see SR (25/26) 07', '', known)).toEqual(['SR (25/26) 07?']);
  });

  it('finds nothing in a plan without references', () => {
    expect(names('See R4.', '', [])).toEqual([]);
    expect(names('See R4.', '', ['First', 'Second'])).toEqual([]);
  });

  it('says where each stands', () => {
    const text = 'First see R4 and R6.';
    expect(findReferences(text, PLAN).map(({ from, to }) => text.slice(from, to))).toEqual(['R4', 'R6']);
  });

  it('finds every known reference in a sentence that lists them, whatever stands round it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...PLAN), { minLength: 1, maxLength: 6 }), fc.constantFrom(', ', ' and ', '; '), (list, join) => {
        expect(names(`Please (see ${list.join(join)}).`)).toEqual(list);
      }),
    );
  });

  it('never fails and never answers outside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.string({ maxLength: 12 }), { maxLength: 5 }), (text, known) => {
        for (const { from, to } of findReferences(text, known)) expect(from >= 0 && to > from && to <= text.length).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
