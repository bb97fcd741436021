import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { v7 as uuidV7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { createDocumentsHandlers } from '@main/features/documents/handlers';
import { DOCUMENT_SOURCES } from '@main/document-sources';
import { createDocumentMaker } from '@main/features/documents/document-maker';
import type { PaperJob, PdfJob } from '@main/features/documents/document-maker';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { textHandlers } from '@main/features/text/handlers';
import type { FileDoor } from '@main/docx/save-document';
import type { RecordStore } from '@main/store/record-store';
import type { FileFormat } from '@shared/documents/contract';
import type { AppEvent } from '@shared/events';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import type { DocumentStyles } from '@shared/documents/document-styles';
import { ok } from '@shared/kernel/result';
import { checkDocument } from '@shared/documents/check-document';
import { bundleForNode } from '@tests/main/docx/bundle';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';
import { noAttachedWords } from '@tests/helpers/no-attached-words';

let workerFile: string;
let folder: string;
let test: TestRecord;
let chosen: string | null;
let suggested: string[];
let progress: AppEvent[];
let copied: string[];
let printed: PdfJob[];
let onPaper: PaperJob[];
let houseStyles: DocumentStyles;
/** Files that another program holds open. */
const held = new Set<string>();

const door: FileDoor = {
  write: (file, data) => writeFile(file, data),
  rename: (from, to) => (held.has(to) ? Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' })) : rename(from, to)),
  exists: async (file) => existsSync(file),
  remove: (file) => rm(file, { force: true }),
};
let meetingId: string;
let openItem: string;
let exemptItem: string;

beforeAll(async () => {
  workerFile = await bundleForNode('src-main/docx/export-worker.ts', 'documents-export-worker');
});
afterAll(() => {
  rmSync(path.dirname(workerFile), { recursive: true, force: true });
});

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'minute-book-documents-'));
  suggested = [];
  progress = [];
  copied = [];
  printed = [];
  onPaper = [];
  held.clear();
  houseStyles = PLAIN_STYLES;
  let store: RecordStore | null = null;
  const documents = createDocumentsHandlers({
    sources: DOCUMENT_SOURCES,
    store: () => store,
    styles: () => houseStyles,
    words: noAttachedWords,
    maker: createDocumentMaker({
      workerFile,
      door,
      report: (error) => {
        throw error;
      },
      // Electron's part; print-pdf.test.ts prints for real.
      printing: {
        printPdf: async (job) => {
          printed.push(job);
          return ok(Buffer.from('%PDF-1.7 in this test'));
        },
        printOnPaper: async (job) => {
          onPaper.push(job);
          return ok(true);
        },
      },
    }),
    system: {
      chooseFile: async (name) => {
        suggested.push(name);
        return chosen === null ? null : path.join(folder, chosen === '' ? name : chosen);
      },
      open: async (file) => (existsSync(file) ? '' : 'gone'),
      showInFolder: () => undefined,
      copyText: async (text) => void copied.push(text),
    },
    emit: (event) => progress.push(event),
    written: new Map(),
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
const word = (kind: 'agenda' | 'minutes' | 'report', id: string, audience: 'public' | 'members' = 'public') => test.client.documents.exportFile({ kind, id, audience, format: 'docx', jobId: uuidV7() });

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

  it('tells where a file went when the wanted one is open in another program', async () => {
    held.add(path.join(folder, 'agenda.docx'));
    writeFileSync(path.join(folder, 'agenda.docx'), 'held by Word');
    chosen = 'agenda.docx';
    const answer = await word('agenda', meetingId);
    expect(answer).toMatchObject({ state: 'written', fileName: 'agenda (2).docx', note: '“agenda.docx” is open in another program, so it was left as it is. The new document was saved beside it as “agenda (2).docx”.' });
    expect(readFileSync(path.join(folder, 'agenda.docx'), 'utf8')).toBe('held by Word');
    expect(contentsOf(path.join(folder, 'agenda (2).docx'))).toContain('Fair Access Protocol');
    chosen = 'other.docx';
    expect(await word('agenda', meetingId)).toMatchObject({ state: 'written', fileName: 'other.docx', note: '' });
  });
});

describe('the same document in other formats', () => {
  const save = (format: FileFormat, audience: 'public' | 'members' = 'public') => test.client.documents.exportFile({ kind: 'minutes', id: meetingId, audience, format, jobId: uuidV7() });
  const subject = (audience: 'public' | 'members' = 'public') => ({ kind: 'minutes' as const, id: meetingId, audience, jobId: uuidV7() });
  /** Every way out; each answers what left the application. */
  const WAYS: readonly (readonly [string, () => Promise<string>])[] = [
    ['a PDF', async () => (await save('pdf'), JSON.stringify(printed.at(-1)))],
    ['a web page', async () => (await save('html'), readFileSync(path.join(folder, suggested.at(-1) ?? ''), 'utf8'))],
    ['plain text', async () => (await save('txt'), readFileSync(path.join(folder, suggested.at(-1) ?? ''), 'utf8'))],
    ['a copied text', async () => (await test.client.documents.copyText(subject()), copied.at(-1) ?? '')],
    ['paper', async () => (await test.client.documents.print(subject()), JSON.stringify(onPaper.at(-1)))],
  ];
  beforeEach(run);

  it.each(WAYS)('gives %s of what is open, and nothing that is not', async (_, out) => {
    await say(openItem, 'The Board received the report.');
    await say(exemptItem, 'ZQEXEMPTMINUTE The offer was forty thousand pounds.');
    const text = await out();
    expect(text).toContain('The Board received the report.');
    expect(text).not.toMatch(/ZQEXEMPT|forty thousand/);
    expect(progress.some((event) => event.event === 'progress' && event.sentence === 'Making sure that nothing exempt is in it')).toBe(true);
  });

  it.each(WAYS)('releases no %s in which somebody typed exempt words under an open item', async (_, out) => {
    await say(exemptItem, 'The offer for the caretaker\'s "old" house & garden was forty thousand pounds.');
    await say(openItem, 'As heard in private, the offer for the caretaker\'s "old" house & garden was forty thousand pounds.');
    await expect(out()).rejects.toThrow(/would give away/);
    expect([readdirSync(folder), printed, copied, onPaper]).toEqual([[], [], [], []]);
  });

  it('searches the words at the edges of a PDF and of paper too', async () => {
    houseStyles = { ...PLAIN_STYLES, houseFooter: 'ZQEXEMPTTITLE Wold Academy lease' };
    await expect(save('pdf')).rejects.toThrow(/would give away/);
    await expect(test.client.documents.print(subject())).rejects.toThrow(/would give away/);
    expect([printed, onPaper]).toEqual([[], []]);
  });

  it('gives members everything, marked, in each format under its own name', async () => {
    await say(exemptItem, 'The offer was forty thousand pounds.');
    for (const format of ['pdf', 'html', 'txt'] as const) {
      expect(await save(format, 'members')).toMatchObject({ state: 'written', fileName: `2026-11-24 Education Board Minutes DRAFT.${format}` });
      const text = format === 'pdf' ? `${printed.at(-1)?.header ?? ''}${printed.at(-1)?.html ?? ''}` : readFileSync(path.join(folder, suggested.at(-1) ?? ''), 'utf8');
      expect(text).toContain('forty thousand pounds');
      expect(text).toMatch(/not for publication/i);
    }
    expect(existsSync(path.join(folder, '2026-11-24 Education Board Minutes DRAFT.pdf'))).toBe(true);
    await test.client.documents.copyText(subject('members'));
    expect(copied.at(-1)).toMatch(/^\[Not for publication/);
    await test.client.documents.print(subject('members'));
    expect(onPaper.at(-1)?.header).toMatch(/^Not for publication/);
    expect(onPaper.at(-1)?.html).toMatch(/@top-left\{content:"Not for publication/);
  });

  it('wears the house template everywhere', async () => {
    houseStyles = { ...PLAIN_STYLES, font: 'Gill Sans MT', houseHeader: 'Tidewell Council' };
    await say(openItem, 'The Board received the report.');
    await save('html');
    const html = readFileSync(path.join(folder, suggested.at(-1) ?? ''), 'utf8');
    expect(html).toContain('font-family:"Gill Sans MT"');
    expect(html).toContain('Tidewell Council');
    await save('pdf');
    expect(printed.at(-1)?.html).toContain('Gill Sans MT');
    expect(printed.at(-1)?.header).toContain('Tidewell Council');
    await save('docx');
    expect(contentsOf(path.join(folder, suggested.at(-1) ?? ''))).toContain('w:ascii="Gill Sans MT"');
  });

  it('leaves nothing behind when it is cancelled while it is made', async () => {
    await say(openItem, 'The Board received the report.');
    const jobId = uuidV7();
    const cancelling = test.client.documents.exportFile({ kind: 'minutes', id: meetingId, format: 'html', jobId });
    while (!progress.some((event) => event.event === 'progress')) await new Promise((resolve) => setTimeout(resolve, 1));
    await test.client.documents.cancelExport({ jobId });
    expect(await cancelling).toEqual({ state: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
