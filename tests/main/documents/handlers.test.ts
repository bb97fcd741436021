import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { v7 as uuidV7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agendaDocument } from '@main/features/agenda/agenda-document';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { createDocumentsHandlers } from '@main/features/documents/handlers';
import { createWordWriter } from '@main/features/documents/word-writer';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { minutesDocument } from '@main/features/minutes/minutes-document';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { reportDocument } from '@main/features/papers/report-document';
import { textHandlers } from '@main/features/text/handlers';
import type { RecordStore } from '@main/store/record-store';
import type { AppEvent } from '@shared/events';
import { checkDocument } from '@shared/documents/check-document';
import { bundleForNode } from '@tests/main/docx/bundle';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

let workerFile: string;
let folder: string;
let test: TestRecord;
let chosen: string | null;
let suggested: string[];
let progress: AppEvent[];
let meetingId: string;
let openItem: string;
let exemptItem: string;

beforeAll(async () => {
  workerFile = await bundleForNode('src-main/docx/export-worker.ts', 'documents-export-worker');
}, 60_000);
afterAll(() => {
  rmSync(path.dirname(workerFile), { recursive: true, force: true });
});

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'minute-book-documents-'));
  suggested = [];
  progress = [];
  let store: RecordStore | null = null;
  const documents = createDocumentsHandlers({
    sources: { agenda: agendaDocument, report: reportDocument, minutes: minutesDocument },
    store: () => store,
    writeWord: createWordWriter(workerFile, (error) => {
      throw error;
    }),
    system: {
      chooseFile: async (name) => {
        suggested.push(name);
        return chosen === null ? null : path.join(folder, chosen === '' ? name : chosen);
      },
      open: async (file) => (existsSync(file) ? '' : 'gone'),
      showInFolder: () => undefined,
    },
    emit: (event) => progress.push(event),
  });
  const refuse = () => Promise.reject(new Error('not in this test'));
  test = await openTestRecord({ agenda: agendaHandlers, bodies: bodiesHandlers, documents, meetings: meetingsHandlers, minutes: minutesHandlers, papers: createPapersHandlers({ readText: refuse, chooseAndReadFile: refuse }), text: textHandlers });
  store = test.record().store;
  chosen = '';
  const { client } = test;
  const { id: bodyId } = await client.bodies.create({ name: 'Northmere Education Board', shortName: 'Education Board', kind: 'board', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' });
  await client.bodies.addMember({ bodyId, honorific: 'Cllr', name: 'Margaret Oyelaran', organisationName: '', email: '', seatLabel: '', role: 'chair', votingRight: 'full', from: null, until: null });
  meetingId = (await client.meetings.create({ bodyId, title: '', date: '2026-11-24', startTime: '18:00', plannedEnd: '20:00', place: 'Committee Room 2' })).id;
  const add = async (title: string, publicity: 'open' | 'exempt') => (await client.agenda.addItem({ meetingId, afterId: null, title, presenterName: 'James Holloway', presenterPersonId: null, minutesNeeded: 10, askType: 'decision', publicity })).id;
  openItem = await add('Fair Access Protocol', 'open');
  exemptItem = await add('ZQEXEMPTTITLE Wold Academy lease', 'exempt');
});
afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

const say = async (item: string, text: string): Promise<void> => {
  const blockId = uuidV7();
  await test.client.minutes.recordEntry({ meetingId, agendaItemId: item, blockId, kind: 'note', text, at: '18:20', action: null });
};
const run = async (): Promise<void> => {
  await test.client.minutes.prepare({ meetingId });
  await test.client.minutes.start({ meetingId, at: '18:02' });
};
const word = (kind: 'agenda' | 'minutes' | 'report', id: string, audience: 'public' | 'members' = 'public') => test.client.documents.exportWord({ kind, id, audience, jobId: uuidV7() });

/** All that a Word file holds, as text: every part, unpacked by nothing of ours. */
function contentsOf(file: string): string {
  const bytes = readFileSync(file);
  const parts: string[] = [];
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    parts.push(name, (method === 8 ? inflateRawSync(data) : data).toString('utf8'));
  }
  return parts.join('\n');
}

describe('documents of the record', () => {
  it('writes the agenda under its predictable name, without what the public may not see', async () => {
    const answer = await word('agenda', meetingId);
    expect(answer).toMatchObject({ state: 'written', fileName: '2026-11-24 Education Board Agenda public DRAFT.docx' });
    const text = contentsOf(path.join(folder, '2026-11-24 Education Board Agenda public DRAFT.docx'));
    expect(text).toContain('Fair Access Protocol');
    expect(text).not.toContain('ZQEXEMPT');
    expect(progress.some((event) => event.event === 'progress')).toBe(true);
  });

  it('writes the fuller version for members, marked on every page', async () => {
    const answer = await word('agenda', meetingId, 'members');
    expect(answer).toMatchObject({ state: 'written', fileName: '2026-11-24 Education Board Agenda DRAFT.docx' });
    const text = contentsOf(path.join(folder, '2026-11-24 Education Board Agenda DRAFT.docx'));
    expect(text).toContain('ZQEXEMPTTITLE');
    expect(text).toMatch(/not for publication/i);
  });

  it('shows the same model that it writes, and says whether there are two versions', async () => {
    const shown = await test.client.documents.preview({ kind: 'agenda', id: meetingId });
    expect(shown.hasRestricted).toBe(true);
    expect(checkDocument(shown.model)).toEqual([]);
    expect(JSON.stringify(shown.model)).not.toContain('ZQEXEMPT');
  });

  it('leaves exempt minutes out of the public minutes, wherever they stand', async () => {
    await run();
    await say(openItem, 'The Board received the report.');
    await say(exemptItem, 'ZQEXEMPTMINUTE The offer was forty thousand pounds.');
    const answer = await word('minutes', meetingId);
    expect(answer.state).toBe('written');
    const text = contentsOf(path.join(folder, suggested.at(-1) ?? ''));
    expect(text).toContain('The Board received the report.');
    expect(text).not.toContain('ZQEXEMPT');
    expect(text).not.toContain('forty thousand');
  });

  it('does not release public minutes in which somebody typed exempt words under an open item', async () => {
    await run();
    await say(exemptItem, 'The offer for the caretaker’s house was forty thousand pounds.');
    await say(openItem, 'As heard in private, the offer for the caretaker’s house was forty thousand pounds.');
    await expect(word('minutes', meetingId)).rejects.toThrow(/exempt|not released|must not/i);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps the old file when the new one is not released', async () => {
    await run();
    await say(openItem, 'The Board received the report.');
    chosen = 'minutes.docx';
    await word('minutes', meetingId);
    const before = readFileSync(path.join(folder, 'minutes.docx'));
    await say(exemptItem, 'The tender of Messrs Quillfeather was the lowest by far of the seven received.');
    await say(openItem, 'The tender of Messrs Quillfeather was the lowest by far of the seven received.');
    await expect(word('minutes', meetingId)).rejects.toThrow();
    expect(readFileSync(path.join(folder, 'minutes.docx')).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['minutes.docx']);
  });

  it('gives the same bytes for the same record', async () => {
    chosen = 'one.docx';
    await word('agenda', meetingId);
    chosen = 'two.docx';
    await word('agenda', meetingId);
    expect(readFileSync(path.join(folder, 'one.docx')).equals(readFileSync(path.join(folder, 'two.docx')))).toBe(true);
  });

  it('writes a report with every line of its header, also the empty ones', async () => {
    const { meetings } = await test.client.meetings.list({});
    const bodyId = meetings[0]?.bodyId ?? '';
    const { id } = await test.client.papers.create({ bodyId, meetingId, agendaItemId: openItem, templateKey: 'education-board-report', title: 'Fair Access Protocol: autumn term' });
    const answer = await word('report', id);
    expect(answer.state).toBe('written');
    const paper = await test.client.papers.get({ id });
    const text = contentsOf(path.join(folder, suggested.at(-1) ?? ''));
    for (const detail of paper.details) expect(text).toContain(detail.label.replace(/:$/, ''));
    for (const section of paper.sections.filter((one) => one.parentId === null)) expect(text).toContain(section.heading.replaceAll('&', '&amp;'));
  });

  it('prints what the meeting is called besides, on agenda and minutes', async () => {
    await test.client.meetings.update({ id: meetingId, title: 'Special meeting on reading' });
    await run();
    for (const kind of ['agenda', 'minutes'] as const) {
      const { model } = await test.client.documents.preview({ kind, id: meetingId });
      expect(JSON.stringify(model)).toContain('Special meeting on reading');
    }
  });

  it('heads the pages of a report as its own header block does', async () => {
    const { meetings } = await test.client.meetings.list({});
    const { id } = await test.client.papers.create({ bodyId: meetings[0]?.bodyId ?? '', meetingId, agendaItemId: openItem, templateKey: 'education-board-report', title: 'Reading in primary schools' });
    const paper = await test.client.papers.get({ id });
    const detail = (key: string): string => paper.details.find((one) => one.key === key)?.id ?? '';
    await test.client.papers.updateDetail({ id: detail('body'), value: 'Another Board' });
    await test.client.papers.updateDetail({ id: detail('date'), value: '5 December 2026' });
    const { model } = await test.client.documents.preview({ kind: 'report', id });
    expect(model.footer.left).toBe('Report to Another Board, 5 December 2026');
  });

  it('does nothing when the person cancels, and opens only what it has written', async () => {
    chosen = null;
    expect(await word('agenda', meetingId)).toEqual({ state: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
    await expect(test.client.documents.openExport({ exportKey: '/etc/passwd' })).rejects.toThrow();
    chosen = '';
    const answer = await word('agenda', meetingId);
    if (answer.state !== 'written') throw new Error('not written');
    await expect(test.client.documents.openExport({ exportKey: answer.exportKey })).resolves.toEqual({});
    rmSync(path.join(folder, answer.fileName));
    await expect(test.client.documents.openExport({ exportKey: answer.exportKey })).rejects.toThrow('Show in folder');
  });
});
