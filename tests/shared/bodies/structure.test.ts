import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { phaseOn, phaseRefusal, phaseWords } from '@shared/bodies/body-phase';
import type { Phase } from '@shared/bodies/body-phase';
import { ancestorsOf, parentRefusal, treeOrder } from '@shared/bodies/body-tree';
import { groupDaysRefusal, groupProgress, groupReminders, groupState } from '@shared/bodies/task-group';
import type { GroupDays } from '@shared/bodies/task-group';

const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;
const orNull = (text: string | null): CalendarDay | null => (text === null ? null : day(text));

describe('the tree of bodies', () => {
  const bodies = [
    { id: 'council', name: 'Council', parentBodyId: null },
    { id: 'board', name: 'Education Board', parentBodyId: 'council' },
    { id: 'partners', name: 'Partnership Board', parentBodyId: 'board' },
    { id: 'group', name: 'Attendance group', parentBodyId: 'partners' },
    { id: 'forum', name: 'Forum', parentBodyId: null },
  ];
  it.each([
    ['itself', 'board', 'board', 'Education Board cannot report to itself.'],
    ['a body under it', 'board', 'partners', 'Partnership Board already reports to Education Board, directly or through another body, so it cannot also be above it.'],
    ['a body far under it', 'council', 'group', 'Attendance group already reports to Council, directly or through another body, so it cannot also be above it.'],
    ['another branch', 'board', 'forum', null],
    ['nobody', 'group', null, null],
    ['the one it reports to already', 'group', 'partners', null],
  ])('a body that would report to %s', (_case, id, parent, refusal) => {
    expect(parentRefusal(bodies, id, parent)).toBe(refusal);
  });

  it('names the bodies above, the highest first, and lists each under its parent', () => {
    expect(ancestorsOf(bodies, 'group').map((body) => body.id)).toEqual(['council', 'board', 'partners']);
    expect(treeOrder(bodies).map(({ body, depth }) => `${String(depth)} ${body.id}`)).toEqual(['0 council', '1 board', '2 partners', '3 group', '0 forum']);
  });

  it('never lets a ring arise, and lists every body once whatever the data holds', () => {
    const moves = fc.array(fc.tuple(fc.nat(7), fc.option(fc.nat(7))), { maxLength: 40 });
    fc.assert(
      fc.property(moves, (tried) => {
        let tree: { id: string; name: string; parentBodyId: string | null }[] = Array.from({ length: 8 }, (_, index) => ({ id: String(index), name: `Body ${String(index)}`, parentBodyId: null }));
        const ringed = tree.map((body) => ({ ...body }));
        for (const [which, to] of tried) {
          const parentBodyId = to === null ? null : String(to);
          const forced = ringed[which];
          if (forced) forced.parentBodyId = parentBodyId;
          if (parentRefusal(tree, String(which), parentBodyId) === null) tree = tree.map((body) => (body.id === String(which) ? { ...body, parentBodyId } : body));
        }
        for (const body of tree) expect(ancestorsOf(tree, body.id).map((above) => above.id)).not.toContain(body.id);
        for (const body of tree) if (body.parentBodyId === null) expect(ancestorsOf(tree, body.id)).toEqual([]);
        expect(treeOrder(ringed).map(({ body }) => body.id).toSorted()).toEqual(tree.map((body) => body.id));
      }),
    );
  });
});

describe('phases', () => {
  const phases: readonly Phase[] = [{ phase: 'interim', from: day('2025-09-01') }, { phase: 'standing', from: day('2026-04-01') }];
  it.each([
    ['2025-08-31', null, 'Interim from 1 September 2025'],
    ['2025-09-01', 'interim', 'Interim since 1 September 2025'],
    ['2026-03-31', 'interim', 'Interim since 1 September 2025'],
    ['2026-04-01', 'standing', 'Standing since 1 April 2026, interim before'],
  ])('on %s', (on, phase, words) => {
    expect(phaseOn(phases, day(on))?.phase ?? null).toBe(phase);
    expect(phaseWords(phases, day(on))).toBe(words);
    expect(phaseWords(phases.toReversed(), day(on))).toBe(words);
  });

  it.each([
    ['closed later', 'closed', '2027-08-31', null],
    ['on the day of another', 'closed', '2026-04-01', { field: 'from', message: 'Another phase begins on 1 April 2026. Remove it first, or choose another day.' }],
    ['the same again', 'standing', '2026-10-01', { field: 'phase', message: 'The body is standing already at that time.' }],
    ['the same before', 'interim', '2025-01-01', { field: 'phase', message: 'The body becomes interim later. Remove that phase first, or choose another.' }],
    ['without a day, before all', 'standing', null, null],
  ] as const)('%s', (_case, phase, from, refusal) => {
    expect(phaseRefusal(phases, { phase, from: orNull(from) })).toEqual(refusal);
  });

  it('says nothing where no phase is known', () => {
    expect(phaseWords([], day('2026-01-01'))).toBe('');
    expect(phaseWords([{ phase: 'standing', from: null }], day('2026-01-01'))).toBe('Standing');
  });
});

describe('task and finish groups', () => {
  const days = (reportDueDay: string | null, endDay: string | null, closedOn: string | null = null): GroupDays => ({ startDay: day('2026-09-01'), reportDueDay: orNull(reportDueDay), endDay: orNull(endDay), closedOn: orNull(closedOn) });
  const today = day('2026-11-22');
  it.each([
    ['2026-12-09', '2027-03-31', null, 'onCourse', ['Attendance reports on 9 December 2026, in 17 days.']],
    ['2026-10-30', '2027-04-30', null, 'late', ['The report of Attendance was due on 30 October 2026.']],
    ['2026-11-22', null, null, 'onCourse', ['Attendance reports today.']],
    ['2026-11-23', null, null, 'onCourse', ['Attendance reports on 23 November 2026, in 1 day.']],
    ['2026-12-20', null, null, 'onCourse', ['Attendance reports on 20 December 2026, in 28 days.']],
    ['2026-12-21', null, null, 'onCourse', []],
    [null, '2027-01-03', null, 'onCourse', ['Attendance ends on 3 January 2027, in 42 days.']],
    [null, '2027-01-04', null, 'onCourse', []],
    [null, '2026-11-21', null, 'late', ['Attendance was to end on 21 November 2026. Close it, or agree a later day.']],
    ['2026-10-30', '2026-11-01', '2026-11-20', 'closed', []],
    ['2026-10-30', null, '2026-11-23', 'late', ['The report of Attendance was due on 30 October 2026.']],
    [null, null, null, 'onCourse', []],
  ])('report %s, end %s, closed %s', (report, end, closed, state, sentences) => {
    const group = days(report, end, closed);
    expect(groupState(group, today)).toBe(state);
    expect(groupReminders('Attendance', group, today).map((reminder) => reminder.sentence)).toEqual(sentences);
  });

  it.each([
    [days(null, '2026-09-01'), null],
    [days(null, null), null],
    [days(null, '2027-02-12'), 50],
    [days(null, '2026-11-01'), 100],
    [days(null, '2027-02-12', '2026-10-01'), 100],
  ])('how much of its time is over', (group, progress) => {
    expect(groupProgress(group, today)).toBe(progress);
  });

  it('refuses a report after the end', () => {
    expect(groupDaysRefusal(days('2027-04-01', '2027-03-31'))).toBe('The report is due on 1 April 2027, after the group has ended on 31 March 2027.');
    expect(groupDaysRefusal(days('2027-03-31', '2027-03-31'))).toBeNull();
  });
});
