import { describe, expect, it } from 'vitest';
import { calendarDay } from '@shared/kernel/calendar-day';
import { composeMonitoring, standingOn, statusAt } from '@shared/ledger/monitoring';
import type { MonitoredRecommendation, MonitoringSection } from '@shared/ledger/monitoring';
import { MONITORING_REPORT } from '@shared/papers/templates/monitoring-report';
import { plainText } from '@shared/text/model';

const on = calendarDay(2026, 11, 21);
const since = calendarDay(2026, 9, 1);
const one = (reference: string, more: Partial<MonitoredRecommendation> = {}): MonitoredRecommendation => ({
  reference, text: `Words of ${reference}.`, ownerName: 'Jasmine Kaur', response: 'accepted', timescale: { verbatim: 'Jan 27', kind: 'month', day: calendarDay(2027, 1, 31) }, status: 'onCourse', publicity: 'open', addedOn: calendarDay(2026, 1, 5), changes: [], updates: [], ...more,
});
const PAST = { verbatim: 'Sept 26', kind: 'month' as const, day: calendarDay(2026, 9, 30) };

const PLAN = [
  one('R1', { status: 'closed', changes: [{ day: calendarDay(2026, 10, 2), from: 'done', to: 'closed', reason: 'Published', agreedBy: 'the Committee' }], updates: [{ day: calendarDay(2026, 8, 1), words: 'Published on the website.' }] }),
  one('R2', { updates: [{ day: null, words: 'Old.' }, { day: calendarDay(2026, 10, 20), words: 'Two schools answered' }] }),
  one('R3', { timescale: PAST }),
  one('R4', { status: 'stuck', changes: [{ day: calendarDay(2026, 11, 1), from: 'onCourse', to: 'stuck', reason: '', agreedBy: '' }] }),
  one('R5', { status: 'notStarted', response: 'declined', timescale: PAST }),
  one('R6', { status: 'onCourse', changes: [{ day: calendarDay(2026, 8, 1), from: 'notStarted', to: 'closed', reason: 'Done', agreedBy: 'the Committee' }, { day: calendarDay(2026, 10, 1), from: 'closed', to: 'onCourse', reason: 'Two schools were left out', agreedBy: '' }] }),
  one('R7', { status: 'notStarted', addedOn: calendarDay(2026, 11, 2), timescale: { verbatim: '', kind: 'none', day: null } }),
  one('R8', { publicity: 'exempt', text: 'Renew the contract.' }),
];
const told = (section: MonitoringSection, first: typeof since | null = since): readonly string[] => composeMonitoring({ reviewTitle: 'the travel review', on, since: first, recommendations: PLAN }).sections[section].map(({ runs }) => plainText(runs));

describe('a monitoring report', () => {
  it('says where every recommendation stands, each once', () => {
    expect(told('summary')).toEqual(['On 21 November 2026 the travel review has 7 recommendations: 1 done, 2 on course, 1 late, 1 stuck or paused and 1 not started. R5 was declined.']);
    expect(told('done')).toEqual(['R1 Words of R1 (Jasmine Kaur; accepted; Jan 27). Closed on 2 October 2026, agreed by the Committee: Published. 1 August 2026: Published on the website.']);
    expect(told('onCourse').map((line) => line.slice(0, 2))).toEqual(['R2', 'R6']);
    expect(told('late')).toEqual(['R3 Words of R3 (Jasmine Kaur; accepted; Sept 26). No update yet.']);
    expect(told('stuck').map((line) => line.slice(0, 2))).toEqual(['R4']);
    expect(told('notStarted').map((line) => line.slice(0, 2))).toEqual(['R7']);
  });

  it('says what has changed since the last one', () => {
    expect(told('changes')).toEqual([
      'R1 was closed on 2 October 2026, agreed by the Committee: Published.',
      'R2 has a new update; it is still on course.',
      'R3 was due by 30 September 2026.',
      'R4 went from on course to stuck on 1 November 2026.',
      'R6 was reopened on 1 October 2026 and is on course: Two schools were left out.',
      'R7 is new.',
    ]);
    expect(told('changes', null)).toEqual(['This is the first report on this review.']);
    expect(told('changes', calendarDay(2026, 11, 20))).toEqual(['Nothing has changed since 20 November 2026.']);
  });

  it('leaves out what is not open, and says how many', () => {
    const composed = composeMonitoring({ reviewTitle: 'R', on, since, recommendations: PLAN });
    expect(composed.leftOut).toBe(1);
    expect(JSON.stringify(composed)).not.toContain('contract');
  });

  it('has a section of its template for everything it composes', () => {
    const keys = MONITORING_REPORT.sections.map(({ key }) => key);
    for (const key of Object.keys(composeMonitoring({ reviewTitle: 'R', on, since: null, recommendations: [] }).sections)) expect(keys).toContain(key);
  });
});

describe('how a recommendation stands', () => {
  it.each([
    ['closed', 'accepted', PAST, 'done'],
    ['done', 'accepted', PAST, 'done'],
    ['paused', 'accepted', PAST, 'stuck'],
    ['late', 'declined', PAST, 'late'],
    ['onCourse', 'accepted', { ...PAST, day: on }, 'onCourse'],
    ['onCourse', 'accepted', PAST, 'late'],
    ['notStarted', 'declined', PAST, 'declined'],
    ['notStarted', '', { verbatim: 'Ongoing', kind: 'ongoing', day: null }, 'notStarted'],
  ] as const)('%s, %s: %s stands as %s', (status, response, timescale, standing) => {
    expect(standingOn({ status, response, timescale }, on)).toBe(standing);
  });

  it('at an earlier day is read from the changes before and after it', () => {
    const reopened = PLAN[5] ?? one('R6');
    expect([calendarDay(2026, 7, 31), calendarDay(2026, 8, 1), calendarDay(2026, 9, 30), calendarDay(2026, 10, 1)].map((day) => statusAt(reopened, day))).toEqual(['notStarted', 'closed', 'closed', 'onCourse']);
    expect(statusAt(one('R1'), on)).toBe('onCourse');
  });
});
