import fc from 'fast-check';
import { listedWords } from '@shared/kernel/listed-words';
import { describe, expect, it } from 'vitest';
import type { TrackedAction } from '@shared/actions/model';
import { actionState, arrangeActions, countViews, inView, TRACKER_ORDERS, TRACKER_VIEWS, updateLine } from '@shared/actions/tracker';
import type { TrackerView } from '@shared/actions/tracker';
import { addDays } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';

const day = (text: string): CalendarDay => text as CalendarDay;
const TODAY = day('2026-11-24');
const on = (text: string): TrackedAction['due'] => ({ verbatim: text, kind: 'day', day: day(text) });

function action(more: Partial<TrackedAction> = {}): TrackedAction {
  return {
    id: '1', number: 'A 26/27-001', text: 'Send the figures', publicity: 'open', bodyId: 'board', bodyName: 'Education Board', meetingId: 'm', meetingDate: day('2026-10-13'), agendaItemId: 'i', itemTitle: 'Exclusions', entryId: 'e',
    owners: [{ attendanceId: null, personId: null, name: 'Inés Duarte' }], ownerName: 'Inés Duarte', ofClerk: false, due: { verbatim: '', kind: 'none', day: null }, dueUnsure: false, status: 'open', closedOn: null, closedReason: '', lastUpdate: null, nextMeetingOn: day('2026-12-08'), ...more,
  };
}
const told = (text: string): TrackedAction['lastUpdate'] => ({ id: 'u', day: day(text), words: 'Begun', byName: '', status: '' });

describe('how an action stands', () => {
  it.each([
    [{}, 'open'],
    [{ due: on('2026-11-24') }, 'open'],
    [{ due: on('2026-11-23') }, 'overdue'],
    [{ due: { verbatim: 'Nov', kind: 'month', day: day('2026-11-30') } }, 'open'],
    [{ due: { verbatim: 'Oct', kind: 'month', day: day('2026-10-31') } }, 'overdue'],
    [{ due: { verbatim: 'next meeting', kind: 'meeting', day: null } }, 'open'],
    [{ due: { verbatim: 'ongoing', kind: 'ongoing', day: null } }, 'ongoing'],
    [{ due: { verbatim: 'Sept 19', kind: 'words', day: null }, dueUnsure: true }, 'unclear'],
    [{ due: on('2020-01-01'), status: 'done' }, 'done'],
    [{ due: on('2020-01-01'), status: 'dropped' }, 'dropped'],
  ] as const)('%o', (more, expected) => expect(actionState(action(more), TODAY)).toBe(expected));
});

describe('views', () => {
  it.each<[Partial<TrackedAction>, readonly TrackerView[]]>([
    [{ lastUpdate: told('2026-11-01') }, ['open', 'byOwner']],
    [{ ofClerk: true, lastUpdate: told('2026-11-01') }, ['open', 'mine', 'byOwner']],
    [{ due: on('2026-12-08'), lastUpdate: told('2026-11-01') }, ['open', 'beforeNext', 'byOwner']],
    [{ due: on('2026-12-09'), lastUpdate: told('2026-11-01') }, ['open', 'byOwner']],
    [{ due: on('2026-11-01'), nextMeetingOn: null, lastUpdate: told('2026-11-01') }, ['open', 'overdue', 'byOwner']],
    [{ due: on('2026-11-01'), lastUpdate: told('2026-11-01') }, ['open', 'overdue', 'beforeNext', 'byOwner']],
    [{ lastUpdate: told('2026-09-25') }, ['open', 'noUpdate', 'byOwner']],
    [{ lastUpdate: told('2026-09-26') }, ['open', 'byOwner']],
    [{ meetingDate: day('2026-09-01') }, ['open', 'noUpdate', 'byOwner']],
    [{ status: 'done', ofClerk: true, due: on('2026-11-01') }, ['closed']],
    [{ status: 'dropped' }, ['closed']],
  ])('%o', (more, views) => expect(TRACKER_VIEWS.map(({ key }) => key).filter((view) => inView(view, action(more), TODAY))).toEqual(views));

  it('every action is open or closed, and counted where it is shown', () => {
    const status = fc.constantFrom('open', 'done', 'dropped');
    const some = fc.array(fc.record({ status, offset: fc.integer({ min: -200, max: 200 }) }), { maxLength: 30 });
    fc.assert(
      fc.property(some, (rows) => {
        const actions = rows.map(({ status: stands, offset }, index) => action({ id: String(index), status: stands as TrackedAction['status'], due: on(addDays(TODAY, offset)) }));
        const counts = countViews(actions, TODAY);
        expect(counts.open + counts.closed).toBe(actions.length);
        for (const { key } of TRACKER_VIEWS) {
          for (const by of TRACKER_ORDERS) expect(arrangeActions(actions, { view: key, find: '', bodyId: null, sort: { by, down: by === 'text' } }, TODAY)).toHaveLength(counts[key]);
        }
      }),
    );
  });
});

describe('finding and sorting', () => {
  const rows = [
    action({ id: '1', number: 'A 26/27-010', text: 'Write to the diocese', ownerName: 'Tom Ashworth', due: on('2026-12-01') }),
    action({ id: '2', number: 'A 26/27-002', text: 'Send the figures', due: on('2026-11-01') }),
    action({ id: '3', number: 'A 26/27-003', text: 'Ask for topics', ownerName: '', bodyId: 'forum', bodyName: 'Schools Forum' }),
  ];
  const shown = (find: string, by: (typeof TRACKER_ORDERS)[number] = 'due', down = false, view: TrackerView = 'open', bodyId: string | null = null) => arrangeActions(rows, { view, find, bodyId, sort: { by, down } }, TODAY).map(({ id }) => id);

  it.each([['', ['2', '1', '3']], ['ines', ['2']], ['DIOCESE tom', ['1']], ['overdue', ['2']], ['forum', ['3']], ['1 december', ['1']], ['nothing like it', []]] as const)('“%s”', (find, ids) => expect(shown(find)).toEqual(ids));
  it('by number as numbers, by owner with nobody last, downwards', () => {
    expect(shown('', 'number')).toEqual(['2', '3', '1']);
    expect(shown('', 'number', true)).toEqual(['1', '3', '2']);
    expect(shown('', 'owner')).toEqual(['2', '1', '3']);
    expect(shown('', 'owner', true)).toEqual(['1', '2', '3']);
    expect(shown('', 'due', false, 'byOwner')).toEqual(['2', '1', '3']);
    expect(shown('', 'state')).toEqual(['2', '1', '3']);
    expect(shown('', 'due', false, 'open', 'forum')).toEqual(['3']);
  });
});

it('names owners and tells updates in one line', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listedWords)).toEqual(['', 'A', 'A and B', 'A, B and C']);
  expect(updateLine({ day: TODAY, words: 'Four of six visits are arranged. ', byName: 'Catherine Rowe' })).toBe('24 November 2026: Four of six visits are arranged (Catherine Rowe).');
});
