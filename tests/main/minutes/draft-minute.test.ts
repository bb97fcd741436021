import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { openMeetingFixture } from './meeting-fixture';
import type { MeetingFixture } from './meeting-fixture';

let fixture: MeetingFixture;
beforeEach(async () => {
  fixture = await openMeetingFixture();
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

const draft = async (agendaItemId: string) => (await fixture.client.text.load({ ownerKind: 'draftMinute', ownerId: agendaItemId })).blocks;

describe('a minute written before the meeting', () => {
  it('becomes an entry paragraph by paragraph: the same rows, their look kept, and Undo gives each back to the draft', async () => {
    const agendaItemId = (await fixture.get()).items[0]?.id ?? '';
    const [first, second] = [uuidV7(), uuidV7()];
    const paragraph = { kind: 'paragraph', level: 1, revision: 0 } as const;
    await fixture.client.text.save({ ownerKind: 'draftMinute', ownerId: agendaItemId, changes: [{ ...paragraph, id: first, orderKey: 'a0', runs: [{ text: 'The ' }, { text: 'minutes', bold: true }] }, { ...paragraph, id: second, orderKey: 'a1', runs: [{ text: 'AGREED: to approve.' }] }], removed: [] });
    const record = async (blockId: string, kind: 'note' | 'decision', text: string) => await fixture.client.minutes.recordEntry({ meetingId: fixture.meetingId, agendaItemId, blockId, kind, text, at: '18:05', action: null });
    await record(first, 'note', 'The minutes');
    expect((await draft(agendaItemId)).map(({ id }) => id)).toEqual([second]);
    await record(second, 'decision', 'to approve.');
    expect(await draft(agendaItemId)).toEqual([]);
    const { entries } = await fixture.get();
    expect(entries.map(({ kind, block }) => [kind, block.id, block.runs])).toEqual([['note', first, [{ text: 'The ' }, { text: 'minutes', bold: true }]], ['decision', second, [{ text: 'to approve.' }]]]);
    await expect(record(second, 'decision', 'to approve.')).rejects.toMatchObject({ error: { kind: 'conflict' } });
    await fixture.undo();
    expect((await draft(agendaItemId)).map(({ runs }) => runs)).toEqual([[{ text: 'AGREED: to approve.' }]]);
    expect((await fixture.get()).entries).toHaveLength(1);
  });
});
