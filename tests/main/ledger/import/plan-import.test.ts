import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { ledgerHandlers } from '@main/features/ledger/handlers';
import { createPlanImportHandlers } from '@main/features/ledger/import-handlers';
import { textHandlers } from '@main/features/text/handlers';
import { readBytes } from '@main/reading/read-bytes';
import type { AppEvent } from '@shared/events';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import { comparePlan, takenFrom } from '@shared/ledger/import/compare-plan';
import type { ComparedRow, KeptAsItIs } from '@shared/ledger/import/compare-plan';
import { planToKeep } from '@shared/ledger/plan-to-keep';
import { readPlan } from '@shared/ledger/read-plan';
import type { KeptPlan } from '@shared/ledger/model';
import { plainText } from '@shared/text/model';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

const JOB = '0192f0c1-2d3e-7a4b-8c5d-6e7f80910203';
const day = (text: string) => calendarDaySchema.parse(text);
const PLAN = [
  'Ref,Recommendation,Response,Action,Lead,Timescale,Update September 2026,Status,Ward',
  'R1,Publish one timetable for moves in the year.,Accepted,Draft it.,James Holloway,November 2026,Out for comment.,On course,All',
  '"R2","a) Name a lead governor.',
  'b) Publish the list (see R1).",Agreed,Write to chairs.,Clerks,September 2026,All but two have one.,Late,',
  'R3,Bring the fees of all schools to one tariff by stages.,,See R2.,Finance,Ongoing,,,',
].join('\n');

let record: TestRecord;
let bodyId: string;
let file: { readonly name: string; readonly bytes: Uint8Array } | null;
let events: AppEvent[];
/** Done at each turn of an import, before it goes on. */
let atTurn: () => void;
beforeEach(async () => {
  file = null;
  events = [];
  atTurn = () => undefined;
  const planImport = createPlanImportHandlers({
    readText: ({ text }) => readBytes(new TextEncoder().encode(text), ''),
    readChosenFile: async () => (file === null ? null : { name: file.name, document: await readBytes(file.bytes, file.name) }),
    emit: (event) => {
      events.push(event);
      atTurn();
    },
  });
  record = await openTestRecord({ bodies: bodiesHandlers, history: historyHandlers, ledger: ledgerHandlers, planImport, text: textHandlers });
  bodyId = (await record.client.bodies.create({ name: 'Scrutiny Committee', shortName: '', kind: 'scrutinyCommittee', organisationName: '', usualPlace: '', usualStart: '' })).id;
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

async function planOf(text: string): Promise<KeptPlan> {
  const reading = readPlan(await readBytes(new TextEncoder().encode(text), 'plan.csv'), { asOf: null, nextMeeting: null });
  return planToKeep(reading, { bodyId, title: 'Inclusion review', kind: 'review', department: '', officers: '', receivedOn: day('2026-10-15'), noticeOn: null, respondedOn: null, publicity: 'open' }, 'plan.csv');
}
const keep = async (text = PLAN) => await record.client.planImport.keep({ jobId: JOB, plan: await planOf(text) });

const many = (count: number): string => ['Ref,Recommendation,Update September 2026', ...Array.from({ length: count }, (_, index) => `R${String(index + 1)},Do the ${String(index + 1)}th thing.,Begun.`)].join('\n');

describe('a file with a plan', () => {
  it('is read word for word, with its name, and the record stays as it is', async () => {
    file = { name: 'Plan 2026.csv', bytes: new TextEncoder().encode(PLAN) };
    const { source } = await record.client.planImport.readFile({});
    expect(source).toMatchObject({ name: 'Plan 2026.csv', pieces: [{ type: 'table', columns: 9 }] });
    expect((await record.client.ledger.reviews({})).reviews).toEqual([]);
  });

  it('that is not chosen is none', async () => {
    expect(await record.client.planImport.readFile({})).toEqual({ source: null });
  });

  it.each([
    ['', 'nothingPasted'],
    ['The panel met twice and thanked all schools.', 'noTable'],
    [many(5_001), 'planTooLong'],
    [Array.from({ length: 3 }, () => Array.from({ length: 61 }, (_, index) => `c${String(index)}`).join(',')).join('\n'), 'planTooWide'],
  ])('is refused in words where there is no plan in it (%#)', async (text, rule) => {
    await expect(record.client.planImport.readPasted({ text, html: '' })).rejects.toMatchObject({ error: { kind: 'rule', rule } });
  });
});

describe('keeping', () => {
  it('tells how far it is, and is one step for Undo', async () => {
    const { recommendationIds } = await keep(many(450));
    expect(recommendationIds).toHaveLength(450);
    expect(events.map((event) => (event.event === 'progress' ? event.sentence : ''))).toEqual(['200 of 450 recommendations', '400 of 450 recommendations', '450 of 450 recommendations']);
    await record.client.history.undo({});
    expect((await record.client.ledger.list({})).recommendations).toEqual([]);
  });

  it('can be stopped, and nothing is kept', async () => {
    atTurn = () => void record.client.planImport.stopKeeping({ jobId: JOB });
    await expect(keep(many(450))).rejects.toMatchObject({ error: { rule: 'importStopped' } });
    expect((await record.client.ledger.reviews({})).reviews).toEqual([]);
    expect(await record.record().store.read((reader) => reader.find('block', {}))).toEqual([]);
  });
});

describe('a plan that comes again', () => {
  const AGAIN = [
    'Ref,Recommendation,Response,Action,Lead,Timescale,Update September 2026,Update January 2027,Status,Ward',
    'R1,Publish one timetable for all moves in the year.,Accepted,Draft it.,James Holloway,March 2027,Out for comment.,Published.,Done,All',
    '"R2","a) Name a lead governor.',
    'b) Publish the list (see R1).",Agreed,Write to chairs.,Clerks,September 2026,All but two have one.,All have one.,Late,',
    'R7,Bring the fees of all schools to one tariff by two stages.,,See R2.,Finance,Ongoing,,,,',
    'R8,Hold an evening for new governors.,,,,,,,,',
  ].join('\n');
  const NOTHING_LEFT: KeptAsItIs = { rows: new Set(), fields: new Map() };
  const compare = async (reviewId: string, text: string): Promise<readonly ComparedRow[]> => {
    const plan = await planOf(text);
    const { recommendations } = await record.client.planImport.known({ reviewId });
    return comparePlan(plan.rows.map((kept, index) => ({ key: String(index), kept, statusSaid: true })), recommendations);
  };
  const takeOver = async (reviewId: string, compared: readonly ComparedRow[], left: KeptAsItIs) =>
    await record.client.planImport.takeOver({ jobId: JOB, plan: { reviewId, columns: [], sourceName: 'again.csv', day: day('2027-01-10'), reason: 'Imported again from again.csv', ...takenFrom(compared, left), unplaced: [] } });
  const texts = async (id: string) => {
    const { recommendation } = await record.client.ledger.get({ id });
    return { words: recommendation.blocks.map(({ runs }) => plainText(runs)).join(' '), updates: recommendation.updates.map(({ roundName, blocks }) => `${roundName}: ${blocks.map(({ runs }) => plainText(runs)).join(' ')}`), history: recommendation.history.map(({ from, to }) => `${from} to ${to}`), timescale: recommendation.timescale.verbatim, status: recommendation.status, reference: recommendation.reference };
  };

  it('finds nothing where nothing changed', async () => {
    const { reviewId } = await keep();
    expect((await compare(reviewId, PLAN)).map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('finds what is new, changed, moved to another reference, and missing', async () => {
    const { reviewId } = await keep();
    const compared = await compare(reviewId, AGAIN);
    expect(compared.map((row) => [row.state, row.state === 'changed' ? [...row.changes.map(({ field }) => field), ...(row.updates.length > 0 ? ['updates'] : [])] : []])).toEqual([
      ['changed', ['text', 'timescale', 'status', 'updates']],
      ['changed', ['updates']],
      ['changed', ['reference', 'text']],
      ['new', []],
    ]);
    expect((await compare(reviewId, PLAN.split('\n').slice(0, 2).join('\n'))).map(({ state, key }) => [state, key.length > 3 ? 'known' : key])).toEqual([['unchanged', '0'], ['missing', 'known'], ['missing', 'known']]);
  });

  it('changes what is known piece by piece, adds updates, keeps history, and is one step for Undo', async () => {
    const { reviewId, recommendationIds } = await keep();
    const compared = await compare(reviewId, AGAIN);
    const first = compared[0]?.key ?? '';
    expect(await takeOver(reviewId, compared, { rows: new Set(), fields: new Map([[first, new Set(['timescale' as const])]]) })).toEqual({ changed: 3, added: 1 });
    expect(await texts(recommendationIds[0] ?? '')).toEqual({ words: 'Publish one timetable for all moves in the year.', updates: ['Update January 2027: Published.', 'Update September 2026: Out for comment.'], history: ['onCourse to done'], timescale: 'November 2026', status: 'done', reference: 'R1' });
    expect((await texts(recommendationIds[2] ?? '')).reference).toBe('R7');
    const { recommendations } = await record.client.ledger.list({ reviewId });
    expect(recommendations.map(({ reference }) => reference)).toEqual(['R1', 'R2', 'R7', 'R8']);
    await record.client.history.undo({});
    expect(await texts(recommendationIds[0] ?? '')).toEqual({ words: 'Publish one timetable for moves in the year.', updates: ['Update September 2026: Out for comment.'], history: [], timescale: 'November 2026', status: 'onCourse', reference: 'R1' });
    expect((await record.client.ledger.list({ reviewId })).recommendations.map(({ reference }) => reference)).toEqual(['R1', 'R2', 'R3']);
    expect((await record.client.ledger.get({ id: recommendationIds[1] ?? '' })).recommendation.parts).toHaveLength(2);
  });

  it('is the same as the record once all of it is taken over', async () => {
    const { reviewId } = await keep();
    await takeOver(reviewId, await compare(reviewId, AGAIN), NOTHING_LEFT);
    expect((await compare(reviewId, AGAIN)).map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
  });

  it('leaves a closed recommendation closed, and never empties a field that the plan leaves out', async () => {
    const { reviewId, recommendationIds } = await keep();
    const [first = ''] = recommendationIds;
    await record.client.ledger.close({ ids: [first], day: day('2026-12-01'), reason: 'Published.', agreedBy: 'Committee' });
    const compared = await compare(reviewId, 'Ref,Recommendation,Status\nR1,Publish one timetable for moves in the year.,Late');
    expect(compared.map(({ state }) => state)).toEqual(['unchanged', 'missing', 'missing']);
  });

  it('is refused where a reference would stand twice', async () => {
    const { reviewId } = await keep();
    const compared = await compare(reviewId, AGAIN);
    const again = compared.flatMap((row) => (row.state === 'new' ? [{ ...row, coming: { ...row.coming, kept: { ...row.coming.kept, reference: 'R2' } } }] : []));
    await expect(takeOver(reviewId, again, NOTHING_LEFT)).rejects.toMatchObject({ error: { rule: 'referenceTwice' } });
  });
});
