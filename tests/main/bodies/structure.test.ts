import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { plainText } from '@shared/text/model';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';
import { BOARD, member, thereAndBack } from './a-board';

let record: TestRecord;
let bodyId: string;
beforeEach(async () => {
  record = await openTestRecord({ bodies: bodiesHandlers, history: historyHandlers, meetings: meetingsHandlers, text: textHandlers });
  record.setToday('2026-11-22' as CalendarDay);
  bodyId = (await bodies().create(BOARD)).id;
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const bodies = () => record.client.bodies;
const node = async (id: string) => (await bodies().tree({})).bodies.find((body) => body.id === id);
const refusal = async (attempt: Promise<unknown>) => await attempt.then(() => null, (error: { error?: unknown }) => error.error);
const meeting = async () => (await record.client.meetings.create({ bodyId, title: '', date: '2026-04-14', startTime: '18:00', plannedEnd: '', place: 'Room 2' })).id;

describe('bodies.tree and setParent', () => {
  it('keeps which body reports to which, and refuses a body above itself', async () => {
    const child = (await bodies().create({ ...BOARD, name: 'Partnership Board', parentBodyId: bodyId })).id;
    const other = (await bodies().create({ ...BOARD, name: 'Forum' })).id;
    expect((await node(child))?.parentBodyId).toBe(bodyId);
    const { after, undone } = await thereAndBack(record, async () => (await node(other))?.parentBodyId, () => bodies().setParent({ bodyId: other, parentBodyId: child }));
    expect(after).toBe(child);
    expect(undone).toBeNull();
    for (const parentBodyId of [bodyId, child, other]) expect(await refusal(bodies().setParent({ bodyId, parentBodyId }))).toMatchObject({ rule: 'bodyAboveItself' });
    expect((await node(bodyId))?.parentBodyId).toBeNull();
    expect(await refusal(bodies().remove({ id: child }))).toMatchObject({ rule: 'bodyHasChildren', message: '1 body reports to Partnership Board. Choose another parent for it first.' });
    await bodies().setParent({ bodyId: other, parentBodyId: null });
    await bodies().remove({ id: child });
    expect((await bodies().tree({})).bodies.map((body) => body.name)).toEqual(['Forum', 'Northmere Education Board']);
  });
});

describe('bodies.setPhase and removePhase', () => {
  it('keeps what an interim body was when it becomes permanent', async () => {
    const meetingId = await meeting();
    await bodies().setPhase({ bodyId, phase: 'interim', from: '2025-09-01', agreedAtMeetingId: null, note: '' });
    const { after, undone } = await thereAndBack(record, async () => (await node(bodyId))?.phases, () => bodies().setPhase({ bodyId, phase: 'standing', from: '2026-04-14', agreedAtMeetingId: meetingId, note: 'Minute 12' }));
    expect(undone).toHaveLength(1);
    expect(after).toMatchObject([
      { phase: 'interim', from: '2025-09-01', agreedAtMeetingId: null, agreedAtMeetingDay: null },
      { phase: 'standing', from: '2026-04-14', agreedAtMeetingId: meetingId, agreedAtMeetingDay: '2026-04-14', note: 'Minute 12' },
    ]);
    expect(await refusal(bodies().setPhase({ bodyId, phase: 'closed', from: '2026-04-14', agreedAtMeetingId: null, note: '' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'from' }] });
    expect(await refusal(bodies().setPhase({ bodyId, phase: 'standing', from: '2026-08-01', agreedAtMeetingId: null, note: '' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'phase' }] });
    await bodies().setPhase({ bodyId, phase: 'closed', from: '2026-11-01', agreedAtMeetingId: null, note: '' });
    const status = async () => await record.record().store.read(async (reader) => (await reader.findById('body', bodyId))?.status);
    expect(await status()).toBe('closed');
    await bodies().removePhase({ phaseId: (await node(bodyId))?.phases[2]?.phaseId ?? '' });
    expect(await status()).toBe('standing');
  });
});

describe('task and finish groups', () => {
  it('makes one under its board, and changes its facts', async () => {
    await bodies().addMember({ bodyId, ...member('Catherine Rowe', { honorific: 'Cllr' }) });
    const [lead] = (await bodies().people({})).people;
    const facts = { remit: 'Why pupils stay away, and what helps.', leadPersonId: lead?.id ?? null, reportDueDay: '2026-12-09', endDay: '2027-03-31' };
    const { after, undone } = await thereAndBack(record, async () => (await bodies().tree({})).bodies.filter((body) => body.kind === 'taskAndFinishGroup'), () => bodies().createGroup({ parentBodyId: bodyId, name: 'Attendance', ...facts }));
    expect(undone).toEqual([]);
    expect(after).toMatchObject([{ name: 'Attendance', parentBodyId: bodyId, organisationName: BOARD.organisationName, group: { ...facts, leadName: 'Cllr Catherine Rowe' } }]);
    const id = after[0]?.id ?? '';
    await bodies().setGroup({ bodyId: id, ...facts, reportDueDay: null });
    expect((await node(id))?.group).toMatchObject({ reportDueDay: null, endDay: '2027-03-31' });
    expect(await refusal(bodies().setGroup({ bodyId: id, ...facts, reportDueDay: '2027-04-01' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'reportDueDay' }] });
    expect(await refusal(bodies().setGroup({ bodyId, ...facts }))).toMatchObject({ rule: 'notATaskGroup' });
    expect(await refusal(bodies().setGroup({ bodyId: id, ...facts, leadPersonId: uuidV7() }))).toMatchObject({ kind: 'notFound', what: 'person' });
  });
});

describe('terms of reference', () => {
  const write = async (ownerId: string, text: string) => await record.client.text.save({ ownerKind: 'termsOfReference', ownerId, changes: [{ id: uuidV7(), kind: 'numbered', level: 1, orderKey: 'a0', runs: [{ text }], revision: 0 }], removed: [] });
  const read = async (ownerId: string) => (await record.client.text.load({ ownerKind: 'termsOfReference', ownerId })).blocks.map((block) => plainText(block.runs));
  const versions = async () => (await bodies().terms({ bodyId })).versions;

  it('starts each version with the text of the last one, and leaves what was agreed as it was', async () => {
    const first = (await bodies().startTerms({ bodyId })).id;
    expect(await refusal(bodies().agreeTerms({ id: first, agreedOn: '2026-04-14', agreedAtMeetingId: null }))).toMatchObject({ rule: 'termsEmpty' });
    await write(first, 'To bring partners together.');
    expect(await refusal(bodies().startTerms({ bodyId }))).toMatchObject({ rule: 'termsDraft' });
    expect(await refusal(bodies().agreeTerms({ id: first, agreedOn: '2026-11-23', agreedAtMeetingId: null }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'agreedOn' }] });
    const meetingId = await meeting();
    await bodies().agreeTerms({ id: first, agreedOn: '2026-04-14', agreedAtMeetingId: meetingId });
    expect(await refusal(write(first, 'Something else.'))).toMatchObject({ rule: 'termsAgreed' });
    expect(await refusal(bodies().removeTerms({ id: first }))).toMatchObject({ rule: 'termsAgreed' });

    const { after, undone } = await thereAndBack(record, versions, () => bodies().startTerms({ bodyId }));
    expect(undone).toEqual([{ id: first, version: 1, agreedOn: '2026-04-14', agreedAtMeetingId: meetingId, agreedAtMeetingDay: '2026-04-14' }]);
    expect(after.map((version) => [version.version, version.agreedOn])).toEqual([[2, null], [1, '2026-04-14']]);
    const second = after[0]?.id ?? '';
    expect(await read(second)).toEqual(['To bring partners together.']);
    const [block] = (await record.client.text.load({ ownerKind: 'termsOfReference', ownerId: second })).blocks;
    if (!block) throw new Error('The copy has no paragraph');
    await record.client.text.save({ ownerKind: 'termsOfReference', ownerId: second, changes: [{ id: block.id, kind: 'numbered', level: 1, orderKey: 'a0', runs: [{ text: 'To hold partners to account.' }], revision: block.revision }], removed: [] });
    expect([await read(first), await read(second)]).toEqual([['To bring partners together.'], ['To hold partners to account.']]);
    expect(await refusal(bodies().agreeTerms({ id: second, agreedOn: '2026-04-13', agreedAtMeetingId: null }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'agreedOn' }] });
    await bodies().removeTerms({ id: second });
    expect((await versions()).map((version) => version.version)).toEqual([1]);
    expect(await read(second)).toEqual([]);
  });
});
