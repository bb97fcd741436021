import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { minutesDocument } from '@main/features/write-up/minutes-document';
import type { RecordReader } from '@main/store/record-reader';
import type { Attendance } from '@shared/minutes/model';
import { openMeetingFixture } from './meeting-fixture';
import type { MeetingFixture } from './meeting-fixture';

let fixture: MeetingFixture;
let seatId: string;
beforeEach(async () => {
  fixture = await openMeetingFixture();
  const { client, bodyId, meetingId } = fixture;
  ({ seatIds: [seatId = ''] } = await client.bodies.addSeats({ bodyId, count: 1, label: 'Health partner', groupLabel: 'Partners', organisationName: 'Northmere Health Partnership', appointingBody: '', termMonths: 0, byOffice: false, votingRight: 'full', businessKinds: [] }));
  await client.bodies.fillSeat({ seatId, personId: null, honorific: 'Dr', name: 'Priya Raman', organisationName: '', email: '', role: 'member', from: null, until: null });
  await client.bodies.setSubstitute({ seatId, personId: null, honorific: '', name: 'Alan Whitcombe', organisationName: '', email: '', from: null, until: null });
  await client.minutes.prepare({ meetingId });
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

const refused = (rule: string) => ({ error: expect.objectContaining({ kind: 'rule', rule }) });

async function person(name: string): Promise<Attendance> {
  const found = (await fixture.get()).people.find((candidate) => candidate.name.includes(name));
  if (!found) throw new Error(`nobody called ${name}`);
  return found;
}

async function standIn(): Promise<string> {
  const holder = await person('Raman');
  return (await fixture.client.minutes.addSubstitute({ attendanceId: holder.id, personId: holder.substitutes[0]?.personId ?? null, name: '' })).attendanceId;
}

describe('seats in the attendance of a meeting', () => {
  it('keep the seat, its organisation and whom it names to stand in', async () => {
    expect(await person('Raman')).toMatchObject({ seatId, seatLabel: 'Health partner', organisationName: 'Northmere Health Partnership', substituteForName: '', consent: '', substitutes: [{ name: 'Alan Whitcombe' }] });
    expect(await person('Kaur')).toMatchObject({ organisationName: '', substitutes: [] });
  });

  it('take a changed organisation over until the meeting begins, and keep it from then on', async () => {
    await fixture.client.minutes.start({ meetingId: fixture.meetingId, at: '18:00' });
    await fixture.client.bodies.updateSeat({ seatId, organisationName: 'Northmere Care Trust' });
    expect((await person('Raman')).organisationName).toBe('Northmere Health Partnership');
  });
});

describe('a substitute', () => {
  it('is there for the seat, with its vote, right after its holder, who has sent apologies', async () => {
    await standIn();
    const people = (await fixture.get()).people.map(({ name }) => name);
    expect(people.indexOf('Alan Whitcombe')).toBe(people.indexOf('Dr Priya Raman') + 1);
    expect(await person('Whitcombe')).toMatchObject({ seatId, status: 'present', substituteForName: 'Dr Priya Raman', votingRight: 'full', membershipId: null, substitutes: [] });
    expect((await person('Raman')).status).toBe('apologies');
    await fixture.undo();
    expect((await fixture.get()).people.some(({ name }) => name === 'Alan Whitcombe')).toBe(false);
    expect((await person('Raman')).status).toBe('expected');
  });

  it('may be somebody new by name; an absence stays an absence', async () => {
    const holder = await person('Kaur');
    await fixture.client.minutes.setAttendance({ attendanceId: holder.id, status: 'absent' });
    await fixture.client.minutes.addSubstitute({ attendanceId: holder.id, personId: null, name: 'Ffion Prosser' });
    expect(await person('Prosser')).toMatchObject({ personId: null, seatLabel: 'Primary headteachers', substituteForName: 'Jasmine Kaur' });
    expect((await person('Kaur')).status).toBe('absent');
    await expect(fixture.client.minutes.addSubstitute({ attendanceId: (await person('Oyelaran')).id, personId: null, name: '  ' })).rejects.toMatchObject({ error: { kind: 'invalid', issues: [{ path: 'name' }] } });
  });

  it('has the only vote of the seat: no second one, and not beside its holder', async () => {
    const substitute = await standIn();
    const holder = await person('Raman');
    await expect(fixture.client.minutes.addSubstitute({ attendanceId: holder.id, personId: null, name: 'Another' })).rejects.toMatchObject(refused('seatTaken'));
    await expect(fixture.client.minutes.setAttendance({ attendanceId: holder.id, status: 'present' })).rejects.toMatchObject(refused('seatTaken'));
    await expect(fixture.client.minutes.addSubstitute({ attendanceId: substitute, personId: null, name: 'Another' })).rejects.toMatchObject(refused('substituteOfSubstitute'));
    await fixture.client.minutes.removeSubstitute({ attendanceId: substitute });
    await fixture.client.minutes.setAttendance({ attendanceId: holder.id, status: 'present' });
    expect((await person('Raman')).status).toBe('present');
  });

  it('stands in for one seat at a time, and only for a seat', async () => {
    const named = (await person('Raman')).substitutes[0]?.personId ?? null;
    await standIn();
    await expect(fixture.client.minutes.addSubstitute({ attendanceId: (await person('Kaur')).id, personId: named, name: '' })).rejects.toMatchObject(refused('alreadyThere'));
    await expect(fixture.client.minutes.addSubstitute({ attendanceId: (await person('Lacey')).id, personId: null, name: 'Somebody' })).rejects.toMatchObject(refused('noSeat'));
    await expect(fixture.client.minutes.removeSubstitute({ attendanceId: (await person('Kaur')).id })).rejects.toMatchObject(refused('notASubstitute'));
  });

  it('is not taken in again or away when the meeting begins', async () => {
    await standIn();
    await fixture.client.minutes.start({ meetingId: fixture.meetingId, at: '18:00' });
    await fixture.client.minutes.markRestPresent({ meetingId: fixture.meetingId });
    expect((await fixture.get()).people.filter(({ seatId: of }) => of === seatId).map(({ name, status }) => `${name} ${status}`)).toEqual(['Dr Priya Raman apologies', 'Alan Whitcombe present']);
  });
});

describe('consent to an absence', () => {
  it('is recorded for who is away, and gone when they come', async () => {
    const { id } = await person('Raman');
    await expect(fixture.client.minutes.setConsent({ attendanceId: id, consent: 'accepted' })).rejects.toMatchObject(refused('notAway'));
    await fixture.client.minutes.setAttendance({ attendanceId: id, status: 'apologies' });
    await fixture.client.minutes.setConsent({ attendanceId: id, consent: 'notAccepted' });
    expect((await person('Raman')).consent).toBe('notAccepted');
    await fixture.client.minutes.setAttendance({ attendanceId: id, status: 'present' });
    expect((await person('Raman')).consent).toBe('');
    await fixture.undo();
    expect(await person('Raman')).toMatchObject({ status: 'apologies', consent: 'notAccepted' });
  });

  it('and the substitute stand in the minutes', async () => {
    await standIn();
    await fixture.client.minutes.setConsent({ attendanceId: (await person('Raman')).id, consent: 'accepted' });
    await fixture.client.minutes.start({ meetingId: fixture.meetingId, at: '18:00' });
    const { model } = await fixture.record.record().store.read(async (reader: RecordReader) => await minutesDocument(reader, fixture.meetingId, 'public'));
    const words = JSON.stringify(model);
    expect(words).toContain('Apologies, consent given');
    expect(words).toContain('Substitute for Dr Priya Raman, Health partner');
  });
});
