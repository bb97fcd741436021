import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestRecord } from '@tests/helpers/test-record';
import { BOARD, member, openBoardRecord, thereAndBack } from './a-board';

let record: TestRecord;
beforeEach(async () => {
  record = await openBoardRecord();
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const bodies = () => record.client.bodies;
const newBoard = async () => (await bodies().create(BOARD)).id;
const names = async (id: string) => (await bodies().get({ id })).members.map((one) => one.name);
const refusal = async (attempt: Promise<unknown>) => await attempt.then(() => null, (error: { error?: unknown }) => error.error);

describe('bodies.create, list and get', () => {
  it('keeps a body with its organisation, and undo takes it away', async () => {
    const { before, after, undone, redone } = await thereAndBack(record, () => bodies().list({}), newBoard);
    expect(before).toEqual({ bodies: [] });
    expect(after.bodies).toEqual([{ ...BOARD, id: after.bodies[0]?.id, presidingMembershipId: null, presidingName: '', memberCount: 0, meetingCount: 0 }]);
    expect(undone).toEqual(before);
    expect(redone).toEqual(after);
  });

  it('lists bodies by name and counts members and meetings that are not in the bin', async () => {
    const id = await newBoard();
    await bodies().create({ ...BOARD, name: 'academies panel', organisationName: '' });
    const kept = await bodies().addMember({ bodyId: id, ...member('Gareth Lowe', { role: 'chair' }) });
    const gone = await bodies().addMember({ bodyId: id, ...member('Nuala Brennan') });
    await bodies().removeMember({ membershipId: gone.membershipId });
    await record.client.meetings.create({ bodyId: id, title: '', date: '2026-11-24', startTime: '18:00', plannedEnd: '', place: 'Room 2' });
    expect((await bodies().list({})).bodies.map((body) => [body.name, body.memberCount, body.meetingCount, body.presidingName, body.presidingMembershipId])).toEqual([
      ['academies panel', 0, 0, '', null],
      ['Northmere Education Board', 1, 1, 'Gareth Lowe', kept.membershipId],
    ]);
  });

  it('makes an organisation once, whatever the letters it is typed in', async () => {
    await newBoard();
    await bodies().create({ ...BOARD, name: 'Forum', organisationName: 'NORTHMERE borough council' });
    expect((await bodies().list({})).bodies.map((body) => body.organisationName)).toEqual(['NORTHMERE borough council', 'NORTHMERE borough council']);
    expect(await record.record().store.read(async (reader) => (await reader.find('organisation', {})).length)).toBe(1);
  });

  it.each([
    { change: { name: '  ' }, path: 'name', message: 'Enter the name of the body.' },
    { change: { usualStart: '25:00' }, path: 'usualStart', message: null },
    { change: { kind: 'cabal' }, path: 'kind', message: null },
  ])('refuses $change', async ({ change, path, message }) => {
    const error = (await refusal(bodies().create({ ...BOARD, ...change } as typeof BOARD))) as { kind: string; issues: { path: string; message: string }[] };
    expect(error.kind).toBe('invalid');
    expect(error.issues.map((issue) => issue.path)).toEqual([path]);
    if (message !== null) expect(error.issues[0]?.message).toBe(message);
    expect(await bodies().list({})).toEqual({ bodies: [] });
  });

  it('says when a body is not there', async () => {
    const id = '019a0000-0000-7000-8000-000000000000';
    expect(await refusal(bodies().get({ id }))).toEqual({ kind: 'notFound', what: 'body', id });
  });
});

describe('bodies.update', () => {
  it('changes what is sent and nothing else', async () => {
    const id = await newBoard();
    const { before, after, undone, redone } = await thereAndBack(record, () => bodies().get({ id }), () => bodies().update({ id, name: 'Education Board', organisationName: 'Northmere Council' }));
    expect(after).toEqual({ ...before, name: 'Education Board', organisationName: 'Northmere Council' });
    expect(undone).toEqual(before);
    expect(redone).toEqual(after);
  });

  it('lets a body belong to no organisation', async () => {
    const id = await newBoard();
    await bodies().update({ id, organisationName: '', usualStart: '' });
    expect(await bodies().get({ id })).toMatchObject({ organisationName: '', usualStart: '' });
  });
});

describe('bodies.remove', () => {
  it('takes members, seats and people who are named nowhere else along, and undo brings all back', async () => {
    const id = await newBoard();
    await bodies().addMember({ bodyId: id, ...member('Gareth Lowe', { role: 'chair' }) });
    const look = async () => ({ bodies: (await bodies().list({})).bodies, people: (await bodies().people({})).people });
    const { before, after, undone } = await thereAndBack(record, look, () => bodies().remove({ id }));
    expect(after).toEqual({ bodies: [], people: [] });
    expect(undone).toEqual(before);
  });

  it('is refused while there are meetings, with a sentence', async () => {
    const id = await newBoard();
    const meeting = { bodyId: id, title: '', date: '2026-11-24', startTime: '18:00', plannedEnd: '', place: 'Room 2' };
    const first = await record.client.meetings.create(meeting);
    expect(await refusal(bodies().remove({ id }))).toEqual({ kind: 'rule', rule: 'bodyHasMeetings', message: 'Northmere Education Board has 1 meeting. Move it to the bin first, then the body.' });
    await record.client.meetings.create({ ...meeting, date: '2027-01-07' });
    expect(await refusal(bodies().remove({ id }))).toMatchObject({ message: 'Northmere Education Board has 2 meetings. Move them to the bin first, then the body.' });
    expect((await bodies().list({})).bodies).toHaveLength(1);
    for (const each of (await record.client.meetings.list({})).meetings) await record.client.meetings.remove({ id: each.id });
    await bodies().remove({ id });
    expect(await refusal(record.client.meetings.get({ id: first.id }))).toMatchObject({ kind: 'notFound' });
  });
});

describe('bodies.addMember', () => {
  it('puts a person in a seat at the end of the list', async () => {
    const id = await newBoard();
    await bodies().addMember({ bodyId: id, ...member('Jasmine Kaur', { honorific: 'Mrs', seatLabel: 'Primary headteachers', email: 'j.kaur@example.org', organisationName: 'Hill School', from: '2024-09-01', until: '2028-08-31', votingRight: 'limited' }) });
    const { before, after, undone, redone } = await thereAndBack(record, () => bodies().get({ id }), () => bodies().addMember({ bodyId: id, ...member('Hannah Lacey', { role: 'clerk', votingRight: 'none' }) }));
    expect(before.members).toMatchObject([{ name: 'Jasmine Kaur', honorific: 'Mrs', seatLabel: 'Primary headteachers', email: 'j.kaur@example.org', organisationName: 'Hill School', from: '2024-09-01', until: '2028-08-31', votingRight: 'limited', role: 'member' }]);
    expect(after.members.map((one) => [one.name, one.role])).toEqual([['Jasmine Kaur', 'member'], ['Hannah Lacey', 'clerk']]);
    expect(undone).toEqual(before);
    expect(redone).toEqual(after);
  });

  it('lets the first chair preside, in one step with the adding', async () => {
    const id = await newBoard();
    await bodies().addMember({ bodyId: id, ...member('Ines Duarte') });
    const { before, after, undone } = await thereAndBack(record, () => bodies().get({ id }), () => bodies().addMember({ bodyId: id, ...member('Gareth Lowe', { role: 'chair' }) }));
    expect(after.presidingMembershipId).toBe(after.members[1]?.membershipId);
    expect(undone).toEqual(before);
    await bodies().addMember({ bodyId: id, ...member('Robert Ellery', { role: 'chair' }) });
    expect((await bodies().get({ id })).presidingMembershipId).toBe(after.members[1]?.membershipId);
  });

  it('allows one name twice as two people, and one known person in two bodies', async () => {
    const first = await newBoard();
    const second = (await bodies().create({ ...BOARD, name: 'Schools Forum' })).id;
    await bodies().addMember({ bodyId: first, ...member('Ann Lee') });
    await bodies().addMember({ bodyId: first, ...member('Ann Lee') });
    const [ann, other] = (await bodies().people({})).people;
    expect(ann?.id).not.toBe(other?.id);
    await bodies().addMember({ bodyId: second, personId: ann?.id ?? '', ...member('Ann Lee', { email: 'ann@example.org' }) });
    expect((await bodies().people({})).people).toHaveLength(2);
    expect((await bodies().get({ id: first })).members.filter((one) => one.email === 'ann@example.org')).toHaveLength(1);
  });

  it('refuses a term that ends before it starts, and changes nothing', async () => {
    const id = await newBoard();
    const error = await refusal(bodies().addMember({ bodyId: id, ...member('Ann Lee', { from: '2026-09-01', until: '2026-08-31' }) }));
    expect(error).toEqual({ kind: 'invalid', issues: [{ path: 'until', message: 'The term ends on 31 August 2026, before it starts on 1 September 2026.' }] });
    expect(await names(id)).toEqual([]);
    expect(await bodies().people({})).toEqual({ people: [] });
  });

  it.each(['2026-02-30', 'soon'])('refuses the day %s', async (from) => {
    const id = await newBoard();
    expect(await refusal(bodies().addMember({ bodyId: id, ...member('Ann Lee', { from }) }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'from' }] });
  });
});

describe('bodies.updateMember', () => {
  it('changes person, seat and membership in one step', async () => {
    const id = await newBoard();
    const { membershipId } = await bodies().addMember({ bodyId: id, ...member('Gareth Low') });
    const { before, after, undone, redone } = await thereAndBack(record, () => bodies().get({ id }), () =>
      bodies().updateMember({ membershipId, name: 'Gareth Lowe', seatLabel: 'Diocese', role: 'chair', from: '2026-09-01', until: null, votingRight: 'none' }),
    );
    expect(after.members).toMatchObject([{ name: 'Gareth Lowe', seatLabel: 'Diocese', role: 'chair', from: '2026-09-01', until: null, votingRight: 'none' }]);
    expect(after.presidingMembershipId).toBe(membershipId);
    expect(undone).toEqual(before);
    expect(redone).toEqual(after);
  });

  it('compares a new end with the start that is kept', async () => {
    const id = await newBoard();
    const { membershipId } = await bodies().addMember({ bodyId: id, ...member('Ann Lee', { from: '2026-09-01' }) });
    expect(await refusal(bodies().updateMember({ membershipId, until: '2026-08-01' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'until' }] });
    await bodies().updateMember({ membershipId, until: '2026-09-01' });
    expect((await bodies().get({ id })).members[0]?.until).toBe('2026-09-01');
  });

  it('hands the chair on when the chair gives up the office', async () => {
    const id = await newBoard();
    const chair = await bodies().addMember({ bodyId: id, ...member('Gareth Lowe', { role: 'chair' }) });
    const vice = await bodies().addMember({ bodyId: id, ...member('Sunita Mehra', { role: 'viceChair' }) });
    await bodies().updateMember({ membershipId: chair.membershipId, role: 'member' });
    expect((await bodies().get({ id })).presidingMembershipId).toBe(vice.membershipId);
  });
});

describe('bodies.moveMember', () => {
  it('moves before another or last, and undo moves back', async () => {
    const id = await newBoard();
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C', 'D']) ids.push((await bodies().addMember({ bodyId: id, ...member(name) })).membershipId);
    const { after, undone, redone } = await thereAndBack(record, () => names(id), () => bodies().moveMember({ membershipId: ids[3] ?? '', beforeMembershipId: ids[1] ?? '' }));
    expect([after, undone, redone]).toEqual([['A', 'D', 'B', 'C'], ['A', 'B', 'C', 'D'], ['A', 'D', 'B', 'C']]);
    await bodies().moveMember({ membershipId: ids[0] ?? '', beforeMembershipId: null });
    expect(await names(id)).toEqual(['D', 'B', 'C', 'A']);
    await bodies().moveMember({ membershipId: ids[0] ?? '', beforeMembershipId: ids[0] ?? '' });
    expect(await names(id)).toEqual(['D', 'B', 'C', 'A']);
  });

  it('refuses a place in another body', async () => {
    const one = await bodies().addMember({ bodyId: await newBoard(), ...member('A') });
    const other = await bodies().addMember({ bodyId: await newBoard(), ...member('B') });
    expect(await refusal(bodies().moveMember({ membershipId: one.membershipId, beforeMembershipId: other.membershipId }))).toMatchObject({ kind: 'rule', rule: 'memberOfAnotherBody' });
  });
});

describe('bodies.removeMember', () => {
  it('takes the seat and a person named nowhere else along', async () => {
    const id = await newBoard();
    const chair = await bodies().addMember({ bodyId: id, ...member('Gareth Lowe', { role: 'chair' }) });
    await bodies().addMember({ bodyId: id, ...member('Ines Duarte') });
    const look = async () => ({ body: await bodies().get({ id }), people: await bodies().people({}) });
    const { before, after, undone } = await thereAndBack(record, look, () => bodies().removeMember({ membershipId: chair.membershipId }));
    expect(after.body.members.map((one) => one.name)).toEqual(['Ines Duarte']);
    expect(after.body.presidingMembershipId).toBeNull();
    expect(after.people.people.map((person) => person.name)).toEqual(['Ines Duarte']);
    expect(undone).toEqual(before);
  });

  it('keeps a person who has another seat', async () => {
    const first = await newBoard();
    const second = (await bodies().create({ ...BOARD, name: 'Schools Forum' })).id;
    const { membershipId } = await bodies().addMember({ bodyId: first, ...member('Ann Lee') });
    const [ann] = (await bodies().people({})).people;
    await bodies().addMember({ bodyId: second, personId: ann?.id ?? '', ...member('Ann Lee') });
    await bodies().removeMember({ membershipId });
    expect((await bodies().people({})).people).toEqual([ann]);
  });
});

describe('bodies.setPresiding', () => {
  it('chooses a member, or nobody', async () => {
    const id = await newBoard();
    await bodies().addMember({ bodyId: id, ...member('Gareth Lowe', { role: 'chair' }) });
    const { membershipId } = await bodies().addMember({ bodyId: id, ...member('Ines Duarte') });
    const { before, after, undone } = await thereAndBack(record, () => bodies().get({ id }), () => bodies().setPresiding({ bodyId: id, membershipId }));
    expect(after.presidingMembershipId).toBe(membershipId);
    expect(undone).toEqual(before);
    await bodies().setPresiding({ bodyId: id, membershipId: null });
    expect((await bodies().get({ id })).presidingMembershipId).toBeNull();
    await bodies().addMember({ bodyId: id, ...member('Ann Lee') });
    expect((await bodies().get({ id })).presidingMembershipId).toBeNull();
  });

  it('refuses the clerk and members of other bodies', async () => {
    const id = await newBoard();
    const clerk = await bodies().addMember({ bodyId: id, ...member('Hannah Lacey', { role: 'clerk' }) });
    const other = await bodies().addMember({ bodyId: await newBoard(), ...member('B') });
    expect(await refusal(bodies().setPresiding({ bodyId: id, membershipId: clerk.membershipId }))).toEqual({ kind: 'rule', rule: 'roleMayNotPreside', message: 'Somebody whose role is “Clerk” cannot preside. Change the role first.' });
    expect(await refusal(bodies().setPresiding({ bodyId: id, membershipId: other.membershipId }))).toMatchObject({ kind: 'rule', rule: 'memberOfAnotherBody' });
  });
});
