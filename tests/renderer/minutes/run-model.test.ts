import { describe, expect, it } from 'vitest';
import { calendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { Attendance, RunningMeeting } from '@shared/minutes/model';
import { PLAIN_ITEM } from '@tests/helpers/plain-item';
import { captureContextOf, itemChoices, personDetails, runModel } from '@renderer/features/minutes/run-model';

type Item = RunningMeeting['items'][number];
const item = (id: string, change: Partial<Item> = {}): Item => ({
  ...PLAIN_ITEM, id, meetingId: 'm', parentId: null, orderKey: id, title: `Title ${id}`, presenterPersonId: null, presenterName: '', minutesNeeded: 10, askType: 'decision', publicity: 'open', state: 'live', issuedNumber: null, paperIds: [], startedAt: null, closedAt: null, takenOrder: null, ...change,
});
const meeting: RunningMeeting['meeting'] = {
  id: 'm', bodyId: 'b', bodyName: 'Board', organisationName: '', title: '', date: calendarDay(2026, 11, 24), startTime: '18:00', plannedEnd: '19:00', place: '', stage: 'held', provisional: false, cancelledOn: null, actualStart: '18:00', actualEnd: null, presidingName: '', itemCount: 0, entryCount: 0,
};
const running = (items: readonly Item[], change: Partial<RunningMeeting> = {}): RunningMeeting => ({ meeting, people: [], items: [...items], entries: [], drafts: [], numbering: { style: 'decimal', first: 1 }, currentItemId: null, nextMeetingDate: null, ...change });
const person = (id: string, change: Partial<Attendance>): Attendance => ({ id, personId: null, membershipId: null, name: id, role: 'member', seatLabel: '', votingRight: 'full', status: 'expected', presiding: false, orderKey: id, seatId: null, organisationName: '', substituteForName: '', consent: '', substitutes: [], ...change });
const at = (text: string) => parseTimeOfDay(text)!;

describe('what the rail shows', () => {
  const items = [item('a', { startedAt: '18:02', closedAt: '18:09' }), item('b', { startedAt: '18:09' }), item('c'), item('d', { publicity: 'exempt', state: 'withdrawn' })];

  it('planned and actual times, and about when the rest will begin', () => {
    const { rail, pace } = runModel(running(items, { currentItemId: 'b' }), at('18:14'));
    expect(rail.map(({ number, progress, times, restricted, note }) => [number, progress, times, restricted, note])).toEqual([
      ['1', 'taken', 'Plan 18:00 · actual 18:02', false, ''],
      ['2', 'current', 'Plan 18:10 · began 18:09', false, ''],
      ['3', 'ahead', 'Plan 18:20 · about 18:19', false, ''],
      ['4', 'dropped', 'Plan 18:30', true, 'Withdrawn'],
    ]);
    expect(pace).toMatchObject({ endsAbout: '18:29', minutesOver: -31 });
  });

  it('nothing about the pace before the meeting and after it', () => {
    expect(runModel(running(items, { meeting: { ...meeting, actualStart: null } }), at('18:14')).pace).toBeNull();
    expect(runModel(running(items, { meeting: { ...meeting, actualEnd: '19:00' } }), at('18:14')).pace).toBeNull();
  });

  it('an item that only heads its sub-items is taken when they are', () => {
    const family = (closed: string | null) => [item('a'), item('a1', { parentId: 'a', startedAt: '18:00', closedAt: '18:05' }), item('a2', { parentId: 'a', startedAt: '18:05', closedAt: closed })];
    expect(runModel(running(family('18:10')), at('18:14')).rail.map(({ number, progress }) => `${number} ${progress}`)).toEqual(['1 taken', '1.1 taken', '1.2 taken']);
    expect(runModel(running(family(null)), at('18:14')).rail[0]?.progress).toBe('ahead');
  });

  it('says where a line was typed and not recorded', () => {
    const draft = { agendaItemId: 'c', block: { runs: [{ text: 'Half' }] } as RunningMeeting['drafts'][number]['block'] };
    expect(runModel(running(items, { currentItemId: 'b', drafts: [draft] }), at('18:14')).rail[2]?.note).toBe('Line not recorded');
    expect(runModel(running(items, { currentItemId: 'c', drafts: [draft] }), at('18:14')).rail[2]?.note).toBe('');
  });
});

describe('what the box is given', () => {
  const people = [person('Away', { status: 'apologies', seatLabel: 'Primary' }), person('Here', { status: 'present' })];

  it('those in the room come first', () => {
    expect(captureContextOf(people, meeting.date, null)).toEqual({ today: meeting.date, nextMeeting: null, people: [{ id: 'Here', name: 'Here' }, { id: 'Away', name: 'Away' }] });
    expect(personDetails(people).map(({ detail }) => detail)).toEqual(['Primary, apologies', 'Member, present']);
  });

  it('items by number', () => {
    expect(itemChoices({ items: [item('a'), item('b')], numbering: { style: 'decimal', first: 1 } }).map(({ words }) => words)).toEqual(['1 Title a', '2 Title b']);
  });
});
