import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DOCUMENT_SOURCES } from '@main/document-sources';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { recordSecrets } from '@main/features/documents/record-secrets';
import { ledgerHandlers } from '@main/features/ledger/handlers';
import { renderDocx } from '@main/docx/render-docx';
import { scanForLeaks } from '@main/docx/scan-for-leaks';
import { readBytes } from '@main/reading/read-bytes';
import { writeXlsx } from '@main/sheet/write-xlsx';
import { runsText } from '@shared/documents/document-model';
import type { DocumentModel } from '@shared/documents/document-model';
import { sheetCsv, toSheet } from '@shared/documents/to-sheet';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { PlanChoice } from '@shared/ledger/model';
import { planToKeep } from '@shared/ledger/plan-to-keep';
import { readPlan } from '@shared/ledger/read-plan';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;
const SECRET = 'Renew the contract with the second operator on the terms of its own offer.';
const PLAN = [
  'Ref,Recommendation,Response,Action,Lead,Timescale,Update March 2026,Update September 2026',
  'R1,Publish one timetable.,Accepted,Draft it.,James Holloway,Nov 26,Begun.,Out for comment.',
  '"R2","a) Name a lead governor.',
  'b) Publish the list (see R1).",,Write to chairs.,Clerks,Sept 26,,All but two have one.',
  `R3,${SECRET},,,,Ongoing,,`,
].join('\n');

let record: TestRecord;
let reviewId: string;
let ids: readonly string[];
beforeEach(async () => {
  record = await openTestRecord({ bodies: bodiesHandlers, ledger: ledgerHandlers });
  const { id: bodyId } = await record.client.bodies.create({ name: 'Scrutiny Committee', shortName: '', kind: 'scrutinyCommittee', organisationName: 'Southmere Borough Council', usualPlace: '', usualStart: '' });
  const reading = readPlan(await readBytes(new TextEncoder().encode(PLAN), 'plan.csv'), { asOf: null, nextMeeting: null });
  const kept = await record.client.ledger.keepPlan(planToKeep(reading, { bodyId, title: 'Travel review', kind: 'review', department: 'Children’s Services', officers: '', receivedOn: day('2026-10-15'), noticeOn: null, respondedOn: null, publicity: 'open' }, 'plan.csv'));
  reviewId = kept.reviewId;
  ids = kept.recommendationIds;
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const source = async (kind: 'actionPlan' | 'recommendationHistory', id: string, audience: 'public' | 'members', plan: PlanChoice | null = null) => await record.record().store.read((reader) => DOCUMENT_SOURCES[kind](reader, id, audience, null, plan));
const headings = (model: DocumentModel): readonly string[] => model.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' ? block.columns.map(({ header }) => header) : [])));
const references = (model: DocumentModel): readonly string[] => model.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' ? block.rows.map(({ cells: [first] }) => runsText(first?.[0]?.runs ?? [])) : [])));

/** Makes the third recommendation exempt, as the record keeps it. */
async function makeExempt(): Promise<void> {
  await record.record().store.write({ name: 'test', label: 'Exempt', kind: 'do' }, async (tx) => {
    await tx.update('recommendation', ids[2] ?? '', { publicity: 'exempt' });
    for (const block of await tx.find('block', { ownerKind: 'recommendation', ownerId: ids[2] ?? '' })) await tx.update('block', block.id, { publicity: 'exempt' });
  });
}

describe('the action plan of a review', () => {
  it('goes out under the headings that it came in with, and with what was added since', async () => {
    const { model, name } = await source('actionPlan', reviewId, 'public');
    expect(headings(model)).toEqual(['Ref', 'Recommendation', 'Response', 'Action', 'Lead', 'Timescale', 'Update March 2026', 'Update September 2026']);
    expect(model).toMatchObject({ kind: 'actionPlan', title: 'Action plan: Travel review', author: 'Southmere Borough Council' });
    expect(name).toMatchObject({ body: 'Scrutiny Committee', title: 'Travel review' });
    const { roundId } = await record.client.ledger.startRound({ reviewId, name: 'Spring', day: day('2027-03-31') });
    await record.client.ledger.addUpdate({ ids: [ids[0] ?? ''], roundId, day: day('2026-11-20'), words: 'Printed.', byName: 'James Holloway' });
    await record.client.ledger.addUpdate({ ids: [ids[0] ?? ''], roundId: null, day: day('2026-11-21'), words: 'Sent out.', byName: 'James Holloway' });
    expect(headings((await source('actionPlan', reviewId, 'public')).model).slice(6)).toEqual(['Update March 2026', 'Update September 2026', 'Update: Spring', 'Other updates']);
    expect(JSON.stringify((await source('actionPlan', reviewId, 'public')).model)).toContain('21 November 2026, James Holloway: ');
  });

  it('shows the rounds that were chosen, and how each stands where that is asked for', async () => {
    const { reviews } = await record.client.ledger.reviews({});
    const [march] = reviews[0]?.rounds ?? [];
    await record.client.ledger.setStatus({ ids: [ids[0] ?? ''], status: 'late', day: day('2026-11-21'), reason: '' });
    const { model } = await source('actionPlan', reviewId, 'public', { rounds: [march?.id ?? ''], otherUpdates: false, status: true });
    expect(headings(model).slice(5)).toEqual(['Timescale', 'Update March 2026', 'Status']);
    expect(JSON.stringify(model)).toContain('"Late"');
  });

  it('tells the public nothing of a recommendation that is not open, in no form', async () => {
    await makeExempt();
    const open = await source('actionPlan', reviewId, 'public');
    expect(open).toMatchObject({ hasRestricted: true, audience: 'public', model: { classification: { type: 'open' } } });
    expect(references(open.model)).toEqual(['R1', 'R2']);
    const whole = await source('actionPlan', reviewId, 'members');
    expect(references(whole.model)).toEqual(['R1', 'R2', 'R3']);
    expect(whole.model.classification).toMatchObject({ type: 'exempt' });
    const { secrets, open: known } = await record.record().store.read(recordSecrets);
    for (const [model, leaks] of [[open.model, 0], [whole.model, 1]] as const) {
      const word = await renderDocx(model);
      const files = [word.ok ? word.value : Buffer.alloc(0), writeXlsx(toSheet(model), model), Buffer.from(sheetCsv(toSheet(model)))];
      for (const file of files) expect((await scanForLeaks(file, 'plan', secrets, known)).length > 0 ? 1 : 0).toBe(leaks);
    }
    expect(sheetCsv(toSheet(whole.model))).toMatch(/^\uFEFF"Not for publication/u);
  });

  it('of a review that is not open is there for members only', async () => {
    const { reviews } = await record.client.ledger.reviews({});
    const review = reviews[0];
    if (!review) throw new Error('There is no review.');
    const { bodyId, title, kind, department, officers, receivedOn, noticeOn, respondedOn, referencePattern } = review;
    await record.client.ledger.changeReview({ reviewId, fields: { bodyId, title, kind, department, officers, receivedOn, noticeOn, respondedOn, referencePattern, publicity: 'exempt' } });
    expect(await source('actionPlan', reviewId, 'public')).toMatchObject({ hasRestricted: false, audience: 'members' });
  });

  it('is the same file, whenever it is made', async () => {
    const one = await renderDocx((await source('actionPlan', reviewId, 'public')).model);
    record.setToday('2027-06-01');
    const other = await renderDocx((await source('actionPlan', reviewId, 'public')).model);
    expect(one.ok && other.ok && one.value.equals(other.value)).toBe(true);
  });
});

describe('the history of a recommendation', () => {
  it('tells its words, response, updates, closing with its reason, and what it hangs together with', async () => {
    const [first = '', second = ''] = ids;
    await record.client.ledger.close({ ids: [first], day: day('2026-11-01'), reason: 'Published.', agreedBy: 'Scrutiny Committee' });
    const closed = JSON.stringify((await source('recommendationHistory', first, 'public')).model);
    for (const words of ['Publish one timetable.', 'Accepted', 'Draft it.', '1 November 2026, agreed by Scrutiny Committee: Published.', 'Update September 2026', 'Out for comment.', '"Referred to by"']) expect(closed).toContain(words);
    await record.client.ledger.reopen({ ids: [first], day: day('2026-11-10'), reason: 'Two schools were left out.', status: 'onCourse' });
    const reopened = JSON.stringify((await source('recommendationHistory', first, 'public')).model);
    for (const words of ['Published.', 'Two schools were left out.', '10 November 2026']) expect(reopened).toContain(words);
    expect(reopened).not.toContain('agreed by Scrutiny Committee: Published.');
    const parts = (await source('recommendationHistory', second, 'public')).model.sections[0]?.blocks.flatMap((block) => (block.type === 'numbered' && block.number.type === 'literal' ? [block.number.text] : []));
    expect(parts).toEqual(['a)', 'b)']);
  });

  it('of one that is not open is there for members only', async () => {
    await makeExempt();
    expect(await source('recommendationHistory', ids[2] ?? '', 'public')).toMatchObject({ audience: 'members', hasRestricted: false, model: { classification: { type: 'exempt' } } });
  });
});
