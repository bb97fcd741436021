import { afterEach, beforeEach, expect, it } from 'vitest';
import { BASE, BEFORE, openRecordOfBefore } from '@tests/helpers/record-of-before';
import type { OpenedRecordOfBefore } from '@tests/helpers/record-of-before';

/** A record as the version before made it, with rows in every table that the migration touches or that points to one. */
let record: OpenedRecordOfBefore;
beforeEach(async () => {
  record = await openRecordOfBefore(5, [
    `INSERT INTO organisation (id, createdAt, updatedAt, deletedAt, revision, name) VALUES ('o1', ${BASE}, 'Northmere Council')`,
    `INSERT INTO body (id, createdAt, updatedAt, deletedAt, revision, name, shortName, kind, organisationId, parentBodyId, status, usualPlace, usualStart, presidingMembershipId) VALUES ('b1', ${BASE}, 'Education Board', '', 'board', 'o1', NULL, 'standing', '', '', 'm1')`,
    `INSERT INTO person (id, createdAt, updatedAt, deletedAt, revision, honorific, name, organisationName, email, phone) VALUES ('p1', ${BASE}, 'Cllr', 'Margaret Oyelaran', '', '', '01632 960000')`,
    `INSERT INTO seat (id, createdAt, updatedAt, deletedAt, revision, bodyId, label, organisationId, votingRight, orderKey) VALUES ('s1', ${BASE}, 'b1', 'Chair', 'o1', 'full', 'a0')`,
    `INSERT INTO membership (id, createdAt, updatedAt, deletedAt, revision, bodyId, seatId, personId, role, fromDay, untilDay, orderKey) VALUES ('m1', ${BASE}, 'b1', 's1', 'p1', 'chair', NULL, NULL, 'a0')`,
    `INSERT INTO meeting (id, createdAt, updatedAt, deletedAt, revision, bodyId, title, date, startTime, plannedEnd, place, stage, actualStart, actualEnd, currentItemId, bodyNameThen, organisationNameThen) VALUES ('g1', ${BASE}, 'b1', '', '2026-10-13', '18:00', '19:30', 'Civic Hall', 'draft', '18:02', '19:20', NULL, 'Education Board', 'Northmere Council')`,
    `INSERT INTO agendaItem (id, createdAt, updatedAt, deletedAt, revision, meetingId, parentId, orderKey, title, presenterPersonId, presenterName, minutesNeeded, askType, publicity, actualPublicity, state, issuedNumber, startedAt, closedAt) VALUES ('i1', ${BASE}, 'g1', NULL, 'a0', 'Place planning', 'p1', 'Cllr Oyelaran', 20, 'decision', 'exempt', NULL, 'live', NULL, '18:10', '18:40')`,
    `INSERT INTO minuteEntry (id, createdAt, updatedAt, deletedAt, revision, meetingId, agendaItemId, kind, recordedAt, orderKey, publicity, aboutKind, leftOut) VALUES ('e1', ${BASE}, 'g1', 'i1', 'resolved', '18:20', 'a0', 'open', '', 0)`,
    `INSERT INTO decision (id, createdAt, updatedAt, deletedAt, revision, meetingId, entryId, number, kind) VALUES ('d1', ${BASE}, 'g1', 'e1', 'D 26/27-001', 'resolution')`,
    `INSERT INTO action (id, createdAt, updatedAt, deletedAt, revision, meetingId, entryId, number, ownerAttendanceId, ownerName, dueVerbatim, dueKind, dueDay, status) VALUES ('a1', ${BASE}, 'g1', 'e1', '26/27-A001', NULL, 'J. Novak', 'by Friday', 'day', '2026-10-16', 'open')`,
    `INSERT INTO storedFile (contentHash, byteLength, pieces, complete, keptAt) VALUES ('abc', 10, 1, 1, '${BEFORE}')`,
    `INSERT INTO attachment (id, createdAt, updatedAt, deletedAt, revision, meetingId, agendaItemId, paperId, fileName, title, byteLength, contentHash, publicity, exemptParagraphs, orderKey, recommendationId) VALUES ('f1', ${BASE}, 'g1', 'i1', NULL, 'Places.pdf', 'Places', 10, 'abc', 'open', '[]', 'a0', NULL)`,
  ]);
});
afterEach(() => record.close());

it('keeps every row of a record made by the version before, and copies the file first', async () => {
  const { store } = record;
  const { decisions, actions, entries, attachments, words } = await store.read(async (reader) => ({
    decisions: await reader.find('decision', {}, { id: 'ASC' }),
    actions: await reader.find('action', {}, { id: 'ASC' }),
    entries: await reader.find('minuteEntry', {}, { id: 'ASC' }),
    attachments: await reader.find('attachment', {}, { id: 'ASC' }),
    words: await reader.query('SELECT * FROM storedFileWords'),
  }));
  expect(decisions).toMatchObject([{ id: 'd1', number: 'D 26/27-001', kind: 'resolution' }]);
  expect(actions).toMatchObject([{ id: 'a1', number: '26/27-A001', dueVerbatim: 'by Friday' }]);
  expect(entries).toMatchObject([{ id: 'e1', kind: 'resolved' }]);
  expect(attachments).toMatchObject([{ id: 'f1', fileName: 'Places.pdf', wordsMayAppear: 0 }]);
  expect(words).toEqual([]);
  expect(await store.read((reader) => reader.query('PRAGMA foreign_key_check'))).toEqual([]);
  expect(record.backups()).toBe(1);
});
