import { describe, expect, it, test } from 'vitest';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import { numberInReference, patternOf, referenceOf } from '@shared/ledger/reference-pattern';

const day = (text: string) => calendarDaySchema.parse(text);

describe('references', () => {
  test.each([
    ['R{n}', 4, '2026-11-21', 'R4'],
    ['SR ({yy}/{yy}) {nn}', 1, '2026-03-31', 'SR (25/26) 01'],
    ['SR ({yy}/{yy}) {nn}', 1, '2026-05-01', 'SR (26/27) 01'],
    ['SR ({yy}/{yy}) {nn}', 112, '2026-05-01', 'SR (26/27) 112'],
    ['Audit', 3, '2026-05-01', 'Audit 3'],
    ['{nnn}', 7, '2099-12-31', '007'],
  ])('%s gives its number %i on %s as %s', (pattern, number, on, reference) => {
    expect(referenceOf(pattern, number, day(on))).toBe(reference);
  });

  it('show the pattern they were made by', () => {
    expect(patternOf(['R1', 'R2'])).toBe('R{n}');
    expect(patternOf(['', 'SR (25/26) 01'])).toBe('SR (25/26) {nn}');
    expect(patternOf(['First'])).toBe('R{n}');
    expect(patternOf([])).toBe('R{n}');
    for (const reference of ['R4', 'SR (25/26) 04', '04', 'Rec 4']) expect(referenceOf(patternOf([reference]), 4, day('2026-11-21'))).toBe(reference);
  });

  it('know their number', () => {
    expect(['R4', 'SR (25/26) 01', '12a', 'First'].map(numberInReference)).toEqual([4, 1, 12, null]);
  });
});
