import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attendanceHandlers } from '@main/features/attendance/handlers';
import { plainText } from '@shared/text/model';
import { DAY, openMotionsFixture, voteFields } from '../motions/motions-fixture';
import type { MotionsFixture } from '../motions/motions-fixture';

let fixture: MotionsFixture;
beforeEach(async () => {
  fixture = await openMotionsFixture('council-committee-england', { attendance: attendanceHandlers });
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

/** Types a line into the box of an item, as the window does; answers its row. */
async function type(item: number, text: string): Promise<string> {
  const blockId = uuidV7();
  await fixture.client.minutes.saveDraft({ meetingId: fixture.meetingId, agendaItemId: fixture.itemIds[item]!, blockId, text, revision: 0 });
  return blockId;
}

/** Everything that a typed deed can change: what is minuted, what stands in the boxes, who is in the room, what was declared and moved. */
async function state() {
  const { client, meetingId } = fixture;
  const { entries, drafts } = await client.minutes.get({ meetingId });
  const room = await client.attendance.room({ meetingId });
  const { motions } = await client.motions.ofMeeting({ meetingId });
  return {
    entries: entries.map(({ kind, block, decision }) => `${kind}: ${plainText(block.runs)} ${decision?.number ?? ''}`.trim()),
    boxes: drafts.map(({ block }) => plainText(block.runs)).filter((text) => text !== ''),
    events: room.events.map(({ kind, at, attendanceId }) => `${room.people.find(({ id }) => id === attendanceId)?.name ?? ''} ${kind} ${at}`),
    statuses: room.people.map(({ status }) => status),
    declarations: room.declarations.map(({ nature }) => nature),
    motions: motions.map(({ words, outcome }) => `${words}: ${outcome ?? 'open'}`),
  };
}

const deeds: readonly (readonly [string, string, (blockId: string) => Promise<unknown>])[] = [
  ['a vote', '/v 5-1-0', async (blockId) => fixture.client.motions.vote({ motionId: (await fixture.motions())[0]!.id, ...voteFields({ counts: [5, 1, 0] }), blockId })],
  ['a declaration', '/i @tom personal, governor', async (blockId) => fixture.client.attendance.declare({ meetingId: fixture.meetingId, attendanceId: await fixture.idOf('Tom'), agendaItemId: fixture.itemIds[1]!, kind: 'personal', nature: 'governor of a school', did: 'stayed', at: '18:20', blockId })],
  ['a departure', '/out @tom', async (blockId) => fixture.client.attendance.recordMovement({ meetingId: fixture.meetingId, attendanceId: await fixture.idOf('Tom'), kind: 'leaves', day: DAY, at: '18:30', agendaItemId: fixture.itemIds[1]!, declarationId: null, reason: '', blockId })],
  ['several who leave together', '/out @tom @nuala @daniel', async (blockId) => fixture.client.attendance.recordMovement({ meetingId: fixture.meetingId, attendanceId: await fixture.idOf('Tom'), together: [await fixture.idOf('Nuala'), await fixture.idOf('Daniel')], kind: 'leaves', day: DAY, at: '18:30', agendaItemId: fixture.itemIds[1]!, declarationId: null, reason: '', blockId })],
  ['a motion', '/m that the report be noted', async (blockId) => fixture.client.motions.propose({ meetingId: fixture.meetingId, agendaItemId: fixture.itemIds[1]!, text: 'That the report be noted', moverAttendanceId: null, seconderAttendanceId: null, amendsMotionId: null, purpose: 'business', at: '18:40', blockId })],
];

describe('a deed that was typed', () => {
  it.each(deeds)('%s takes its line with it, and one Undo brings both back; Redo does both again', async (_what, line, deed) => {
    await fixture.move(1, 'That the protocol be adopted', { mover: 'Tom', seconder: 'Nuala' });
    const blockId = await type(1, line);
    const before = await state();
    expect(before.boxes).toEqual([line]);
    await deed(blockId);
    const after = await state();
    expect(after.boxes).toEqual([]);
    expect(after).not.toEqual({ ...before, boxes: [] });
    await fixture.undo();
    expect(await state()).toEqual(before);
    await fixture.client.history.redo({});
    expect(await state()).toEqual(after);
    await fixture.undo();
    expect(await state()).toEqual(before);
  });

  it('is done for all who are named, or for none: the line stays in its box', async () => {
    const { client, meetingId, itemIds } = fixture;
    await client.attendance.recordMovement({ meetingId, attendanceId: await fixture.idOf('Nuala'), kind: 'leaves', day: DAY, at: '18:10', agendaItemId: itemIds[1]!, declarationId: null, reason: '' });
    const blockId = await type(1, '/out @tom @nuala');
    const before = await state();
    await expect(client.attendance.recordMovement({ meetingId, attendanceId: await fixture.idOf('Tom'), together: [await fixture.idOf('Nuala')], kind: 'leaves', day: DAY, at: '18:30', agendaItemId: itemIds[1]!, declarationId: null, reason: '', blockId })).rejects.toThrow('Nuala Brennan left at 6.10 pm and has not returned.');
    expect(await state()).toEqual(before);
  });

  it('takes up no line twice, and none that is something else already', async () => {
    const { client, meetingId, itemIds } = fixture;
    const blockId = await type(1, '/i @tom personal, governor');
    const declare = async () => client.attendance.declare({ meetingId, attendanceId: await fixture.idOf('Tom'), agendaItemId: itemIds[1]!, kind: 'personal', nature: 'governor', did: '', at: '18:20', blockId });
    await declare();
    await expect(declare()).rejects.toThrow('This line was already recorded.');
    expect((await state()).declarations).toEqual(['governor']);
    const recorded = await type(0, 'Welcome.');
    await client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[0]!, blockId: recorded, kind: 'note', text: 'Welcome.', at: '18:21', action: null });
    await expect(client.attendance.declare({ meetingId, attendanceId: await fixture.idOf('Tom'), agendaItemId: itemIds[0]!, kind: 'personal', nature: 'again', did: '', at: '18:22', blockId: recorded })).rejects.toThrow('This line was already recorded.');
    expect((await state()).entries).toContain('note: Welcome.');
  });
});
