import { describe, expect, it } from 'vitest';
import { readTypedLabel } from '@shared/reading/list-label';
import { settleLabel } from '@shared/reading/list-label';
import type { NeutralBlock, NeutralDocument, NeutralRun } from '@shared/reading/neutral-document';
import { plainText } from '@shared/text/model';
import { readReportText } from '@shared/papers/read-report-text';
import { BRIEFING } from '@shared/papers/templates/briefing';
import { EDUCATION_BOARD_REPORT } from '@shared/papers/templates/education-board-report';

const document = (blocks: readonly NeutralBlock[], more: Partial<NeutralDocument> = {}): NeutralDocument => ({ kind: 'text', title: '', blocks, notes: [], comments: [], furniture: [], images: [], warnings: [], ...more });
const heading = (text: string, level = 2): NeutralBlock => {
  const label = readTypedLabel(text);
  return { type: 'heading', level, label: label?.label ?? null, runs: [{ text: label?.rest ?? text }], certainty: 'certain', at: 1 };
};
const paragraph = (text: string, bold = '', depth = 0): NeutralBlock => {
  const label = readTypedLabel(text);
  const settled = label === null ? null : settleLabel(label.label, null);
  const runs: NeutralRun[] = [...(bold === '' ? [] : [{ text: bold, bold: true as const }]), { text: label?.rest ?? text }];
  return { type: 'paragraph', label: settled, depth, runs, role: 'body', certainty: 'certain', at: 1 };
};
const read = (...blocks: readonly NeutralBlock[]) => readReportText(document(blocks), EDUCATION_BOARD_REPORT);
const section = (reading: ReturnType<typeof read>, key: string) => reading.sections.find((candidate) => candidate.key === key);
const texts = (blocks: readonly { readonly runs: readonly { readonly text: string }[] }[] | undefined) => (blocks ?? []).map((block) => plainText(block.runs));

describe('the header block of a report that was written elsewhere', () => {
  it('reads several labels on one line and keeps an empty value', () => {
    const reading = read(paragraph('Report Title: Winter plan 2026-27 Agenda Item:'), paragraph('Report prepared by: A Clerk, Director'), heading('1. Purpose of Report'));
    expect(reading.details).toEqual([
      { key: 'preparedBy', label: 'Report prepared by', value: 'A Clerk, Director', certain: true },
      { key: 'title', label: 'Report Title', value: 'Winter plan 2026-27', certain: true },
      { key: 'agendaItem', label: 'Agenda Item', value: '', certain: true },
    ]);
    expect(reading.title).toBe('Winter plan 2026-27');
    expect(reading.unplaced).toEqual([]);
  });

  it('reads the usual opening without labels', () => {
    const reading = read(heading('Northmere Education Board', 1), paragraph('on'), heading('24th November 2026', 4));
    expect(reading.details.map(({ key, value, certain }) => [key, value, certain])).toEqual([['body', 'Northmere Education Board', true], ['date', '24th November 2026', true]]);
  });

  it('reads a cover table of labels and values, and lists a row that it does not know', () => {
    const cell = (text: string) => ({ blocks: [paragraph(text)], colSpan: 1, rowSpan: 1 });
    const row = (label: string, value: string) => ({ cells: [cell(label), cell(value)], kind: 'body' as const, continuation: false, at: 1 });
    const reading = read({ type: 'table', columns: 2, rows: [row('Date of meeting', '24 November 2026'), row('Wards affected', 'All')], certainty: 'certain', name: '', at: 1 }, heading('Purpose'));
    expect(reading.details.map(({ key, label, value }) => [key, label, value])).toEqual([['date', 'Date of meeting', '24 November 2026']]);
    expect(texts(reading.unplaced)).toEqual(['Wards affected\tAll']);
  });

  it('drops no word that fits nowhere', () => {
    const reading = read(paragraph('For the attention of all members please.'), paragraph('Title: One'), paragraph('Title: Two'), heading('Purpose of Report'));
    expect(texts(reading.unplaced)).toEqual(['For the attention of all members please.', 'Title: Two']);
  });
});

describe('the sections of a report that was written elsewhere', () => {
  it('matches headings by their words, says which it is not certain of, and keeps them as written', () => {
    const reading = read(heading('1. PURPOSE OF REPORT'), paragraph('1.1 To update members.'), heading('2. Recommendations to the Board'), paragraph('2.1 That the Board notes it.'), heading('Background & Context'), paragraph('3.1 Before.'));
    expect(reading.sections.map(({ key, heading: written, certain }) => [key, written, certain])).toEqual([
      ['purpose', 'PURPOSE OF REPORT', true],
      ['recommendations', 'Recommendations to the Board', true],
      ['background', 'Background & Context', true],
    ]);
    expect(texts(section(reading, 'purpose')?.blocks)).toEqual(['To update members.']);
  });

  it('is not certain of a heading that only begins like one', () => {
    expect(read(heading('Recommendations of the working party')).sections).toMatchObject([{ key: 'recommendations', certain: false }]);
  });

  it('takes a short numbered line that is a heading of the template for one', () => {
    const reading = read(paragraph('1. Purpose of Report'), paragraph('1.1 To update members.'), paragraph('Recommendations'), paragraph('2.1 To note.'));
    expect(reading.sections.map(({ key }) => key)).toEqual(['purpose', 'recommendations']);
  });

  it('keeps sub-headings and lists, and takes off only labels that are counted again', () => {
    const reading = read(heading('3. Background/Context', 1), heading('How it began', 2), paragraph('3.1 First.'), paragraph('(a) limb'), paragraph('• point', '', 2), paragraph('3.1.1 Deeper.'), paragraph('Between paragraphs.'));
    expect(section(reading, 'background')?.blocks.map((block) => [block.kind, block.level, plainText(block.runs)])).toEqual([
      ['heading', 1, 'How it began'],
      ['numbered', 1, 'First.'],
      ['letter', 1, 'limb'],
      ['bullet', 2, 'point'],
      ['numbered', 2, 'Deeper.'],
      ['paragraph', 1, 'Between paragraphs.'],
    ]);
  });

  it('numbers the paragraphs of a paper that had no numbers', () => {
    const reading = read(heading('Background'), paragraph('One.'), paragraph('Two.'));
    expect(section(reading, 'background')?.blocks.map((block) => block.kind)).toEqual(['numbered', 'numbered']);
  });

  it('says which paragraphs get another number', () => {
    const reading = read(heading('1. Purpose of Report'), paragraph('1.1 One.'), paragraph('1.3 Two.'));
    expect(reading.notes).toEqual(['Paragraph 1.3 of the text becomes 1.2.']);
  });

  it('lists an unknown section with everything under it', () => {
    const reading = read(heading('1. Purpose of Report'), paragraph('1.1 One.'), heading('2. Wider picture'), paragraph('2.1 Two.'), heading('Background'), paragraph('3.1 Three.'));
    expect(texts(reading.unplaced)).toEqual(['Wider picture', 'Two.']);
    expect(texts(section(reading, 'background')?.blocks)).toEqual(['Three.']);
  });

  it('keeps the words of a heading that comes twice', () => {
    const reading = read(heading('Background', 1), paragraph('One.'), heading('Recommendations', 1), heading('Background', 1), paragraph('Two.'));
    expect(section(reading, 'background')).toMatchObject({ certain: false });
    expect(texts(section(reading, 'background')?.blocks)).toEqual(['One.', 'Background', 'Two.']);
  });
});

describe('the implications of a report that was written elsewhere', () => {
  it('reads them by bold labels and by labels before a full stop or a colon', () => {
    const reading = read(heading('5. Implications'), paragraph('5.1 Financial implications. None other than staff time.'), paragraph(' Heads were asked.', 'Consultation.'), paragraph(': the Act applies.', 'Legal implications'), paragraph('Risk: low.'), paragraph('It will be watched.'));
    expect(section(reading, 'implications')?.implications.map(({ key, label, blocks }) => [key, label, texts(blocks)])).toEqual([
      ['financial', 'Financial implications', ['None other than staff time.']],
      ['consultation', 'Consultation', ['Heads were asked.']],
      ['other-3', 'Legal implications', ['the Act applies.']],
      ['risk', 'Risk', ['low.', 'It will be watched.']],
    ]);
  });

  it('reads them by headings, also where each is a section of its own', () => {
    const reading = read(heading('Background', 2), paragraph('Text.'), heading('Financial implications', 2), paragraph('None.'), heading('Consultation', 2), paragraph('All schools.'));
    expect(section(reading, 'implications')).toMatchObject({ heading: 'Implications of the report', implications: [{ key: 'financial', blocks: [{}] }, { key: 'consultation', blocks: [{}] }] });
  });
});

describe('tables of a paper that was written elsewhere', () => {
  const cell = (text: string, colSpan = 1) => ({ blocks: text === '' ? [] : [paragraph(text)], colSpan, rowSpan: 1 });
  const row = (kind: 'title' | 'header' | 'body', ...cells: readonly ReturnType<typeof cell>[]) => ({ cells, kind, continuation: false, at: 1 });
  const table = (...rows: readonly ReturnType<typeof row>[]): NeutralBlock => ({ type: 'table', columns: 2, rows, certainty: 'certain', name: '', at: 1 });
  const costs = table(row('title', cell('What it costs', 2)), row('header', cell('Year'), cell('Cost')), row('body', cell('2026'), cell('• £10,000')), row('body', cell('Both years', 2)));

  it('stand as tables in their place, with caption and header row; what was merged is said', () => {
    const reading = read(heading('3. Background'), paragraph('3.1 The costs:'), costs, paragraph('3.2 They end in 2027.'));
    const blocks = section(reading, 'background')?.blocks ?? [];
    expect(blocks.map(({ kind }) => kind)).toEqual(['numbered', 'table', 'numbered']);
    expect(blocks[1]?.content).toEqual({
      type: 'table', caption: 'What it costs', description: '', headingColumn: false,
      rows: [
        [[{ kind: 'paragraph', level: 1, runs: [{ text: 'Year' }] }], [{ kind: 'paragraph', level: 1, runs: [{ text: 'Cost' }] }]],
        [[{ kind: 'paragraph', level: 1, runs: [{ text: '2026' }] }], [{ kind: 'bullet', level: 1, runs: [{ text: '£10,000' }] }]],
        [[{ kind: 'paragraph', level: 1, runs: [{ text: 'Both years' }] }], []],
      ],
    });
    expect(reading.notes).toEqual(['The table “What it costs” had merged cells. Their text stands in the first of them: check it.']);
  });

  it('before the first section are a cover only where a row is a line of the header block; any other waits for its place whole', () => {
    const reading = read(costs, heading('Purpose'));
    expect(reading.unplaced.map(({ kind, content }) => [kind, content?.type])).toEqual([['table', 'table']]);
    const cover = read(table(row('body', cell('Date of meeting'), cell('24 November 2026')), row('body', cell('Wards affected'), cell('All'))), heading('Purpose'));
    expect(cover.details.map(({ key }) => key)).toEqual(['date']);
    expect(texts(cover.unplaced)).toEqual(['Wards affected\tAll']);
  });
});

describe('a text whose headings stand as they are', () => {
  const slide = (number: number, title: string, ...lines: readonly string[]): NeutralBlock => ({ type: 'slide', number, title: title === '' ? [] : [{ text: title }], blocks: lines.map((line) => paragraph(line)), notes: number === 2 ? [paragraph('Say this slowly.')] : [], certainty: 'certain', at: number });

  it('keeps a heading a slide, in order, also without a title, a title twice, and what the speaker was to say', () => {
    const reading = readReportText(document([slide(1, '', 'Welcome'), slide(2, 'Summary', '• One'), slide(3, 'Aims', '• Two'), slide(4, 'Aims', '• Three')]), BRIEFING);
    expect(reading.sections.map(({ key, heading: written }) => [key, written])).toEqual([['own-1', 'Slide 1'], ['own-2', 'Summary'], ['own-3', 'Aims'], ['own-4', 'Aims']]);
    expect(texts(reading.sections[1]?.blocks)).toEqual(['One', 'Speaker’s notes', 'Say this slowly.']);
    expect(reading.unplaced).toEqual([]);
  });

  it('knows its own section where it comes first, and does not take the title of the whole for a section', () => {
    const reading = readReportText(document([heading('Managed moves', 1), heading('Key points'), paragraph('First.'), heading('Who pays'), paragraph('Second.'), heading('In detail', 3), paragraph('Third.')]), BRIEFING);
    expect(reading.title).toBe('Managed moves');
    expect(reading.sections.map(({ key, heading: written }) => [key, written])).toEqual([['keyPoints', 'Key points'], ['own-1', 'Who pays']]);
    expect(texts(reading.sections[1]?.blocks)).toEqual(['Second.', 'In detail', 'Third.']);
  });

  it('sets footnotes where their marks stand, and tells those whose mark stands in a heading', () => {
    const note = (id: string, text: string, kind: 'footnote' | 'endnote' = 'footnote') => ({ id, kind, blocks: [paragraph(text)] });
    const marked = (text: string, id: string): NeutralBlock => ({ type: 'paragraph', label: null, depth: 0, runs: [{ text }, { text: '*', note: id }], role: 'body', certainty: 'certain', at: 1 });
    const reading = readReportText(document([heading('Purpose of Report'), marked('To tell the Board.', 'f1'), { type: 'heading', level: 2, label: null, runs: [{ text: 'Background/Context' }, { text: '', note: 'f2' }], certainty: 'certain', at: 1 }, marked('It rained.', 'e1')], { notes: [note('f1', ' First note.'), note('f2', 'Note of a heading.'), note('e1', 'Last note.', 'endnote')] }), EDUCATION_BOARD_REPORT);
    expect(reading.sections.map(({ blocks }) => blocks.map(({ runs }) => runs))).toEqual([
      [[{ text: 'To tell the Board.' }, { text: '', footnote: { runs: [{ text: 'First note.' }] } }]],
      [[{ text: 'It rained.' }, { text: '', footnote: { runs: [{ text: 'Last note.' }] } }]],
    ]);
    expect(reading.unplaced.map(({ runs }) => plainText(runs))).toEqual(['Note of a heading.']);
    expect(reading.notes).toContain('The endnotes of the text are footnotes now.');
  });
});
