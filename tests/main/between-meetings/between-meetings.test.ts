import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agendaTemplatesHandlers } from '@main/features/agenda-templates/handlers';
import { betweenMeetingsHandlers } from '@main/features/between-meetings/handlers';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Publicity } from '@shared/kernel/publicity';
import type { MeetingFixture } from '../minutes/meeting-fixture';
import { openMeetingFixture } from '../minutes/meeting-fixture';

let fixture: MeetingFixture;
let client: MeetingFixture['client'];

const day = (text: string): CalendarDay => text as CalendarDay;
const GRANT = { title: 'Grant to the breakfast clubs', words: 'Pay £4,000 to the clubs', reason: 'The clubs would have closed', takenOn: day('2026-11-03'), takenByName: 'Margaret Oyelaran', publicity: 'open' as Publicity };
const rule = (name: string) => ({ error: { kind: 'rule', rule: name } });

beforeEach(async () => {
  fixture = await openMeetingFixture({ betweenMeetings: betweenMeetingsHandlers, agendaTemplates: agendaTemplatesHandlers });
  ({ client } = fixture);
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

const record = (kind: 'chairsAction' | 'writtenResolution', more: Partial<typeof GRANT> = {}) => client.betweenMeetings.record({ bodyId: fixture.bodyId, kind, ...GRANT, ...more });
const list = async () => (await client.betweenMeetings.list({ bodyId: fixture.bodyId })).decisions;
const agenda = async (meetingId = fixture.meetingId) => (await client.agenda.get({ meetingId })).items;
const minuteOf = async (ownerId: string) => (await fixture.record.record().store.read(async (reader) => await reader.find('block', { ownerKind: 'draftMinute', ownerId }))).map(({ words, publicity }) => `${publicity}: ${words}`);

describe('a chair’s action', () => {
  it('has a number for good, and stands by itself on the next agenda under chair’s action with its minute', async () => {
    const { number } = await record('chairsAction');
    expect(number).toBe('CA 26/27-001');
    const items = await agenda();
    expect(items.map(({ title, standing }) => `${title} ${standing}`)).toEqual(['Welcome ', 'Chair’s action chairsAction', 'Grant to the breakfast clubs (CA 26/27-001) ', 'Fair Access Protocol ', 'Site lease ']);
    expect(await minuteOf(items[2]!.id)).toEqual(['open: It was reported that the following action was taken by Margaret Oyelaran as Chair on 3 November 2026 (CA 26/27-001): Pay £4,000 to the clubs. It could not wait for a meeting: The clubs would have closed.']);
    expect((await list())[0]).toMatchObject({ outcome: 'carried', reportedTo: { meetingId: fixture.meetingId, date: '2026-11-24', held: false } });
    await fixture.undo();
    expect([await list(), (await agenda()).length]).toEqual([[], 3]);
    expect((await record('chairsAction')).number).toBe('CA 26/27-002');
    expect((await record('chairsAction', { title: 'Another' })).number).toBe('CA 26/27-003');
    expect((await agenda()).filter(({ standing }) => standing === 'chairsAction')).toHaveLength(1);
    expect((await agenda()).map(({ title }) => title)).toContain('Another (CA 26/27-003)');
  });

  it('follows what is changed, and goes off the agenda with the decision', async () => {
    const { id } = await record('chairsAction');
    await client.betweenMeetings.change({ id, ...GRANT, title: 'Grant', words: 'Pay £5,000', publicity: 'exempt' });
    const item = (await agenda())[2]!;
    expect([item.title, item.publicity]).toEqual(['Grant (CA 26/27-001)', 'exempt']);
    expect((await minuteOf(item.id))[0]).toMatch(/^exempt: .*Pay £5,000\./);
    await client.betweenMeetings.remove({ id });
    expect((await agenda()).map(({ title }) => title)).toEqual(['Welcome', 'Chair’s action', 'Fair Access Protocol', 'Site lease']);
  });

  it('waits for an agenda that is made later, is on one alone, and comes back when it is taken off', async () => {
    await client.meetings.remove({ id: fixture.meetingId });
    await record('chairsAction');
    expect((await list())[0]?.reportedTo).toBeNull();
    const moment = { bodyId: fixture.bodyId, title: '', startTime: '18:00', plannedEnd: '', place: 'Room' };
    const list1 = { kind: 'list' as const, text: 'Welcome\nMatters arising\nReports\nAny other business' };
    const first = await client.agendaTemplates.addMeeting({ ...moment, date: '2026-12-08', source: list1, arising: true });
    expect(first.notes).toContain('1 decision taken between meetings is reported under chair’s action.');
    expect((await agenda(first.id)).map(({ title }) => title)).toEqual(['Welcome', 'Matters arising', 'Chair’s action', 'Grant to the breakfast clubs (CA 26/27-001)', 'Reports', 'Any other business']);
    const second = await client.agendaTemplates.addMeeting({ ...moment, date: '2027-01-12', source: list1, arising: true });
    expect((await agenda(second.id)).map(({ title }) => title)).not.toContain('Chair’s action');
    await client.agenda.removeItem({ id: (await agenda(first.id))[3]!.id });
    expect((await list())[0]?.reportedTo).toBeNull();
    const third = await client.agendaTemplates.addMeeting({ ...moment, date: '2027-02-09', source: { kind: 'shipped' }, arising: true });
    const items = await agenda(third.id);
    const standing = items.find(({ standing: key }) => key === 'chairsAction');
    expect(items.filter(({ parentId }) => parentId === standing?.id).map(({ title }) => title)).toEqual(['Grant to the breakfast clubs (CA 26/27-001)']);
  });

  it('asks why it could not wait, is not in the future, and stays once a meeting was told', async () => {
    await expect(record('chairsAction', { reason: ' ' })).rejects.toMatchObject({ error: { kind: 'invalid', issues: [{ path: 'reason' }] } });
    await expect(record('chairsAction', { takenOn: day('2026-11-22') })).rejects.toMatchObject({ error: { kind: 'invalid', issues: [{ path: 'takenOn' }] } });
    const { id } = await record('chairsAction');
    await client.minutes.start({ meetingId: fixture.meetingId, at: '18:00' });
    await expect(client.betweenMeetings.remove({ id })).rejects.toMatchObject(rule('alreadyReported'));
    expect((await list())[0]?.reportedTo?.held).toBe(true);
  });
});

describe('a written resolution', () => {
  it('asks everybody who may vote, is carried when all agree, and only then is on the agenda', async () => {
    const { id, number } = await record('writtenResolution', { reason: '' });
    expect(number).toBe('WR 26/27-001');
    const asked = (await list())[0]!.consents;
    expect(asked.map(({ name }) => name)).toEqual(['Cllr Margaret Oyelaran', 'Jasmine Kaur', 'Stephen Calloway', 'Tom Ashworth']);
    expect(await agenda()).toHaveLength(3);
    await expect(client.betweenMeetings.answer({ id, personIds: asked.map(({ personId }) => personId), answer: 'agrees', day: day('2026-11-02') })).rejects.toMatchObject({ error: { kind: 'invalid', issues: [{ path: 'day' }] } });
    await client.betweenMeetings.answer({ id, personIds: asked.slice(1).map(({ personId }) => personId), answer: 'agrees', day: day('2026-11-05') });
    expect((await list())[0]?.outcome).toBe('');
    await expect(client.betweenMeetings.change({ id, ...GRANT, words: 'Other words' })).rejects.toMatchObject({ error: { kind: 'invalid', issues: [{ path: 'words' }] } });
    await client.betweenMeetings.answer({ id, personIds: [asked[0]!.personId], answer: 'agrees', day: day('2026-11-06') });
    expect((await list())[0]).toMatchObject({ outcome: 'carried', reportedTo: { date: '2026-11-24' } });
    const [, , item] = await agenda();
    expect((await minuteOf(item!.id))[0]).toContain('to which all 4 members entitled to vote agreed');
    await client.betweenMeetings.answer({ id, personIds: [asked[0]!.personId], answer: '', day: day('2026-11-06') });
    expect((await list())[0]).toMatchObject({ outcome: '', reportedTo: null });
    expect((await agenda()).map(({ title }) => title)).not.toContain(item!.title);
    await client.betweenMeetings.answer({ id, personIds: [asked[0]!.personId], answer: 'against', day: day('2026-11-06') });
    expect((await list())[0]).toMatchObject({ outcome: 'lost', reportedTo: { date: '2026-11-24' } });
    await expect(client.betweenMeetings.answer({ id, personIds: [fixture.bodyId], answer: 'agrees', day: day('2026-11-06') })).rejects.toMatchObject(rule('notAsked'));
  });
});
