import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { actionsHandlers } from '@main/features/actions/handlers';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { agendaTemplatesHandlers } from '@main/features/agenda-templates/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { textHandlers } from '@main/features/text/handlers';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Due } from '@shared/minutes/model';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

let record: TestRecord;
let client: TestRecord['client'];
let bodyId: string;
let meetingId: string;
let items: string[];

const day = (text: string): CalendarDay => text as CalendarDay;
const NO_DUE: Due = { verbatim: '', kind: 'none', day: null };
const place = { title: '', startTime: '18:00', plannedEnd: '20:00', place: 'Committee Room 2' };

beforeEach(async () => {
  record = await openTestRecord({ actions: actionsHandlers, agenda: agendaHandlers, agendaTemplates: agendaTemplatesHandlers, bodies: bodiesHandlers, history: historyHandlers, meetings: meetingsHandlers, minutes: minutesHandlers, text: textHandlers });
  ({ client } = record);
  bodyId = (await client.bodies.create({ name: 'Education Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' })).id;
  for (const [name, role] of [['Jasmine Kaur', 'chair'], ['Tom Ashworth', 'member'], ['Hannah Lacey', 'clerk']] as const) await client.bodies.addMember({ bodyId, honorific: '', name, organisationName: '', email: '', seatLabel: '', role, votingRight: 'full', from: null, until: null });
  meetingId = (await client.meetings.create({ bodyId, ...place, date: '2026-10-13' })).id;
  items = [];
  for (const publicity of ['open', 'exempt'] as const) items.push((await client.agenda.addItem({ meetingId, afterId: null, title: `An ${publicity} item`, presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'decision', publicity })).id);
  await client.minutes.prepare({ meetingId });
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

async function give(text: string, owners: readonly string[], due: Due = NO_DUE, item = 0, dueUnsure = false): Promise<string> {
  const { people } = await client.minutes.get({ meetingId });
  const named = owners.map((name) => ({ attendanceId: people.find((person) => person.name === name)?.id ?? null, name }));
  const { entryId } = await client.minutes.recordEntry({ meetingId, agendaItemId: items[item]!, blockId: uuidV7(), kind: 'action', text, at: '18:30', action: { ownerAttendanceId: named[0]?.attendanceId ?? null, ownerName: owners.join(' and '), due, owners: named, dueUnsure } });
  return (await client.actions.list({})).actions.find((action) => action.entryId === entryId)!.id;
}
const list = async () => (await client.actions.list({})).actions;

describe('what is followed up', () => {
  it('keeps everybody it was given to, the words of the date, and where it comes from', async () => {
    await give('Send the figures.', ['Jasmine Kaur', 'Tom Ashworth', 'a guest'], { verbatim: 'Sept 19', kind: 'words', day: null }, 0, true);
    await give('Value the field.', ['Hannah Lacey'], NO_DUE, 1);
    const [first, second] = await list();
    expect(first).toMatchObject({ number: 'A 26/27-001', text: 'Send the figures.', ownerName: 'Jasmine Kaur, Tom Ashworth and a guest', due: { verbatim: 'Sept 19', kind: 'words', day: null }, dueUnsure: true, status: 'open', bodyName: 'Education Board', itemTitle: 'An open item', meetingDate: '2026-10-13', ofClerk: false, publicity: 'open' });
    expect(first?.owners.map(({ personId }) => personId !== null)).toEqual([true, true, false]);
    expect(second).toMatchObject({ ofClerk: true, publicity: 'exempt', dueUnsure: false });
    expect((await client.actions.list({ bodyId: uuidV7() })).actions).toEqual([]);
    expect((await client.actions.list({ meetingId })).actions).toHaveLength(2);
  });

  it('an answer to “which did you mean” settles it, tells the change, and Undo asks again', async () => {
    const id = await give('Send the figures.', ['Jasmine Kaur'], { verbatim: 'Sept 19', kind: 'words', day: null }, 0, true);
    await client.actions.setDue({ id, due: { verbatim: 'Sept 19', kind: 'day', day: day('2027-09-19') }, unsure: false });
    const { action, updates } = await client.actions.get({ id });
    expect(action).toMatchObject({ dueUnsure: false, due: { verbatim: 'Sept 19', kind: 'day', day: '2027-09-19' } });
    expect(updates.map(({ words }) => words)).toEqual(['Due date changed from “Sept 19” to Sunday 19 September 2027']);
    await client.actions.setDue({ id, due: action.due, unsure: false });
    expect((await client.actions.get({ id })).updates).toHaveLength(1);
    await client.history.undo({});
    expect((await client.actions.get({ id })).action.dueUnsure).toBe(true);
  });

  it('changes owners to people of the meeting or names, never to people of another meeting', async () => {
    const id = await give('Send the figures.', ['Jasmine Kaur']);
    const other = (await client.meetings.create({ bodyId, ...place, date: '2026-11-10' })).id;
    await client.minutes.prepare({ meetingId: other });
    const elsewhere = (await client.minutes.get({ meetingId: other })).people[0]!;
    await expect(client.actions.setOwners({ id, owners: [{ attendanceId: elsewhere.id, personId: elsewhere.personId, name: elsewhere.name }] })).rejects.toMatchObject({ error: { kind: 'rule', rule: 'ownerOfAnotherMeeting' } });
    await client.actions.setOwners({ id, owners: [{ attendanceId: null, personId: elsewhere.personId, name: elsewhere.name }, { attendanceId: null, personId: null, name: 'The diocese' }] });
    const { action, updates } = await client.actions.get({ id });
    expect(action.ownerName).toBe(`${elsewhere.name} and The diocese`);
    expect(updates[0]?.words).toBe(`Owner changed from Jasmine Kaur to ${elsewhere.name} and The diocese`);
  });
});

describe('dated updates, closing and reopening', () => {
  it('adds a line to several at once as one step, closes with a reason, and reopening keeps both lines', async () => {
    const ids = [await give('One.', ['Jasmine Kaur']), await give('Two.', ['Tom Ashworth']), await give('Three.', [], NO_DUE, 1)];
    await client.actions.addUpdate({ actionIds: ids, day: day('2026-11-01'), words: 'Asked again', byName: 'Hannah Lacey', meetingId: null });
    expect((await list()).map(({ lastUpdate }) => lastUpdate?.words)).toEqual(['Asked again', 'Asked again', 'Asked again']);
    const rows = await record.record().store.read(async (reader) => await reader.find('actionUpdate', {}, { id: 'ASC' }));
    expect(rows.map(({ publicity }) => publicity)).toEqual(['open', 'open', 'exempt']);
    await client.history.undo({});
    expect((await list()).map(({ lastUpdate }) => lastUpdate)).toEqual([null, null, null]);
    await client.history.redo({});

    await client.actions.close({ actionIds: ids.slice(0, 2), status: 'done', day: day('2026-11-10'), reason: 'Sent to all schools' });
    await client.actions.close({ actionIds: ids.slice(0, 2), status: 'done', day: day('2026-11-11'), reason: 'Twice' });
    expect((await list()).map(({ status, closedOn, closedReason }) => [status, closedOn, closedReason])).toEqual([['done', '2026-11-10', 'Sent to all schools'], ['done', '2026-11-10', 'Sent to all schools'], ['open', null, '']]);
    await client.actions.reopen({ actionIds: [ids[0]!], day: day('2026-11-20'), reason: 'Two schools were left out' });
    const { action, updates } = await client.actions.get({ id: ids[0]! });
    expect(action).toMatchObject({ status: 'open', closedOn: null });
    expect(updates.map(({ day: on, words, status }) => `${on} ${status} ${words}`)).toEqual(['2026-11-20 open Two schools were left out', '2026-11-10 done Sent to all schools', '2026-11-01  Asked again']);
    await expect(client.actions.removeUpdate({ updateId: updates[1]!.id })).rejects.toMatchObject({ error: { kind: 'rule', rule: 'updateChangedStatus' } });
    await client.actions.removeUpdate({ updateId: updates[2]!.id });
    expect((await client.actions.get({ id: ids[0]! })).updates).toHaveLength(2);
  });

  it('refuses an update without words, a reason without words, and none chosen', async () => {
    const id = await give('One.', []);
    await expect(client.actions.addUpdate({ actionIds: [id], day: day('2026-11-01'), words: '  ', byName: '', meetingId: null })).rejects.toMatchObject({ error: { kind: 'invalid', issues: [{ path: 'words', message: 'Enter the update.' }] } });
    await expect(client.actions.close({ actionIds: [id], status: 'dropped', day: day('2026-11-01'), reason: '' })).rejects.toMatchObject({ error: { kind: 'invalid', issues: [{ path: 'reason' }] } });
    await expect(client.actions.close({ actionIds: [], status: 'done', day: day('2026-11-01'), reason: 'Done' })).rejects.toMatchObject({ error: { kind: 'invalid' } });
  });
});

describe('“next meeting” follows the next meeting', () => {
  it('whether it is added, moved, brought forward by another, or taken away; what is closed stays as it was', async () => {
    const id = await give('Bring figures.', [], { verbatim: 'next meeting', kind: 'meeting', day: null });
    const closed = await give('Brought.', [], { verbatim: 'next meeting', kind: 'meeting', day: null });
    await client.actions.close({ actionIds: [closed], status: 'done', day: day('2026-10-14'), reason: 'Brought' });
    const due = async () => (await client.actions.get({ id })).action.due;
    const next = (await client.meetings.create({ bodyId, ...place, date: '2026-12-08' })).id;
    expect(await due()).toEqual({ verbatim: 'next meeting', kind: 'meeting', day: '2026-12-08' });
    await client.meetings.update({ id: next, date: '2026-12-15' });
    expect((await due()).day).toBe('2026-12-15');
    await client.history.undo({});
    expect((await due()).day).toBe('2026-12-08');
    const sooner = (await client.meetings.create({ bodyId, ...place, date: '2026-11-24' })).id;
    expect((await due()).day).toBe('2026-11-24');
    await client.meetings.remove({ id: sooner });
    expect((await due()).day).toBe('2026-12-08');
    expect((await client.actions.get({ id: closed })).action.due.day).toBeNull();
  });
});

describe('what meetings and Home are told', () => {
  it('Home hears of open business alone, the latest due first', async () => {
    record.setToday('2026-11-21');
    await client.meetings.create({ bodyId, ...place, date: '2026-12-08' });
    await give('Late.', [], { verbatim: '1 Nov', kind: 'day', day: day('2026-11-01') });
    await give('Soon.', [], { verbatim: 'next meeting', kind: 'meeting', day: day('2026-12-08') });
    await give('A secret.', [], { verbatim: '1 Nov', kind: 'day', day: day('2026-11-01') }, 1);
    await give('Some day.', [], { verbatim: '1 Jan 2027', kind: 'day', day: day('2027-01-01') });
    expect(await client.actions.atHome({})).toMatchObject({ overdue: 1, beforeNext: 1, actions: [{ text: 'Late.' }, { text: 'Soon.' }] });
  });

  it('a later meeting follows up what was open when it met, and its agenda lists it with its updates as the draft minute', async () => {
    const kept = await give('Send the figures.', ['Jasmine Kaur']);
    const done = await give('Write to the diocese.', []);
    await client.actions.addUpdate({ actionIds: [kept], day: day('2026-11-01'), words: 'Half of them are sent', byName: 'Jasmine Kaur', meetingId: null });
    await client.actions.close({ actionIds: [done], status: 'done', day: day('2026-11-02'), reason: 'Written' });
    const { id: next } = await client.agendaTemplates.addMeeting({ bodyId, ...place, date: '2026-12-08', source: { kind: 'list', text: 'Minutes of the last meeting\nMatters arising\nAny other business' }, arising: true });
    const { earlier, given } = await client.actions.ofMeeting({ meetingId: next });
    expect([earlier.map(({ text }) => text), given]).toEqual([['Send the figures.'], []]);
    const { items: agenda } = await client.agenda.get({ meetingId: next });
    expect(agenda.map(({ title }) => title)).toEqual(['Minutes of the meeting of 13 October 2026', 'Matters arising', 'Send the figures (A 26/27-001)', 'Any other business']);
    const blocks = await record.record().store.read(async (reader) => await reader.find('block', { ownerKind: 'draftMinute', ownerId: agenda[2]!.id }));
    expect(blocks.map(({ words }) => words)).toEqual(['1 November 2026: Half of them are sent (Jasmine Kaur).']);
  });
});
