import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay, dayFromNumber, dayNumber, formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { endsWithin, nextTerm, seatTermRefusal, substituteRefusal, termEnd, termOn, termsOverlap, vacancyOn } from '@shared/bodies/seat-terms';
import type { Term } from '@shared/bodies/term';

const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;
const term = (from: string | null, until: string | null): Term => ({ from: from === null ? null : day(from), until: until === null ? null : day(until) });

const FIRST = dayNumber(calendarDay(2024, 1, 1));
const anyDay = fc.integer({ min: 0, max: 1500 }).map((number) => dayFromNumber(FIRST + number));
const anyTerm: fc.Arbitrary<Term> = fc.tuple(fc.option(anyDay), fc.option(fc.nat(900))).map(([from, length]) => ({ from, until: length === null ? null : addDays(from ?? calendarDay(2024, 6, 1), length) }));
const days = Array.from({ length: 2600 }, (_, index) => dayFromNumber(FIRST + index - 50));
const covers = (one: Term, on: CalendarDay): boolean => (one.from === null || one.from <= on) && (one.until === null || one.until >= on);

describe('termsOverlap', () => {
  it.each([
    ['the last day and the first day are the same', term('2024-09-01', '2026-08-31'), term('2026-08-31', '2028-08-30'), true],
    ['one follows the other', term('2024-09-01', '2026-08-31'), term('2026-09-01', null), false],
    ['one has no end', term('2024-09-01', null), term('2030-01-01', '2030-12-31'), true],
    ['one has no beginning', term(null, '2024-08-31'), term('2024-08-31', null), true],
    ['neither has any day', term(null, null), term(null, null), true],
    ['one lies inside the other', term('2024-09-01', '2028-08-31'), term('2025-01-01', '2025-01-01'), true],
  ])('%s', (_case, one, other, overlap) => {
    expect(termsOverlap(one, other)).toBe(overlap);
    expect(termsOverlap(other, one)).toBe(overlap);
  });

  it('is true exactly where some day belongs to both', () => {
    fc.assert(fc.property(anyTerm, anyTerm, (one, other) => termsOverlap(one, other) === days.some((on) => covers(one, on) && covers(other, on))), { numRuns: 60 });
  });
});

describe('seatTermRefusal', () => {
  const held = [{ name: 'Jasmine Kaur', ...term('2024-09-01', '2026-08-31') }, { name: 'Robert Ellery', ...term('2028-09-01', null) }];
  it.each([
    ['a gap between two terms', term('2026-09-01', '2028-08-31'), null],
    ['a term that ends before it starts', term('2027-09-01', '2027-08-31'), { field: 'until', message: 'The term ends on 31 August 2027, before it starts on 1 September 2027.' }],
    ['the last day of the holder', term('2026-08-31', '2027-08-31'), { field: 'from', message: 'Jasmine Kaur holds this seat from 1 September 2024 to 31 August 2026. A seat has one holder at a time: end that term first, or choose other days.' }],
    ['no end, and somebody to come', term('2026-09-01', null), { field: 'from', message: 'Robert Ellery holds this seat from 1 September 2028 on. A seat has one holder at a time: end that term first, or choose other days.' }],
  ])('%s', (_case, added, refusal) => {
    expect(seatTermRefusal(added, held)).toEqual(refusal);
  });

  it('lets no day have two holders, however terms are added', () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 8 }), (terms) => {
        const seated: { name: string; from: CalendarDay | null; until: CalendarDay | null }[] = [];
        for (const added of terms) if (seatTermRefusal(added, seated) === null) seated.push({ name: 'Somebody', ...added });
        return days.every((on) => seated.filter((one) => covers(one, on)).length <= 1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('vacancyOn, termOn and nextTerm', () => {
  const terms = [term('2022-09-01', '2024-08-31'), term('2024-09-01', '2026-08-31'), term('2027-01-01', null)];
  it.each([
    ['2024-09-01', null],
    ['2026-08-31', null],
    ['2026-09-01', '2026-09-01'],
    ['2026-12-31', '2026-09-01'],
    ['2027-01-01', null],
    ['2022-08-31', 'never'],
  ])('on %s', (on, since) => {
    expect(vacancyOn(terms, day(on))).toEqual(since === null ? null : { since: since === 'never' ? null : since });
  });

  it('is vacant exactly where no term runs, since the day after the last one', () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 5 }), anyDay, (some, on) => {
        const vacancy = vacancyOn(some, on);
        expect(vacancy === null).toBe(some.some((one) => covers(one, on)));
        expect(termOn(some, on) === null).toBe(vacancy !== null);
        const since = vacancy?.since;
        if (since) expect(days.filter((other) => other >= since && other <= on).some((other) => some.some((one) => covers(one, other)))).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('finds who comes next', () => {
    expect(nextTerm(terms, day('2026-10-01'))).toEqual(term('2027-01-01', null));
    expect(nextTerm(terms, day('2022-01-01'))).toEqual(term('2022-09-01', '2024-08-31'));
    expect(nextTerm(terms, day('2027-01-01'))).toBeNull();
  });
});

describe('termEnd and endsWithin', () => {
  it.each([
    ['2024-09-01', 48, '2028-08-31'],
    ['2026-01-01', 12, '2026-12-31'],
    ['2026-02-15', 36, '2029-02-14'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-09-01', 0, null],
  ])('a term from %s of %i months ends on %s', (from, months, end) => {
    expect(termEnd(day(from), months)).toBe(end);
  });

  it.each([
    ['39 days', term('2022-09-01', '2026-12-31'), '2026-11-22', 120, true],
    ['exactly so many days', term('2022-09-01', '2027-03-22'), '2026-11-22', 120, true],
    ['one day more', term('2022-09-01', '2027-03-23'), '2026-11-22', 120, false],
    ['the last day', term('2022-09-01', '2026-11-22'), '2026-11-22', 0, true],
    ['ended', term('2022-09-01', '2026-11-21'), '2026-11-22', 120, false],
    ['to come', term('2026-12-01', '2026-12-31'), '2026-11-22', 120, false],
    ['no end', term('2022-09-01', null), '2026-11-22', 120, false],
  ])('%s', (_case, running, on, within, expected) => {
    expect(endsWithin(running, day(on), within)).toBe(expected);
  });
});

describe('substituteRefusal', () => {
  const today = day('2026-11-22');
  const holders = [{ personId: 'jk', ...term('2024-09-01', '2026-12-31') }];
  it.each([
    ['while the seat is held', { personId: 'fp', ...term('2026-11-01', null) }, null],
    ['somebody new', { personId: null, ...term(null, null) }, null],
    ['after the holder has gone', { personId: 'fp', ...term('2027-01-01', null) }, { field: 'from', message: `The seat is vacant on ${formatDay(day('2027-01-01'))}, so there is nobody to stand in for. Fill the seat first.` }],
    ['the holder', { personId: 'jk', ...term(null, null) }, { field: 'name', message: 'That is the holder of the seat. A substitute is somebody else.' }],
    ['days the wrong way round', { personId: 'fp', ...term('2026-11-02', '2026-11-01') }, { field: 'until', message: 'The term ends on 1 November 2026, before it starts on 2 November 2026.' }],
  ])('%s', (_case, substitute, refusal) => {
    expect(substituteRefusal(substitute, holders, today)).toEqual(refusal);
  });

  it('refuses a substitute for a seat nobody has ever held', () => {
    expect(substituteRefusal({ personId: 'fp', from: null, until: null }, [], today)).toMatchObject({ field: 'from' });
  });
});
