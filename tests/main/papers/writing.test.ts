import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { BlockChange } from '@shared/text/contract';
import { plainText } from '@shared/text/model';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { reportDocument } from '@main/features/papers/report-document';
import { createPicturesHandlers } from '@main/features/pictures/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';
import { DOT_PNG } from '@tests/main/docx/sample-documents';

it('keeps a picture as long as any paragraph has shown it, prints it, refuses what is none, and replaces words in the whole paper as one step', async () => {
  const test: TestRecord = await openTestRecord({
    bodies: bodiesHandlers, history: historyHandlers, text: textHandlers,
    papers: createPapersHandlers({ readText: () => Promise.reject(new Error('not used')), chooseAndReadFile: () => Promise.resolve(null) }),
    pictures: createPicturesHandlers({ store: () => test.record().store, clock: () => new Date('2026-11-21T18:00:00.000Z') }),
  });
  try {
    const { id: bodyId } = await test.client.bodies.create({ name: 'Northmere Education Board', shortName: '', kind: 'board', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' });
    const { id } = await test.client.papers.create({ bodyId, meetingId: null, agendaItemId: null, templateKey: 'education-board-report', title: 'Places' });
    await expect(test.client.pictures.keep({ bytes: new TextEncoder().encode('<svg onload="alert(1)"/>') })).rejects.toMatchObject({ error: { kind: 'rule' } });
    const kept = await test.client.pictures.keep({ bytes: new Uint8Array(Buffer.from(DOT_PNG, 'base64')) });
    expect(kept).toMatchObject({ mediaType: 'image/png', width: 1, height: 1 });

    const sections = (await test.client.papers.get({ id })).sections;
    const owner = (key: string) => ({ ownerKind: 'paperSection' as const, ownerId: sections.find((section) => section.key === key)?.id ?? '' });
    const change = (more: Partial<BlockChange>): BlockChange => ({ id: randomUUID(), kind: 'numbered', level: 1, orderKey: 'a0', runs: [], revision: 0, ...more });
    const picture = change({ kind: 'image', content: { type: 'image', ...kept, alt: 'A map of the Board’s area', decorative: false, caption: 'The Board', size: 'full' } });
    await test.client.text.save({ ...owner('purpose'), changes: [change({ runs: [{ text: 'The Bo', bold: true }, { text: 'ard meets.' }] })], removed: [] });
    await test.client.text.save({ ...owner('background'), changes: [picture], removed: [] });
    const printed = await test.record().store.read((reader) => reportDocument(reader, id, 'members'));
    expect(printed.model.sections.flatMap(({ blocks }) => blocks).find(({ type }) => type === 'image')).toMatchObject({ data: DOT_PNG, alt: 'A map of the Board’s area', caption: 'The Board', count: { word: 'Figure', number: 1 } });

    expect(await test.client.papers.replaceWords({ id, words: 'board', by: 'Panel', matchCase: false, wholeWord: true })).toEqual({ count: 3 });
    const words = async (): Promise<string> => JSON.stringify((await test.client.papers.get({ id })).sections.flatMap(({ blocks }) => blocks.map(({ runs, content }) => [plainText(runs), content ?? null])));
    expect(await words()).toMatch(/The Panel meets\..*A map of the Panel’s area.*The Panel/u);
    await test.client.history.undo({});
    expect(await words()).not.toContain('Panel');

    // A paragraph in the bin may come back, and its picture with it.
    await test.client.text.save({ ...owner('background'), changes: [], removed: [picture.id] });
    expect(await test.record().store.files.sweep('2027-01-01T00:00:00Z')).toBe(0);
    expect((await test.client.pictures.get({ file: kept.file })).picture?.data).toBe(DOT_PNG);
    expect(test.faults).toEqual([]);
  } finally {
    await test.close();
  }
});
