import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attendanceHandlers } from '@main/features/attendance/handlers';
import { UNRESTRICTED } from '@shared/motions/model';
import { DAY, openMotionsFixture, voteFields } from '../motions/motions-fixture';
import type { MotionsFixture } from '../motions/motions-fixture';

let fixture: MotionsFixture;
/** The entries that stand there before each deed, under the first item. */
let said: readonly string[];
let motionId: string;
beforeEach(async () => {
  fixture = await openMotionsFixture('council-committee-england', { attendance: attendanceHandlers });
  const { client, meetingId, itemIds } = fixture;
  await client.minutes.openItem({ meetingId, agendaItemId: itemIds[0]!, at: '18:00' });
  const entry = async (kind: 'note' | 'question' | 'decision' | 'action', text: string) => (await client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[0]!, blockId: uuidV7(), kind, text, at: '18:30', action: null })).entryId;
  said = [await entry('note', 'One and two.'), await entry('question', 'Why so late?'), await entry('decision', 'the report'), await entry('action', 'Write to heads')];
  motionId = await fixture.move(1, 'That the protocol be adopted', { mover: 'Tom', seconder: 'Nuala' });
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

const person = (name: string) => fixture.idOf(name);
const at = (time: string, item = 0) => ({ day: DAY, at: time, agendaItemId: fixture.itemIds[item]! });
const ids = () => ({ meetingId: fixture.meetingId });

/** Everything that the run screen shows, without what only counts the changes. */
async function shown(): Promise<unknown> {
  const { client, meetingId } = fixture;
  const all = [await client.minutes.get({ meetingId }), await client.attendance.room({ meetingId }), await client.motions.ofMeeting({ meetingId })];
  return JSON.parse(JSON.stringify(all, (key, value: unknown) => (key === 'revision' ? undefined : value)));
}

const DEEDS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['marking attendance', async () => fixture.client.minutes.setAttendance({ attendanceId: await person('Tom'), status: 'apologies' })],
  ['adding somebody in attendance', () => fixture.client.minutes.addAttendee({ ...ids(), name: 'Ines Duarte', role: 'inAttendance' })],
  ['choosing who presides', async () => fixture.client.minutes.setPresiding({ ...ids(), attendanceId: await person('Jasmine') })],
  ['a departure', async () => fixture.client.attendance.recordMovement({ ...ids(), attendanceId: await person('Tom'), kind: 'leaves', ...at('18:40'), declarationId: null, reason: '' })],
  ['taking the chair', async () => fixture.client.attendance.preside({ ...ids(), attendanceId: await person('Jasmine'), ...at('18:41') })],
  ['a declaration', async () => fixture.client.attendance.declare({ ...ids(), attendanceId: await person('Tom'), agendaItemId: fixture.itemIds[1]!, kind: 'personal', nature: 'governor', did: 'stayed', at: '18:20' })],
  ['a vote', () => fixture.client.motions.vote({ motionId, ...voteFields({ counts: [5, 1, 0] }) })],
  ['a lost vote', () => fixture.client.motions.vote({ motionId, ...voteFields({ counts: [1, 5, 0] }) })],
  ['a recorded vote', async () => fixture.client.motions.vote({ motionId, ...voteFields({ method: 'recorded', votes: [{ attendanceId: await person('Tom'), choice: 'for' }, { attendanceId: await person('Nuala'), choice: 'against' }, { attendanceId: await person('Jasmine'), choice: 'for' }] }) })],
  ['a motion that is withdrawn', () => fixture.client.motions.settle({ motionId, outcome: 'withdrawn', day: DAY, at: '19:00' })],
  ['a changed motion', () => fixture.client.motions.change({ motionId, text: 'That it be adopted as amended', moverAttendanceId: null, seconderAttendanceId: null })],
  ['deleting a note', () => fixture.client.minutes.removeEntry({ entryId: said[0]! })],
  ['deleting a decision with its number', () => fixture.client.minutes.removeEntry({ entryId: said[2]! })],
  ['deleting an action with its number', () => fixture.client.minutes.removeEntry({ entryId: said[3]! })],
  ['moving a minute up', () => fixture.client.minutes.moveEntry({ entryId: said[3]!, agendaItemId: fixture.itemIds[0]!, beforeEntryId: said[0]! })],
  ['moving a minute to an exempt item', () => fixture.client.minutes.moveEntry({ entryId: said[2]!, agendaItemId: fixture.itemIds[2]!, beforeEntryId: null })],
  ['changing the kind of a minute', () => fixture.client.minutes.changeEntryKind({ entryId: said[2]!, kind: 'note', action: null })],
  ['dividing a minute', () => fixture.client.minutes.splitEntry({ entryId: said[0]!, at: 4 })],
  ['joining two minutes', () => fixture.client.minutes.mergeEntry({ entryId: said[1]! })],
  ['closing an item and going on', () => fixture.client.minutes.closeItem({ ...ids(), agendaItemId: fixture.itemIds[0]!, nextItemId: fixture.itemIds[1]!, at: '18:50' })],
  ['taking an item out of its turn', () => fixture.client.minutes.openItem({ ...ids(), agendaItemId: fixture.itemIds[3]!, at: '18:50' })],
  ['excluding the public, carried', () => fixture.client.motions.exclude({ ...ids(), agendaItemIds: [fixture.itemIds[2]!], underItemId: fixture.itemIds[0]!, text: 'That the public be excluded', paragraphs: ['3'], reason: '', moverAttendanceId: null, seconderAttendanceId: null, ...voteFields({ counts: [6, 0, 0] }), restriction: UNRESTRICTED })],
  ['excluding the public, lost', () => fixture.client.motions.exclude({ ...ids(), agendaItemIds: [fixture.itemIds[2]!], underItemId: fixture.itemIds[0]!, text: 'That the public be excluded', paragraphs: ['3'], reason: '', moverAttendanceId: null, seconderAttendanceId: null, ...voteFields({ counts: [1, 5, 0] }), restriction: UNRESTRICTED })],
  ['taking an item in Part 2 without a vote', () => fixture.client.motions.setPart({ agendaItemId: fixture.itemIds[0]!, publicity: 'exempt', paragraphs: ['3'], withEntries: true })],
  ['ending the meeting', () => fixture.client.minutes.end({ ...ids(), at: '20:00' })],
];

describe('Undo of what is done in a meeting', () => {
  it.each(DEEDS)('%s is one step: taken back, everything stands as before; done again, as after', async (_what, deed) => {
    const before = await shown();
    const { undo: last } = await fixture.client.history.state({});
    await deed();
    const after = await shown();
    expect(after).not.toEqual(before);
    await fixture.undo();
    expect(await shown()).toEqual(before);
    expect((await fixture.client.history.state({})).undo).toEqual(last);
    await fixture.client.history.redo({});
    expect(await shown()).toEqual(after);
    await fixture.undo();
    expect(await shown()).toEqual(before);
  });
});
