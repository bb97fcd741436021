import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { ledgerHandlers } from '@main/features/ledger/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { readBytes } from '@main/reading/read-bytes';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import { planToKeep } from '@shared/ledger/plan-to-keep';
import { readPlan } from '@shared/ledger/read-plan';
import { plainText } from '@shared/text/model';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

const day = (text: string) => calendarDaySchema.parse(text);
const PLAN = [
  'Ref,Recommendation,Response,Action,Lead,Timescale,Update September 2026',
  'R1,Publish one timetable.,Accepted,Draft it.,James Holloway,Nov 26,Out for comment.',
  '"R2","a) Name a lead governor.',
  'b) Publish the list (see R1).","Accepted in principle, subject to budget",Write to chairs.,Clerks,Sept 26,All but two have one.',
  'R3,Bring fees to one tariff.,,See R2.,Finance,Ongoing,',
].join('\n');

let record: TestRecord;
let bodyId: string;
beforeEach(async () => {
  record = await openTestRecord({ bodies: bodiesHandlers, history: historyHandlers, ledger: ledgerHandlers, text: textHandlers });
  bodyId = (await record.client.bodies.create({ name: 'Scrutiny Committee', shortName: '', kind: 'scrutinyCommittee', organisationName: '', usualPlace: '', usualStart: '' })).id;
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const review = () => ({ bodyId, title: 'Inclusion review', kind: 'review' as const, department: 'Children’s Services', officers: '', receivedOn: day('2026-10-15'), noticeOn: null, respondedOn: null, publicity: 'open' as const });

async function keep(): Promise<{ reviewId: string; recommendationIds: string[] }> {
  const reading = readPlan(await readBytes(new TextEncoder().encode(PLAN), 'plan.csv'), { asOf: null, nextMeeting: null });
  return await record.client.ledger.keepPlan(planToKeep(reading, review(), 'plan.csv'));
}

describe('a plan that was looked over', () => {
  it('is kept whole, with its references, parts, rounds and updates', async () => {
    const { reviewId, recommendationIds } = await keep();
    const { recommendations } = await record.client.ledger.list({ reviewId });
    expect(recommendations.map(({ reference, text, response, ownerName, timescale, lastUpdate }) => [reference, text, response, ownerName, timescale.verbatim, lastUpdate?.words ?? ''])).toEqual([
      ['R1', 'Publish one timetable.', 'accepted', 'James Holloway', 'Nov 26', 'Out for comment.'],
      ['R2', 'a) Name a lead governor. b) Publish the list (see R1).', '', 'Clerks', 'Sept 26', 'All but two have one.'],
      ['R3', 'Bring fees to one tariff.', '', 'Finance', 'Ongoing', ''],
    ]);
    const { recommendation } = await record.client.ledger.get({ id: recommendationIds[1] ?? '' });
    expect(recommendation.parts.map(({ label, blocks }) => [label, blocks.map(({ runs }) => plainText(runs))])).toEqual([['a)', ['Name a lead governor.']], ['b)', ['Publish the list (see R1).']]]);
    expect(recommendation).toMatchObject({ proposedResponse: 'partlyAccepted', proposedWords: 'Accepted in principle', refersTo: [{ reference: 'R1', recommendationId: recommendationIds[0] }], pointedAtBy: [{ reference: 'R3' }], inCircle: false });
    expect(recommendation.updates.map(({ roundName, day: on }) => [roundName, on])).toEqual([['Update September 2026', '2026-09-30']]);
    const [kept] = (await record.client.ledger.reviews({})).reviews;
    expect(kept).toMatchObject({ recommendationCount: 3, openCount: 3, referencePattern: 'R{n}', clock: { lastDay: '2026-12-14', daysLeft: 23, state: 'running' }, rounds: [{ name: 'Update September 2026', answeredCount: 2 }] });
  });

  it('is taken back by one Undo and brought back by Redo', async () => {
    await keep();
    await record.client.history.undo({});
    expect((await record.client.ledger.reviews({})).reviews).toEqual([]);
    expect((await record.client.ledger.list({})).recommendations).toEqual([]);
    await record.client.history.redo({});
    expect((await record.client.ledger.list({})).recommendations).toHaveLength(3);
  });

  it('is refused where a reference stands twice, and nothing is kept', async () => {
    const reading = readPlan(await readBytes(new TextEncoder().encode('Ref,Recommendation\nR1,One thing.\nR1,Another thing.'), 'plan.csv'), { asOf: null, nextMeeting: null });
    await expect(record.client.ledger.keepPlan(planToKeep(reading, review(), ''))).rejects.toMatchObject({ error: { rule: 'referenceTwice' } });
    expect((await record.client.ledger.reviews({})).reviews).toEqual([]);
  });
});

describe('references', () => {
  it('go on after those of the plan and are never used again, also after Undo and the bin', async () => {
    const { reviewId } = await keep();
    const fourth = await record.client.ledger.add({ reviewId, words: 'Report in six months.' });
    expect(fourth.reference).toBe('R4');
    await record.client.ledger.remove({ ids: [fourth.id] });
    expect((await record.client.ledger.add({ reviewId, words: 'Report in nine months.' })).reference).toBe('R5');
    await record.client.history.undo({});
    expect((await record.client.ledger.add({ reviewId, words: 'Report in a year.' })).reference).toBe('R6');
  });

  it('follow the pattern of the review', async () => {
    const { reviewId } = await record.client.ledger.addReview({ ...review(), referencePattern: 'SR ({yy}/{yy}) {nn}' });
    expect((await record.client.ledger.add({ reviewId, words: 'One thing.' })).reference).toBe('SR (26/27) 01');
  });

  it('that point round in a circle are told', async () => {
    const { reviewId } = await record.client.ledger.addReview({ ...review(), referencePattern: 'R{n}' });
    const one = await record.client.ledger.add({ reviewId, words: 'Do as R2 says.' });
    await record.client.ledger.add({ reviewId, words: 'See R1.' });
    expect((await record.client.ledger.get({ id: one.id })).recommendation).toMatchObject({ inCircle: true, chain: ['R2'] });
  });
});

describe('what becomes of a recommendation', () => {
  it('is dated, and its history keeps closing and reopening with reasons', async () => {
    const { recommendationIds } = await keep();
    const ids = [recommendationIds[0] ?? ''];
    await record.client.ledger.setStatus({ ids, status: 'onCourse', day: day('2026-10-01'), reason: '' });
    await record.client.ledger.close({ ids, day: day('2026-11-01'), reason: 'Published.', agreedBy: 'Scrutiny Committee' });
    await expect(record.client.ledger.setStatus({ ids, status: 'late', day: day('2026-11-02'), reason: '' })).rejects.toMatchObject({ error: { rule: 'recommendationClosed' } });
    await record.client.ledger.reopen({ ids, day: day('2026-11-10'), reason: 'Two schools were left out.', status: 'onCourse' });
    const { recommendation } = await record.client.ledger.get({ id: ids[0] ?? '' });
    expect(recommendation).toMatchObject({ status: 'onCourse', closedOn: null });
    expect(recommendation.history.map(({ from, to, reason, agreedBy }) => [from, to, reason, agreedBy])).toEqual([
      ['closed', 'onCourse', 'Two schools were left out.', ''],
      ['onCourse', 'closed', 'Published.', 'Scrutiny Committee'],
      ['notStarted', 'onCourse', '', ''],
    ]);
    expect((await record.client.ledger.reviews({})).reviews[0]?.openCount).toBe(3);
  });

  it('is answered round by round, and the newest line is shown', async () => {
    const { reviewId, recommendationIds } = await keep();
    const { roundId } = await record.client.ledger.startRound({ reviewId, name: 'Update November 2026', day: day('2026-11-30') });
    await record.client.ledger.addUpdate({ ids: recommendationIds, roundId, day: day('2026-11-20'), words: 'Going to the Board.', byName: 'James Holloway' });
    expect((await record.client.ledger.reviews({})).reviews[0]?.rounds.map(({ name, answeredCount }) => [name, answeredCount])).toEqual([['Update September 2026', 2], ['Update November 2026', 3]]);
    expect((await record.client.ledger.list({})).recommendations.every(({ lastUpdate }) => lastUpdate?.words === 'Going to the Board.')).toBe(true);
    await expect(record.client.ledger.startRound({ reviewId, name: 'Update November 2026', day: null })).rejects.toMatchObject({ error: { rule: 'roundNamedTwice' } });
    await record.client.history.undo({});
    expect((await record.client.ledger.reviews({})).reviews[0]?.rounds.map(({ answeredCount }) => answeredCount)).toEqual([2, 0]);
  });

  it('of another review is not answered in this round', async () => {
    const first = await keep();
    const second = await record.client.ledger.addReview({ ...review(), title: 'Another', referencePattern: 'R{n}' });
    const { roundId } = await record.client.ledger.startRound({ reviewId: second.reviewId, name: 'Spring', day: null });
    await expect(record.client.ledger.addUpdate({ ids: first.recommendationIds, roundId, day: day('2026-11-20'), words: 'No.', byName: '' })).rejects.toMatchObject({ error: { rule: 'roundOfAnotherReview' } });
  });

  it('keeps response, owner and the reading of its timescale as a person decides them', async () => {
    const { recommendationIds } = await keep();
    const ids = recommendationIds.slice(1, 2);
    await record.client.ledger.setResponse({ ids, response: 'declined' });
    await record.client.ledger.setOwner({ ids, ownerPersonId: null, ownerName: 'Jasmine Kaur' });
    await record.client.ledger.setTimescale({ ids, timescale: { verbatim: 'Sept 26', kind: 'month', day: day('2026-09-30') } });
    expect((await record.client.ledger.list({})).recommendations[1]).toMatchObject({ response: 'declined', ownerName: 'Jasmine Kaur', timescale: { verbatim: 'Sept 26', kind: 'month', day: '2026-09-30' }, timescaleSure: true });
  });
});

describe('a review', () => {
  it('that is made exempt takes every word of its recommendations with it', async () => {
    const { reviewId } = await keep();
    await record.client.ledger.changeReview({ reviewId, fields: { ...review(), referencePattern: 'R{n}', publicity: 'exempt' } });
    const blocks = await record.record().store.read((reader) => reader.find('block', {}));
    expect(blocks.length).toBeGreaterThan(8);
    expect(blocks.every(({ publicity }) => publicity === 'exempt')).toBe(true);
    expect((await record.client.ledger.list({})).recommendations.every(({ publicity }) => publicity === 'exempt')).toBe(true);
  });

  it('goes to the bin with everything and comes back with everything', async () => {
    const { reviewId, recommendationIds } = await keep();
    await record.client.ledger.removeReview({ reviewId });
    expect((await record.client.ledger.list({})).recommendations).toEqual([]);
    expect(await record.record().store.read((reader) => reader.find('block', {}))).toEqual([]);
    await record.client.history.undo({});
    expect((await record.client.ledger.get({ id: recommendationIds[1] ?? '' })).recommendation.parts).toHaveLength(2);
  });
});
