import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparePapers } from '@shared/papers/content/compare-papers';
import type { PaperContent } from '@shared/papers/content/paper-content';
import { takePieces } from '@shared/papers/content/take-pieces';
import type { ReportReading } from '@shared/papers/report-reading';
import { EDUCATION_BOARD_REPORT } from '@shared/papers/templates/education-board-report';
import { proposePaper } from '@shared/papers/word-return/propose-paper';
import { ALL_ACCEPTED, NONE_ACCEPTED } from '@shared/papers/word-return/stretches';
import { plainText } from '@shared/text/model';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { rowMark } from '@main/features/papers/paper-marks';
import { reportDocument } from '@main/features/papers/report-document';
import { createWordReturnHandlers } from '@main/features/word-return/handlers';
import { renderDocx } from '@main/docx/render-docx';
import { readReturned } from '@main/reading/read-bytes';
import { openTestRecord } from '@tests/helpers/test-record';
import { deleted, inserted, openWordFile, reword, run, typedAfter, withoutMarks } from './word-edits';
import type { WordParagraph } from './word-edits';

type Block = ReportReading['sections'][number]['blocks'][number];
const KINDS: readonly (readonly [Block['kind'], number])[] = [['numbered', 1], ['numbered', 2], ['paragraph', 1], ['bullet', 1], ['bullet', 2], ['letter', 1], ['roman', 2], ['heading', 1]];

async function openDesk() {
  const test = await openTestRecord({
    bodies: bodiesHandlers,
    papers: createPapersHandlers({ readText: () => Promise.reject(new Error('not used')), chooseAndReadFile: () => Promise.resolve(null) }),
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
  }, 60_000);
});
