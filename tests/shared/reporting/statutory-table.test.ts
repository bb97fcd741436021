import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { attendanceWords, statutoryTable } from '@shared/reporting/statutory-table';
import type { GovernorTerm, PersonMark, PublishedInterest, StatutoryFacts } from '@shared/reporting/statutory-table';

const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;
const TODAY = day('2026-11-22');
const maybe = (text: string | null): CalendarDay | null => (text === null ? null : day(text));
const term = (name: string, from: string | null, until: string | null, more: Partial<GovernorTerm> = {}): GovernorTerm => ({ personId: name, name, role: 'member', appointedBy: 'Governing body', byOffice: false, votingRight: 'full', businessKinds: [], from: maybe(from), until: maybe(until), ...more });
const interest = (personId: string, until: string | null, more: Partial<PublishedInterest> = {}): PublishedInterest => ({ personId, kind: 'otherGovernance', nature: 'Governor', organisationName: 'Harbour Primary School', from: null, until: maybe(until), ...more });
const mark = (personId: string, on: string, status: PersonMark['status'], bodyName = 'Governing body'): PersonMark => ({ personId, bodyId: bodyName, bodyName, day: day(on), status });
const table = (facts: Partial<StatutoryFacts>, today = TODAY) => statutoryTable({ terms: [], interests: [], marks: [], committees: [], ...facts }, today);

describe('the statutory table looks back twelve months', () => {
  it.each([
    ['2026-11-22', '2025-11-21', false],
    ['2026-11-22', '2025-11-22', true],
    ['2028-02-29', '2027-02-27', false],
    ['2028-02-29', '2027-02-28', true],
    ['2026-09-01', '2025-09-01', true],
    ['2026-09-01', '2025-08-31', false],
  ])('on %s somebody who left on %s is in it: %s', (today, left, shown) => {
    const { governors } = table({ terms: [term('A', '2020-01-01', left)] }, day(today));
    expect(governors.map(({ leftOn }) => leftOn)).toEqual(shown ? [left] : []);
  });

  it('has who is appointed from today, not from tomorrow', () => {
    expect(table({ terms: [term('A', '2026-11-22', null), term('B', '2026-11-23', null)] }).governors.map(({ name }) => name)).toEqual(['A']);
  });

  it('lists a re-elected governor once, with both terms and no day of leaving', () => {
    const [line] = table({ terms: [term('A', '2026-03-01', '2030-02-28', { appointedBy: 'Parents' }), term('A', '2022-03-01', '2026-02-28', { appointedBy: 'Parents' })] }).governors;
    expect(line).toMatchObject({ terms: ['1 March 2022 to 28 February 2026', '1 March 2026 to 28 February 2030'], appointedBy: 'Parents', appointedOn: '2022-03-01', leftOn: null });
  });

  it('says the role, what associates vote on, and who governs by office; leaves out clerks and observers', () => {
    const result = table({ terms: [term('A', null, null, { role: 'chair' }), term('B', null, null, { role: 'associateMember', votingRight: 'limited', businessKinds: ['Premises', 'Finance'] }), term('C', null, null, { role: 'clerk' }), term('D', null, null, { role: 'observer' }), term('E', '2021-09-01', null, { byOffice: true })] });
    expect(result.governors.map(({ name, role, terms }) => [name, role, ...terms])).toEqual([['A', 'Chair', 'No end is set'], ['E', '', 'By office, from 1 September 2021']]);
    expect(result.associates.map(({ name, votingRight }) => [name, votingRight])).toEqual([['B', 'Votes on premises, finance']]);
  });

  it('has the interests of those months: other schools and relationships too, ended ones with their last day', () => {
    const [line] = table({
      terms: [term('A', null, null)],
      interests: [interest('A', null, { from: day('2024-09-01') }), interest('A', '2026-01-31', { kind: 'pecuniary', nature: 'Supplies books', organisationName: 'Northmere Books' }), interest('A', '2025-11-21', { nature: 'Too long ago' }), interest('A', null, { kind: 'relationship', nature: 'Married to the school’s business manager', organisationName: '' }), interest('B', null)],
    }).governors;
    expect(line?.interests).toEqual(['Governance role elsewhere: Governor, Harbour Primary School, from 1 September 2024', 'Pecuniary interest: Supplies books, Northmere Books, ended 31 January 2026', 'Relationship: Married to the school’s business manager']);
  });
});

describe('attendance in the last academic year', () => {
  it.each([
    ['2026-11-22', '2025-09-01', true],
    ['2026-11-22', '2025-08-31', false],
    ['2026-11-22', '2026-08-31', true],
    ['2026-11-22', '2026-09-01', false],
    ['2026-08-31', '2025-08-31', true],
    ['2026-08-31', '2025-09-01', false],
  ])('on %s a meeting of %s counts: %s', (today, on, counts) => {
    const [line] = table({ terms: [term('A', null, null)], marks: [mark('A', on, 'present')] }, day(today)).governors;
    expect(line?.attendance).toEqual(counts ? [{ bodyName: 'Governing body', attended: 1, expected: 1 }] : []);
  });

  it('counts the board and each committee apart', () => {
    const [line] = table({ terms: [term('A', null, null)], marks: [mark('A', '2025-10-01', 'present'), mark('A', '2026-01-10', 'apologies'), mark('A', '2026-02-01', 'present', 'Resources Committee'), mark('B', '2026-02-01', 'present')] }).governors;
    expect(attendanceWords(line?.attendance ?? [])).toBe('Governing body 1 of 2; Resources Committee 1 of 1');
    expect(attendanceWords([{ bodyName: 'Governing body', attended: 3, expected: 4 }])).toBe('3 of 4');
    expect(attendanceWords([])).toBe('');
  });
});
