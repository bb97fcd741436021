import { afterEach, beforeEach, expect, it } from 'vitest';
import { BASE, openRecordOfBefore } from '@tests/helpers/record-of-before';
import type { OpenedRecordOfBefore } from '@tests/helpers/record-of-before';

/** A record as the version before made it, with rows in every table that the migration touches or that points to one. */
let record: OpenedRecordOfBefore;
beforeEach(async () => {
  record = await openRecordOfBefore(6, [
    `INSERT INTO organisation (id, createdAt, updatedAt, deletedAt, revision, name) VALUES ('o1', ${BASE}, 'Northmere Council')`,
    `INSERT INTO body (id, createdAt, updatedAt, deletedAt, revision, name, shortName, kind, organisationId, parentBodyId, status, usualPlace, usualStart, presidingMembershipId) VALUES ('b1', ${BASE}, 'Education Board', '', 'board', 'o1', NULL, 'standing', '', '', 'm1')`,
    `INSERT INTO person (id, createdAt, updatedAt, deletedAt, revision, honorific, name, organisationName, email, phone) VALUES ('p1', ${BASE}, 'Cllr', 'Margaret Oyelaran', '', '', '01632 960000')`,
    `INSERT INTO seat (id, createdAt, updatedAt, deletedAt, revision, bodyId, label, organisationId, votingRight, orderKey) VALUES ('s1', ${BASE}, 'b1', 'Chair', 'o1', 'full', 'a0')`,
    `INSERT INTO membership (id, createdAt, updatedAt, deletedAt, revision, bodyId, seatId, personId, role, fromDay, untilDay, orderKey) VALUES ('m1', ${BASE}, 'b1', 's1', 'p1', 'chair', NULL, NULL, 'a0')`,
    `INSERT INTO meeting (id, createdAt, updatedAt, deletedAt, revision, bodyId, title, date, startTime, plannedEnd, place, stage, actualStart, actualEnd, currentItemId, bodyNameThen, organisationNameThen) VALUES ('g1', ${BASE}, 'b1', '', '2026-10-13', '18:00', '19:30', 'Civic Hall', 'draft', '18:02', '19:20', NULL, 'Education Board', 'Northmere Council')`,
    `INSERT INTO agendaItem (id, createdAt, updatedAt, deletedAt, revision, meetingId, parentId, orderKey, title, presenterPersonId, presenterName, minutesNeeded, askType, publicity, actualPublicity, state, issuedNumber, startedAt, closedAt) VALUES ('i1', ${BASE}, 'g1', NULL, 'a0', 'Place planning', 'p1', 'Cllr Oyelaran', 20, 'decision', 'exempt', NULL, 'live', NULL, '18:10', '18:40')`,
    `INSERT INTO paper (id, createdAt, updatedAt, deletedAt, revision, bodyId, meetingId, agendaItemId, templateKey, title, status, publicity, orderKey, clearedByName, clearedOn) VALUES ('q1', ${BASE}, 'b1', 'g1', 'i1', 'education-board-report', 'Reading in primary schools', 'cleared', 'open', 'a0', 'J. Novak', '2026-10-01')`,
    `INSERT INTO paperSection (id, createdAt, updatedAt, deletedAt, revision, paperId, parentId, key, heading, numbered, required, guidance, orderKey) VALUES ('t1', ${BASE}, 'q1', NULL, 'recommendations', 'Recommendations', 1, 1, '', 'a0')`,
    `INSERT INTO block (id, createdAt, updatedAt, deletedAt, revision, ownerKind, ownerId, kind, level, orderKey, content, words, publicity, contentHash) VALUES ('k1', ${BASE}, 'paperSection', 't1', 'numbered', 1, 'a0', '[{"text":"Agree the plan."}]', 'Agree the plan.', 'open', 'h')`,
    `INSERT INTO review (id, createdAt, updatedAt, deletedAt, revision, bodyId, title, kind, department, officers, receivedOn, noticeOn, respondedOn, referencePattern, columns, sourceName, sourceHash, publicity, orderKey) VALUES ('r1', ${BASE}, 'b1', 'Places review', 'review', '', '', NULL, NULL, NULL, 'R{n}', '[]', '', '', 'open', 'a0')`,
    `INSERT INTO recommendation (id, createdAt, updatedAt, deletedAt, revision, reviewId, reference, orderKey, under, ownerPersonId, ownerName, response, proposedResponse, proposedWords, actionsHeading, timescaleVerbatim, timescaleKind, timescaleDay, timescaleSure, status, closedOn, decisionId, agendaItemId, paperId, others, publicity) VALUES ('n1', ${BASE}, 'r1', 'R1', 'a0', '', 'p1', 'Cllr Oyelaran', 'accepted', '', '', '', 'Ongoing', 'ongoing', NULL, 1, 'open', NULL, NULL, 'i1', 'q1', '[]', 'open')`,
  ]);
});
afterEach(() => record.close());

it('keeps every row of a record made by the version before, and copies the file first', async () => {
  const { store } = record;
  const { papers, sections, blocks, recommendations, actions } = await store.read(async (reader) => ({
    papers: await reader.find('paper', {}, { id: 'ASC' }),
    sections: await reader.find('paperSection', {}, { id: 'ASC' }),
    blocks: await reader.find('block', {}, { id: 'ASC' }),
    recommendations: await reader.find('recommendation', {}, { id: 'ASC' }),
    actions: await reader.find('recommendationAction', {}, { id: 'ASC' }),
  }));
  expect(papers).toMatchObject([{ id: 'q1', status: 'cleared', clearedByName: 'J. Novak', clearedOn: '2026-10-01', template: null, cameWith: '', lateReason: '', lastStep: '', stepByName: '', stepOn: null, stepNote: '' }]);
  expect(sections).toMatchObject([{ id: 't1', heading: 'Recommendations', consultedName: '', consultedOn: null }]);
  expect(blocks).toMatchObject([{ id: 'k1', words: 'Agree the plan.', contentHash: 'h', figure: null }]);
  expect(recommendations).toMatchObject([{ id: 'n1', reference: 'R1', paperId: 'q1', timescaleVerbatim: 'Ongoing' }]);
  expect(actions).toEqual([]);
  expect(await store.read((reader) => reader.query('PRAGMA foreign_key_check'))).toEqual([]);
  expect(record.backups()).toBe(1);
});
