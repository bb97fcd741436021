import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { thereAndBack } from '../bodies/a-board';
import { BY_MARCH, MEASURE, openPrioritiesFixture } from './priorities-fixture';
import type { PrioritiesFixture } from './priorities-fixture';

let fixture: PrioritiesFixture;
beforeEach(async () => {
  fixture = await openPrioritiesFixture();
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

const api = () => fixture.client.priorities;
const list = async () => await api().list({ bodyId: fixture.bodyId });
const names = async () => (await list()).priorities.map(({ name }) => name);
const refusal = async (attempt: Promise<unknown>) => await attempt.then(() => null, (error: { error?: unknown }) => error.error);
const invalidAt = (path: string, words: string) => ({ kind: 'invalid', issues: [{ path, message: expect.stringContaining(words) as string }] });

describe('priorities.add, update and move', () => {
  it('adds one with lead and group, changes what is sent, and takes each back', async () => {
    const { before, after, undone, redone } = await thereAndBack(fixture.record, list, () => fixture.add('Attendance', { description: 'More pupils in school.', leadPersonId: fixture.leadPersonId, groupBodyId: fixture.groupId }));
    expect(before.priorities).toEqual([]);
    expect(after.priorities[0]).toMatchObject({ name: 'Attendance', description: 'More pupils in school.', leadName: 'Dr Priya Raman', groupName: 'Attendance group', measures: [], milestones: [], tiedCount: 0 });
    expect(undone).toEqual(before);
    expect(redone).toEqual(after);
    const priorityId = after.priorities[0]?.id ?? '';
    const changed = await thereAndBack(fixture.record, list, () => api().update({ priorityId, name: 'Attendance in every school', leadPersonId: null }));
    expect(changed.after.priorities[0]).toEqual({ ...after.priorities[0], name: 'Attendance in every school', leadPersonId: null, leadName: '' });
    expect(changed.undone).toEqual(after);
  });

  it('refuses a lead or a group that is not there, itself as its group, and an empty name', async () => {
    const nobody = '01890000-0000-7000-8000-000000000000';
    expect(await refusal(fixture.add('A', { leadPersonId: nobody }))).toMatchObject({ kind: 'notFound', what: 'person' });
    expect(await refusal(fixture.add('A', { groupBodyId: nobody }))).toMatchObject({ kind: 'notFound', what: 'group' });
    expect(await refusal(fixture.add('A', { groupBodyId: fixture.bodyId }))).toEqual(invalidAt('groupBodyId', 'has the priority itself'));
    expect(await refusal(fixture.add('   '))).toEqual(invalidAt('name', 'Enter the name of the priority.'));
    expect(await names()).toEqual([]);
  });

  it('puts one before another or last', async () => {
    const [a, b, c] = [await fixture.add('A'), await fixture.add('B'), await fixture.add('C')];
    await api().move({ priorityId: c, beforePriorityId: a });
    expect(await names()).toEqual(['C', 'A', 'B']);
    await api().move({ priorityId: c, beforePriorityId: b });
    expect(await names()).toEqual(['A', 'C', 'B']);
    const { undone } = await thereAndBack(fixture.record, names, () => api().move({ priorityId: a, beforePriorityId: null }));
    expect(undone).toEqual(['A', 'C', 'B']);
    expect(await names()).toEqual(['C', 'B', 'A']);
    const other = await api().add({ bodyId: fixture.groupId, name: 'Elsewhere', description: '', leadPersonId: null, groupBodyId: null });
    expect(await refusal(api().move({ priorityId: a, beforePriorityId: other.priorityId }))).toMatchObject({ rule: 'neighbourGone' });
  });

  it('no longer names a group that went to the bin', async () => {
    await fixture.add('Attendance', { groupBodyId: fixture.groupId });
    await fixture.client.bodies.remove({ id: fixture.groupId });
    expect((await list()).priorities[0]).toMatchObject({ groupBodyId: null, groupName: '' });
  });
});

describe('measures and their values', () => {
  let priorityId: string;
  let measureId: string;
  beforeEach(async () => {
    priorityId = await fixture.add('Attendance');
    measureId = (await api().addMeasure({ priorityId, ...MEASURE })).measureId;
  });
  const measures = async () => (await api().get({ priorityId })).priority.measures;

  it('keeps a measure whose numbers are not known yet, and takes them later', async () => {
    const { measureId: open } = await api().addMeasure({ priorityId, ...MEASURE, baseline: null, target: null });
    expect((await measures())[1]).toMatchObject({ id: open, baseline: null, target: null });
    await api().updateMeasure({ measureId: open, baseline: '90' });
    expect((await measures())[1]).toMatchObject({ baseline: '90', target: null });
    await api().updateMeasure({ measureId: open, baseline: null });
    expect((await measures())[1]).toMatchObject({ baseline: null });
  });

  it('keeps numbers as they were entered', async () => {
    await api().updateMeasure({ measureId, baseline: '92.10' });
    expect(await measures()).toEqual([{ id: measureId, priorityId, ...MEASURE, baseline: '92.10', actuals: [] }]);
  });

  it.each([
    [{ target: '92.10' }, 'target', 'same as the baseline'],
    [{ target: '90' }, 'target', 'Lower is better'],
    [{ targetDay: '2026-07-31' }, 'targetDay', '31 July 2026'],
    [{ baseline: 'ninety' }, 'baseline', 'not a number'],
    [{ baseline: '1e400' }, 'baseline', 'not a number'],
    [{ targetDay: '2027-02-30' }, 'targetDay', 'does not exist'],
  ] as const)('refuses %j, when it is added and when it is changed', async (wrong, path, words) => {
    expect(await refusal(api().addMeasure({ priorityId, ...MEASURE, ...wrong }))).toEqual(invalidAt(path, words));
    expect(await refusal(api().updateMeasure({ measureId, ...wrong }))).toEqual(invalidAt(path, words));
    expect(await measures()).toEqual([{ id: measureId, priorityId, ...MEASURE, actuals: [] }]);
  });

  it('checks a change against what it leaves as it is', async () => {
    expect(await refusal(api().updateMeasure({ measureId, better: 'lower' }))).toEqual(invalidAt('target', 'above the baseline'));
    await api().updateMeasure({ measureId, better: 'lower', baseline: '96' });
    expect((await measures())[0]).toMatchObject({ better: 'lower', baseline: '96', target: '94.5' });
  });

  it('takes one value for a day that has been, in the order of days', async () => {
    const add = async (day: string, value: string) => await api().addActual({ measureId, day, value, note: '' });
    await add('2026-10-31', '93.1');
    await add('2026-09-30', '92.8');
    await add('2026-11-22', '93.4');
    expect((await measures())[0]?.actuals.map(({ day, value }) => `${day} ${value}`)).toEqual(['2026-09-30 92.8', '2026-10-31 93.1', '2026-11-22 93.4']);
    expect(await refusal(add('2026-11-23', '94'))).toEqual(invalidAt('day', 'still to come'));
    expect(await refusal(add('2026-10-31', '94'))).toEqual(invalidAt('day', '93.1% is recorded for 31 October 2026 already'));
    expect((await measures())[0]?.actuals).toHaveLength(3);
  });

  it('changes a value, not onto the day of another, and takes it back', async () => {
    const first = (await api().addActual({ measureId, day: '2026-09-30', value: '92.8', note: '' })).actualId;
    await api().addActual({ measureId, day: '2026-10-31', value: '93.1', note: 'Provisional' });
    expect(await refusal(api().updateActual({ actualId: first, day: '2026-10-31' }))).toEqual(invalidAt('day', 'already'));
    expect(await refusal(api().updateActual({ actualId: first, day: '2027-01-01' }))).toEqual(invalidAt('day', 'still to come'));
    const { after, undone, before } = await thereAndBack(fixture.record, measures, () => api().updateActual({ actualId: first, day: '2026-09-30', value: '92.9', note: 'Corrected' }));
    expect(after[0]?.actuals[0]).toEqual({ id: first, day: '2026-09-30', value: '92.9', note: 'Corrected' });
    expect(undone).toEqual(before);
    await api().removeActual({ actualId: first });
    expect((await measures())[0]?.actuals.map(({ note }) => note)).toEqual(['Provisional']);
  });

  it('moves and removes a measure, and brings it back with its values', async () => {
    const second = (await api().addMeasure({ priorityId, ...MEASURE, name: 'Persistent absence', better: 'lower', target: '15' })).measureId;
    await api().addActual({ measureId, day: '2026-09-30', value: '92.8', note: '' });
    await api().moveMeasure({ measureId: second, beforeMeasureId: measureId });
    expect((await measures()).map(({ name }) => name)).toEqual(['Persistent absence', 'Attendance']);
    const { after, undone, before } = await thereAndBack(fixture.record, measures, () => api().removeMeasure({ measureId }));
    expect(after.map(({ name }) => name)).toEqual(['Persistent absence']);
    expect(undone).toEqual(before);
  });

  it('reads two hundred measures with their values', async () => {
    for (let added = 1; added < 200; added += 1) {
      const { measureId: id } = await api().addMeasure({ priorityId, ...MEASURE, name: `Measure ${String(added)}` });
      if (added % 20 === 0) await api().addActual({ measureId: id, day: '2026-09-30', value: '93', note: '' });
    }
    const read = await measures();
    expect(read).toHaveLength(200);
    expect(read.map(({ name }) => name)).toEqual(['Attendance', ...Array.from({ length: 199 }, (_none, index) => `Measure ${String(index + 1)}`)]);
    expect(read.filter(({ actuals }) => actuals.length === 1)).toHaveLength(9);
  });
});

describe('milestones and risks', () => {
  it('keeps the words of a time beside what they were read as', async () => {
    const priorityId = await fixture.add('Attendance');
    await api().addMilestone({ priorityId, what: 'All schools telephone on the first day', due: { verbatim: 'autumn term 2027', kind: 'term', day: '2027-12-31' }, doneOn: null });
    const { milestoneId } = await api().addMilestone({ priorityId, what: 'Share the data', due: BY_MARCH, doneOn: null });
    const read = async () => (await api().get({ priorityId })).priority.milestones;
    expect((await read()).map(({ what, due }) => [what, due.verbatim, due.day])).toEqual([['Share the data', 'end of March', '2027-03-31'], ['All schools telephone on the first day', 'autumn term 2027', '2027-12-31']]);
    expect(await refusal(api().updateMilestone({ milestoneId, due: { ...BY_MARCH, verbatim: 'a'.repeat(201) } }))).toEqual(invalidAt('due.verbatim', 'at most 200 characters'));
    await api().updateMilestone({ milestoneId, due: { ...BY_MARCH, verbatim: 'end\u0000 of\u202E  March' } });
    expect((await read())[0]?.due).toEqual(BY_MARCH);
    expect(await refusal(api().updateMilestone({ milestoneId, doneOn: '2026-11-23' }))).toEqual(invalidAt('doneOn', 'still to come'));
    const { after, undone, before } = await thereAndBack(fixture.record, read, () => api().updateMilestone({ milestoneId, doneOn: '2026-11-20' }));
    expect(after[0]).toMatchObject({ what: 'Share the data', doneOn: '2026-11-20', due: BY_MARCH });
    expect(undone).toEqual(before);
    await api().removeMilestone({ milestoneId });
    expect((await read()).map(({ what }) => what)).toEqual(['All schools telephone on the first day']);
  });

  it('lists the risks of the body and of a priority, open and high first', async () => {
    const priorityId = await fixture.add('Attendance');
    const risk = async (what: string, level: 'low' | 'medium' | 'high', more: object = {}) => (await api().addRisk({ bodyId: fixture.bodyId, what, response: '', level, priorityId: null, closedOn: null, ...more })).riskId;
    await risk('Low', 'low');
    const high = await risk('High', 'high', { priorityId });
    await risk('Closed', 'high', { closedOn: '2026-11-01' });
    expect((await list()).risks.map(({ what, priorityName }) => `${what} ${priorityName}`)).toEqual(['High Attendance', 'Low ', 'Closed ']);
    expect((await api().get({ priorityId })).risks.map(({ what }) => what)).toEqual(['High']);
    expect(await refusal(api().updateRisk({ riskId: high, closedOn: '2026-12-01' }))).toEqual(invalidAt('closedOn', 'still to come'));
    await api().updateRisk({ riskId: high, closedOn: '2026-11-22', response: 'Done with.' });
    expect((await list()).risks.map(({ what }) => what)).toEqual(['Low', 'High', 'Closed']);
    const elsewhere = await api().add({ bodyId: fixture.groupId, name: 'Elsewhere', description: '', leadPersonId: null, groupBodyId: null });
    expect(await refusal(risk('Wrong', 'low', { priorityId: elsewhere.priorityId }))).toMatchObject({ rule: 'priorityOfAnotherBody' });
    await api().removeRisk({ riskId: high });
    expect((await list()).risks.map(({ what }) => what)).toEqual(['Low', 'Closed']);
  });
});

describe('priorities.copy', () => {
  it('begins another year above this one, in one step', async () => {
    const [a, b] = [await fixture.add('Attendance 2026/27', { leadPersonId: fixture.leadPersonId }), await fixture.add('Exclusions 2026/27')];
    const { measureId } = await api().addMeasure({ priorityId: a, ...MEASURE });
    await api().addActual({ measureId, day: '2026-10-31', value: '93.1', note: '' });
    await api().addMilestone({ priorityId: a, what: 'Done', due: BY_MARCH, doneOn: '2026-11-01' });
    await api().addMilestone({ priorityId: a, what: 'Open', due: BY_MARCH, doneOn: null });
    await api().addRisk({ bodyId: fixture.bodyId, what: 'Open risk', response: '', level: 'high', priorityId: a, closedOn: null });
    await api().setTies({ table: 'agendaItem', rowId: fixture.itemIds[0], priorityIds: [a] });
    const { before, after, undone, redone } = await thereAndBack(fixture.record, list, () => api().copy({ bodyId: fixture.bodyId, copies: [{ priorityId: a, name: 'Attendance 2027/28' }, { priorityId: b, name: 'Exclusions 2027/28' }], withMilestones: true, withRisks: true }));
    expect(after.priorities.map(({ name }) => name)).toEqual(['Attendance 2027/28', 'Exclusions 2027/28', 'Attendance 2026/27', 'Exclusions 2026/27']);
    expect(after.priorities[0]).toMatchObject({ leadName: 'Dr Priya Raman', tiedCount: 0, milestones: [{ what: 'Open' }] });
    expect(after.priorities[0]?.measures[0]).toMatchObject({ name: 'Attendance', baseline: '93.1', baselineDay: '2026-10-31', target: '94.5', targetDay: '2028-07-31', actuals: [] });
    expect(after.priorities[2]).toMatchObject({ tiedCount: 1, milestones: [{ what: 'Done' }] });
    expect(after.priorities[2]?.measures).toEqual(before.priorities[0]?.measures);
    expect(after.risks[0]?.priorityName).toBe('Attendance 2027/28');
    expect(undone).toEqual(before);
    expect(redone).toEqual(after);
  });

  it('leaves milestones and risks where they are when they are not asked for, and refuses one of another body', async () => {
    const a = await fixture.add('Attendance');
    await api().addMilestone({ priorityId: a, what: 'Open', due: BY_MARCH, doneOn: null });
    const copies = [{ priorityId: a, name: 'Attendance again' }];
    await api().copy({ bodyId: fixture.bodyId, copies, withMilestones: false, withRisks: false });
    expect((await list()).priorities.map(({ milestones }) => milestones.length)).toEqual([0, 1]);
    expect(await refusal(api().copy({ bodyId: fixture.groupId, copies, withMilestones: false, withRisks: false }))).toMatchObject({ rule: 'priorityOfAnotherBody' });
  });
});

describe('priorities.remove', () => {
  it('refuses while something is tied, goes with its ties when that is confirmed, and comes back whole', async () => {
    const priorityId = await fixture.add('Attendance');
    await api().addMeasure({ priorityId, ...MEASURE });
    await api().addRisk({ bodyId: fixture.bodyId, what: 'Stays', response: '', level: 'low', priorityId, closedOn: null });
    await api().setTies({ table: 'decision', rowId: fixture.decisionId, priorityIds: [priorityId] });
    await api().setTies({ table: 'action', rowId: fixture.actionId, priorityIds: [priorityId] });
    expect(await refusal(api().remove({ priorityId }))).toMatchObject({ rule: 'priorityTied', message: expect.stringContaining('2 things are tied to Attendance') as string });
    const look = async () => ({ ...(await list()), meeting: await api().ofMeeting({ meetingId: fixture.meetingId }) });
    const { before, after, undone } = await thereAndBack(fixture.record, look, () => api().remove({ priorityId, withTies: true }));
    expect(after.priorities).toEqual([]);
    expect(after.meeting).toEqual({ choices: [], ties: [] });
    expect(after.risks).toMatchObject([{ what: 'Stays', priorityId: null }]);
    expect(undone).toEqual(before);
  });

  it('goes with its body', async () => {
    const priorityId = await fixture.add('Attendance');
    await api().addRisk({ bodyId: fixture.groupId, what: 'Of the group', response: '', level: 'low', priorityId: null, closedOn: null });
    const ofGroup = (await api().add({ bodyId: fixture.groupId, name: 'Of the group', description: '', leadPersonId: null, groupBodyId: null })).priorityId;
    await fixture.client.bodies.remove({ id: fixture.groupId });
    expect(await refusal(api().get({ priorityId: ofGroup }))).toMatchObject({ kind: 'notFound', what: 'priority' });
    expect((await api().get({ priorityId })).bodyName).toBe('Schools Partnership Board');
    await fixture.client.history.undo({});
    expect((await api().list({ bodyId: fixture.groupId })).risks).toHaveLength(1);
  });
});
