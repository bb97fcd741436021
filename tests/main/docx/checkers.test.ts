import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '@main/docx/render-docx';
import { readOwnZip, writeZip } from '@main/docx/zip-file';
import { checkDocx, docxChecksFolder } from '@tests/helpers/outside-inputs';
import { everyBlock, sampleDocuments } from '@tests/main/docx/sample-documents';

/** What the accessibility checker may say of our documents, each with the reason why it stands. */
const ALLOWED: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^size: style (?:TableHead|TableText|TableBullet) 11\.0pt/, 'Tables are 11 points: at 12 an action plan of five columns breaks words. GDS allows smaller text in tables.'],
  [/^size: style (?:Header|HeaderMark|Footer) 9\.0pt/, 'Headers and footers repeat what page 1 says in full size; 9 points is the least the checks allow there.'],
  [/^size: style FootnoteText 10\.0pt/, 'Footnotes are sources, not text, and are usual at 10 points.'],
];

describe.skipIf(!docxChecksFolder)('documents before the checkers', () => {
  let folder = '';
  const files: string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'minute-book-checks-'));
    for (const [name, model] of Object.entries(sampleDocuments())) {
      const result = await renderDocx(model);
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
      files.push(write(`${name}.docx`, result.value));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, data: Buffer): string {
    const file = path.join(folder, name);
    writeFileSync(file, data);
    return file;
  }

  /** A good file with parts changed. */
  async function spoiled(name: string, changes: Readonly<Record<string, (xml: string) => string>>): Promise<string> {
    const result = await renderDocx(everyBlock());
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const parts = [...readOwnZip(result.value)].map(([partName, data]) => ({ name: partName, data: Buffer.from(changes[partName]?.(data.toString('utf8')) ?? data) }));
    return write(name, writeZip(parts));
  }

  it('are valid in every part', async () => {
    const result = await checkDocx('validate.py', files);
    expect(result.output.match(/: VALID$/gm)).toHaveLength(files.length);
    expect(result.clean, result.output).toBe(true);
  });

  it('are accessible: no errors, and warnings only from the allow-list', async () => {
    const result = await checkDocx('a11y.py', files);
    expect(result.clean, result.output).toBe(true);
    const warnings = result.output.split('\n').filter((line) => /^\s+(?:WARN|ERROR) /.test(line)).map((line) => line.replace(/^\s+WARN /, '').trim());
    expect(warnings.filter((warning) => !ALLOWED.some(([pattern]) => pattern.test(warning)))).toEqual([]);
    // An entry of the list that nothing uses any more is a hole.
    for (const [pattern] of ALLOWED) expect(warnings.some((warning) => pattern.test(warning)), String(pattern)).toBe(true);
  });

  it('fail when they are spoiled: two borders, a character XML forbids, a dangling link, a list without definition', async () => {
    const bad = [
      await spoiled('borders.docx', { 'word/document.xml': (xml) => xml.replace('<w:pPr>', '<w:pPr><w:pBdr></w:pBdr><w:pBdr></w:pBdr>') }),
      await spoiled('forbidden.docx', { 'word/document.xml': (xml) => xml.replace('Summary', 'Sum\uFFFEmary') }),
      await spoiled('dangling.docx', { 'word/_rels/document.xml.rels': (xml) => xml.replace('media/picture1.png', 'media/gone.png') }),
      await spoiled('list.docx', { 'word/document.xml': (xml) => xml.replace(/<w:numId w:val="\d+"/, '<w:numId w:val="{nope-0}"') }),
    ];
    const result = await checkDocx('validate.py', bad);
    expect(result.clean).toBe(false);
    for (const file of bad) expect(result.output).not.toContain(`${file}: VALID`);
  });

  it('fail the accessibility check on ten counts and more when everything is done wrongly', async () => {
    const bad = await spoiled('inaccessible.docx', {
      'docProps/core.xml': (xml) => xml.replace(/<dc:title>[^<]*/, '<dc:title>'),
      'word/styles.xml': (xml) => xml.replace(/w:lang w:val="en-GB"/, 'w:lang w:val="fr-FR"'),
      'word/document.xml': (xml) => xml
      .replace(/<w:tblHeader\/>/g, '')
      .replace(/ descr="[^"]+"/g, ' descr="chart.png"')
      .replace(/<w:t xml:space="preserve">the clerk<\/w:t>/, '<w:t xml:space="preserve"></w:t>')
      .replace('<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading3"/>')
      .replace('<w:pStyle w:val="Quiet"/>', '<w:jc w:val="both"/>')
      .replace('A quiet note.', '1. typed     number')
      .replace('A lead paragraph that says what the paper is for.', 'a\tb')
      .replace('<w:p><w:pPr><w:pStyle w:val="Lead"/>', '<w:p><w:pPr><w:pStyle w:val="Nope"/>')
      .replace(/<w:numId w:val="\d+"/, '<w:numId w:val="77"')
      .replace(/>After the page break\.</, '><')
      .replace(/>A sub-heading</g, '><')
      .replace(/<w:r><w:t xml:space="preserve">A sub-paragraph\.<\/w:t><\/w:r>/, '<w:r><w:rPr><w:b/><w:color w:val="FFFF00"/><w:sz w:val="12"/></w:rPr><w:t>Shout</w:t></w:r>'),
    });
    const result = await checkDocx('a11y.py', [bad]);
    const [, errors = '0', warnings = '0'] = /: (\d+) errors, (\d+) warnings/.exec(result.output) ?? [];
    expect(result.clean).toBe(false);
    expect(Number(errors) + Number(warnings), result.output).toBeGreaterThanOrEqual(20);
    expect(Number(errors), result.output).toBeGreaterThanOrEqual(10);
  });
});
