import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ledgerHandlers } from '@main/features/ledger/handlers';
import { prioritiesHandlers } from '@main/features/priorities/handlers';
import { calendarDay } from '@shared/kernel/calendar-day';
import { USUAL_SEARCH } from '@shared/ledger/tracker-views';
import { plainText } from '@shared/text/model';
import { openMotionsFixture } from '@tests/main/motions/motions-fixture';
import type { MotionsFixture } from '@tests/main/motions/motions-fixture';

let fixture: MotionsFixture;
let reviewId: string;
beforeEach(async () => {
  fixture = await openMotionsFixture(null, { ledger: ledgerHandlers, priorities: prioritiesHandlers });
  reviewId = (await fixture.client.ledger.addReview({ bodyId: fixture.bodyId, title: 'Inclusion review', kind: 'review', department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity: 'open' })).reviewId;
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

const add = async (words: string): Promise<string> => (await fixture.client.ledger.add({ reviewId, words })).id;
const get = async (id: string) => (await fixture.client.ledger.get({ id })).recommendation;

async function decide(item: number, text: string): Promise<string> {
  const { client, meetingId, itemIds } = fixture;
  await client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[item] ?? '', blockId: uuidV7(), kind: 'decision', text, at: '18:30', action: null });
  return (await client.minutes.get({ meetingId })).entries.find((entry) => entry.decision && entry.agendaItemId === itemIds[item])?.decision?.id ?? '';
}

describe('a decision of minutes', () => {
  it('is taken into the ledger in one step, leads back to its minutes, and is not taken twice', async () => {
    const decisionId = await decide(1, 'AGREED that the protocol be published.');
    const lifted = await fixture.client.ledger.lift({ reviewId: null, decisionId });
    expect(await get(lifted.id)).toMatchObject({ reference: 'R1', text: 'AGREED that the protocol be published.', reviewTitle: 'Decisions of Education Board, 24 November 2026', minuted: { meetingId: fixture.meetingId, bodyName: 'Education Board', date: '2026-11-24' }, publicity: 'open' });
    expect((await fixture.client.ledger.lifted({})).decisions).toEqual([{ decisionId, recommendationId: lifted.id, reviewId: lifted.reviewId, reference: 'R1' }]);
    await expect(fixture.client.ledger.lift({ reviewId, decisionId })).rejects.toMatchObject({ error: { rule: 'alreadyLifted' } });
    const second = await fixture.client.ledger.lift({ reviewId: null, decisionId: await decide(3, 'AGREED to meet in March.') });
    expect([second.reviewId, second.reference]).toEqual([lifted.reviewId, 'R2']);
    await fixture.undo();
    await fixture.undo();
    await fixture.undo();
    expect((await fixture.client.ledger.reviews({})).reviews.map(({ title }) => title)).toEqual(['Inclusion review']);
  });

  it('of an exempt item stays exempt in the ledger, whatever the review is', async () => {
    const { id } = await fixture.client.ledger.lift({ reviewId, decisionId: await decide(2, 'AGREED that the lease be given up.') });
    expect((await fixture.client.ledger.list({})).recommendations).toMatchObject([{ id, publicity: 'exempt' }]);
    const { recommendation } = await fixture.client.ledger.get({ id });
    expect(recommendation.blocks.map(({ publicity }) => publicity)).toEqual(['exempt']);
  });
});

describe('the words of a recommendation', () => {
  it('are reworded a paragraph to a line; those that stay keep their paragraph', async () => {
    const id = await add('Publish one timetable.');
    const owner = { ownerKind: 'recommendation' as const, ownerId: id };
    await fixture.client.ledger.setText({ ...owner, paragraphs: ['Publish one timetable.', 'Tell every school.', 'Tell every family.'] });
    const before = (await get(id)).blocks;
    await fixture.client.ledger.setText({ ...owner, paragraphs: ['Publish one timetable.', 'Tell every headteacher.', 'Tell every family.'] });
    const after = (await get(id)).blocks;
    expect(after.map(({ runs }) => plainText(runs))).toEqual(['Publish one timetable.', 'Tell every headteacher.', 'Tell every family.']);
    expect(after.map((block) => block.id)).toEqual(before.map((block) => block.id));
    await fixture.client.ledger.setText({ ...owner, paragraphs: ['Tell every family.'] });
    expect((await get(id)).blocks.map((block) => block.id)).toEqual([before[2]?.id]);
    await fixture.undo();
    expect((await get(id)).blocks).toHaveLength(3);
  });

  it('have parts, lettered one after another', async () => {
    const id = await add('Name a lead:');
    const { partId } = await fixture.client.ledger.addPart({ id, words: 'in every school; and' });
    await fixture.client.ledger.addPart({ id, words: 'in the council.' });
    expect((await get(id)).parts.map(({ label, blocks }) => [label, plainText(blocks[0]?.runs ?? [])])).toEqual([['a)', 'in every school; and'], ['b)', 'in the council.']]);
    expect((await get(id)).text).toBe('Name a lead: a) in every school; and b) in the council.');
    await fixture.client.ledger.removePart({ partId });
    expect((await get(id)).parts.map(({ label }) => label)).toEqual(['b)']);
  });

  it('name others, who are told before it is changed', async () => {
    const first = await add('Publish one timetable.');
    const second = await add('Review it in a year (see R1).');
    await add('Report on R1 and R2.');
    expect((await fixture.client.ledger.pointing({ ids: [first, second] })).targets).toEqual([
      { id: first, reference: 'R1', pointing: ['R2', 'R3'] },
      { id: second, reference: 'R2', pointing: ['R3'] },
    ]);
  });
});

describe('a reference', () => {
  it('is changed to one that was never used, the bin counted', async () => {
    const [first, second, third] = [await add('One.'), await add('Two.'), await add('Three.')];
    await fixture.client.ledger.remove({ ids: [third ?? ''] });
    for (const reference of ['R2', 'R3']) await expect(fixture.client.ledger.renumber({ id: first ?? '', reference })).rejects.toMatchObject({ error: { rule: 'referenceUsed' } });
    await fixture.client.ledger.renumber({ id: first ?? '', reference: 'R1a' });
    expect((await get(first ?? '')).reference).toBe('R1a');
    expect((await get(second ?? '')).reference).toBe('R2');
  });
});

describe('a round of updates', () => {
  it('shows who has not answered, leaves out what was closed before, and keeps what was told before beside it', async () => {
    const [one, two, three] = [await add('One.'), await add('Two.'), await add('Three.')];
    const day = calendarDay(2026, 11, 1);
    await fixture.client.ledger.addUpdate({ ids: [one ?? ''], roundId: null, day, words: 'Begun.', byName: '' });
    await fixture.client.ledger.close({ ids: [three ?? ''], day, reason: 'Done.', agreedBy: 'The Board' });
    const { roundId } = await fixture.client.ledger.startRound({ reviewId, name: 'Update November 2026', day });
    await fixture.client.ledger.addUpdate({ ids: [one ?? ''], roundId, day: calendarDay(2026, 11, 20), words: 'Nearly there.', byName: 'Jasmine Kaur' });
    expect((await fixture.client.ledger.round({ roundId })).asked).toMatchObject([
      { id: one, reference: 'R1', answer: { day: '2026-11-20', words: 'Nearly there.' }, before: { day: '2026-11-01', words: 'Begun.' } },
      { id: two, reference: 'R2', answer: null, before: null },
    ]);
    await fixture.client.ledger.closeRound({ roundId, day });
    expect((await fixture.client.ledger.round({ roundId })).closedOn).toBe('2026-11-01');
  });
});

describe('the list', () => {
  it('gives the first rows alone and counts all; the rest come in the same order', async () => {
    for (const words of ['One.', 'Two.', 'Three.']) await add(words);
    const first = await fixture.client.ledger.list({ first: 2 });
    expect([first.recommendations.map(({ reference }) => reference), first.total]).toEqual([['R1', 'R2'], 3]);
    expect((await fixture.client.ledger.list({})).recommendations.slice(0, 2)).toEqual(first.recommendations);
  });

  it('says which priorities each serves, until the tie is taken away', async () => {
    const id = await add('One.');
    const { priorityId } = await fixture.client.priorities.add({ bodyId: fixture.bodyId, name: 'Attendance', description: '', leadPersonId: null, groupBodyId: null });
    await fixture.client.ledger.tie({ ids: [id], priorityId });
    await fixture.client.ledger.tie({ ids: [id], priorityId });
    expect((await fixture.client.ledger.list({})).recommendations[0]?.priorities).toEqual(['Attendance']);
    expect((await get(id)).tiedTo).toEqual([{ priorityId, name: 'Attendance' }]);
    await add('Two.');
    expect((await fixture.client.ledger.ofPriority({ priorityId })).recommendations.map((row) => row.id)).toEqual([id]);
    expect((await fixture.client.priorities.get({ priorityId })).priority.tiedCount).toBe(1);
    await expect(fixture.client.priorities.remove({ priorityId, withTies: false })).rejects.toMatchObject({ error: { rule: 'priorityTied' } });
    await fixture.client.ledger.untie({ id, priorityId });
    expect((await get(id)).tiedTo).toEqual([]);
  });
});

describe('a view', () => {
  it('is kept under its name, changed by the same name, and goes to the bin', async () => {
    const { viewId } = await fixture.client.ledger.keepView({ screen: 'recommendations', name: 'Jasmine’s', search: { ...USUAL_SEARCH, owner: 'Jasmine Kaur' } });
    const again = await fixture.client.ledger.keepView({ screen: 'recommendations', name: 'Jasmine’s', search: { ...USUAL_SEARCH, view: 'overdue', owner: 'Jasmine Kaur' } });
    expect(again.viewId).toBe(viewId);
    expect((await fixture.client.ledger.views({ screen: 'recommendations' })).views).toEqual([{ id: viewId, name: 'Jasmine’s', search: { ...USUAL_SEARCH, view: 'overdue', owner: 'Jasmine Kaur' } }]);
    expect((await fixture.client.ledger.views({ screen: 'everything' })).views).toEqual([]);
    await fixture.client.ledger.removeView({ viewId });
    expect((await fixture.client.ledger.views({ screen: 'recommendations' })).views).toEqual([]);
  });
});
