import { writeZip } from '@main/docx/zip-file';
import { DOT_PNG } from '@tests/main/docx/sample-documents';

/** The namespaces of the parts. */
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
export const style = (id: string, name: string, inner: string, based = ''): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${based === '' ? '' : `<w:basedOn w:val="${based}"/>`}${inner}</w:style>`;
export const relationship = (id: string, type: string, target: string, more = ''): string => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/>`;
export const relationships = (inner: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** A council's template, as Word would write one; parts can be changed. */
export function houseTemplate(changes: Readonly<Record<string, string>> = {}): Buffer {
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
