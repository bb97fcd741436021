import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { countSeats, seatCountWords, seatGroups } from '@shared/bodies/seat-list';
import type { Seat, SeatTerm } from '@shared/bodies/seat-model';

const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;
const term = (name: string, from: string | null, until: string | null): SeatTerm => ({ membershipId: name, personId: name, honorific: '', name, role: 'member', from: from === null ? null : day(from), until: until === null ? null : day(until) });
const seat = (label: string, groupLabel: string, terms: readonly SeatTerm[], more: Partial<Seat> = {}): Seat => ({ seatId: `${label} ${String(terms[0]?.name)}`, label, groupLabel, organisationName: '', appointingBody: '', termMonths: 0, byOffice: false, votingRight: 'full', businessKinds: [], endedOn: null, substitutes: [], terms: [...terms], ...more });

const SEATS = [
  seat('Primary headteachers', 'Schools', [term('Jasmine Kaur', '2024-09-01', '2028-08-31')], { substitutes: [{ substituteId: 's', personId: 'fp', honorific: '', name: 'Ffion Prosser', from: day('2026-01-01'), until: day('2026-12-31') }] }),
  seat('Diocese', 'Partners', [term('Elizabeth Frayne', null, null)]),
  seat('Primary headteachers', 'Schools', [term('Lena Marchetti', '2023-01-01', '2026-12-31'), term('Robert Ellery', '2027-01-01', null)]),
  seat('Secondary headteachers', 'Schools', [term('Anil Bose', '2022-09-01', '2026-08-31')]),
  seat('Early years', 'Schools', [], { endedOn: day('2026-08-31') }),
];
const shown = (on: string): string[] =>
  seatGroups(SEATS, day(on)).flatMap((group) => group.lines.map((line) => [group.label, line.seat.label, line.number, line.repeats ? 'again' : 'first', line.holder?.name ?? `vacant since ${line.vacantSince ?? 'ever'}`, line.next?.name ?? '-', line.substitute?.name ?? '-', line.endsIn ?? '-'].join(' | ')));

describe('the seats of a body on a day', () => {
  it.each([
    ['2026-11-22', ['Schools | Primary headteachers | 1 | first | Jasmine Kaur | - | Ffion Prosser | -', 'Schools | Primary headteachers | 2 | again | Lena Marchetti | Robert Ellery | - | 39', 'Schools | Secondary headteachers | 1 | first | vacant since 2026-09-01 | - | - | -', 'Partners | Diocese | 1 | first | Elizabeth Frayne | - | - | -'], '4 seats · 3 in post · 1 vacant · 1 term ends within 120 days'],
    ['2026-08-31', ['Schools | Primary headteachers | 1 | first | Jasmine Kaur | - | Ffion Prosser | -', 'Schools | Primary headteachers | 2 | again | Lena Marchetti | Robert Ellery | - | -', 'Schools | Secondary headteachers | 1 | first | Anil Bose | - | - | 0', 'Schools | Early years | 1 | first | vacant since ever | - | - | -', 'Partners | Diocese | 1 | first | Elizabeth Frayne | - | - | -'], '5 seats · 4 in post · 1 vacant · 1 term ends within 120 days'],
    ['2027-01-01', ['Schools | Primary headteachers | 1 | first | Jasmine Kaur | - | - | -', 'Schools | Primary headteachers | 2 | again | Robert Ellery | - | - | -', 'Schools | Secondary headteachers | 1 | first | vacant since 2026-09-01 | - | - | -', 'Partners | Diocese | 1 | first | Elizabeth Frayne | - | - | -'], '4 seats · 3 in post · 1 vacant'],
  ])('on %s', (on, lines, words) => {
    expect(shown(on)).toEqual(lines);
    expect(seatCountWords(countSeats(seatGroups(SEATS, day(on))))).toBe(words);
  });

  it('counts none where there is none', () => {
    expect(seatGroups([], day('2026-11-22'))).toEqual([]);
    expect(seatCountWords(countSeats([]))).toBe('0 seats · 0 in post');
  });
});
