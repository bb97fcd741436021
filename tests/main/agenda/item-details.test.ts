import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { numberAgenda } from '@shared/agenda/numbering';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { rulesHandlers } from '@main/features/rules/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';
import { BOARD, thereAndBack } from '../bodies/a-board';

let record: TestRecord;
let meetingId: string;
let bodyId: string;
const newMeeting = async (date: string, body = bodyId) => (await record.client.meetings.create({ bodyId: body, title: '', date, startTime: '18:00', plannedEnd: '20:00', place: 'Room 2' })).id;
beforeEach(async () => {
  record = await openTestRecord({ agenda: agendaHandlers, bodies: bodiesHandlers, history: historyHandlers, meetings: meetingsHandlers, rules: rulesHandlers, text: textHandlers });
  bodyId = (await record.client.bodies.create(BOARD)).id;
  meetingId = await newMeeting('2026-11-24');
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const agenda = () => record.client.agenda;
const FIELDS = { presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'information', publicity: 'open', afterId: null } as const;
const add = async (title: string, more: { meetingId?: string; parentId?: string; kind?: 'item' | 'break' } = {}) => (await agenda().addItem({ meetingId, title, ...FIELDS, ...more })).id;
const item = async (id: string) => (await agenda().get({ meetingId })).items.find((one) => one.id === id);
const shown = async (of = meetingId) => {
  const { items, numbering } = await agenda().get({ meetingId: of });
  const numbers = numberAgenda(items, numbering);
  return items.map((one) => `${numbers.get(one.id) ?? '–'} ${one.title}`);
};
const refusal = async (attempt: Promise<unknown>) => await attempt.then(() => null, (error: { error?: unknown }) => error.error);
const write = async (ownerKind: 'draftMinute' | 'itemRecommendation' | 'privateNote', ownerId: string, text: string) =>
  await record.client.text.save({ ownerKind, ownerId, changes: [{ id: uuidV7(), kind: 'paragraph', level: 1, orderKey: 'a0', runs: [{ text }], revision: 0 }], removed: [] });
const issue = async (...numbers: readonly [string, string][]) =>
  await record.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, async (tx) => {
    for (const [id, issuedNumber] of numbers) await tx.update('agendaItem', id, { issuedNumber });
  });

describe('what an agenda item says', () => {
  it('is kept field by field, and undone', async () => {
    const id = await add('Salaries');
    const { before, after, undone } = await thereAndBack(record, async () => await item(id), async () => {
      await agenda().updateItem({ id, askType: 'decision', askWords: 'For approval', fixedStart: '7 pm', publicity: 'exempt', exemptParagraphs: ['3', '1', '3'], publicInterestReason: 'It names people.', publicTitle: 'A staffing matter', specialBusiness: 'Suspending a governor', speakers: 'A. Head', urgentReason: '' });
    });
    expect(after).toMatchObject({ askWords: 'For approval', fixedStart: '19:00', publicity: 'exempt', exemptParagraphs: ['1', '3'], publicInterestReason: 'It names people.', publicTitle: 'A staffing matter', specialBusiness: 'Suspending a governor', speakers: 'A. Head' });
    expect(undone).toEqual(before);
  });

  it('keeps reason and paragraphs while it is open again, so that nothing typed is lost', async () => {
    const id = await add('Salaries');
    await agenda().updateItem({ id, publicity: 'exempt', exemptParagraphs: ['1'] });
    await agenda().typeItem({ id, publicInterestReason: 'It names people.' });
    await agenda().updateItem({ id, publicity: 'open' });
    expect(await item(id)).toMatchObject({ publicity: 'open', exemptParagraphs: ['1'], publicInterestReason: 'It names people.' });
  });

  it.each([
    { change: { exemptParagraphs: ['8'] }, path: 'exemptParagraphs.0' },
    { change: { fixedStart: '25:00' }, path: 'fixedStart' },
    { change: { publicInterestReason: 'x'.repeat(1_001) }, path: 'publicInterestReason' },
  ])('refuses $path', async ({ change, path }) => {
    const id = await add('Salaries');
    expect(await refusal(agenda().updateItem({ id, ...change }))).toMatchObject({ kind: 'invalid', issues: [{ path }] });
  });

  it('drops the words of another kind of ask', async () => {
    const id = await add('Budget');
    await agenda().updateItem({ id, askType: 'decision', askWords: 'For approval' });
    await agenda().updateItem({ id, askType: 'noting' });
    expect(await item(id)).toMatchObject({ askType: 'noting', askWords: '' });
  });

  it('takes the text written for it along when its publicity changes', async () => {
    const id = await add('Salaries');
    await write('draftMinute', id, 'The salaries were noted.');
    await write('itemRecommendation', id, 'That the salaries be noted.');
    await write('privateNote', id, 'Ask finance first.');
    await agenda().updateItem({ id, publicity: 'exempt' });
    const publicities = async () => await record.record().store.read(async (reader) => (await reader.find('block', { ownerId: id }, { ownerKind: 'ASC' })).map((block) => `${block.ownerKind} ${block.publicity}`));
    expect(await publicities()).toEqual(['draftMinute exempt', 'itemRecommendation exempt', 'privateNote confidential']);
    await agenda().updateItem({ id, publicity: 'open' });
    expect(await publicities()).toEqual(['draftMinute open', 'itemRecommendation open', 'privateNote confidential']);
  });

  it('goes to the bin with the text written for it, and comes back with it', async () => {
    const id = await add('Salaries');
    await write('draftMinute', id, 'The salaries were noted.');
    await agenda().removeItem({ id });
    const drafts = async () => (await record.client.text.load({ ownerKind: 'draftMinute', ownerId: id })).blocks.length;
    expect(await drafts()).toBe(0);
    await record.client.history.undo({});
    expect(await drafts()).toBe(1);
  });
});

describe('what stands under a restricted item', () => {
  const publicities = async () => (await agenda().get({ meetingId })).items.map((one) => `${one.title} ${one.publicity}`);
  it('is restricted with it, when the item becomes so and when it comes under it, and cannot be opened there', async () => {
    const a = await add('A');
    const inA = await add('in A', { parentId: a });
    const b = await add('B');
    const inB = await add('in B', { parentId: b });
    await write('draftMinute', inA, 'The salaries were noted.');
    const { undone } = await thereAndBack(record, publicities, () => agenda().updateItem({ id: a, publicity: 'exempt' }));
    expect(undone).toEqual(['A open', 'in A open', 'B open', 'in B open']);
    expect(await publicities()).toEqual(['A exempt', 'in A exempt', 'B open', 'in B open']);
    expect((await record.client.text.load({ ownerKind: 'draftMinute', ownerId: inA })).blocks[0]?.publicity).toBe('exempt');
    await agenda().moveItem({ id: inB, parentId: a, beforeId: null });
    await add('new in A', { parentId: a });
    expect(await publicities()).toEqual(['A exempt', 'in A exempt', 'in B exempt', 'new in A exempt', 'B open']);
    expect(await refusal(agenda().updateItem({ id: inA, publicity: 'open' }))).toMatchObject({ kind: 'rule', rule: 'parentIsRestricted' });
    await agenda().updateItem({ id: inA, publicity: 'confidential' });
    await agenda().updateItem({ id: a, publicity: 'open' });
    expect(await publicities()).toEqual(['A open', 'in A confidential', 'in B exempt', 'new in A exempt', 'B open']);
  });
});

describe('a break', () => {
  it('has no number, no sub-items, and is open', async () => {
    const a = await add('A');
    const pause = await add('Break', { kind: 'break' });
    const b = await add('B');
    expect(await shown()).toEqual(['1 A', '– Break', '2 B']);
    expect(await refusal(add('under a break', { parentId: pause }))).toMatchObject({ kind: 'rule', rule: 'tooDeep' });
    expect(await refusal(agenda().moveItem({ id: b, parentId: pause, beforeId: null }))).toMatchObject({ kind: 'rule', rule: 'moveRefused', message: 'A break has no sub-items.' });
    expect(await refusal(agenda().updateItem({ id: pause, publicity: 'exempt' }))).toMatchObject({ kind: 'rule', rule: 'breakIsOpen' });
    expect(await refusal(agenda().withdrawItem({ id: pause, reason: '' }))).toMatchObject({ kind: 'rule', rule: 'breakHasNoState' });
    await agenda().moveItem({ id: pause, parentId: null, beforeId: a });
    expect(await shown()).toEqual(['– Break', '1 A', '2 B']);
  });
});

describe('a withdrawn or deferred item', () => {
  it('keeps its number with its sub-items, says why, and can be taken back', async () => {
    const a = await add('A');
    const inA = await add('in A', { parentId: a });
    await add('B');
    await agenda().withdrawItem({ id: a, reason: 'The report is not ready.' });
    expect([await item(a), await item(inA)]).toMatchObject([{ state: 'withdrawn', stateReason: 'The report is not ready.' }, { state: 'withdrawn' }]);
    expect(await shown()).toEqual(['1 A', '1.1 in A', '2 B']);
    await agenda().reinstateItem({ id: a });
    expect([await item(a), await item(inA)]).toMatchObject([{ state: 'live', stateReason: '' }, { state: 'live' }]);
  });

  it('says to which meeting it was deferred: a later one of the same body', async () => {
    const a = await add('A');
    const next = await newMeeting('2027-01-12');
    const { after, undone } = await thereAndBack(record, async () => await item(a), () => agenda().deferItem({ id: a, reason: '', toMeetingId: next }));
    expect(after).toMatchObject({ state: 'deferred', deferredTo: { meetingId: next, date: '2027-01-12' } });
    expect(undone).toMatchObject({ state: 'live', deferredTo: null });
    const earlier = await newMeeting('2026-10-01');
    const other = (await record.client.bodies.create({ ...BOARD, name: 'Another board' })).id;
    for (const toMeetingId of [earlier, meetingId, await newMeeting('2027-01-12', other)]) {
      expect(await refusal(agenda().deferItem({ id: a, reason: '', toMeetingId }))).toMatchObject({ kind: 'rule', rule: 'deferredToEarlier' });
    }
    await agenda().deferItem({ id: a, reason: 'Not known yet.', toMeetingId: null });
    expect(await item(a)).toMatchObject({ state: 'deferred', deferredTo: null });
  });
});

describe('several items moved at once', () => {
  it('stand together in the order of the agenda, with their sub-items, as one step for Undo', async () => {
    const a = await add('A');
    const inA = await add('in A', { parentId: a });
    const b = await add('B');
    const c = await add('C');
    const d = await add('D');
    const { before, after, undone, redone } = await thereAndBack(record, shown, () => agenda().moveItems({ ids: [d, a, inA], parentId: null, beforeId: c }));
    expect(after).toEqual(['1 B', '2 A', '2.1 in A', '3 D', '4 C']);
    expect(undone).toEqual(before);
    expect(redone).toEqual(after);
    // A place before one of those that are moved is the place where they stand.
    await agenda().moveItems({ ids: [a, b], parentId: null, beforeId: a });
    expect(await shown()).toEqual(['1 B', '2 A', '2.1 in A', '3 D', '4 C']);
  });

  it('are refused together when one of them cannot go there', async () => {
    const a = await add('A');
    const inA = await add('in A', { parentId: a });
    const b = await add('B');
    expect(await refusal(agenda().moveItems({ ids: [a, b], parentId: inA, beforeId: null }))).toMatchObject({ kind: 'rule', rule: 'moveRefused' });
    expect(await refusal(agenda().moveItems({ ids: [a, uuidV7()], parentId: null, beforeId: null }))).toMatchObject({ kind: 'rule', rule: 'neighbourGone' });
    expect(await shown()).toEqual(['1 A', '1.1 in A', '2 B']);
  });

  it('may be dropped by two hands at the same moment: each move is carried out, and nothing is lost', async () => {
    const ids: string[] = [];
    for (const title of ['A', 'B', 'C', 'D']) ids.push(await add(title));
    const [a = '', b = '', c = '', d = ''] = ids;
    await Promise.all([agenda().moveItem({ id: a, parentId: null, beforeId: d }), agenda().moveItem({ id: b, parentId: null, beforeId: d }), agenda().moveItem({ id: c, parentId: a, beforeId: null })]);
    expect(await shown()).toEqual(['1 A', '1.1 C', '2 B', '3 D']);
  });

  it('that would hang in each other, a cyclic move, are refused the second time', async () => {
    const a = await add('A');
    const b = await add('B');
    const results = await Promise.all([refusal(agenda().moveItem({ id: a, parentId: b, beforeId: null })), refusal(agenda().moveItem({ id: b, parentId: a, beforeId: null }))]);
    expect(results).toMatchObject([null, { kind: 'rule', rule: 'moveRefused' }]);
    expect(await shown()).toEqual(['1 B', '1.1 A']);
  });
});

describe('an agenda that is issued', () => {
  it('keeps its numbers: what is added takes new ones, what stood on it stays', async () => {
    const a = await add('A');
    const b = await add('B');
    await issue([a, '1'], [b, '2']);
    const urgent = (await agenda().addItem({ meetingId, title: 'Urgent', ...FIELDS, afterId: a })).id;
    await add('Last');
    expect(await shown()).toEqual(['1 A', '1A Urgent', '2 B', '3 Last']);
    expect([(await item(a))?.addedAfterIssue, (await item(urgent))?.addedAfterIssue]).toEqual([false, true]);
    expect(await refusal(agenda().removeItem({ id: a }))).toMatchObject({ kind: 'rule', rule: 'itemWasIssued' });
    await agenda().removeItem({ id: urgent });
    expect(await shown()).toEqual(['1 A', '2 B', '3 Last']);
  });
});

describe('how a body makes its agendas', () => {
  it('numbers by its style', async () => {
    const a = await add('A');
    await add('in A', { parentId: a });
    const { after, undone } = await thereAndBack(record, shown, () => agenda().setNumbering({ bodyId, style: 'letters' }));
    expect([after, undone]).toEqual([['A A', 'A1 in A'], ['1 A', '1.1 in A']]);
    expect(await agenda().settings({ bodyId })).toEqual({ numberingStyle: 'letters', askTypes: [] });
  });

  it('numbers on through the municipal year: over meetings in order of date, not over cancelled ones, and anew in May', async () => {
    await agenda().setNumbering({ bodyId, style: 'continuous' });
    const [later, may, cancelled, september] = [await newMeeting('2027-01-12'), await newMeeting('2027-05-11'), await newMeeting('2026-10-06'), await newMeeting('2026-09-08')];
    for (const title of ['A', 'B']) await add(title);
    const s = await add('S', { meetingId: september });
    await add('in S', { meetingId: september, parentId: s });
    await add('Break', { meetingId: september, kind: 'break' });
    for (const title of ['X', 'Y', 'Z']) await add(title, { meetingId: cancelled });
    await record.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, async (tx) => await tx.update('meeting', cancelled, { cancelledOn: '2026-10-01' }));
    await add('L', { meetingId: later });
    await add('M', { meetingId: may });
    expect([await shown(september), await shown(), await shown(later), await shown(may)]).toEqual([['1 S', '1.1 in S', '– Break'], ['2 A', '3 B'], ['4 L'], ['1 M']]);
  });

  it('numbers on through the year that the rules of the body count by: a forum begins anew in September', async () => {
    await agenda().setNumbering({ bodyId, style: 'continuous' });
    const july = await newMeeting('2027-07-06');
    const september = await newMeeting('2027-09-07');
    await add('A');
    await add('J', { meetingId: july });
    await add('S', { meetingId: september });
    // A board counts by the municipal year while nothing else is said.
    expect([await shown(), await shown(july), await shown(september)]).toEqual([['1 A'], ['1 J'], ['2 S']]);
    await record.client.rules.choosePack({ bodyId, packKey: 'schools-forum-england' });
    expect([await shown(), await shown(july), await shown(september)]).toEqual([['1 A'], ['2 J'], ['1 S']]);
  });

  it('begins the year where the first meeting says, and counts issued numbers as they were sent', async () => {
    await agenda().setNumbering({ bodyId, style: 'continuous' });
    const later = await newMeeting('2027-01-12');
    await record.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, async (tx) => await tx.update('meeting', meetingId, { firstItemNumber: 45 }));
    const a = await add('A');
    await add('L', { meetingId: later });
    expect([await shown(), await shown(later)]).toEqual([['45 A'], ['46 L']]);
    await issue([a, '161']);
    expect(await shown(later)).toEqual(['162 L']);
  });

  it('keeps its own words for what is asked', async () => {
    await agenda().setAskTypes({ bodyId, askTypes: [{ words: ' For approval ', askType: 'decision' }, { words: 'To note', askType: 'noting' }] });
    expect((await agenda().get({ meetingId })).askTypes).toEqual([{ words: 'For approval', askType: 'decision' }, { words: 'To note', askType: 'noting' }]);
    expect(await refusal(agenda().setAskTypes({ bodyId, askTypes: [{ words: 'To note', askType: 'noting' }, { words: 'to note', askType: 'information' }] }))).toMatchObject({ kind: 'invalid' });
    expect(await refusal(agenda().setAskTypes({ bodyId, askTypes: [{ words: ' ', askType: 'noting' }] }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'askTypes.0.words' }] });
  });
});
