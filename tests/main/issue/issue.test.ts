import { rmSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleForNode } from '@tests/main/docx/bundle';
import { openIssueRecord } from './issue-record';
import type { IssueRecord } from './issue-record';

let workerFile: string;
let record: IssueRecord;
beforeAll(async () => {
  workerFile = await bundleForNode('src-main/docx/export-worker.ts', 'issue-export-worker');
});
afterAll(() => rmSync(path.dirname(workerFile), { recursive: true, force: true }));
beforeEach(async () => {
  record = await openIssueRecord(workerFile);
  record.test.setToday('2026-12-22');
});
afterEach(async () => {
  expect(record.test.faults).toEqual([]);
  await record.close();
});

const facts = () => record.test.client.issue.get({ meetingId: record.meetingId });
const numbers = async () => (await record.test.client.agenda.get({ meetingId: record.meetingId })).items.map((item) => item.issuedNumber);
const stage = async () => (await record.test.client.meetings.get({ id: record.meetingId })).stage;
const differences = async () => (await facts()).differences.map((one) => one.sentence);

describe('issuing an agenda', () => {
  it('freezes it under a version, fixes the numbers and moves the stage, and one Undo takes all of it back', async () => {
    await record.addItem('Welcome');
    await record.addItem('Schools budget');
    expect(await record.issue()).toMatchObject({ version: 1 });
    expect(await stage()).toBe('agendaIssued');
    expect(await numbers()).toEqual(['1', '2']);
    expect((await facts()).issues).toMatchObject([{ version: 1, kind: 'agenda', issuedOn: '2026-12-22', issuedAt: '14:05', issuedByName: 'Hannah Lacey', lateReason: '', documentHash: '', broughtCount: 2 }]);
    expect(await differences()).toEqual([]);
    await record.test.client.history.undo({});
    expect(await stage()).toBe('planned');
    expect(await numbers()).toEqual([null, null]);
    expect((await facts()).issues).toEqual([]);
  });

  it('says before it how much there is to look at in its papers, and which guarded names the public would read', async () => {
    const { client } = record.test;
    const itemId = await record.addItem('Attendance of Ellie Marsh');
    const paperId = await record.addPaper(itemId, 'Attendance');
    const exempt = await record.addItem('Case of Ellie Marsh', { publicity: 'exempt' });
    expect(await facts()).toMatchObject({ paperFindings: [{ paperId, title: 'Attendance', count: expect.any(Number) }], guardedNames: [] });
    await client.privacy.addNames({ bodyId: record.bodyId, kind: 'pupil', names: ['Ellie Marsh'] });
    const report = await client.papers.get({ id: paperId });
    await client.papers.updateDetail({ id: report.details.find(({ key }) => key === 'preparedBy')?.id ?? '', value: 'The teacher of Ellie Marsh' });
    const { guardedNames } = await facts();
    expect(guardedNames).toEqual([{ words: 'Ellie Marsh', itemId, paperId: null, title: 'Item 1' }, { words: 'Ellie Marsh', itemId: null, paperId, title: 'Attendance' }]);
    expect(guardedNames.some((name) => name.itemId === exempt)).toBe(false);
    const [listed] = (await client.privacy.names({ bodyId: record.bodyId })).names;
    await client.privacy.accept({ ownerKind: 'paper', ownerId: paperId, guardedNameId: listed?.id ?? '', reason: 'Her parents asked for it.' });
    expect((await facts()).guardedNames).toMatchObject([{ itemId }]);
  });

  it('is refused without items, after the meeting, ahead of time and when cancelled, and leaves nothing behind', async () => {
    await expect(record.issue()).rejects.toThrow('The agenda has no items yet.');
    await record.addItem('Welcome');
    await expect(record.issue({ issuedOn: '2026-12-23' })).rejects.toThrow('lies ahead');
    record.test.setToday('2027-01-08');
    await expect(record.issue()).rejects.toThrow('An agenda is issued before it.');
    record.test.setToday('2026-12-22');
    await record.test.client.issue.cancelMeeting({ meetingId: record.meetingId, reason: 'Snow' });
    expect((await record.test.client.meetings.list({})).meetings).toMatchObject([{ cancelledOn: expect.stringMatching(/^20\d\d-/) as string, provisional: false }]);
    await expect(record.issue()).rejects.toThrow('was cancelled on 22 December 2026');
    expect((await facts()).issues).toEqual([]);
    expect(await stage()).toBe('planned');
  });

  it('asks for the chair’s reason when notice falls short, and keeps it', async () => {
    await record.addItem('Welcome');
    record.test.setToday('2026-12-31');
    const late = { issuedOn: '2026-12-31', warningsReason: 'The chair has agreed.' };
    await expect(record.issue(late)).rejects.toThrow('Enter the chair’s reason for urgency.');
    await record.issue({ ...late, lateReason: 'The funding formula must be settled by 22 January.' });
    expect((await facts()).issues[0]?.lateReason).toBe('The funding formula must be settled by 22 January.');
    const { model } = await record.test.client.documents.preview({ kind: 'agenda', id: record.meetingId });
    expect(JSON.stringify(model)).toContain('The chair has shortened the notice of this meeting for urgency: The funding formula must be settled by 22 January.');
  });

  it('asks why it is issued although the checklist warns', async () => {
    await record.addItem('Schools budget', { ask: 'decision' });
    await expect(record.issue()).rejects.toThrow('Enter why it is issued although the checklist warns.');
    await record.issue({ warningsReason: 'The paper follows on Monday.' });
    expect(await stage()).toBe('agendaIssued');
  });

  it('does not take an exempt item without paragraph or reason where Schedule 12A holds', async () => {
    await record.test.client.rules.choosePack({ bodyId: record.bodyId, packKey: 'council-committee-england' });
    const id = await record.addItem('Academy conversion', { publicity: 'exempt' });
    await expect(record.issue()).rejects.toThrow('1 exempt item has no paragraph of Schedule 12A or no public interest reason.');
    await record.test.client.agenda.updateItem({ id, exemptParagraphs: ['3'], publicInterestReason: 'The price is not yet agreed.' });
    await record.issue();
    expect(await stage()).toBe('agendaIssued');
  });

  it('keeps what was sent when an item is changed afterwards, and says what is different, in the agenda too', async () => {
    const id = await record.addItem('Schools budget');
    await record.issue();
    await record.test.client.agenda.updateItem({ id, title: 'Schools budget 2027/28' });
    expect(await differences()).toEqual(['Item 1 is called “Schools budget 2027/28” and was “Schools budget”.']);
    const { model } = await record.test.client.documents.preview({ kind: 'agenda', id: record.meetingId });
    expect(JSON.stringify(model)).toContain('Changed since it was issued on 22 December 2026: Item 1 is called');
  });

  it('says nothing to the public of a change in an exempt item', async () => {
    const id = await record.addItem('ZQSECRET lease', { publicity: 'exempt' });
    await record.issue({ warningsReason: 'x' });
    await record.test.client.agenda.updateItem({ id, title: 'ZQSECRET lease of Wold Academy' });
    const shown = async (audience: 'public' | 'members') => JSON.stringify((await record.test.client.documents.preview({ kind: 'agenda', id: record.meetingId, audience })).model);
    expect(await shown('public')).not.toContain('ZQSECRET');
    expect(await shown('members')).toContain('Changed since it was issued');
  });

  it('goes back to planned with free numbers, keeps the version, and the next one is a revised agenda', async () => {
    await record.addItem('Welcome');
    await record.issue();
    await record.test.client.issue.backToPlanned({ meetingId: record.meetingId });
    expect(await stage()).toBe('planned');
    expect(await numbers()).toEqual([null]);
    expect((await facts()).issues).toHaveLength(1);
    expect(await record.issue()).toMatchObject({ version: 2 });
    expect((await facts()).issues.map((one) => `${String(one.version)} ${one.kind}`)).toEqual(['2 revised', '1 agenda']);
    const { model } = await record.test.client.documents.preview({ kind: 'agenda', id: record.meetingId });
    expect(model.title).toContain('Revised agenda');
    expect(JSON.stringify(model)).toContain('takes the place of the one issued on 22 December 2026');
  });
});

describe('after the issue', () => {
  let budget: string;
  beforeEach(async () => {
    await record.addItem('Welcome');
    budget = await record.addItem('Schools budget');
    await record.issue();
  });
  const supplement = (more = {}) => record.issue({ kind: 'supplementary', ...more });

  it('a supplementary agenda brings what was added under the next numbers and renumbers nothing', async () => {
    await expect(supplement()).rejects.toThrow('No item was added');
    await record.addItem('Growth fund');
    await record.test.client.agenda.updateItem({ id: budget, title: 'Budget' });
    const { issueId } = await supplement();
    expect(await numbers()).toEqual(['1', '2', '3']);
    const { model } = await record.test.client.documents.preview({ kind: 'supplementaryAgenda', id: issueId });
    const text = JSON.stringify(model);
    expect(model.title).toContain('Supplementary agenda');
    expect(text).toContain('Growth fund');
    expect(text).not.toContain('Welcome');
    // What was otherwise changed was not sent with it, so it still shows.
    expect(await differences()).toEqual(['Item 2 is called “Budget” and was “Schools budget”.']);
  });

  it('what is recommended is printed with what a supplementary agenda brought, and is told where it was changed since', async () => {
    const { text } = record.test.client;
    const recommend = async (ownerId: string, words: string) => await text.save({ ownerKind: 'itemRecommendation', ownerId, removed: [], changes: [{ id: uuidV7(), kind: 'paragraph', level: 1, runs: [{ text: words }], orderKey: 'a0', revision: 0 }] });
    await recommend(await record.addItem('Growth fund'), 'That the fund be kept at 0.5 per cent.');
    const { issueId } = await supplement();
    const { model } = await record.test.client.documents.preview({ kind: 'supplementaryAgenda', id: issueId });
    expect(JSON.stringify(model)).toContain('That the fund be kept at 0.5 per cent.');
    expect(await differences()).toEqual([]);
    await recommend(budget, 'That the budget be agreed.');
    expect(await differences()).toEqual(['A recommendation was added to item 2.']);
  });

  it('a late item needs the chair’s special circumstances, which are printed', async () => {
    const id = await record.addItem('Growth fund');
    record.test.setToday('2027-01-05');
    const late = { issuedOn: '2027-01-05', warningsReason: 'The chair has agreed.' };
    await expect(supplement(late)).rejects.toThrow('special circumstances');
    await record.test.client.agenda.updateItem({ id, urgentReason: 'The grant was offered on 4 January and lapses on 8 January.' });
    const { issueId } = await supplement(late);
    for (const asked of [{ kind: 'supplementaryAgenda', id: issueId }, { kind: 'agenda', id: record.meetingId }] as const) {
      expect(JSON.stringify((await record.test.client.documents.preview(asked)).model)).toContain('The grant was offered on 4 January and lapses on 8 January.');
    }
  });

  it('a revised notice tells of another date, time or place, and raises the sequence of the calendar entry', async () => {
    const sequence = async () => (await record.test.record().store.read((reader) => reader.get('meeting', record.meetingId, 'meeting'))).calendarSequence;
    await record.test.client.meetings.update({ id: record.meetingId, date: '2027-01-14', place: 'Committee Room 2' });
    expect(await differences()).toEqual(['The date is Thursday 14 January 2027 and was Thursday 7 January 2027.', 'The place is Committee Room 2 and was Council Chamber.']);
    expect(await sequence()).toBe(1);
    await record.test.client.meetings.type({ id: record.meetingId, place: 'C' });
    await record.test.client.meetings.type({ id: record.meetingId, place: 'Ch' });
    expect(await sequence()).toBe(1);
    await record.issue({ kind: 'revised' });
    expect(await sequence()).toBe(2);
    expect(await differences()).toEqual([]);
    expect(await numbers()).toEqual(['1', '2']);
    for (const place of ['R', 'Ro', 'Room 5']) await record.test.client.meetings.type({ id: record.meetingId, place });
    expect(await sequence()).toBe(3);
  });

  it('an item that was issued keeps its number in the minutes', async () => {
    await record.test.client.agenda.withdrawItem({ id: budget, reason: 'Awaiting the settlement' });
    expect(await differences()).toEqual(['Item 2 was withdrawn. Reason: Awaiting the settlement']);
    await record.test.client.minutes.prepare({ meetingId: record.meetingId });
    await record.test.client.minutes.start({ meetingId: record.meetingId, at: '16:31' });
    const { model } = await record.test.client.documents.preview({ kind: 'minutes', id: record.meetingId });
    expect(JSON.stringify(model)).toContain('"literal","text":"2"');
    await expect(supplement()).rejects.toThrow('has been held');
    await expect(record.test.client.issue.cancelMeeting({ meetingId: record.meetingId, reason: 'Snow' })).rejects.toThrow('cannot be cancelled');
    await expect(record.test.client.issue.backToPlanned({ meetingId: record.meetingId })).rejects.toThrow('cannot go to');
  });
});

describe('rules that do not let notice be shortened', () => {
  it('say so plainly, take a reason all the same, and print both', async () => {
    await record.addItem('Welcome');
    await record.test.client.rules.change({ bodyId: record.bodyId, key: 'urgency', value: { chairMayShorten: false, reasonInMinutes: true }, words: 'Notice may not be shortened.', reason: 'Terms of reference 4.2', decidedOn: null });
    record.test.setToday('2027-01-05');
    const late = { issuedOn: '2027-01-05', warningsReason: 'The chair knows.' };
    await expect(record.issue(late)).rejects.toThrow('Enter why it is issued although notice falls short.');
    const { issueId } = await record.issue({ ...late, lateReason: 'The forum asked for it.' });
    const certificate = JSON.stringify((await record.test.client.documents.preview({ kind: 'notice', id: issueId })).model);
    expect(certificate).toContain('The rules of this body do not let the chair shorten the notice.');
    expect(certificate).toContain('Reason that was given: The forum asked for it.');
    expect(certificate).toContain('The notice falls short.');
  });
});

describe('a meeting that is called off', () => {
  it('passes what it would have approved on to the next agenda, and takes it back when it is held after all', async () => {
    const { client } = record.test;
    const meeting = async (date: string, title: string, linkedMeetingId: string): Promise<{ id: string; itemId: string }> => {
      const { id } = await client.meetings.create({ bodyId: record.bodyId, title: '', date, startTime: '16:30', plannedEnd: '18:30', place: 'Council Chamber' });
      const { id: itemId } = await client.agenda.addItem({ meetingId: id, afterId: null, title, presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'decision', publicity: 'open' });
      await record.test.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, (tx) => tx.update('agendaItem', itemId, { standing: 'minutesOfLast', linkedMeetingId }));
      return { id, itemId };
    };
    const off = await meeting('2027-02-04', 'Minutes of the meeting of 7 January 2027', record.meetingId);
    const next = await meeting('2027-03-11', 'Minutes of the meeting of 4 February 2027', off.id);
    const issued = await meeting('2027-04-15', 'Minutes of the meeting of 11 March 2027', next.id);
    const shown = async (id: string) => (await client.agenda.get({ meetingId: id })).items.map(({ title, linkedMeetingId }) => [title, linkedMeetingId]);

    await client.issue.cancelMeeting({ meetingId: off.id, reason: 'Snow' });
    expect(await shown(next.id)).toEqual([['Minutes of the meeting of 7 January 2027', record.meetingId]]);
    expect(await shown(off.id)).toEqual([['Minutes of the meeting of 7 January 2027', record.meetingId]]);
    expect(await shown(issued.id)).toEqual([['Minutes of the meeting of 11 March 2027', next.id]]);
    await client.issue.holdAfterAll({ meetingId: off.id });
    expect(await shown(next.id)).toEqual([['Minutes of the meeting of 4 February 2027', off.id]]);
    await client.history.undo({});
    expect(await shown(next.id)).toEqual([['Minutes of the meeting of 7 January 2027', record.meetingId]]);
    await client.history.undo({});
    expect(await shown(next.id)).toEqual([['Minutes of the meeting of 4 February 2027', off.id]]);
  });

  it('puts no minutes that are approved already, and does the same when the meeting goes to the bin', async () => {
    const { client } = record.test;
    const agendaOf = async (date: string, title: string, linkedMeetingId: string) => {
      const { id } = await client.meetings.create({ bodyId: record.bodyId, title: '', date, startTime: '16:30', plannedEnd: '', place: 'Council Chamber' });
      const { id: itemId } = await client.agenda.addItem({ meetingId: id, afterId: null, title, presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'decision', publicity: 'open' });
      await record.test.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, (tx) => tx.update('agendaItem', itemId, { standing: 'minutesOfLast', linkedMeetingId }));
      return id;
    };
    const off = await agendaOf('2027-02-04', 'Minutes of the meeting of 7 January 2027', record.meetingId);
    const next = await agendaOf('2027-03-11', 'Minutes of the meeting of 4 February 2027', off);
    const shown = async () => (await client.agenda.get({ meetingId: next })).items.map(({ title, linkedMeetingId }) => [title, linkedMeetingId]);
    await client.meetings.remove({ id: off });
    expect(await shown()).toEqual([['Minutes of the meeting of 7 January 2027', record.meetingId]]);
    await client.history.undo({});
    expect(await shown()).toEqual([['Minutes of the meeting of 4 February 2027', off]]);
    await record.test.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, (tx) => tx.update('meeting', record.meetingId, { stage: 'approved' }));
    await client.issue.cancelMeeting({ meetingId: off, reason: 'Snow' });
    expect(await shown()).toEqual([['Minutes of the last meeting', null]]);
    await client.issue.holdAfterAll({ meetingId: off });
    expect(await shown()).toEqual([['Minutes of the meeting of 4 February 2027', off]]);
  });

  it('changes no agenda that has been issued', async () => {
    const { client } = record.test;
    const itemId = await record.addItem('Minutes of the meeting of 3 December 2026');
    const { id: off } = await client.meetings.create({ bodyId: record.bodyId, title: '', date: '2027-01-05', startTime: '16:30', plannedEnd: '18:30', place: 'Council Chamber' });
    await record.test.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, (tx) => tx.update('agendaItem', itemId, { standing: 'minutesOfLast', linkedMeetingId: off }));
    await record.issue();
    await client.issue.cancelMeeting({ meetingId: off, reason: 'Snow' });
    expect((await client.agenda.get({ meetingId: record.meetingId })).items[0]).toMatchObject({ title: 'Minutes of the meeting of 3 December 2026', linkedMeetingId: off });
  });
});
