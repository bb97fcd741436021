import { describe, expect, it } from 'vitest';
import { addDays, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { bankHolidays, PROCLAIMED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { compareHolidays, LARGEST_HOLIDAY_FILE, readHolidayFile } from '@shared/rules/bank-holiday-file';
import { countClearDays, lastDaysToIssue } from '@shared/rules/clear-days';
import type { NoticePolicy } from '@shared/rules/clear-days';
import { noticeWorking, workingAsText } from '@shared/rules/notice-working';
import { oneOffsInForce } from '@shared/rules/one-off-days';
import type { OneOffFields } from '@shared/rules/one-off-days';
import { datedDeadlines, deadlineRule, deadlineWhen, readPaperDeadlines } from '@shared/rules/paper-deadlines';
import type { PaperDeadline } from '@shared/rules/paper-deadlines';

const day = (text: string): CalendarDay => {
  const parsed = parseCalendarDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const COUNCIL: NoticePolicy = { clearDays: 5, counting: 'working', division: 'england-and-wales' };
const oneOff = (date: string, holiday = true, division: OneOffFields['division'] = 'england-and-wales'): OneOffFields => ({ division, day: day(date), name: 'Day of mourning', holiday, source: 'Proclamation' });

describe('one-off days', () => {
  it('skips an added holiday in its own division only, and counts a day that is none after all', () => {
    const added = oneOffsInForce([oneOff('2027-01-05')]);
    expect(lastDaysToIssue(day('2027-01-07'), COUNCIL).lastWorkingDay).toBe('2026-12-29');
    expect(lastDaysToIssue(day('2027-01-07'), COUNCIL, added).lastWorkingDay).toBe('2026-12-24');
    expect(countClearDays(day('2026-12-24'), day('2027-01-07'), COUNCIL, added).days.find((one) => one.day === '2027-01-05')).toEqual({ day: '2027-01-05', verdict: 'skipped', why: 'Day of mourning' });
    expect(lastDaysToIssue(day('2027-01-07'), { ...COUNCIL, division: 'scotland' }, added)).toEqual(lastDaysToIssue(day('2027-01-07'), { ...COUNCIL, division: 'scotland' }));
    const taken = oneOffsInForce([oneOff('2027-01-01', false)]);
    expect(bankHolidays('england-and-wales', 2027, taken).map((one) => one.day)).not.toContain('2027-01-01');
    expect(lastDaysToIssue(day('2027-01-07'), COUNCIL, taken).lastWorkingDay).toBe('2026-12-30');
  });

  it('goes before a proclaimed day of the same division, and leaves the other divisions theirs', () => {
    const inForce = oneOffsInForce([oneOff('2022-09-19', false)]);
    expect(bankHolidays('england-and-wales', 2022, inForce).map((one) => one.day)).not.toContain('2022-09-19');
    expect(bankHolidays('scotland', 2022, inForce).map((one) => one.day)).toContain('2022-09-19');
    expect(oneOffsInForce([])).toEqual(PROCLAIMED_HOLIDAYS);
  });

  it('never touches a body that counts calendar days', () => {
    const governors: NoticePolicy = { ...COUNCIL, clearDays: 7, counting: 'calendar' };
    expect(countClearDays(day('2026-12-29'), day('2027-01-07'), governors, oneOffsInForce([oneOff('2027-01-05')])).clear).toBe(8);
  });
});

const GOV_UK = (division: string, days: readonly (readonly [string, string])[]): string => JSON.stringify({ [division]: { division, events: days.map(([date, title]) => ({ title, date, notes: '', bunting: true })) } });
const YEAR_2027 = bankHolidays('england-and-wales', 2027).map((one) => [one.day, one.title] as const);

describe('a saved list of bank holidays', () => {
  const changesOf = (text: string) => {
    const read = readHolidayFile(text);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return compareHolidays(read.value, PROCLAIMED_HOLIDAYS, 'gov.uk').map(({ day: date, holiday, name }) => [date, holiday, name]);
  };

  it('that agrees changes nothing', () => {
    expect(changesOf(GOV_UK('england-and-wales', YEAR_2027))).toEqual([]);
  });

  it('adds what it has besides, and takes away what it has not in a year that it holds whole', () => {
    const moved = YEAR_2027.map(([date, title]) => (date === '2027-05-31' ? (['2027-06-01', title] as const) : ([date, title] as const)));
    expect(changesOf(GOV_UK('england-and-wales', moved))).toEqual([['2027-05-31', false, 'Spring bank holiday'], ['2027-06-01', true, 'Spring bank holiday']]);
  });

  it('takes nothing away in a year that it begins or ends in the middle of', () => {
    expect(changesOf(GOV_UK('england-and-wales', YEAR_2027.filter(([date]) => date > '2027-05-01')))).toEqual([]);
  });

  it('reads the form by years with British dates too', () => {
    expect(changesOf(JSON.stringify({ scotland: { 2030: [{ title: 'Royal occasion', date: '04/06/2030', notes: '' }] } }))).toEqual([['2030-06-04', true, 'Royal occasion']]);
  });

  it.each([
    ['no JSON', 'hello'],
    ['another JSON', '{"name":"minute-book"}'],
    ['a list', '[1,2,3]'],
    ['a day that does not exist', GOV_UK('scotland', [['2027-02-30', 'Nothing']])],
    ['no title', GOV_UK('scotland', [['2027-02-03', '  ']])],
    ['no days', GOV_UK('scotland', [])],
    ['a flood', ' '.repeat(LARGEST_HOLIDAY_FILE + 1)],
    ['deep nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['a date of the wrong kind', JSON.stringify({ scotland: { events: [{ title: 'x', date: 20_270_203 }] } })],
  ])('refuses %s in plain words', (_what, text) => {
    const read = readHolidayFile(text);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error).toMatchObject({ kind: 'rule', message: expect.stringMatching(/bank-holidays\.json|cannot be read/) as string });
  });
});

describe('deadlines for papers', () => {
  const deadline = (more: Partial<PaperDeadline>): PaperDeadline => ({ what: 'Reports to the clerk', days: 3, counting: 'working', before: 'issue', time: '', ...more });
  const facts = { issueDay: day('2026-12-29'), meetingDay: day('2027-01-07'), division: 'england-and-wales', oneOffs: PROCLAIMED_HOLIDAYS } as const;

  it.each([
    [deadline({}), '2026-12-22', '3 working days before the agenda goes out'],
    [deadline({ days: 7, before: 'meeting' }), '2026-12-24', '7 working days before the meeting'],
    [deadline({ days: 14, counting: 'calendar', before: 'meeting' }), '2026-12-24', '14 days before the meeting'],
    [deadline({ days: 1, counting: 'calendar' }), '2026-12-28', '1 day before the agenda goes out'],
    [deadline({ days: 0 }), '2026-12-29', 'on the day the agenda goes out'],
  ])('%o is %s', (one, expected, words) => {
    expect(datedDeadlines([one], facts)[0]?.day).toBe(expected);
    expect(deadlineRule(one)).toBe(words);
  });

  it('come in the order of their days, by the one-off days too', () => {
    const dated = datedDeadlines([deadline({ what: 'Final', days: 1 }), deadline({ what: 'Draft', days: 5, time: '10:00' as PaperDeadline['time'] })], { ...facts, oneOffs: oneOffsInForce([oneOff('2026-12-24')]) });
    expect(dated.map((one) => [one.what, one.day])).toEqual([['Draft', '2026-12-17'], ['Final', '2026-12-23']]);
    expect(dated[0] && deadlineWhen(dated[0])).toBe('Thursday 17 December 2026, 10.00 am');
  });

  it('that cannot be read count as none', () => {
    expect(readPaperDeadlines(JSON.stringify([deadline({})]))).toHaveLength(1);
    expect(readPaperDeadlines('{')).toEqual([]);
    expect(readPaperDeadlines('[{"what":3}]')).toEqual([]);
    expect(readPaperDeadlines(undefined)).toEqual([]);
  });
});

describe('the working as text', () => {
  it('says every day and why', () => {
    const text = workingAsText(noticeWorking(day('2026-12-29'), day('2027-01-07'), COUNCIL, PROCLAIMED_HOLIDAYS), 'Five clear working days. Local terms.', true);
    expect(text).toContain('Needed: 5 clear working days, by the bank holidays of England and Wales.');
    expect(text).toContain('Given: 5 clear working days, issued on 29 December 2026.');
    expect(text).toContain('Friday 1 January 2027: Skipped: New Year’s Day');
    expect(text).toContain('Wednesday 6 January 2027: 5, counted');
    expect(text.split('\n').filter((line) => / 20\d\d: /.test(line))).toHaveLength(10);
  });

  it('says both last days where they differ', () => {
    const text = workingAsText(noticeWorking(day('2025-04-17'), day('2025-04-29'), { clearDays: 7, counting: 'calendar', division: 'england-and-wales' }, PROCLAIMED_HOLIDAYS), 'Seven clear days.', false);
    expect(text).toContain('Last safe day to issue: Thursday 17 April 2025.');
    expect(text).toContain('Last lawful day: Monday 21 April 2025, which is not a working day.');
    expect(addDays(day('2025-04-21'), 8)).toBe('2025-04-29');
  });
});
