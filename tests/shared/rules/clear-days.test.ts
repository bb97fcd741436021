import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { lastDayOfPeriod } from '@shared/kernel/period-beginning-with';
import { countClearDays, lastDaysToIssue, notWorking, workingDaysBefore } from '@shared/rules/clear-days';
import type { NoticePolicy } from '@shared/rules/clear-days';

const day = (text: string): CalendarDay => {
  const parsed = parseCalendarDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const COUNCIL: NoticePolicy = { clearDays: 5, counting: 'working', division: 'england-and-wales' };
const GOVERNORS: NoticePolicy = { clearDays: 7, counting: 'calendar', division: 'england-and-wales' };
const WALES: NoticePolicy = { clearDays: 5, counting: 'working', division: 'england-and-wales' };

describe('clear days', () => {
  // The vectors that the rules were given with: councils, Wales and governing bodies, over New Year, Easter, Christmas, May and a State Funeral.
  it.each([
    ['council, new year', COUNCIL, '2024-01-10', '2024-01-02'],
    ['council, Easter', COUNCIL, '2024-04-04', '2024-03-25'],
    ['council, Christmas', COUNCIL, '2025-01-06', '2024-12-24'],
    ['council, early May', COUNCIL, '2025-05-06', '2025-04-25'],
    ['council, State Funeral', COUNCIL, '2022-09-26', '2022-09-15'],
    ['Welsh governing body, Easter', WALES, '2025-04-29', '2025-04-17'],
  ])('%s: the last working day', (_name, policy, meeting, expected) => {
    expect(lastDaysToIssue(day(meeting), policy).lastWorkingDay).toBe(expected);
  });

  it.each([
    ['2024-03-12', '2024-03-04', '2024-03-04'],
    ['2025-04-29', '2025-04-21', '2025-04-17'],
  ])('governing body in England, meeting %s: lawful until %s, last working day %s', (meeting, lawful, working) => {
    expect(lastDaysToIssue(day(meeting), GOVERNORS)).toEqual({ lastLawfulDay: lawful, lastWorkingDay: working });
  });

  it('shows its working for every day', () => {
    const count = countClearDays(day('2026-12-29'), day('2027-01-07'), COUNCIL);
    expect(count).toMatchObject({ clear: 5, enough: true });
    expect(count.days.map((one) => [one.day, one.verdict === 'counted' ? one.number : one.verdict === 'skipped' ? one.why : one.verdict])).toEqual([
      ['2026-12-29', 'issue'],
      ['2026-12-30', 1],
      ['2026-12-31', 2],
      ['2027-01-01', 'New Year’s Day'],
      ['2027-01-02', 'weekend'],
      ['2027-01-03', 'weekend'],
      ['2027-01-04', 3],
      ['2027-01-05', 4],
      ['2027-01-06', 5],
      ['2027-01-07', 'meeting'],
    ]);
  });

  it('never counts the day of issue or the day of the meeting', () => {
    expect(countClearDays(day('2026-11-23'), day('2026-11-24'), GOVERNORS)).toMatchObject({ clear: 0, enough: false });
    expect(countClearDays(day('2026-11-24'), day('2026-11-24'), { ...GOVERNORS, clearDays: 0 }).enough).toBe(false);
    expect(countClearDays(day('2026-11-16'), day('2026-11-24'), GOVERNORS)).toMatchObject({ clear: 7, enough: true });
    expect(countClearDays(day('2026-11-17'), day('2026-11-24'), GOVERNORS)).toMatchObject({ clear: 6, enough: false });
  });

  it('the last lawful day is lawful and the next one is not, whatever the rule', () => {
    fc.assert(
      fc.property(fc.integer({ min: 17_000, max: 24_000 }).map(dayFromNumber), fc.integer({ min: 1, max: 28 }), fc.constantFrom('calendar', 'working'), fc.constantFrom('england-and-wales', 'scotland', 'northern-ireland'), (meeting, clearDays, counting, division) => {
        const policy = { clearDays, counting, division } as NoticePolicy;
        const { lastLawfulDay, lastWorkingDay } = lastDaysToIssue(meeting, policy);
        expect(countClearDays(lastLawfulDay, meeting, policy).enough).toBe(true);
        expect(countClearDays(addDays(lastLawfulDay, 1), meeting, policy).enough).toBe(false);
        expect(lastWorkingDay <= lastLawfulDay).toBe(true);
        expect(notWorking(lastWorkingDay, policy.division)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('counts back to the deadline for papers', () => {
    expect(workingDaysBefore(day('2027-01-07'), 7, 'england-and-wales')).toBe('2026-12-24');
    expect(workingDaysBefore(day('2026-11-24'), 5, 'england-and-wales')).toBe('2026-11-17');
  });
});

describe('a period that begins with a day', () => {
  it.each([
    ['2025-01-15', { unit: 'months', count: 2 }, '2025-03-14'],
    ['2024-12-31', { unit: 'months', count: 2 }, '2025-02-28'],
    ['2023-12-30', { unit: 'months', count: 2 }, '2024-02-29'],
    ['2026-11-21', { unit: 'days', count: 28 }, '2026-12-18'],
    ['2026-11-21', { unit: 'years', count: 6 }, '2032-11-20'],
    ['2024-02-29', { unit: 'years', count: 4 }, '2028-02-28'],
    ['2024-02-29', { unit: 'years', count: 6 }, '2030-02-28'],
  ] as const)('%s, %o, ends on %s', (first, length, last) => {
    expect(lastDayOfPeriod(day(first), length)).toBe(last);
  });
});
