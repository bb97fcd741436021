import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { createLedgerFileHandlers } from '@main/features/ledger/file-handlers';
import { ledgerHandlers } from '@main/features/ledger/handlers';
import { readLedger } from '@main/reading/run-ledger-worker';
import { calendarDay } from '@shared/kernel/calendar-day';
import { ledgerFileSchema, ledgerFileText } from '@shared/ledger/ledger-file';
import type { FiledRecommendation, LedgerFile } from '@shared/ledger/ledger-file';
import { readLedgerFile } from '@shared/ledger/read-ledger-file';
import { bundleForNode } from '@tests/main/docx/bundle';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

let folder: string;
let workerFile: string;
let record: TestRecord;
let bodyId: string;
let target: string | null;
let chosen: string | null;

beforeAll(async () => {
  workerFile = await bundleForNode('src-main/reading/read-worker.ts', 'ledger-read-worker');
});
afterAll(() => rmSync(path.dirname(workerFile), { recursive: true, force: true }));
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'minute-book-ledger-'));
  target = path.join(folder, 'ledger.json');
  chosen = target;
  record = await openTestRecord({ bodies: bodiesHandlers, history: historyHandlers, ledger: ledgerHandlers, ledgerFiles: createLedgerFileHandlers({
    store: () => record.record().store,
    chooseTarget: async () => target,
    readChosen: async () => {
      if (chosen === null) return null;
      const read = await readLedger(chosen, { workerFile, reportFault: (detail) => detail });
      if (!read.ok) throw Object.assign(new Error('refused'), { refused: read.error });
      return read.value;
    },
    written: new Map(),
    newKey: () => 'key',
    now: () => '2026-11-22T12:00:00.000Z',
  }) });
  bodyId = (await record.client.bodies.create({ name: 'Scrutiny Committee', shortName: '', kind: 'scrutinyCommittee', organisationName: '', usualPlace: '', usualStart: '' })).id;
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await record.close();
});

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => `x${text}`);
const run = fc.record({ text: words, bold: fc.constantFrom(undefined, true), italic: fc.constantFrom(undefined, true) }).map(({ text, bold, italic }) => ({ text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }));
const text = fc.array(fc.record({ kind: fc.constantFrom('paragraph' as const, 'bullet' as const, 'letter' as const, 'roman' as const, 'heading' as const), level: fc.integer({ min: 1, max: 3 }), runs: fc.tuple(run) }), { maxLength: 3 });
const aDay = fc.integer({ min: 1, max: 28 }).map((day) => calendarDay(2026, 5, day));
const maybeDay = fc.option(aDay, { nil: null });
const response = fc.constantFrom('' as const, 'accepted' as const, 'partlyAccepted' as const, 'declined' as const, 'alreadyInPlace' as const, 'noted' as const);
const status = fc.constantFrom('notStarted' as const, 'onCourse' as const, 'late' as const, 'stuck' as const, 'paused' as const, 'done' as const, 'closed' as const);
const publicity = fc.constantFrom('open' as const, 'exempt' as const, 'confidential' as const);

const action = fc.record({ text, ownerName: fc.constantFrom('', 'Head of Admissions'), due: fc.record({ verbatim: fc.constantFrom('', 'Sept 27'), kind: fc.constantFrom('none' as const, 'month' as const, 'words' as const), day: maybeDay }), dueSure: fc.boolean(), stated: fc.constantFrom('', 'Lead: Head of Admissions; by Sept 27'), status: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const), closedOn: maybeDay, closedReason: fc.constantFrom('', 'Published.'), ownerPersonId: fc.constant(null) });
const recommendation = fc.record({
  under: fc.constantFrom('', 'Families'), publicity, text, parts: fc.array(fc.record({ label: fc.constantFrom('a)', '(b)', 'iii'), text }), { maxLength: 3 }), response, proposedResponse: response, proposedWords: fc.constantFrom('', 'Accepted in principle'), responseText: text, actionsHeading: fc.constantFrom('', 'Action:'), actionsText: text, actions: fc.array(action, { maxLength: 3 }), evidence: fc.constant<FiledRecommendation['evidence']>([]),
  ownerName: fc.constantFrom('', 'James Holloway'), timescale: fc.record({ verbatim: fc.constantFrom('', 'Sept 19', 'Ongoing'), kind: fc.constantFrom('none' as const, 'month' as const, 'words' as const, 'meeting' as const), day: maybeDay }), timescaleSure: fc.boolean(), status, closedOn: maybeDay,
  others: fc.array(fc.record({ heading: fc.constantFrom('Cost', 'Priority'), words }), { maxLength: 2 }),
  updates: fc.array(fc.record({ round: fc.option(fc.integer({ min: 0, max: 1 }), { nil: null }), day: maybeDay, byName: fc.constantFrom('', 'Clerk'), text }), { maxLength: 3 }),
  history: fc.array(fc.record({ day: aDay, from: status, to: status, reason: fc.constantFrom('', 'Published.'), agreedBy: fc.constantFrom('', 'Committee') }), { maxLength: 3 }),
}).chain((one) => fc.array(fc.option(fc.nat(Math.max(0, one.updates.length - 1)), { nil: null }), { minLength: one.history.length, maxLength: one.history.length }).map((updates) => ({
  ...one,
  // The record gives both in the order of their days.
  updates: one.updates.toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? '')),
  history: one.history.map((change, index) => ({ ...change, update: one.updates.length === 0 ? null : (updates[index] ?? null) })).toSorted((a, b) => a.day.localeCompare(b.day)),
  links: { ownerPersonId: null, decisionId: null, agendaItemId: null, paperId: null },
})));
const ledger = fc.record({
  title: fc.constantFrom('Travel review', 'Inspection of July'), kind: fc.constantFrom('review' as const, 'inspection' as const, 'meeting' as const), publicity, receivedOn: maybeDay, rows: fc.array(recommendation, { maxLength: 5 }), unplaced: fc.array(fc.record({ where: fc.constantFrom('', 'After the plan'), why: fc.constantFrom('', 'It stands outside the table.'), text }), { maxLength: 2 }),
}).map(({ title, kind, publicity: open, receivedOn, rows, unplaced }): LedgerFile => ledgerFileSchema.parse({
  format: 'minute-book-ledger', version: 2,
  review: { title, kind, department: '', officers: 'The Director', receivedOn, noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity: open, bodyName: 'Scrutiny Committee', sourceName: 'plan.docx' },
  columns: [{ heading: 'Ref', role: 'reference' }], numbersUsed: rows.length, rounds: [{ name: 'Spring', day: null, closedOn: null }, { name: 'Update May 2026', day: calendarDay(2026, 5, 31), closedOn: calendarDay(2026, 5, 31) }],
  recommendations: rows.map((row, index): FiledRecommendation => ({ ...row, reference: `R${String(index + 1)}` })), unplaced,
}));

/** A ledger as a record keeps it: neighbouring runs of one look are one there. */
const comparable = (file: LedgerFile): unknown => JSON.parse(JSON.stringify(file));

describe('a ledger that goes out as JSON and comes in again', () => {
  it('is the same, whatever is in it, in a real record', async () => {
    await fc.assert(
      fc.asyncProperty(ledger, async (given) => {
        const { reviewId } = await record.client.ledgerFiles.keep({ bodyId, ledger: given });
        await record.client.ledgerFiles.save({ reviewId });
        const written = readLedgerFile(readFileSync(target ?? '', 'utf8'));
        if ('refused' in written) throw new Error(written.refused);
        expect(comparable(written.ledger)).toEqual(comparable(given));
        const again = await record.client.ledgerFiles.keep({ bodyId, ledger: written.ledger });
        await record.client.ledgerFiles.save({ reviewId: again.reviewId });
        expect(readFileSync(target ?? '', 'utf8')).toBe(ledgerFileText(written.ledger));
      }),
      { numRuns: 25 },
    );
    expect(record.faults).toEqual([]);
  });

  it('goes on with references that were never used, and one Undo takes it back whole', async () => {
    const { reviewId } = await record.client.ledger.addReview({ bodyId, title: 'Travel review', kind: 'review', department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity: 'open' });
    const first = await record.client.ledger.add({ reviewId, words: 'One thing.' });
    const second = await record.client.ledger.add({ reviewId, words: 'Another, see R1.' });
    await record.client.ledger.remove({ ids: [second.id] });
    await record.client.ledger.close({ ids: [first.id], day: calendarDay(2026, 11, 1), reason: 'Published.', agreedBy: 'Committee' });
    await record.client.ledgerFiles.save({ reviewId });
    const opened = await record.client.ledgerFiles.open({});
    if (opened.state !== 'read') throw new Error('It was not read.');
    expect(opened).toMatchObject({ fileName: 'ledger.json', ledger: { numbersUsed: 2 } });
    const kept = await record.client.ledgerFiles.keep({ bodyId, ledger: opened.ledger });
    expect((await record.client.ledger.add({ reviewId: kept.reviewId, words: 'A third.' })).reference).toBe('R3');
    const { recommendations } = await record.client.ledger.list({ reviewId: kept.reviewId });
    expect((await record.client.ledger.get({ id: recommendations[0]?.id ?? '' })).recommendation).toMatchObject({ status: 'closed', closedOn: '2026-11-01', history: [{ reason: 'Published.', agreedBy: 'Committee' }] });
    await record.client.history.undo({});
    await record.client.history.undo({});
    expect((await record.client.ledger.reviews({})).reviews.map(({ id }) => id)).toEqual([reviewId]);
  });

  it('asks for no file twice: a cancel keeps and writes nothing', async () => {
    const { reviewId } = await record.client.ledger.addReview({ bodyId, title: 'Travel review', kind: 'review', department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity: 'open' });
    target = null;
    chosen = null;
    expect(await record.client.ledgerFiles.save({ reviewId })).toEqual({ state: 'cancelled' });
    expect(await record.client.ledgerFiles.open({})).toEqual({ state: 'cancelled' });
  });
});

describe('a file that is no ledger', () => {
  const sound = (): LedgerFile => ledgerFileSchema.parse({ format: 'minute-book-ledger', version: 1, review: { title: 'R', kind: 'review', department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity: 'open', bodyName: '', sourceName: '' }, columns: [], numbersUsed: 0, rounds: [], recommendations: [], unplaced: [] });

  it.each([
    ['text', 'Dear clerk', 'ledger-not-json'],
    ['half of one', JSON.stringify(sound()).slice(0, 100), 'ledger-not-json'],
    ['another file', '{"format":"agenda"}', 'ledger-other-file'],
    ['a list', '[]', 'ledger-other-file'],
    ['a newer one', JSON.stringify({ ...sound(), version: 3 }), 'ledger-newer'],
    ['one with a field too many', JSON.stringify({ ...sound(), more: 1 }), 'ledger-unsound'],
    ['one with a hostile key', JSON.stringify(sound()).replace('"columns"', '"__proto__":{"format":"x"},"columns"'), 'ledger-unsound'],
    ['one with an impossible day', JSON.stringify(sound()).replace('"receivedOn":null', '"receivedOn":"2026-02-30"'), 'ledger-unsound'],
    ['one nested without end', `${'['.repeat(100_000)}`, 'nested-too-deep'],
  ])('%s is refused', (_, file, code) => {
    expect(readLedgerFile(file)).toEqual({ refused: code });
    expect(({} as { format?: unknown }).format).toBeUndefined();
  });

  it('is read with a mark of UTF-8 before it', () => {
    expect(readLedgerFile(`\uFEFF${ledgerFileText(sound())}`)).toEqual({ ledger: sound() });
  });

  it('is refused in words by the worker, and nothing is kept', async () => {
    writeFileSync(chosen ?? '', '{"format":"agenda"}');
    const refused = await readLedger(chosen ?? '', { workerFile, reportFault: (detail) => detail });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'rule', rule: 'ledger-other-file', message: 'This JSON file does not hold a ledger of recommendations. Choose a file that was saved here under Export as JSON.' } });
  });
});
