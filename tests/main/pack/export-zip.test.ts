import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { v7 as uuidV7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import { textRuns } from '@shared/documents/document-model';
import { renderDocx } from '@main/docx/render-docx';
import { writeZip } from '@main/docx/zip-file';
import { agendaDocument } from '@main/features/agenda/agenda-document';
import { createDocumentMaker } from '@main/features/documents/document-maker';
import { createPackHandlers } from '@main/features/pack/handlers';
import { reportDocument } from '@main/features/papers/report-document';
import { bundleForNode } from '@tests/main/docx/bundle';
import { everyBlock } from '@tests/main/docx/sample-documents';
import { attach, openAttachmentsRecord } from '@tests/main/attachments/attachments-fixture';
import type { AttachmentsRecord } from '@tests/main/attachments/attachments-fixture';
import { packDocument, writePaper } from './pack-fixture';
import { createAttachmentWords } from '@main/features/attachments/attachment-words';
import { measuredAgain } from '@tests/helpers/measured-again';

const SECRET = 'the rent asked for the ZQEXEMPT annexe is ninety thousand pounds a year';
const PASSAGE = 'the valuer puts the old gymnasium at no more than forty thousand pounds because of its roof';
let exportWorker: string;
let packWorker: string;
let readWorker: string;
let folder: string;
let test: AttachmentsRecord;
let chosen: string | null;
const faults: unknown[] = [];

beforeAll(async () => {
  exportWorker = await bundleForNode('src-main/docx/export-worker.ts', 'pack-export-worker');
  packWorker = await bundleForNode('src-main/pack/pack-worker.ts', 'pack-pack-worker');
  readWorker = await bundleForNode('src-main/reading/read-worker.ts', 'pack-read-worker');
}, 120_000);
afterAll(() => {
  for (const file of [exportWorker, packWorker, readWorker]) rmSync(path.dirname(file), { recursive: true, force: true });
});
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'minute-book-pack-'));
  chosen = '';
  faults.length = 0;
  const report = (error: unknown): string => {
    faults.push(error);
    return 'TEST';
  };
  const never = () => Promise.reject(new Error('not in this test'));
  test = await openAttachmentsRecord({ more: ({ store, written, told }) => ({
    pack: createPackHandlers({
      store, written, report, workerFile: packWorker,
      sources: { agenda: agendaDocument, report: reportDocument, pack: packDocument },
      styles: () => PLAIN_STYLES,
      words: createAttachmentWords({ workerFile: readWorker, reportFault: (detail) => report(new Error(detail)) }),
      maker: createDocumentMaker({ workerFile: exportWorker, report, printing: { printPdf: never, printOnPaper: never } }),
      chooseFile: async (name) => (chosen === null ? null : path.join(folder, chosen === '' ? name : chosen)),
      emit: (event) => told.push(event),
    }),
  }) });
  await writePaper(test, { itemId: test.openItem, title: 'Place planning', paragraphs: 12 });
  await writePaper(test, { itemId: test.exemptItem, title: 'ZQEXEMPT heads of terms', paragraphs: 6, words: `${SECRET}.`, publicity: 'exempt' });
});
afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

const zip = (audience: 'public' | 'members', jobId = uuidV7()) => test.client.pack.exportZip({ meetingId: test.meetingId, audience, jobId });
/** What another program finds in a zip; throws when that one calls it damaged. */
const namesIn = (file: string): readonly string[] => execFileSync('unzip', ['-Z1', file], { encoding: 'utf8' }).trim().split('\n');
const readIn = (file: string, name: string): Buffer => execFileSync('unzip', ['-p', file, name.replace(/\[/gu, '\\[')], { maxBuffer: 256 * 1024 * 1024 });
const item = () => ({ kind: 'item' as const, id: test.openItem });
const words = async (text: string): Promise<Buffer> => {
  const made = await renderDocx({ ...everyBlock(), sections: [{ orientation: 'portrait', blocks: [{ type: 'title', text: 'A paper' }, { type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: textRuns(text) }] }] });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};
const pdfOf = (text: string): Buffer => {
  const page = deflateSync(Buffer.from(`BT /F1 12 Tf (${text}) Tj ET`, 'latin1'));
  return Buffer.concat([Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode /Length ${String(page.length)} >>\nstream\n`), page, Buffer.from('\nendstream\nendobj\n%%EOF')]);
};
/** A package of one part, as Excel and PowerPoint keep their words. */
const packageOf = (part: string, text: string): Buffer => writeZip([{ name: '[Content_Types].xml', data: Buffer.from('<Types/>') }, { name: part, data: Buffer.from(`<sst><si><t>${text}</t></si></sst>`) }]);

describe.skipIf(!existsSync('/usr/bin/unzip'))('the ZIP of a pack', () => {
  it('holds agenda, papers and files in order under names that sort, with a list, whole for another program', async () => {
    await attach(test.client, item(), 'Forecast_2026.xlsx', packageOf('xl/sharedStrings.xml', 'pupil numbers'));
    await attach(test.client, item(), 'CON.txt', Buffer.from('a note'));
    const answer = await zip('members');
    expect(answer).toMatchObject({ state: 'written', fileName: '2026-12-08 Schools Forum Pack exempt DRAFT.zip', missing: [], unchecked: [], note: '' });
    const file = path.join(folder, '2026-12-08 Schools Forum Pack exempt DRAFT.zip');
    expect(execFileSync('unzip', ['-tq', file], { encoding: 'utf8' })).toContain('No errors detected');
    const names = namesIn(file);
    expect(names.toSorted()).toEqual(['00 Agenda.docx', '00 Contents.txt', '01.1 Place planning.docx', '01.2 Forecast 2026.xlsx', '01.3 CON document.txt', '02.1 ZQEXEMPT heads of terms.docx']);
    expect(readIn(file, '01.3 CON document.txt').toString()).toBe('a note');
    const list = readIn(file, '00 Contents.txt').toString('utf8');
    expect(list).toMatch(/01\.2 Forecast 2026\.xlsx\r\n {4}Item 1\. Forecast 2026\r\n {4}\d+ bytes\. SHA-256 [0-9a-f]{64}/u);
    expect(list).toContain('Item 2. ZQEXEMPT heads of terms. Exempt');
    expect(readIn(file, '01.1 Place planning.docx').subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(folder)).toHaveLength(1);
    expect(test.told.filter((event) => event.event === 'progress').length).toBeGreaterThanOrEqual(5);
  });

  it('holds for the public nothing exempt, in no name and no text; the other one, as control, is full of it', async () => {
    await attach(test.client, { kind: 'item', id: test.exemptItem }, 'ZQEXEMPT valuation.pdf', pdfOf(SECRET));
    await attach(test.client, item(), 'Map.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]));
    expect(await zip('public')).toMatchObject({ state: 'written', fileName: '2026-12-08 Schools Forum Pack public DRAFT.zip', unchecked: ['01.2 Map.png'] });
    await zip('members');
    const hits = (name: string): number => {
      const file = path.join(folder, name);
      const all = [Buffer.from(namesIn(file).join('\n')), ...namesIn(file).flatMap((inner) => {
        const bytes = readIn(file, inner);
        if (!inner.endsWith('.docx')) return [bytes];
        const inside = path.join(folder, 'inner.docx');
        execFileSync('sh', ['-c', 'cat > "$0"', inside], { input: bytes });
        return namesIn(inside).map((part) => readIn(inside, part));
      })];
      return all.filter((bytes) => bytes.includes('ZQEXEMPT') || bytes.includes('ninety thousand')).length;
    };
    expect(hits('2026-12-08 Schools Forum Pack public DRAFT.zip')).toBe(0);
    expect(hits('2026-12-08 Schools Forum Pack exempt DRAFT.zip')).toBeGreaterThanOrEqual(4);
    expect(readIn(path.join(folder, '2026-12-08 Schools Forum Pack public DRAFT.zip'), '00 Contents.txt').toString()).toMatch(/Not searched for exempt words.*\r\n {4}01\.2 Map\.png/u);
  });

  it.each([
    ['Word', 'Costs.docx', async () => await words(`Members note that ${SECRET}.`)],
    ['Excel', 'Costs.xlsx', async () => packageOf('xl/sharedStrings.xml', SECRET)],
    ['PowerPoint', 'Costs.pptx', async () => packageOf('ppt/slides/slide1.xml', SECRET)],
    ['PDF', 'Costs.pdf', async () => pdfOf(SECRET)],
    ['plain text', 'Costs.csv', async () => Buffer.from(`"a","${SECRET}"`)],
  ])('is stopped by exempt words in an open %s file, names the place, and leaves nothing behind', async (_kind, name, bytes) => {
    await attach(test.client, item(), name, await bytes());
    await expect(zip('public')).rejects.toMatchObject({ error: { rule: 'document.leak', message: expect.stringContaining(`01.2 ${name}`) } });
    expect(readdirSync(folder)).toEqual([]);
    // For members the same file goes out.
    expect(await zip('members')).toMatchObject({ state: 'written' });
  });

  it.each([
    ['Word', 'Valuation.docx', async (text: string) => await words(text)],
    ['PDF', 'Valuation.pdf', async (text: string) => pdfOf(text)],
    ['plain text', 'Valuation.txt', async (text: string) => Buffer.from(text)],
  ])('is stopped by a passage of an exempt %s file in an open paper', async (_kind, name, bytes) => {
    await attach(test.client, { kind: 'item', id: test.exemptItem }, name, await bytes(`Advice to members. Having looked at it, ${PASSAGE}, and says no more.`));
    await writePaper(test, { itemId: test.openItem, title: 'Costs', paragraphs: 1, words: `Members will know that ${PASSAGE}.` });
    await expect(zip('public')).rejects.toMatchObject({ error: { rule: 'document.leak', message: expect.stringContaining('text of the attached file “Valuation”') } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('lets a passage of an exempt file out when the file is said to share its words, or an open version of it is attached', async () => {
    const exempt = await attach(test.client, { kind: 'item', id: test.exemptItem }, 'Valuation.txt', Buffer.from(`Advice to members. Having looked at it, ${PASSAGE}, and says no more.`));
    await writePaper(test, { itemId: test.openItem, title: 'Costs', paragraphs: 1, words: `Members will know that ${PASSAGE}.` });
    await test.client.attachments.update({ id: exempt, wordsMayAppear: true });
    expect(await zip('public')).toMatchObject({ state: 'written' });
    await test.client.attachments.update({ id: exempt, wordsMayAppear: false });
    await attach(test.client, item(), 'Advice in short.txt', Buffer.from(`Advice to members: ${PASSAGE}, and says no more.`));
    expect(await zip('public')).toMatchObject({ state: 'written' });
  });

  it('is stopped by an exempt word in the name or title of an open file', async () => {
    const id = await attach(test.client, item(), 'Costs.csv', Buffer.from('a,b'));
    await test.client.attachments.update({ id, title: 'Costs of the ZQEXEMPT heads of terms' });
    await expect(zip('public')).rejects.toMatchObject({ error: { rule: 'document.leak', message: expect.stringMatching(/title of a paper/u) } });
  });

  it('is stopped when the same file is marked as open here and as exempt there', async () => {
    await attach(test.client, item(), 'Valuation.pdf', pdfOf('a plain valuation'));
    await attach(test.client, { kind: 'item', id: test.exemptItem }, 'Valuation.pdf', pdfOf('a plain valuation'));
    await expect(zip('public')).rejects.toMatchObject({ error: { rule: 'pack.contradicted' } });
  });

  it('goes on without a file that cannot be read, and says so in the list and in the answer', async () => {
    await attach(test.client, item(), 'Lost.pdf', pdfOf('will be damaged'));
    await attach(test.client, item(), 'Good.pdf', pdfOf('stays as it is'));
    await test.record().store.write({ name: 'test', label: 'Damage', kind: 'do' }, (tx) => tx.query(`UPDATE storedFilePiece SET bytes = zeroblob(length(bytes)) WHERE contentHash = (SELECT contentHash FROM attachment WHERE title = 'Lost')`));
    const answer = await zip('public');
    expect(answer).toMatchObject({ state: 'written', missing: ['01.2 Lost.pdf'] });
    const file = path.join(folder, '2026-12-08 Schools Forum Pack public DRAFT.zip');
    expect(execFileSync('unzip', ['-tq', file], { encoding: 'utf8' })).toContain('No errors detected');
    expect(namesIn(file)).not.toContain('01.2 Lost.pdf');
    expect(namesIn(file)).toContain('01.3 Good.pdf');
    expect(readIn(file, '00 Contents.txt').toString()).toMatch(/NOT IN THIS PACK, because they could not be read:\r\n {4}01\.2 Lost\.pdf/u);
    expect(faults).toHaveLength(1);
  });

  it('leaves nothing behind when it is cancelled, and keeps the file that was there', async () => {
    await attach(test.client, item(), 'Large.pdf', Buffer.alloc(30 * 1024 * 1024, 7));
    chosen = 'Pack.zip';
    await zip('members');
    const before = readFileSync(path.join(folder, 'Pack.zip'));
    const jobId = uuidV7();
    test.told.length = 0;
    const writing = zip('members', jobId);
    while (!test.told.some((event) => event.event === 'progress' && event.sentence.includes('Large'))) await new Promise((resolve) => setTimeout(resolve, 1));
    await test.client.pack.cancelZip({ jobId });
    expect(await writing).toEqual({ state: 'cancelled' });
    expect(readdirSync(folder)).toEqual(['Pack.zip']);
    expect(readFileSync(path.join(folder, 'Pack.zip')).equals(before)).toBe(true);
    chosen = null;
    expect(await zip('members')).toEqual({ state: 'cancelled' });
  });

  it('does not hold up the main loop while 60 MB are packed', async () => {
    for (const seed of [1, 2]) await attach(test.client, item(), `Large ${String(seed)}.pdf`, Buffer.alloc(30 * 1024 * 1024, seed));
    await measuredAgain(async () => {
      const delay = monitorEventLoopDelay({ resolution: 2 });
      delay.enable();
      expect(await zip('public')).toMatchObject({ state: 'written' });
      delay.disable();
      expect(delay.max / 1e6).toBeLessThan(250);
    });
  }, 120_000);

  it('is shown before it is made: what goes in, in order, with pages, and what is missing', async () => {
    await attach(test.client, item(), 'Forecast.xlsx', Buffer.from('x'));
    const members = await test.client.pack.get({ meetingId: test.meetingId, audience: 'members' });
    expect(members.lines.map(({ kind, title, firstPage }) => [kind, title, firstPage])).toEqual([['front', 'Front sheet and contents', 1], ['agenda', 'Agenda', 2], ['paper', 'Place planning', 3], ['file', 'Forecast', null], ['paper', 'ZQEXEMPT heads of terms', expect.any(Number)]]);
    expect(members.gaps).toEqual(['“Place planning” is still a draft.', '“ZQEXEMPT heads of terms” is still a draft.']);
    expect(members.hasRestricted).toBe(true);
    const { pages } = members.lines[2] ?? {};
    expect(members.lines[4]?.firstPage).toBe(3 + (pages ?? 0));
    const open = await test.client.pack.get({ meetingId: test.meetingId, audience: 'public' });
    expect(JSON.stringify(open.lines)).not.toContain('ZQEXEMPT');
    expect(open.pages).toBeLessThan(members.pages);
  });
});
