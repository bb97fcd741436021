import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRoomFixture } from './room-fixture';
import type { RoomFixture } from './room-fixture';

let fixture: RoomFixture;
beforeEach(async () => {
  fixture = await openRoomFixture();
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

const DAY = '2026-11-24';
const declare = async (name: string, item: number | null, did: '' | 'stayed' | 'withdrew' = '', kind: 'pecuniary' | 'loyalty' = 'loyalty') =>
  await fixture.client.attendance.declare({ meetingId: fixture.meetingId, attendanceId: await fixture.idOf(name), agendaItemId: item === null ? null : fixture.itemIds[item]!, kind, nature: 'as a trustee of the nursery', did, at: '18:05' });

describe('a declaration of interest', () => {
  it('is minuted in the words of the regime, under the item being taken', async () => {
    await declare('Cara', 1);
    expect(await fixture.said()).toEqual(['interest (open): Cara Dean declared a conflict of loyalty in item 2 as a trustee of the nursery.']);
    expect((await fixture.room()).declarations).toMatchObject([{ agendaItemId: fixture.itemIds[1], kind: 'loyalty', did: '', publicity: 'open', declaredAt: '18:05' }]);
  });

  it('about an exempt item is kept apart with it', async () => {
    await declare('Cara', 2, '', 'pecuniary');
    expect(await fixture.said()).toEqual(['interest (exempt): Cara Dean declared a pecuniary interest in item 3 as a trustee of the nursery.']);
    expect((await fixture.room()).declarations).toMatchObject([{ publicity: 'exempt' }]);
  });

  it('takes vote and count away for its item only', async () => {
    await declare('Cara', 1, '', 'pecuniary');
    expect(await fixture.counted(0)).toBe('6 in the room, 5 count, 5 vote, 4 needed');
    expect(await fixture.counted(1)).toBe('6 in the room, 5 count, 4 vote, 4 needed');
    await declare('Dev', 1, 'withdrew');
    expect(await fixture.counted(1)).toBe('6 in the room, 4 count, 3 vote, 4 needed');
    expect(await fixture.counted(0)).toBe('6 in the room, 5 count, 5 vote, 4 needed');
  });

  it('answered by withdrawing is one step: what was done, the event, both sentences', async () => {
    const { declarationId } = await declare('Cara', 1);
    const { eventId } = await fixture.client.attendance.answerDeclaration({ declarationId, did: 'withdrew', day: DAY, at: '18:30', agendaItemId: fixture.itemIds[1]! });
    expect(eventId).not.toBeNull();
    expect((await fixture.room()).events).toMatchObject([{ kind: 'withdraws', declarationId, at: '18:30' }]);
    expect(await fixture.said()).toEqual([
      'interest (open): Cara Dean declared a conflict of loyalty in item 2 as a trustee of the nursery. They withdrew while it was considered.',
      'movement (open): Cara Dean, having declared an interest, withdrew from the meeting at 6.30 pm during item 2.',
    ]);
    expect(await fixture.counted(1)).toBe('5 in the room, 4 count, 4 vote, 4 needed');
    await fixture.undo();
    expect((await fixture.room()).events).toEqual([]);
    expect((await fixture.room()).declarations).toMatchObject([{ did: '' }]);
    expect(await fixture.said()).toHaveLength(1);
  });

  it('made by somebody who withdraws from the item being taken takes them out of the room in the same step', async () => {
    await declare('Cara', 0, 'withdrew');
    expect((await fixture.room()).events).toMatchObject([{ kind: 'withdraws', at: '18:05', day: DAY, agendaItemId: fixture.itemIds[0] }]);
    expect(await fixture.said()).toEqual([
      'interest (open): Cara Dean declared a conflict of loyalty in item 1 as a trustee of the nursery. They withdrew while it was considered.',
      'movement (open): Cara Dean, having declared an interest, withdrew from the meeting at 6.05 pm during item 1.',
    ]);
    expect(await fixture.counted(1)).toBe('5 in the room, 4 count, 4 vote, 4 needed');
    await fixture.undo();
    expect((await fixture.room()).events).toEqual([]);
    expect((await fixture.room()).declarations).toEqual([]);
  });

  it('is found by a withdrawal that is recorded without it, and cannot say otherwise while that stands', async () => {
    const { declarationId } = await declare('Cara', 1);
    await fixture.moves('Cara', 'withdraws', '18:30', { item: 1 });
    const room = await fixture.room();
    expect(room.events).toMatchObject([{ declarationId }]);
    expect(room.declarations).toMatchObject([{ did: 'withdrew' }]);
    await expect(fixture.client.attendance.answerDeclaration({ declarationId, did: 'stayed', day: DAY, at: '18:31', agendaItemId: null })).rejects.toMatchObject({ error: { kind: 'rule', rule: 'hasWithdrawn' } });
  });

  it('can be changed, and taken away without taking the withdrawal away', async () => {
    const { declarationId } = await declare('Cara', 1);
    await fixture.client.attendance.changeDeclaration({ declarationId, agendaItemId: fixture.itemIds[2]!, kind: 'pecuniary', nature: 'Owns the nursery building', did: 'stayed' });
    expect(await fixture.said()).toEqual(['interest (exempt): Cara Dean declared a pecuniary interest in item 3: Owns the nursery building. They remained and took part.']);
    await fixture.client.attendance.answerDeclaration({ declarationId, did: 'withdrew', day: DAY, at: '18:30', agendaItemId: fixture.itemIds[2]! });
    await fixture.client.attendance.removeDeclaration({ declarationId });
    expect((await fixture.room()).declarations).toEqual([]);
    expect((await fixture.room()).events).toMatchObject([{ kind: 'withdraws', declarationId: null }]);
  });
});

describe('the chair', () => {
  it('is taken by the vice-chair when the Chair leaves, is minuted, and goes back', async () => {
    await fixture.moves('Ada', 'leaves', '18:30');
    const { eventId } = await fixture.client.attendance.preside({ meetingId: fixture.meetingId, attendanceId: await fixture.idOf('Ben'), day: DAY, at: '18:30', agendaItemId: null });
    expect(await fixture.said()).toContain('procedure (open): In the absence of the Chair, Ben Cole (Vice-chair) took the chair at 6.30 pm.');
    expect((await fixture.room()).people.filter(({ presiding }) => presiding).map(({ name }) => name)).toEqual(['Ben Cole']);
    expect((await fixture.room()).events.filter(({ kind }) => kind === 'presides')).toHaveLength(2);
    await expect(fixture.client.attendance.preside({ meetingId: fixture.meetingId, attendanceId: await fixture.idOf('Ada'), day: DAY, at: '18:40', agendaItemId: null })).rejects.toMatchObject({ error: { rule: 'notInRoom' } });
    await expect(fixture.client.attendance.preside({ meetingId: fixture.meetingId, attendanceId: await fixture.idOf('Iris'), day: DAY, at: '18:40', agendaItemId: null })).rejects.toMatchObject({ error: { rule: 'notAMember' } });
    await fixture.client.attendance.removeMovement({ eventId });
    expect((await fixture.room()).people.filter(({ presiding }) => presiding).map(({ name }) => name)).toEqual(['Ada Bright']);
    expect((await fixture.room()).events.map(({ kind }) => kind)).toEqual(['leaves']);
  });
});

describe('going on without a quorum', () => {
  it('needs a reason, which is kept with the numbers and minuted', async () => {
    await expect(fixture.client.attendance.goOnWithoutQuorum({ meetingId: fixture.meetingId, agendaItemId: null, day: DAY, at: '18:10', reason: 'x' })).rejects.toMatchObject({ error: { rule: 'quorate' } });
    await fixture.moves('Dev', 'leaves', '18:20');
    await fixture.moves('Eve', 'leaves', '18:25');
    expect(await fixture.counted()).toBe('4 in the room, 3 count, 3 vote, 4 needed');
    await expect(fixture.client.attendance.goOnWithoutQuorum({ meetingId: fixture.meetingId, agendaItemId: null, day: DAY, at: '18:26', reason: '  ' })).rejects.toMatchObject({ error: { kind: 'invalid' } });
    await fixture.client.attendance.goOnWithoutQuorum({ meetingId: fixture.meetingId, agendaItemId: null, day: DAY, at: '18:26', reason: 'to hear the report for information' });
    expect((await fixture.room()).overrides).toMatchObject([{ at: '18:26', reason: 'to hear the report for information' }]);
    expect(await fixture.said()).toContain('procedure (open): The meeting was not quorate: 3 counted and 4 were needed. It went on: to hear the report for information.');
  });
});
