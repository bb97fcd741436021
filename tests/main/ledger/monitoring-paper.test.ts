import { afterEach, beforeEach, expect, it } from 'vitest';
import { DOCUMENT_SOURCES } from '@main/document-sources';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { ledgerHandlers } from '@main/features/ledger/handlers';
import { monitoringHandlers } from '@main/features/ledger/monitoring-paper';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { calendarDay } from '@shared/kernel/calendar-day';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

let record: TestRecord;
let bodyId: string;
const fields = (publicity: 'open' | 'exempt' = 'open') => ({ bodyId, title: 'Travel review', kind: 'review' as const, department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity });

beforeEach(async () => {
  record = await openTestRecord({ bodies: bodiesHandlers, ledger: ledgerHandlers, monitoring: monitoringHandlers, text: textHandlers, papers: createPapersHandlers({ readText: () => Promise.reject(new Error('nothing is pasted here')), chooseAndReadFile: () => Promise.resolve(null) }) });
  bodyId = (await record.client.bodies.create({ name: 'Scrutiny Committee', shortName: '', kind: 'scrutinyCommittee', organisationName: 'Southmere Borough Council', usualPlace: '', usualStart: '' })).id;
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

it('is written into a paper that can be edited, and knows the report before it', async () => {
  const { reviewId } = await record.client.ledger.addReview(fields());
  const { id } = await record.client.ledger.add({ reviewId, words: 'Publish one timetable.' });
  const first = await record.client.monitoring.compose({ reviewId, on: calendarDay(2026, 11, 21), meetingId: null });
  await record.client.ledger.close({ ids: [id], day: calendarDay(2026, 12, 1), reason: 'Published.', agreedBy: 'Scrutiny Committee' });
  const second = await record.client.monitoring.compose({ reviewId, on: calendarDay(2026, 12, 5), meetingId: null });
  expect(await record.client.monitoring.reports({ reviewId })).toEqual({ meetings: [], reports: [{ paperId: second.paperId, title: 'Monitoring report: Travel review', day: '2026-12-05' }, { paperId: first.paperId, title: 'Monitoring report: Travel review', day: '2026-11-21' }] });
  const word = async (paperId: string): Promise<string> => JSON.stringify((await record.record().store.read((reader) => DOCUMENT_SOURCES.report(reader, paperId, 'public'))).model);
  expect(await word(first.paperId)).toContain('This is the first report on this review.');
  const later = await word(second.paperId);
  for (const words of ['R1 was closed on 1 December 2026, agreed by Scrutiny Committee: Published.', 'What has changed since the last report', 'Not started', 'As of']) expect(later).toContain(words);
});

it('is not made of a review that is not open', async () => {
  const { reviewId } = await record.client.ledger.addReview(fields('exempt'));
  await expect(record.client.monitoring.compose({ reviewId, on: calendarDay(2026, 11, 21), meetingId: null })).rejects.toMatchObject({ error: { rule: 'reviewNotOpen' } });
});
