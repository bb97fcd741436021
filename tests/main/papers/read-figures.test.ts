import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readReportText } from '@shared/papers/read-report-text';
import { EDUCATION_BOARD_REPORT } from '@shared/papers/templates/education-board-report';
import type { BlockContent } from '@shared/text/model';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { reportDocument } from '@main/features/papers/report-document';
import { pictureKeeper } from '@main/features/pictures/handlers';
import { renderDocx } from '@main/docx/render-docx';
import { readBytes } from '@main/reading/read-bytes';
import { readWithPictures } from '@main/reading/read-pictures';
import { DOT_PNG } from '@tests/main/docx/sample-documents';
import { openTestRecord } from '@tests/helpers/test-record';

it('takes the table and the picture of a Word file into a paper, and says which picture it leaves', async () => {
  let bytes: Uint8Array = new Uint8Array();
  const png = Buffer.from(DOT_PNG, 'base64');
  const test = await openTestRecord({
    bodies: bodiesHandlers,
    papers: createPapersHandlers({ readText: () => Promise.reject(new Error('not used')), chooseAndReadFile: () => readWithPictures(bytes, 'paper.docx'), keepPicture: (picture) => pictureKeeper({ store: () => test.record().store, clock: () => new Date('2026-11-22T10:00:00Z') })(picture) }),
  });
  try {
    const { id: bodyId } = await test.client.bodies.create({ name: 'Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' });
    const start = async () => (await test.client.papers.create({ bodyId, meetingId: null, agendaItemId: null, templateKey: EDUCATION_BOARD_REPORT.key, title: 'Costs' })).id;
    const cell = (text: string) => [{ kind: 'paragraph' as const, level: 1, runs: [{ text }] }];
    const table: BlockContent = { type: 'table', caption: 'Costs by year', description: '', headingColumn: false, rows: [[cell('Year'), cell('Cost')], [cell('2026'), cell('£10,000')]] };
    const image: BlockContent = { type: 'image', file: createHash('sha256').update(png).digest('hex'), mediaType: 'image/png', width: 1, height: 1, alt: 'A chart of the costs', decorative: false, caption: '', size: 'full' };
    const blocks = [{ kind: 'numbered' as const, level: 1, runs: [{ text: 'The costs.' }] }, { kind: 'table' as const, level: 1, runs: [], content: table }, { kind: 'image' as const, level: 1, runs: [], content: image }];
    await pictureKeeper({ store: () => test.record().store, clock: () => new Date('2026-11-22T10:00:00Z') })(png);
    const written = await start();
    await test.client.papers.fill({ id: written, reading: { title: 'Costs', details: [], sections: [{ key: 'background', heading: 'Background/Context', certain: true, blocks, implications: [] }], unplaced: [], notes: [] } });
    const made = await renderDocx((await test.record().store.read((reader) => reportDocument(reader, written, 'members'))).model);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    bytes = made.value;

    const { reading } = await test.client.papers.readFile({ templateKey: EDUCATION_BOARD_REPORT.key });
    const read = reading?.sections.find((section) => section.key === 'background')?.blocks.flatMap(({ content }) => content ?? []) ?? [];
    expect(read.map(({ type }) => type)).toEqual(['table', 'image']);
    expect(read[0]).toMatchObject({ rows: table.rows });
    expect(read[1]).toEqual(image);
    expect(reading?.notes.filter((note) => note.includes('picture'))).toEqual([]);
    const again = await start();
    if (reading) await test.client.papers.fill({ id: again, reading });
    const kept = (await test.client.papers.get({ id: again })).sections.find((section) => section.key === 'background')?.blocks ?? [];
    expect(kept.flatMap(({ content }) => content ?? [])).toEqual(read);

    // A reader that does not load pictures leaves them out, and the notes say which.
    const without = readReportText(await readBytes(bytes, 'paper.docx'), EDUCATION_BOARD_REPORT);
    expect(without.notes).toContain('The picture “A chart of the costs” is not taken over.');
  } finally {
    await test.close();
  }
});
