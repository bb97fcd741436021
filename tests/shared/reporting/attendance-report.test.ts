import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { attendanceReport, keepsMissing, missingWords, percentRepresented, shownOutcomes } from '@shared/reporting/attendance-report';
import type { AttendanceFact } from '@shared/reporting/attendance-report';
import type { Tally } from '@shared/reporting/model';

const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;
const YEAR = { from: day('2025-09-01'), until: day('2026-08-31') };
const tally = (more: Partial<Tally>): Tally => ({ expected: 0, present: 0, substitute: 0, apologies: 0, absent: 0, unmarked: 0, ...more });

/** Somebody at a meeting: the meeting is named by its day. */
function fact(on: string, name: string, status: AttendanceFact['status'], more: Partial<AttendanceFact> = {}): AttendanceFact {
  return { meetingId: on, day: day(on), seatId: `seat of ${name}`, personId: name, name, role: 'member', seatLabel: '', organisationName: '', status, substituteForName: '', ...more };
}

describe('attendance by seat', () => {
  it.each([
    ['present', [fact('2025-10-01', 'A', 'present')], { present: 1 }],
    ['apologies', [fact('2025-10-01', 'A', 'apologies')], { apologies: 1 }],
    ['absent', [fact('2025-10-01', 'A', 'absent')], { absent: 1 }],
    ['never marked is not absent', [fact('2025-10-01', 'A', 'expected')], { unmarked: 1 }],
    ['a substitute for who sent apologies', [fact('2025-10-01', 'A', 'apologies'), fact('2025-10-01', 'B', 'present', { seatId: 'seat of A', substituteForName: 'A' })], { substitute: 1 }],
    ['a substitute who did not come', [fact('2025-10-01', 'A', 'absent'), fact('2025-10-01', 'B', 'absent', { seatId: 'seat of A', substituteForName: 'A' })], { absent: 1 }],
    ['a holder who came after all counts before the substitute', [fact('2025-10-01', 'A', 'present'), fact('2025-10-01', 'B', 'present', { seatId: 'seat of A', substituteForName: 'A' })], { present: 1 }],
  ] as const)('%s', (_what, facts, outcome) => {
    expect(attendanceReport(YEAR, facts).seats).toEqual([{ key: 'seat of A', label: '', organisationName: '', holders: ['A'], ...tally({ expected: 1, ...outcome }) }]);
  });

  it('leaves out clerks, officers, observers and guests without a seat', () => {
    const others = (['clerk', 'inAttendance', 'observer'] as const).map((role) => fact('2025-10-01', role, 'inAttendance', { role }));
    expect(attendanceReport(YEAR, [...others, fact('2025-10-01', 'Guest', 'present', { seatId: null })]).seats).toEqual([]);
  });

  it('goes on under one seat when its holder changes, and is called what it was called last', () => {
    const report = attendanceReport(YEAR, [fact('2025-10-01', 'A', 'present', { seatId: 's', seatLabel: 'Primary heads' }), fact('2026-01-14', 'B', 'apologies', { seatId: 's', seatLabel: 'Primary headteachers' })]);
    expect(report.seats).toEqual([{ key: 's', label: 'Primary headteachers', organisationName: '', holders: ['A', 'B'], ...tally({ expected: 2, present: 1, apologies: 1 }) }]);
  });

  it.each([
    ['2025-08-31', 0],
    ['2025-09-01', 1],
    ['2026-02-28', 1],
    ['2026-08-31', 1],
    ['2026-09-01', 0],
  ])('a meeting on %s counts %i times in the academic year 2025/26', (on, times) => {
    expect(attendanceReport(YEAR, [fact(on, 'A', 'present')]).meetings).toHaveLength(times);
  });

  it('counts a meeting on 29 February', () => {
    expect(attendanceReport({ from: day('2028-02-29'), until: day('2028-02-29') }, [fact('2028-02-28', 'A', 'present'), fact('2028-02-29', 'A', 'absent'), fact('2028-03-01', 'A', 'present')]).seats[0]).toMatchObject({ expected: 1, absent: 1 });
  });
});

describe('attendance by organisation', () => {
  it('adds up the seats of an organisation, else of a constituency, else stands for the holder', () => {
    const report = attendanceReport(YEAR, [
      fact('2025-10-01', 'A', 'present', { organisationName: 'Health Partnership', seatLabel: 'Health' }),
      fact('2025-10-01', 'B', 'apologies', { organisationName: 'Health Partnership', seatLabel: 'Public health' }),
      fact('2025-10-01', 'C', 'present', { seatLabel: 'Primary headteachers' }),
      fact('2025-10-01', 'D', 'absent', { seatLabel: 'Primary headteachers' }),
      fact('2025-10-01', 'E', 'present'),
    ]);
    expect(report.organisations.map(({ name, seats, expected, present, apologies, absent }) => [name, seats, expected, present, apologies, absent])).toEqual([
      ['Health Partnership', 2, 2, 1, 1, 0],
      ['Primary headteachers', 2, 2, 1, 0, 1],
      ['E', 1, 1, 1, 0, 0],
    ]);
  });

  it.each([
    ['never missed', tally({ expected: 6, present: 6 }), false],
    ['two of six', tally({ expected: 6, present: 4, apologies: 2 }), false],
    ['three of six, apologies as much as absence', tally({ expected: 6, present: 1, substitute: 2, apologies: 2, absent: 1 }), true],
    ['a substitute is as good as the holder', tally({ expected: 6, substitute: 6 }), false],
    ['once of once says nothing', tally({ expected: 1, absent: 1 }), false],
    ['twice of two', tally({ expected: 2, apologies: 2 }), true],
    ['never marked is not held against it', tally({ expected: 4, unmarked: 4 }), false],
    ['two of five', tally({ expected: 5, present: 3, absent: 2 }), false],
  ])('%s', (_what, counts, missing) => {
    expect(keepsMissing(counts)).toBe(missing);
  });

  it('says in a sentence who, the worst first', () => {
    const line = (name: string, counts: Partial<Tally>) => ({ name, seats: 1, ...tally(counts) });
    expect(missingWords({ organisations: [line('Diocese', { expected: 4, present: 2, absent: 2 }), line('Schools', { expected: 4, present: 4 }), line('Health', { expected: 4, present: 1, apologies: 3 })] })).toBe('Two partners were not there for half of the meetings or more: Health (1 of 4) and Diocese (2 of 4).');
    expect(missingWords({ organisations: [line('Diocese', { expected: 2, absent: 2 })] })).toBe('One partner was not there for half of the meetings or more: Diocese (0 of 2).');
    expect(missingWords({ organisations: [line('Schools', { expected: 4, present: 4 })] })).toBe('');
  });

  it.each([
    [3, 6, 50],
    [1, 3, 33],
    [2, 3, 67],
    [1, 8, 13],
    [0, 4, 0],
    [7, 7, 100],
  ])('%i of %i is %i per cent', (present, expected, percent) => {
    expect(percentRepresented(tally({ expected, present, absent: expected - present }))).toBe(percent);
  });

  it('has no per cent where nobody was expected, and no column for what is always marked', () => {
    expect(percentRepresented(tally({}))).toBeNull();
    expect(shownOutcomes([tally({ expected: 1, present: 1 })])).toEqual(['present', 'substitute', 'apologies', 'absent']);
    expect(shownOutcomes([tally({ expected: 1, unmarked: 1 })])).toContain('unmarked');
  });
});

describe('whatever the attendance', () => {
  const facts = fc.array(
    fc.record({
      meeting: fc.integer({ min: 0, max: 400 }),
      seat: fc.integer({ min: 0, max: 5 }),
      status: fc.constantFrom('expected', 'present', 'apologies', 'absent', 'inAttendance' as const),
      substitute: fc.boolean(),
    }),
    { maxLength: 60 },
  );

  it('expected is the sum of all outcomes, in seats and in organisations alike', () => {
    fc.assert(
      fc.property(facts, (drawn) => {
        const there = new Map(drawn.map(({ meeting, seat, status, substitute }) => [`${String(meeting)} ${String(seat)} ${String(substitute)}`, fact(addDays(day('2025-08-01'), meeting), `P${String(seat)}`, status as AttendanceFact['status'], { seatId: `s${String(seat)}`, organisationName: seat % 2 === 0 ? 'Even' : '', seatLabel: `Seat ${String(seat)}`, substituteForName: substitute ? 'somebody' : '' })]));
        const report = attendanceReport(YEAR, [...there.values()]);
        for (const line of [...report.seats, ...report.organisations]) expect(line.present + line.substitute + line.apologies + line.absent + line.unmarked).toBe(line.expected);
        const total = (lines: readonly Tally[]): number => lines.reduce((sum, line) => sum + line.expected, 0);
        expect(total(report.organisations)).toBe(total(report.seats));
        for (const line of report.seats) expect(line.expected).toBeLessThanOrEqual(report.meetings.length);
        for (const meeting of report.meetings) expect(meeting.day >= YEAR.from && meeting.day <= YEAR.until).toBe(true);
      }),
    );
  });
});
