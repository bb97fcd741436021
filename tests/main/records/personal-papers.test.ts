import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { ok, Refusal, ruleRefusal } from '@shared/kernel/result';
import { ReadRefusal } from '@shared/reading/read-refusal';
import { modelLines } from '@shared/documents/model-lines';
import type { DocumentModel } from '@shared/documents/document-model';
import { historyHandlers } from '@main/features/history/handlers';
import { createReaderHandlers } from '@main/features/reader/handlers';
import { keepDocument } from '@main/features/reader/keep-document';
import { RecentRecords } from '@main/features/records/recent-records';
import { PERSONAL_NAME, personalRecordFile } from '@main/features/records/personal-record';
import { RecordDesk } from '@main/features/records/record-desk';
import { OpenedCopies } from '@main/features/attachments/opened-copies';
import { readPackList, unpackOne } from '@main/reading/read-pack';
import { readToShow } from '@main/reading/read-pictures';
import { openTestRecord, testPlace } from '@tests/helpers/test-record';
import type { DocumentReader } from '@main/reading/guarded-reader';
import type { TestRecord } from '@tests/helpers/test-record';
import { makeDocx, paragraphXml } from '../reading/make-office';
import { makeZip } from '../reading/make-zip';

describe('somebody without a record', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'minute-book-personal-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gets papers of their own that the application makes by itself, and finds them again', async () => {
    const desk = new RecordDesk({ letGo: async () => true, recordsFolder: path.join(folder, 'records'), place: testPlace(folder), recent: new RecentRecords(path.join(folder, 'recent.json')), emit: () => undefined, report: () => 'TEST' });
    const file = personalRecordFile(folder);
    const first = await desk.openPersonal(file, PERSONAL_NAME);
    expect(first).toMatchObject({ state: 'open', name: 'My papers', personal: true, sample: false });
    expect(await desk.openPersonal(file, PERSONAL_NAME)).toEqual(first);
    expect(await desk.create('Northmere', false)).not.toHaveProperty('personal');
    expect(await desk.openPersonal(file, PERSONAL_NAME)).toMatchObject({ recordId: first.state === 'open' ? first.recordId : '', personal: true });
    await desk.close();
  });
});

describe('documents that are read, and notes on them', () => {
  let test: TestRecord;
  let folder: string;
  let made: DocumentModel | null = null;
  let openedFiles: string[] = [];
  let target = '';
  const asRefusal = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw error instanceof ReadRefusal ? new Refusal(ruleRefusal(error.code, error.message)) : error;
    }
  };
  const reader: DocumentReader = {
    readDocument: (name, bytes, file) => asRefusal((async () => await readToShow(file === null ? bytes : await unpackOne(bytes, file), name))()),
    listPack: (bytes) => asRefusal(readPackList(bytes)),
    unpack: (bytes, file) => asRefusal(unpackOne(bytes, file)),
  };
  const keep = (fileName: string, bytes: Uint8Array): Promise<string> => keepDocument({ store: () => test.record().store, reader, clock: () => new Date('2026-11-21T18:00:00Z'), emit: (event) => test.events.push(event) }, fileName, bytes);
  const docx = (): Uint8Array => new Uint8Array(makeDocx({ body: paragraphXml('Pack of the meeting') + paragraphXml('The roof will be mended.') }));
  beforeEach(async () => {
    made = null;
    openedFiles = [];
    folder = mkdtempSync(path.join(tmpdir(), 'minute-book-reading-'));
    target = folder;
    test = await openTestRecord({
      history: historyHandlers,
      reader: createReaderHandlers({
        store: () => test.record().store,
        reader,
        chooseTarget: (name) => Promise.resolve(path.join(test.folder, name)),
        chooseFileTarget: (name) => Promise.resolve(path.join(target, name)),
        copies: new OpenedCopies(path.join(folder, 'opened')),
        open: (file) => {
          openedFiles.push(file);
          return Promise.resolve('');
        },
        emit: (event) => test.events.push(event),
        maker: { save: ({ model, file }) => { made = model; return Promise.resolve(ok({ file, note: '' })); } },
        today: () => parseCalendarDay('2026-11-21') as CalendarDay,
        written: new Map(),
      }),
    });
  });
  afterEach(async () => {
    expect(test.faults).toEqual([]);
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps a pack once with its bytes, reads it again after a restart, and keeps the file until nothing can bring the document back', async () => {
    const documentId = await keep('Pack for 1 December.docx', docx());
    expect(await keep('The same again.docx', docx())).toBe(documentId);
    expect((await test.client.reader.documents({})).documents).toMatchObject([{ id: documentId, title: 'Pack for 1 December', fileName: 'Pack for 1 December.docx', notes: 0 }]);
    await test.reopen();
    await test.record().store.files.sweep('2027-01-01T00:00:00Z');
    const { pages } = await test.client.reader.pages({ documentId, file: null });
    expect(pages.blocks).toHaveLength(2);
    await test.client.reader.removeDocument({ documentId });
    await test.record().store.files.sweep('2027-01-01T00:00:00Z');
    await test.client.history.undo({});
    expect((await test.client.reader.pages({ documentId, file: null })).pages.blocks).toHaveLength(2);
  });

  it('refuses what cannot be read, and keeps nothing of it', async () => {
    await expect(keep('Program.docx', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]))).rejects.toThrow(/cannot be read/u);
    expect((await test.client.reader.documents({})).documents).toEqual([]);
  });

  it('keeps notes in the order of the document, and sends them only when asked, each under the words that it was made on', async () => {
    const documentId = await keep('Pack.docx', docx());
    const on = { documentId };
    const { id: second } = await test.client.reader.addNote({ on, anchor: '1', quote: 'The roof will be mended.' });
    const { id: first } = await test.client.reader.addNote({ on, anchor: '0', quote: 'Pack of the meeting' });
    await expect(test.client.reader.sendNotes({ documentId, byName: 'Gita Rao' })).rejects.toThrow(/no note to send/u);
    await test.client.reader.typeNote({ id: second, words: 'At what cost?' });
    expect((await test.client.reader.notes(on)).notes).toEqual([{ id: first, anchor: '0', quote: 'Pack of the meeting', words: '', sentOn: null }, { id: second, anchor: '1', quote: 'The roof will be mended.', words: 'At what cost?', sentOn: null }]);
    expect((await test.client.reader.document({ documentId })).notes).toBe(1);
    expect(await test.client.reader.sendNotes({ documentId, byName: 'Gita Rao' })).toMatchObject({ state: 'written', fileName: 'Pack notes.docx' });
    expect(made === null ? [] : modelLines(made)).toEqual(expect.arrayContaining([expect.stringContaining('Notes on “Pack”'), expect.stringContaining('“The roof will be mended.”'), expect.stringContaining('At what cost?')]));
    // Only what was sent says so, and only while it stands as it was sent.
    expect((await test.client.reader.notes(on)).notes.map(({ sentOn }) => sentOn)).toEqual([null, '2026-11-21']);
    await test.client.reader.typeNote({ id: second, words: 'At what cost, and when?' });
    expect((await test.client.reader.notes(on)).notes.map(({ sentOn }) => sentOn)).toEqual([null, null]);
    await test.client.reader.removeNote({ id: second });
    await test.client.history.undo({});
    expect((await test.client.reader.notes(on)).notes).toHaveLength(2);
  });

  it('goes back to where each was left, after a restart too, and Undo knows nothing of it', async () => {
    const documentId = await keep('Pack.docx', docx());
    const leave = (block: number, file: number | null = null) => test.client.reader.leaveAt({ documentId, place: { file, block } });
    await leave(1);
    await leave(7, 3);
    await leave(2);
    await test.reopen();
    expect((await test.client.reader.document({ documentId })).places).toEqual([{ file: null, block: 2 }, { file: 3, block: 7 }]);
    // The last step is still the opening, and it can be taken back.
    await test.client.history.undo({});
    expect((await test.client.reader.documents({})).documents).toEqual([]);
    await test.client.history.redo({});
    expect((await test.client.reader.document({ documentId })).places).toHaveLength(2);
  });

  it('opens a ZIP as a pack: its files in order, those with words read, the others opened or saved on a press, notes under the name of each', async () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF');
    const documentId = await keep('Pack of 1 December', makeZip([
      { name: '10.1 Any other business.docx', data: docx() },
      { name: '02.1 The roof.docx', data: makeDocx({ body: paragraphXml('The roof of the hall') + paragraphXml('It leaks.') }) },
      { name: '02.2 Plan.pdf', data: pdf },
      { name: '00 Contents.txt', data: 'Pack' },
      { name: 'More/con.exe', data: 'MZ' },
      { name: 'More/inner.zip', data: makeZip([{ name: 'a.txt', data: 'a' }]) },
      { name: '__MACOSX/._02.1 The roof.docx', data: 'x' },
      { name: '.DS_Store', data: 'x' },
    ]));
    expect(await test.client.reader.document({ documentId })).toMatchObject({ kind: 'pack', title: 'Pack of 1 December', fileName: 'Pack of 1 December.zip' });
    const { files } = await test.client.reader.files({ documentId });
    expect(files.map(({ folder: inside, fileName, readable, opens }) => [inside, fileName, readable, opens])).toEqual([
      ['', '00 Contents.txt', true, true],
      ['', '02.1 The roof.docx', true, true],
      ['', '02.2 Plan.pdf', true, true],
      ['', '10.1 Any other business.docx', true, true],
      ['More', 'con document.exe', false, false],
      ['More', 'inner.zip', false, true],
    ]);
    const numbered = (name: string): number => files.find(({ fileName }) => fileName.includes(name))?.file ?? -1;
    const roof = numbered('roof');
    expect((await test.client.reader.pages({ documentId, file: roof })).pages.blocks).toHaveLength(2);
    await expect(test.client.reader.pages({ documentId, file: numbered('Plan') })).rejects.toThrow(/pages as pictures/u);
    await expect(test.client.reader.pages({ documentId, file: 99 })).rejects.toThrow();

    await test.client.reader.openFile({ documentId, file: numbered('Plan') });
    expect(openedFiles.map((file) => [path.basename(file), readFileSync(file).equals(pdf)])).toEqual([['02.2 Plan.pdf', true]]);
    await expect(test.client.reader.openFile({ documentId, file: numbered('exe') })).rejects.toThrow(/can run as a program/u);
    expect(openedFiles).toHaveLength(1);
    expect(await test.client.reader.saveFile({ documentId, file: numbered('exe') })).toMatchObject({ state: 'written', fileName: 'con document.exe' });
    expect(existsSync(path.join(folder, 'con document.exe'))).toBe(true);

    const on = { documentId };
    for (const [anchor, words] of [[`${String(roof)}:1`, 'Since when?'], [`${String(numbered('business'))}:0`, 'What else?']] as const) {
      const { id } = await test.client.reader.addNote({ on, anchor, quote: 'It leaks.' });
      await test.client.reader.typeNote({ id, words });
    }
    await test.client.reader.sendNotes({ documentId, byName: '' });
    const sent = made === null ? [] : modelLines(made);
    const places = ['02.1 The roof.docx', 'Since when?', '10.1 Any other business.docx', 'What else?'].map((words) => sent.findIndex((line) => line.includes(words)));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  it.each([['Report.docx.zip', 'Report.docx'], ['x.zip.zip', 'x'], ['x.ZIP .zip', 'x'], ['.zip', 'zip']])('reads a document that came as “%s”, which is no pack', async (name, keptAs) => {
    const documentId = await keep(name, docx());
    expect(await test.client.reader.document({ documentId })).toMatchObject({ kind: 'document', fileName: keptAs });
    expect((await test.client.reader.pages({ documentId, file: null })).pages.blocks).toHaveLength(2);
  });

  it('says what to do about a document that was kept under the name of a pack', async () => {
    const documentId = await keep('x.docx', docx());
    await test.record().store.write({ name: 'test', label: 'Name', kind: 'do' }, (tx) => tx.update('readingDocument', documentId, { fileName: 'x.zip' }));
    await expect(test.client.reader.files({ documentId })).rejects.toThrow(/open the file again/u);
  });

  it('reads a document of more parts than a pack is likely to have', async () => {
    const documentId = await keep('Large.docx', new Uint8Array(makeDocx({ body: paragraphXml('One'), parts: Array.from({ length: 2500 }, (_, index) => ({ name: `word/media/p${String(index)}.bin`, data: 'x' })) })));
    expect((await test.client.reader.pages({ documentId, file: null })).pages.blocks).toHaveLength(1);
  });

  it.each([
    ['a climbing name', [{ name: '../../start.docx', data: 'x' }], /outside its own folder/u],
    ['a link', [{ name: 'a.docx', data: '/etc/passwd', mode: 0o120777 }], /link to a place/u],
    ['the same file twice', [{ name: 'a.docx', data: 'x' }, { name: 'A.docx', data: 'y' }], /the same part twice/u],
    ['a size that cannot be', [{ name: 'a.docx', data: 'x', saysSize: 300_000_000 }], /unpacks to far more/u],
    ['a password', [{ name: 'a.docx', data: 'x', flags: 1 }], /protected by a password/u],
    ['nothing but what a system put in', [{ name: '.DS_Store', data: 'x' }], /no file in this pack/u],
  ])('refuses a pack with %s whole, and keeps nothing of it', async (_what, entries, sentence) => {
    await expect(keep('Pack.zip', makeZip(entries))).rejects.toThrow(sentence);
    expect((await test.client.reader.documents({})).documents).toEqual([]);
  });

  it('shows the pictures of a document that are PNG or JPEG by their bytes and can be drawn, and no other', async () => {
    const picture = (width: number, height: number): Buffer => {
      const bytes = Buffer.alloc(40);
      bytes.write('\u0089PNG\r\n\u001A\n', 0, 'latin1');
      bytes.writeUInt32BE(width, 16);
      bytes.writeUInt32BE(height, 20);
      return bytes;
    };
    const drawing = (id: string): string => `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="${id}" descr="${id}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const media = [['plan', picture(600, 400)], ['bomb', picture(20_000, 20_000)], ['script', Buffer.from('<svg onload="alert(1)"/>')]] as const;
    const documentId = await keep('With pictures.docx', makeDocx({
      body: media.map(([id]) => drawing(id)).join(''),
      rels: media.map(([id]) => ({ id, type: 'image', target: `media/${id}.png` })),
      parts: media.map(([id, data]) => ({ name: `word/media/${id}.png`, data })),
    }));
    const { images } = (await test.client.reader.pages({ documentId, file: null })).pages;
    expect(images.map(({ alt, bytes }) => [alt, bytes === undefined])).toEqual([['plan', false], ['bomb', true], ['script', true]]);
  });
});
