import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparePapers } from '@shared/papers/content/compare-papers';
import type { PaperContent } from '@shared/papers/content/paper-content';
import { takePieces } from '@shared/papers/content/take-pieces';
import { readReportText } from '@shared/papers/read-report-text';
import type { ReportReading } from '@shared/papers/report-reading';
import { EDUCATION_BOARD_REPORT } from '@shared/papers/templates/education-board-report';
import { proposePaper } from '@shared/papers/word-return/propose-paper';
import { ALL_ACCEPTED, NONE_ACCEPTED } from '@shared/papers/word-return/stretches';
import { plainText } from '@shared/text/model';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { paperCommentsHandlers } from '@main/features/paper-comments/handlers';
import { putPaperContent, readPaperContent } from '@main/features/papers/paper-content';
import { keepPicture } from '@main/features/pictures/picture-bytes';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { rowMark } from '@main/features/papers/paper-marks';
import { reportDocument } from '@main/features/papers/report-document';
import { createWordReturnHandlers } from '@main/features/word-return/handlers';
import { renderDocx } from '@main/docx/render-docx';
import { readBytes, readReturned } from '@main/reading/read-bytes';
import { anyPaper } from '@tests/helpers/any-paper';
import { editInOffice, hasOffice } from '@tests/helpers/office';
import { openTestRecord } from '@tests/helpers/test-record';
import { DOT_PNG } from '../docx/sample-documents';
import { deleted, inserted, openWordFile, reword, run, typedAfter, withoutMarks } from './word-edits';
import type { WordParagraph } from './word-edits';

type Block = ReportReading['sections'][number]['blocks'][number];
const KINDS: readonly (readonly [Block['kind'], number])[] = [['numbered', 1], ['numbered', 2], ['paragraph', 1], ['bullet', 1], ['bullet', 2], ['letter', 1], ['roman', 2], ['heading', 1]];

async function openDesk() {
  const test = await openTestRecord({
    bodies: bodiesHandlers,
    papers: createPapersHandlers({ readText: () => Promise.reject(new Error('not used')), chooseAndReadFile: () => Promise.resolve(null) }),
    history: historyHandlers, paperComments: paperCommentsHandlers,
    wordReturn: createWordReturnHandlers({ readReturnedFile: () => Promise.resolve(null), readReturnedBytes: (_name, bytes) => readReturned(bytes) }),
  });
  const { id: bodyId } = await test.client.bodies.create({ name: 'Northmere Education Board', shortName: '', kind: 'board', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' });
  const makePaper = async (reading: Omit<ReportReading, 'details' | 'unplaced' | 'notes'>): Promise<string> => {
    const { id } = await test.client.papers.create({ bodyId, meetingId: null, agendaItemId: null, templateKey: EDUCATION_BOARD_REPORT.key, title: reading.title });
    await test.client.papers.fill({ id, reading: { details: [], unplaced: [], notes: [], ...reading } });
    return id;
  };
  const exportPaper = async (id: string, audience: 'members' | 'public' = 'members'): Promise<Buffer> => {
    const { model } = await test.record().store.read((reader) => reportDocument(reader, id, audience));
    const file = await renderDocx(model);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    return file.value;
  };
  const layBeside = async (paperId: string, file: Buffer) => {
    const { file: opened } = await test.client.wordReturn.openDropped({ name: 'paper.docx', bytes: file });
    const fileId = opened?.id ?? '';
    return { fileId, ...(await test.client.wordReturn.compare({ paperId, fileId })) };
  };
  return { ...test, makePaper, exportPaper, layBeside };
}

const numbered = (text: string, level = 1): Block => ({ kind: 'numbered', level, runs: [{ text }] });
const REPORT: Parameters<Awaited<ReturnType<typeof openDesk>>['makePaper']>[0] = {
  title: 'Winter plan for school places',
  sections: [
    { key: 'purpose', heading: 'Purpose of Report', certain: true, blocks: [numbered('To tell members how places will be found.')], implications: [] },
    { key: 'recommendations', heading: 'Recommendations', certain: true, blocks: [numbered('That the Board notes the plan.'), numbered('That the Board agrees the dates in six months.')], implications: [] },
    { key: 'background', heading: 'Background/Context', certain: true, blocks: [numbered('Since September the panel met each week.'), { kind: 'bullet', level: 1, runs: [{ text: 'one person to ring' }] }, numbered('The panel placed forty children.'), numbered('It met in the library.')], implications: [] },
    { key: 'implications', heading: 'Implications of the report', certain: true, blocks: [], implications: [{ key: 'financial', label: 'Financial implications', blocks: [numbered('None beyond the budget.')] }, { key: 'risk', label: 'Risk associated with the report', blocks: [numbered('Low.')] }] },
  ],
};

/** The words of a paper by section, in order. */
function wordsBySection({ sections }: PaperContent): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(sections.map(({ id, blocks }) => [id, blocks.map(({ runs }) => plainText(runs).trim())]));
}

function takeAll(before: PaperContent, after: PaperContent): PaperContent {
  return takePieces(before, after, new Set(comparePapers(before, after).map(({ id }) => id)));
}

describe('a paper that comes back from Word', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(async () => {
    await desk.close();
  });

  it('says after any edits what the edited file says, and nothing of it where nothing is accepted', async () => {
    const word = fc.constantFrom('places', 'schools', 'the Board', 'winter', '(a)', '2.1', 'R&D <b>', 'cost £35,000', 'ysgol', '“quoted”', 'e\u0301t\u00e9', '😀');
    const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(' '));
    const block = fc.record({ kind: fc.constantFrom(...KINDS), text: words, bold: fc.boolean() }).map(({ kind: [kind, level], text, bold }): Block => ({ kind, level, runs: bold ? [{ text }, { text: ' in bold', bold: true }] : [{ text }] }));
    const blocks = fc.array(block, { minLength: 1, maxLength: 5 });
    const edit = fc.record({ what: fc.constantFrom('reword', 'remove', 'add', 'move', 'track', 'overtype'), at: fc.nat(), to: fc.nat(), words });
    await fc.assert(
      fc.asyncProperty(fc.record({ purpose: blocks, background: blocks, recommendations: blocks }), fc.array(edit, { maxLength: 6 }), async (paper, edits) => {
        const id = await desk.makePaper({
          title: 'Winter plan',
          sections: [
            { key: 'purpose', heading: 'Purpose of Report', certain: true, blocks: paper.purpose, implications: [] },
            { key: 'recommendations', heading: 'Recommendations', certain: true, blocks: paper.recommendations, implications: [] },
            { key: 'background', heading: 'Background/Context', certain: true, blocks: paper.background, implications: [] },
          ],
        });
        const file = openWordFile(await desk.exportPaper(id));
        const untouched = await desk.layBeside(id, file.save());
        expect(comparePapers(untouched.content, proposePaper(untouched.content, untouched.placement, ALL_ACCEPTED))).toEqual([]);

        const blockRows = new Map(untouched.content.sections.flatMap((section) => section.blocks.map(({ id: blockId, runs }) => [rowMark(id, blockId), plainText(runs)])));
        const headRows = new Map(untouched.content.sections.map((section) => [rowMark(id, section.id), section.id]));
        type Known = WordParagraph & { said?: string; without?: string };
        const text = (): Known[] => file.paragraphs.filter((one: Known) => one.said !== undefined);
        for (const one of file.paragraphs as Known[]) {
          const said = blockRows.get(one.rows[0] ?? '');
          if (said !== undefined) Object.assign(one, { said, without: said });
        }
        for (const [step, { what, at, to, words: fresh }] of edits.entries()) {
          const all = text();
          const one = all[at % Math.max(1, all.length)];
          if (!one) break;
          const place = file.paragraphs.indexOf(one);
          const say = `${fresh} ${String(step)}`;
          if (what === 'remove') file.paragraphs.splice(place, 1);
          else if (what === 'add') file.paragraphs.splice(place + 1, 0, Object.assign(typedAfter(one, say), { said: say, without: say }));
          else if (what === 'move') {
            file.paragraphs.splice(place, 1);
            const others = text();
            const target = others[to % Math.max(1, others.length)];
            file.paragraphs.splice(target ? file.paragraphs.indexOf(target) + 1 : place, 0, one);
          } else if (one.rows.length === 0) continue;
          else if (what === 'track') {
            if (one.without === undefined) continue;
            reword(one, deleted(one.without) + inserted(say));
            one.said = say;
          } else {
            reword(one, run(say));
            if (what === 'overtype') withoutMarks(one);
            Object.assign(one, { said: say, without: say, ...(what === 'overtype' ? { rows: [] } : {}) });
          }
        }
        const expected = (field: 'said' | 'without'): Record<string, string[]> => {
          const bySection: Record<string, string[]> = Object.fromEntries(untouched.content.sections.map((section) => [section.id, []]));
          let current = '';
          for (const one of file.paragraphs as Known[]) {
            current = headRows.get(one.rows[0] ?? '') ?? current;
            if (one[field] !== undefined) bySection[current]?.push(one[field].normalize('NFC').trim());
          }
          return bySection;
        };
        const back = await desk.layBeside(id, file.save());
        expect(back.placement.unplaced).toEqual([]);
        for (const [accepted, field] of [[ALL_ACCEPTED, 'said'], [NONE_ACCEPTED, 'without']] as const) {
          const proposed = proposePaper(back.content, back.placement, accepted);
          expect(wordsBySection(takeAll(back.content, proposed))).toEqual(expected(field));
          expect(takePieces(back.content, proposed, new Set())).toEqual(back.content);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('has nothing to take over where nobody touched the file, whatever the paper is made of', async () => {
    const { store } = desk.record();
    const file = await keepPicture(store, Buffer.from(DOT_PNG, 'base64'), '2026-11-21T18:00:00Z');
    const first = await desk.makePaper(REPORT);
    const like = await store.read((reader) => readPaperContent(reader, first));
    await fc.assert(
      fc.asyncProperty(anyPaper(like, file), fc.boolean(), async (paper, published) => {
        const id = await desk.makePaper({ title: paper.title, sections: [] });
        await store.write({ name: 'papers.test', label: 'Write', kind: 'do' }, async (tx) => {
          await putPaperContent(tx, id, paper);
          if (published) await tx.update('paper', id, { status: 'published' });
        });
        const back = await desk.layBeside(id, await desk.exportPaper(id));
        expect(comparePapers(back.content, proposePaper(back.content, back.placement, ALL_ACCEPTED))).toEqual([]);
        expect(back.placement.unplaced).toEqual([]);
        expect([...back.notes, ...back.comments]).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps tables, footnotes and references that nobody touched, takes cells and comments over, in one step that Undo takes back', async () => {
    const id = await desk.makePaper(REPORT);
    const start = await desk.layBeside(id, await desk.exportPaper(id));
    const background = start.content.sections.find(({ key }) => key === 'background');
    const [first, , third] = background?.blocks ?? [];
    if (!background || !first || !third) throw new Error('The paper is not as it was filled.');
    const cell = (text: string) => [{ kind: 'paragraph' as const, level: 1, runs: [{ text }] }];
    const withFigures: PaperContent = {
      ...start.content,
      sections: start.content.sections.map((section) => (section.id !== background.id ? section : {
        ...section,
        blocks: [
          { ...first, runs: [{ text: 'Since September the panel met each week' }, { text: '', footnote: { runs: [{ text: 'Minutes of the panel.' }] } }, { text: ', as ' }, { text: '3.2', reference: { target: third.id } }, { text: ' says.' }] },
          ...section.blocks.slice(1),
          { id: '01a20337-c875-7bd9-8d54-e8171cbcdbf2', kind: 'table', level: 1, runs: [], publicity: 'open', facts: null, content: { type: 'table', caption: 'Places found', description: '', headingColumn: true, widths: [70, 30], rows: [[cell('Term'), cell('Places')], [cell('Autumn'), cell('40')], [cell('Spring'), cell('12')]] } },
        ],
      })),
    };
    await desk.client.wordReturn.bringIn({ paperId: id, fileId: start.fileId, base: start.base, at: '09:00', content: withFigures, comments: [] });
    const file = openWordFile(await desk.exportPaper(id));
    const whole = await desk.layBeside(id, file.save());
    expect(whole.content).toEqual(withFigures);
    expect(proposePaper(whole.content, whole.placement, ALL_ACCEPTED)).toEqual(whole.content);
    expect(whole.placement.unplaced).toEqual([]);

    const line = file.paragraphs.find(({ xml }) => xml.includes('met each week'));
    const spring = file.paragraphs.find(({ xml }) => xml.includes('>12<'));
    if (!line || !spring) throw new Error('The file has lost its words.');
    line.xml = line.xml.replace('the panel met each week', '</w:t></w:r><w:commentRangeStart w:id="7"/><w:r><w:t>the working panel met each week</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:r><w:t xml:space="preserve">');
    spring.xml = spring.xml.replace('>12<', '>15<');
    file.setPart('word/comments.xml', '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:comment w:id="7" w:author="Priya Nair" w:date="2026-12-05T10:04:00Z"><w:p w14:paraId="00000007"><w:r><w:t>Every week?</w:t></w:r></w:p></w:comment><w:comment w:id="8" w:author="James Holloway" w:date="2026-12-06T09:00:00Z"><w:p w14:paraId="00000008"><w:r><w:t>Yes.</w:t></w:r></w:p></w:comment></w:comments>');
    file.setPart('word/commentsExtended.xml', '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000007" w15:done="0"/><w15:commentEx w15:paraId="00000008" w15:paraIdParent="00000007" w15:done="0"/></w15:commentsEx>');
    const relationship = (name: string, type: string): string => `<Relationship Id="rIdTest${name}" Type="${type}" Target="${name}.xml"/>`;
    file.setPart('word/_rels/document.xml.rels', file.part('word/_rels/document.xml.rels').replace('</Relationships>', `${relationship('comments', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments')}${relationship('commentsExtended', 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended')}</Relationships>`));
    const edited = file.save();
    const back = await desk.layBeside(id, edited);
    const proposed = proposePaper(back.content, back.placement, ALL_ACCEPTED);
    expect(comparePapers(back.content, proposed).map(({ id: piece, change }) => [piece, change])).toEqual([[`block:${first.id}`, 'changed'], ['block:01a20337-c875-7bd9-8d54-e8171cbcdbf2', 'changed']]);
    expect(proposed.sections.find(({ key }) => key === 'background')?.blocks.at(-1)?.content).toMatchObject({ widths: [70, 30] });
    const paragraph = proposed.sections.find(({ key }) => key === 'background')?.blocks[0];
    expect(paragraph?.runs).toEqual([{ text: 'Since September the working panel met each week' }, { text: '', footnote: { runs: [{ text: 'Minutes of the panel.' }] } }, { text: ', as ' }, { text: '3.2', reference: { target: third.id } }, { text: ' says.' }]);
    expect(back.comments.map(({ byName, day, at, words, quote, blockId, parentKey, known }) => [byName, day, at, words, quote, blockId, parentKey === null, known])).toEqual([
      ['Priya Nair', '2026-12-05', '10:04', 'Every week?', 'the working panel met each week', first.id, true, false],
      ['James Holloway', '2026-12-06', '09:00', 'Yes.', 'the working panel met each week', first.id, false, false],
    ]);
    const keys = back.comments.map(({ key }) => key);
    await expect(desk.client.wordReturn.bringIn({ paperId: id, fileId: back.fileId, base: 'of another day', at: '09:00', content: proposed, comments: keys })).rejects.toMatchObject({ error: { kind: 'conflict' } });
    expect(await desk.client.wordReturn.bringIn({ paperId: id, fileId: back.fileId, base: back.base, at: '09:00', content: takeAll(back.content, proposed), comments: keys })).toEqual({ comments: 2 });
    const after = await desk.layBeside(id, edited);
    expect(after.content).toEqual(proposed);
    expect(after.comments.every(({ known }) => known)).toBe(true);
    const comments = await desk.record().store.read((reader) => reader.find('paperComment', { paperId: id }, { saidOn: 'ASC' }));
    expect(comments.map(({ words, parentId, source }) => [words, parentId === null ? null : comments.find((one) => one.id === parentId)?.words, source])).toEqual([['Every week?', null, 'word'], ['Yes.', 'Every week?', 'word']]);
    await desk.client.history.undo({});
    const undone = await desk.layBeside(id, edited);
    expect(undone.content).toEqual(withFigures);
    expect(undone.comments.some(({ known, takenOff }) => known || takenOff)).toBe(false);

    // What Undo took away may come again; what a person takes off the paper stays off, with its answers.
    expect(await desk.client.wordReturn.bringIn({ paperId: id, fileId: undone.fileId, base: undone.base, at: '09:00', content: undone.content, comments: keys })).toEqual({ comments: 2 });
    const [asked] = (await desk.client.paperComments.list({ paperId: id })).comments;
    await desk.client.paperComments.remove({ commentId: asked?.id ?? '' });
    const removed = await desk.layBeside(id, edited);
    expect(removed.comments.map(({ known, takenOff }) => [known, takenOff])).toEqual([[false, true], [false, true]]);
    expect(await desk.client.wordReturn.bringIn({ paperId: id, fileId: removed.fileId, base: removed.base, at: '09:00', content: removed.content, comments: keys })).toEqual({ comments: 0 });
    expect((await desk.client.paperComments.list({ paperId: id })).comments).toEqual([]);
  });

  it('writes nothing into an appendix that is an attached file, and takes comments along with a paragraph that moves into one that is written', async () => {
    const id = await desk.makePaper(REPORT);
    const { store } = desk.record();
    await store.write({ name: 'test', label: 'Append', kind: 'do' }, async (tx) => {
      const plan = await tx.insert('attachment', { meetingId: null, agendaItemId: null, paperId: id, fileName: 'Plan.pdf', title: 'Plan', byteLength: 3, contentHash: 'a'.repeat(64), publicity: 'open', exemptParagraphs: '[]', orderKey: 'a0' });
      await tx.insert('paperAppendix', { paperId: id, title: 'Terms of the panel', attachmentId: null, publicity: 'open', orderKey: 'a0' });
      await tx.insert('paperAppendix', { paperId: id, title: 'The plan', attachmentId: plan.id, publicity: 'open', orderKey: 'a1' });
    });
    const start = await desk.layBeside(id, await desk.exportPaper(id));
    const background = start.content.sections.find(({ key }) => key === 'background');
    const blockOf = (words: string) => background?.blocks.find(({ runs }) => plainText(runs) === words)?.id ?? '';
    const [placed, library] = [blockOf('The panel placed forty children.'), blockOf('It met in the library.')];
    const { id: asked } = await desk.client.paperComments.add({ paperId: id, blockId: placed, sectionId: background?.id ?? null, quote: '', words: 'How many of them far away?', byName: 'Priya Nair', at: '09:00' });

    const file = openWordFile(await desk.exportPaper(id));
    const take = (words: string): WordParagraph => file.paragraphs.splice(file.paragraphs.findIndex(({ xml }) => xml.includes(words)), 1)[0] as WordParagraph;
    const under = (heading: string, ...added: readonly WordParagraph[]): void => void file.paragraphs.splice(file.paragraphs.findLastIndex(({ xml }) => xml.includes(heading)) + 1, 0, ...added);
    const cell = (words: string): string => `<w:tc><w:p>${run(words)}</w:p></w:tc>`;
    under('The plan', { opens: `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>${cell('Term')}${cell('Places')}</w:tr><w:tr>${cell('Autumn')}${cell('40')}</w:tr></w:tbl>`, xml: '<w:p></w:p>', rows: [] }, take('It met in the library.'));
    under('Terms of the panel', take('The panel placed forty children.'));
    // A line of the list of appendices, reworded: it is printed from their titles and is no paragraph of the paper.
    const listed = file.paragraphs.find(({ xml }) => xml.includes('Appendix A: Terms of the panel'));
    if (listed) listed.xml = listed.xml.replace('Terms of the panel', 'Terms of the new panel');
    const back = await desk.layBeside(id, file.save());
    expect(back.placement.unplaced).toEqual([
      { words: 'Appendix A: Terms of the new panel', why: 'The list of appendices is made of their titles. Change the title of the appendix in the paper.' }, { words: 'Term | Places\nAutumn | 40', why: 'It stands under an appendix that is an attached file.' },
    ]);
    const proposed = proposePaper(back.content, back.placement, ALL_ACCEPTED);
    expect(proposed.appendices.map(({ blocks }) => blocks.map(({ runs }) => plainText(runs)))).toEqual([['The panel placed forty children.'], []]);
    expect(proposed.sections.find(({ key }) => key === 'background')?.blocks.at(-1)?.id).toBe(library);

    await desk.client.wordReturn.bringIn({ paperId: id, fileId: back.fileId, base: back.base, at: '09:00', content: proposed, comments: [] });
    const after = await store.read((reader) => readPaperContent(reader, id));
    const [moved] = after.appendices[0]?.blocks ?? [];
    expect((await desk.client.paperComments.list({ paperId: id })).comments.map(({ id: comment, blockId }) => [comment, blockId])).toEqual([[asked, moved?.id]]);
  });

  it('knows an older file, another paper and a stranger, finds a paper whose marks were lost by its words, and takes nothing out of what the file never had', async () => {
    const id = await desk.makePaper(REPORT);
    const other = await desk.makePaper({ ...REPORT, title: 'Summer plan' });
    const old = await desk.exportPaper(id);
    await expect(desk.layBeside(other, old)).rejects.toMatchObject({ error: { kind: 'rule', rule: 'otherPaper', message: expect.stringContaining('“Winter plan for school places”') as string } });

    // Changed here after the file was made: what the file did not touch stays, what both touched is told.
    const start = await desk.layBeside(id, old);
    const changed: PaperContent = { ...start.content, sections: start.content.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => (plainText(block.runs) === 'The panel placed forty children.' ? { ...block, runs: [{ text: 'The panel placed forty-two children.' }] } : block)) })) };
    desk.setNow('2027-01-05T10:00:00Z');
    await desk.client.wordReturn.bringIn({ paperId: id, fileId: start.fileId, base: start.base, at: '09:00', content: changed, comments: [] });
    await desk.client.papers.fill({ id, reading: { title: '', details: [], unplaced: [], notes: [], sections: [{ key: 'background', heading: 'Background/Context', certain: true, blocks: [numbered('Written here since.')], implications: [] }] } });
    const older = await desk.layBeside(id, old);
    expect(comparePapers(older.content, proposePaper(older.content, older.placement, ALL_ACCEPTED))).toEqual([]);
    expect(older.notes).toEqual(['The file is older than the paper: one paragraph was changed here since it was made. What was changed only here stays.']);
    const file = openWordFile(old);
    for (const paragraph of file.paragraphs) if (paragraph.xml.includes('forty children')) reword(paragraph, run('The panel placed about forty children.'));
    const both = await desk.layBeside(id, file.save());
    expect(comparePapers(both.content, proposePaper(both.content, both.placement, ALL_ACCEPTED)).map(({ before, after }) => [before, after])).toEqual([['The panel placed forty-two children.', 'The panel placed about forty children.']]);
    expect(both.notes).toContain('One paragraph was changed both here and in the file: taking that difference over replaces what was written here.');

    // A program that keeps no bookmarks and no properties: the words tell.
    const bare = openWordFile(await desk.exportPaper(id));
    bare.setPart('docProps/custom.xml', bare.part('docProps/custom.xml').replace('MinuteBookPaper', 'Other'));
    for (const paragraph of bare.paragraphs) withoutMarks(paragraph);
    const byWords = await desk.layBeside(id, bare.save());
    expect(byWords.placement.found.byMark).toBe(0);
    expect(byWords.notes[0]).toContain('lost the marks');
    const texts = (content: PaperContent): readonly string[] => content.sections.flatMap(({ blocks }) => blocks.map(({ runs }) => plainText(runs)));
    expect(texts(proposePaper(byWords.content, byWords.placement, ALL_ACCEPTED))).toEqual(expect.arrayContaining(texts(byWords.content).filter((words) => words !== 'None beyond the budget.' && words !== 'Low.')));
    for (const paragraph of bare.paragraphs) paragraph.xml = paragraph.xml.replace(/<w:t(?: [^>]*)?>[^<]*</gu, '<w:t>words of another kind<');
    await expect(desk.layBeside(id, bare.save())).rejects.toMatchObject({ error: { kind: 'rule', rule: 'notThisPaper' } });
  });

  it.skipIf(!hasOffice)('comes back from LibreOffice: typing, Enter, a paragraph taken out, tracked changes and a comment, and nothing else', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'minute-book-return-'));
    try {
      const id = await desk.makePaper(REPORT);
      const [source, target] = [path.join(folder, 'paper.docx'), path.join(folder, 'edited.docx')];
      writeFileSync(source, await desk.exportPaper(id));
      editInOffice(folder, source, target, '');
      const resaved = await desk.layBeside(id, readFileSync(target));
      expect(resaved.placement.found).toMatchObject({ byWords: 0, missing: 0 });
      expect(comparePapers(resaved.content, proposePaper(resaved.content, resaved.placement, ALL_ACCEPTED))).toEqual([]);

      editInOffice(folder, source, target, `
  Found(doc, "each week").setString("every Monday")
  Found(doc, "Background/Context").setString("Background")
  Found(doc, "Low.").setString("Low, and watched.")
  NewParagraphAfter doc, "one person to ring", "a form that can be kept"
  RemoveParagraph doc, "It met in the library."
  note = doc.createInstance("com.sun.star.text.Footnote")
  place = Found(doc, "placed forty")
  place.getText().insertTextContent(place.getEnd(), note, False)
  note.setString("Count of October.")
  Comment doc, "notes the plan", "Priya Nair", "Which plan?"
  doc.RecordChanges = True
  Found(doc, "in six months").setString("in nine months")
  doc.RecordChanges = False`);
      const back = await desk.layBeside(id, readFileSync(target));
      const told = (accepted: typeof ALL_ACCEPTED) => comparePapers(back.content, proposePaper(back.content, back.placement, accepted)).map(({ change, before, after }) => [change, before, after]);
      const plainEdits = [
        ['changed', 'Background/Context', 'Background'],
        ['changed', 'Since September the panel met each week.', 'Since September the panel met every Monday.'],
        ['added', '', 'a form that can be kept'],
        ['changed', 'The panel placed forty children.', 'The panel placed forty children.\nCount of October.'],
        ['removed', 'It met in the library.', ''],
        ['changed', 'Low.', 'Low, and watched.'],
      ];
      expect(told(NONE_ACCEPTED)).toEqual(plainEdits);
      expect(told(ALL_ACCEPTED)).toEqual([['changed', 'That the Board agrees the dates in six months.', 'That the Board agrees the dates in nine months.'], ...plainEdits]);
      expect(back.placement.changes.map(({ inserted: come, deleted: gone, moved }) => [gone, come, moved])).toEqual([['in six months', 'in nine months', false]]);
      expect(back.comments.map(({ byName, day, at, words, quote }) => [byName, day, at, words, quote])).toEqual([['Priya Nair', '2026-12-05', '10:04', 'Which plan?', 'notes the plan']]);
      expect(back.placement.unplaced).toEqual([]);
      expect(back.notes).toEqual([]);
      // Read as a paper written elsewhere, its footnote stands where it stood.
      const elsewhere = readReportText(await readBytes(readFileSync(target), 'edited.docx'), EDUCATION_BOARD_REPORT);
      expect(elsewhere.sections.flatMap(({ blocks }) => blocks).find(({ runs }) => plainText(runs).includes('placed forty'))?.runs).toEqual([{ text: 'The panel placed forty' }, { text: '', footnote: { runs: [{ text: 'Count of October.' }] } }, { text: ' children.' }]);
      expect(elsewhere.unplaced.map(({ runs }) => plainText(runs))).not.toContain('Count of October.');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
