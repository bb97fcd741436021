import { describe, expect, it } from 'vitest';
import { addDays, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { bodyChanges, termsEnding } from '@shared/reporting/term-changes';
import type { TermFact } from '@shared/reporting/term-changes';

const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;
const TODAY = day('2026-11-22');
let made = 0;
const term = (name: string, from: string | null, until: string | null): TermFact => ({ membershipId: `m${String((made += 1))}`, personId: name, seatId: 's', name, seatLabel: 'Parent governors', appointingBody: 'Parents', from: from === null ? null : day(from), until: until === null ? null : day(until) });

describe('terms that end', () => {
  it.each([
    [0, true],
    [120, true],
    [121, false],
    [-1, false],
  ])('%i days ahead: %s', (ahead, shown) => {
    expect(termsEnding([term('A', '2024-09-01', addDays(TODAY, ahead))], TODAY)).toHaveLength(shown ? 1 : 0);
  });

  it('leaves out who has a next term already, and who has none that ends; the first to end is at the top', () => {
    const terms = [term('Late', '2024-01-01', '2027-01-31'), term('Again', '2022-12-01', '2026-11-30'), term('Again', '2026-12-01', '2030-11-30'), term('Open', '2020-01-01', null), term('Early', null, '2026-11-30'), term('To come', '2026-12-01', '2026-12-31')];
    expect(termsEnding(terms, TODAY).map(({ name, days }) => [name, days])).toEqual([['Early', 8], ['Late', 70]]);
  });
});

describe('changes to be notified within 14 days', () => {
  it.each([
    ['2026-11-22', '2026-12-06', false],
    ['2026-11-08', '2026-11-22', false],
    ['2026-11-07', '2026-11-21', true],
    ['2026-10-11', '2026-10-25', true],
  ])('an appointment of %s is to be entered by %s', (from, due, passed) => {
    expect(bodyChanges([term('A', from, null)], TODAY)).toEqual([expect.objectContaining({ kind: 'appointed', day: from, due, passed })]);
  });

  it('shows no appointment to come, and none whose days passed more than four weeks ago', () => {
    expect(bodyChanges([term('A', '2026-11-23', null), term('B', '2026-10-10', null), term('C', null, null)], TODAY)).toEqual([]);
  });

  it('counts from the last day in office, once it is over', () => {
    expect(bodyChanges([term('A', '2022-11-22', '2026-11-21')], TODAY)).toEqual([expect.objectContaining({ kind: 'left', day: '2026-11-21', due: '2026-12-05' })]);
    expect(bodyChanges([term('A', '2022-11-22', '2026-11-22')], TODAY)).toEqual([]);
    expect(bodyChanges([term('A', '2022-03-01', '2028-02-29')], day('2028-03-01'))).toEqual([expect.objectContaining({ kind: 'left', due: '2028-03-14' })]);
  });

  it('a re-election is a new term, not somebody who left', () => {
    expect(bodyChanges([term('A', '2022-11-20', '2026-11-19'), term('A', '2026-11-20', '2030-11-19')], TODAY).map(({ kind }) => kind)).toEqual(['reappointed']);
  });

  it('a gap of a day makes it two changes', () => {
    expect(bodyChanges([term('A', '2022-11-20', '2026-11-18'), term('A', '2026-11-20', '2030-11-19')], TODAY).map(({ kind, day: on }) => `${kind} ${on}`)).toEqual(['left 2026-11-18', 'appointed 2026-11-20']);
  });
});
