import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personReferences } from '@main/features/people/person-references';
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
const facts = (name: string, more: object = {}) => ({ honorific: '', name, organisationName: '', email: '', phone: '', ...more });
const refusal = async (attempt: Promise<unknown>) => await attempt.then(() => null, (error: { error?: unknown }) => error.error);
const add = async (name: string, more: object = {}) => (await people().create(facts(name, more))).id;
const everybody = async () => (await people().list({})).people.map((person) => person.name);
const rows = async (table: string, column: string) => await record.record().store.read((reader) => reader.query<Record<string, string | null>>(`SELECT "${column}" AS personId FROM "${table}" WHERE deletedAt IS NULL ORDER BY id`));

describe('people.likePairs', () => {
  it('offers those who may be one, the surest first, and merges nobody', async () => {
    await add('Jasmine Kaur', { email: 'j@example.org' });
    await add('J Kaur');
    await add('Office', { email: 'J@example.org' });
    await add('Ann Lee');
    const { pairs, total } = await people().likePairs({ different: [] });
    expect(total).toBe(2);
    expect(pairs.map(({ one, other, likeness }) => [likeness, ...[one.name, other.name].toSorted()])).toEqual([['sameEmail', 'Jasmine Kaur', 'Office'], ['initials', 'J Kaur', 'Jasmine Kaur']]);
    expect(await everybody()).toHaveLength(4);
    const [first] = pairs;
    const left = await people().likePairs({ different: [[first?.other.id ?? '', first?.one.id ?? '']] });
    expect(left.pairs.map(({ likeness }) => likeness)).toEqual(['initials']);
    expect(left.total).toBe(1);
  });
});

describe('people.merge', () => {
  it('knows every column of the record that names a person', () => {
    expect(personReferences().map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual(
      expect.arrayContaining(['agendaItem.presenterPersonId', 'attendance.personId', 'interest.personId', 'interestConfirmation.personId', 'membership.personId', 'plannedItem.leadPersonId', 'priority.leadPersonId', 'substitute.personId', 'taskGroup.leadPersonId']),
    );
  });

  it('moves everything that names the one to the other, with the facts chosen, in one step there and back', async () => {
    const keepId = await add('Jasmine Kaur', { email: 'j@example.org' });
    const mergeId = await add('J Kaur', { honorific: 'Dr', phone: '01632 960 001' });
    const bodyId = (await bodies().create(BOARD)).id;
    const forum = (await bodies().create({ ...BOARD, name: 'Forum', shortName: '' })).id;
    await bodies().addMember({ bodyId, ...member('Jasmine Kaur'), personId: keepId });
    await bodies().addMember({ bodyId: forum, ...member('J Kaur'), personId: mergeId });
    await bodies().createGroup({ parentBodyId: bodyId, name: 'Attendance', remit: '', leadPersonId: mergeId, reportDueDay: null, endDay: null });
    const { seatIds } = await bodies().addSeats({ bodyId, count: 1, label: 'Heads', groupLabel: '', organisationName: '', appointingBody: '', termMonths: 0, byOffice: false, votingRight: 'full', businessKinds: [] });
    const nobody = { honorific: '', name: '', organisationName: '', email: '' };
    await bodies().fillSeat({ seatId: seatIds[0] ?? '', ...nobody, personId: await add('Robert Ellery'), role: 'member', from: null, until: null });
    await bodies().setSubstitute({ seatId: seatIds[0] ?? '', ...nobody, personId: mergeId, from: null, until: null });
    await people().addInterest({ personId: mergeId, kind: 'personal', nature: 'Parent', organisationName: '', from: null, until: null });
    await people().addInterest({ personId: keepId, kind: 'personal', nature: 'Parent', organisationName: '', from: null, until: null });
    await people().confirmRegister({ personId: mergeId, academicYear: '2026/27', confirmedOn: '2026-11-01', nil: false });
    const meetingId = (await record.client.meetings.create({ bodyId: forum, title: '', date: '2026-12-01', startTime: '18:00', plannedEnd: '20:00', place: 'Room 1' })).id;
    await record.client.agenda.addItem({ meetingId, afterId: null, title: 'Report', presenterName: 'J Kaur', presenterPersonId: mergeId, minutesNeeded: 5, askType: 'noting', publicity: 'open' });

    const preview = await people().mergePreview({ keepId, mergeId });
    expect(preview).toEqual({ refusal: null, bothPresent: 0, moves: expect.arrayContaining(['1 term in a seat', '1 named substitute', '1 group led', '1 interest', '1 confirmation of the register', '1 agenda item presented']) as string[] });

    const look = async () => ({ people: await everybody(), kept: await people().get({ id: keepId }), references: await Promise.all(personReferences().map(async ({ table, column }) => [table, await rows(table, column)])) });
    const { before, after, undone, redone } = await thereAndBack(record, look, () => people().merge({ keepId, mergeId, facts: facts('Jasmine Kaur', { honorific: 'Dr', email: 'j@example.org', phone: '01632 960 001' }) }));
    expect(after.people).toEqual(['Jasmine Kaur', 'Robert Ellery']);
    expect(after.kept).toMatchObject({ honorific: 'Dr', name: 'Jasmine Kaur', email: 'j@example.org', phone: '01632 960 001', leads: [{ name: 'Attendance' }], standsIn: [{ bodyName: BOARD.name }], interests: [{ nature: 'Parent' }], confirmations: [{ academicYear: '2026/27' }] });
    expect(after.kept.roles.map((role) => role.bodyName).toSorted()).toEqual(['Forum', BOARD.name]);
    expect(after.kept.interests).toHaveLength(1);
    expect(JSON.stringify(after.references)).not.toContain(mergeId);
    expect(undone).toEqual(before);
    expect(redone).toEqual(after);
    const { items } = await record.client.agenda.get({ meetingId });
    expect(items[0]).toMatchObject({ presenterName: 'J Kaur', presenterPersonId: keepId });
  });

  it('leaves the names that a meeting copied, and a meeting that names both keeps both lines', async () => {
    const keepId = await add('Jasmine Kaur');
    const mergeId = await add('J Kaur');
    const bodyId = (await bodies().create(BOARD)).id;
    await bodies().addMember({ bodyId, ...member('J Kaur', { role: 'chair' }), personId: mergeId });
    const meetingId = (await record.client.meetings.create({ bodyId, title: '', date: '2026-11-21', startTime: '18:00', plannedEnd: '20:00', place: 'Room 1' })).id;
    await record.client.minutes.start({ meetingId, at: '18:00' });
    const lines = async () => (await record.record().store.read((reader) => reader.find('attendance', { meetingId }, { orderKey: 'ASC' }))).map((line) => [line.name, line.personId]);
    expect(await lines()).toEqual([['J Kaur', mergeId]]);
    await people().merge({ keepId, mergeId, facts: facts('Jasmine Kaur') });
    expect(await lines()).toEqual([['J Kaur', keepId]]);
    await record.client.history.undo({});
    await record.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, async (tx) => {
      const [line] = await tx.find('attendance', { meetingId });
      if (line) await tx.insert('attendance', { ...line, id: tx.newId(), personId: keepId, membershipId: null, name: 'Jasmine Kaur', orderKey: 'zz' });
    });
    expect((await people().mergePreview({ keepId, mergeId })).bothPresent).toBe(1);
    await people().merge({ keepId, mergeId, facts: facts('Jasmine Kaur') });
    expect(await lines()).toEqual([['J Kaur', null], ['Jasmine Kaur', keepId]]);
  });

  it('refuses two who hold seats of one body in the same days, and changes nothing', async () => {
    const keepId = await add('Jasmine Kaur');
    const mergeId = await add('J Kaur');
    const bodyId = (await bodies().create(BOARD)).id;
    await bodies().addMember({ bodyId, ...member('Jasmine Kaur', { until: '2026-12-31' }), personId: keepId });
    const { membershipId } = await bodies().addMember({ bodyId, ...member('J Kaur', { from: '2026-12-31' }), personId: mergeId });
    const sentence = `Both hold a seat of ${BOARD.name} in the same days (from 31 December 2026), and Jasmine Kaur can hold only one. If they are one person, end or remove one of the two terms first.`;
    expect((await people().mergePreview({ keepId, mergeId })).refusal).toBe(sentence);
    expect(await refusal(people().merge({ keepId, mergeId, facts: facts('Jasmine Kaur') }))).toEqual({ kind: 'rule', rule: 'mergeClash', message: sentence });
    expect(await everybody()).toHaveLength(2);
    await bodies().updateMember({ membershipId, from: '2027-01-01' });
    expect(await refusal(people().merge({ keepId, mergeId, facts: facts('Jasmine Kaur') }))).toBeNull();
  });

  it('refuses somebody with themselves, somebody who is gone, and an address that is none', async () => {
    const keepId = await add('Jasmine Kaur');
    const mergeId = await add('J Kaur');
    expect(await refusal(people().merge({ keepId, mergeId: keepId, facts: facts('Jasmine Kaur') }))).toMatchObject({ kind: 'rule', rule: 'mergeWithSelf' });
    expect(await refusal(people().merge({ keepId, mergeId, facts: facts('Jasmine Kaur', { email: 'nobody' }) }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'email' }] });
    await people().remove({ id: mergeId });
    expect(await refusal(people().merge({ keepId, mergeId, facts: facts('Jasmine Kaur') }))).toMatchObject({ kind: 'notFound', what: 'person' });
  });
});
