import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { snippetsHandlers } from '@main/features/snippets/handlers';
import { openMeetingFixture } from './meeting-fixture';
import type { MeetingFixture } from './meeting-fixture';

let fixture: MeetingFixture;
beforeEach(async () => {
  fixture = await openMeetingFixture({ snippets: snippetsHandlers });
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});
const refused = (rule: string) => ({ error: expect.objectContaining({ kind: 'rule', rule }) });
/** What stands under an item, answers set in. */
const shown = async (item: number) => (await fixture.get()).entries.filter(({ agendaItemId }) => agendaItemId === fixture.itemIds[item]).map(({ kind, replyToEntryId, block }) => `${replyToEntryId === null ? '' : '> '}${kind}: ${block.runs.map(({ text }) => text).join('')}`);

describe('questions and answers', () => {
  it('an answer stands under the question asked last, and the impact after it', async () => {
    const first = await fixture.say(1, 'question', 'Who pays?');
    await fixture.say(1, 'note', 'A pause.');
    await fixture.say(1, 'answer', 'The school.');
    await fixture.say(1, 'impact', 'Figures next time.');
    await fixture.say(1, 'challenge', 'That was not said.');
    await fixture.say(1, 'answer', 'It was.');
    expect(await shown(1)).toEqual(['question: Who pays?', '> answer: The school.', '> impact: Figures next time.', 'note: A pause.', 'challenge: That was not said.', '> answer: It was.']);
    await fixture.client.minutes.changeEntryKind({ entryId: first, kind: 'note', action: null });
    expect((await shown(1)).slice(0, 3)).toEqual(['note: Who pays?', 'answer: The school.', 'impact: Figures next time.']);
    await fixture.undo();
    expect((await shown(1))[1]).toBe('> answer: The school.');
  });

  it('goes to another item with what hangs on it, and becomes as restricted as that item', async () => {
    const asked = await fixture.say(1, 'question', 'Who pays?');
    await fixture.say(1, 'answer', 'The school.');
    await fixture.client.minutes.moveEntry({ entryId: asked, agendaItemId: fixture.itemIds[2]!, beforeEntryId: null });
    expect([await shown(1), await shown(2)]).toEqual([[], ['question: Who pays?', '> answer: The school.']]);
    expect((await fixture.get()).entries.map(({ publicity, block }) => [publicity, block.publicity])).toEqual([['exempt', 'exempt'], ['exempt', 'exempt']]);
    await fixture.undo();
    expect(await shown(1)).toEqual(['question: Who pays?', '> answer: The school.']);
  });

  it('a note made an answer hangs on the question before it', async () => {
    await fixture.say(1, 'question', 'Who pays?');
    const note = await fixture.say(1, 'note', 'The school.');
    await fixture.client.minutes.changeEntryKind({ entryId: note, kind: 'answer', action: null });
    expect(await shown(1)).toEqual(['question: Who pays?', '> answer: The school.']);
  });
});

describe('minutes divided and joined', () => {
  it('divides at the cursor, joins again, and Undo takes each back', async () => {
    const entryId = await fixture.say(1, 'note', 'The Board heard the report. It agreed to wait.');
    const { entryId: rest } = await fixture.client.minutes.splitEntry({ entryId, at: 28 });
    expect(await shown(1)).toEqual(['note: The Board heard the report.', 'note: It agreed to wait.']);
    expect(await fixture.client.minutes.mergeEntry({ entryId: rest })).toEqual({ entryId });
    expect(await shown(1)).toEqual(['note: The Board heard the report. It agreed to wait.']);
    await fixture.undo();
    await fixture.undo();
    expect(await shown(1)).toEqual(['note: The Board heard the report. It agreed to wait.']);
    expect((await fixture.get()).entries).toHaveLength(1);
  });

  it('refuses what would lose something', async () => {
    const first = await fixture.say(1, 'note', 'One.');
    const decision = await fixture.say(1, 'decision', 'that it be so');
    await expect(fixture.client.minutes.splitEntry({ entryId: first, at: 0 })).rejects.toMatchObject(refused('nothingToSplit'));
    await expect(fixture.client.minutes.mergeEntry({ entryId: first })).rejects.toMatchObject(refused('nothingBefore'));
    await expect(fixture.client.minutes.mergeEntry({ entryId: decision })).rejects.toMatchObject(refused('hasNumber'));
    expect(await shown(1)).toEqual(['note: One.', 'decision: that it be so']);
  });
});

describe('the order of business', () => {
  it('minutes an item taken out of its turn, keeps the order, and Undo takes all of it back', async () => {
    const { client, meetingId, itemIds } = fixture;
    await client.minutes.start({ meetingId, at: '18:00' });
    await client.minutes.openItem({ meetingId, agendaItemId: itemIds[0]!, at: '18:00' });
    await client.minutes.closeItem({ meetingId, agendaItemId: itemIds[0]!, nextItemId: itemIds[2]!, at: '18:05' });
    expect(await shown(2)).toEqual(['procedure: The Chair varied the order of business: item 3 was taken after item 1.']);
    await client.minutes.openItem({ meetingId, agendaItemId: itemIds[1]!, at: '18:10' });
    const { items, entries } = await fixture.get();
    expect(items.map(({ takenOrder }) => takenOrder)).toEqual([1, 3, 2]);
    expect(entries).toMatchObject([{ publicity: 'exempt', kind: 'procedure' }]);
    await fixture.undo();
    await fixture.undo();
    expect((await fixture.get()).items.map(({ takenOrder }) => takenOrder)).toEqual([1, null, null]);
    expect((await fixture.get()).entries).toEqual([]);
  });
});

describe('stock sentences', () => {
  it('are added, changed, put in order and removed; a short name is given once', async () => {
    const { snippets } = fixture.client;
    const { snippetId } = await snippets.add({ name: 'rn', words: 'The report was received and noted.' });
    const other = await snippets.add({ name: 'thanks', words: 'The Chair thanked the officers.' });
    await expect(snippets.add({ name: 'RN', words: 'x' })).rejects.toMatchObject({ error: { kind: 'invalid' } });
    await expect(snippets.add({ name: 'two words', words: 'x' })).rejects.toMatchObject({ error: { kind: 'invalid' } });
    await snippets.move({ snippetId: other.snippetId, beforeId: snippetId });
    await snippets.change({ snippetId, name: 'rec', words: 'Received and noted.' });
    expect((await snippets.list({})).snippets.map(({ name, words }) => [name, words])).toEqual([['thanks', 'The Chair thanked the officers.'], ['rec', 'Received and noted.']]);
    await snippets.remove({ snippetId });
    expect((await snippets.list({})).snippets.map(({ name }) => name)).toEqual(['thanks']);
    await fixture.undo();
    expect((await snippets.list({})).snippets).toHaveLength(2);
  });
});
