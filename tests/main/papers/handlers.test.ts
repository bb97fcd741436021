import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conflict, Refusal } from '@shared/kernel/result';
import { plainText } from '@shared/text/model';
import type { Paper } from '@shared/papers/model';
import type { ReportReading } from '@shared/papers/report-reading';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import type { PapersServices } from '@main/features/papers/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

const TEMPLATE = 'education-board-report';
const empty: NeutralDocument = { kind: 'text', title: '', blocks: [], notes: [], comments: [], furniture: [], images: [], warnings: [] };
let services: { -readonly [K in keyof PapersServices]: PapersServices[K] };
let test: TestRecord;
let bodyId: string;
let meetingId: string;
let itemId: string;

beforeEach(async () => {
  services = { readText: () => Promise.resolve(empty), chooseAndReadFile: () => Promise.resolve(null) };
  const papers = createPapersHandlers({ readText: (pasted) => services.readText(pasted), chooseAndReadFile: () => services.chooseAndReadFile() });
  test = await openTestRecord({ agenda: agendaHandlers, bodies: bodiesHandlers, history: historyHandlers, meetings: meetingsHandlers, papers, text: textHandlers });
  bodyId = (await test.client.bodies.create({ name: 'Northmere Education Board', shortName: '', kind: 'board', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' })).id;
  meetingId = (await test.client.meetings.create({ bodyId, title: '', date: '2026-11-24', startTime: '18:00', plannedEnd: '', place: 'Town Hall' })).id;
  const item = { meetingId, presenterName: '', presenterPersonId: null, minutesNeeded: 10, askType: 'decision', publicity: 'open', afterId: null } as const;
  await test.client.agenda.addItem({ ...item, title: 'Apologies' });
  itemId = (await test.client.agenda.addItem({ ...item, title: 'Winter plan' })).id;
});
afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

const start = async (): Promise<Paper> => {
  const { id } = await test.client.papers.create({ bodyId, meetingId, agendaItemId: itemId, templateKey: TEMPLATE, title: 'Winter plan 2026-27' });
  return await test.client.papers.get({ id });
};
const detail = (paper: Paper, key: string) => paper.details.find((candidate) => candidate.key === key);
const section = (paper: Paper, key: string) => paper.sections.find((candidate) => candidate.key === key);
const words = (paper: Paper, key: string) => section(paper, key)?.blocks.map((block) => plainText(block.runs));
const reading = (more: Partial<ReportReading>): ReportReading => ({ title: '', details: [], sections: [], unplaced: [], notes: [], ...more });

describe('papers.create', () => {
  it('fills the header block from the meeting and the item and lays out every section and implication', async () => {
    const paper = await start();
    expect(paper.details.map(({ label, value }) => [label, value])).toEqual([
      ['Report to', 'Northmere Education Board'],
      ['Meeting on', '24 November 2026'],
      ['Report prepared by', ''],
      ['Report Title', 'Winter plan 2026-27'],
      ['Agenda Item', '2'],
    ]);
    expect(paper.sections.map(({ key, numbered }) => [key, numbered])).toEqual([
      ['purpose', true], ['recommendations', true], ['background', true], ['benefits', true], ['implications', true], ['financial', true], ['consultation', true], ['risk', true], ['backgroundPapers', false],
    ]);
    expect(paper).toMatchObject({ status: 'draft', publicity: 'open', bodyName: 'Northmere Education Board', meetingDate: '2026-11-24', itemNumber: '2' });
  });

  it('takes the publicity of the item, and new paragraphs take the paper’s', async () => {
    await test.client.agenda.updateItem({ id: itemId, publicity: 'exempt' });
    const paper = await start();
    expect(paper.publicity).toBe('exempt');
    const ownerId = section(paper, 'purpose')?.id ?? '';
    await test.client.text.save({ ownerKind: 'paperSection', ownerId, changes: [{ id: '0190c0de-0000-7000-8000-000000000001', kind: 'numbered', level: 1, orderKey: 'a0', runs: [{ text: 'Private.' }], revision: 0 }], removed: [] });
    expect(section(await test.client.papers.get({ id: paper.id }), 'purpose')?.blocks[0]?.publicity).toBe('exempt');
  });

  it('refuses an unknown template and an item of another meeting, and keeps nothing of it', async () => {
    await expect(test.client.papers.create({ bodyId, meetingId, agendaItemId: itemId, templateKey: 'no-such', title: 'X' })).rejects.toMatchObject({ error: { kind: 'notFound' } });
    await expect(test.client.papers.create({ bodyId, meetingId: null, agendaItemId: itemId, templateKey: TEMPLATE, title: 'X' })).rejects.toMatchObject({ error: { kind: 'notFound' } });
    expect((await test.client.papers.list({})).papers).toEqual([]);
  });

  it('is one step to undo and redo', async () => {
    const paper = await start();
    await test.client.history.undo({});
    await expect(test.client.papers.get({ id: paper.id })).rejects.toMatchObject({ error: { kind: 'notFound' } });
    await test.client.history.redo({});
    expect(await test.client.papers.get({ id: paper.id })).toEqual(paper);
  });
});

describe('papers.list', () => {
  it('answers all papers, one meeting’s or one body’s, with what they are for', async () => {
    const paper = await start();
    const other = await test.client.papers.create({ bodyId, meetingId: null, agendaItemId: null, templateKey: TEMPLATE, title: 'For later' });
    expect((await test.client.papers.list({})).papers.map(({ id, itemTitle, meetingDate }) => [id, itemTitle, meetingDate])).toEqual([[paper.id, 'Winter plan', '2026-11-24'], [other.id, null, null]]);
    expect((await test.client.papers.list({ meetingId })).papers.map(({ id }) => id)).toEqual([paper.id]);
    expect((await test.client.papers.list({ bodyId })).papers).toHaveLength(2);
  });

  it('counts a change of a line or of a paragraph as a change of the paper', async () => {
    const paper = await start();
    test.setNow('2026-11-22T10:00:00.000Z');
    await test.client.papers.updateDetail({ id: detail(paper, 'preparedBy')?.id ?? '', value: 'A Clerk' });
    const [first] = (await test.client.papers.list({})).papers;
    expect(first?.updatedAt).toMatch(/^2026-11-22T10:00/);
    test.setNow('2026-11-23T10:00:00.000Z');
    await test.client.text.save({ ownerKind: 'paperSection', ownerId: section(paper, 'purpose')?.id ?? '', changes: [{ id: '0190c0de-0000-7000-8000-000000000002', kind: 'numbered', level: 1, orderKey: 'a0', runs: [{ text: 'Text.' }], revision: 0 }], removed: [] });
    const [second] = (await test.client.papers.list({})).papers;
    expect(second?.updatedAt).toMatch(/^2026-11-23T10:00/);
  });
});

describe('papers.rename and papers.updateDetail', () => {
  it('keep the title of the paper and the title on the page together, and are undone together', async () => {
    const paper = await start();
    await test.client.papers.rename({ id: paper.id, title: 'Winter plan, revised' });
    let now = await test.client.papers.get({ id: paper.id });
    expect([now.title, detail(now, 'title')?.value]).toEqual(['Winter plan, revised', 'Winter plan, revised']);
    await test.client.history.undo({});
    now = await test.client.papers.get({ id: paper.id });
    expect([now.title, detail(now, 'title')?.value]).toEqual(['Winter plan 2026-27', 'Winter plan 2026-27']);
    await test.client.papers.updateDetail({ id: detail(paper, 'title')?.id ?? '', value: 'Winter' });
    now = await test.client.papers.get({ id: paper.id });
    expect([now.title, detail(now, 'title')?.value]).toEqual(['Winter', 'Winter']);
  });

  it('keeps an emptied line, and the name of a paper whose title was emptied', async () => {
    const paper = await start();
    await test.client.papers.updateDetail({ id: detail(paper, 'agendaItem')?.id ?? '', value: '' });
    await test.client.papers.updateDetail({ id: detail(paper, 'title')?.id ?? '', value: '' });
    const now = await test.client.papers.get({ id: paper.id });
    expect([detail(now, 'agendaItem')?.value, detail(now, 'title')?.value, now.title]).toEqual(['', '', 'Winter plan 2026-27']);
  });

  it('joins the keystrokes in one line to one step, not those in two', async () => {
    const paper = await start();
    const [author, item] = [detail(paper, 'preparedBy')?.id ?? '', detail(paper, 'agendaItem')?.id ?? ''];
    await test.client.papers.updateDetail({ id: author, value: 'A' });
    await test.client.papers.updateDetail({ id: author, value: 'A Clerk' });
    await test.client.papers.updateDetail({ id: item, value: '2a' });
    await test.client.history.undo({});
    await test.client.history.undo({});
    const now = await test.client.papers.get({ id: paper.id });
    expect([detail(now, 'preparedBy')?.value, detail(now, 'agendaItem')?.value]).toEqual(['', '2']);
  });
});

describe('papers.remove', () => {
  it('moves a paper with everything in it to the bin, and brings all of it back', async () => {
    const paper = await start();
    await test.client.papers.fill({ id: paper.id, reading: reading({ sections: [{ key: 'purpose', heading: 'Purpose of Report', certain: true, blocks: [{ kind: 'numbered', level: 1, runs: [{ text: 'To tell.' }] }], implications: [] }] }) });
    const whole = await test.client.papers.get({ id: paper.id });
    await test.client.papers.remove({ id: paper.id });
    expect((await test.client.papers.list({})).papers).toEqual([]);
    expect((await test.client.text.load({ ownerKind: 'paperSection', ownerId: section(whole, 'purpose')?.id ?? '' })).blocks).toEqual([]);
    await test.client.history.undo({});
    const back = await test.client.papers.get({ id: paper.id });
    expect(words(back, 'purpose')).toEqual(['To tell.']);
    expect(back.sections.map(({ key }) => key)).toEqual(whole.sections.map(({ key }) => key));
  });
});

describe('papers.readPasted and papers.readFile', () => {
  it('hand what was pasted to the guarded reader and lay it out', async () => {
    const seen: unknown[] = [];
    services.readText = (pasted) => {
      seen.push(pasted);
      return Promise.resolve({ ...empty, blocks: [{ type: 'heading', level: 1, label: null, runs: [{ text: 'Recommendations' }], certainty: 'certain', at: 1 }] });
    };
    const answer = await test.client.papers.readPasted({ templateKey: TEMPLATE, text: 'Recommendations', html: '<h1>Recommendations</h1>' });
    expect(seen).toEqual([{ text: 'Recommendations', html: '<h1>Recommendations</h1>' }]);
    expect(answer.sections.map(({ key }) => key)).toEqual(['recommendations']);
  });

  it('answers nothing for a file that was not chosen', async () => {
    expect(await test.client.papers.readFile({ templateKey: TEMPLATE })).toEqual({ reading: null });
  });

  it('pass a refusal of the reader on, and refuse nothing', async () => {
    services.chooseAndReadFile = () => Promise.reject(new Refusal(conflict('The file is larger than 30 MB.')));
    await expect(test.client.papers.readFile({ templateKey: TEMPLATE })).rejects.toMatchObject({ error: { message: 'The file is larger than 30 MB.' } });
    await expect(test.client.papers.readPasted({ templateKey: TEMPLATE, text: ' \n', html: '' })).rejects.toMatchObject({ error: { kind: 'rule' } });
  });
});

describe('papers.fill', () => {
  const numbered = (text: string) => ({ kind: 'numbered' as const, level: 1, runs: [{ text }] });

  it('puts text behind what was there, takes headings and labels as written, and is one step to undo', async () => {
    const paper = await start();
    const first = reading({ sections: [{ key: 'purpose', heading: 'Purpose of Report', certain: true, blocks: [numbered('One.')], implications: [] }] });
    await test.client.papers.fill({ id: paper.id, reading: first });
    const before = await test.client.papers.get({ id: paper.id });
    await test.client.papers.fill({
      id: paper.id,
      reading: reading({
        details: [{ key: 'preparedBy', label: 'Prepared by', value: 'A Clerk', certain: true }, { key: 'agendaItem', label: 'Agenda Item', value: '', certain: true }, { key: 'title', label: '', value: 'Winter', certain: true }],
        sections: [
          { key: 'purpose', heading: 'PURPOSE', certain: true, blocks: [numbered('Two.'), numbered('Three.')], implications: [] },
          { key: 'implications', heading: 'Implications', certain: true, blocks: [], implications: [{ key: 'risk', label: 'Risk', blocks: [numbered('Low.')] }, { key: 'other-2', label: 'Legal implications', blocks: [numbered('None.')] }] },
        ],
      }),
    });
    const now = await test.client.papers.get({ id: paper.id });
    expect(words(now, 'purpose')).toEqual(['One.', 'Two.', 'Three.']);
    expect([section(now, 'purpose')?.heading, section(now, 'risk')?.heading, section(now, 'other-2')?.heading]).toEqual(['PURPOSE', 'Risk', 'Legal implications']);
    expect(words(now, 'risk')).toEqual(['Low.']);
    expect(now.sections.map(({ key }) => key).slice(4, 9)).toEqual(['implications', 'financial', 'consultation', 'risk', 'other-2']);
    expect([detail(now, 'preparedBy')?.label, detail(now, 'preparedBy')?.value, detail(now, 'agendaItem')?.value, now.title]).toEqual(['Prepared by', 'A Clerk', '2', 'Winter']);
    await test.client.history.undo({});
    const undone = await test.client.papers.get({ id: paper.id });
    expect([words(undone, 'purpose'), section(undone, 'purpose')?.heading, undone.title, undone.sections.length]).toEqual([words(before, 'purpose'), 'Purpose of Report', before.title, before.sections.length]);
  });
});
