import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sameWords } from '@shared/papers/recommendations/recommendation-list';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { ledgerHandlers } from '@main/features/ledger/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { motionsHandlers } from '@main/features/motions/handlers';
import { preparationHandlers } from '@main/features/paper-preparation/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

let test: TestRecord;
let bodyId: string;
let meetingId: string;
let itemId: string;
let paperId: string;
const sectionIds = new Map<string, string>();
const first = uuidV7();
const part = uuidV7();
const second = uuidV7();

const write = async (key: string, id: string, kind: 'numbered' | 'letter', orderKey: string, text: string, revision = 0): Promise<void> => {
  await test.client.text.save({ ownerKind: 'paperSection', ownerId: sectionIds.get(key) ?? '', changes: [{ id, kind, level: 1, orderKey, runs: [{ text }], revision }], removed: [] });
};

beforeEach(async () => {
  const papers = createPapersHandlers({ readText: () => Promise.reject(new Error('not asked')), chooseAndReadFile: () => Promise.resolve(null) });
  test = await openTestRecord({ agenda: agendaHandlers, bodies: bodiesHandlers, history: historyHandlers, ledger: ledgerHandlers, meetings: meetingsHandlers, motions: motionsHandlers, papers, preparation: preparationHandlers, text: textHandlers });
  bodyId = (await test.client.bodies.create({ name: 'Northmere Education Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' })).id;
  meetingId = (await test.client.meetings.create({ bodyId, title: '', date: '2026-11-24', startTime: '18:00', plannedEnd: '', place: 'Town Hall' })).id;
  itemId = (await test.client.agenda.addItem({ meetingId, title: 'Winter plan', presenterName: '', presenterPersonId: null, minutesNeeded: 10, askType: 'decision', publicity: 'open', afterId: null })).id;
  paperId = (await test.client.papers.create({ bodyId, meetingId, agendaItemId: itemId, templateKey: 'education-board-report', title: 'Winter plan' })).id;
  for (const { id, key } of (await test.client.papers.get({ id: paperId })).sections) sectionIds.set(key, id);
  await write('recommendations', first, 'numbered', 'a0', 'Agree the plan, namely');
  await write('recommendations', part, 'letter', 'a1', 'four places a term.');
  await write('recommendations', second, 'numbered', 'a2', 'Allocate £48,000 from the reserve.');
});
afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

const lifted = async () => (await test.client.preparation.get({ paperId })).lifted.map(({ blockId, target, words }) => [blockId === first ? 1 : 2, target, words]);

describe('recommendations', () => {
  it('are taken word for word, with sub-letters, to the agenda, the meeting and the ledger, each in one step that keeps the link', async () => {
    const words = 'Agree the plan, namely\nfour places a term.';
    expect(await test.client.preparation.liftToItem({ paperId, replace: false })).toEqual({ lifted: 2 });
    const onItem = await test.client.text.load({ ownerKind: 'itemRecommendation', ownerId: itemId });
    expect(onItem.blocks.map(({ kind, runs }) => [kind, runs.map(({ text }) => text).join('')])).toEqual([['numbered', 'Agree the plan, namely'], ['letter', 'four places a term.'], ['numbered', 'Allocate £48,000 from the reserve.']]);
    await expect(test.client.preparation.liftToItem({ paperId, replace: false })).rejects.toThrow('The agenda recommends something under this item already.');
    expect(await test.client.preparation.liftToItem({ paperId, replace: true })).toEqual({ lifted: 2 });

    const { motionId } = await test.client.preparation.liftToMotion({ paperId, blockId: first, at: '18:20' });
    const motion = (await test.client.motions.ofMeeting({ meetingId })).motions.find(({ id }) => id === motionId);
    expect(motion).toMatchObject({ words, recommendedText: words, agendaItemId: itemId, moverName: '' });
    const { references } = await test.client.ledger.liftPaper({ reviewId: null, paperId });
    expect(await lifted()).toEqual([[1, 'item', words], [1, 'motion', words], [1, 'ledger', words], [2, 'item', 'Allocate £48,000 from the reserve.'], [2, 'ledger', 'Allocate £48,000 from the reserve.']]);
    expect((await test.client.preparation.get({ paperId })).lifted.filter(({ target }) => target === 'ledger').map(({ name }) => name)).toEqual(references);

    // The paper says something else since: what was lifted stays, and the two are told apart.
    await write('recommendations', second, 'numbered', 'a2', 'Allocate £50,000 from the reserve.', 1);
    const after = (await lifted()).filter(([which]) => which === 2).map(([, , text]) => sameWords(String(text), 'Allocate £50,000 from the reserve.'));
    expect(after).toEqual([false, false]);

    // Undo takes the ledger's back as one step, and the link with it.
    await test.client.history.undo({});
    await test.client.history.undo({});
    expect((await lifted()).map(([, target]) => target)).toEqual(['item', 'motion', 'item']);
  });

  it('refuses what has no item or nothing to recommend', async () => {
    const loose = (await test.client.papers.create({ bodyId, meetingId: null, agendaItemId: null, templateKey: 'education-board-report', title: 'Loose' })).id;
    await expect(test.client.preparation.liftToItem({ paperId: loose, replace: false })).rejects.toThrow('This paper is on no agenda yet.');
    const blank = (await test.client.papers.create({ bodyId, meetingId, agendaItemId: itemId, templateKey: 'education-board-report', title: 'Blank' })).id;
    await expect(test.client.preparation.liftToItem({ paperId: blank, replace: true })).rejects.toThrow('This paper recommends nothing yet.');
    await expect(test.client.preparation.noteRecommendation({ paperId: blank, blockId: first, askType: '', amountPence: null, recurrence: '', period: '', fundingSource: '', matchFunding: '' })).rejects.toThrow();
  });

  it('keep their money and what is asked', async () => {
    const facts = { blockId: second, askType: 'decision', amountPence: 48_000_00, recurrence: 'recurring', period: 'a year', fundingSource: 'inclusion reserve', matchFunding: '£5,000 from schools' } as const;
    await test.client.preparation.noteRecommendation({ paperId, ...facts });
    await test.client.preparation.noteRecommendation({ paperId, ...facts, period: 'for three years' });
    expect((await test.client.preparation.get({ paperId })).recommendations).toEqual([{ ...facts, period: 'for three years' }]);
  });
});

describe('what else belongs to a paper', () => {
  it('is kept in order and undone step by step', async () => {
    const sectionId = sectionIds.get('financial') ?? '';
    await test.client.preparation.noteConsulted({ sectionId, name: 'Ines Duarte', on: '2026-11-09' });
    const one = (await test.client.preparation.addBackgroundPaper({ paperId, title: 'Inspection report' })).id;
    const two = (await test.client.preparation.addBackgroundPaper({ paperId, title: 'Tender', disclosesExempt: true, link: '' })).id;
    await test.client.preparation.moveBackgroundPaper({ id: two, beforeId: one });
    await test.client.preparation.changeBackgroundPaper({ id: one, title: 'Inspection report 2026', whereHeld: 'Town Hall', link: 'https://example.org/report' });
    await expect(test.client.preparation.addBackgroundPaper({ paperId, title: 'x', link: 'javascript:alert(1)' })).rejects.toThrow();
    const appendix = (await test.client.preparation.addAppendix({ paperId, title: 'Thresholds', attachmentId: null })).id;
    await test.client.text.save({ ownerKind: 'paperAppendix', ownerId: appendix, changes: [{ id: uuidV7(), kind: 'paragraph', level: 1, orderKey: 'a0', runs: [{ text: 'Points by term.' }], revision: 0 }], removed: [] });
    const later = (await test.client.preparation.addAppendix({ paperId, title: 'Costs', attachmentId: null })).id;
    await test.client.preparation.moveAppendix({ id: later, beforeId: appendix });
    await test.client.preparation.changeAppendix({ id: later, title: 'Costs', publicity: 'exempt' });
    await test.client.preparation.setLateReason({ paperId, lateReason: 'The grant closes on Friday.' });
    expect(await test.client.preparation.get({ paperId })).toMatchObject({
      consulted: [{ sectionId, name: 'Ines Duarte', on: '2026-11-09' }],
      backgroundPapers: [{ title: 'Tender', disclosesExempt: true }, { title: 'Inspection report 2026', whereHeld: 'Town Hall', link: 'https://example.org/report', disclosesExempt: false }],
      appendices: [{ title: 'Costs', publicity: 'exempt', words: '' }, { title: 'Thresholds', publicity: 'open', words: 'Points by term.' }],
      lateReason: 'The grant closes on Friday.', lateSince: null, itemRecommends: false,
    });
    await test.client.preparation.removeAppendix({ id: later });
    await test.client.preparation.removeBackgroundPaper({ id: two });
    await test.client.history.undo({});
    expect((await test.client.preparation.get({ paperId })).backgroundPapers).toHaveLength(2);

    // Every paragraph follows who may read the paper.
    await test.client.preparation.setPublicity({ paperId, publicity: 'exempt', exemptParagraphs: ['3', '1'], publicInterestReason: 'The tender is not decided.' });
    const paper = await test.client.papers.get({ id: paperId });
    expect(paper.sections.flatMap(({ blocks }) => blocks.map(({ publicity }) => publicity))).toEqual(['exempt', 'exempt', 'exempt']);
    expect(await test.client.preparation.get({ paperId })).toMatchObject({ publicity: 'exempt', exemptParagraphs: ['1', '3'], publicInterestReason: 'The tender is not decided.' });
  });
});
