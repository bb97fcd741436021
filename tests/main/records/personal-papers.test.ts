import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { ok } from '@shared/kernel/result';
import { modelLines } from '@shared/documents/model-lines';
import type { DocumentModel } from '@shared/documents/document-model';
import { historyHandlers } from '@main/features/history/handlers';
import { createReaderHandlers } from '@main/features/reader/handlers';
import { keepDocument } from '@main/features/reader/keep-document';
import { RecentRecords } from '@main/features/records/recent-records';
import { PERSONAL_NAME, personalRecordFile } from '@main/features/records/personal-record';
import { RecordDesk } from '@main/features/records/record-desk';
import { readForWords } from '@main/reading/read-bytes';
import { openTestRecord, testPlace } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';
import { makeDocx, paragraphXml } from '../reading/make-office';

describe('somebody without a record', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'minute-book-personal-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gets papers of their own that the application makes by itself, and finds them again', async () => {
    const desk = new RecordDesk({ recordsFolder: path.join(folder, 'records'), place: testPlace(folder), recent: new RecentRecords(path.join(folder, 'recent.json')), emit: () => undefined, report: () => 'TEST' });
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
  let made: DocumentModel | null = null;
  const readDocument = (name: string, bytes: Uint8Array) => readForWords(bytes, name);
  const keep = (fileName: string, bytes: Uint8Array): Promise<string> => keepDocument({ store: () => test.record().store, readDocument, clock: () => new Date('2026-11-21T18:00:00Z'), emit: (event) => test.events.push(event) }, fileName, bytes);
  const docx = (): Uint8Array => new Uint8Array(makeDocx({ body: paragraphXml('Pack of the meeting') + paragraphXml('The roof will be mended.') }));
  beforeEach(async () => {
    made = null;
    test = await openTestRecord({
      history: historyHandlers,
      reader: createReaderHandlers({
        store: () => test.record().store,
        readDocument,
        chooseTarget: (name) => Promise.resolve(path.join(test.folder, name)),
        maker: { save: ({ model, file }) => { made = model; return Promise.resolve(ok({ file, note: '' })); } },
        today: () => parseCalendarDay('2026-11-21') as CalendarDay,
        written: new Map(),
      }),
    });
  });
  afterEach(async () => {
    expect(test.faults).toEqual([]);
    await test.close();
  });

  it('keeps a pack once with its bytes, reads it again after a restart, and keeps the file until nothing can bring the document back', async () => {
    const documentId = await keep('Pack for 1 December.docx', docx());
    expect(await keep('The same again.docx', docx())).toBe(documentId);
    expect((await test.client.reader.documents({})).documents).toMatchObject([{ id: documentId, title: 'Pack for 1 December', fileName: 'Pack for 1 December.docx', notes: 0 }]);
    await test.reopen();
    await test.record().store.files.sweep('2027-01-01T00:00:00Z');
    const { pages } = await test.client.reader.pages({ documentId });
    expect(pages.blocks).toHaveLength(2);
    await test.client.reader.removeDocument({ documentId });
    await test.record().store.files.sweep('2027-01-01T00:00:00Z');
    await test.client.history.undo({});
    expect((await test.client.reader.pages({ documentId })).pages.blocks).toHaveLength(2);
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
    expect((await test.client.reader.notes(on)).notes).toEqual([{ id: first, anchor: '0', quote: 'Pack of the meeting', words: '' }, { id: second, anchor: '1', quote: 'The roof will be mended.', words: 'At what cost?' }]);
    expect((await test.client.reader.document({ documentId })).notes).toBe(1);
    expect(await test.client.reader.sendNotes({ documentId, byName: 'Gita Rao' })).toMatchObject({ state: 'written', fileName: 'Pack notes.docx' });
    expect(made === null ? [] : modelLines(made)).toEqual(expect.arrayContaining([expect.stringContaining('Notes on “Pack”'), expect.stringContaining('“The roof will be mended.”'), expect.stringContaining('At what cost?')]));
    await test.client.reader.removeNote({ id: second });
    await test.client.history.undo({});
    expect((await test.client.reader.notes(on)).notes).toHaveLength(2);
  });
});
