import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOARD, member, thereAndBack } from '@tests/main/bodies/a-board';
import type { TestRecord } from '@tests/helpers/test-record';
import { openPeopleRecord } from './people-record';

let record: TestRecord;
beforeEach(async () => {
  record = await openPeopleRecord();
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const people = () => record.client.people;
const bodies = () => record.client.bodies;
const ANN = { honorific: 'Dr', name: 'Ann Lee', organisationName: 'Hill School', email: 'ann@example.org', phone: '01632 960 001' };
const refusal = async (attempt: Promise<unknown>) => await attempt.then(() => null, (error: { error?: unknown }) => error.error);
const everybody = async () => (await people().list({})).people;
const board = async () => (await bodies().create(BOARD)).id;

describe('people.create, update and list', () => {
  it('adds a person with every fact and lists them, there and back', async () => {
    const { before, after, undone, redone } = await thereAndBack(record, everybody, () => people().create(ANN));
    expect(before).toEqual([]);
    expect(after).toEqual([{ ...ANN, id: after[0]?.id, bodies: [] }]);
    expect(undone).toEqual([]);
    expect(redone).toEqual(after);
  });

  it('changes what is sent and nothing else', async () => {
    const { id } = await people().create(ANN);
    const { after, undone } = await thereAndBack(record, everybody, () => people().update({ id, phone: '', name: 'Ann  Ó Súilleabháin ' }));
    expect(after).toMatchObject([{ ...ANN, phone: '', name: 'Ann Ó Súilleabháin' }]);
    expect(undone).toMatchObject([ANN]);
  });

  it('refuses an e-mail address that is none, beside its field, and leaves an old one alone', async () => {
    expect(await refusal(people().create({ ...ANN, email: 'ann at example' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'email' }] });
    expect(await everybody()).toEqual([]);
    await bodies().addMember({ bodyId: await board(), ...member('Bob Ray'), email: 'bob (work)' });
    const bob = (await everybody())[0];
    await people().update({ id: bob?.id ?? '', email: 'bob (work)', phone: '01632 960 002' });
    expect((await everybody())[0]).toMatchObject({ email: 'bob (work)', phone: '01632 960 002' });
    expect(await refusal(people().update({ id: bob?.id ?? '', email: 'bob (home)' }))).toMatchObject({ kind: 'invalid' });
  });

  it('asks for a name and refuses one that is too long', async () => {
    expect(await refusal(people().create({ ...ANN, name: ' ' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'name', message: 'Enter the name.' }] });
    expect(await refusal(people().create({ ...ANN, name: 'x'.repeat(151) }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'name' }] });
  });

  it('keeps two people of one name apart', async () => {
    await people().create(ANN);
    await people().create({ ...ANN, organisationName: 'Brook School', email: '' });
    expect((await everybody()).map((person) => [person.name, person.organisationName])).toEqual([['Ann Lee', 'Hill School'], ['Ann Lee', 'Brook School']]);
  });

  it('names the bodies that somebody sits on today, with a role that is more than member', async () => {
    const bodyId = await board();
    const other = (await bodies().create({ ...BOARD, name: 'Forum', shortName: '' })).id;
    const { id } = await people().create(ANN);
    await bodies().addMember({ bodyId, ...member('Ann Lee', { role: 'chair' }), personId: id });
    await bodies().addMember({ bodyId: other, ...member('Ann Lee', { until: '2026-11-21' }), personId: id });
    expect((await everybody())[0]?.bodies).toEqual(['Education Board (Chair)']);
    record.setToday('2026-11-21');
    expect((await everybody())[0]?.bodies).toEqual(['Education Board (Chair)', 'Forum']);
  });
});

describe('people.get', () => {
  it('answers terms before and now, stand-ins, what is led and the register', async () => {
    const bodyId = await board();
    const { id } = await people().create(ANN);
    const seat = { bodyId, label: 'Primary headteachers', groupLabel: '', organisationName: '', appointingBody: '', termMonths: 48, byOffice: false, votingRight: 'full' as const, businessKinds: [], count: 2 };
    const { seatIds } = await bodies().addSeats(seat);
    const who = { personId: id, honorific: '', name: '', organisationName: '', email: '' };
    await bodies().fillSeat({ seatId: seatIds[0] ?? '', ...who, role: 'member', from: '2020-09-01', until: '2024-08-31' });
    await bodies().fillSeat({ seatId: seatIds[0] ?? '', ...who, role: 'chair', from: '2024-09-01', until: '2028-08-31' });
    await bodies().fillSeat({ seatId: seatIds[1] ?? '', ...who, personId: null, name: 'Bob Ray', role: 'member', from: '2024-09-01', until: null });
    await bodies().createGroup({ parentBodyId: bodyId, name: 'Attendance', remit: '', leadPersonId: id, reportDueDay: null, endDay: null });
    const found = await people().get({ id });
    expect(found.roles.map((role) => [role.seatLabel, role.role, role.from, role.until])).toEqual([['Primary headteachers', 'chair', '2024-09-01', '2028-08-31'], ['Primary headteachers', 'member', '2020-09-01', '2024-08-31']]);
    expect(found.leads).toMatchObject([{ what: 'group', name: 'Attendance', bodyName: 'Northmere Education Board' }]);
    const bob = (await everybody()).find((person) => person.name === 'Bob Ray')?.id ?? '';
    await bodies().setSubstitute({ seatId: seatIds[0] ?? '', ...who, personId: bob, from: '2026-09-01', until: null });
    expect((await people().get({ id: bob })).standsIn).toMatchObject([{ bodyName: 'Northmere Education Board', seatLabel: 'Primary headteachers', from: '2026-09-01' }]);
    expect(await refusal(people().get({ id: '019a0000-0000-7000-8000-000000000009' }))).toMatchObject({ kind: 'notFound', what: 'person' });
  });
});

describe('taking a seat away', () => {
  it('leaves somebody in the list of people who was there before, and takes away whom it was entered with', async () => {
    const bodyId = await board();
    const { id } = await people().create(ANN);
    const known = await bodies().addMember({ bodyId, ...member('Ann Lee'), personId: id });
    const entered = await bodies().addMember({ bodyId, ...member('Bob Ray') });
    await bodies().removeMember({ membershipId: known.membershipId });
    await bodies().removeMember({ membershipId: entered.membershipId });
    expect((await everybody()).map((person) => person.name)).toEqual(['Ann Lee']);
  });
});

describe('people.remove', () => {
  it('moves a person and their register to the bin in one step, there and back', async () => {
    const { id } = await people().create(ANN);
    await people().addInterest({ personId: id, kind: 'personal', nature: 'Parent of a pupil', organisationName: '', from: null, until: null });
    await people().confirmRegister({ personId: id, academicYear: '2026/27', confirmedOn: '2026-11-01', nil: false });
    const { after, undone } = await thereAndBack(record, everybody, () => people().remove({ id }));
    expect(after).toEqual([]);
    expect(undone).toHaveLength(1);
    await record.client.history.undo({});
    expect(await people().get({ id })).toMatchObject({ interests: [{ nature: 'Parent of a pupil' }], confirmations: [{ academicYear: '2026/27' }] });
  });

  it('refuses while a seat, a substitute, a group or an agenda names the person, and says which', async () => {
    const bodyId = await board();
    await bodies().addMember({ bodyId, ...member('Bob Ray', { until: '2020-01-01' }) });
    const bob = (await everybody())[0]?.id ?? '';
    expect(await refusal(people().remove({ id: bob }))).toMatchObject({ kind: 'rule', rule: 'personUsed', message: expect.stringContaining('Bob Ray has a term in a seat of Northmere Education Board') as string });
    const { id } = await people().create(ANN);
    await bodies().createGroup({ parentBodyId: bodyId, name: 'Attendance', remit: '', leadPersonId: id, reportDueDay: null, endDay: null });
    expect(await refusal(people().remove({ id }))).toMatchObject({ message: 'Ann Lee leads Attendance. Choose another lead first.' });
    const carol = (await people().create({ ...ANN, name: 'Carol Dee' })).id;
    const meetingId = (await record.client.meetings.create({ bodyId, title: '', date: '2026-12-01', startTime: '18:00', plannedEnd: '20:00', place: 'Room 1' })).id;
    await record.client.agenda.addItem({ meetingId, afterId: null, title: 'Report', presenterName: 'Carol Dee', presenterPersonId: carol, minutesNeeded: 5, askType: 'noting', publicity: 'open' });
    expect(await refusal(people().remove({ id: carol }))).toMatchObject({ message: expect.stringContaining('presenter of one agenda item') as string });
    expect(await everybody()).toHaveLength(3);
  });
});

describe('the register of interests', () => {
  const interest = { kind: 'pecuniary' as const, nature: 'Director', organisationName: 'Northmere Books Ltd', from: '2024-01-01', until: null };

  it('adds, ends and removes a line; an ended one stays', async () => {
    const { id: personId } = await people().create(ANN);
    const { id } = await people().addInterest({ personId, ...interest });
    const lines = async () => (await people().get({ id: personId })).interests;
    const { after, undone } = await thereAndBack(record, lines, () => people().updateInterest({ id, until: '2026-10-31' }));
    expect(after).toEqual([{ ...interest, id, until: '2026-10-31' }]);
    expect(undone).toEqual([{ ...interest, id }]);
    expect(await refusal(people().updateInterest({ id, from: '2026-11-01' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'until' }] });
    expect(await refusal(people().addInterest({ personId, ...interest, until: '2023-12-31' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'until' }] });
    const removed = await thereAndBack(record, lines, () => people().removeInterest({ id }));
    expect(removed.after).toEqual([]);
    expect(removed.undone).toEqual(removed.before);
  });

  it('confirms for a year, keeps the years before, and refuses what is not so', async () => {
    const { id: personId } = await people().create(ANN);
    const confirm = (more: object) => people().confirmRegister({ personId, academicYear: '2026/27', confirmedOn: '2026-09-14', nil: true, ...more });
    await confirm({ academicYear: '2025/26', confirmedOn: '2025-09-10' });
    const years = async () => (await people().get({ id: personId })).confirmations.map(({ academicYear, confirmedOn, nil }) => [academicYear, confirmedOn, nil]);
    const { after, undone } = await thereAndBack(record, years, () => confirm({}));
    expect(after).toEqual([['2026/27', '2026-09-14', true], ['2025/26', '2025-09-10', true]]);
    expect(undone).toEqual([['2025/26', '2025-09-10', true]]);
    expect(await refusal(confirm({}))).toMatchObject({ kind: 'conflict' });
    expect(await refusal(confirm({ confirmedOn: '2026-11-23' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'confirmedOn' }] });
    expect(await refusal(confirm({ nil: false }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'nil' }] });
    expect(await refusal(confirm({ academicYear: '2026/28' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'academicYear' }] });
    const [first] = (await people().get({ id: personId })).confirmations;
    const taken = await thereAndBack(record, years, () => people().removeConfirmation({ id: first?.id ?? '' }));
    expect(taken.after).toEqual([['2025/26', '2025-09-10', true]]);
    expect(taken.undone).toEqual(taken.before);
  });

  it('lists everybody who sits on a body today once, in the order of its members, and nobody else', async () => {
    const bodyId = await board();
    await bodies().addMember({ bodyId, ...member('Carol Dee', { role: 'chair', seatLabel: 'Governors' }) });
    await bodies().addMember({ bodyId, ...member('Clerk Kent', { role: 'clerk', votingRight: 'none' }) });
    await bodies().addMember({ bodyId, ...member('Old Member', { until: '2026-11-21' }) });
    await bodies().addMember({ bodyId, ...member('To Come', { from: '2026-12-01' }) });
    await bodies().addMember({ bodyId, ...member('Ann Lee', { until: '2026-11-22' }) });
    const named = async (name: string) => (await everybody()).find((person) => person.name === name)?.id ?? '';
    const ann = await named('Ann Lee');
    await people().addInterest({ personId: ann, kind: 'otherGovernance', nature: 'Trustee', organisationName: 'Hill Trust', from: '2020-01-01', until: '2021-01-01' });
    await people().addInterest({ personId: await named('Clerk Kent'), kind: 'personal', nature: 'Of the clerk', organisationName: '', from: null, until: null });
    await people().confirmRegister({ personId: ann, academicYear: '2026/27', confirmedOn: '2026-11-22', nil: true });
    const { members } = await people().bodyRegister({ bodyId });
    expect(members.map((line) => [line.name, line.seatLabel, line.role, line.interests.length, line.confirmations.length])).toEqual([
      ['Carol Dee', 'Governors', 'chair', 0, 0],
      ['Ann Lee', '', 'member', 1, 1],
    ]);
    expect(members[1]?.interests[0]).toMatchObject({ kind: 'otherGovernance', until: '2021-01-01' });
    expect(await refusal(people().bodyRegister({ bodyId: ann }))).toMatchObject({ kind: 'notFound', what: 'body' });
  });
});
