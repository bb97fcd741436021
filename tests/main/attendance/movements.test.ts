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

const refused = (rule: string, words: RegExp = /./) => ({ error: { kind: 'rule', rule, message: expect.stringMatching(words) as string } });

describe('coming and going', () => {
  it('is kept with time and item, counted at once, and written for the clerk', async () => {
    expect(await fixture.counted()).toBe('6 in the room, 5 count, 5 vote, 4 needed');
    await fixture.moves('Finn', 'arrives', '18:37', { item: 1 });
    expect(await fixture.counted()).toBe('7 in the room, 6 count, 6 vote, 4 needed');
    await fixture.moves('Ada', 'leaves', '18:50');
    await fixture.moves('Ada', 'arrives', '19:05', { reason: 'after a call' });
    expect(await fixture.said()).toEqual([
      'movement (open): Ada Bright left the meeting at 6.50 pm during item 1.',
      'movement (open): Ada Bright returned to the meeting at 7.05 pm during item 1 (after a call).',
      'movement (open): Finn Gray joined the meeting at 6.37 pm during item 2.',
    ]);
  });

  it('makes who sent apologies present, and Undo takes mark, event and sentence back', async () => {
    await fixture.moves('Finn', 'arrives', '18:37');
    expect((await fixture.room()).people.find(({ name }) => name === 'Finn Gray')?.status).toBe('present');
    await fixture.undo();
    const after = await fixture.room();
    expect(after.people.find(({ name }) => name === 'Finn Gray')?.status).toBe('apologies');
    expect(after.events).toEqual([]);
    expect(await fixture.said()).toEqual([]);
    expect(await fixture.counted()).toBe('6 in the room, 5 count, 5 vote, 4 needed');
  });

  it('takes who was never marked and leaves as having been there', async () => {
    await fixture.moves('Gia', 'leaves', '18:10');
    expect((await fixture.room()).people.find(({ name }) => name === 'Gia Hart')?.status).toBe('present');
    expect(await fixture.counted()).toBe('6 in the room, 5 count, 5 vote, 4 needed');
  });

  it('a hundred arrivals of one person are one', async () => {
    await fixture.moves('Finn', 'arrives', '18:37');
    for (let minute = 0; minute < 99; minute++) await expect(fixture.moves('Finn', 'arrives', `19:${String(minute % 60).padStart(2, '0')}`)).rejects.toMatchObject(refused('impossibleMovement', /^Finn Gray is in the room already since 6\.37 pm\./));
    expect(await fixture.counted()).toBe('7 in the room, 6 count, 6 vote, 4 needed');
    expect(await fixture.said()).toHaveLength(1);
  });

  it('nobody leaves before they arrive, twice, or without having been there', async () => {
    await fixture.moves('Finn', 'arrives', '18:58');
    await expect(fixture.moves('Finn', 'leaves', '18:10')).rejects.toMatchObject(refused('impossibleMovement', /^Finn Gray arrived at 6\.58 pm and cannot leave before that\.$/));
    await fixture.moves('Finn', 'leaves', '19:10');
    await expect(fixture.moves('Finn', 'leaves', '19:20')).rejects.toMatchObject(refused('impossibleMovement', /left at 7\.10 pm and has not returned/));
    await fixture.client.minutes.setAttendance({ attendanceId: await fixture.idOf('Gia'), status: 'absent' });
    await expect(fixture.moves('Gia', 'withdraws', '19:20')).rejects.toMatchObject(refused('impossibleMovement', /marked as absent and cannot withdraw/));
    await expect(fixture.client.minutes.setAttendance({ attendanceId: await fixture.idOf('Finn'), status: 'absent' })).rejects.toMatchObject(refused('hasMoved', /^Finn Gray arrived at 6\.58 pm\./));
  });

  it('is not before the meeting begins, after it ends, or on another day', async () => {
    await expect(fixture.moves('Finn', 'arrives', '17:40')).rejects.toMatchObject({ error: { kind: 'invalid', issues: [{ path: 'at', message: expect.stringContaining('began at 6.00 pm') as string }] } });
    await expect(fixture.moves('Finn', 'arrives', '18:40', { day: '2026-12-02' })).rejects.toMatchObject({ error: { kind: 'invalid', issues: [{ path: 'day' }] } });
    await expect(fixture.moves('Finn', 'arrives', '18:40', { day: '2026-11-23' })).rejects.toMatchObject({ error: { kind: 'invalid', issues: [{ path: 'day' }] } });
    await fixture.client.minutes.end({ meetingId: fixture.meetingId, at: '20:00' });
    await expect(fixture.moves('Finn', 'arrives', '20:30')).rejects.toMatchObject({ error: { kind: 'invalid', issues: [{ path: 'at' }] } });
    await fixture.moves('Finn', 'arrives', '19:40');
    expect(await fixture.counted()).toBe('7 in the room, 6 count, 6 vote, 4 needed');
  });

  it('goes on past midnight, and says on which day', async () => {
    await fixture.moves('Ada', 'leaves', '00:10', { day: '2026-11-25' });
    await fixture.moves('Ben', 'leaves', '23:50');
    await fixture.moves('Ben', 'returns', '00:05', { day: '2026-11-25' });
    expect(await fixture.counted()).toBe('5 in the room, 4 count, 4 vote, 4 needed');
    expect(await fixture.said()).toContain('movement (open): Ada Bright left the meeting at 12.10 am on 25 November 2026 during item 1.');
  });

  it('under an exempt item is as restricted as the item', async () => {
    await fixture.moves('Ada', 'leaves', '19:00', { item: 2 });
    expect(await fixture.said()).toEqual(['movement (exempt): Ada Bright left the meeting at 7.00 pm during item 3.']);
  });
});

describe('putting a past time right', () => {
  it('changes the sentence, the item, the room and the count', async () => {
    const { eventId } = await fixture.moves('Ada', 'leaves', '19:00');
    const early = (await fixture.room()).events;
    expect(early).toMatchObject([{ at: '19:00', agendaItemId: fixture.itemIds[0] }]);
    await fixture.client.attendance.correctMovement({ eventId, day: '2026-11-24', at: '18:40', agendaItemId: fixture.itemIds[2]!, reason: '' });
    expect(await fixture.said()).toEqual(['movement (exempt): Ada Bright left the meeting at 6.40 pm during item 3.']);
    await fixture.undo();
    expect(await fixture.said()).toEqual(['movement (open): Ada Bright left the meeting at 7.00 pm during item 1.']);
  });

  it('leaves words alone that the clerk has changed, and still follows the time', async () => {
    const { eventId, entryId } = await fixture.moves('Ada', 'leaves', '19:00');
    const entry = (await fixture.client.minutes.get({ meetingId: fixture.meetingId })).entries.find(({ id }) => id === entryId)!;
    await fixture.client.minutes.editEntry({ entryId: entry.id, text: 'The Chair had to go.', revision: entry.block.revision });
    await fixture.client.attendance.correctMovement({ eventId, day: '2026-11-24', at: '18:40', agendaItemId: fixture.itemIds[0]!, reason: '' });
    const after = (await fixture.client.minutes.get({ meetingId: fixture.meetingId })).entries;
    expect(after.map(({ recordedAt }) => recordedAt)).toEqual(['18:40']);
    expect(await fixture.said()).toEqual(['movement (open): The Chair had to go.']);
  });

  it('refuses what no longer fits what follows', async () => {
    const { eventId } = await fixture.moves('Finn', 'arrives', '18:20');
    await fixture.moves('Finn', 'leaves', '18:50');
    await expect(fixture.client.attendance.correctMovement({ eventId, day: '2026-11-24', at: '19:00', agendaItemId: null, reason: '' })).rejects.toMatchObject(refused('impossibleMovement', /^That does not fit what follows: Finn Gray left at 6\.50 pm\./));
    await expect(fixture.client.attendance.removeMovement({ eventId })).rejects.toMatchObject(refused('impossibleMovement'));
    expect((await fixture.room()).events).toHaveLength(2);
  });

  it('taking an arrival back leaves the person to be marked, not counted', async () => {
    const { eventId } = await fixture.moves('Finn', 'arrives', '18:20');
    await fixture.client.attendance.removeMovement({ eventId });
    expect((await fixture.room()).people.find(({ name }) => name === 'Finn Gray')?.status).toBe('expected');
    expect(await fixture.counted()).toBe('6 in the room, 5 count, 5 vote, 4 needed');
    expect(await fixture.said()).toEqual([]);
  });
});

describe('a seat with a substitute', () => {
  it('is free for its holder only once the substitute has left', async () => {
    const { attendanceId } = await fixture.client.minutes.addSubstitute({ attendanceId: await fixture.idOf('Gia'), personId: null, name: 'Sam Stand' });
    expect(attendanceId).not.toBe('');
    await expect(fixture.moves('Gia', 'arrives', '18:30')).rejects.toMatchObject(refused('seatTaken', /^Sam Stand is in the room as the substitute for Gia Hart/));
    await fixture.moves('Sam', 'leaves', '18:30');
    await fixture.moves('Gia', 'arrives', '18:31');
    expect(await fixture.counted()).toBe('7 in the room, 6 count, 6 vote, 4 needed');
  });
});
