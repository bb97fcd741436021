import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Decimal } from '@shared/priorities/decimal';
import type { Measure, Milestone, Risk, TiedThing } from '@shared/priorities/model';
import { nextYearName } from '@shared/priorities/next-year-name';
import { inRiskOrder } from '@shared/priorities/risk-order';
import { priorityTimeline } from '@shared/priorities/timeline';

const measure = (days: readonly CalendarDay[]): Measure => ({ id: 'm', priorityId: 'p', name: 'Attendance', unit: '%', baseline: '90' as Decimal, baselineDay: null, target: '95' as Decimal, targetDay: null, better: 'higher', actuals: days.map((day, index) => ({ id: `a${String(index)}`, day, value: '91' as Decimal, note: '' })) });
const milestone = (day: CalendarDay | null, doneOn: CalendarDay | null): Milestone => ({ id: 's', priorityId: 'p', what: 'A step', due: { verbatim: '', kind: 'day', day }, doneOn });
const tied = (day: CalendarDay, words: string): TiedThing => ({ tieId: words, table: 'agendaItem', rowId: words, number: '1', words, publicity: 'open', meetingId: 'x', meetingTitle: '', bodyName: '', day, agendaItemId: words, entryId: null, action: null });
const D = (text: string): CalendarDay => text as CalendarDay;

describe('priorityTimeline', () => {
  it('puts values, meetings and milestones in time order, and what has no day last', () => {
    const entries = priorityTimeline([measure([D('2026-10-01'), D('2026-12-01')])], [milestone(D('2027-01-01'), null), milestone(null, null), milestone(D('2027-03-01'), D('2026-10-01'))], [tied(D('2026-10-01'), 'First item'), tied(D('2026-10-01'), 'Second item')]);
    expect(entries.map((entry) => `${entry.day ?? 'no day'} ${entry.kind}${entry.kind === 'tied' ? ` ${entry.thing.words}` : ''}`)).toEqual([
      '2026-10-01 actual',
      '2026-10-01 tied First item',
      '2026-10-01 tied Second item',
      '2026-10-01 milestone',
      '2026-12-01 actual',
      '2027-01-01 milestone',
      'no day milestone',
    ]);
  });

  it('loses nothing and never goes back in time', () => {
    const days = fc.integer({ min: 20_000, max: 21_000 }).map(dayFromNumber);
    fc.assert(
      fc.property(fc.array(days), fc.array(fc.option(days)), fc.array(days), (actuals, dues, meetings) => {
        const entries = priorityTimeline([measure(actuals)], dues.map((due) => milestone(due, null)), meetings.map((on, index) => tied(on, String(index))));
        expect(entries).toHaveLength(actuals.length + dues.length + meetings.length);
        const read = entries.map((entry) => entry.day ?? '9999');
        expect(read).toEqual(read.toSorted());
      }),
    );
  });
});

describe('inRiskOrder', () => {
  it('reads open before closed and the highest first', () => {
    const risk = (level: Risk['level'], closedOn: string | null = null) => ({ level, closedOn: closedOn as CalendarDay | null });
    expect(inRiskOrder([risk('high', '2026-01-01'), risk('low'), risk('medium'), risk('high')])).toEqual([risk('high'), risk('medium'), risk('low'), risk('high', '2026-01-01')]);
  });
});

describe('nextYearName', () => {
  it.each([
    ['Attendance 2026/27', 'Attendance 2027/28'],
    ['Attendance 2026-27', 'Attendance 2027-28'],
    ['Attendance (2026–2027)', 'Attendance (2027–2028)'],
    ['Attendance 2099/00', 'Attendance 2100/01'],
    ['Attendance 2026', 'Attendance 2027'],
    ['Attendance', 'Attendance 2027/28'],
    ['Year 7 transfer', 'Year 7 transfer 2027/28'],
  ])('%s: %s', (name, next) => {
    expect(nextYearName(name, '2027/28')).toBe(next);
  });
});
