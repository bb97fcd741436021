import { createHash, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BlockChange } from '@shared/text/contract';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

let test: TestRecord;
let owner: { readonly ownerKind: 'body'; readonly ownerId: string };

beforeEach(async () => {
  test = await openTestRecord({ agenda: agendaHandlers, bodies: bodiesHandlers, history: historyHandlers, text: textHandlers });
  const { id } = await test.client.bodies.create({ name: 'Northmere Education Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' });
  owner = { ownerKind: 'body', ownerId: id };
});
afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

const change = (text: string, more: Partial<BlockChange> = {}): BlockChange => ({ id: randomUUID(), kind: 'numbered', level: 1, orderKey: 'a0', runs: [{ text }], revision: 0, ...more });
const words = async (): Promise<string[]> => (await test.client.text.load(owner)).blocks.map((block) => block.runs.map((run) => run.text).join(''));

describe('text.save and text.load', () => {
  it('keeps new paragraphs in their order and answers their revisions', async () => {
    const [one, two] = [change('One', { orderKey: 'a1' }), change('Two', { orderKey: 'a0' })];
    const { revisions } = await test.client.text.save({ ...owner, changes: [one, two], removed: [] });
    expect(revisions).toEqual({ [one.id]: 1, [two.id]: 1 });
    expect(await words()).toEqual(['Two', 'One']);
  });

  it('hashes kind, level and content, with one spelling for one text', async () => {
    const plain = change('');
    await test.client.text.save({ ...owner, changes: [{ ...plain, runs: [{ text: 'To ', bold: false }, { text: '' }, { text: 'note' }, { text: '!', bold: true }] }], removed: [] });
    const [block] = (await test.client.text.load(owner)).blocks;
    const content = JSON.stringify([{ text: 'To note' }, { text: '!', bold: true }]);
    expect(block?.runs).toEqual(JSON.parse(content));
    expect(block?.contentHash).toBe(createHash('sha256').update(`numbered\n1\n${content}`).digest('hex'));
  });

  it('refuses a stale revision and changes nothing at all', async () => {
    const [one, two] = [change('One'), change('Two', { orderKey: 'a1' })];
    await test.client.text.save({ ...owner, changes: [one, two], removed: [] });
    await test.client.text.save({ ...owner, changes: [{ ...one, runs: [{ text: 'One, newer' }], revision: 1 }], removed: [] });
    const stale = test.client.text.save({ ...owner, changes: [{ ...two, runs: [{ text: 'Two, changed' }], revision: 1 }, { ...one, runs: [{ text: 'One, older' }], revision: 1 }], removed: [] });
    await expect(stale).rejects.toMatchObject({ error: { kind: 'conflict' } });
    expect(await words()).toEqual(['One, newer', 'Two']);
  });

  it('leaves the revision of a paragraph that did not change', async () => {
    const one = change('One');
    await test.client.text.save({ ...owner, changes: [one], removed: [] });
    const { revisions } = await test.client.text.save({ ...owner, changes: [{ ...one, revision: 1 }], removed: [] });
    expect(revisions).toEqual({ [one.id]: 1 });
  });

  it('brings a removed paragraph back when the editor takes its deletion back', async () => {
    const one = change('One');
    await test.client.text.save({ ...owner, changes: [one], removed: [] });
    await test.client.text.save({ ...owner, changes: [], removed: [one.id] });
    expect(await words()).toEqual([]);
    await test.client.text.save({ ...owner, changes: [{ ...one, runs: [{ text: 'One again' }] }], removed: [] });
    expect(await words()).toEqual(['One again']);
  });

  it('never touches a paragraph of a text of another kind', async () => {
    const one = change('One');
    await test.client.text.save({ ...owner, changes: [one], removed: [] });
    await expect(test.client.text.save({ ownerKind: 'paperSection', ownerId: randomUUID(), changes: [], removed: [one.id] })).rejects.toMatchObject({ error: { kind: 'notFound' } });
    expect(await words()).toEqual(['One']);
  });

  it('undoes typing as one step as long as it goes on, and as another after a pause', async () => {
    const one = change('O');
    await test.client.text.save({ ...owner, changes: [one], removed: [] });
    await test.client.text.save({ ...owner, changes: [{ ...one, runs: [{ text: 'One' }], revision: 1 }], removed: [] });
    test.setNow('2026-11-21T18:05:00.000Z');
    await test.client.text.save({ ...owner, changes: [{ ...one, runs: [{ text: 'One more' }], revision: 2 }], removed: [] });
    await test.client.history.undo({});
    expect(await words()).toEqual(['One']);
    await test.client.history.undo({});
    expect(await words()).toEqual([]);
    await test.client.history.redo({});
    expect(await words()).toEqual(['One']);
  });

  it('refuses what cannot be text: too long, a script for a link, an unknown owner', async () => {
    await expect(test.client.text.save({ ...owner, changes: [change('x'.repeat(100_001))], removed: [] })).rejects.toMatchObject({ error: { kind: 'invalid' } });
    await expect(test.client.text.save({ ...owner, changes: [change('x', { runs: [{ text: 'x', link: 'javascript:alert(1)' }] })], removed: [] })).rejects.toMatchObject({ error: { kind: 'invalid' } });
    await expect(test.client.text.save({ ownerKind: 'body', ownerId: randomUUID(), changes: [change('x')], removed: [] })).rejects.toMatchObject({ error: { kind: 'notFound' } });
    expect(await words()).toEqual([]);
  });

  it('takes characters out that would make a Word file unreadable', async () => {
    await test.client.text.save({ ...owner, changes: [change('a\u0000b\uFFFEc\uD800')], removed: [] });
    expect(await words()).toEqual(['abc\uFFFD']);
  });
});
