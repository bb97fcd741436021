import { afterEach, beforeEach, expect, it } from 'vitest';
import { BASE, openRecordOfBefore } from '@tests/helpers/record-of-before';
import type { OpenedRecordOfBefore } from '@tests/helpers/record-of-before';

/** A record as the version before made it, with rows in every table that the migration touches or that points to one. */
let record: OpenedRecordOfBefore;
beforeEach(async () => {
  record = await openRecordOfBefore(2, [
    `INSERT INTO organisation (id, createdAt, updatedAt, deletedAt, revision, name) VALUES ('o1', ${BASE}, 'Northmere Council')`,
    `INSERT INTO body (id, createdAt, updatedAt, deletedAt, revision, name, shortName, kind, organisationId, parentBodyId, status, usualPlace, usualStart, presidingMembershipId) VALUES ('b1', ${BASE}, 'Education Board', '', 'board', 'o1', NULL, 'standing', '', '', 'm1')`,
    `INSERT INTO person (id, createdAt, updatedAt, deletedAt, revision, honorific, name, organisationName, email, phone) VALUES ('p1', ${BASE}, 'Cllr', 'Margaret Oyelaran', '', '', '01632 960000')`,
    `INSERT INTO seat (id, createdAt, updatedAt, deletedAt, revision, bodyId, label, organisationId, votingRight, orderKey) VALUES ('s1', ${BASE}, 'b1', 'Chair', 'o1', 'full', 'a0')`,
    `INSERT INTO membership (id, createdAt, updatedAt, deletedAt, revision, bodyId, seatId, personId, role, fromDay, untilDay, orderKey) VALUES ('m1', ${BASE}, 'b1', 's1', 'p1', 'chair', NULL, NULL, 'a0')`,
    `INSERT INTO meeting (id, createdAt, updatedAt, deletedAt, revision, bodyId, title, date, startTime, plannedEnd, place, stage, actualStart, actualEnd, currentItemId, bodyNameThen, organisationNameThen) VALUES ('g1', ${BASE}, 'b1', '', '2026-10-13', '18:00', '19:30', 'Civic Hall', 'draft', '18:02', '19:20', NULL, 'Education Board', 'Northmere Council')`,
    `INSERT INTO agendaItem (id, createdAt, updatedAt, deletedAt, revision, meetingId, parentId, orderKey, title, presenterPersonId, presenterName, minutesNeeded, askType, publicity, actualPublicity, state, issuedNumber, startedAt, closedAt) VALUES ('i1', ${BASE}, 'g1', NULL, 'a0', 'Place planning', 'p1', 'Cllr Oyelaran', 20, 'decision', 'exempt', NULL, 'live', NULL, '18:10', '18:40')`,
    `INSERT INTO paper (id, createdAt, updatedAt, deletedAt, revision, bodyId, meetingId, agendaItemId, templateKey, title, status, publicity) VALUES ('r1', ${BASE}, 'b1', 'g1', 'i1', 'education-board-report', 'Place planning', 'draft', 'exempt')`,
    `INSERT INTO attendance (id, createdAt, updatedAt, deletedAt, revision, meetingId, personId, membershipId, name, role, seatLabel, votingRight, status, presiding, orderKey) VALUES ('a1', ${BASE}, 'g1', 'p1', 'm1', 'Cllr Margaret Oyelaran', 'chair', 'Chair', 'full', 'present', 1, 'a0')`,
  ]);
});
afterEach(() => record.close());

it('keeps every row of a record made by the version before, and copies the file first', async () => {
  const { store } = record;
  const { bodies, meetings, items, papers, attendance } = await store.read(async (reader) => ({
    bodies: await reader.find('body', {}, { id: 'ASC' }),
    meetings: await reader.find('meeting', {}, { id: 'ASC' }),
    items: await reader.find('agendaItem', {}, { id: 'ASC' }),
    papers: await reader.find('paper', {}, { id: 'ASC' }),
    attendance: await reader.find('attendance', {}, { id: 'ASC' }),
  }));
  expect(bodies).toMatchObject([{ id: 'b1', name: 'Education Board', presidingMembershipId: 'm1', numberingStyle: 'decimal', askTypes: '[]', paperDeadlines: '[]' }]);
  expect(meetings).toMatchObject([{ id: 'g1', date: '2026-10-13', actualEnd: '19:20', bodyNameThen: 'Education Board', provisional: 0, cancelledOn: null, cancelReason: '', calendarSequence: 0, firstItemNumber: 1, lateReason: '' }]);
  expect(items).toMatchObject([{ id: 'i1', title: 'Place planning', publicity: 'exempt', closedAt: '18:40', kind: 'item', standing: '', askWords: '', fixedStart: null, exemptParagraphs: '[]', publicInterestReason: '', stateReason: '', deferredToMeetingId: null, carriedFromItemId: null, linkedMeetingId: null, speakers: '', addedAfterIssue: 0, urgentReason: '' }]);
  expect(papers).toMatchObject([{ id: 'r1', title: 'Place planning', publicity: 'exempt', orderKey: '', clearedByName: '', clearedOn: null, exemptParagraphs: '[]', publicInterestReason: '' }]);
  expect(attendance).toMatchObject([{ id: 'a1', name: 'Cllr Margaret Oyelaran', membershipId: 'm1', status: 'present', presiding: 1, seatId: null, organisationName: '', substituteForName: '', consent: '' }]);
  expect(await store.read((reader) => reader.query('PRAGMA foreign_key_check'))).toEqual([]);
  expect(record.backups()).toBe(1);
});
