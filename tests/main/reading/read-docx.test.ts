import { readBytes } from '@main/reading/read-bytes';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import { words } from '@shared/reading/neutral-text';
import { describe, expect, test } from 'vitest';

import { docxEntries, documentXml, DOCX_TYPE, makeDocx, paragraphXml, wordPartXml } from './make-office';
import type { DocxParts } from './make-office';
import { makeZip } from './make-zip';
import { show } from './show';

async function read(parts: DocxParts): Promise<NeutralDocument> {
  return readBytes(makeDocx(parts), 'paper.docx');
}

async function shown(parts: DocxParts): Promise<string[]> {
  return show((await read(parts)).blocks);
}

const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Numbered paragraph"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Letter"><w:name w:val="Lettered"/><w:basedOn w:val="Para"/><w:pPr><w:numPr><w:ilvl w:val="3"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>' +
  '<w:style w:type="character" w:styleId="Em"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>';

const level = (index: number, format: string, text: string, more = ''): string => `<w:lvl w:ilvl="${String(index)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.', '<w:pStyle w:val="H1"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Para"/>')}${level(2, 'decimal', '%1.%2.%3')}${level(3, 'lowerLetter', '(%4)', '<w:pStyle w:val="Letter"/>')}${level(4, 'lowerRoman', '(%5)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}${level(1, 'upperLetter', 'Appendix %2')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="41"/></w:lvlOverride></w:num>';

const styled = (style: string, text: string): string => paragraphXml(text, `<w:pStyle w:val="${style}"/>`);
const listed = (numId: number, ilvl: number, text: string): string => paragraphXml(text, `<w:numPr><w:ilvl w:val="${String(ilvl)}"/><w:numId w:val="${String(numId)}"/></w:numPr>`);

describe('numbering', () => {
  test('labels are counted as Word counts them: by style, with sub-levels restarting', async () => {
    const body = styled('H1', 'Purpose') + styled('Para', 'First') + styled('Para', 'Second') + styled('Letter', 'a point') + styled('Letter', 'a point') + styled('Para', 'Third') + styled('Letter', 'again') + styled('H1', 'Background') + styled('Para', 'First');
    expect(await shown({ body, styles: STYLES, numbering: NUMBERING })).toEqual(['h1 [1.] Purpose', 'p2 [1.1] First', 'p2 [1.2] Second', 'p4 [(a)] a point', 'p4 [(b)] a point', 'p2 [1.3] Third', 'p4 [(a)] again', 'h1 [2.] Background', 'p2 [2.1] First']);
  });

  test('a list that starts elsewhere, bullets of a symbol font, Roman numbers, no list at all', async () => {
    const body = listed(3, 0, 'Minutes') + listed(3, 0, 'Apologies') + listed(2, 0, 'point') + listed(2, 1, 'Map') + listed(1, 4, 'deep') + listed(1, 4, 'deeper') + listed(0, 0, 'plain');
    expect(await shown({ body, styles: STYLES, numbering: NUMBERING })).toEqual(['p1 [41.] Minutes', 'p1 [42.] Apologies', 'p1 [•] point', 'p2 [Appendix A] Map', 'p5 [(i)] deep', 'p5 [(ii)] deeper', 'p plain']);
  });

  test('parsed labels stand beside their text, and typed labels come off the text', async () => {
    const document = await read({ body: styled('H1', 'Purpose') + styled('Para', 'First') + paragraphXml('(b) typed'), styles: STYLES, numbering: NUMBERING });
    expect(document.blocks.map((block) => (block.type === 'paragraph' || block.type === 'heading' ? block.label : null))).toEqual([
      { text: '1.', source: 'computed', style: 'decimal', parts: [1] },
      { text: '1.1', source: 'computed', style: 'decimal', parts: [1, 1] },
      { text: '(b)', source: 'typed', style: 'letter', parts: [2] },
    ]);
  });

  test('a list that the file does not define is warned of, the text stays', async () => {
    const document = await read({ body: listed(9, 0, 'Text') });
    expect(show(document.blocks)).toEqual(['p Text']);
    expect(document.warnings.map((warning) => warning.code)).toEqual(['numbering-unknown']);
  });

  test('a deleted paragraph is not counted', async () => {
    const gone = '<w:p><w:pPr><w:rPr><w:del w:author="A"/></w:rPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:del w:author="A"><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>';
    expect(await shown({ body: listed(3, 0, 'One') + gone + listed(3, 0, 'Two'), numbering: NUMBERING })).toEqual(['p1 [41.] One', 'p -Gone-', 'p1 [42.] Two']);
  });
});

describe('runs', () => {
  const run = (text: string, look: string): string => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

  test('bold, italic, raised, struck, by themselves and by style', async () => {
    const body = `<w:p>${run('5', '')}${run('th ', '<w:vertAlign w:val="superscript"/>')}${run('bold ', '<w:b/>')}${run('not ', '<w:b w:val="0"/>')}${run('both ', '<w:b/><w:rStyle w:val="Em"/>')}${run('gone', '<w:strike/>')}</w:p>`;
    expect(await shown({ body, styles: STYLES })).toEqual(['p 5^th ^*bold *not */both /*=gone=']);
  });

  test('tabs, breaks, hyphens and symbols are characters', async () => {
    const body = '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:p>';
    expect(await shown({ body })).toEqual(['p a\tb\nc\u2011•']);
  });

  test('links keep web and mail addresses; fields keep what they show', async () => {
    const field = (instruction: string, text: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${text}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = `<w:p><w:hyperlink r:id="ok"><w:r><w:t>site</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> see </w:t></w:r>${field('REF x \\h', 'paragraph 3.1')}${field('HYPERLINK "mailto:clerk@example.org"', 'write')}<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>`;
    expect(await shown({ body, rels: [{ id: 'ok', type: 'hyperlink', target: 'https://example.org/', external: true }] })).toEqual(['p site(https://example.org/) see paragraph 3.1write(mailto:clerk@example.org)2']);
  });

  test('tracked changes, moved text and hidden text are told apart', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">The sum of </w:t></w:r><w:del w:id="1" w:author="Ann" w:date="2026-11-01T10:00:00Z"><w:r><w:delText>ten</w:delText></w:r></w:del><w:ins w:id="2" w:author="Ann" w:date="2026-11-01T10:00:00Z"><w:r><w:t>twenty</w:t></w:r></w:ins><w:moveTo w:id="3" w:author="Bob"><w:r><w:t xml:space="preserve"> pounds</w:t></w:r></w:moveTo>' +
      `${run(' secret', '<w:vanish/>')}</w:p>`;
    const document = await read({ body });
    expect(show(document.blocks)).toEqual(['p The sum of -ten-+twenty++ pounds+~ secret~']);
    expect(words(document)).toEqual(['The', 'sum', 'of', 'twenty', 'pounds']);
    const changes = document.blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs.flatMap((one) => (one.change ? [one.change] : [])) : []));
    expect(changes).toEqual([
      { kind: 'deleted', author: 'Ann', when: '2026-11-01T10:00:00Z', moved: false },
      { kind: 'inserted', author: 'Ann', when: '2026-11-01T10:00:00Z', moved: false },
      { kind: 'inserted', author: 'Bob', when: '', moved: true },
    ]);
    expect(document.warnings.map((warning) => warning.code)).toEqual(['tracked-changes', 'hidden-text']);
  });
});

describe('stories', () => {
  test('comments with answers, footnotes, headers and footers are kept apart from the text', async () => {
    const comment = (id: string, author: string, paraId: string, text: string): string => `<w:comment w:id="${id}" w:author="${author}" w:date="2026-11-02T09:00:00Z"><w:p w14:paraId="${paraId}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
    const document = await read({
      body: '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>Approved</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:r><w:t xml:space="preserve"> in full</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
      rels: [
        { id: 'c', type: 'comments', target: 'comments.xml' },
        { id: 'x', type: 'commentsExtended', target: 'commentsExtended.xml' },
        { id: 'f', type: 'footnotes', target: 'footnotes.xml' },
        { id: 'h', type: 'header', target: 'header1.xml' },
        { id: 'h2', type: 'header', target: 'header2.xml' },
      ],
      parts: [
        { name: 'word/comments.xml', data: wordPartXml('comments', comment('7', 'Ann', '0A', 'Is it?') + comment('8', 'Bob', '0B', 'Yes')) },
        { name: 'word/commentsExtended.xml', data: wordPartXml('commentsEx', '<w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/>') },
        { name: 'word/footnotes.xml', data: wordPartXml('footnotes', '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>See the budget.</w:t></w:r></w:p></w:footnote>') },
        { name: 'word/header1.xml', data: wordPartXml('hdr', paragraphXml('Draft')) },
        { name: 'word/header2.xml', data: wordPartXml('hdr', paragraphXml('Draft')) },
      ],
    });
    expect(show(document.blocks)).toEqual(['p Approved in full{footnote-2}']);
    expect(document.blocks[0]).toMatchObject({ runs: [{ text: 'Approved', comments: ['7'] }, { text: ' in full' }, { note: 'footnote-2' }] });
    expect(document.comments.map(({ blocks, ...rest }) => ({ ...rest, text: show(blocks) }))).toEqual([
      { id: '7', author: 'Ann', when: '2026-11-02T09:00:00Z', parent: '', resolved: true, text: ['p Is it?'] },
      { id: '8', author: 'Bob', when: '2026-11-02T09:00:00Z', parent: '7', resolved: false, text: ['p Yes'] },
    ]);
    expect(document.notes.map((note) => [note.id, show(note.blocks)])).toEqual([['footnote-2', ['p See the budget.']]]);
    expect(document.furniture.map((part) => [part.kind, show(part.blocks)])).toEqual([['header', ['p Draft']]]);
    expect(words(document)).toEqual(['Approved', 'in', 'full', 'See', 'the', 'budget.', 'Draft']);
  });

  test('text boxes follow their paragraph, once although Word writes them twice', async () => {
    const box = `<w:txbxContent>${paragraphXml('In the box')}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await shown({ body })).toEqual(['p Before', 'text-box In the box']);
  });

  test('content controls are opened, marks of an agenda system are left out', async () => {
    const body = `${paragraphXml('<AI1>')}<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraphXml('Inside')}</w:sdtContent></w:sdt>${paragraphXml('</AI1>')}<w:p><w:sdt><w:sdtContent><w:r><w:t>inline</w:t></w:r></w:sdtContent></w:sdt></w:p>`;
    const document = await read({ body });
    expect(show(document.blocks)).toEqual(['p Inside', 'p inline']);
    expect(document.warnings.map((warning) => warning.code)).toEqual(['agenda-marks-removed']);
  });

  test('pictures are noted with their alt text', async () => {
    const body = '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="The school gate"/><a:graphic><pic:pic><a:blip r:embed="i"/></pic:pic></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const document = await read({ body, rels: [{ id: 'i', type: 'image', target: 'media/image1.png' }] });
    expect(show(document.blocks)).toEqual(['p {image}']);
    expect(document.images).toEqual([{ id: 'image-1', alt: 'The school gate', name: 'Picture 1', source: 'embedded', part: 'word/media/image1.png' }]);
    expect(document.warnings).toEqual([]);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = ''): string => `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${text === '' ? '<w:p/>' : paragraphXml(text)}</w:tc>`;
  const row = (cells: string, properties = ''): string => `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;

  test('header rows, cells over columns and rows, continuation rows, a title row', async () => {
    const body =
      `<w:tbl><w:tblPr><w:tblCaption w:val="Plan"/></w:tblPr>` +
      row(cell('Action plan', '<w:gridSpan w:val="3"/>')) +
      row(cell('Recommendation', '<w:gridSpan w:val="2"/>') + cell('By'), '<w:tblHeader/>') +
      row(cell('R1') + cell('Write') + cell('May', '<w:vMerge w:val="restart"/>')) +
      row(cell('') + cell('to all schools') + cell('', '<w:vMerge/>')) +
      '</w:tbl>';
    const document = await read({ body });
    expect(show(document.blocks)).toEqual(['table 3', 'title | <3>Action plan', 'header | <2>Recommendation | By', 'body | R1 | Write | ^2^May', 'body+ |  | to all schools']);
    expect(document.blocks[0]).toMatchObject({ name: 'Plan', certainty: 'certain' });
  });

  test('a table in a cell; several paragraphs in a cell', async () => {
    const inner = `<w:tbl>${row(cell('x') + cell('y'))}</w:tbl>`;
    const body = `<w:tbl>${row(`<w:tc>${paragraphXml('First')}${paragraphXml('a) second')}${inner}</w:tc>${cell('z')}`)}</w:tbl>`;
    expect(await shown({ body })).toEqual(['table 2', 'body | First / p1 [a)] second / table 2 / body | x | y | z']);
  });
});

describe('files of other makers', () => {
  test('other prefixes and the strict namespaces are read the same', async () => {
    const strict = documentXml('<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Heading</w:t></w:r></w:p>').replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main');
    expect(await shown({ document: strict })).toEqual(['h2 Heading']);
    const other = documentXml('<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Heading</w:t></w:r></w:p>').replace('xmlns:w=', 'xmlns:x=').replaceAll('<w:', '<x:').replaceAll('</w:', '</x:').replaceAll(' w:', ' x:');
    expect(await shown({ document: other })).toEqual(['h2 Heading']);
  });

  test('templates, and a document in UTF-16', async () => {
    const template = await readBytes(makeDocx({ body: paragraphXml('House style'), contentType: DOCX_TYPE.replace('document.main', 'template.main') }), 'x.dotx');
    expect(words(template)).toEqual(['House', 'style']);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(documentXml(paragraphXml('Cyfarfod Llŷn')).replace('UTF-8', 'UTF-16'), 'utf16le')]);
    const entries = docxEntries({}).map((entry) => (entry.name === 'word/document.xml' ? { ...entry, data: utf16 } : entry));
    expect(words(await readBytes(makeZip(entries), 'x.docx'))).toEqual(['Cyfarfod', 'Llŷn']);
  });
});
