import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockText, words } from '@shared/reading/neutral-text';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { reportDocument } from '@main/features/papers/report-document';
import { renderDocx } from '@main/docx/render-docx';
import { readBytes } from '@main/reading/read-bytes';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import type { ReportReading } from '@shared/papers/report-reading';
import { findTemplate } from '@shared/papers/templates/all-templates';
import { sourceFile, sourcesFolder } from '@tests/helpers/outside-inputs';
import { openTestRecord } from '@tests/helpers/test-record';

/** The words of a text in their order: letters, figures and signs of money. */
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}£’'“”&/]+/gu) ?? [];

/** The words of a source, without markup and without the labels and numbers that are counted again. */
function sourceWords(text: string): readonly string[] {
  return wordsOf(
    text
      .replace(/<\/?sup>|\*\*/gu, '')
      .replace(/^\d(?=[A-Z(])/gmu, '')
      .replace(/^(?:#{1,6} |- )/gmu, '')
      .replace(/^\d\.\d? ?(?=\S)/gmu, '')
      .replace(/^[a-z]\) /gmu, ''),
  );
}

/** The words of `wanted` that do not stand in `there` after the one before: what is missing, or has lost its place. */
function missingInOrder(wanted: readonly string[], there: readonly string[]): readonly string[] {
  const missing: string[] = [];
  let at = 0;
  for (const word of wanted) {
    const found = there.indexOf(word, at);
    if (found === -1) missing.push(word);
    else at = found + 1;
  }
  return missing;
}

/** Reads a source into a paper of its template as the application does, makes the Word file, and reads that back. */
async function throughWord(number: string, templateKey: string): Promise<{ readonly reading: ReportReading; readonly printed: NeutralDocument; readonly text: string }> {
  const file = sourceFile(number);
  const document = await readBytes(readFileSync(file), path.basename(file));
  const test = await openTestRecord({ bodies: bodiesHandlers, papers: createPapersHandlers({ readText: () => Promise.resolve(document), chooseAndReadFile: () => Promise.resolve(document) }) });
  try {
    const { id: bodyId } = await test.client.bodies.create({ name: 'Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' });
    const { id } = await test.client.papers.create({ bodyId, meetingId: null, agendaItemId: null, templateKey, title: findTemplate(templateKey)?.name ?? '' });
    const { reading } = await test.client.papers.readFile({ templateKey });
    if (reading === null) throw new Error('not read');
    await test.client.papers.fill({ id, reading });
    const { model } = await test.record().store.read((reader) => reportDocument(reader, id, 'members'));
    const made = await renderDocx(model);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return { reading, printed: await readBytes(made.value, 'paper.docx'), text: readFileSync(file, 'utf8') };
  } finally {
    await test.close();
  }
}

const headingsOf = (document: NeutralDocument): readonly string[] => document.blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [blockText(block, { labels: 'all' })] : []));

describe.skipIf(!sourcesFolder)('the real papers, read into their templates and written to Word', () => {
  const CASES = [
    { number: '000', templateKey: 'partnership-proposal', sections: ['context', 'purpose', 'process', 'membership', 'governance', 'timescale'], details: ['title'], unsure: ['membership'] },
    { number: '001', templateKey: 'education-board-report', sections: ['purpose', 'recommendations', 'background', 'benefits', 'implications', 'backgroundPapers'], details: ['body', 'date', 'preparedBy', 'title', 'agendaItem'], unsure: [] },
    { number: '002', templateKey: 'schools-forum-paper', sections: ['introduction', 'recommendations', 'report', 'methodology'], details: ['contact', 'asked', 'timeNeeded'], unsure: [] },
    { number: '003', templateKey: 'briefing', sections: ['own-1', 'own-2', 'own-3', 'own-4', 'own-5', 'own-6', 'own-7', 'own-8', 'own-9'], details: ['title'], unsure: [] },
  ] as const;

  it.each(CASES)('$number: every word in its order, in its section, nothing without a place', async ({ number, templateKey, sections, details, unsure }) => {
    const { reading, printed, text } = await throughWord(number, templateKey);
    expect(missingInOrder(sourceWords(text), wordsOf(words(printed, { labels: 'none' }).join(' ')))).toEqual([]);
    expect(reading.unplaced).toEqual([]);
    expect(reading.sections.map(({ key }) => key)).toEqual(sections);
    expect(reading.details.map(({ key }) => key)).toEqual(details);
    expect(reading.sections.filter(({ certain }) => !certain).map(({ key }) => key)).toEqual(unsure);
    // The title line and one heading a section.
    expect(headingsOf(printed).slice(1)).toHaveLength(sections.length);
  });

  it('002 keeps its cover, with what is empty, and its lists', async () => {
    const { reading, printed } = await throughWord('002', 'schools-forum-paper');
    expect(reading.details.map(({ value }) => value !== '')).toEqual([false, true, false]);
    expect(reading.sections[3]?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'heading', 'paragraph', 'letter', 'letter', 'heading', 'paragraph', 'heading', 'paragraph', 'bullet', 'bullet', 'bullet']);
    expect(headingsOf(printed).slice(1).map((heading) => heading.split(' ')[0])).toEqual(['1.', '2.', '3.', '4.']);
  });

  it('003 has a heading for each slide, and says what is doubtful and where', async () => {
    const { reading } = await throughWord('003', 'briefing');
    expect(reading.sections[0]?.heading).toBe('Slide 1');
    expect(reading.sections[1]?.heading.startsWith('SCHOOL ')).toBe(true);
    expect(reading.notes.some((note) => note.startsWith('The numbers of 8 slides were glued'))).toBe(true);
    expect(reading.notes.filter((note) => /^Slide \d: /u.test(note)).length).toBeGreaterThan(3);
  });
});
