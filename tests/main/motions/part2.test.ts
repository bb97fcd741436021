import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { recordSecrets } from '@main/features/documents/record-secrets';
import { plainText } from '@shared/text/model';
import { DAY, openMotionsFixture, voteFields } from './motions-fixture';
import type { MotionsFixture } from './motions-fixture';

let fixture: MotionsFixture;
beforeEach(async () => {
  fixture = await openMotionsFixture();
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

const WORDING = 'That, under section 100A(4), the press and public be excluded for item 3.';
const SECRET = 'The tenant offered four hundred thousand pounds for the playing field lease.';
const refused = (rule: string) => ({ error: expect.objectContaining({ kind: 'rule', rule }) as unknown });

const say = async (item: number, text: string) => await fixture.client.minutes.recordEntry({ meetingId: fixture.meetingId, agendaItemId: fixture.itemIds[item]!, blockId: uuidV7(), kind: 'note', text, at: '19:30', action: null });
const exclude = async (counts: readonly [number, number, number], items: readonly number[] = [2], under = 1) =>
  await fixture.client.motions.exclude({ meetingId: fixture.meetingId, agendaItemIds: items.map((item) => fixture.itemIds[item]!), underItemId: fixture.itemIds[under]!, text: WORDING, paragraphs: ['3'], reason: '', moverAttendanceId: null, seconderAttendanceId: null, ...voteFields({ counts, at: '19:20' }) });
/** What a public document must not hold. */
const secrets = async (): Promise<readonly string[]> => await fixture.record.record().store.read(async (reader) => (await recordSecrets(reader)).secrets.map(({ text }) => text));
/** Items as planned and as taken, and how open each line is. */
async function state() {
  const { entries } = await fixture.client.minutes.get({ meetingId: fixture.meetingId });
  const { parts, exclusions } = await fixture.client.motions.ofMeeting({ meetingId: fixture.meetingId });
  return { parts: fixture.itemIds.map((id) => parts.find(({ agendaItemId }) => agendaItemId === id)).map((part) => `${part!.planned}/${part!.actual ?? '-'}`), exclusions, entries: entries.map(({ publicity, block }) => `${publicity}/${block.publicity}: ${plainText(block.runs).slice(0, 20)}`) };
}

describe('a motion to exclude the public', () => {
  it('that is carried keeps in Part 2 what was and is minuted under its items; the vote itself stays in Part 1', async () => {
    await say(3, SECRET);
    expect(await secrets()).not.toContain(SECRET);
    await exclude([6, 0, 0], [2, 3]);
    await say(2, 'Typed after.');
    const now = await state();
    expect(now.parts).toEqual(['open/-', 'open/-', 'exempt/exempt', 'open/exempt']);
    expect(now.exclusions).toMatchObject([{ outcome: 'carried', excludedAt: '19:20', readmittedAt: null, paragraphs: ['3'] }]);
    expect(now.entries).toEqual(['open/open: That, under section ', 'open/open: that, under section ', 'exempt/exempt: Typed after.', 'exempt/exempt: The tenant offered f']);
    expect(await secrets()).toContain(SECRET);
    await fixture.undo();
    await fixture.undo();
    expect((await state()).parts).toEqual(['open/-', 'open/-', 'exempt/-', 'open/-']);
    expect((await state()).entries).toEqual(['open/open: The tenant offered f']);
  });

  it('that is lost leaves the items in public: planned and actual are kept apart', async () => {
    expect(await exclude([2, 4, 0])).toMatchObject({ outcome: 'lost' });
    await say(2, 'Taken in public.');
    expect(await state()).toMatchObject({ parts: ['open/-', 'open/-', 'exempt/open', 'open/-'], entries: ['open/open: That, under section ', 'open/open: Taken in public.'], exclusions: [{ outcome: 'lost', excludedAt: null }] });
  });

  it('that is lost does not open what was typed under the item in the belief that it was exempt', async () => {
    await say(2, SECRET);
    await exclude([2, 4, 0]);
    expect((await state()).entries.at(-1)).toBe('exempt/exempt: The tenant offered f');
    expect(await secrets()).toContain(SECRET);
    await fixture.client.motions.setPart({ agendaItemId: fixture.itemIds[2]!, publicity: 'open', paragraphs: [], withEntries: true });
    expect((await state()).entries.at(-1)).toBe('open/open: The tenant offered f');
  });

  it('that is lost leaves a confidential item where the law puts it', async () => {
    await fixture.client.agenda.updateItem({ id: fixture.itemIds[2]!, publicity: 'confidential' });
    await exclude([1, 5, 0]);
    expect((await state()).parts[2]).toBe('confidential/-');
    await say(2, SECRET);
    expect(await secrets()).toContain(SECRET);
  });

  it('counted again carries the items with it, there and back', async () => {
    const { motionId } = await exclude([2, 4, 0]);
    await fixture.vote(motionId, { counts: [4, 2, 0], at: '19:21' });
    expect(await state()).toMatchObject({ parts: ['open/-', 'open/-', 'exempt/exempt', 'open/-'], exclusions: [{ outcome: 'carried', excludedAt: '19:21' }] });
    await fixture.vote(motionId, { counts: [2, 4, 0], at: '19:22' });
    expect(await state()).toMatchObject({ parts: ['open/-', 'open/-', 'exempt/open', 'open/-'], exclusions: [{ outcome: 'lost', excludedAt: null }] });
  });

  it('is minuted under an item that everybody may read about', async () => {
    await expect(exclude([6, 0, 0], [2], 2)).rejects.toMatchObject(refused('itemIsRestricted'));
    await expect(exclude([6, 0, 0], [3], 2)).rejects.toMatchObject(refused('itemIsRestricted'));
    expect((await state()).entries).toEqual([]);
  });
});

describe('the readmission of the public', () => {
  it('is minuted in Part 1, once, and not before they left', async () => {
    const { exclusionId } = await exclude([6, 0, 0]);
    const readmit = async (at: string, under = 3) => await fixture.client.motions.readmit({ exclusionId, underItemId: fixture.itemIds[under]!, day: DAY, at });
    await expect(readmit('19:10')).rejects.toMatchObject(refused('readmittedBefore'));
    await expect(readmit('20:15', 2)).rejects.toMatchObject(refused('itemIsRestricted'));
    await readmit('20:15');
    expect(await state()).toMatchObject({ exclusions: [{ readmittedAt: '20:15' }] });
    expect((await fixture.client.minutes.get({ meetingId: fixture.meetingId })).entries.at(-1)).toMatchObject({ kind: 'procedure', publicity: 'open', agendaItemId: fixture.itemIds[3] });
    await expect(readmit('20:20')).rejects.toMatchObject(refused('publicReadmitted'));
    await fixture.undo();
    expect(await state()).toMatchObject({ exclusions: [{ readmittedAt: null }] });
  });
});

describe('an item put into another part without a vote', () => {
  it('takes its draft minute, what is being typed and its entries with it; Undo restores each', async () => {
    const { client, itemIds, meetingId } = fixture;
    await client.text.save({ ownerKind: 'draftMinute', ownerId: itemIds[1]!, changes: [{ id: uuidV7(), revision: 0, kind: 'paragraph', level: 1, orderKey: 'a0', runs: [{ text: `Draft. ${SECRET}` }] }], removed: [] });
    await client.minutes.saveDraft({ meetingId, agendaItemId: itemIds[1]!, blockId: uuidV7(), text: `Typing. ${SECRET}`, revision: 0 });
    await say(1, SECRET);
    const before = await secrets();
    await client.motions.setPart({ agendaItemId: itemIds[1]!, publicity: 'exempt', paragraphs: ['1'], withEntries: false });
    expect(await secrets()).toEqual(expect.arrayContaining([SECRET, `Draft. ${SECRET}`, `Typing. ${SECRET}`, 'Fair Access Protocol']));
    expect((await client.text.load({ ownerKind: 'draftMinute', ownerId: itemIds[1]! })).blocks[0]?.publicity).toBe('exempt');
    await fixture.undo();
    expect(await secrets()).toEqual(before);
    expect((await client.text.load({ ownerKind: 'draftMinute', ownerId: itemIds[1]! })).blocks[0]?.publicity).toBe('open');
  });

  it('stays restricted under an item that is', async () => {
    const { id } = await fixture.client.agenda.addItem({ meetingId: fixture.meetingId, afterId: fixture.itemIds[1]!, title: 'Sub-item', presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'decision', publicity: 'open' });
    await fixture.client.agenda.moveItem({ id, parentId: fixture.itemIds[1]!, beforeId: null });
    await fixture.client.motions.setPart({ agendaItemId: fixture.itemIds[1]!, publicity: 'exempt', paragraphs: [], withEntries: false });
    expect((await fixture.client.motions.ofMeeting({ meetingId: fixture.meetingId })).parts.find(({ agendaItemId }) => agendaItemId === id)).toMatchObject({ planned: 'open', actual: 'exempt' });
    await expect(fixture.client.motions.setPart({ agendaItemId: id, publicity: 'open', paragraphs: [], withEntries: true })).rejects.toMatchObject(refused('parentIsRestricted'));
  });

  it('may have a summary that the public read in its place', async () => {
    const blockId = uuidV7();
    await fixture.client.motions.savePublicSummary({ agendaItemId: fixture.itemIds[2]!, blockId, text: 'The Board considered terms for a lease.', revision: 0 });
    expect((await fixture.client.motions.ofMeeting({ meetingId: fixture.meetingId })).publicSummaries).toMatchObject([{ agendaItemId: fixture.itemIds[2], block: { id: blockId, publicity: 'open' } }]);
    expect(await secrets()).not.toContain('The Board considered terms for a lease.');
  });
});

describe('the register of decisions', () => {
  it('lists what was decided, keeps numbers taken back, and finds words', async () => {
    const { client, bodyId } = fixture;
    await fixture.vote(await fixture.move(1, 'That the thresholds be adopted.'), { counts: [5, 1, 0] });
    const second = await fixture.move(1, 'That the panel report in May.');
    await fixture.vote(second, { method: 'agreed' });
    await fixture.client.motions.settle({ motionId: second, outcome: 'withdrawn', day: DAY, at: '19:05' });
    const all = await client.motions.register({ bodyId, year: null, find: '' });
    expect(all.years).toEqual(['26/27']);
    expect(all.problems).toEqual([]);
    expect(all.decisions.map(({ number, takenBack, itemNumber, vote }) => [number, takenBack, itemNumber, vote])).toEqual([['D 26/27-002', true, '2', 'Withdrawn'], ['D 26/27-001', false, '2', 'Carried: 5 for, 1 against']]);
    expect((await client.motions.register({ bodyId, year: '26/27', find: 'THRESHOLDS' })).decisions.map(({ number }) => number)).toEqual(['D 26/27-001']);
    expect((await client.motions.register({ bodyId, year: '25/26', find: '' })).decisions).toEqual([]);
  });

  it('numbers each meeting anew where the rules of the body do', async () => {
    await fixture.record.close();
    fixture = await openMotionsFixture('governing-body-england');
    await fixture.vote(await fixture.move(1, 'That it be done.'), { counts: [6, 0, 0] });
    expect((await fixture.client.motions.register({ bodyId: fixture.bodyId, year: null, find: '' })).decisions.map(({ number }) => number)).toEqual(['D 24.11.26-01']);
  });
});
