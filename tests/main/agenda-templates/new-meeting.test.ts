import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TestRecord } from '@tests/helpers/test-record';
import { BOARD, thereAndBack } from '../bodies/a-board';
import { newMeeting, openTemplatesRecord, shownAgenda } from './templates-fixture';

let record: TestRecord;
let bodyId: string;
beforeEach(async () => {
  record = await openTemplatesRecord();
  bodyId = (await record.client.bodies.create(BOARD)).id;
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const templates = () => record.client.agendaTemplates;
const add = async (date: string, more: Parameters<typeof newMeeting>[1] = {}) => await templates().addMeeting({ bodyId, ...newMeeting(date, more) });
const refusal = async (attempt: Promise<unknown>) => await attempt.then(() => null, (error: { error?: unknown }) => error.error);
const itemOf = async (meetingId: string, standing: string) => {
  const found = (await record.client.agenda.get({ meetingId })).items.find((item) => item.standing === standing);
  if (!found) throw new Error(`no ${standing}`);
  return found;
};
/** Minutes with one action, recorded under the item given. */
async function holdWithActions(meetingId: string, itemId: string, actions: readonly string[]): Promise<void> {
  await record.client.minutes.prepare({ meetingId });
  await record.client.minutes.start({ meetingId, at: '18:00' });
  await record.client.minutes.openItem({ meetingId, agendaItemId: itemId, at: '18:05' });
  for (const text of actions) {
    await record.client.minutes.recordEntry({ meetingId, agendaItemId: itemId, blockId: uuidV7(), kind: 'action', text, at: '18:10', action: { ownerAttendanceId: null, ownerName: 'Ines Duarte', due: { verbatim: '30 Nov', kind: 'day', day: '2026-11-30' as CalendarDay } } });
  }
}

const SHIPPED = ['1 Welcome and introductions', '2 Apologies for absence', '3 Declarations of interest', '4 Minutes of the last meeting', '5 Matters arising', '6 Chair’s action', '7 Report of the Director', '8 Forward plan', '9 Any other business', '10 Date of next meeting'];

describe('a new meeting', () => {
  it('is made with its whole agenda in one step of Undo', async () => {
    const look = async () => (await record.client.meetings.list({})).meetings.map(({ date, itemCount }) => [date, itemCount]);
    const { before, after, undone, redone } = await thereAndBack(record, look, () => add('2026-12-03'));
    expect([before, after, undone, redone]).toEqual([[], [['2026-12-03', 10]], [], [['2026-12-03', 10]]]);
    const [meeting] = (await record.client.meetings.list({})).meetings;
    expect(await shownAgenda(record, meeting?.id ?? '')).toEqual(SHIPPED);
    await record.client.meetings.remove({ id: meeting?.id ?? '' });
  });

  it('takes over what was written and attached for what was put off, with its title for the public, and Undo gives it back', async () => {
    const first = await add('2026-10-13');
    const put = await record.client.agenda.addItem({ meetingId: first.id, title: 'Early years rates', afterId: null, presenterName: '', presenterPersonId: null, minutesNeeded: 15, askType: 'steer', publicity: 'exempt' });
    await record.client.agenda.updateItem({ id: put.id, publicTitle: 'A matter of rates', specialBusiness: 'Suspending a governor' });
    await record.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, async (tx) => {
      const paper = await tx.insert('paper', { bodyId, meetingId: first.id, agendaItemId: put.id, templateKey: 'education-board-report', title: 'Rates', status: 'draft', publicity: 'exempt' });
      for (const [key, value] of [['date', '13 October 2026'], ['title', 'Rates'], ['date', 'the autumn']] as const) await tx.insert('paperDetail', { paperId: paper.id, key, label: key, value, orderKey: 'a0' });
      await tx.insert('attachment', { meetingId: first.id, agendaItemId: put.id, paperId: null, fileName: 'rates.xlsx', title: 'Rates', byteLength: 3, contentHash: 'a'.repeat(64), publicity: 'exempt', exemptParagraphs: '[]', orderKey: 'a0' });
    });
    await record.client.agenda.deferItem({ id: put.id, reason: 'Figures late', toMeetingId: null });
    const look = async () => await record.record().store.read(async (reader) => ({
      papers: (await reader.find('paper', {})).map(({ meetingId, agendaItemId }) => [meetingId, agendaItemId]),
      files: (await reader.find('attachment', {})).map(({ meetingId, agendaItemId }) => [meetingId, agendaItemId]),
      days: (await reader.find('paperDetail', { key: 'date' })).map(({ value }) => value).sort(),
    }));
    const before = await look();
    expect(before).toEqual({ papers: [[first.id, put.id]], files: [[first.id, put.id]], days: ['13 October 2026', 'the autumn'] });
    const planned = await add('2026-12-01');
    const carried = (await record.client.agenda.get({ meetingId: planned.id })).items.find(({ carriedFromItemId }) => carriedFromItemId === put.id);
    expect(carried).toMatchObject({ publicTitle: 'A matter of rates', specialBusiness: 'Suspending a governor', fileCount: 1, paperIds: [expect.any(String) as string] });
    expect(await look()).toEqual({ papers: [[planned.id, carried?.id]], files: [[planned.id, carried?.id]], days: ['1 December 2026', 'the autumn'] });
    await record.client.history.undo({});
    expect(await look()).toEqual(before);
  });

  it('approves the last minutes, lists what is open, carries what was put off, and tells the meeting before of its day', async () => {
    const first = await add('2026-10-13');
    expect(first.notes).toEqual(['No minutes wait to be approved.']);
    const report = await itemOf(first.id, 'reports');
    await holdWithActions(first.id, report.id, ['Send the half-year figures to schools.', 'Write to the diocese']);
    const put = await record.client.agenda.addItem({ meetingId: first.id, title: 'Early years rates', afterId: report.id, presenterName: 'Lorraine Petts', presenterPersonId: null, minutesNeeded: 15, askType: 'steer', publicity: 'open' });
    await record.client.text.save({ ownerKind: 'itemRecommendation', ownerId: put.id, removed: [], changes: [{ id: uuidV7(), kind: 'letter', level: 1, runs: [{ text: 'agrees the rates', bold: true }], orderKey: 'a0', revision: 0 }] });
    await record.client.agenda.deferItem({ id: put.id, reason: 'Figures late', toMeetingId: null });
    const planned = await add('2026-12-01');
    expect(await itemOf(planned.id, 'minutesOfLast')).toMatchObject({ title: 'Minutes of the meeting of 13 October 2026', linkedMeetingId: first.id });
    expect((await shownAgenda(record, planned.id)).slice(4)).toEqual([
      '5 Matters arising', '5.1 Send the half-year figures to schools (A 26/27-001, due: Monday 30 November 2026)', '5.2 Write to the diocese (A 26/27-002, due: Monday 30 November 2026)', '6 Chair’s action', '7 Report of the Director', '8 Forward plan',
      '9 Early years rates', '10 Any other business', '11 Date of next meeting',
    ]);
    const { items } = await record.client.agenda.get({ meetingId: planned.id });
    expect(items.find(({ title }) => title === 'Early years rates')).toMatchObject({ carriedFromItemId: put.id, presenterName: 'Lorraine Petts', minutesNeeded: 15, askType: 'steer', state: 'live' });
    const carried = items.find(({ title }) => title === 'Early years rates');
    expect((await record.client.text.load({ ownerKind: 'itemRecommendation', ownerId: carried?.id ?? '' })).blocks).toMatchObject([{ kind: 'letter', runs: [{ text: 'agrees the rates', bold: true }] }]);
    expect(items.filter(({ title }) => title.includes('(A 26')).map(({ presenterName, minutesNeeded, askType }) => [presenterName, minutesNeeded, askType])).toEqual([['Ines Duarte', 5, 'noting'], ['Ines Duarte', 5, 'noting']]);
    expect(planned.notes).toEqual(['The minutes of 13 October 2026 are put for approval.', '2 open actions are listed under matters arising.', 'Carried from 13 October 2026: Early years rates.']);

    // The one after: nothing is carried twice, and the meeting before names it.
    const after = await add('2027-01-12');
    expect(await itemOf(after.id, 'minutesOfLast')).toMatchObject({ title: 'Minutes of the meeting of 1 December 2026', linkedMeetingId: planned.id });
    expect(await shownAgenda(record, after.id)).not.toContain('9 Early years rates');
    expect((await itemOf(planned.id, 'dateOfNext')).title).toBe('Date of next meeting: 12 January 2027');
    expect(after.notes.at(-1)).toBe('The agenda of 1 December 2026 now gives this as the next meeting.');
    expect((await itemOf(first.id, 'dateOfNext')).title).toBe('Date of next meeting');
    await record.client.history.undo({});
    expect((await itemOf(planned.id, 'dateOfNext')).title).toBe('Date of next meeting');
  });

  it('does not carry what waits for another meeting, nor what lies in the bin, nor what was withdrawn', async () => {
    const first = await add('2026-10-13', { source: { kind: 'list', text: 'One\nTwo\nThree\nFour' } });
    const target = await add('2027-01-12', { source: { kind: 'empty' } });
    const { items } = await record.client.agenda.get({ meetingId: first.id });
    const id = (title: string) => items.find((item) => item.title === title)?.id ?? '';
    await record.client.agenda.deferItem({ id: id('One'), reason: '', toMeetingId: target.id });
    await record.client.agenda.withdrawItem({ id: id('Two'), reason: '' });
    await record.client.agenda.deferItem({ id: id('Three'), reason: '', toMeetingId: null });
    await record.client.agenda.removeItem({ id: id('Three') });
    const between = await add('2026-12-01', { source: { kind: 'list', text: 'Welcome' } });
    expect(await shownAgenda(record, between.id)).toEqual(['1 Welcome']);
    const filled = await templates().fill({ meetingId: target.id, source: { kind: 'deferred' }, arising: false });
    expect(filled).toMatchObject({ added: 1, notes: ['Carried from 13 October 2026: One.'] });
    expect((await templates().fill({ meetingId: target.id, source: { kind: 'deferred' }, arising: false })).added).toBe(0);
  });

  it('keeps an exempt action exempt, also where only its item is', async () => {
    const first = await add('2026-10-13', { source: { kind: 'list', text: 'Lease' } });
    const [lease] = (await record.client.agenda.get({ meetingId: first.id })).items;
    await record.client.agenda.updateItem({ id: lease?.id ?? '', publicity: 'exempt' });
    await holdWithActions(first.id, lease?.id ?? '', ['Instruct the second valuer']);
    const next = await add('2026-12-01');
    expect((await record.client.agenda.get({ meetingId: next.id })).items.find(({ title }) => title.startsWith('Instruct'))?.publicity).toBe('exempt');
    expect(next.notes.join(' ')).not.toContain('valuer');
  });

  it('begins from any earlier agenda, without its dates, its withdrawn items and its own actions', async () => {
    const first = await add('2026-10-13', { source: { kind: 'list', text: 'Minutes of 2 July 2026\nMatters arising\n  An old one\nBudget\n  Schools\nWithdrawn one\nDate of next meeting: 13 October 2026' } });
    const gone = (await record.client.agenda.get({ meetingId: first.id })).items.find(({ title }) => title === 'Withdrawn one');
    await record.client.agenda.withdrawItem({ id: gone?.id ?? '', reason: '' });
    const copy = await add('2026-12-01', { source: { kind: 'agenda', meetingId: first.id } });
    expect(await shownAgenda(record, copy.id)).toEqual(['1 Minutes of the meeting of 13 October 2026', '2 Matters arising', '3 Budget', '3.1 Schools', '4 Date of next meeting']);
  });

  it('passes over a meeting that was cancelled and minutes that are approved', async () => {
    const first = await add('2026-09-01');
    const cancelled = await add('2026-10-13');
    const approved = await add('2026-11-03');
    await record.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, async (tx) => {
      await tx.update('meeting', cancelled.id, { cancelledOn: '2026-10-01' });
      await tx.update('meeting', approved.id, { stage: 'approved' });
    });
    expect(await itemOf((await add('2026-12-01')).id, 'minutesOfLast')).toMatchObject({ linkedMeetingId: first.id });
  });

  it('can be in the past, twice on a day, over midnight, and empty; a planned end before the start is refused and nothing is made', async () => {
    await add('2025-01-07', { source: { kind: 'empty' } });
    await add('2026-12-03');
    await add('2026-12-03', { startTime: '22:00', plannedEnd: '00:30' });
    expect((await record.client.meetings.list({})).meetings.map(({ date, itemCount }) => [date, itemCount])).toEqual([['2026-12-03', 10], ['2026-12-03', 10], ['2025-01-07', 0]]);
    expect(await refusal(add('2026-12-04', { plannedEnd: '17:00' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'plannedEnd' }] });
    expect(await refusal(add('2026-12-04', { source: { kind: 'template', templateId: uuidV7() } }))).toMatchObject({ kind: 'notFound', what: 'agenda template' });
    expect((await record.client.meetings.list({})).meetings).toHaveLength(3);
  });

  it('is foretold by the preview', async () => {
    const first = await add('2026-10-13');
    await holdWithActions(first.id, (await itemOf(first.id, 'reports')).id, ['Send it']);
    const question = { bodyId, date: '2026-12-01', startTime: '18:00', source: { kind: 'shipped' }, arising: true } as const;
    expect(await templates().preview(question)).toEqual({ itemCount: 11, minutes: 57, arisingCount: 1, notes: ['The minutes of 13 October 2026 are put for approval.', '1 open action is listed under matters arising.'] });
    expect(await templates().preview({ ...question, arising: false })).toMatchObject({ itemCount: 10, minutes: 57, arisingCount: 1 });
    expect(await templates().preview({ ...question, source: { kind: 'empty' } })).toMatchObject({ itemCount: 0, notes: [] });
  });
});

describe('filling an agenda that is there', () => {
  it('adds after what it has, in one step of Undo', async () => {
    const { id } = await record.client.meetings.create({ bodyId, title: '', date: '2026-12-03', startTime: '18:00', plannedEnd: '', place: 'Here' });
    await templates().fill({ meetingId: id, source: { kind: 'list', text: 'First' }, arising: false });
    const { before, after, undone, redone } = await thereAndBack(record, () => shownAgenda(record, id), () => templates().fill({ meetingId: id, source: { kind: 'list', text: '1. Budget\n1.1 Schools\n2. Close' }, arising: false }));
    expect([before, after, undone, redone]).toEqual([['1 First'], ['1 First', '2 Budget', '2.1 Schools', '3 Close'], ['1 First'], ['1 First', '2 Budget', '2.1 Schools', '3 Close']]);
  });

  it('takes 300 pasted items, and is refused once the minutes are approved', async () => {
    const { id } = await add('2026-12-03', { source: { kind: 'empty' } });
    expect(await templates().fill({ meetingId: id, source: { kind: 'list', text: Array.from({ length: 320 }, (_, index) => `Item ${String(index + 1)}`).join('\n') }, arising: false })).toMatchObject({ added: 300 });
    await record.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, async (tx) => await tx.update('meeting', id, { stage: 'approved' }));
    expect(await refusal(templates().fill({ meetingId: id, source: { kind: 'shipped' }, arising: false }))).toMatchObject({ kind: 'rule', rule: 'minutesApproved' });
  });
});
