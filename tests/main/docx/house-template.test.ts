import { describe, expect, it } from 'vitest';
import { applyHouseTemplate, templatePreview } from '@shared/documents/house-template';
import { readHouseTemplate } from '@main/docx/read-house-template';
import { renderDocx } from '@main/docx/render-docx';
import { pictureSize } from '@shared/pictures/picture-size';
import { readOwnZip, writeZip } from '@main/docx/zip-file';
import { houseTemplate, relationship, relationships, style, W } from '@tests/main/docx/house-template-file';
import { paragraphsOf, partsOf } from '@tests/main/docx/read-parts';
import { DOT_PNG, everyBlock, sampleDocuments } from '@tests/main/docx/sample-documents';

async function read(file: Uint8Array) {
  const result = await readHouseTemplate(file, 'house.dotx');
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('reading a house template', () => {
  it('takes font, styles with what they are based on, margins, logo, header and footer', async () => {
    const { template } = await read(houseTemplate());
    expect(template).toMatchObject({
      font: 'Trebuchet MS', header: 'Tidewell District Council', footer: 'Serving Tidewell since 1974',
      styles: { Normal: { size: 11, after: 7, line: 1.1 }, Heading1: { colour: '5B2C6F', size: 16, bold: true }, Heading2: { colour: 'C9E265', size: 16 }, Title: { size: 24 } },
      page: { marginLeft: 70.9, marginTop: 56.7 }, logo: { width: 100, height: 50, alt: 'Crest of Tidewell District Council', mediaType: 'image/png' },
    });
    expect(template.styles.Heading3).toBeUndefined();
  });

  it('makes documents that carry it, stay valid, and hold nothing of the template itself', async () => {
    const { template, findings } = await read(houseTemplate());
    const applied = applyHouseTemplate(template);
    expect([...findings, ...applied.findings].map((one) => one.message)).toEqual(expect.arrayContaining([expect.stringContaining('were not fetched'), expect.stringContaining('11 points'), expect.stringContaining('“heading 2” is too pale')]));
    for (const model of [everyBlock(), templatePreview('Tidewell District Council'), ...Object.values(sampleDocuments())]) {
      const result = await renderDocx(model, { styles: applied.styles });
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      const parts = partsOf(result.value);
      expect([...parts.values()].join('')).not.toMatch(/ZQEXEMPT|far\.example/);
      expect(parts.get('word/styles.xml')).toContain('w:ascii="Trebuchet MS"');
      expect(parts.get('word/document.xml')).toContain('descr="Crest of Tidewell District Council"');
      expect(paragraphsOf(parts.get('word/header1.xml') ?? '')).toContain('Tidewell District Council');
      expect(paragraphsOf(parts.get('word/footer1.xml') ?? '')).toContain('Serving Tidewell since 1974');
    }
  });

  it('reads our own documents as templates too', async () => {
    const own = await renderDocx(everyBlock());
    if (!own.ok) throw new Error('not rendered');
    const { template } = await read(own.value);
    expect(template).toMatchObject({ font: 'Arial', styles: { Heading1: { size: 14, bold: true, colour: '1B365D' } } });
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['a picture from elsewhere', { 'word/_rels/header1.xml.rels': relationships(relationship('rId1', 'image', 'https://far.example/l.png', ' TargetMode="External"')) }, 'lies elsewhere'],
    ['a picture that is neither PNG nor JPEG', { 'word/media/logo.png': '<svg onload="x"/>' }, 'neither PNG nor JPEG'],
    ['macros', { 'word/vbaProject.bin': 'x' }, 'macros'],
    ['an endless footer', { 'word/footer1.xml': `<w:ftr ${W}><w:p><w:r><w:t>${'long '.repeat(200)}</w:t></w:r></w:p></w:ftr>` }, 'was cut'],
  ])('leaves %s behind and says so', async (_, changes, words) => {
    const { findings } = await read(houseTemplate(changes));
    expect(findings.map((one) => one.message).join(' ')).toContain(words);
  });

  it.each<[string, Uint8Array]>([
    ['something that is no package', Buffer.from('hello')],
    ['a document type', houseTemplate({ 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:styles/>' })],
    ['styles nested without end', houseTemplate({ 'word/styles.xml': `<w:styles ${W}>${'<w:style>'.repeat(5_000)}` })],
    ['a hundred thousand styles', houseTemplate({ 'word/styles.xml': `<w:styles ${W}>${'<w:style><w:name/></w:style>'.repeat(100_000)}</w:styles>` })],
    ['no document inside', writeZip([{ name: 'a.txt', data: Buffer.from('x') }])],
  ])('refuses %s in words', async (_, file) => {
    expect(await readHouseTemplate(file, 'x.dotx')).toMatchObject({ ok: false, error: { kind: 'invalid', issues: [{ path: 'file', message: expect.stringMatching(/^[A-Z].*\.$/) }] } });
  });

  it('takes no colour, font or size that is not one', async () => {
    const { template } = await read(houseTemplate({ 'word/styles.xml': `<w:styles ${W}>${style('Normal', 'Normal', '<w:rPr><w:rFonts w:ascii="x;}body{display:none"/><w:color w:val="red;x"/><w:sz w:val="1e9"/></w:rPr>')}</w:styles>` }));
    expect(template.font).toBeNull();
    expect(template.styles.Normal).toMatchObject({ colour: null, size: null });
  });

  it('knows the size of pictures by their bytes', () => {
    expect(pictureSize(Buffer.from(DOT_PNG, 'base64'))).toEqual({ mediaType: 'image/png', width: 1, height: 1 });
    expect(pictureSize(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 16, 0, 32, 1, 1, 0x11, 0]))).toEqual({ mediaType: 'image/jpeg', width: 32, height: 16 });
    expect(pictureSize(Buffer.from('GIF89a'))).toBeNull();
    expect(pictureSize(Buffer.from([0xff, 0xd8, 0x00]))).toBeNull();
  });

  it('reads back what it wrote', () => {
    const file = houseTemplate();
    expect([...readOwnZip(file).keys()]).toContain('word/media/logo.png');
  });
});
