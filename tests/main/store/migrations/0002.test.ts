import { afterEach, beforeEach, expect, it } from 'vitest';
import { BASE, openRecordOfBefore } from '@tests/helpers/record-of-before';
import type { OpenedRecordOfBefore } from '@tests/helpers/record-of-before';

/** A record as the version before made it, with rows in every table that the migration touches or that points to one. */
let record: OpenedRecordOfBefore;
beforeEach(async () => {
  record = await openRecordOfBefore(1, [
    `INSERT INTO organisation (id, createdAt, updatedAt, deletedAt, revision, name) VALUES ('o1', ${BASE}, 'Northmere Council')`,
    `INSERT INTO body (id, createdAt, updatedAt, deletedAt, revision, name, shortName, kind, organisationId, parentBodyId, status, usualPlace, usualStart, presidingMembershipId) VALUES ('b1', ${BASE}, 'Education Board', '', 'board', 'o1', NULL, 'standing', '', '', 'm1')`,
    `INSERT INTO person (id, createdAt, updatedAt, deletedAt, revision, honorific, name, organisationName, email) VALUES ('p1', ${BASE}, 'Cllr', 'Margaret Oyelaran', '', ''), ('p2', ${BASE}, '', 'Jasmine Kaur', '', '')`,
    `INSERT INTO seat (id, createdAt, updatedAt, deletedAt, revision, bodyId, label, organisationId, votingRight, orderKey) VALUES ('s1', ${BASE}, 'b1', 'Chair', 'o1', 'full', 'a0'), ('s2', ${BASE}, 'b1', 'Primary headteachers', NULL, 'limited', 'a1')`,
    `INSERT INTO membership (id, createdAt, updatedAt, deletedAt, revision, bodyId, seatId, personId, role, fromDay, untilDay, orderKey) VALUES ('m1', ${BASE}, 'b1', 's1', 'p1', 'chair', NULL, NULL, 'a0'), ('m2', ${BASE}, 'b1', 's2', 'p2', 'member', '2025-09-01', '2028-08-31', 'a1')`,
  ]);
});
afterEach(() => record.close());

it('keeps every row of a record made by the version before, and copies the file first', async () => {
  const { store } = record;
  const { people, seats, memberships } = await store.read(async (reader) => ({
    people: await reader.find('person', {}, { id: 'ASC' }),
    seats: await reader.find('seat', {}, { id: 'ASC' }),
    memberships: await reader.find('membership', {}, { id: 'ASC' }),
  }));
  expect(people.map(({ id, name, honorific, phone }) => ({ id, name, honorific, phone }))).toEqual([
    { id: 'p1', name: 'Margaret Oyelaran', honorific: 'Cllr', phone: '' },
    { id: 'p2', name: 'Jasmine Kaur', honorific: '', phone: '' },
  ]);
  expect(seats).toMatchObject([
    { id: 's1', label: 'Chair', organisationId: 'o1', votingRight: 'full', orderKey: 'a0', groupLabel: '', appointingBody: '', termMonths: 0, byOffice: 0, businessKinds: '[]', endedOn: null },
    { id: 's2', label: 'Primary headteachers', votingRight: 'limited' },
  ]);
  expect(memberships.map(({ id, seatId, personId, fromDay, untilDay }) => ({ id, seatId, personId, fromDay, untilDay }))).toEqual([
    { id: 'm1', seatId: 's1', personId: 'p1', fromDay: null, untilDay: null },
    { id: 'm2', seatId: 's2', personId: 'p2', fromDay: '2025-09-01', untilDay: '2028-08-31' },
  ]);
  expect(await store.read((reader) => reader.query('PRAGMA foreign_key_check'))).toEqual([]);
  expect(record.backups()).toBe(1);
});
