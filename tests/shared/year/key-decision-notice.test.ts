import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { clashesOn } from '@shared/year/date-clashes';
import { keyDecisionNotice } from '@shared/year/key-decision-notice';
import type { YearMeeting } from '@shared/year/model';

const day = (text: string): CalendarDay => parseCalendarDay(text) ?? (() => { throw new Error(text); })();

describe('28 clear days before a key decision (SI 2012/2089 r.9)', () => {
  it.each([
    // A meeting on 30 March: 1 March is 28 clear days before (2 to 29 March), 2 March one too few.
    ['2027-03-30', '2027-03-01', '2027-03-02', 'inTime', '28 clear days.'],
    ['2027-03-30', '2027-03-02', '2027-03-02', 'short', '27 clear days, 28 are needed'],
    ['2027-03-30', null, '2027-03-01', 'toPublish', 'Publish notice by 1 March 2027.'],
    ['2027-03-30', null, '2027-03-02', 'late', 'The last day to publish notice was 1 March 2027.'],
    // Over the end of February in a leap year.
    ['2028-03-29', '2028-02-29', '2028-02-29', 'inTime', '28 clear days.'],
    ['2028-03-29', '2028-03-01', '2028-03-01', 'short', '27 clear days'],
    [null, null, '2027-03-02', 'noMeeting', 'Choose the meeting'],
  ] as const)('meeting %s, published %s, today %s: %s', (meeting, published, today, state, words) => {
    const notice = keyDecisionNotice(meeting === null ? null : day(meeting), published === null ? null : day(published), day(today));
    expect(notice.state).toBe(state);
    expect(notice.words).toContain(words);
  });
});

describe('what clashes with a date', () => {
  const meeting = (id: string, date: string, more: Partial<YearMeeting> = {}): YearMeeting => ({ id, bodyId: 'b', bodyName: 'Schools Forum', date: day(date), startTime: '16:00', place: '', title: '', provisional: false, cancelled: false, sharedMembers: 0, itemCount: 0, ...more });
  const facts = {
    division: 'england-and-wales' as const,
    terms: [{ kind: 'holiday' as const, label: 'Half term', from: day('2026-10-26'), until: day('2026-10-30') }],
    meetings: [meeting('m1', '2026-11-10'), meeting('m2', '2026-12-25'), meeting('m3', '2026-11-12', { cancelled: true })],
    others: [meeting('o1', '2026-11-11', { bodyName: 'Education Board', sharedMembers: 1 }), meeting('o2', '2026-11-12', { bodyName: 'Audit', sharedMembers: 3, cancelled: true })],
  };
  it.each([
    ['2026-10-28', null, ['School holiday: Half term']],
    ['2026-11-10', null, ['Another meeting of this body that day']],
    ['2026-11-10', 'm1', []],
    ['2026-11-11', null, ['Education Board meets too (1 person sits on both)']],
    ['2026-11-12', null, []],
    ['2026-11-14', null, ['At a weekend']],
    ['2026-12-25', 'm2', ['Christmas Day']],
  ])('%s', (date, id, expected) => {
    expect(clashesOn(day(date), id, facts).map(({ words }) => words)).toEqual(expected);
  });
});
