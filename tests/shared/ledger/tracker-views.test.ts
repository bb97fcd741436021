import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@shared/kernel/calendar-day';
import type { TrackedRecommendation } from '@shared/ledger/model';
import { rowOfRecommendation } from '@shared/ledger/tracker-row';
import { countLedgerViews, findInLedger, groupLedger, inLedgerView, LEDGER_VIEWS, ledgerIndex, sortLedger, USUAL_SEARCH } from '@shared/ledger/tracker-views';
import type { LedgerView } from '@shared/ledger/tracker-views';

const TODAY = calendarDay(2026, 11, 22);

function row(reference: string, more: Partial<TrackedRecommendation> = {}) {
  return rowOfRecommendation(
    {
      id: reference, reviewId: 'review', reviewTitle: 'Inclusion review', bodyId: 'body', bodyName: 'Education Board', reference, text: `Do what ${reference} asks`, ownerName: '', response: 'accepted', timescale: { verbatim: '', kind: 'none', day: null }, timescaleSure: true, status: 'onCourse',
      lastUpdate: null, since: calendarDay(2026, 11, 1), nextMeetingOn: calendarDay(2026, 12, 10), priorities: [], publicity: 'open', ...more,
    },
    TODAY,
  );
}

const month = (day: ReturnType<typeof calendarDay>) => ({ verbatim: 'Nov 26', kind: 'month' as const, day });

describe('the views of the ledger', () => {
  it.each<[LedgerView, string, Partial<TrackedRecommendation>, boolean]>([
    ['overdue', 'the last day of its month has passed', { timescale: month(calendarDay(2026, 10, 31)) }, true],
    ['overdue', 'today is the day', { timescale: month(TODAY) }, false],
    ['overdue', 'it is done', { timescale: month(calendarDay(2026, 10, 31)), status: 'done' }, false],
    ['beforeNext', 'it is due on the day of the meeting', { timescale: month(calendarDay(2026, 12, 10)) }, true],
    ['beforeNext', 'it is due the day after', { timescale: month(calendarDay(2026, 12, 11)) }, false],
    ['beforeNext', 'it is due at a meeting', { timescale: { verbatim: 'next meeting', kind: 'meeting', day: null } }, true],
    ['beforeNext', 'no meeting is planned', { timescale: month(calendarDay(2026, 12, 10)), nextMeetingOn: null }, false],
    ['noUpdate', 'it came sixty days ago and nothing was told', { since: calendarDay(2026, 9, 23) }, true],
    ['noUpdate', 'it came fifty-nine days ago', { since: calendarDay(2026, 9, 24) }, false],
    ['noUpdate', 'something was told since', { since: calendarDay(2026, 1, 1), lastUpdate: { day: calendarDay(2026, 11, 1), words: 'x' } }, false],
    ['noUpdate', 'what was told has no day', { since: calendarDay(2026, 1, 1), lastUpdate: { day: null, words: 'x' } }, true],
    ['unanswered', 'nobody has decided the response', { response: '' }, true],
    ['unanswered', 'it is noted', { response: 'noted' }, false],
    ['closed', 'it is closed', { status: 'closed' }, true],
    ['open', 'it is closed', { status: 'closed' }, false],
  ])('%s, where %s', (view, _why, facts, belongs) => {
    expect(inLedgerView(view, row('R1', facts), TODAY, 60)).toBe(belongs);
  });

  it('count what they show', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ status: fc.constantFrom('notStarted' as const, 'late' as const, 'done' as const, 'closed' as const), response: fc.constantFrom('' as const, 'accepted' as const), days: fc.integer({ min: 1, max: 28 }) }), { maxLength: 40 }), (made) => {
        const rows = made.map(({ status, response, days }, index) => row(`R${String(index + 1)}`, { status, response, timescale: month(calendarDay(2026, 11, days)) }));
        const counts = countLedgerViews(rows, TODAY, 60);
        for (const { key } of LEDGER_VIEWS) expect(findInLedger(ledgerIndex(rows), { ...USUAL_SEARCH, view: key }, TODAY)).toHaveLength(counts[key]);
        expect(counts.open + counts.closed).toBe(counts.all);
      }),
    );
  });
});

describe('the rows of the ledger', () => {
  const rows = [
    row('R2', { ownerName: 'Jasmine Kaur', text: 'Café prices', priorities: ['Inclusion', 'Attendance'] }),
    row('R10', { ownerName: '', timescale: month(calendarDay(2026, 11, 30)), timescaleSure: true }),
    row('R1', { ownerName: 'James Holloway', timescale: month(calendarDay(2026, 10, 31)), status: 'stuck' }),
  ];

  it('are found by all words typed, wherever they stand, without accents', () => {
    const find = (typed: string) => findInLedger(ledgerIndex(rows), { ...USUAL_SEARCH, view: 'all', find: typed }, TODAY).map(({ reference }) => reference);
    expect(find('cafe kaur')).toEqual(['R2']);
    expect(find('october overdue')).toEqual(['R1']);
    expect(find('inclusion board stuck')).toEqual(['R1']);
    expect(find('attendance')).toEqual(['R2']);
    expect(find('  ')).toEqual(['R2', 'R10', 'R1']);
  });

  it('are sorted by number and by day, those without one last either way', () => {
    const sort = (by: 'reference' | 'due' | 'status' | 'owner', down: boolean) => sortLedger(ledgerIndex(rows), { by, down }).map((entry) => entry.row.reference);
    expect(sort('reference', false)).toEqual(['R1', 'R2', 'R10']);
    expect(sort('reference', true)).toEqual(['R10', 'R2', 'R1']);
    expect(sort('due', false)).toEqual(['R1', 'R10', 'R2']);
    expect(sort('due', true)).toEqual(['R10', 'R1', 'R2']);
    expect(sort('owner', false)).toEqual(['R1', 'R2', 'R10']);
    expect(sort('status', false)).toEqual(['R1', 'R2', 'R10']);
  });

  it('stand under every priority that they serve, and those without one at the end', () => {
    const lines = groupLedger(rows, 'priority').map((line) => (line.kind === 'group' ? `${line.words} ${String(line.count)}` : line.row.reference));
    expect(lines).toEqual(['Attendance 1', 'R2', 'Inclusion 1', 'R2', 'Tied to no priority 2', 'R10', 'R1']);
    expect(groupLedger(rows, 'owner').filter(({ kind }) => kind === 'group')).toEqual([{ kind: 'group', words: 'James Holloway', count: 1 }, { kind: 'group', words: 'Jasmine Kaur', count: 1 }, { kind: 'group', words: 'Nobody named', count: 1 }]);
  });
});
