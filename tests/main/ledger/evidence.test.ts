import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DOCUMENT_SOURCES } from '@main/document-sources';
import { createLedgerFileHandlers } from '@main/features/ledger/file-handlers';
import { ledgerHandlers } from '@main/features/ledger/handlers';
import { LARGEST_EVIDENCE } from '@shared/ledger/ledger-file';
import { readLedgerFile } from '@shared/ledger/read-ledger-file';
import { attach, openAttachmentsRecord } from '@tests/main/attachments/attachments-fixture';
import type { AttachmentsRecord } from '@tests/main/attachments/attachments-fixture';

let record: AttachmentsRecord;
let bodyId: string;
let reviewId: string;
let id: string;
beforeEach(async () => {
  record = await openAttachmentsRecord({ more: ({ store, written }) => ({ ledger: ledgerHandlers, ledgerFiles: createLedgerFileHandlers({
    store, written,
    chooseTarget: async () => path.join(record.outside, 'ledger.json'),
    readChosen: async () => {
      const read = readLedgerFile(readFileSync(path.join(record.outside, 'ledger.json'), 'utf8'));
      if ('refused' in read) throw new Error(read.refused);
      return { name: 'ledger.json', ledger: read.ledger };
    },
    newKey: () => 'key',
    now: () => '2026-11-21T18:00:00.000Z',
  }) }) });
  bodyId = (await record.client.bodies.list({})).bodies[0]?.id ?? '';
  reviewId = (await record.client.ledger.addReview({ bodyId, title: 'Travel review', kind: 'review', department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity: 'open' })).reviewId;
  id = (await record.client.ledger.add({ reviewId, words: 'Publish one timetable.' })).id;
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

it('is attached to its recommendation, opened, listed in its history, and goes out and in with the ledger, byte for byte', async () => {
  const bytes = randomBytes(700_000);
  const attached = await attach(record.client, { kind: 'recommendation', id }, 'Timetable.pdf', bytes);
  expect((await record.client.attachments.list({ recommendationId: id })).attachments.map(({ fileName, byteLength }) => [fileName, byteLength])).toEqual([['Timetable.pdf', 700_000]]);
  await record.client.attachments.open({ id: attached });
  expect(readFileSync(record.opened[0] ?? '').equals(bytes)).toBe(true);
  const history = await record.record().store.read((reader) => DOCUMENT_SOURCES.recommendationHistory(reader, id, 'public', null, null));
  expect(JSON.stringify(history.model)).toContain('Timetable');

  expect(await record.client.ledgerFiles.save({ reviewId })).toMatchObject({ state: 'written', note: '' });
  await record.client.ledger.removeReview({ reviewId });
  const opened = await record.client.ledgerFiles.open({});
  if (opened.state !== 'read') throw new Error('It was not read.');
  // The window gets no bytes: they are kept already under their hash.
  expect(opened.ledger.recommendations[0]?.evidence).toMatchObject([{ fileName: 'Timetable.pdf', byteLength: 700_000, bytes: '' }]);
  const kept = await record.client.ledgerFiles.keep({ bodyId, ledger: opened.ledger });
  const [row] = (await record.client.ledger.list({ reviewId: kept.reviewId })).recommendations;
  const [file] = (await record.client.attachments.list({ recommendationId: row?.id ?? '' })).attachments;
  await record.client.attachments.open({ id: file?.id ?? '' });
  expect(readFileSync(record.opened[1] ?? '').equals(bytes)).toBe(true);
  await record.client.history.undo({});
  expect((await record.client.ledger.reviews({})).reviews).toEqual([]);
});

it('for which there is no room is named, and the rest of the ledger goes out all the same', async () => {
  await attach(record.client, { kind: 'recommendation', id }, 'Small.pdf', randomBytes(1_000));
  await attach(record.client, { kind: 'recommendation', id }, 'Recording.mp4', randomBytes(LARGEST_EVIDENCE));
  expect(await record.client.ledgerFiles.save({ reviewId })).toMatchObject({ state: 'written', note: 'One file of evidence is not in it, because there is no room for it: Recording.mp4. Save it from the recommendation.' });
  const opened = await record.client.ledgerFiles.open({});
  expect(opened).toMatchObject({ state: 'read', ledger: { recommendations: [{ evidence: [{ fileName: 'Small.pdf' }] }] } });
  if (opened.state !== 'read') return;
  // Bytes that are nowhere are no evidence.
  const strange = { ...opened.ledger, recommendations: opened.ledger.recommendations.map((one) => ({ ...one, evidence: one.evidence.map((file) => ({ ...file, contentHash: '0'.repeat(64) })) })) };
  await expect(record.client.ledgerFiles.keep({ bodyId, ledger: strange })).rejects.toMatchObject({ error: { rule: 'evidenceGone' } });
});
