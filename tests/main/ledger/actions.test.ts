import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DOCUMENT_SOURCES } from '@main/document-sources';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { ledgerHandlers } from '@main/features/ledger/handlers';
import { createPlanImportHandlers } from '@main/features/ledger/import-handlers';
import { insertBlock } from '@main/features/text/block-rows';
import { renderDocx } from '@main/docx/render-docx';
import { readBytes } from '@main/reading/read-bytes';
import { calendarDay } from '@shared/kernel/calendar-day';
import { planToKeep } from '@shared/ledger/plan-to-keep';
import { readPlan } from '@shared/ledger/read-plan';
import type { RecommendationAction } from '@shared/ledger/model';
import { plainText } from '@shared/text/model';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

const PLAN = [
  'Ref,Recommendation,Response and action plan,Lead,Timescale,Update September 2026',
  '"R1","Publish one timetable.","Accepted.',
  'Action:',
  'Draft it (Owner: Head of Admissions; due: Sept 2027)',
  '• with the schools',
  'Tell every family.",James Holloway,Nov 27,Begun.',
  'R2,Name a governor for inclusion.,Accepted.,Clerks,Ongoing,',
].join('\n');

let record: TestRecord;
let reviewId: string;
let ids: readonly string[];
beforeEach(async () => {
  record = await openTestRecord({ bodies: bodiesHandlers, history: historyHandlers, ledger: ledgerHandlers, planImport: createPlanImportHandlers({ readText: async () => await readBytes(new Uint8Array(), 'x.txt'), readChosenFile: async () => null, emit: () => undefined }) });
  const { id: bodyId } = await record.client.bodies.create({ name: 'Scrutiny Committee', shortName: '', kind: 'scrutinyCommittee', organisationName: '', usualPlace: '', usualStart: '' });
  const kept = await record.client.ledger.keepPlan(planToKeep(readPlan(await readBytes(new TextEncoder().encode(PLAN), 'plan.csv'), { asOf: null, nextMeeting: null }), { bodyId, title: 'Travel review', kind: 'review', department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, publicity: 'open' }, 'plan.csv'));
  reviewId = kept.reviewId;
  ids = kept.recommendationIds;
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const actionsOf = async (index: number): Promise<readonly RecommendationAction[]> => (await record.client.ledger.get({ id: ids[index] ?? '' })).recommendation.actions;
const words = (actions: readonly RecommendationAction[]): readonly string[] => actions.map(({ blocks }) => blocks.map(({ runs }) => plainText(runs)).join('|'));

describe('the actions of a recommendation', () => {
  it('are what stands below "Action:", each with the owner and time it names, else those of the recommendation; changed together, taken back, in the tracker', async () => {
    const first = await actionsOf(0);
    // The bullet stands behind what is said of the first: nobody can say that it hangs on it.
    expect(words(first)).toEqual(['Draft it', 'with the schools', 'Tell every family.']);
    expect(first[0]).toMatchObject({ ownerName: 'Head of Admissions', due: { verbatim: 'Sept 2027', kind: 'month', day: '2027-09-30' }, dueSure: true, status: 'open' });
    const { steps } = await record.client.ledger.steps({});
    expect(steps.map(({ reference, place, ownerName, due }) => [reference, place, ownerName, due.verbatim])).toEqual([['R1', 1, 'Head of Admissions', 'Sept 2027'], ['R1', 2, 'James Holloway', 'Nov 27'], ['R1', 3, 'James Holloway', 'Nov 27']]);

    const { stepId } = await record.client.ledger.addStep({ id: ids[1] ?? '', words: 'Write to chairs (see R1).', ownerPersonId: null, ownerName: 'Schools Forum', due: { verbatim: 'next meeting', kind: 'meeting', day: null } });
    expect((await record.client.ledger.get({ id: ids[1] ?? '' })).recommendation.refersTo).toEqual([{ reference: 'R1', recommendationId: ids[0] }]);
    const chosen = [first[2]?.id ?? '', stepId];
    await record.client.ledger.setStepOwner({ ids: chosen, ownerPersonId: null, ownerName: 'Ms Ryan' });
    await record.client.ledger.setStepStatus({ ids: chosen, status: 'done', day: calendarDay(2026, 11, 20), reason: 'Letters are out.' });
    await record.client.ledger.setStepDue({ ids: [stepId], due: { verbatim: 'Ongoing', kind: 'ongoing', day: null } });
    expect((await actionsOf(1))[0]).toMatchObject({ ownerName: 'Ms Ryan', status: 'done', closedOn: '2026-11-20', closedReason: 'Letters are out.', due: { kind: 'ongoing' } });
    await record.client.ledger.setText({ ownerKind: 'recommendationAction', ownerId: stepId, paragraphs: ['Write to chairs:', 'by letter'] });
    expect(words(await actionsOf(1))).toEqual(['Write to chairs:|by letter']);
    await record.client.ledger.removeSteps({ ids: [stepId] });
    expect(await actionsOf(1)).toEqual([]);
    await record.client.history.undo({});
    expect(words(await actionsOf(1))).toEqual(['Write to chairs:|by letter']);
    await record.client.ledger.remove({ ids: [ids[1] ?? ''] });
    expect((await record.client.ledger.steps({})).steps).toHaveLength(3);
  });

  it('go out as Word with owner, time and status, and come in again; the same plan once more changes nothing, a changed one keeps what only the record knows', async () => {
    const [drafted, , told] = await actionsOf(0);
    await record.client.ledger.setStepStatus({ ids: [told?.id ?? ''], status: 'done', day: calendarDay(2026, 11, 20), reason: 'Told.' });
    await record.client.ledger.setStepOwner({ ids: [told?.id ?? ''], ownerPersonId: null, ownerName: 'Press office' });
    const { model } = await record.record().store.read((reader) => DOCUMENT_SOURCES.actionPlan(reader, reviewId, 'public', null, { rounds: [], otherUpdates: false, status: false }));
    const file = await renderDocx(model);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    const plan = planToKeep(readPlan(await readBytes(file.value, 'plan.docx'), { asOf: null, nextMeeting: null }), { bodyId: '', title: 'Again', kind: 'review', department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, publicity: 'open' }, 'plan.docx');
    expect(plan.rows[0]?.actionsText.map(({ runs }) => plainText(runs))).toEqual(['Draft it (Owner: Head of Admissions; due: Sept 2027)', 'with the schools', 'Tell every family. (Owner: Press office; done: 20 November 2026)']);
    const [known] = (await record.client.planImport.known({ reviewId })).recommendations;
    expect(known?.actionsText).toBe('Draft it (Owner: Head of Admissions; due: Sept 2027)\n• with the schools\nTell every family. (Owner: Press office; done: 20 November 2026)');

    const row = plan.rows[0];
    if (row === undefined) throw new Error('The plan was not read.');
    const [one, , three] = row.actionsText;
    if (one === undefined || three === undefined) throw new Error('The actions were not read.');
    await record.client.planImport.takeOver({ jobId: ids[0] ?? '', plan: { reviewId, columns: plan.columns, sourceName: '', day: calendarDay(2026, 11, 21), reason: 'Read again.', changed: [{ id: ids[0] ?? '', updates: [], actions: { actionsHeading: 'Action:', actionsText: [three, { ...one, runs: [{ text: 'Draft it (Owner: Head of Transport)' }] }, { kind: 'paragraph', level: 1, runs: [{ text: 'Print it.' }] }] } }], added: [], unplaced: [] } });
    const after = await actionsOf(0);
    expect(after.map(({ id, ownerName, status, closedReason }) => [id === told?.id || id === drafted?.id, ownerName, status, closedReason])).toEqual([[true, 'Press office', 'done', 'Told.'], [true, 'Head of Transport', 'open', ''], [false, '', 'open', '']]);
    expect(words(after)).toEqual(['Tell every family.', 'Draft it', 'Print it.']);
    const history = await record.record().store.read((reader) => DOCUMENT_SOURCES.recommendationHistory(reader, ids[0] ?? '', 'public', null, null));
    expect(JSON.stringify(history.model)).toContain('Press office');
  });

  it('written down as one text before they were rows are read as actions, stay in the plan word for word, and become rows with the first change, their paragraphs with them', async () => {
    await record.record().store.write({ name: 'test', label: 'Earlier version', kind: 'do' }, async (tx) => {
      for (const [index, text] of ['Write to chairs. (Lead: Clerk; by Sept 2027)', 'Publish the list.'].entries()) await insertBlock(tx, { ownerKind: 'recommendationActions', ownerId: ids[1] ?? '', kind: 'paragraph', level: 1, runs: [{ text }], orderKey: `a${String(index)}`, publicity: 'open' });
    });
    const read = await actionsOf(1);
    expect(read.map(({ ownerName, due }) => [ownerName, due.verbatim])).toEqual([['Clerk', 'Sept 2027'], ['', '']]);
    expect(words(read)).toEqual(['Write to chairs.', 'Publish the list.']);
    expect((await record.client.ledger.steps({})).steps.filter(({ reference }) => reference === 'R2').map(({ id, ownerName }) => [id, ownerName])).toEqual([[read[0]?.id, 'Clerk'], [read[1]?.id, 'Clerks']]);
    const plan = async (): Promise<string> => JSON.stringify((await record.record().store.read((reader) => DOCUMENT_SOURCES.actionPlan(reader, reviewId, 'public', null, { rounds: [], otherUpdates: false, status: false }))).model.sections);
    const before = await plan();
    expect(before).toContain('Lead: Clerk; by Sept 2027');

    await record.client.ledger.setStepStatus({ ids: [read[1]?.id ?? ''], status: 'done', day: calendarDay(2026, 11, 20), reason: '' });
    const rows = await actionsOf(1);
    expect(rows.map(({ id, status }) => [id, status])).toEqual([[read[0]?.id, 'open'], [read[1]?.id, 'done']]);
    expect(await plan()).toContain('Lead: Clerk; by Sept 2027');
    expect(await record.record().store.read((reader) => reader.find('block', { ownerKind: 'recommendationActions' }))).toEqual([]);
    await record.client.history.undo({});
    expect(await plan()).toBe(before);
    expect(words(await actionsOf(1))).toEqual(['Write to chairs.', 'Publish the list.']);
  });
});
