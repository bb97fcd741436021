import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '@shared/text/model';
import { openMotionsFixture } from './motions-fixture';
import type { MotionsFixture } from './motions-fixture';

let fixture: MotionsFixture;
beforeEach(async () => {
  fixture = await openMotionsFixture();
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

const refused = (rule: string) => ({ error: expect.objectContaining({ kind: 'rule', rule }) as unknown });

/** What is minuted under an item: "kind number: words". */
async function minuted(item: number): Promise<string[]> {
  const { entries } = await fixture.client.minutes.get({ meetingId: fixture.meetingId });
  return entries.filter(({ agendaItemId }) => agendaItemId === fixture.itemIds[item]).map(({ kind, decision, block }) => `${kind}${decision ? ` ${decision.number}` : ''}: ${plainText(block.runs)}`);
}

describe('a motion', () => {
  it('is minuted with mover, seconder and its words, starting from what the agenda recommends', async () => {
    const { client, meetingId, itemIds } = fixture;
    await client.text.save({ ownerKind: 'itemRecommendation', ownerId: itemIds[1]!, changes: [{ id: '019a0000-0000-7000-8000-000000000001', revision: 0, kind: 'paragraph', level: 1, orderKey: 'a0', runs: [{ text: 'That the thresholds be adopted.' }] }], removed: [] });
    expect((await client.motions.ofMeeting({ meetingId })).recommendations).toEqual([{ agendaItemId: itemIds[1], text: 'That the thresholds be adopted.' }]);
    await fixture.move(1, 'That the revised thresholds be adopted.', { mover: 'Adeyemi', seconder: 'Brennan' });
    expect(await fixture.motions()).toMatchObject([{ words: 'That the revised thresholds be adopted.', moverName: 'Daniel Adeyemi', seconderName: 'Nuala Brennan', recommendedText: 'That the thresholds be adopted.', outcome: null }]);
    expect(await minuted(1)).toEqual(['motion: That the revised thresholds be adopted.']);
    await fixture.undo();
    expect(await fixture.motions()).toEqual([]);
  });

  it('takes the line of the capture box over: the same row becomes its words', async () => {
    const { client, meetingId, itemIds } = fixture;
    const blockId = '019a0000-0000-7000-8000-000000000002';
    await client.minutes.saveDraft({ meetingId, agendaItemId: itemIds[1]!, blockId, text: '/m That it be done', revision: 0 });
    await client.motions.propose({ meetingId, agendaItemId: itemIds[1]!, text: 'That it be done', moverAttendanceId: null, seconderAttendanceId: null, amendsMotionId: null, purpose: 'business', at: '18:55', blockId });
    expect((await client.minutes.get({ meetingId })).drafts).toEqual([]);
    expect((await client.minutes.get({ meetingId })).entries[0]?.block.id).toBe(blockId);
  });

  it('is not seconded by its mover, nor moved by somebody of another meeting', async () => {
    await expect(fixture.move(1, 'That it be done.', { mover: 'Kaur', seconder: 'Kaur' })).rejects.toMatchObject({ error: { kind: 'invalid' } });
    await expect(fixture.move(1, '  ')).rejects.toMatchObject({ error: { kind: 'invalid' } });
    expect(await fixture.motions()).toEqual([]);
  });

  it('is changed until it is voted on, and no longer after', async () => {
    const motionId = await fixture.move(1, 'That it be done.');
    await fixture.client.motions.change({ motionId, text: 'That it be done soon.', moverAttendanceId: await fixture.idOf('Kaur'), seconderAttendanceId: null });
    expect(await fixture.motions()).toMatchObject([{ words: 'That it be done soon.', moverName: 'Jasmine Kaur' }]);
    await fixture.vote(motionId, { counts: [4, 1, 1] });
    await expect(fixture.client.motions.change({ motionId, text: 'x', moverAttendanceId: null, seconderAttendanceId: null })).rejects.toMatchObject(refused('motionDecided'));
  });
});

describe('a vote', () => {
  it('that is carried makes a decision with a number and the words of the motion; Undo takes all of it back', async () => {
    const motionId = await fixture.move(1, 'That the revised thresholds be adopted', { mover: 'Adeyemi', seconder: 'Brennan' });
    expect(await fixture.vote(motionId, { counts: [4, 1, 1] })).toMatchObject({ outcome: 'carried' });
    expect(await minuted(1)).toEqual(['motion: That the revised thresholds be adopted', 'decision D 26/27-001: that the revised thresholds be adopted.']);
    expect(await fixture.motions()).toMatchObject([{ outcome: 'carried', method: 'show', counts: { for: 4, against: 1, abstained: 1 }, entitled: 6, decisionNumber: 'D 26/27-001' }]);
    await fixture.undo();
    expect(await minuted(1)).toEqual(['motion: That the revised thresholds be adopted']);
    expect(await fixture.motions()).toMatchObject([{ outcome: null, method: null, decisionEntryId: null }]);
  });

  it('that is lost is minuted and decides nothing', async () => {
    const motionId = await fixture.move(1, 'That it be deferred.');
    expect(await fixture.vote(motionId, { counts: [2, 4, 0] })).toEqual({ outcome: 'lost', decisionEntryId: null });
    expect(await minuted(1)).toEqual(['motion: That it be deferred.']);
  });

  it('counted again follows: the decision goes and comes, each number given once', async () => {
    const motionId = await fixture.move(1, 'That it be done.');
    await fixture.vote(motionId, { counts: [4, 2, 0] });
    await fixture.vote(motionId, { counts: [2, 4, 0] });
    expect(await minuted(1)).toEqual(['motion: That it be done.']);
    await fixture.vote(motionId, { counts: [5, 1, 0] });
    expect(await minuted(1)).toEqual(['motion: That it be done.', 'decision D 26/27-002: that it be done.']);
    await fixture.vote(motionId, { counts: [6, 0, 0] });
    expect(await minuted(1)).toEqual(['motion: That it be done.', 'decision D 26/27-002: that it be done.']);
  });

  it('of more than may vote is refused in plain words, and stands with a reason', async () => {
    const motionId = await fixture.move(1, 'That it be done.');
    await expect(fixture.vote(motionId, { counts: [7, 0, 0] })).rejects.toMatchObject({ error: { rule: 'moreThanEntitled', message: '7 votes are counted and 6 may vote. Check it, or give a reason to record it all the same.' } });
    await fixture.vote(motionId, { counts: [7, 0, 0], overrideReason: 'A member came in during the count.' });
    expect(await fixture.motions()).toMatchObject([{ counts: { for: 7 }, overrideReason: 'A member came in during the count.' }]);
  });

  it('without a quorum is refused', async () => {
    const { client } = fixture;
    await client.rules.change({ bodyId: fixture.bodyId, key: 'quorum', value: { type: 'fixed', number: 4 }, words: 'Four members.', reason: 'Standing orders', decidedOn: null });
    for (const name of ['Kaur', 'Calloway', 'Ashworth']) await client.minutes.setAttendance({ attendanceId: await fixture.idOf(name), status: 'apologies' });
    const motionId = await fixture.move(1, 'That it be done.');
    await expect(fixture.vote(motionId, { counts: [3, 0, 0] })).rejects.toMatchObject(refused('inquorate'));
    await expect(fixture.vote(motionId, { method: 'agreed' })).rejects.toMatchObject(refused('inquorate'));
  });

  it('by name is counted from the names; one who has left does not vote', async () => {
    const motionId = await fixture.move(1, 'That it be done.');
    await fixture.client.minutes.setAttendance({ attendanceId: await fixture.idOf('Ashworth'), status: 'apologies' });
    const votes = await Promise.all((['Oyelaran', 'Kaur', 'Calloway', 'Brennan', 'Adeyemi'] as const).map(async (name, index) => ({ attendanceId: await fixture.idOf(name), choice: (['for', 'for', 'against', 'abstained', 'for'] as const)[index]! })));
    const late = { attendanceId: await fixture.idOf('Ashworth'), choice: 'for' as const };
    await expect(fixture.vote(motionId, { method: 'recorded', votes: [...votes, late] })).rejects.toMatchObject(refused('notEntitled'));
    await fixture.vote(motionId, { method: 'recorded', votes });
    expect((await fixture.motions())[0]).toMatchObject({ counts: { for: 3, against: 1, abstained: 1 }, votes: [{ name: 'Cllr Margaret Oyelaran', choice: 'for' }, { name: 'Jasmine Kaur' }, { name: 'Stephen Calloway', choice: 'against' }, { name: 'Nuala Brennan', choice: 'abstained' }, { name: 'Daniel Adeyemi' }] });
    await fixture.vote(motionId, { method: 'secret', counts: [3, 2, 0] });
    expect((await fixture.motions())[0]).toMatchObject({ method: 'secret', votes: [] });
  });

  it('that is tied is lost without a casting vote, and decided by one', async () => {
    const motionId = await fixture.move(1, 'That it be done.');
    expect(await fixture.vote(motionId, { counts: [2, 2, 2] })).toMatchObject({ outcome: 'lost' });
    expect(await fixture.vote(motionId, { counts: [2, 2, 2], castingVote: 'for' })).toMatchObject({ outcome: 'carried' });
    expect((await fixture.motions())[0]).toMatchObject({ castingVote: 'for', castingByName: 'Cllr Margaret Oyelaran' });
    await expect(fixture.vote(motionId, { counts: [3, 2, 1], castingVote: 'for' })).rejects.toMatchObject(refused('notTied'));
  });

  it('limited to a constituency counts those of it alone', async () => {
    const motionId = await fixture.move(1, 'That de-delegation continue.');
    await expect(fixture.vote(motionId, { counts: [3, 0, 0], restriction: ['Primary headteachers'] })).rejects.toMatchObject(refused('moreThanEntitled'));
    await fixture.vote(motionId, { counts: [2, 0, 0], restriction: ['Primary headteachers'] });
    expect((await fixture.motions())[0]).toMatchObject({ entitled: 2, restriction: { business: '', groups: ['Primary headteachers'] } });
  });

  it('of one member is minuted when they ask for it, within the counts, and never after a secret ballot', async () => {
    const motionId = await fixture.move(1, 'That it be done.');
    const own = async (name: string, choice: 'for' | 'against') => await fixture.client.motions.recordOwnVote({ motionId, attendanceId: await fixture.idOf(name), choice });
    await expect(own('Kaur', 'against')).rejects.toMatchObject(refused('notVotedYet'));
    await fixture.vote(motionId, { counts: [5, 1, 0] });
    await own('Kaur', 'against');
    await expect(own('Ashworth', 'against')).rejects.toMatchObject(refused('notInCounts'));
    await own('Ashworth', 'for');
    expect((await fixture.motions())[0]?.votes).toMatchObject([{ name: 'Jasmine Kaur', choice: 'against', onDemand: true }, { name: 'Tom Ashworth', choice: 'for', onDemand: true }]);
    await fixture.vote(motionId, { counts: [6, 0, 0] });
    expect((await fixture.motions())[0]?.votes).toMatchObject([{ name: 'Tom Ashworth' }]);
    await fixture.vote(motionId, { method: 'secret', counts: [6, 0, 0] });
    await expect(own('Kaur', 'for')).rejects.toMatchObject(refused('secretBallot'));
  });
});

describe('an amendment', () => {
  it('is decided before its motion, and carried it changes the words that are decided', async () => {
    const motionId = await fixture.move(1, 'That the thresholds be adopted.');
    const amendmentId = await fixture.move(1, 'That the thresholds be adopted from January.', { mover: 'Kaur', amends: motionId });
    await expect(fixture.vote(motionId, { counts: [6, 0, 0] })).rejects.toMatchObject(refused('amendmentFirst'));
    await expect(fixture.move(1, 'Other words.', { amends: motionId })).rejects.toMatchObject(refused('oneAmendmentAtATime'));
    await expect(fixture.move(1, 'Other words.', { amends: amendmentId })).rejects.toMatchObject(refused('amendmentOfAmendment'));
    expect(await fixture.vote(amendmentId, { counts: [4, 2, 0] })).toEqual({ outcome: 'carried', decisionEntryId: null });
    await fixture.vote(motionId, { counts: [6, 0, 0] });
    expect((await minuted(1)).at(-1)).toBe('decision D 26/27-001: that the thresholds be adopted from January.');
    await expect(fixture.move(1, 'Later words.', { amends: motionId })).rejects.toMatchObject(refused('motionDecided'));
  });

  it('that is lost or withdrawn leaves the motion as it was', async () => {
    const motionId = await fixture.move(1, 'That the thresholds be adopted.');
    await fixture.vote(await fixture.move(1, 'One.', { amends: motionId }), { counts: [1, 5, 0] });
    await fixture.client.motions.settle({ motionId: await fixture.move(1, 'Two.', { amends: motionId }), outcome: 'withdrawn', day: '2026-11-24', at: '19:05' });
    await fixture.vote(motionId, { method: 'agreed' });
    expect((await minuted(1)).at(-1)).toBe('decision D 26/27-001: that the thresholds be adopted.');
  });
});

describe('what was not voted on', () => {
  it.each(['withdrawn', 'lapsed', 'deferred'] as const)('%s is minuted, and takes an earlier decision back', async (outcome) => {
    const motionId = await fixture.move(1, 'That it be done.', { mover: 'Kaur' });
    await fixture.vote(motionId, { counts: [6, 0, 0] });
    await fixture.client.motions.settle({ motionId, outcome, day: '2026-11-24', at: '19:10' });
    expect(await fixture.motions()).toMatchObject([{ outcome, method: null, counts: { for: 0, against: 0, abstained: 0 }, decisionEntryId: null }]);
    expect(await minuted(1)).toEqual(['motion: That it be done.']);
  });

  it('does not lapse when it was seconded', async () => {
    const motionId = await fixture.move(1, 'That it be done.', { mover: 'Kaur', seconder: 'Brennan' });
    await expect(fixture.client.motions.settle({ motionId, outcome: 'lapsed', day: '2026-11-24', at: '19:10' })).rejects.toMatchObject(refused('wasSeconded'));
  });
});
