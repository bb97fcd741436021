import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { thereAndBack } from '../bodies/a-board';
import { openPrioritiesFixture } from './priorities-fixture';
import type { PrioritiesFixture } from './priorities-fixture';

let fixture: PrioritiesFixture;
let attendance: string;
let exclusions: string;
beforeEach(async () => {
  fixture = await openPrioritiesFixture();
  attendance = await fixture.add('Attendance', { groupBodyId: fixture.groupId });
  exclusions = await fixture.add('Exclusions');
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

const api = () => fixture.client.priorities;
const tied = async (priorityId = attendance) => (await api().get({ priorityId })).tied;
const ofMeeting = async () => (await api().ofMeeting({ meetingId: fixture.meetingId })).ties.map(({ table, name }) => `${table} ${name}`);
const refusal = async (attempt: Promise<unknown>) => await attempt.then(() => null, (error: { error?: unknown }) => error.error);

describe('priorities.setTies', () => {
  it('ties an item, a decision and an action, and says what each is and where', async () => {
    await api().setTies({ table: 'action', rowId: fixture.actionId, priorityIds: [attendance] });
    await api().setTies({ table: 'decision', rowId: fixture.decisionId, priorityIds: [attendance, exclusions] });
    await api().setTies({ table: 'agendaItem', rowId: fixture.itemIds[0], priorityIds: [attendance] });
    const place = { meetingId: fixture.meetingId, meetingTitle: '', bodyName: 'Schools Partnership Board', day: '2026-11-20' };
    const things = await tied();
    expect(things.map(({ tieId: _id, ...thing }) => thing)).toEqual([
      { ...place, table: 'agendaItem', rowId: fixture.itemIds[0], number: '1', words: 'Attendance figures', publicity: 'open', agendaItemId: fixture.itemIds[0], entryId: null, action: null },
      { ...place, table: 'decision', rowId: fixture.decisionId, number: 'D 26/27-001', words: 'AGREED that visits be offered.', publicity: 'open', agendaItemId: fixture.itemIds[0], entryId: expect.any(String) as string, action: null },
      { ...place, table: 'action', rowId: fixture.actionId, number: 'A 26/27-001', words: 'Arrange the visit.', publicity: 'exempt', agendaItemId: fixture.itemIds[1], entryId: expect.any(String) as string, action: { ownerName: 'Priya Raman', due: { verbatim: 'by fri', kind: 'day', day: '2026-11-27' }, done: false } },
    ]);
    expect(await ofMeeting()).toEqual(['action Attendance', 'decision Attendance', 'agendaItem Attendance', 'decision Exclusions']);
    expect((await api().list({ bodyId: fixture.bodyId })).priorities.map(({ tiedCount }) => tiedCount)).toEqual([3, 1]);
  });

  it('makes what is missing, takes away what is not named, and is one step', async () => {
    await api().setTies({ table: 'agendaItem', rowId: fixture.itemIds[0], priorityIds: [attendance] });
    const kept = await tied();
    const { before, after, undone } = await thereAndBack(fixture.record, ofMeeting, () => api().setTies({ table: 'agendaItem', rowId: fixture.itemIds[0], priorityIds: [exclusions, exclusions] }));
    expect(before).toEqual(['agendaItem Attendance']);
    expect(after).toEqual(['agendaItem Exclusions']);
    expect(undone).toEqual(before);
    await api().setTies({ table: 'agendaItem', rowId: fixture.itemIds[0], priorityIds: [] });
    expect(await ofMeeting()).toEqual([]);
    await api().setTies({ table: 'agendaItem', rowId: fixture.itemIds[0], priorityIds: [attendance] });
    await api().setTies({ table: 'agendaItem', rowId: fixture.itemIds[0], priorityIds: [attendance] });
    expect(await tied()).toHaveLength(kept.length);
  });

  it('takes away one tie by itself', async () => {
    await api().setTies({ table: 'agendaItem', rowId: fixture.itemIds[0], priorityIds: [attendance] });
    const [thing] = await tied();
    await api().untie({ tieId: thing?.tieId ?? '' });
    expect(await tied()).toEqual([]);
    expect(await refusal(api().untie({ tieId: thing?.tieId ?? '' }))).toMatchObject({ kind: 'notFound', what: 'tie' });
  });

  it('offers a group the priorities that it works on, and refuses those of other bodies', async () => {
    const { id: meetingId } = await fixture.client.meetings.create({ bodyId: fixture.groupId, title: '', date: '2026-12-01', startTime: '10:00', plannedEnd: '', place: 'Room 4' });
    const { id: rowId } = await fixture.client.agenda.addItem({ meetingId, afterId: null, title: 'Visits', presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'decision', publicity: 'open' });
    const own = (await api().add({ bodyId: fixture.groupId, name: 'Own', description: '', leadPersonId: null, groupBodyId: null })).priorityId;
    expect((await api().ofMeeting({ meetingId })).choices).toEqual([
      { priorityId: own, name: 'Own', bodyName: '' },
      { priorityId: attendance, name: 'Attendance', bodyName: 'Schools Partnership Board' },
    ]);
    expect((await api().list({ bodyId: fixture.groupId })).forOthers).toEqual([{ priorityId: attendance, bodyId: fixture.bodyId, name: 'Attendance', bodyName: 'Schools Partnership Board' }]);
    expect((await api().list({ bodyId: fixture.bodyId })).forOthers).toEqual([]);
    await api().setTies({ table: 'agendaItem', rowId, priorityIds: [attendance] });
    expect((await tied()).map(({ bodyName, day }) => `${bodyName} ${day}`)).toEqual(['Attendance group 2026-12-01']);
    expect(await refusal(api().setTies({ table: 'agendaItem', rowId, priorityIds: [attendance, exclusions] }))).toMatchObject({ rule: 'priorityOfAnotherBody' });
    // A tie made while the group worked on it stays when another group does.
    await api().update({ priorityId: attendance, groupBodyId: null });
    await api().setTies({ table: 'agendaItem', rowId, priorityIds: [attendance, own] });
    expect((await api().ofMeeting({ meetingId })).ties.map(({ name }) => name)).toEqual(['Attendance', 'Own']);
  });

  it('refuses what is not there', async () => {
    const nothing = '01890000-0000-7000-8000-000000000000';
    expect(await refusal(api().setTies({ table: 'decision', rowId: nothing, priorityIds: [] }))).toMatchObject({ kind: 'notFound', what: 'decision' });
    expect(await refusal(api().setTies({ table: 'agendaItem', rowId: fixture.itemIds[0], priorityIds: [nothing] }))).toMatchObject({ kind: 'notFound', what: 'priority' });
    // The table says what the row is: a decision is not found among the actions.
    expect(await refusal(api().setTies({ table: 'action', rowId: fixture.decisionId, priorityIds: [] }))).toMatchObject({ kind: 'notFound', what: 'action' });
  });

  it('hides what lies in the bin and shows it again when it is brought back', async () => {
    await api().setTies({ table: 'decision', rowId: fixture.decisionId, priorityIds: [attendance] });
    const before = await tied();
    await fixture.client.minutes.removeEntry({ entryId: before[0]?.entryId ?? '' });
    expect(await tied()).toEqual([]);
    expect((await api().list({ bodyId: fixture.bodyId })).priorities[0]?.tiedCount).toBe(0);
    await fixture.client.history.undo({});
    expect(await tied()).toEqual(before);
    await fixture.client.minutes.changeEntryKind({ entryId: before[0]?.entryId ?? '', kind: 'note', action: null });
    expect(await tied()).toEqual([]);
    await fixture.client.minutes.changeEntryKind({ entryId: before[0]?.entryId ?? '', kind: 'decision', action: null });
    expect(await tied()).toEqual(before);
  });

  it('holds when the record is closed and opened', async () => {
    await api().setTies({ table: 'decision', rowId: fixture.decisionId, priorityIds: [attendance] });
    const before = await tied();
    await fixture.record.reopen();
    expect(await tied()).toEqual(before);
  });
});
