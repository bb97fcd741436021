import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { decisionNumber, decisionSeries, decisionYear, numberProblems, readDecisionNumber } from '@shared/motions/decision-numbers';
import type { DecisionNumbering } from '@shared/motions/decision-numbers';

const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;
const throughTheYear: DecisionNumbering = { numbers: 'throughTheYear', year: 'municipal', prefix: '' };
const perMeeting: DecisionNumbering = { numbers: 'perMeeting', year: 'academic', prefix: '' };

describe('the number of a decision', () => {
  it.each([
    ['2026-04-30', 'municipal', '25/26'],
    ['2026-05-01', 'municipal', '26/27'],
    ['2026-08-31', 'academic', '25/26'],
    ['2026-09-01', 'academic', '26/27'],
    ['2099-12-31', 'municipal', '99/00'],
  ] as const)('on %s in the %s year is of %s', (date, year, written) => {
    expect(decisionYear(day(date), year)).toBe(written);
  });

  it('runs through the year, or begins again at each meeting, with the prefix of the body', () => {
    expect(decisionNumber(day('2026-11-24'), 31, throughTheYear)).toBe('D 26/27-031');
    expect(decisionNumber(day('2026-11-24'), 1_204, { ...throughTheYear, prefix: 'GBP' })).toBe('GBP 26/27-1204');
    expect(decisionNumber(day('2026-11-04'), 3, perMeeting)).toBe('D 04.11.26-03');
  });

  it('is of one series for meetings of one day, and of another for each body, day or year', () => {
    expect(decisionSeries('b', day('2026-11-24'), throughTheYear)).toBe(decisionSeries('b', day('2027-04-30'), throughTheYear));
    expect(decisionSeries('b', day('2026-11-24'), throughTheYear)).not.toBe(decisionSeries('b', day('2027-05-01'), throughTheYear));
    expect(decisionSeries('b', day('2026-11-24'), perMeeting)).not.toBe(decisionSeries('b', day('2026-11-25'), perMeeting));
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(throughTheYear, perMeeting), (value, numbering) => {
        expect(readDecisionNumber(decisionNumber(day('2026-11-24'), value, numbering))?.value).toBe(value);
      }),
    );
  });
});

describe('a register', () => {
  it('whose numbers run on has nothing wrong', () => {
    expect(numberProblems(['D 26/27-002', 'D 26/27-001', 'D 25/26-001'])).toEqual([]);
  });

  it('tells gaps, numbers given twice and what is no number', () => {
    expect(numberProblems(['D 26/27-001', 'D 26/27-004', 'D 26/27-004', 'lost'])).toEqual([
      { kind: 'unreadable', number: 'lost', sentence: '“lost” is not a number of this register.' },
      { kind: 'duplicate', number: 'D 26/27-004', sentence: 'D 26/27-004 is given to 2 decisions.' },
      { kind: 'gap', number: 'D 26/27-002', sentence: 'D 26/27-002 is missing: no decision of this body has it.' },
      { kind: 'gap', number: 'D 26/27-003', sentence: 'D 26/27-003 is missing: no decision of this body has it.' },
    ]);
  });

  it('finds exactly the numbers that were taken out of a full one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.array(fc.integer({ min: 1, max: 29 }), { maxLength: 8 }), (highest, taken) => {
        const out = new Set(taken.filter((value) => value < highest));
        const numbers = Array.from({ length: highest }, (_each, index) => index + 1).filter((value) => !out.has(value)).map((value) => decisionNumber(day('2026-11-24'), value, throughTheYear));
        expect(numberProblems(numbers).map(({ kind, number }) => `${kind} ${number}`)).toEqual([...out].toSorted((one, other) => one - other).map((value) => `gap ${decisionNumber(day('2026-11-24'), value, throughTheYear)}`));
      }),
    );
  });
});
