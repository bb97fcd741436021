import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { plainText } from '@shared/text/model';
import { measuredAgain } from '@tests/helpers/measured-again';
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

const refused = (kind: string, rule?: string) => ({ error: expect.objectContaining(rule === undefined ? { kind } : { kind, rule }) });

async function names(): Promise<string[]> {
  return (await fixture.get()).people.map(({ name, status, presiding }) => `${name} ${status}${presiding ? ' presiding' : ''}`);
}

async function personId(name: string): Promise<string> {
  return (await fixture.get()).people.find((person) => person.name.includes(name))!.id;
}

describe('attendance', () => {
  it('takes the members in as they are today, once, in the order of the body, with who presides', async () => {
    expect(await names()).toEqual([]);
    await fixture.client.minutes.prepare({ meetingId: fixture.meetingId });
    await fixture.client.minutes.prepare({ meetingId: fixture.meetingId });
    expect(await names()).toEqual(['Cllr Margaret Oyelaran expected presiding', 'Jasmine Kaur expected', 'Stephen Calloway expected', 'Tom Ashworth expected', 'Hannah Lacey expected']);
    expect((await fixture.get()).people[1]).toMatchObject({ seatLabel: 'Primary headteachers', role: 'member', votingRight: 'full' });
    await fixture.undo();
    expect(await names()).toEqual([]);
  });

  it('leaves out whose term has ended by the day of the meeting', async () => {
    await fixture.client.bodies.addMember({ bodyId: fixture.bodyId, honorific: '', name: 'Former Member', organisationName: '', email: '', seatLabel: '', role: 'member', votingRight: 'full', from: null, until: '2026-11-23' });
    await fixture.client.bodies.addMember({ bodyId: fixture.bodyId, honorific: '', name: 'Last Day', organisationName: '', email: '', seatLabel: '', role: 'member', votingRight: 'full', from: '2026-11-24', until: '2026-11-24' });
    await fixture.client.minutes.prepare({ meetingId: fixture.meetingId });
    expect((await fixture.get()).people.map(({ name }) => name)).toContain('Last Day');
    expect((await fixture.get()).people.map(({ name }) => name)).not.toContain('Former Member');
  });

  it('marks one, marks the rest, and takes each back', async () => {
    await fixture.client.minutes.prepare({ meetingId: fixture.meetingId });
    await fixture.client.minutes.setAttendance({ attendanceId: await personId('Calloway'), status: 'apologies' });
    await fixture.client.minutes.markRestPresent({ meetingId: fixture.meetingId });
    expect(await names()).toEqual(['Cllr Margaret Oyelaran present presiding', 'Jasmine Kaur present', 'Stephen Calloway apologies', 'Tom Ashworth present', 'Hannah Lacey inAttendance']);
    await fixture.undo();
    expect((await names()).filter((line) => line.endsWith('expected'))).toHaveLength(3);
    await fixture.undo();
    expect(await names()).toContain('Stephen Calloway expected');
  });

  it('a clerk who is there is in attendance, whichever word was pressed', async () => {
    await fixture.client.minutes.prepare({ meetingId: fixture.meetingId });
    await fixture.client.minutes.setAttendance({ attendanceId: await personId('Lacey'), status: 'present' });
    await fixture.client.minutes.setAttendance({ attendanceId: await personId('Kaur'), status: 'inAttendance' });
    expect(await names()).toEqual(expect.arrayContaining(['Hannah Lacey inAttendance', 'Jasmine Kaur present']));
  });

  it('somebody else can preside, and Undo gives the chair back', async () => {
    await fixture.client.minutes.prepare({ meetingId: fixture.meetingId });
    await fixture.client.minutes.setPresiding({ meetingId: fixture.meetingId, attendanceId: await personId('Kaur') });
    expect((await names()).filter((line) => line.endsWith('presiding'))).toEqual(['Jasmine Kaur expected presiding']);
    expect((await fixture.get()).meeting.presidingName).toBe('Jasmine Kaur');
    await fixture.undo();
    expect((await fixture.get()).meeting.presidingName).toBe('Cllr Margaret Oyelaran');
    await expect(fixture.client.minutes.setPresiding({ meetingId: fixture.meetingId, attendanceId: uuidV7() })).rejects.toMatchObject(refused('rule', 'personOfAnotherMeeting'));
  });

  it('adds somebody in attendance at the end', async () => {
    await fixture.client.minutes.prepare({ meetingId: fixture.meetingId });
    const { attendanceId } = await fixture.client.minutes.addAttendee({ meetingId: fixture.meetingId, name: '  James   Holloway ', role: 'inAttendance' });
    expect((await fixture.get()).people.at(-1)).toMatchObject({ id: attendanceId, name: 'James Holloway', status: 'inAttendance', votingRight: 'none', personId: null });
    await fixture.undo();
    expect((await fixture.get()).people).toHaveLength(5);
    await expect(fixture.client.minutes.addAttendee({ meetingId: fixture.meetingId, name: ' ', role: 'inAttendance' })).rejects.toMatchObject(refused('invalid'));
  });
});

describe('the course of the meeting', () => {
  it('starts: names as they are now are kept, later changes of the body do not reach it', async () => {
    const { client, meetingId, bodyId } = fixture;
    await client.minutes.prepare({ meetingId });
    const jasmine = (await client.bodies.get({ id: bodyId })).members[1]!;
    await client.bodies.updateMember({ membershipId: jasmine.membershipId, name: 'Jasmine Kaur-Bell' });
    await client.bodies.addMember({ bodyId, honorific: '', name: 'New Member', organisationName: '', email: '', seatLabel: '', role: 'member', votingRight: 'full', from: null, until: null });
    await client.minutes.start({ meetingId, at: '18:02' });
    expect((await fixture.get()).meeting).toMatchObject({ actualStart: '18:02', stage: 'held', bodyName: 'Education Board', organisationName: 'Northmere Council' });
    expect((await fixture.get()).people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Jasmine Kaur-Bell', 'New Member']));
    await client.bodies.update({ id: bodyId, name: 'Learning Board', organisationName: 'Southmere Council' });
    await client.bodies.updateMember({ membershipId: jasmine.membershipId, name: 'Somebody Else' });
    expect((await fixture.get()).meeting).toMatchObject({ bodyName: 'Education Board', organisationName: 'Northmere Council' });
    expect((await fixture.get()).people.map(({ name }) => name)).toContain('Jasmine Kaur-Bell');
  });

  it('starting twice is starting once; Undo takes it back', async () => {
    const { client, meetingId } = fixture;
    await client.minutes.start({ meetingId, at: '18:02' });
    await client.minutes.start({ meetingId, at: '18:03' });
    expect((await fixture.get()).meeting.actualStart).toBe('18:02');
    await fixture.undo();
    expect((await fixture.get()).meeting).toMatchObject({ actualStart: null, stage: 'planned' });
    await expect(client.minutes.end({ meetingId, at: '19:00' })).rejects.toMatchObject(refused('rule', 'meetingNotStarted'));
  });

  it('begins with its first item in one step, and one Undo takes both back', async () => {
    const { client, meetingId, itemIds } = fixture;
    const [first = ''] = itemIds;
    await client.minutes.start({ meetingId, firstItemId: first, at: '18:02' });
    expect(await fixture.get()).toMatchObject({ currentItemId: first, meeting: { actualStart: '18:02' }, items: [{ startedAt: '18:02' }, { startedAt: null }, { startedAt: null }] });
    await fixture.undo();
    expect(await fixture.get()).toMatchObject({ currentItemId: null, meeting: { actualStart: null, stage: 'planned' }, items: [{ startedAt: null }, { startedAt: null }, { startedAt: null }] });
  });

  it('goes through the items, stamps their times once, and ends', async () => {
    const { client, meetingId, itemIds } = fixture;
    const [first, second, third] = itemIds as [string, string, string];
    await client.minutes.start({ meetingId, at: '18:02' });
    await client.minutes.openItem({ meetingId, agendaItemId: first, at: '18:02' });
    await client.minutes.closeItem({ meetingId, agendaItemId: first, nextItemId: second, at: '18:06' });
    await client.minutes.openItem({ meetingId, agendaItemId: third, at: '18:07' });
    await client.minutes.openItem({ meetingId, agendaItemId: second, at: '18:20' });
    const running = await fixture.get();
    expect(running.currentItemId).toBe(second);
    expect(running.items.map(({ startedAt, closedAt }) => [startedAt, closedAt])).toEqual([['18:02', '18:06'], ['18:06', null], ['18:07', null]]);
    await client.minutes.end({ meetingId, at: '18:30' });
    expect(await fixture.get()).toMatchObject({ currentItemId: null, meeting: { actualEnd: '18:30', stage: 'draft' } });
    expect((await fixture.get()).items[1]).toMatchObject({ closedAt: '18:30' });
    await fixture.undo();
    expect(await fixture.get()).toMatchObject({ currentItemId: second, meeting: { actualEnd: null, stage: 'held' } });
    await fixture.undo();
    expect((await fixture.get()).currentItemId).toBe(third);
    await fixture.undo();
    await fixture.undo();
    expect((await fixture.get()).items.map(({ startedAt, closedAt }) => [startedAt, closedAt])).toEqual([['18:02', null], [null, null], [null, null]]);
    expect((await fixture.get()).currentItemId).toBe(first);
  });

  it('closing without a next item leaves none current', async () => {
    const { client, meetingId, itemIds } = fixture;
    await client.minutes.openItem({ meetingId, agendaItemId: itemIds[0]!, at: '18:02' });
    await client.minutes.closeItem({ meetingId, agendaItemId: itemIds[0]!, at: '18:09' });
    expect(await fixture.get()).toMatchObject({ currentItemId: null });
  });

  it('an item of another meeting is refused and changes nothing', async () => {
    const { client, bodyId, itemIds } = fixture;
    const { id: other } = await client.meetings.create({ bodyId, title: '', date: '2027-01-26', startTime: '18:00', plannedEnd: '', place: 'Committee Room 2' });
    for (const attempt of [
      client.minutes.openItem({ meetingId: other, agendaItemId: itemIds[0]!, at: '18:00' }),
      client.minutes.saveDraft({ meetingId: other, agendaItemId: itemIds[0]!, blockId: uuidV7(), text: 'x', revision: 0 }),
      client.minutes.recordEntry({ meetingId: other, agendaItemId: itemIds[0]!, blockId: uuidV7(), kind: 'note', text: 'x', at: '18:00', action: null }),
    ]) {
      await expect(attempt).rejects.toMatchObject(refused('rule', 'itemOfAnotherMeeting'));
    }
    expect((await client.minutes.get({ meetingId: other })).entries).toEqual([]);
    expect((await fixture.get()).nextMeetingDate).toBe('2027-01-26');
    await expect(client.minutes.get({ meetingId: uuidV7() })).rejects.toMatchObject(refused('notFound'));
  });
});

describe('the line in the capture box', () => {
  async function draft(item = 0) {
    return (await fixture.get()).drafts.find(({ agendaItemId }) => agendaItemId === fixture.itemIds[item])?.block;
  }
  const save = (blockId: string, text: string, revision: number, item = 0) => fixture.client.minutes.saveDraft({ meetingId: fixture.meetingId, agendaItemId: fixture.itemIds[item]!, blockId, text, revision });

  it('is saved again and again, one step for Undo, and is there after a restart', async () => {
    const id = uuidV7();
    const first = await save(id, 'T', 0);
    const second = await save(id, 'Th', first.revision);
    await save(id, 'The Board', second.revision);
    await save(uuidV7(), 'Another item', 0, 1);
    await fixture.record.reopen();
    expect(plainText((await draft())!.runs)).toBe('The Board');
    expect((await draft())!.id).toBe(id);
    expect(plainText((await draft(1))!.runs)).toBe('Another item');
    await fixture.undo();
    expect(await draft(1)).toBeUndefined();
    await fixture.undo();
    expect(await draft()).toBeUndefined();
    await fixture.client.history.redo({});
    expect(plainText((await draft())!.runs)).toBe('The Board');
  });

  it('a stale revision answers conflict and keeps what is in the record', async () => {
    const id = uuidV7();
    const first = await save(id, 'One', 0);
    await save(id, 'One two', first.revision);
    await expect(save(id, 'Other', first.revision)).rejects.toMatchObject(refused('conflict'));
    expect(plainText((await draft())!.runs)).toBe('One two');
  });

  it('becomes an entry: the same row, no copy left in the box', async () => {
    const { client, meetingId, itemIds } = fixture;
    const id = uuidV7();
    await save(id, '/a bring figures', 0);
    await client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[0]!, blockId: id, kind: 'action', text: 'Bring figures', at: '18:40', action: null });
    const running = await fixture.get();
    expect(running.drafts).toEqual([]);
    expect(running.entries).toMatchObject([{ kind: 'action', recordedAt: '18:40', block: { id, ownerKind: 'minuteEntry', runs: [{ text: 'Bring figures' }] } }]);
    expect(running.meeting.entryCount).toBe(1);
    await fixture.undo();
    expect((await fixture.get()).entries).toEqual([]);
    expect(plainText((await draft())!.runs)).toBe('/a bring figures');
    await fixture.client.history.redo({});
    expect(await fixture.said(0)).toEqual(['action: Bring figures']);
  });

  it('a late save of a line that was recorded is refused, and so is recording it twice', async () => {
    const { client, meetingId, itemIds } = fixture;
    const id = uuidV7();
    const { revision } = await save(id, 'Note', 0);
    await client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[0]!, blockId: id, kind: 'note', text: 'Note', at: '18:40', action: null });
    await expect(save(id, 'Note and more', revision)).rejects.toMatchObject(refused('conflict'));
    await expect(client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[0]!, blockId: id, kind: 'note', text: 'Note', at: '18:40', action: null })).rejects.toMatchObject(refused('conflict'));
    expect(await fixture.said(0)).toEqual(['note: Note']);
  });

  it('an empty line is not recorded', async () => {
    const { client, meetingId, itemIds } = fixture;
    await expect(client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[0]!, blockId: uuidV7(), kind: 'note', text: ' \n', at: '18:40', action: null })).rejects.toMatchObject(refused('invalid'));
  });

  it('what is said under an exempt item is exempt, draft and entry', async () => {
    await save(uuidV7(), 'Secret', 0, 2);
    expect((await draft(2))!.publicity).toBe('exempt');
    await fixture.say(2, 'note', 'Secret');
    expect((await fixture.get()).entries[0]).toMatchObject({ publicity: 'exempt', block: { publicity: 'exempt' } });
  });

  it('takes the letters of the world and drops what no document can hold', async () => {
    await fixture.say(0, 'note', 'Llŷr, مجلس, 👩‍🏫\u0000\u0007 and a\r\nnew line');
    expect(await fixture.said(0)).toEqual(['note: Llŷr, مجلس, 👩‍🏫 and a\nnew line']);
    const long = 'x'.repeat(100_001);
    await expect(save(uuidV7(), long, 0)).rejects.toMatchObject(refused('invalid'));
  });
});

describe('entries', () => {
  const due = { verbatim: 'fri', kind: 'day', day: '2026-11-27' } as const;

  it('decisions and actions are numbered by body and year; a number is never given out again', async () => {
    const { client, meetingId, itemIds } = fixture;
    await fixture.say(0, 'decision', 'that it be adopted');
    await fixture.say(0, 'action', 'Bring figures');
    await fixture.say(1, 'decision', 'to wait');
    const numbers = async () => (await fixture.get()).entries.map(({ decision, action }) => decision?.number ?? action?.number);
    expect(await numbers()).toEqual(['D 26/27-001', 'A 26/27-001', 'D 26/27-002']);
    await fixture.undo();
    await fixture.say(1, 'decision', 'to wait after all');
    expect(await numbers()).toEqual(['D 26/27-001', 'A 26/27-001', 'D 26/27-003']);
    await client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[1]!, blockId: uuidV7(), kind: 'note', text: 'No number', at: '18:50', action: null });
    expect((await fixture.get()).entries.at(-1)).toMatchObject({ decision: null, action: null });
  });

  it('an action has its owner from the meeting and its due date as said', async () => {
    const { client, meetingId, itemIds } = fixture;
    await client.minutes.prepare({ meetingId });
    const owner = { ownerAttendanceId: await personId('Kaur'), ownerName: 'Jasmine Kaur', due };
    const { entryId } = await client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[0]!, blockId: uuidV7(), kind: 'action', text: 'Circulate', at: '18:50', action: owner });
    expect((await fixture.get()).entries[0]).toMatchObject({ id: entryId, action: { ...owner, number: 'A 26/27-001' } });
    await expect(
      client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[0]!, blockId: uuidV7(), kind: 'action', text: 'X', at: '18:50', action: { ...owner, ownerAttendanceId: uuidV7() } }),
    ).rejects.toMatchObject(refused('notFound'));
    // The refused one left nothing behind: neither a row nor its number.
    expect(await fixture.said(0)).toEqual(['action: Circulate']);
    await fixture.say(0, 'action', 'Next');
    expect((await fixture.get()).entries.at(-1)?.action?.number).toBe('A 26/27-002');
  });

  it('changes its kind and finds its number again when it is changed back', async () => {
    const { client, meetingId } = fixture;
    await client.minutes.prepare({ meetingId });
    const id = await fixture.say(0, 'decision', 'that it be adopted');
    const owner = { ownerAttendanceId: await personId('Kaur'), ownerName: 'Jasmine Kaur', due };
    await client.minutes.changeEntryKind({ entryId: id, kind: 'action', action: owner });
    expect((await fixture.get()).entries[0]).toMatchObject({ kind: 'action', decision: null, action: { number: 'A 26/27-001', ownerName: 'Jasmine Kaur', due } });
    await client.minutes.changeEntryKind({ entryId: id, kind: 'note', action: null });
    expect((await fixture.get()).entries[0]).toMatchObject({ kind: 'note', decision: null, action: null });
    await client.minutes.changeEntryKind({ entryId: id, kind: 'decision', action: null });
    expect((await fixture.get()).entries[0]).toMatchObject({ kind: 'decision', decision: { number: 'D 26/27-001' }, action: null });
    await client.minutes.changeEntryKind({ entryId: id, kind: 'action', action: null });
    expect((await fixture.get()).entries[0]).toMatchObject({ action: { number: 'A 26/27-001', ownerName: 'Jasmine Kaur', due } });
    for (let step = 0; step < 4; step += 1) await fixture.undo();
    expect((await fixture.get()).entries[0]).toMatchObject({ kind: 'decision', decision: { number: 'D 26/27-001' }, action: null });
    await fixture.undo();
    expect((await fixture.get()).entries).toEqual([]);
  });

  it('owner and due date of an action are changed without touching its number', async () => {
    const id = await fixture.say(0, 'action', 'Bring figures');
    await fixture.client.minutes.changeEntryKind({ entryId: id, kind: 'action', action: { ownerAttendanceId: null, ownerName: 'The auditor', due } });
    expect((await fixture.get()).entries[0]).toMatchObject({ action: { number: 'A 26/27-001', ownerName: 'The auditor', ownerAttendanceId: null, due } });
    await fixture.undo();
    expect((await fixture.get()).entries[0]).toMatchObject({ action: { number: 'A 26/27-001', ownerName: '', due: { kind: 'none' } } });
  });

  it('is edited as it is typed: one step for Undo; a stale revision answers conflict', async () => {
    const { client } = fixture;
    const id = await fixture.say(0, 'note', 'One');
    const revision = (await fixture.get()).entries[0]!.block.revision;
    const next = await client.minutes.editEntry({ entryId: id, text: 'One two', revision });
    await client.minutes.editEntry({ entryId: id, text: 'One two three', revision: next.revision });
    await expect(client.minutes.editEntry({ entryId: id, text: 'Other', revision })).rejects.toMatchObject(refused('conflict'));
    expect(await fixture.said(0)).toEqual(['note: One two three']);
    await fixture.undo();
    expect(await fixture.said(0)).toEqual(['note: One']);
  });

  it('moves up, down and to another item, and back', async () => {
    const { client, itemIds } = fixture;
    const [, second, third] = [await fixture.say(0, 'note', 'a'), await fixture.say(0, 'note', 'b'), await fixture.say(0, 'note', 'c')];
    await client.minutes.moveEntry({ entryId: third, agendaItemId: itemIds[0]!, beforeEntryId: second });
    expect(await fixture.said(0)).toEqual(['note: a', 'note: c', 'note: b']);
    await client.minutes.moveEntry({ entryId: third, agendaItemId: itemIds[1]!, beforeEntryId: null });
    expect([await fixture.said(0), await fixture.said(1)]).toEqual([['note: a', 'note: b'], ['note: c']]);
    await client.minutes.moveEntry({ entryId: third, agendaItemId: itemIds[1]!, beforeEntryId: third });
    await expect(client.minutes.moveEntry({ entryId: third, agendaItemId: itemIds[1]!, beforeEntryId: second })).rejects.toMatchObject(refused('rule', 'neighbourGone'));
    await fixture.undo();
    await fixture.undo();
    expect(await fixture.said(0)).toEqual(['note: a', 'note: b', 'note: c']);
  });

  it('becomes exempt under an exempt item, and stays so when it is moved back', async () => {
    const { client, itemIds } = fixture;
    const id = await fixture.say(0, 'note', 'a');
    await client.minutes.moveEntry({ entryId: id, agendaItemId: itemIds[2]!, beforeEntryId: null });
    expect((await fixture.get()).entries[0]).toMatchObject({ publicity: 'exempt', block: { publicity: 'exempt' } });
    await client.minutes.moveEntry({ entryId: id, agendaItemId: itemIds[0]!, beforeEntryId: null });
    expect((await fixture.get()).entries[0]).toMatchObject({ publicity: 'exempt', block: { publicity: 'exempt' } });
  });

  it('goes to the bin with what hangs on it, and Undo brings all of it back', async () => {
    const id = await fixture.say(0, 'decision', 'that it be adopted');
    await fixture.client.minutes.removeEntry({ entryId: id });
    expect((await fixture.get()).entries).toEqual([]);
    await fixture.undo();
    expect((await fixture.get()).entries).toMatchObject([{ id, decision: { number: 'D 26/27-001' }, block: { runs: [{ text: 'that it be adopted' }] } }]);
    await fixture.client.history.redo({});
    await expect(fixture.client.minutes.editEntry({ entryId: id, text: 'x', revision: 1 })).rejects.toMatchObject(refused('notFound'));
  });
});

describe('approved minutes', () => {
  it('are no longer changed', async () => {
    const { client, meetingId, itemIds } = fixture;
    const id = await fixture.say(0, 'note', 'a');
    await client.minutes.prepare({ meetingId });
    await fixture.record.record().store.write({ name: 'test', label: 'Approve', kind: 'do' }, async (tx) => await tx.update('meeting', meetingId, { stage: 'approved' }));
    const attendanceId = await personId('Kaur');
    for (const attempt of [
      client.minutes.prepare({ meetingId }),
      client.minutes.start({ meetingId, at: '18:00' }),
      client.minutes.markRestPresent({ meetingId }),
      client.minutes.setAttendance({ attendanceId, status: 'present' }),
      client.minutes.setPresiding({ meetingId, attendanceId }),
      client.minutes.addAttendee({ meetingId, name: 'X', role: 'observer' }),
      client.minutes.openItem({ meetingId, agendaItemId: itemIds[0]!, at: '18:00' }),
      client.minutes.closeItem({ meetingId, agendaItemId: itemIds[0]!, at: '18:00' }),
      client.minutes.saveDraft({ meetingId, agendaItemId: itemIds[0]!, blockId: uuidV7(), text: 'x', revision: 0 }),
      client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[0]!, blockId: uuidV7(), kind: 'note', text: 'x', at: '18:00', action: null }),
      client.minutes.editEntry({ entryId: id, text: 'b', revision: 2 }),
      client.minutes.changeEntryKind({ entryId: id, kind: 'decision', action: null }),
      client.minutes.moveEntry({ entryId: id, agendaItemId: itemIds[1]!, beforeEntryId: null }),
      client.minutes.removeEntry({ entryId: id }),
      client.minutes.end({ meetingId, at: '20:00' }),
    ]) {
      await expect(attempt).rejects.toMatchObject(refused('rule', 'minutesApproved'));
    }
    expect(await fixture.said(0)).toEqual(['note: a']);
  });
});

describe('a long meeting', () => {
  it('five hundred entries are read whole and in order', async () => {
    const { meetingId, itemIds } = fixture;
    for (let index = 0; index < 500; index += 1) await fixture.say(index % 2, index % 5 === 0 ? 'action' : 'note', `Line ${String(index)} of a long meeting, with a sentence or two about placements.`);
    await measuredAgain(async () => {
      const begun = performance.now();
      const running = await fixture.client.minutes.get({ meetingId });
      const took = performance.now() - begun;
      expect(running.entries).toHaveLength(500);
      expect(running.entries.filter(({ agendaItemId }) => agendaItemId === itemIds[1]).map(({ block }) => plainText(block.runs).split(' ')[1])).toEqual(Array.from({ length: 250 }, (_, index) => String(index * 2 + 1)));
      // A generous ceiling for a busy machine; it reads in a few tens of milliseconds.
      expect(took).toBeLessThan(2_000);
      console.log(`500 entries read in ${took.toFixed(0)} ms`);
    });
  }, 120_000);
});
