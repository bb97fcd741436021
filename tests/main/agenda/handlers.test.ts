import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numberAgenda } from '@shared/agenda/numbering';
import { placeDown, placeIn, placeOut, placeUp } from '@shared/agenda/ordering';
import type { TestRecord } from '@tests/helpers/test-record';
import { BOARD, member, openBoardRecord, thereAndBack } from '../bodies/a-board';

let record: TestRecord;
let meetingId: string;
let bodyId: string;
beforeEach(async () => {
  record = await openBoardRecord();
  bodyId = (await record.client.bodies.create(BOARD)).id;
  meetingId = (await record.client.meetings.create({ bodyId, title: '', date: '2026-11-24', startTime: '18:00', plannedEnd: '20:00', place: 'Room 2' })).id;
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const agenda = () => record.client.agenda;
const FIELDS = { presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'information', publicity: 'open' } as const;
const add = async (title: string, place: { afterId?: string | null; parentId?: string | null } = {}) => (await agenda().addItem({ meetingId, title, ...FIELDS, afterId: place.afterId ?? null, parentId: place.parentId ?? null })).id;
const items = async () => (await agenda().get({ meetingId })).items;
/** "1 Welcome", "2.1 Budget" … as the screen shows them. */
const shown = async () => {
  const all = await items();
  const numbers = numberAgenda(all);
  return all.map((item) => `${numbers.get(item.id) ?? '?'} ${item.title}`);
};
const refusal = async (attempt: Promise<unknown>) => await attempt.then(() => null, (error: { error?: unknown }) => error.error);

describe('agenda.addItem and get', () => {
  it('adds last, after an item at its level, or under an item', async () => {
    const a = await add('A');
    const b = await add('B');
    const inB = await add('in B', { parentId: b });
    await add('after A', { afterId: a });
    await add('after in B', { afterId: inB });
    expect(await shown()).toEqual(['1 A', '2 after A', '3 B', '3.1 in B', '3.2 after in B']);
  });

  it('is undone and redone', async () => {
    await add('A');
    const { before, after, undone, redone } = await thereAndBack(record, shown, () => add('B'));
    expect([before, after, undone, redone]).toEqual([['1 A'], ['1 A', '2 B'], ['1 A'], ['1 A', '2 B']]);
  });

  it('keeps every field', async () => {
    await record.client.bodies.addMember({ bodyId, ...member('Ines Duarte') });
    const [person] = (await record.client.bodies.people({})).people;
    await agenda().addItem({ meetingId, title: '  Local   funding formula ', presenterName: 'Ines Duarte', presenterPersonId: person?.id ?? null, minutesNeeded: 20, askType: 'decision', publicity: 'exempt', afterId: null });
    expect(await items()).toMatchObject([{ title: 'Local funding formula', presenterName: 'Ines Duarte', presenterPersonId: person?.id, minutesNeeded: 20, askType: 'decision', publicity: 'exempt', state: 'live', issuedNumber: null, parentId: null, paperIds: [] }]);
  });

  it.each([
    { change: { title: '' }, path: 'title', message: 'Enter the title of the item.' },
    { change: { title: '\u0000\u0007' }, path: 'title', message: 'Enter the title of the item.' },
    { change: { minutesNeeded: -1 }, path: 'minutesNeeded', message: 'Minutes cannot be below nought.' },
    { change: { minutesNeeded: 601 }, path: 'minutesNeeded', message: 'An item can take at most 600 minutes.' },
    { change: { minutesNeeded: 2.5 }, path: 'minutesNeeded', message: 'Enter whole minutes.' },
  ])('refuses $change', async ({ change, path, message }) => {
    expect(await refusal(agenda().addItem({ meetingId, title: 'A', ...FIELDS, afterId: null, ...change }))).toEqual({ kind: 'invalid', issues: [{ path, message }] });
    expect(await items()).toEqual([]);
  });

  it('refuses a fourth level, a neighbour that is gone, a person who is unknown', async () => {
    const one = await add('1');
    const two = await add('1.1', { parentId: one });
    const three = await add('1.1.1', { parentId: two });
    const nowhere = '019a0000-0000-7000-8000-000000000000';
    expect(await refusal(add('deep', { parentId: three }))).toMatchObject({ kind: 'rule', rule: 'tooDeep' });
    expect(await refusal(add('lost', { afterId: nowhere }))).toMatchObject({ kind: 'rule', rule: 'neighbourGone' });
    expect(await refusal(add('lost', { parentId: nowhere }))).toMatchObject({ kind: 'rule', rule: 'neighbourGone' });
    expect(await refusal(agenda().addItem({ meetingId, title: 'A', ...FIELDS, presenterPersonId: nowhere, afterId: null }))).toMatchObject({ kind: 'notFound', what: 'person' });
    expect(await refusal(agenda().get({ meetingId: nowhere }))).toMatchObject({ kind: 'notFound', what: 'meeting' });
  });

  it('takes 300 items in order', async () => {
    for (let index = 1; index <= 300; index++) await add(`Item ${String(index)}`);
    const all = await shown();
    expect(all).toHaveLength(300);
    expect(all.at(-1)).toBe('300 Item 300');
  });

  it('puts two items dropped at once into one order, none of them lost', async () => {
    const a = await add('A');
    await add('D');
    await Promise.all([add('B', { afterId: a }), add('C', { afterId: a })]);
    const titles = (await items()).map((item) => item.title);
    expect(titles.toSorted()).toEqual(['A', 'B', 'C', 'D']);
    expect([titles[0], titles[3]]).toEqual(['A', 'D']);
  });
});

describe('agenda.updateItem', () => {
  it('changes what is sent and nothing else', async () => {
    const id = await add('A');
    const { before, after, undone, redone } = await thereAndBack(record, items, () => agenda().updateItem({ id, minutesNeeded: 25, presenterName: 'The auditor', askType: 'decision', publicity: 'confidential' }));
    expect(after).toEqual([{ ...before[0], minutesNeeded: 25, presenterName: 'The auditor', askType: 'decision', publicity: 'confidential' }]);
    expect(undone).toEqual(before);
    expect(redone).toEqual(after);
  });

  it('says when the item is gone', async () => {
    const id = await add('A');
    await agenda().removeItem({ id });
    expect(await refusal(agenda().updateItem({ id, title: 'B' }))).toEqual({ kind: 'notFound', what: 'agenda item', id });
  });
});

describe('agenda.typeItem', () => {
  it('makes the letters of a title, from the first that made the item, one step for Undo', async () => {
    await add('A');
    const id = await add('B');
    for (const title of ['Bu', 'Bud', 'Budget']) await agenda().typeItem({ id, title });
    await agenda().typeItem({ id, minutesNeeded: 15 });
    expect(await items()).toMatchObject([{ title: 'A' }, { title: 'Budget', minutesNeeded: 15 }]);
    await record.client.history.undo({});
    expect(await shown()).toEqual(['1 A']);
    await record.client.history.redo({});
    expect(await shown()).toEqual(['1 A', '2 Budget']);
  });

  it('is a step of its own after a pause, and answers when it was saved', async () => {
    const id = await add('A');
    record.setNow('2026-11-21T18:30:00.000Z');
    expect((await agenda().typeItem({ id, title: 'Apologies' })).savedAt).toMatch(/^2026-11-21T18:30:00/);
    await record.client.history.undo({});
    expect(await shown()).toEqual(['1 A']);
  });

  it('refuses an empty title and keeps the one there is', async () => {
    const id = await add('A');
    expect(await refusal(agenda().typeItem({ id, title: ' ' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'title' }] });
    expect(await shown()).toEqual(['1 A']);
  });
});

describe('agenda.moveItem', () => {
  it('moves among its siblings, into another item and out again, with its sub-items', async () => {
    const a = await add('A');
    const b = await add('B');
    await add('in B', { parentId: b });
    const c = await add('C');
    const { after, undone, redone } = await thereAndBack(record, shown, () => agenda().moveItem({ id: b, parentId: null, beforeId: a }));
    expect(after).toEqual(['1 B', '1.1 in B', '2 A', '3 C']);
    expect(undone).toEqual(['1 A', '2 B', '2.1 in B', '3 C']);
    expect(redone).toEqual(after);
    await agenda().moveItem({ id: c, parentId: b, beforeId: null });
    expect(await shown()).toEqual(['1 B', '1.1 in B', '1.2 C', '2 A']);
    await agenda().moveItem({ id: c, parentId: null, beforeId: null });
    expect(await shown()).toEqual(['1 B', '1.1 in B', '2 A', '3 C']);
  });

  it('refuses a move into itself and leaves the agenda as it was', async () => {
    const a = await add('A');
    const inA = await add('in A', { parentId: a });
    expect(await refusal(agenda().moveItem({ id: a, parentId: inA, beforeId: null }))).toEqual({ kind: 'rule', rule: 'moveRefused', message: 'An item cannot be moved into itself or into one of its own sub-items.' });
    expect(await refusal(agenda().moveItem({ id: a, parentId: a, beforeId: null }))).toMatchObject({ kind: 'rule', rule: 'moveRefused' });
    expect(await shown()).toEqual(['1 A', '1.1 in A']);
  });

  it('refuses a place in another meeting', async () => {
    const a = await add('A');
    const other = await record.client.meetings.create({ bodyId, title: '', date: '2027-01-07', startTime: '18:00', plannedEnd: '', place: 'Room 2' });
    const there = await agenda().addItem({ meetingId: other.id, title: 'There', ...FIELDS, afterId: null });
    expect(await refusal(agenda().moveItem({ id: a, parentId: there.id, beforeId: null }))).toMatchObject({ kind: 'rule', rule: 'neighbourGone' });
    expect(await refusal(agenda().moveItem({ id: a, parentId: null, beforeId: there.id }))).toMatchObject({ kind: 'rule', rule: 'moveRefused' });
  });

  it('keeps a permutation over any row of steps, and undo takes every one of them back', async () => {
    const ids: string[] = [];
    for (const title of ['A', 'B', 'C', 'D', 'E', 'F']) ids.push(await add(title));
    const start = await shown();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ pick: fc.nat(5), step: fc.constantFrom(placeUp, placeDown, placeIn, placeOut) }), { maxLength: 12 }), async (steps) => {
        let moves = 0;
        for (const { pick, step } of steps) {
          const place = step(await items(), ids[pick] ?? '');
          if (place === null) continue;
          await agenda().moveItem({ id: ids[pick] ?? '', ...place });
          moves++;
        }
        const titles = (await items()).map((item) => item.title);
        expect(titles.toSorted()).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
        for (; moves > 0; moves--) await record.client.history.undo({});
        expect(await shown()).toEqual(start);
      }),
      { numRuns: 12 },
    );
  });
});

describe('agenda.removeItem', () => {
  it('takes sub-items along, and undo brings all back', async () => {
    await add('A');
    const b = await add('B');
    const inB = await add('in B', { parentId: b });
    await add('deep in B', { parentId: inB });
    await add('C');
    const { before, after, undone, redone } = await thereAndBack(record, shown, () => agenda().removeItem({ id: b }));
    expect(after).toEqual(['1 A', '2 C']);
    expect(undone).toEqual(before);
    expect(redone).toEqual(after);
  });

  it('leaves papers with the meeting, and undo gives them back to the item', async () => {
    const a = await add('A');
    const paper = await record.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, async (tx) => await tx.insert('paper', { bodyId, meetingId, agendaItemId: a, templateKey: 'x', title: 'Paper', status: 'draft', publicity: 'open' }));
    expect((await items())[0]?.paperIds).toHaveLength(1);
    await agenda().removeItem({ id: a });
    expect(await record.record().store.read(async (reader) => (await reader.find('paper', {})).map((row) => [row.meetingId, row.agendaItemId]))).toEqual([[meetingId, null]]);
    await record.client.history.undo({});
    expect((await items())[0]?.paperIds).toHaveLength(1);
    expect(paper).toBeDefined();
  });

  it('is refused when it or a sub-item has minutes', async () => {
    const a = await add('A');
    const inA = await add('in A', { parentId: a });
    await record.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, async (tx) => {
      await tx.insert('minuteEntry', { meetingId, agendaItemId: inA, kind: 'note', recordedAt: '18:05', orderKey: 'a0', publicity: 'open' });
    });
    expect(await refusal(agenda().removeItem({ id: a }))).toEqual({ kind: 'rule', rule: 'itemHasMinutes', message: 'This item or one of its sub-items has minutes, so it stays on the agenda. Move the minutes to the bin first.' });
    expect(await refusal(agenda().removeItem({ id: inA }))).toMatchObject({ message: 'This item has minutes, so it stays on the agenda. Move the minutes to the bin first.' });
    expect(await shown()).toEqual(['1 A', '1.1 in A']);
  });
});

describe('an agenda whose minutes are approved', () => {
  it('is no longer changed', async () => {
    const a = await add('A');
    await add('B');
    await record.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, async (tx) => await tx.update('meeting', meetingId, { stage: 'approved' }));
    for (const attempt of [() => add('C'), () => agenda().updateItem({ id: a, askType: 'noting' }), () => agenda().typeItem({ id: a, title: 'AA' }), () => agenda().moveItem({ id: a, parentId: null, beforeId: null }), () => agenda().removeItem({ id: a })]) {
      expect(await refusal(attempt())).toEqual({ kind: 'rule', rule: 'minutesApproved', message: 'The minutes of this meeting are approved, so its agenda is no longer changed.' });
    }
    expect(await shown()).toEqual(['1 A', '2 B']);
  });
});
