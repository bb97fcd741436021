import { describe, expect, it } from 'vitest';
import { readStanding, recogniseStanding, titleForAnyMeeting, titleWithMinutesOf, titleWithNextDate } from '@shared/agenda-templates/standing';
import type { CalendarDay } from '@shared/kernel/calendar-day';

const OCTOBER = '2026-10-13' as CalendarDay;

describe('standing items', () => {
  it.each([
    ['Welcome and introductions', 'welcome'], ['Welcome, apologies and substitutes', 'apologies'], ['Apologies', 'apologies'], ['Declarations of interest', 'interests'], ['Declaration of pecuniary interests', 'interests'],
    ['Minutes', 'minutesOfLast'], ['Minutes of the last meeting', 'minutesOfLast'], ['To approve the minutes of the meeting held on 13 October 2026', 'minutesOfLast'], ['Minutes of 15 October 2026', 'minutesOfLast'], ['Minutes of the previous meeting and matters arising', 'minutesOfLast'],
    ['Matters arising and open actions', 'mattersArising'], ['Chair’s action', 'chairsAction'], ['Chairman\'s actions', 'chairsAction'], ['Public questions and petitions', 'publicQuestions'], ['Any other business', 'otherBusiness'], ['AOB', 'otherBusiness'], ['Any other urgent business', 'otherBusiness'],
    ['Date of next meeting: 7 January 2027', 'dateOfNext'], ['Dates of next meetings', ''], ['Date and time of next meeting', 'dateOfNext'], ['Exclusion of the press and public', 'exclusion'], ['Forward plan', 'forwardPlan'],
    ['School places: forecast of pupil numbers', ''], ['Minutes silence for the late Councillor Ellery', ''],
  ] as const)('“%s” is %s', (title, standing) => expect(recogniseStanding(title)).toBe(standing));

  it('knows no key of a later version', () => expect([readStanding('apologies'), readStanding('of2031'), readStanding('')]).toEqual(['apologies', '', '']));

  it.each([
    ['Minutes of the last meeting', 'Minutes of the meeting of 13 October 2026'],
    ['To approve the minutes of the previous meeting as a correct record', 'To approve the minutes of the meeting of 13 October 2026 as a correct record'],
    ['Minutes of 2 July 2026', 'Minutes of the meeting of 13 October 2026'],
    ['Minutes of the meeting held on 2nd July 2026', 'Minutes of the meeting of 13 October 2026'],
    ['Minutes', 'Minutes of the meeting of 13 October 2026'],
    ['Notes of the last meeting', 'Notes of the last meeting (13 October 2026)'],
  ])('“%s” with a date is “%s”', (title, dated) => {
    expect(titleWithMinutesOf(title, OCTOBER)).toBe(dated);
    expect(titleWithMinutesOf(dated, OCTOBER).startsWith(dated)).toBe(true);
  });

  it.each([
    ['Date of next meeting', 'Date of next meeting: 13 October 2026'],
    ['Date of next meeting: 2 July 2026', 'Date of next meeting: 13 October 2026'],
    ['Date and time of the next meeting – Thursday 2 July 2026', 'Date and time of the next meeting: 13 October 2026'],
    ['Date of next meeting and exclusion of the public', 'Date of next meeting: 13 October 2026 and exclusion of the public'],
  ])('“%s” with a date is “%s”', (title, dated) => {
    expect(titleWithNextDate(title, OCTOBER)).toBe(dated);
    expect(titleForAnyMeeting('dateOfNext', dated)).not.toContain('2026');
  });
});
