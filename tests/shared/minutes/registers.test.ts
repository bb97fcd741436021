import { describe, expect, it } from 'vitest';
import { calendarDay } from '@shared/kernel/calendar-day';
import { describeAttendance, groupAttendance, isCounted, isInRoom, settledStatus } from '@shared/minutes/attendance';
import { decisionWording } from '@shared/minutes/decision-wording';
import type { Attendance, AttendanceStatus } from '@shared/minutes/model';
import { numberingYear, numberSeries, registerNumber } from '@shared/minutes/register-number';

describe('numbers of the registers', () => {
  it.each([
    [calendarDay(2026, 11, 24), 'board', '26/27'],
    [calendarDay(2026, 4, 30), 'board', '25/26'],
    [calendarDay(2026, 5, 1), 'board', '26/27'],
    [calendarDay(2026, 8, 31), 'governingBody', '25/26'],
    [calendarDay(2026, 9, 1), 'governingBody', '26/27'],
    [calendarDay(2027, 1, 15), 'trustBoard', '26/27'],
    [calendarDay(1999, 12, 1), 'committee', '99/00'],
  ] as const)('%s of a %s is numbered in %s', (day, kind, year) => {
    expect(numberingYear(day, kind)).toBe(year);
  });

  it('stand as councils write them', () => {
    expect(registerNumber('decision', '26/27', 31)).toBe('D 26/27-031');
    expect(registerNumber('action', '26/27', 22)).toBe('A 26/27-022');
    expect(registerNumber('action', '26/27', 1234)).toBe('A 26/27-1234');
  });

  it('have a series of their own for each body, kind and year', () => {
    const series = [numberSeries('decision', 'x', '26/27'), numberSeries('action', 'x', '26/27'), numberSeries('decision', 'y', '26/27'), numberSeries('decision', 'x', '27/28')];
    expect(new Set(series).size).toBe(4);
  });
});

function person(status: AttendanceStatus): Attendance {
  return { id: status, personId: null, membershipId: null, name: 'A B', role: 'member', seatLabel: '', votingRight: 'full', status, presiding: false, orderKey: 'a0', seatId: null, organisationName: '', substituteForName: '', consent: '', substitutes: [] };
}

describe('attendance', () => {
  it('counts members as present and officers as in attendance', () => {
    expect(settledStatus('member', 'present')).toBe('present');
    expect(settledStatus('clerk', 'present')).toBe('inAttendance');
    expect(settledStatus('chair', 'inAttendance')).toBe('present');
    expect(settledStatus('observer', 'apologies')).toBe('apologies');
    expect(isCounted('associateMember')).toBe(true);
    expect(isCounted('observer')).toBe(false);
    expect(isInRoom('inAttendance')).toBe(true);
    expect(isInRoom('apologies')).toBe(false);
  });

  it('is said in plain words', () => {
    expect(describeAttendance([])).toEqual(['Nobody is marked present yet']);
    expect(describeAttendance([person('present'), person('present'), person('apologies'), person('absent'), person('inAttendance'), person('expected')])).toEqual(['2 present', '1 apology', '1 absent', '1 in attendance', '1 not yet marked']);
    expect(describeAttendance([person('apologies'), person('apologies')])).toEqual(['Nobody is marked present yet', '2 apologies']);
    expect(groupAttendance([person('absent')]).absent).toHaveLength(1);
  });
});

describe('the wording of a decision', () => {
  it.each([
    ['that the thresholds be adopted', 'AGREED', 'that the thresholds be adopted'],
    ['RESOLVED that it be adopted', 'RESOLVED', 'that it be adopted'],
    ['AGREED: to wait', 'AGREED', 'to wait'],
    ['Agreed to wait', 'AGREED', 'Agreed to wait'],
  ])('%s', (text, word, rest) => {
    expect(decisionWording(text)).toEqual({ word, rest });
  });
});
