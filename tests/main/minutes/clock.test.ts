import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '@shared/text/model';
import { openMeetingFixture } from './meeting-fixture';
import type { MeetingFixture } from './meeting-fixture';

let fixture: MeetingFixture;
beforeEach(async () => {
  fixture = await openMeetingFixture();
  await fixture.client.minutes.prepare({ meetingId: fixture.meetingId });
  await fixture.client.minutes.start({ meetingId: fixture.meetingId, at: '18:00' });
  await fixture.client.minutes.openItem({ meetingId: fixture.meetingId, agendaItemId: fixture.itemIds[0]!, at: '18:00' });
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

/** Types and records a line at an instant, with the time that the clock of the room then shows. */
async function say(text: string, instant: string, at: string): Promise<void> {
  fixture.record.setNow(instant);
  const blockId = crypto.randomUUID().replace(/^(.{14})./u, '$17');
  const { meetingId, itemIds, client } = fixture;
  let revision = 0;
  for (const length of [1, text.length]) ({ revision } = await client.minutes.saveDraft({ meetingId, agendaItemId: itemIds[0]!, blockId, text: text.slice(0, length), revision }));
  await client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[0]!, blockId, kind: 'note', text, at, action: null });
}
const entries = async () => (await fixture.get()).entries.map(({ recordedAt, block }) => `${recordedAt} ${plainText(block.runs)}`);

describe('a clock that changes while a meeting is minuted', () => {
  it.each([
    ['goes back an hour', [['2026-11-24T18:50:00.000Z', '18:50'], ['2026-11-24T17:52:00.000Z', '17:52'], ['2026-11-24T17:53:00.000Z', '17:53']]],
    ['goes forward a day', [['2026-11-24T18:50:00.000Z', '18:50'], ['2026-11-25T18:51:00.000Z', '18:51'], ['2026-11-25T18:52:00.000Z', '18:52']]],
    ['goes back years and comes forward again', [['2026-11-24T18:50:00.000Z', '18:50'], ['1970-01-01T00:00:00.000Z', '00:00'], ['2026-11-24T18:52:00.000Z', '18:52']]],
    ['passes midnight', [['2026-11-24T23:59:00.000Z', '23:59'], ['2026-11-25T00:00:00.000Z', '00:00'], ['2026-11-25T00:01:00.000Z', '00:01']]],
    ['has the hour of the last Sunday of October twice', [['2026-10-25T00:59:00.000Z', '01:59'], ['2026-10-25T01:00:00.000Z', '01:00'], ['2026-10-25T01:01:00.000Z', '01:01']]],
  ])('%s: the lines stand as they were said, with the time that the clock showed, and Undo takes the last one', async (_what, moments) => {
    for (const [index, [instant, at]] of moments.entries()) await say(`Line ${String(index + 1)}.`, instant ?? '', at ?? '');
    const lines = moments.map(([, at], index) => `${at ?? ''} Line ${String(index + 1)}.`);
    expect(await entries()).toEqual(lines);
    await fixture.record.reopen();
    expect(await entries()).toEqual(lines);
    await fixture.undo();
    expect(await entries()).toEqual(lines.slice(0, -1));
    expect((await fixture.get()).drafts.map(({ block }) => plainText(block.runs))).toEqual(['Line 3.']);
  });

  it.each([
    ['set back an hour after it began', '17:20', '18:00', '2026-11-24'],
    ['past midnight', '00:20', '00:20', '2026-11-25'],
    ['the same evening', '20:05', '20:05', '2026-11-24'],
  ])('a meeting that is ended by a clock %s did not end before it began', async (_what, at, ended, day) => {
    await fixture.client.minutes.end({ meetingId: fixture.meetingId, at });
    const { meeting, items } = await fixture.get();
    expect(meeting.actualEnd).toBe(ended);
    expect(items[0]?.closedAt).toBe(ended);
    const [row] = await fixture.record.record().store.read((reader) => reader.find('meeting', { id: fixture.meetingId }));
    expect(row?.actualEndDay).toBe(day);
  });

  it('an item that is closed by a clock set back took no time, not a whole day', async () => {
    await fixture.client.minutes.openItem({ meetingId: fixture.meetingId, agendaItemId: fixture.itemIds[1]!, at: '18:40' });
    await fixture.client.minutes.closeItem({ meetingId: fixture.meetingId, agendaItemId: fixture.itemIds[1]!, nextItemId: null, at: '17:55' });
    expect((await fixture.get()).items[1]).toMatchObject({ startedAt: '18:40', closedAt: '18:40' });
  });
});
