import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { privacyHandlers } from '@main/features/privacy/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

let test: TestRecord;
let bodyId: string;
let meetingId: string;
let itemId: string;

beforeEach(async () => {
  const papers = createPapersHandlers({ readText: () => Promise.reject(new Error('not asked')), chooseAndReadFile: () => Promise.resolve(null) });
  test = await openTestRecord({ agenda: agendaHandlers, bodies: bodiesHandlers, history: historyHandlers, meetings: meetingsHandlers, minutes: minutesHandlers, papers, privacy: privacyHandlers, text: textHandlers });
  bodyId = (await test.client.bodies.create({ name: 'Governing Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' })).id;
  meetingId = (await test.client.meetings.create({ bodyId, title: '', date: '2026-11-24', startTime: '18:00', plannedEnd: '', place: 'School' })).id;
  itemId = (await test.client.agenda.addItem({ meetingId, title: 'Thanks to Sam Field', presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'noting', publicity: 'open', afterId: null })).id;
});
afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

const words = async (ownerKind: 'paper' | 'agenda' | 'minutes', ownerId: string): Promise<readonly string[]> => (await test.client.privacy.found({ ownerKind, ownerId })).found.map(({ words: text, place }) => `${place}: ${text}`);

it('keeps each name once, finds them in an open paper and an agenda, and lets one stand for a reason until that is taken back', async () => {
  expect(await test.client.privacy.addNames({ bodyId, kind: 'pupil', names: ['Sam Field', 'SAM FIELD', 'Zoë Hill'] })).toEqual({ added: 2 });
  expect(await test.client.privacy.addNames({ bodyId, kind: 'staff', names: ['Zoe Hill', 'Ann Moss'] })).toEqual({ added: 1 });
  const { names } = await test.client.privacy.names({ bodyId });
  expect(names.map(({ name, kind }) => [name, kind])).toEqual([['Sam Field', 'pupil'], ['Zoë Hill', 'pupil'], ['Ann Moss', 'staff']]);

  const paperId = (await test.client.papers.create({ bodyId, meetingId, agendaItemId: itemId, templateKey: 'education-board-report', title: 'Case of Z. Hill' })).id;
  const paper = await test.client.papers.get({ id: paperId });
  const section = paper.sections.find(({ key }) => key === 'background')?.id ?? '';
  await test.client.text.save({ ownerKind: 'paperSection', ownerId: section, changes: [{ id: uuidV7(), kind: 'numbered', level: 1, orderKey: 'a0', runs: [{ text: 'Seen by ' }, { text: 'Moss, Ann', bold: true }, { text: ' and others.' }], revision: 0 }], removed: [] });
  expect(await words('paper', paperId)).toEqual(['Title: Z. Hill', 'Report Title: Z. Hill', '3 Background/Context, 3.1: Moss, Ann']);
  expect(await words('agenda', meetingId)).toEqual(['Item 1: Sam Field']);

  const moss = names.find(({ name }) => name === 'Ann Moss')?.id ?? '';
  await test.client.privacy.accept({ ownerKind: 'paper', ownerId: paperId, guardedNameId: moss, reason: 'She is named with her consent.' });
  const after = await test.client.privacy.found({ ownerKind: 'paper', ownerId: paperId });
  expect(after.found.map(({ name }) => name)).toEqual(['Zoë Hill', 'Zoë Hill']);
  expect(after.accepted).toMatchObject([{ name: 'Ann Moss', reason: 'She is named with her consent.', acceptedOn: '2026-11-21' }]);
  await test.client.privacy.withdraw({ id: after.accepted[0]?.id ?? '' });
  expect(await words('paper', paperId)).toHaveLength(3);

  // What the public does not read is not looked through.
  await test.client.agenda.updateItem({ id: itemId, publicity: 'exempt', publicTitle: 'A personal matter' });
  expect(await words('paper', paperId)).toEqual([]);
  expect(await words('agenda', meetingId)).toEqual([]);
  await test.client.agenda.updateItem({ id: itemId, publicTitle: 'Matter of Sam Field' });
  expect(await words('agenda', meetingId)).toEqual(['Item 1: Sam Field']);

  await test.client.privacy.removeNames({ ids: names.map(({ id }) => id) });
  expect(await words('agenda', meetingId)).toEqual([]);
  expect(await test.client.history.undo({})).toBeTruthy();
  expect((await test.client.privacy.names({ bodyId })).names).toHaveLength(3);
});

it('looks through what an agenda and its minutes say in public: presenter, recommendation, lines, people; and through nothing that is restricted or left out', async () => {
  const { client } = test;
  await client.privacy.addNames({ bodyId, kind: 'pupil', names: ['Sam Field', 'Zoe Hill', 'Ann Moss'] });
  const paragraph = (text: string) => ({ id: uuidV7(), kind: 'paragraph' as const, level: 1, orderKey: 'a0', runs: [{ text }], revision: 0 });
  await client.agenda.updateItem({ id: itemId, title: 'Awards for Ann Moss', presenterName: 'Ann Moss' });
  await client.text.save({ ownerKind: 'itemRecommendation', ownerId: itemId, changes: [paragraph('That Sam Field be thanked.')], removed: [] });
  await client.text.save({ ownerKind: 'draftMinute', ownerId: itemId, changes: [paragraph('Zoe Hill asked why.')], removed: [] });
  expect(await words('agenda', meetingId)).toEqual(['Item 1: Ann Moss', 'Item 1, presenter: Ann Moss', 'Item 1, recommendation: Sam Field']);

  await client.minutes.prepare({ meetingId });
  await client.minutes.addAttendee({ meetingId, name: 'Zoe Hill', role: 'inAttendance' });
  const record = async (agendaItemId: string, text: string): Promise<string> => (await client.minutes.recordEntry({ meetingId, agendaItemId, blockId: uuidV7(), kind: 'note', text, at: '18:10', action: null })).entryId;
  const hidden = (await client.agenda.addItem({ meetingId, title: 'Staffing', presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'noting', publicity: 'exempt', afterId: itemId })).id;
  const open = await record(itemId, 'S. Field was thanked.');
  await record(hidden, 'Sam Field was ill.');
  const { found } = await client.privacy.found({ ownerKind: 'minutes', ownerId: meetingId });
  expect(found.map(({ placeKind, placeId, words: text }) => [placeKind, placeId === open, text])).toEqual([['item', false, 'Ann Moss'], ['entry', true, 'S. Field'], ['person', false, 'Zoe Hill']]);
});

it('looks through the title and the place of a meeting, which stand at the head of its agenda and minutes, and tells a presenter and a reason for urgency from the item', async () => {
  const { client } = test;
  await client.privacy.addNames({ bodyId, kind: 'pupil', names: ['Sam Field'] });
  await client.meetings.update({ id: meetingId, title: 'Panel on Sam Field', place: 'Home of S. Field' });
  await client.agenda.updateItem({ id: itemId, title: 'Thanks', presenterName: 'Sam Field', urgentReason: 'Sam Field leaves today.' });
  const kinds = async (ownerKind: 'agenda' | 'minutes') => (await client.privacy.found({ ownerKind, ownerId: meetingId })).found.map(({ placeKind, placeId, place }) => [placeKind, placeId, place]);
  const head = [['meeting', meetingId, 'Title of the meeting'], ['meeting', meetingId, 'Place of the meeting']];
  expect(await kinds('agenda')).toEqual([...head, ['presenter', itemId, 'Item 1, presenter'], ['urgency', itemId, 'Item 1, special circumstances']]);
  expect(await kinds('minutes')).toEqual(head);
});
