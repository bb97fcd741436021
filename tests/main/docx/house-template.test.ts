import { describe, expect, it } from 'vitest';
import { applyHouseTemplate, templatePreview } from '@shared/documents/house-template';
import { readHouseTemplate } from '@main/docx/read-house-template';
import { renderDocx } from '@main/docx/render-docx';
import { pictureSize } from '@main/docx/picture-size';
import { readOwnZip, writeZip } from '@main/docx/zip-file';
import { paragraphsOf, partsOf } from '@tests/main/docx/read-parts';
import { DOT_PNG, everyBlock, sampleDocuments } from '@tests/main/docx/sample-documents';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const style = (id: string, name: string, inner: string, based = ''): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${based === '' ? '' : `<w:basedOn w:val="${based}"/>`}${inner}</w:style>`;
const relationship = (id: string, type: string, target: string, more = ''): string => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/>`;
const relationships = (inner: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** A council's template, as Word would write one; parts can be changed. */
function houseTemplate(changes: Readonly<Record<string, string>> = {}): Buffer {
  const parts: Record<string, string | Buffer> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"/></Types>',
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `<w:document ${W}><w:body><w:p><w:r><w:t>Old text of an exempt report ZQEXEMPT</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1418"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(relationship('rId1', 'styles', 'styles.xml') + relationship('rId2', 'theme', 'theme/theme1.xml') + relationship('rId3', 'header', 'header1.xml') + relationship('rId4', 'footer', 'footer1.xml') + relationship('rId9', 'attachedTemplate', 'https://far.example/x.dotm', ' TargetMode="External"')),
    'word/styles.xml': `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>${style('Normal', 'Normal', '<w:pPr><w:spacing w:after="140" w:line="264" w:lineRule="auto"/></w:pPr>')}${style('Heading1', 'heading 1', '<w:rPr><w:b/><w:color w:val="5B2C6F"/><w:sz w:val="32"/></w:rPr>', 'Normal')}${style('Heading2', 'heading 2', '<w:rPr><w:color w:val="C9E265"/></w:rPr>', 'Heading1')}${style('Title', 'Title', '<w:rPr><w:color w:val="5B2C6F"/><w:sz w:val="48"/></w:rPr>', 'Title')}</w:styles>`,
    'word/theme/theme1.xml': `<a:theme ${W}><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Gill Sans MT"/></a:majorFont><a:minorFont><a:latin typeface="Trebuchet MS"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
    'word/header1.xml': `<w:hdr ${W}><w:p><w:r><w:drawing><wp:inline><wp:extent cx="1270000" cy="635000"/><wp:docPr id="1" name="x" descr="Crest of Tidewell District Council"/><a:blip r:embed="rId1"/></wp:inline></w:drawing></w:r></w:p><w:p><w:r><w:t>Tidewell </w:t></w:r><w:r><w:t>District Council</w:t></w:r></w:p></w:hdr>`,
    'word/_rels/header1.xml.rels': relationships(relationship('rId1', 'image', 'media/logo.png')),
    'word/media/logo.png': Buffer.from(DOT_PNG, 'base64'),
    'word/footer1.xml': `<w:ftr ${W}><w:p><w:r><w:t>Serving Tidewell since 1974</w:t></w:r></w:p><w:p><w:r><w:t>Page </w:t></w:r><w:r><w:instrText> PAGE </w:instrText></w:r></w:p></w:ftr>`,
    ...changes,
  };
  return writeZip(Object.entries(parts).map(([name, data]) => ({ name, data: Buffer.from(data) })));
}

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
