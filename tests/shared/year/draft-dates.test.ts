import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { academicYearOf } from '@shared/kernel/academic-year';
import { addDays, dayNumber, parseCalendarDay, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { notWorking } from '@shared/rules/clear-days';
import { draftDates } from '@shared/year/draft-dates';
import type { MeetingPattern, YearFacts } from '@shared/year/draft-dates';
import type { TermDate } from '@shared/year/model';
import { schoolHolidayOn } from '@shared/year/school-year';

const day = (text: string): CalendarDay => parseCalendarDay(text) ?? (() => { throw new Error(text); })();
const term = (label: string, from: string, until: string, kind: TermDate['kind'] = 'term'): TermDate => ({ kind, label, from: day(from), until: day(until) });

const TERMS = [
  term('Autumn term', '2026-09-03', '2026-12-18'),
  term('Autumn half term', '2026-10-26', '2026-10-30', 'holiday'),
  term('Spring term', '2027-01-04', '2027-03-25'),
  term('Spring half term', '2027-02-15', '2027-02-19', 'holiday'),
  term('Summer term', '2027-04-12', '2027-07-21'),
  term('Summer half term', '2027-05-31', '2027-06-04', 'holiday'),
];
const FACTS: YearFacts = { division: 'england-and-wales', terms: TERMS, inTermOnly: true, taken: [] };
const FROM = day('2026-09-01');
const UNTIL = day('2027-08-31');
const dates = (pattern: MeetingPattern, facts: YearFacts = FACTS, from = FROM, until = UNTIL) => draftDates(pattern, from, until, facts);

describe('a year of dates', () => {
  it('takes the second Tuesday of every month, and leaves what falls in the holidays', () => {
    const drafted = dates({ kind: 'monthly', week: 2, weekday: 2, everyMonths: 1 });
    expect(drafted.filter(({ movedFrom, trouble }) => movedFrom === null && trouble === '').map(({ date }) => date)).toEqual(['2026-09-08', '2026-10-13', '2026-11-10', '2026-12-08', '2027-01-12', '2027-02-09', '2027-03-09', '2027-04-13', '2027-05-11', '2027-06-08', '2027-07-13']);
    expect(drafted.at(-1)).toEqual({ date: '2027-08-10', movedFrom: null, why: '', trouble: 'outside the school terms' });
  });

  it.each([
    ['the last Monday of May is a bank holiday and in half term', { kind: 'monthly', week: 5, weekday: 1, everyMonths: 1 }, '2027-05-01', '2027-06-30', { date: '2027-06-07', movedFrom: '2027-05-31', why: 'Spring bank holiday', trouble: '' }],
    ['the last Monday of October is in half term', { kind: 'monthly', week: 5, weekday: 1, everyMonths: 1 }, '2026-10-01', '2026-10-31', { date: '2026-10-19', movedFrom: '2026-10-26', why: 'Autumn half term', trouble: '' }],
    ['the fourth Friday of March is Good Friday', { kind: 'monthly', week: 4, weekday: 5, everyMonths: 1 }, '2027-03-01', '2027-03-31', { date: '2027-03-19', movedFrom: '2027-03-26', why: 'Good Friday', trouble: '' }],
  ] as const)('goes elsewhere when %s', (_why, pattern, from, until, expected) => {
    expect(dates(pattern, FACTS, day(from), day(until))[0]).toEqual(expected);
  });

  it('stays and says so where nothing near will do', () => {
    expect(dates({ kind: 'monthly', week: 3, weekday: 3, everyMonths: 1 }, { ...FACTS, terms: [term('Autumn', '2026-09-03', '2026-12-18'), term('Spring', '2027-03-01', '2027-03-25')] }, day('2027-01-01'), day('2027-01-31'))).toEqual([{ date: '2027-01-20', movedFrom: null, why: '', trouble: 'school holiday' }]);
  });

  it('keeps to the weeks of term', () => {
    expect(dates({ kind: 'terms', weekday: 4, weeks: [3, 10] }).map(({ date }) => date)).toEqual(['2026-09-17', '2026-11-05', '2027-01-21', '2027-03-11', '2027-04-29', '2027-06-17']);
  });

  it('takes every sixth week from the first such weekday', () => {
    expect(dates({ kind: 'weeks', weekday: 3, everyWeeks: 6 }, { ...FACTS, inTermOnly: false }, day('2026-11-20'), day('2027-03-01')).map(({ date }) => date)).toEqual(['2026-11-25', '2027-01-06', '2027-02-17']);
  });

  it('meets once on a day, also when a moved date meets another', () => {
    const drafted = dates({ kind: 'weeks', weekday: 1, everyWeeks: 1 }, { ...FACTS, taken: [day('2026-09-07')] });
    expect(new Set(drafted.filter(({ trouble }) => trouble === '').map(({ date }) => date)).size).toBe(drafted.filter(({ trouble }) => trouble === '').length);
    expect(drafted.filter(({ trouble }) => trouble === '').map(({ date }) => date)).not.toContain('2026-09-07');
  });

  it('never leaves a good date on a bank holiday, in the holidays, outside the span or on another weekday', () => {
    const patterns: fc.Arbitrary<MeetingPattern> = fc.oneof(
      fc.record({ kind: fc.constant('monthly' as const), week: fc.constantFrom(1, 2, 3, 4, 5), weekday: fc.constantFrom(1, 2, 3, 4, 5), everyMonths: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ kind: fc.constant('weeks' as const), weekday: fc.constantFrom(1, 2, 3, 4, 5), everyWeeks: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ kind: fc.constant('terms' as const), weekday: fc.constantFrom(1, 2, 3, 4, 5), weeks: fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 4 }) }),
    );
    fc.assert(
      fc.property(patterns, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 400 }), (pattern, start, length) => {
        const from = addDays(FROM, start);
        const until = addDays(from, length);
        const drafted = dates(pattern, FACTS, from, until);
        expect(drafted.map(({ date }) => dayNumber(date))).toEqual(drafted.map(({ date }) => dayNumber(date)).toSorted((one, two) => one - two));
        for (const { date, trouble } of drafted) {
          expect(date >= from && date <= until).toBe(true);
          expect(weekdayOf(date)).toBe(pattern.weekday);
          if (trouble === '') expect([notWorking(date, 'england-and-wales'), schoolHolidayOn(date, TERMS)]).toEqual([null, null]);
        }
      }),
    );
  });
});

describe('the school year', () => {
  it.each([
    ['2026-08-31', '2025/26'],
    ['2026-09-01', '2026/27'],
    ['2027-08-31', '2026/27'],
    ['2099-09-01', '2099/00'],
  ])('of %s is %s', (date, words) => {
    expect(academicYearOf(day(date))).toBe(words);
  });

  it.each([
    ['2026-10-28', 'Autumn half term'],
    ['2026-12-19', 'school holiday'],
    ['2026-12-18', null],
    ['2026-08-30', null],
    ['2027-07-22', null],
  ])('on %s schools: %s', (date, expected) => {
    expect(schoolHolidayOn(day(date), TERMS)).toBe(expected);
  });
});
