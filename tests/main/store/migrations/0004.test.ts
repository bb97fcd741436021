import { afterEach, beforeEach, expect, it } from 'vitest';
import { BASE, openRecordOfBefore } from '@tests/helpers/record-of-before';
import type { OpenedRecordOfBefore } from '@tests/helpers/record-of-before';

/** A record as the version before made it, with rows in every table that the migration touches or that points to one. */
let record: OpenedRecordOfBefore;
beforeEach(async () => {
  record = await openRecordOfBefore(3, [
    `INSERT INTO organisation (id, createdAt, updatedAt, deletedAt, revision, name) VALUES ('o1', ${BASE}, 'Northmere Council')`,
    `INSERT INTO body (id, createdAt, updatedAt, deletedAt, revision, name, shortName, kind, organisationId, parentBodyId, status, usualPlace, usualStart, presidingMembershipId) VALUES ('b1', ${BASE}, 'Education Board', '', 'board', 'o1', NULL, 'standing', '', '', 'm1')`,
    `INSERT INTO person (id, createdAt, updatedAt, deletedAt, revision, honorific, name, organisationName, email, phone) VALUES ('p1', ${BASE}, 'Cllr', 'Margaret Oyelaran', '', '', '01632 960000')`,
    `INSERT INTO seat (id, createdAt, updatedAt, deletedAt, revision, bodyId, label, organisationId, votingRight, orderKey) VALUES ('s1', ${BASE}, 'b1', 'Chair', 'o1', 'full', 'a0')`,
    `INSERT INTO membership (id, createdAt, updatedAt, deletedAt, revision, bodyId, seatId, personId, role, fromDay, untilDay, orderKey) VALUES ('m1', ${BASE}, 'b1', 's1', 'p1', 'chair', NULL, NULL, 'a0')`,
    `INSERT INTO meeting (id, createdAt, updatedAt, deletedAt, revision, bodyId, title, date, startTime, plannedEnd, place, stage, actualStart, actualEnd, currentItemId, bodyNameThen, organisationNameThen) VALUES ('g1', ${BASE}, 'b1', '', '2026-10-13', '18:00', '19:30', 'Civic Hall', 'draft', '18:02', '19:20', NULL, 'Education Board', 'Northmere Council')`,
    `INSERT INTO agendaItem (id, createdAt, updatedAt, deletedAt, revision, meetingId, parentId, orderKey, title, presenterPersonId, presenterName, minutesNeeded, askType, publicity, actualPublicity, state, issuedNumber, startedAt, closedAt) VALUES ('i1', ${BASE}, 'g1', NULL, 'a0', 'Place planning', 'p1', 'Cllr Oyelaran', 20, 'decision', 'exempt', NULL, 'live', NULL, '18:10', '18:40')`,
    `INSERT INTO attendance (id, createdAt, updatedAt, deletedAt, revision, meetingId, personId, membershipId, name, role, seatLabel, votingRight, status, presiding, orderKey, seatId, organisationName, substituteForName, consent) VALUES ('a1', ${BASE}, 'g1', 'p1', 'm1', 'Cllr Margaret Oyelaran', 'chair', 'Chair', 'full', 'present', 1, 'a0', 's1', 'Northmere Council', '', '')`,
    `INSERT INTO minuteEntry (id, createdAt, updatedAt, deletedAt, revision, meetingId, agendaItemId, kind, recordedAt, orderKey, publicity) VALUES ('e1', ${BASE}, 'g1', 'i1', 'decision', '18:20', 'a0', 'exempt'), ('e2', ${BASE}, 'g1', 'i1', 'action', '18:25', 'a1', 'exempt')`,
    `INSERT INTO decision (id, createdAt, updatedAt, deletedAt, revision, meetingId, entryId, number) VALUES ('d1', ${BASE}, 'g1', 'e1', 'D 26/27-001')`,
    `INSERT INTO "action" (id, createdAt, updatedAt, deletedAt, revision, meetingId, entryId, number, ownerAttendanceId, ownerName, dueVerbatim, dueKind, dueDay, status) VALUES ('t1', ${BASE}, 'g1', 'e2', 'A 26/27-001', 'a1', 'Cllr Margaret Oyelaran', 'by fri', 'day', '2026-10-16', 'open')`,
  ]);
});
afterEach(() => record.close());

it('keeps every row of a record made by the version before, and copies the file first', async () => {
  const { store } = record;
  const { meetings, items, attendance, entries, decisions, actions } = await store.read(async (reader) => ({
    meetings: await reader.find('meeting', {}, { id: 'ASC' }),
    items: await reader.find('agendaItem', {}, { id: 'ASC' }),
    attendance: await reader.find('attendance', {}, { id: 'ASC' }),
    entries: await reader.find('minuteEntry', {}, { id: 'ASC' }),
    decisions: await reader.find('decision', {}, { id: 'ASC' }),
    actions: await reader.find('action', {}, { id: 'ASC' }),
  }));
  expect(meetings).toMatchObject([{ id: 'g1', actualEnd: '19:20', actualEndDay: null, extraordinary: 0, approvedAtMeetingId: null, approvedOn: null, signedOn: null, signedByName: '', signedAttachmentId: null, reconvenesMeetingId: null, firstMinuteNumber: null }]);
  expect(items).toMatchObject([{ id: 'i1', title: 'Place planning', publicTitle: '', specialBusiness: '', takenOrder: null, minuteNumber: null }]);
  expect(attendance).toMatchObject([{ id: 'a1', status: 'present', remote: 0, shortName: '' }]);
  expect(entries).toMatchObject([
    { id: 'e1', kind: 'decision', publicity: 'exempt', replyToEntryId: null, aboutKind: '', aboutId: null, wordedByHand: 0, leftOut: 0 },
    { id: 'e2', kind: 'action', recordedAt: '18:25', leftOut: 0 },
  ]);
  expect(decisions).toMatchObject([{ id: 'd1', number: 'D 26/27-001', kind: 'decision', motionId: null, recommendedText: '' }]);
  expect(actions).toMatchObject([{ id: 't1', number: 'A 26/27-001', ownerAttendanceId: 'a1', dueVerbatim: 'by fri', status: 'open', owners: '[]', closedOn: null, closedReason: '', dueUnsure: 0 }]);
  expect(await store.read((reader) => reader.query('PRAGMA foreign_key_check'))).toEqual([]);
  expect(record.backups()).toBe(1);
});
