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

  it('keeps a table, a picture, a footnote and a reference, finds every word of them, and takes a change of a cell back as one step', async () => {
    const cell = (text: string) => [{ kind: 'paragraph' as const, level: 1, runs: [{ text }] }];
    const table = (amount: string) => ({ type: 'table' as const, caption: 'Costs', description: '', headingColumn: true, rows: [[cell('School'), cell('Amount')], [cell('Stonewick Primary'), cell(amount)]] });
    const picture = { type: 'image' as const, file: 'ab'.repeat(32), mediaType: 'image/png' as const, width: 40, height: 20, alt: 'A map of the wards', decorative: false, caption: 'Wards', size: 'medium' as const };
    const first = change('', { kind: 'table', runs: [], content: table('£100') });
    const second = change('', { kind: 'image', orderKey: 'a1', runs: [], content: picture });
    const third = change('', { orderKey: 'a2', runs: [{ text: 'As said' }, { text: '', footnote: { runs: [{ text: 'Report of ', italic: true }, { text: 'May' }] } }, { text: ' in ' }, { text: 'Table 1', reference: { target: first.id } }] });
    await test.client.text.save({ ...owner, changes: [first, second, third], removed: [] });
    const { blocks } = await test.client.text.load(owner);
    expect(blocks.map(({ kind, runs, content = null }) => ({ kind, runs, content }))).toEqual([
      { kind: 'table', runs: [], content: table('£100') },
      { kind: 'image', runs: [], content: picture },
      { kind: 'numbered', runs: third.runs, content: null },
    ]);
    const stored = async () => (await test.record().store.read((reader) => reader.query<{ words: string }>('SELECT words FROM block WHERE deletedAt IS NULL ORDER BY orderKey'))).map((row) => row.words);
    expect(await stored()).toEqual(['Costs\nSchool\tAmount\nStonewick Primary\t£100', 'A map of the wards\nWards', 'As said in Table 1\nReport of May']);

    test.setNow('2026-11-21T19:00:00.000Z');
    await test.client.text.save({ ...owner, changes: [{ ...first, content: table('£250'), revision: 1 }], removed: [] });
    expect(await stored()).toContain('Costs\nSchool\tAmount\nStonewick Primary\t£250');
    await test.client.history.undo({});
    expect((await test.client.text.load(owner)).blocks[0]?.content).toEqual(table('£100'));
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
