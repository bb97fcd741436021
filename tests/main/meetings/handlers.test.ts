import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestRecord } from '@tests/helpers/test-record';
import { BOARD, member, openBoardRecord, thereAndBack } from '../bodies/a-board';

let record: TestRecord;
let bodyId: string;
beforeEach(async () => {
  record = await openBoardRecord();
  bodyId = (await record.client.bodies.create(BOARD)).id;
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const meetings = () => record.client.meetings;
const NOVEMBER = { title: '', date: '2026-11-24', startTime: '18:00', plannedEnd: '20:00', place: 'Committee Room 2' };
const ITEM = { title: 'Welcome', presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'information', publicity: 'open', afterId: null } as const;
const refusal = async (attempt: Promise<unknown>) => await attempt.then(() => null, (error: { error?: unknown }) => error.error);

describe('meetings.create and get', () => {
  it('plans a meeting under the names of its body, and undo takes it away', async () => {
    await record.client.bodies.addMember({ bodyId, ...member('Gareth Lowe', { role: 'chair' }) });
    const { before, after, undone, redone } = await thereAndBack(record, () => meetings().list({}), () => meetings().create({ bodyId, ...NOVEMBER }));
    expect(before).toEqual({ meetings: [] });
    expect(after.meetings).toEqual([
      {
        ...NOVEMBER, id: after.meetings[0]?.id, bodyId, bodyName: 'Northmere Education Board', organisationName: 'Northmere Borough Council',
        stage: 'planned', provisional: false, cancelledOn: null, actualStart: null, actualEnd: null, presidingName: 'Gareth Lowe', itemCount: 0, entryCount: 0,
      },
    ]);
    expect(undone).toEqual(before);
    expect(redone).toEqual(after);
    expect(await meetings().get({ id: after.meetings[0]?.id ?? '' })).toEqual(after.meetings[0]);
  });

  it('keeps the name that the body had when the meeting began', async () => {
    const { id } = await meetings().create({ bodyId, ...NOVEMBER });
    await record.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, async (tx) => await tx.update('meeting', id, { bodyNameThen: 'The Board as it was', organisationNameThen: 'The Council as it was' }));
    await record.client.bodies.update({ id: bodyId, name: 'The Board as it is' });
    expect(await meetings().get({ id })).toMatchObject({ bodyName: 'The Board as it was', organisationName: 'The Council as it was' });
  });

  it.each([
    { change: { plannedEnd: '17:00' }, path: 'plannedEnd', message: 'The meeting ends at 17:00, before it starts at 18:00. Enter a later time, or leave the planned end empty.' },
    { change: { plannedEnd: '18:00' }, path: 'plannedEnd', message: 'The meeting ends at 18:00, when it starts. Enter a later time, or leave the planned end empty.' },
    { change: { date: '2026-02-29' }, path: 'date', message: 'That day does not exist. Enter a date such as 21 November 2026.' },
    { change: { startTime: 'late' }, path: 'startTime', message: 'That is not a time. Enter a time such as 18:30 or 6.30 pm.' },
    { change: { place: ' ' }, path: 'place', message: 'Enter the place.' },
  ])('refuses $change', async ({ change, path, message }) => {
    expect(await refusal(meetings().create({ bodyId, ...NOVEMBER, ...change }))).toEqual({ kind: 'invalid', issues: [{ path, message }] });
    expect(await meetings().list({})).toEqual({ meetings: [] });
  });

  it('allows a meeting that passes midnight and one in the past', async () => {
    await meetings().create({ bodyId, ...NOVEMBER, startTime: '22:00', plannedEnd: '00:30' });
    await meetings().create({ bodyId, ...NOVEMBER, date: '2025-01-07', plannedEnd: '' });
    expect((await meetings().list({})).meetings).toHaveLength(2);
  });

  it('needs a body that is there', async () => {
    expect(await refusal(meetings().create({ bodyId: '019a0000-0000-7000-8000-000000000000', ...NOVEMBER }))).toMatchObject({ kind: 'notFound', what: 'body' });
  });
});

describe('meetings.list', () => {
  it('has the next first, then past ones from the newest, of all bodies or of one', async () => {
    const other = (await record.client.bodies.create({ ...BOARD, name: 'Schools Forum' })).id;
    for (const [of, date] of [[bodyId, '2027-01-07'], [other, '2026-11-21'], [bodyId, '2026-09-22'], [bodyId, '2026-11-24'], [bodyId, '2026-10-15']] as const) await meetings().create({ bodyId: of, ...NOVEMBER, date });
    expect((await meetings().list({})).meetings.map((meeting) => meeting.date)).toEqual(['2026-11-21', '2026-11-24', '2027-01-07', '2026-10-15', '2026-09-22']);
    expect((await meetings().list({ bodyId: other })).meetings.map((meeting) => meeting.date)).toEqual(['2026-11-21']);
    record.setToday('2026-11-25');
    expect((await meetings().list({ bodyId })).meetings.map((meeting) => meeting.date)).toEqual(['2027-01-07', '2026-11-24', '2026-10-15', '2026-09-22']);
  });
});

describe('meetings.update', () => {
  it('changes what is sent and nothing else', async () => {
    const { id } = await meetings().create({ bodyId, ...NOVEMBER });
    const { before, after, undone, redone } = await thereAndBack(record, () => meetings().get({ id }), () => meetings().update({ id, date: '2026-12-01', startTime: '6.30 pm', title: 'Budget meeting' }));
    expect(after).toEqual({ ...before, date: '2026-12-01', startTime: '18:30', title: 'Budget meeting' });
    expect(undone).toEqual(before);
    expect(redone).toEqual(after);
  });

  it('compares a new start with the planned end that is kept', async () => {
    const { id } = await meetings().create({ bodyId, ...NOVEMBER });
    expect(await refusal(meetings().update({ id, startTime: '20:30' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'plannedEnd' }] });
    await meetings().update({ id, startTime: '20:30', plannedEnd: '' });
    expect(await meetings().get({ id })).toMatchObject({ startTime: '20:30', plannedEnd: '' });
  });

  it('is refused once the minutes are approved', async () => {
    const { id } = await meetings().create({ bodyId, ...NOVEMBER });
    await record.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, async (tx) => await tx.update('meeting', id, { stage: 'approved' }));
    expect(await refusal(meetings().update({ id, place: 'Elsewhere' }))).toMatchObject({ kind: 'rule', rule: 'minutesApproved' });
  });
});

describe('meetings.type', () => {
  it('makes keystrokes one step for Undo', async () => {
    const { id } = await meetings().create({ bodyId, ...NOVEMBER });
    const before = await meetings().get({ id });
    for (const place of ['T', 'To', 'Town Hall']) await meetings().type({ id, place });
    expect(await meetings().get({ id })).toEqual({ ...before, place: 'Town Hall' });
    await record.client.history.undo({});
    expect(await meetings().get({ id })).toEqual(before);
  });

  it('refuses an empty place', async () => {
    const { id } = await meetings().create({ bodyId, ...NOVEMBER });
    expect(await refusal(meetings().type({ id, place: '' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'place', message: 'Enter the place.' }] });
  });
});

describe('meetings.remove', () => {
  it('takes the agenda along, and undo brings all back', async () => {
    const { id } = await meetings().create({ bodyId, ...NOVEMBER });
    await record.client.agenda.addItem({ meetingId: id, ...ITEM });
    const look = async () => ({ list: await meetings().list({}), items: await record.record().store.read(async (reader) => await reader.find('agendaItem', {})) });
    const { before, after, undone } = await thereAndBack(record, look, () => meetings().remove({ id }));
    expect(after).toEqual({ list: { meetings: [] }, items: [] });
    expect(undone.list).toEqual(before.list);
    expect(undone.items.map((item) => item.title)).toEqual(['Welcome']);
  });

  it('keeps its papers, without a meeting', async () => {
    const { id } = await meetings().create({ bodyId, ...NOVEMBER });
    const item = await record.client.agenda.addItem({ meetingId: id, ...ITEM });
    const paper = await record.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, async (tx) => await tx.insert('paper', { bodyId, meetingId: id, agendaItemId: item.id, templateKey: 'x', title: 'Paper', status: 'draft', publicity: 'open' }));
    await meetings().remove({ id });
    const papers = await record.record().store.read(async (reader) => await reader.find('paper', {}));
    expect(papers.map((row) => [row.meetingId, row.agendaItemId])).toEqual([[null, null]]);
    expect(paper).toBeDefined();
  });

  it('is refused when there are minutes, recorded or still being typed', async () => {
    const { id } = await meetings().create({ bodyId, ...NOVEMBER });
    const item = await record.client.agenda.addItem({ meetingId: id, ...ITEM });
    await record.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, async (tx) => {
      await tx.insert('block', { ownerKind: 'captureDraft', ownerId: item.id, kind: 'paragraph', level: 1, orderKey: 'a0', content: '[]', words: 'The chair welcomed', publicity: 'open', contentHash: '' });
    });
    expect(await refusal(meetings().remove({ id }))).toEqual({ kind: 'rule', rule: 'meetingHasMinutes', message: 'The meeting of 24 November 2026 has minutes, so it stays in the record. Move its minutes to the bin first.' });
  });
});
