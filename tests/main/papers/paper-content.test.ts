import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comparePapers } from '@shared/papers/content/compare-papers';
import type { PaperContent } from '@shared/papers/content/paper-content';
import { takePieces } from '@shared/papers/content/take-pieces';
import { plainText } from '@shared/text/model';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { putPaperContent, readPaperContent } from '@main/features/papers/paper-content';
import { textHandlers } from '@main/features/text/handlers';
import { keysAfter } from '@shared/text/order-keys';
import { openTestRecord } from '@tests/helpers/test-record';

const open = async () => await openTestRecord({ bodies: bodiesHandlers, history: historyHandlers, papers: createPapersHandlers({ readText: () => Promise.reject(new Error('not asked')), chooseAndReadFile: () => Promise.resolve(null) }), text: textHandlers });
let test: Awaited<ReturnType<typeof open>>;
let bodyId: string;
beforeEach(async () => {
  test = await open();
  bodyId = (await test.client.bodies.create({ name: 'Northmere Education Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' })).id;
});
afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

const id = (at: number): string => `0192b000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const start = async (title: string): Promise<string> => (await test.client.papers.create({ bodyId, meetingId: null, agendaItemId: null, templateKey: 'education-board-report', title })).id;
const read = async (paperId: string): Promise<PaperContent> => await test.record().store.read((reader) => readPaperContent(reader, paperId));
const put = async (paperId: string, content: PaperContent) => (await test.record().store.write({ name: 'papers.test', label: 'Take over', kind: 'do' }, (tx) => putPaperContent(tx, paperId, content))).value;
const write = async (paperId: string, key: string, texts: readonly (readonly [number, string])[]): Promise<void> => {
  const section = (await test.client.papers.get({ id: paperId })).sections.find((one) => one.key === key);
  const keys = keysAfter(null, texts.length);
  await test.client.text.save({ ownerKind: 'paperSection', ownerId: section?.id ?? '', changes: texts.map(([at, text], place) => ({ id: id(at), kind: 'numbered', level: 1, orderKey: keys[place] ?? '', runs: [{ text }], revision: 0 })), removed: [] });
};
const wordsOf = (content: PaperContent, key: string): readonly string[] => content.sections.find((one) => one.key === key)?.blocks.map(({ runs }) => plainText(runs)) ?? [];

describe('everything a paper says as one value', () => {
  it('is put back as it was read, changes what differs, moves paragraphs with their ids, and is one step of Undo', async () => {
    const paperId = await start('Winter plan');
    await write(paperId, 'background', [[1, 'Numbers are falling.'], [2, ''], [3, 'Two schools have places.']]);
    const before = await read(paperId);
    // The empty paragraph of the editor says nothing.
    expect(wordsOf(before, 'background')).toEqual(['Numbers are falling.', 'Two schools have places.']);

    const after: PaperContent = {
      ...before,
      title: 'Winter plan, revised',
      details: before.details.toReversed(),
      background: [{ id: id(7), title: 'School census', whereHeld: 'Town Hall', link: '', disclosesExempt: false }],
      sections: before.sections.map((section) => {
        if (section.key === 'background') return { ...section, blocks: section.blocks.slice(0, 1).map((block) => ({ ...block, runs: [{ text: 'Numbers are ' }, { text: 'falling fast.', bold: true as const }] })) };
        if (section.key === 'recommendations') return { ...section, blocks: [...section.blocks, ...before.sections.flatMap(({ blocks }) => blocks).filter((block) => block.id === id(3)).map((block) => ({ ...block, facts: { askType: 'decision', amountPence: 1_250_000, recurrence: 'oneOff', period: '', fundingSource: 'Reserves', matchFunding: '' } }))] };
        return section;
      }),
    };
    expect(await put(paperId, after)).toEqual(new Map());
    expect(await read(paperId)).toEqual(after);
    expect(comparePapers(before, await read(paperId)).map((piece) => [piece.id, piece.change])).toContainEqual([`block:${id(3)}`, 'moved']);
    await test.client.history.undo({});
    expect(await read(paperId)).toEqual(before);

    // The same value again writes nothing, so there is nothing to undo.
    const { undo } = await test.client.history.state({});
    await put(paperId, before);
    expect((await test.client.history.state({})).undo).toEqual(undo);
  });

  it('brings back out of the bin what an earlier wording has, and takes some pieces only', async () => {
    const paperId = await start('Winter plan');
    await write(paperId, 'background', [[1, 'Numbers are falling.'], [3, 'Two schools have places.']]);
    const before = await read(paperId);
    const shorter: PaperContent = { ...before, sections: before.sections.filter(({ key, parentId }) => key !== 'background' && parentId === null).map((section) => (section.key === 'purpose' ? { ...section, heading: 'Why' } : section)) };
    await put(paperId, shorter);
    expect((await read(paperId)).sections.map(({ key }) => key)).not.toContain('background');
    await put(paperId, takePieces(shorter, before, new Set([`block:${id(3)}`])));
    expect(wordsOf(await read(paperId), 'background')).toEqual(['Two schools have places.']);
    await put(paperId, before);
    expect(await read(paperId)).toEqual(before);
  });

  it('never touches what belongs to another paper: its ids are given anew', async () => {
    const mine = await start('Winter plan');
    await write(mine, 'background', [[1, 'Numbers are falling.']]);
    const content = await read(mine);
    const copy = await start('A copy of it');
    const became = await put(copy, { ...content, title: 'A copy of it' });
    expect(became.size).toBe(content.details.length + content.sections.length + 1);
    expect(await read(mine)).toEqual(content);
    const copied = await read(copy);
    expect(wordsOf(copied, 'background')).toEqual(['Numbers are falling.']);
    expect(copied.sections.flatMap(({ blocks }) => blocks).map((block) => block.id)).toEqual([became.get(id(1))]);
    expect(copied.sections.filter(({ parentId }) => parentId !== null).every(({ parentId }) => copied.sections.some((head) => head.id === parentId))).toBe(true);
  });
});
