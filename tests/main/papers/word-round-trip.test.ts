import { expect, it } from 'vitest';
import { plainText } from '@shared/text/model';
import { readReportText } from '@shared/papers/read-report-text';
import { EDUCATION_BOARD_REPORT } from '@shared/papers/templates/education-board-report';
import type { ReportReading } from '@shared/papers/report-reading';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { reportDocument } from '@main/features/papers/report-document';
import { renderDocx } from '@main/docx/render-docx';
import { readBytes, readReturned } from '@main/reading/read-bytes';
import { markOfBookmark } from '@shared/documents/mark-names';
import { printedPieces } from '@shared/documents/printed-pieces';
import { returnedText } from '@shared/papers/word-return/returned-lines';
import { paperMark } from '@main/features/papers/paper-marks';
import { readOwnZip } from '@main/docx/zip-file';
import { openTestRecord } from '@tests/helpers/test-record';

const numbered = (text: string, level = 1) => ({ kind: 'numbered' as const, level, runs: [{ text }] });
const REPORT: ReportReading = {
  title: 'Winter plan for school places',
  details: [
    { key: 'preparedBy', label: 'Report prepared by', value: 'James Holloway, Director of Education', certain: true },
    { key: 'date', label: 'Meeting on', value: '24 November 2026', certain: true },
  ],
  sections: [
    { key: 'purpose', heading: 'Purpose of Report', certain: true, blocks: [numbered('To tell members how places will be found.')], implications: [] },
    { key: 'recommendations', heading: 'Recommendations', certain: true, blocks: [numbered('That the Board notes the plan.'), numbered('That the Board agrees:'), { kind: 'letter', level: 1, runs: [{ text: 'the dates;' }] }, { kind: 'letter', level: 1, runs: [{ text: 'the thresholds.' }] }], implications: [] },
    {
      key: 'background', heading: 'Background/Context', certain: true, implications: [],
      blocks: [
        { kind: 'heading', level: 1, runs: [{ text: 'This autumn' }] },
        { kind: 'numbered', level: 1, runs: [{ text: 'Since ' }, { text: 'September', bold: true }, { text: '', footnote: { runs: [{ text: 'The month after ' }, { text: 'August', italic: true }, { text: '.' }] } }, { text: ' the panel met on the 5' }, { text: 'th', superscript: true }, { text: '; see ' }, { text: 'its page', link: 'https://northmere.example/panel' }, { text: '.' }] },
        numbered('Deeper down.', 2),
        { kind: 'bullet', level: 1, runs: [{ text: 'a point' }, { text: '', footnote: { runs: [{ text: 'Not the only one.' }] } }, { text: ';' }] },
        { kind: 'paragraph', level: 1, runs: [{ text: 'Between the numbers.' }] },
      ],
    },
    { key: 'benefits', heading: 'Summary of benefits of the proposal', certain: true, blocks: [numbered('Places are found sooner.')], implications: [] },
    {
      key: 'implications', heading: 'Implications of the report', certain: true, blocks: [],
      implications: [
        { key: 'financial', label: 'Financial implications', blocks: [{ ...numbered('None.'), runs: [{ text: 'None' }, { text: '', footnote: { runs: [{ text: 'As in 2025.' }] } }, { text: '.' }] }] },
        { key: 'consultation', label: 'Consultation', blocks: [numbered('All heads were asked.'), numbered('Two replied.')] },
        { key: 'risk', label: 'Risk associated with the report', blocks: [numbered('Low.')] },
      ],
    },
    { key: 'backgroundPapers', heading: 'Background Papers', certain: true, blocks: [{ kind: 'paragraph', level: 1, runs: [{ text: 'The Fair Access Protocol, 2025.' }] }], implications: [] },
  ],
  unplaced: [],
  notes: [],
};

it('reads a report that went out as a Word file back into its sections, word for word', async () => {
  const test = await openTestRecord({ bodies: bodiesHandlers, papers: createPapersHandlers({ readText: () => Promise.reject(new Error('not used')), chooseAndReadFile: () => Promise.resolve(null) }) });
  try {
    const { id: bodyId } = await test.client.bodies.create({ name: 'Northmere Education Board', shortName: '', kind: 'board', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' });
    const { id } = await test.client.papers.create({ bodyId, meetingId: null, agendaItemId: null, templateKey: EDUCATION_BOARD_REPORT.key, title: REPORT.title });
    await test.client.papers.fill({ id, reading: REPORT });
    const { model } = await test.record().store.read((reader) => reportDocument(reader, id, 'members'));
    const file = await renderDocx(model);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    const back = readReportText(await readBytes(file.value, 'report.docx'), EDUCATION_BOARD_REPORT);

    expect(back.details.map(({ key, value, certain }) => [key, value, certain])).toEqual([
      ['body', 'Northmere Education Board', true],
      ['date', '24 November 2026', true],
      ['preparedBy', 'James Holloway, Director of Education', true],
      ['title', REPORT.title, true],
      ['agendaItem', '', true],
    ]);
    expect(back.sections.map(({ key, heading, certain }) => [key, heading, certain])).toEqual(REPORT.sections.map(({ key, heading }) => [key, heading, true]));
    for (const [index, section] of REPORT.sections.entries()) {
      const read = back.sections[index];
      expect(read?.blocks.map(({ kind, level, runs }) => [kind, level, plainText(runs)])).toEqual(section.blocks.map(({ kind, level, runs }) => [kind, level, plainText(runs)]));
      expect(read?.implications.map(({ key, label, blocks }) => [key, label, blocks.map(({ runs }) => plainText(runs))])).toEqual(section.implications.map(({ key, label, blocks }) => [key, label, blocks.map(({ runs }) => plainText(runs))]));
    }
    expect(back.sections[2]?.blocks[1]?.runs).toEqual(REPORT.sections[2]?.blocks[1]?.runs);
    expect(back.sections[2]?.blocks[3]?.runs).toEqual(REPORT.sections[2]?.blocks[3]?.runs);
    expect(back.sections[4]?.implications[0]?.blocks[0]?.runs).toEqual(REPORT.sections[4]?.implications[0]?.blocks[0]?.runs);
    // Each piece of it carries a mark that is found again with its words inside, and the marks say nothing else.
    const pieces = printedPieces(model);
    const returned = await readReturned(file.value);
    const found = new Map(returnedText(returned).entries.flatMap((entry) => (entry.type === 'line' ? entry.marks.map(({ row, words, from, to }) => [row + words, entry.stretches.map(({ text }) => text).join('').slice(from, to)] as const) : [])));
    expect(returned.origin).toBe(paperMark(id));
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(pieces.map(({ mark, words }) => [mark, words])));
    expect(pieces.map(({ words }) => words)).toEqual(expect.arrayContaining([REPORT.title, 'James Holloway, Director of Education', 'Purpose of Report', 'the thresholds.', 'Financial implications. ', 'None.', 'Two replied.']));
    const names = [...(readOwnZip(file.value).get('word/document.xml')?.toString() ?? '').matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/gu)].map(([, name = '']) => name);
    expect(names.filter((name) => !/^mb_\d+$/u.test(name)).every((name) => markOfBookmark(name) !== null)).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    // The name of the council stands above the header block: a person says what becomes of it. The title was there twice.
    expect(back.unplaced.map(({ runs }) => plainText(runs))).toEqual(['Northmere Council']);
    expect(back.notes).toContain('The title stands twice in the text. It is kept once.');
  } finally {
    await test.close();
  }
});
