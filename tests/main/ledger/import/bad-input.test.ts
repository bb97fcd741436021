import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readBytes } from '@main/reading/read-bytes';
import { accountOf } from '@shared/ledger/import/plan-account';
import { NO_CHOICES } from '@shared/ledger/import/plan-choices';
import type { PlanChoices } from '@shared/ledger/import/plan-choices';
import { draftRows } from '@shared/ledger/import/plan-draft';
import { planSourceOf } from '@shared/ledger/import/plan-source';
import type { PlanSource } from '@shared/ledger/import/plan-source';
import { paragraphsText } from '@shared/ledger/plan-text';
import { readSource } from '@shared/ledger/read-plan';
import { refusalSentence } from '@shared/reading/read-refusal';
import { buildProbe, buildReader, runProbe } from '../../reading/built-reader';
import type { BuiltReader } from '../../reading/built-reader';
import { HOSTILE } from '../../reading/hostile-files';
import { makeDocx, paragraphXml } from '../../reading/make-office';

const CONTEXT = { asOf: null, nextMeeting: null };

async function sourceOf(content: string | Uint8Array, name = 'plan.csv'): Promise<PlanSource> {
  return planSourceOf(await readBytes(typeof content === 'string' ? new TextEncoder().encode(content) : content, name), name);
}

/** The rows as the review screen shows them, each with what is marked, and that every word is in one place. */
function reviewed(source: PlanSource, choices: PlanChoices = NO_CHOICES) {
  const reading = readSource(source, choices, CONTEXT);
  const { missing, extra } = accountOf(source, reading);
  expect({ missing, extra }).toEqual({ missing: [], extra: [] });
  return { reading, rows: draftRows(reading, {}, CONTEXT), marks: draftRows(reading, {}, CONTEXT).map(({ reference, doubts }) => [reference, doubts.map(({ sentence }) => sentence)]) };
}

const cellXml = (text: string) => `<w:tc>${paragraphXml(text)}</w:tc>`;
const tableXml = (...rows: readonly (readonly string[])[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`;

describe('files made to do harm, read as a plan in a process of its own', { timeout: 120_000 }, () => {
  let reader: BuiltReader;
  let probe = '';
  beforeAll(async () => {
    reader = await buildReader();
    probe = await buildProbe(reader, 'plan-probe');
  });
  afterAll(() => rmSync(reader.folder, { recursive: true, force: true }));

  test.each(['a gigabyte in a megabyte', 'a gigabyte that says 1 MB', '2 million empty paragraphs', 'a million cells', 'a CSV of a million cells', 'a sheet of a million cells', 'XML that stops in the middle', 'a flipped bit in the text', 'a page of a million elements'])('%s is refused in words, below 300 MB', async (name) => {
    const hostile = HOSTILE.find((file) => file.name === name);
    if (!hostile) throw new Error(`There is no such file: ${name}`);
    const file = path.join(reader.folder, 'hostile.docx');
    writeFileSync(file, hostile.bytes());
    const found = await runProbe([probe, reader.worker, file]);
    expect(found.error).toEqual({ kind: 'rule', rule: hostile.expected, message: refusalSentence(hostile.expected) });
    expect(found.peakMb).toBeLessThan(300);
  });

  test('a plan of a thousand rows is read below 300 MB', async () => {
    const file = path.join(reader.folder, 'plan.docx');
    const row = (index: number) => [`R${String(index)}`, 'Publish one timetable for moves in the year, and tell every school of it by the end of the term.', 'The department welcomes this recommendation.', 'Sept 27', 'It was published.'];
    writeFileSync(file, makeDocx({ body: tableXml(['Ref', 'Recommendation', 'Response', 'Timescale', 'Update November 2026'], ...Array.from({ length: 1_000 }, (_, index) => row(index + 1))) }));
    const found = await runProbe([probe, reader.worker, file]);
    expect(found).toMatchObject({ words: 1_000, warnings: [] });
    expect(found.peakMb).toBeLessThan(300);
  });
});

describe('a file that points elsewhere', () => {
  it('is read as a plan, and says what was left: macros, remote template, linked picture', async () => {
    const source = await sourceOf(
      makeDocx({
        body: `${tableXml(['Ref', 'Recommendation'], ['R1', 'Publish one timetable.'])}<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A chart"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rImage"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
        contentType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
        rels: [{ id: 'rImage', type: 'image', target: 'http://evil.invalid/x.png', external: true }],
        parts: [{ name: 'word/vbaProject.bin', data: 'x' }],
      }),
      'plan.docx',
    );
    expect(reviewed(source).rows.map(({ reference }) => reference)).toEqual(['R1']);
    expect(source.notes).toEqual(expect.arrayContaining([expect.stringMatching(/macro/iu), expect.stringMatching(/picture/iu)]));
    expect(JSON.stringify(source)).not.toContain('evil.invalid');
  });

  it('as a web page loses its scripts and its remote pictures, and says so', async () => {
    const source = await sourceOf('<html><body><script>document.write("R9")</script><table><tr><th>Ref</th><th>Recommendation</th></tr><tr><td>R1</td><td onclick="x()">Publish <img src="http://evil.invalid/a.png" alt="">one timetable.</td></tr></table></body></html>', 'plan.html');
    const { rows } = reviewed(source);
    expect(rows.map(({ reference, recommendation }) => [reference, paragraphsText(recommendation)])).toEqual([['R1', 'Publish one timetable.']]);
    expect(source.notes.length).toBeGreaterThan(0);
    expect(JSON.stringify(source)).not.toMatch(/evil\.invalid|document\.write|onclick/u);
  });
});

describe('CSV', () => {
  it('in Windows-1252 keeps its quotes and dashes, and says that it is old', async () => {
    const bytes = new Uint8Array(Buffer.from('Ref,Recommendation\r\nR1,The council\x92s \x93plan\x94 \x96 \xA320 caf\xE9', 'latin1'));
    const source = await sourceOf(bytes);
    expect(paragraphsText(reviewed(source).rows[0]?.recommendation ?? [])).toBe('The council’s “plan” – £20 café');
    expect(source.notes).toEqual(expect.arrayContaining([expect.stringMatching(/encoding|Windows/iu)]));
  });

  it('with a byte order mark and quotes across lines is read whole', async () => {
    const { rows } = reviewed(await sourceOf('\uFEFFRef,Recommendation,Update May 2026\r\n"R1","Publish one ""timetable"",\r\n\r\nand keep it.","Line one.\nLine two."\r\n'));
    expect(rows.map(({ reference, recommendation, updates }) => [reference, paragraphsText(recommendation), updates.map(({ paragraphs }) => paragraphsText(paragraphs))])).toEqual([['R1', 'Publish one "timetable",\nand keep it.', ['Line one.\nLine two.']]]);
  });
});

describe('a plan that is not as it should be', () => {
  it('without headings is told by what stands in it, and each column that was told so is marked', async () => {
    const { reading, rows } = reviewed(await sourceOf('R1,Publish one timetable for moves in the year.,Feb 2019\nR2,Name a lead governor in every school.,Sept 2019\nR3,Bring the fees to one tariff by stages.,July 2020'));
    expect(rows.map(({ reference }) => reference)).toEqual(['R1', 'R2', 'R3']);
    expect(reading.columns.map(({ role, certain }) => [role, certain])).toEqual([['reference', false], ['recommendation', false], ['timescale', false]]);
  });

  it('in two tables is joined, or one of them is left out', async () => {
    const page = '<table><tr><th>Ref</th><th>Recommendation</th></tr><tr><td>R1</td><td>One thing.</td></tr></table><table><tr><th>No.</th><th>Recommended</th><th>Lead</th></tr><tr><td>R2</td><td>Another thing.</td><td>Finance</td></tr></table>';
    const source = await sourceOf(`<html><body>${page}</body></html>`, 'plan.html');
    const joined = reviewed(source);
    expect(joined.reading.tables.map(({ used }) => used)).toEqual([true, true]);
    expect(joined.rows.map(({ reference, owner }) => [reference, owner])).toEqual([['R1', ''], ['R2', 'Finance']]);
    const one = reviewed(source, { ...NO_CHOICES, tables: { 1: { use: false } } });
    expect([one.rows.map(({ reference }) => reference), one.reading.unplaced.map(({ why }) => why)]).toEqual([['R1'], ['The table was left out of the plan.']]);
  });

  it('with a reference twice, one to a recommendation that is not there, and an impossible date, has a mark at each', async () => {
    const { marks } = reviewed(await sourceOf('Ref,Recommendation,Timescale\nR1,One thing (see R9).,31 February 2027\nR1,Another thing.,Ongoing\nR2,Yet another thing.,31/04/2027'));
    expect(marks).toEqual([
      ['R1', ['There is no such day.', 'R9 is not in this plan.']],
      ['R1', ['R1 stands twice in this plan.']],
      ['R2', ['There is no such day.']],
    ]);
  });

  it('with an owner or a timescale as long as a text is kept whole', async () => {
    const long = Array.from({ length: 80 }, (_, index) => `word${String(index)}`).join(' ');
    const { rows } = reviewed(await sourceOf(`Ref,Recommendation,Lead,Timescale\nR1,One thing.,${long},${long}`));
    expect(rows[0]?.doubts.map(({ field }) => field)).toEqual(['owner', 'timescale']);
  });
});
