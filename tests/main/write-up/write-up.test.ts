import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attendanceHandlers } from '@main/features/attendance/handlers';
import { meetingAttendanceDocument, minuteExcerptDocument, minutesDocument, minutesPart2Document } from '@main/features/write-up/minutes-document';
import { writeUpHandlers } from '@main/features/write-up/handlers';
import { toPlainText } from '@shared/documents/to-plain-text';
import type { DocumentSource } from '@main/features/documents/document-source';
import { openMotionsFixture } from '@tests/main/motions/motions-fixture';
import type { MotionsFixture } from '@tests/main/motions/motions-fixture';

let fixture: MotionsFixture;
beforeEach(async () => {
  fixture = await openMotionsFixture('council-committee-england', { writeUp: writeUpHandlers, attendance: attendanceHandlers });
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

const document = async (source: DocumentSource, audience: 'public' | 'members' = 'public', id = fixture.meetingId): Promise<string> => toPlainText((await fixture.record.record().store.read((reader) => source(reader, id, audience))).model);
const note = (item: number, text: string) => fixture.client.minutes.recordEntry({ meetingId: fixture.meetingId, agendaItemId: fixture.itemIds[item] ?? '', blockId: uuidV7(), kind: 'note', text, at: '19:00', action: null });

describe('what the public may read instead of an exempt minute', () => {
  beforeEach(async () => {
    await note(2, 'The rent was £40,000.');
    await fixture.client.motions.savePublicSummary({ agendaItemId: fixture.itemIds[2] ?? '', blockId: uuidV7(), text: 'The Board agreed terms for one site.', revision: 0 });
  });

  it('stands in the open minutes and in the extract, and not in Part 2, where the minute itself stands', async () => {
    expect(await document(minutesDocument)).toContain('The public was excluded for this item. The Board agreed terms for one site.');
    expect(await document(minuteExcerptDocument, 'public', fixture.itemIds[2])).toContain('The Board agreed terms for one site.');
    expect(await document(minutesDocument)).not.toContain('£40,000');
    const apart = await document(minutesPart2Document);
    expect(apart).toContain('The rent was £40,000.');
    expect(apart).not.toContain('terms for one site');
  });
});

describe('what is still missing', () => {
  it('is no minute under an item that only heads others', async () => {
    const under = await fixture.client.agenda.addItem({ meetingId: fixture.meetingId, afterId: null, parentId: fixture.itemIds[1] ?? '', title: 'Thresholds', presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'decision', publicity: 'open' });
    await fixture.client.minutes.end({ meetingId: fixture.meetingId, at: '20:00' });
    const { missing } = await fixture.client.writeUp.get({ meetingId: fixture.meetingId });
    expect(missing.filter(({ kind }) => kind === 'itemNoMinute').map(({ detail }) => detail)).toEqual(['Welcome', 'Thresholds', 'Lease of the Wold Academy site', 'Date of next meeting']);
    expect(under.id).not.toBe('');
  });
});

describe('the attendance sheet', () => {
  it.each([
    ['council-committee-england', 'Disclosable pecuniary interest'],
    ['governing-body-england', 'Pecuniary interest'],
  ])('calls an interest as the rules of %s do', async (packKey, words) => {
    await fixture.client.rules.choosePack({ bodyId: fixture.bodyId, packKey });
    await fixture.client.attendance.declare({ meetingId: fixture.meetingId, attendanceId: await fixture.idOf('Tom'), agendaItemId: fixture.itemIds[1] ?? '', kind: 'pecuniary', nature: 'as a supplier', did: 'stayedWithoutVote', at: '18:05' });
    expect(await document(meetingAttendanceDocument)).toMatch(new RegExp(`(^|\\W)${words}`));
  });
});

describe('a line for initials', () => {
  it.each([
    ['council-committee-england', true],
    ['governing-body-wales', true],
    ['governing-body-england', false],
    ['schools-forum-england', false],
  ])('stands on every page where the rules want it: %s', async (packKey, wanted) => {
    await fixture.client.rules.choosePack({ bodyId: fixture.bodyId, packKey });
    const { model } = await fixture.record.record().store.read((reader) => minutesDocument(reader, fixture.meetingId, 'public'));
    expect(model.footer.initials ?? false).toBe(wanted);
  });
});
