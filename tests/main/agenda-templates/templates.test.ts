import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numberAgenda } from '@shared/agenda/numbering';
import { placeDown, placeIn, placeOut, placeUp } from '@shared/agenda/ordering';
import type { TestRecord } from '@tests/helpers/test-record';
import { BOARD, thereAndBack } from '../bodies/a-board';
import { newMeeting, openTemplatesRecord, shownAgenda } from './templates-fixture';

let record: TestRecord;
let bodyId: string;
beforeEach(async () => {
  record = await openTemplatesRecord();
  bodyId = (await record.client.bodies.create(BOARD)).id;
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const templates = () => record.client.agendaTemplates;
const make = async (name: string, text: string | null = null, of = bodyId) => (await templates().create({ bodyId: of, name, source: text === null ? { kind: 'shipped' } : { kind: 'list', text } })).id;
const shown = async (id: string) => {
  const { items } = await templates().get({ id });
  const numbers = numberAgenda(items.map((item) => ({ ...item, issuedNumber: null })));
  return items.map((item) => `${numbers.get(item.id) ?? ''} ${item.title}`);
};
const itemIds = async (id: string) => new Map((await templates().get({ id })).items.map((item) => [item.title, item.id]));
const refusal = async (attempt: Promise<unknown>) => await attempt.then(() => null, (error: { error?: unknown }) => error.error);

describe('agenda templates', () => {
  it('come from the shipped one; the first of a body is its usual one', async () => {
    const first = await make('Ordinary meeting');
    const second = await make('Budget meeting', 'Welcome\nBudget');
    expect((await templates().list({ bodyId })).templates).toEqual([
      { id: first, bodyId, bodyName: BOARD.name, name: 'Ordinary meeting', usual: true, itemCount: 10, minutes: 57 },
      { id: second, bodyId, bodyName: BOARD.name, name: 'Budget meeting', usual: false, itemCount: 2, minutes: 10 },
    ]);
    await templates().makeUsual({ id: second });
    expect((await templates().list({ bodyId })).templates.map(({ usual }) => usual)).toEqual([false, true]);
    await record.client.history.undo({});
    expect((await templates().list({ bodyId })).templates.map(({ usual }) => usual)).toEqual([true, false]);
  });

  it('go to the bin with their items and come back; the next becomes the usual one', async () => {
    const first = await make('Ordinary meeting');
    await make('Budget meeting', 'Welcome\nBudget\n  Schools');
    const look = async () => (await templates().list({})).templates.map(({ name, usual, itemCount }) => [name, usual, itemCount]);
    const { before, after, undone } = await thereAndBack(record, look, () => templates().remove({ id: first }));
    expect(after).toEqual([['Budget meeting', true, 3]]);
    expect(undone).toEqual(before);
  });

  it('are copied from another body, and made from an agenda without its dates and actions', async () => {
    const id = await make('Ordinary meeting', 'Welcome\nMatters arising\nBudget\n  Schools');
    const other = (await record.client.bodies.create({ ...BOARD, name: 'Schools Forum', kind: 'forum' })).id;
    const copy = (await templates().create({ bodyId: other, name: 'As the Board', source: { kind: 'template', templateId: id } })).id;
    expect(await shown(copy)).toEqual(['1 Welcome', '2 Matters arising', '3 Budget', '3.1 Schools']);
    const meeting = await templates().addMeeting({ bodyId, ...newMeeting('2026-12-03', { source: { kind: 'list', text: 'Minutes of 13 October 2026\nMatters arising\n  An action\nDate of next meeting: 12 January 2027' } }) });
    const saved = (await templates().create({ bodyId, name: 'From December', source: { kind: 'agenda', meetingId: meeting.id } })).id;
    expect(await shown(saved)).toEqual(['1 Minutes of the last meeting', '2 Matters arising', '3 Date of next meeting']);
  });

  it('keep what is typed in a name as one step, and refuse an empty one', async () => {
    const id = await make('Ordinary');
    for (const name of ['Ordinary m', 'Ordinary me', 'Ordinary meeting']) await templates().typeName({ id, name });
    await record.client.history.undo({});
    expect((await templates().get({ id })).template.name).toBe('Ordinary');
    expect(await refusal(templates().typeName({ id, name: ' ' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'name', message: 'Enter the name of the template.' }] });
  });

  it('give everything of an item to the agenda, texts included', async () => {
    const id = await make('Ordinary meeting', 'Budget');
    const [item] = (await templates().get({ id })).items;
    const facts = { kind: 'item', standing: 'reports', askType: 'decision', askWords: 'Determine', presenterName: 'Ines Duarte', minutesNeeded: 25, fixedStart: '18:30', publicity: 'exempt' } as const;
    await templates().updateItem({ id: item?.id ?? '', ...facts, recommendation: 'agrees the budget\nnotes the risks', privateNote: 'Ring Ines', draftMinute: 'The report was received.' });
    expect((await templates().get({ id })).items).toMatchObject([{ ...facts, title: 'Budget', recommendation: 'agrees the budget\nnotes the risks' }]);
    const meeting = await templates().addMeeting({ bodyId, ...newMeeting('2026-12-03', { source: { kind: 'template', templateId: id } }) });
    const { items } = await record.client.agenda.get({ meetingId: meeting.id });
    expect(items).toMatchObject([{ ...facts, title: 'Budget' }]);
    const words = async (ownerKind: 'itemRecommendation' | 'privateNote' | 'draftMinute') => (await record.client.text.load({ ownerKind, ownerId: items[0]?.id ?? '' })).blocks.map(({ runs, publicity }) => [runs.map(({ text }) => text).join(''), publicity]);
    expect(await words('itemRecommendation')).toEqual([['agrees the budget', 'exempt'], ['notes the risks', 'exempt']]);
    expect(await words('privateNote')).toEqual([['Ring Ines', 'confidential']]);
    expect(await words('draftMinute')).toEqual([['The report was received.', 'exempt']]);
    // A draft minute is no minute yet: the meeting can still go to the bin.
    await record.client.meetings.remove({ id: meeting.id });
  });
});

describe('the items of a template', () => {
  it('are added, typed, moved and removed as on an agenda', async () => {
    const id = await make('Ordinary meeting', 'A\nB\nC');
    const added = await templates().addItem({ templateId: id, parentId: (await itemIds(id)).get('B') ?? '', title: 'Matters arising' });
    expect(await shown(id)).toEqual(['1 A', '2 B', '2.1 Matters arising', '3 C']);
    expect((await templates().get({ id })).items.find((item) => item.id === added.id)?.standing).toBe('mattersArising');
    await templates().typeItem({ id: added.id, title: 'Matters', minutesNeeded: 12 });
    const { after, undone } = await thereAndBack(record, () => shown(id), async () => await templates().removeItem({ id: (await itemIds(id)).get('B') ?? '' }));
    expect([after, undone]).toEqual([['1 A', '2 C'], ['1 A', '2 B', '2.1 Matters', '3 C']]);
  });

  it('refuse a move into themselves, a fourth level and what is not there', async () => {
    const id = await make('Ordinary meeting', 'A\n  B\n    C');
    const ids = await itemIds(id);
    expect(await refusal(templates().moveItem({ id: ids.get('A') ?? '', parentId: ids.get('C') ?? '', beforeId: null }))).toMatchObject({ kind: 'rule', rule: 'moveRefused' });
    expect(await refusal(templates().addItem({ templateId: id, parentId: ids.get('C') ?? '', title: 'D' }))).toMatchObject({ kind: 'rule', rule: 'tooDeep' });
    expect(await refusal(templates().addItem({ templateId: id, parentId: id, title: 'D' }))).toMatchObject({ kind: 'rule', rule: 'neighbourGone' });
    expect(await refusal(templates().typeItem({ id: ids.get('A') ?? '', minutesNeeded: 601 }))).toMatchObject({ kind: 'invalid' });
  });

  it('keep every item whatever is moved', async () => {
    const id = await make('Ordinary meeting', 'A\nB\n  C\nD\n  E\n    F');
    const titles = [...(await itemIds(id)).keys()].toSorted();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(placeUp, placeDown, placeIn, placeOut)), { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const [which, step] of steps) {
          const { items } = await templates().get({ id });
          const item = items[which];
          const place = item && step(items, item.id);
          if (item && place) await templates().moveItem({ id: item.id, ...place });
        }
        expect([...(await itemIds(id)).keys()].toSorted()).toEqual(titles);
      }),
      { numRuns: 12 },
    );
  });
});

it('shows an agenda of its own for each meeting: a template that changes later changes none', async () => {
  const id = await make('Ordinary meeting', 'A\nB');
  const meeting = await templates().addMeeting({ bodyId, ...newMeeting('2026-12-03', { source: { kind: 'template', templateId: id } }) });
  await templates().removeItem({ id: (await itemIds(id)).get('A') ?? '' });
  expect(await shownAgenda(record, meeting.id)).toEqual(['1 A', '2 B']);
});
