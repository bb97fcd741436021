import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createNumbering } from '@shared/documents/number-blocks';
import { runsText } from '@shared/documents/document-model';
import { plainText } from '@shared/text/model';
import { readReportText } from '@shared/papers/read-report-text';
import { EDUCATION_BOARD_REPORT } from '@shared/papers/templates/education-board-report';
import type { ReportReading } from '@shared/papers/report-reading';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { reportDocument } from '@main/features/papers/report-document';
import { readPasted } from '@main/reading/read-bytes';
import { openTestRecord } from '@tests/helpers/test-record';
import { sourceFile, sourcesFolder } from '@tests/helpers/outside-inputs';

/** The words of the source without markup and without the numbers that are counted again. */
function sourceWords(text: string): string[] {
  return text
    .replace(/<\/?sup>/gu, '')
    .replace(/\*\*/gu, '')
    .replace(/^#{1,6} /gmu, '')
    .replace(/^- /gmu, '')
    .replace(/^\d\.(?:\d)? ?(?=\S)/gmu, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Sorted, without the full stop that a label gets by being printed, so that order and looks do not matter. */
const bag = (words: readonly string[]): readonly string[] => words.map((word) => word.toLowerCase().replace(/[.:]+$/u, '')).filter((word) => word !== '').toSorted();

function readingWords(reading: ReportReading): string[] {
  const pieces = [
    ...reading.details.flatMap((detail) => [detail.label, detail.value]),
    ...reading.sections.flatMap((section) => [section.heading, ...section.blocks.map((block) => plainText(block.runs)), ...section.implications.flatMap((part) => [part.label, ...part.blocks.map((block) => plainText(block.runs))])]),
    ...reading.unplaced.map((block) => plainText(block.runs)),
  ];
  return pieces.flatMap((piece) => piece.split(/\s+/u)).filter((word) => word !== '');
}

describe.skipIf(!sourcesFolder)('the Education Board report of sources/001', () => {
  const text = sourcesFolder ? readFileSync(sourceFile('001'), 'utf8') : '';
  const reading = sourcesFolder ? readReportText(readPasted(text, ''), EDUCATION_BOARD_REPORT) : null;

  it('has every word in exactly one place', () => {
    if (!reading) throw new Error('not read');
    // "on", between the board and the date, is the label of the date ("Meeting on").
    expect(bag([...readingWords(reading), 'on'])).toEqual(bag(sourceWords(text)));
    expect(reading.unplaced).toEqual([]);
    expect(reading.notes).toEqual([]);
  });

  it('has its header block, its six sections and its implications, each with certainty', () => {
    expect(reading?.details.map(({ key, certain }) => [key, certain])).toEqual([['body', true], ['date', true], ['preparedBy', true], ['title', true], ['agendaItem', true]]);
    expect(reading?.details.at(-1)).toMatchObject({ label: 'Agenda Item', value: '' });
    expect(reading?.sections.map(({ key, certain, blocks }) => [key, certain, blocks.length])).toEqual([['purpose', true, 1], ['recommendations', true, 1], ['background', true, 5], ['benefits', true, 1], ['implications', true, 0], ['backgroundPapers', true, 1]]);
    expect(reading?.sections[4]?.implications.map(({ key, blocks }) => [key, blocks.length])).toEqual([['financial', 1], ['consultation', 1], ['risk', 1]]);
  });

  it('prints every word, with the numbers of the source in their order', async () => {
    if (!reading) throw new Error('not read');
    const test = await openTestRecord({ bodies: bodiesHandlers, papers: createPapersHandlers({ readText: () => Promise.resolve(readPasted(text, '')), chooseAndReadFile: () => Promise.resolve(null) }) });
    try {
      const { id: bodyId } = await test.client.bodies.create({ name: 'Education Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' });
      const { id } = await test.client.papers.create({ bodyId, meetingId: null, agendaItemId: null, templateKey: EDUCATION_BOARD_REPORT.key, title: 'Report' });
      await test.client.papers.fill({ id, reading: await test.client.papers.readPasted({ templateKey: EDUCATION_BOARD_REPORT.key, text, html: '' }) });
      const { model } = await test.record().store.read((reader) => reportDocument(reader, id, 'members'));
      const numbering = createNumbering();
      const labels: string[] = [];
      const printed: string[] = [];
      for (const block of model.sections.flatMap((section) => section.blocks)) {
        if (block.type === 'heading') labels.push(numbering.heading(block).label);
        if (block.type === 'numbered') labels.push(numbering.numbered(block).label);
        if (block.type === 'recommendations') labels.push(...numbering.limbs(block).map((limb) => limb.label));
        if (block.type === 'detail') printed.push(`${block.label}: ${runsText(block.value)}`);
        if (block.type === 'heading' || block.type === 'numbered' || block.type === 'paragraph') printed.push(runsText(block.runs));
        if (block.type === 'recommendations') printed.push(...block.items.map((item) => runsText(item.runs)));
      }
      expect(labels).toEqual(['1.', '1.1', '2.', '2.1', '3.', '3.1', '3.2', '3.3', '3.4', '3.5', '4.', '4.1', '5.', '5.1', '5.2', '5.3', '6.']);
      const words = bag(printed.join(' ').split(/\s+/u));
      for (const [word, count] of counts(bag(sourceWords(text)))) expect({ word, count: words.filter((other) => other === word).length }).toEqual({ word, count: count + (ADDED.get(word) ?? 0) });
    } finally {
      await test.close();
    }
  });
});

/** Words of the template's own labels "Report to" and "Meeting on" that the source has no label for; its "on" is the label's. */
const ADDED = new Map([['report', 1], ['to', 1]]);

function counts(words: readonly string[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const word of words) map.set(word, (map.get(word) ?? 0) + 1);
  return map;
}
