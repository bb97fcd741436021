import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BodyReading } from '@shared/bodies/reading/body-reading';
import type { SentBodyPlan } from '@shared/bodies/reading/body-plan';
import { Refusal } from '@shared/kernel/result';
import { plainText } from '@shared/text/model';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { createBodyReadingHandlers } from '@main/features/bodies/reading-handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { readPasted } from '@main/reading/read-bytes';
import { refuseReading } from '@main/reading/run-guarded-worker';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';
import { INCLUSION_PARTNERSHIP } from '@tests/helpers/proposals';
import { BOARD, thereAndBack } from './a-board';

let record: TestRecord;
/** What the guarded reader is asked next: a text at once, or one that waits until it is stopped. */
let chosenFile: (signal: AbortSignal | undefined) => Promise<string | null>;
beforeEach(async () => {
  chosenFile = () => Promise.resolve(null);
  const bodyReading = createBodyReadingHandlers({
    readText: ({ text }) => Promise.resolve(readPasted(text, '')),
    chooseAndReadFile: async (options) => {
      const text = await chosenFile(options?.signal);
      return text === null ? null : readPasted(text, '');
    },
  });
  record = await openTestRecord({ bodies: bodiesHandlers, bodyReading, history: historyHandlers, text: textHandlers });
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const refusal = async (attempt: Promise<unknown>) => await attempt.then(() => null, (error: { error?: unknown }) => error.error);
const PLAN: SentBodyPlan = {
  name: 'Inclusion Partnership', shortName: 'IP', kind: 'partnershipBoard', organisationName: 'Northmere Borough Council', phase: 'interim', firstMeeting: 'September', parentBodyId: null, newParentName: 'Children’s Board',
  seats: [
    { label: 'Primary headteachers', groupLabel: 'Schools', organisationName: '', appointingBody: 'Heads’ Forum', termMonths: 24, byOffice: false, votingRight: 'full', count: 3 },
    { label: 'Police', groupLabel: 'Partners', organisationName: 'Police', appointingBody: '', termMonths: 0, byOffice: false, votingRight: 'none', count: 1 },
  ],
  priorities: [
    { name: 'Attendance', description: 'Every day', measures: [{ name: 'Absence', unit: '%', baseline: '24', target: '18.5', better: 'lower' }, { name: 'Fewer late arrivals', unit: '', baseline: null, target: null, better: 'lower' }], milestones: [{ what: 'A letter to parents', when: 'September 2027' }, { what: 'A survey', when: 'September' }, { what: 'A review', when: '14 March 2028' }] },
    { name: 'Exclusions', description: '', measures: [], milestones: [] },
  ],
  groups: [{ name: 'School travel', remit: 'Count who walks' }],
  terms: [{ kind: 'heading', level: 1, runs: [{ text: 'Purpose' }] }, { kind: 'paragraph', level: 1, runs: [{ text: 'To bring ' }, { text: 'heads', bold: true }, { text: ' together.' }] }, { kind: 'bullet', level: 1, runs: [{ text: 'first' }] }],
};
const everything = async () => {
  const { bodies } = await record.client.bodies.tree({});
  return await record.record().store.read(async (reader) => ({
    bodies: bodies.map(({ id, name, kind, parentBodyId, phases, group }) => ({ id, name, kind, parentBodyId, phases: phases.map(({ phase, from, note }) => [phase, from, note]), remit: group?.remit })),
    seats: (await reader.find('seat', {}, { orderKey: 'ASC' })).map((seat) => [seat.label, seat.groupLabel, seat.appointingBody, seat.termMonths, seat.votingRight]),
    priorities: (await reader.find('priority', {}, { orderKey: 'ASC' })).map((row) => [row.name, row.description]),
    measures: (await reader.find('measure', {}, { orderKey: 'ASC' })).map((row) => [row.name, row.unit, row.baseline, row.target, row.better]),
    milestones: (await reader.find('milestone', {}, { orderKey: 'ASC' })).map((row) => [row.what, row.dueVerbatim, row.dueDay]),
    terms: await reader.find('termsOfReference', {}),
    blocks: await reader.find('block', {}, { orderKey: 'ASC' }),
    organisations: (await reader.find('organisation', {}, { name: 'ASC' })).map((row) => row.name),
  }));
};

describe('bodyReading.make', () => {
  it('makes the body with all that was confirmed, in one step that one Undo takes back whole', async () => {
    const { after, undone } = await thereAndBack(record, everything, () => record.client.bodyReading.make(PLAN));
    const body = after.bodies.find(({ name }) => name === 'Inclusion Partnership');
    const parent = after.bodies.find(({ name }) => name === 'Children’s Board');
    expect(body).toMatchObject({ kind: 'partnershipBoard', parentBodyId: parent?.id, phases: [['interim', null, 'First meeting: September']] });
    expect(parent).toMatchObject({ kind: 'board', parentBodyId: null });
    expect(after.bodies.find(({ name }) => name === 'School travel')).toMatchObject({ kind: 'taskAndFinishGroup', parentBodyId: body?.id, remit: 'Count who walks' });
    expect(after.seats).toEqual([...Array.from({ length: 3 }, () => ['Primary headteachers', 'Schools', 'Heads’ Forum', 24, 'full']), ['Police', 'Partners', '', 0, 'none']]);
    expect(after.priorities).toEqual([['Attendance', 'Every day'], ['Exclusions', '']]);
    expect(after.measures).toEqual([['Absence', '%', '24', '18.5', 'lower'], ['Fewer late arrivals', '', '', '', 'lower']]);
    expect(after.milestones).toEqual([['A letter to parents', 'September 2027', '2027-09-30'], ['A survey', 'September', null], ['A review', '14 March 2028', '2028-03-14']]);
    expect(after.terms).toMatchObject([{ bodyId: body?.id, version: 1, agreedOn: null }]);
    expect(after.blocks.map((block) => [block.kind, block.words])).toEqual([['heading', 'Purpose'], ['paragraph', 'To bring heads together.'], ['bullet', 'first']]);
    expect(after.organisations).toEqual(['Northmere Borough Council', 'Police']);
    expect(undone).toEqual({ bodies: [], seats: [], priorities: [], measures: [], milestones: [], terms: [], blocks: [], organisations: [] });
  });

  it('reports to a body that the record knows, and keeps what was not said as not said', async () => {
    const { id } = await record.client.bodies.create(BOARD);
    const { bodyId } = await record.client.bodyReading.make({ ...PLAN, parentBodyId: id, newParentName: '', phase: null, firstMeeting: '', terms: [], priorities: [], groups: [], seats: [] });
    const made = (await everything()).bodies.find((body) => body.id === bodyId);
    expect(made).toMatchObject({ parentBodyId: id, phases: [] });
    expect((await everything()).terms).toEqual([]);
  });

  it('makes nothing at all where a part cannot be made', async () => {
    const before = await everything();
    expect(await refusal(record.client.bodyReading.make({ ...PLAN, parentBodyId: '019f0000-0000-7000-8000-000000000000', newParentName: '' }))).toMatchObject({ kind: 'notFound' });
    expect(await refusal(record.client.bodyReading.make({ ...PLAN, seats: [{ ...PLAN.seats[0], label: ' ' } as SentBodyPlan['seats'][number]] }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'seats.0.label' }] });
    expect(await refusal(record.client.bodyReading.make({ ...PLAN, priorities: [{ name: 'X', description: '', milestones: [], measures: [{ name: 'A', unit: '', baseline: 'many', target: null, better: 'lower' }] }] }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'priorities.0.measures.0.baseline' }] });
    expect(await refusal(record.client.bodyReading.make({ ...PLAN, priorities: [{ name: 'X', description: '', milestones: [], measures: [{ name: 'A', unit: '', baseline: '4', target: '5', better: 'lower' }] }] }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'priorities.0.measures.0.target' }] });
    expect(await everything()).toEqual(before);
  });
});

describe('bodyReading.readPasted and readFile', () => {
  it('answer what was read, and keep nothing', async () => {
    const { reading } = await record.client.bodyReading.readPasted({ text: INCLUSION_PARTNERSHIP, html: '' });
    expect(reading.name.value).toBe('Northmere Inclusion Partnership');
    chosenFile = () => Promise.resolve(INCLUSION_PARTNERSHIP);
    expect((await record.client.bodyReading.readFile({})).reading).toEqual(reading satisfies BodyReading);
    expect((await record.client.bodies.tree({})).bodies).toEqual([]);
    expect(plainText(reading.lines[0]?.runs ?? [])).toBe(reading.lines[0]?.text);
  });

  it('refuse an empty paste and a text that is no proposal by its size; a cancelled question is no reading', async () => {
    expect(await refusal(record.client.bodyReading.readPasted({ text: ' \n', html: '' }))).toMatchObject({ rule: 'nothingPasted' });
    expect(await refusal(record.client.bodyReading.readPasted({ text: 'One line of many. '.repeat(30_000), html: '' }))).toMatchObject({ rule: 'documentTooLong' });
    expect(await record.client.bodyReading.readFile({})).toEqual({ reading: null });
  });

  it('stop when they are told to, and a second reading ends the first', async () => {
    const stopped = (signal: AbortSignal | undefined): Promise<string | null> => new Promise((_resolve, reject) => {
      const cancelled = refuseReading('cancelled');
      signal?.addEventListener('abort', () => { if (!cancelled.ok) reject(new Refusal(cancelled.error)); });
    });
    chosenFile = stopped;
    const first = refusal(record.client.bodyReading.readFile({}));
    await record.client.bodyReading.stop({});
    expect(await first).toMatchObject({ rule: 'cancelled' });
    const second = refusal(record.client.bodyReading.readFile({}));
    expect((await record.client.bodyReading.readPasted({ text: INCLUSION_PARTNERSHIP, html: '' })).reading.seats).toHaveLength(6);
    expect(await second).toMatchObject({ rule: 'cancelled' });
    await record.client.bodyReading.stop({});
  });
});
