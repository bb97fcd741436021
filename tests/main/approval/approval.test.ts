import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { copiesOf } from '@main/approval-copies';
import { DOCUMENT_SOURCES } from '@main/document-sources';
import { renderDocx } from '@main/docx/render-docx';
import { createApprovalHandlers } from '@main/features/approval/handlers';
import { motionsHandlers } from '@main/features/motions/handlers';
import { minutesDocument, minutesPart2Document } from '@main/features/write-up/minutes-document';
import { fixMinuteNumbers, minutesLines } from '@main/features/write-up/minutes-lines';
import { privacyHandlers } from '@main/features/privacy/handlers';
import { writeUpHandlers } from '@main/features/write-up/handlers';
import type { RecordStore } from '@main/store/record-store';
import type { DocumentModel } from '@shared/documents/document-model';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import { modelLines } from '@shared/documents/model-lines';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { bundleForNode } from '@tests/main/docx/bundle';
import { openMeetingFixture } from '@tests/main/minutes/meeting-fixture';
import type { MeetingFixture } from '@tests/main/minutes/meeting-fixture';

const AT = '09:00' as TimeOfDay;
const ON = '2027-01-26' as CalendarDay;

let fixture: MeetingFixture;
let store: RecordStore | null = null;
let folder: string;
let workerFile: string;
let chosen: string | null = null;
let nextId: string;
let noteId: string;
let decisionId: string;

beforeAll(async () => {
  workerFile = await bundleForNode('src-main/reading/read-worker.ts', 'approval-read-worker');
});
afterAll(() => {
  rmSync(path.dirname(workerFile), { recursive: true, force: true });
});

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'minute-book-approval-'));
  const copies = copiesOf({ store: () => store, readWorkerFile: workerFile, chooseFile: async () => chosen, maker: { word: async ({ model }) => await renderDocx(model) }, styles: () => PLAIN_STYLES, report: (error) => String(error) });
  fixture = await openMeetingFixture({ motions: motionsHandlers, writeUp: writeUpHandlers, privacy: privacyHandlers, approval: createApprovalHandlers({ minutes: { open: minutesDocument, part2: minutesPart2Document, lines: minutesLines, fixNumbers: fixMinuteNumbers }, copies }) });
  store = fixture.record.record().store;
  const { client, meetingId, bodyId } = fixture;
  await client.minutes.prepare({ meetingId });
  await client.minutes.start({ meetingId, at: '18:00' });
  await client.minutes.markRestPresent({ meetingId });
  noteId = await fixture.say(0, 'note', 'The Board noted that nine schools had joined.');
  decisionId = await fixture.say(1, 'decision', 'that the protocol be adopted');
  await fixture.say(2, 'note', 'The lease was zqsecret.');
  nextId = (await client.meetings.create({ bodyId, title: '', date: ON, startTime: '18:00', plannedEnd: '20:00', place: 'Hall' })).id;
  await client.agenda.addItem({ meetingId: nextId, afterId: null, title: 'Minutes of the last meeting', presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'decision', publicity: 'open' });
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
  rmSync(folder, { recursive: true, force: true });
  chosen = null;
});

const facts = () => fixture.client.approval.get({ meetingId: fixture.meetingId });
const document = (kind: 'minutes' | 'minutesPart2' = 'minutes', id = fixture.meetingId) => store!.read(async (reader) => (await DOCUMENT_SOURCES[kind](reader, id, 'public')).model);
async function issue(): Promise<void> {
  const { client, meetingId } = fixture;
  await client.minutes.end({ meetingId, at: '19:30' });
  await client.approval.sendToChair({ meetingId, at: AT, byName: 'Hannah Lacey' });
  await client.approval.issueDraft({ meetingId, at: AT, byName: 'Hannah Lacey' });
}
async function approve(corrections: { entryId: string; after: string; reason: string }[] = []): Promise<void> {
  await issue();
  await fixture.client.minutes.start({ meetingId: nextId, at: '18:00' });
  await fixture.client.approval.approve({ meetingId: fixture.meetingId, atMeetingId: nextId, on: ON, at: '18:10' as TimeOfDay, corrections });
}
async function copy(model: DocumentModel): Promise<void> {
  const made = await renderDocx(model);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  chosen = path.join(folder, 'Copy.docx');
  writeFileSync(chosen, made.value);
}
function withText(model: DocumentModel, from: string, to: string): DocumentModel {
  return JSON.parse(JSON.stringify(model).replaceAll(from, to)) as DocumentModel;
}

describe('minutes on their way to being signed', () => {
  it('do not go out with a name of the privacy list until it is accepted with a reason', async () => {
    const { client, meetingId, bodyId } = fixture;
    await client.privacy.addNames({ bodyId, kind: 'pupil', names: ['Sam Field'] });
    await fixture.say(0, 'note', 'Sam Field gave the prizes away.');
    await expect(issue()).rejects.toMatchObject({ error: { rule: 'guardedNames' } });
    expect(await facts()).toMatchObject({ stage: 'withChair' });
    const { names } = await client.privacy.names({ bodyId });
    await client.privacy.accept({ ownerKind: 'minutes', ownerId: meetingId, guardedNameId: names[0]!.id, reason: 'His parents agreed.' });
    await client.approval.issueDraft({ meetingId, at: AT, byName: 'Hannah Lacey' });
    expect(await facts()).toMatchObject({ stage: 'issuedDraft' });
  });

  it('keep a version at each stage and by hand, with what changed between them', async () => {
    await issue();
    const revision = (await fixture.get()).entries[0]!.block.revision;
    await fixture.client.minutes.editEntry({ entryId: noteId, text: 'The Board noted that ten schools had joined.', revision });
    expect(await facts()).toMatchObject({ stage: 'issuedDraft', changed: true });
    await fixture.client.approval.keepVersion({ meetingId: fixture.meetingId, at: AT, byName: '', note: 'Before the chair called' });
    const { versions, changed } = await facts();
    expect(changed).toBe(false);
    expect(versions.map(({ version, stage, note }) => `${String(version)} ${stage} ${note}`.trim())).toEqual(['3 issuedDraft Before the chair called', '2 issuedDraft', '1 withChair']);
    const { differences } = await fixture.client.approval.compare({ versionId: versions[1]!.id, withId: null });
    expect(differences).toEqual([{ type: 'changed', before: 'The Board noted that nine schools had joined.', after: 'The Board noted that ten schools had joined.' }]);
  });

  it('say draft on every page and carry the check of their content', async () => {
    const before = await document();
    expect(before.status).toBe('draft');
    expect(before.footer.check).toBe((await facts()).check);
    await approve();
    const after = await document();
    expect(after.status).toBe('approved');
    expect(after.footer.check).toBe((await facts()).versions[0]!.check);
  });

  it('are approved as presented, which the other meeting records', async () => {
    await approve();
    expect(await facts()).toMatchObject({ stage: 'approved', approved: { meetingId: nextId, on: ON }, corrections: [] });
    expect(modelLines(await document('minutes', nextId))).toContain('RESOLVED that the minutes of the meeting held on 24 November 2026 be approved as a correct record and signed by the Chair.');
  });

  it('are corrected at the source when they are approved with corrections, and both minutes say so', async () => {
    await approve([{ entryId: noteId, after: 'The Board noted that ten schools had joined.', reason: 'a slip' }]);
    const lines = modelLines(await document());
    expect(lines).toContain('The Board noted that ten schools had joined.');
    expect(lines).toContain('On 26 January 2027 “noted that nine schools had” was corrected to read “noted that ten schools had” (a slip).');
    expect(modelLines(await document('minutes', nextId)).join('\n')).toContain('subject to the following correction: “noted that nine schools had” to read “noted that ten schools had”.');
  });

  it('keep a correction of Part 2 out of the open minutes of both meetings', async () => {
    const secret = (await fixture.get()).entries.find(({ publicity }) => publicity === 'exempt')!.id;
    await approve([{ entryId: secret, after: 'The lease was zqother.', reason: 'zqwhy' }]);
    for (const id of [fixture.meetingId, nextId]) expect(JSON.stringify(await document('minutes', id))).not.toMatch(/zqsecret|zqother|zqwhy/);
    expect(JSON.stringify(await document('minutesPart2'))).toContain('zqother');
  });

  it('are not approved before they were issued, at an earlier or another meeting, or before it began', async () => {
    const { client, meetingId } = fixture;
    const ask = (atMeetingId: string) => client.approval.approve({ meetingId, atMeetingId, on: ON, at: AT, corrections: [] });
    await expect(ask(nextId)).rejects.toThrow(/Issue the draft minutes first/);
    await issue();
    await expect(ask(meetingId)).rejects.toMatchObject({ error: { kind: 'invalid' } });
    await expect(ask(nextId)).rejects.toMatchObject({ error: { issues: [{ message: 'The meeting of 26 January 2027 has not begun yet.' }] } });
  });

  it('refuse every change after that, by whichever operation, and take an amendment instead', async () => {
    await approve();
    const { client, meetingId, itemIds } = fixture;
    const refused = { error: { kind: 'rule', rule: 'minutesApproved' } };
    const block = (await fixture.get()).entries[0]!.block;
    await expect(client.minutes.editEntry({ entryId: noteId, text: 'x', revision: block.revision })).rejects.toMatchObject(refused);
    await expect(fixture.say(0, 'note', 'x')).rejects.toMatchObject(refused);
    await expect(client.agenda.updateItem({ id: itemIds[0]!, title: 'x' })).rejects.toMatchObject(refused);
    await expect(client.meetings.update({ id: meetingId, place: 'x' })).rejects.toMatchObject(refused);
    await expect(client.minutes.setAttendance({ attendanceId: (await fixture.get()).people[0]!.id, status: 'apologies' })).rejects.toMatchObject(refused);
    await expect(client.approval.acceptChange({ entryId: noteId, before: 'x', after: 'y' })).rejects.toMatchObject(refused);
    await client.approval.amend({ meetingId, entryId: noteId, before: '', after: 'The Board noted that eleven schools had joined.', reason: 'found later', agreedMeetingId: nextId, on: ON });
    const lines = modelLines(await document());
    expect(lines).toContain('The Board noted that nine schools had joined.');
    expect(lines).toContain('Amendments recorded since approval');
    expect(lines.at(-1)).toContain('was amended to read “noted that eleven schools had” (found later).');
  });

  it('may be taken back by Undo while nothing followed', async () => {
    await approve([{ entryId: noteId, after: 'The Board noted that ten schools had joined.', reason: '' }]);
    await fixture.undo();
    expect((await facts()).stage).toBe('issuedDraft');
    expect(await fixture.said(0)).toEqual(['note: The Board noted that nine schools had joined.']);
  });

  it('are signed with the day and the name', async () => {
    await approve();
    await fixture.client.approval.sign({ meetingId: fixture.meetingId, on: ON, at: AT, byName: 'Cllr Margaret Oyelaran', attachmentId: null });
    expect(await facts()).toMatchObject({ stage: 'signed', signed: { on: ON, byName: 'Cllr Margaret Oyelaran', attachmentId: null } });
    await expect(fixture.say(0, 'note', 'x')).rejects.toMatchObject({ error: { rule: 'minutesApproved' } });
  });
});

describe('a file that comes back', () => {
  it('is read as changes to accept, line by line', async () => {
    await issue();
    await copy(withText(withText(await document(), 'nine schools', 'ten schools'), 'protocol be adopted', 'protocol be adopted at once'));
    const read = await fixture.client.approval.readChanges({ meetingId: fixture.meetingId });
    if (read.state !== 'read') throw new Error('not read');
    expect(read.changes.map(({ entryId, before, after }) => [entryId, before, after])).toEqual([
      [noteId, 'The Board noted that nine schools had joined.', 'The Board noted that ten schools had joined.'],
      [decisionId, 'that the protocol be adopted', 'that the protocol be adopted at once'],
    ]);
    for (const change of read.changes) await fixture.client.approval.acceptChange({ entryId: change.entryId!, before: change.before, after: change.after });
    expect(await fixture.said(0)).toEqual(['note: The Board noted that ten schools had joined.']);
    await expect(fixture.client.approval.acceptChange({ entryId: noteId, before: 'old', after: 'new' })).rejects.toMatchObject({ error: { rule: 'changedSince' } });
  });

  it.each<[string, (model: DocumentModel) => DocumentModel, object]>([
    ['the same file', (model) => model, { result: 'same' }],
    ['one whose text was changed', (model) => withText(model, 'nine schools', 'ninety schools'), { result: 'differs', differences: [{ type: 'changed' }] }],
    ['one that was saved again with other properties', (model) => ({ ...model, subject: 'Saved again' }), { result: 'sameText', differences: [] }],
    ['one without a check', (model) => ({ ...model, footer: { left: 'Board', pageNumbers: true } }), { result: 'unknown' }],
    ['one of another record', (model) => ({ ...model, footer: { ...model.footer, check: 'Content check 0000-0000-0000-0000' } }), { result: 'unknown' }],
  ])('is told apart: %s', async (_what, change, expected) => {
    await issue();
    await copy(change(await document()));
    expect(await fixture.client.approval.checkCopy({})).toMatchObject({ state: 'checked', fileName: 'Copy.docx', ...expected });
  });

  it('changes nothing when the person cancels', async () => {
    await issue();
    expect(await fixture.client.approval.checkCopy({})).toEqual({ state: 'cancelled' });
    expect(await fixture.client.approval.readChanges({ meetingId: fixture.meetingId })).toEqual({ state: 'cancelled' });
  });
});

describe('a version kept while writing', () => {
  const keep = async (fresh: boolean) => await fixture.client.approval.keepVersion({ meetingId: fixture.meetingId, at: AT, byName: '', note: 'Kept by you at 09:00', fresh });
  const typed = async (): Promise<readonly string[]> => {
    const { entries } = await fixture.client.minutes.get({ meetingId: fixture.meetingId });
    return entries.map(({ publicity, block, kind, decision, action }) => `${kind} ${decision?.number ?? action?.ownerName ?? ''} ${publicity}: ${block.runs.map(({ text }) => text).join('')}`);
  };
  const goBack = async (versionId: string) => await fixture.client.approval.restoreVersion({ meetingId: fixture.meetingId, versionId, at: AT, byName: '' });

  it('is one, however often it is asked for, until something changes', async () => {
    const first = await keep(true);
    expect(first).toMatchObject({ version: 1, kept: true });
    expect(await keep(true)).toEqual({ ...first, kept: false });
    await fixture.say(0, 'note', 'Another school has joined.');
    expect(await keep(true)).toMatchObject({ version: 2, kept: true });
    expect((await fixture.client.approval.get({ meetingId: fixture.meetingId })).versions).toMatchObject([{ version: 2, note: 'Kept by you at 09:00', restorable: true }, { version: 1, restorable: true }]);
  });

  it('can be gone back to with all that was typed, and back again by one Undo', async () => {
    const before = await typed();
    const { versionId } = await keep(false);
    const { entries } = await fixture.client.minutes.get({ meetingId: fixture.meetingId });
    const note = entries.find(({ id }) => id === noteId);
    if (!note) throw new Error('the note is gone');
    await fixture.client.minutes.editEntry({ entryId: noteId, text: 'Ten schools had joined.', revision: note.block.revision });
    await fixture.client.minutes.removeEntry({ entryId: decisionId });
    await fixture.say(1, 'note', 'Added afterwards.');
    const after = await typed();
    expect(after).not.toEqual(before);
    expect(await goBack(versionId)).toEqual({ left: 0 });
    expect(await typed()).toEqual(before);
    const { versions } = await fixture.client.approval.get({ meetingId: fixture.meetingId });
    expect(versions[0]).toMatchObject({ version: 2, note: 'Before going back to version 1' });
    expect((await fixture.client.approval.compare({ versionId: versions[0]?.id ?? '', withId: null })).differences.length).toBeGreaterThan(0);
    await fixture.client.history.undo({});
    expect(await typed()).toEqual(after);
    expect((await fixture.client.approval.get({ meetingId: fixture.meetingId })).versions).toHaveLength(1);
  });

  it('never opens what was restricted since, and refuses once the minutes are approved', async () => {
    const { versionId } = await keep(false);
    await fixture.client.motions.setPart({ agendaItemId: fixture.itemIds[0] ?? '', publicity: 'exempt', paragraphs: [], withEntries: false });
    await fixture.client.minutes.removeEntry({ entryId: noteId });
    await goBack(versionId);
    expect(await typed()).toContain('note  exempt: The Board noted that nine schools had joined.');
    await expect(goBack(fixture.meetingId)).rejects.toMatchObject({ error: { kind: 'notFound' } });
    await approve();
    await expect(goBack(versionId)).rejects.toMatchObject({ error: { kind: 'rule', rule: 'minutesApproved' } });
    await fixture.client.approval.sign({ meetingId: fixture.meetingId, on: ON, at: AT, byName: 'Cllr Margaret Oyelaran', attachmentId: null });
    expect((await fixture.client.approval.get({ meetingId: fixture.meetingId })).versions.map(({ stage }) => stage)).toEqual(['signed', 'approved', 'issuedDraft', 'withChair', 'held', 'held']);
  });
});
