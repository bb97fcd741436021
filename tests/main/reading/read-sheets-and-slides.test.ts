import { readBytes } from '@main/reading/read-bytes';
import { showNumber } from '@main/reading/sheet/number-format';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import { describe, expect, test } from 'vitest';

import { packageParts, PPTX_TYPE, relsXml, XLSX_TYPE } from './make-office';
import type { Rel } from './make-office';
import { makeZip } from './make-zip';
import { show } from './show';

const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const SLIDE = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

async function readSheet(sheet: string, extra: { readonly after?: string; readonly state?: string; readonly rels?: string } = {}): Promise<NeutralDocument> {
  const rels: Rel[] = [{ id: 's', type: 'worksheet', target: 'worksheets/sheet1.xml' }, { id: 't', type: 'sharedStrings', target: 'sharedStrings.xml' }, { id: 'u', type: 'styles', target: 'styles.xml' }];
  const parts = [
    { name: 'xl/workbook.xml', data: `<workbook ${SHEET}><sheets><sheet name="Plan" sheetId="1" r:id="s"${extra.state ?? ''}/></sheets></workbook>` },
    { name: 'xl/sharedStrings.xml', data: `<sst ${SHEET}><si><t>Action</t></si><si><r><t xml:space="preserve">Write to </t></r><r><rPr><b/></rPr><t>all</t></r></si><si><t>one\n(a) two_x000D_</t></si></sst>` },
    { name: 'xl/styles.xml', data: `<styleSheet ${SHEET}><numFmts><numFmt numFmtId="164" formatCode="mmm\\ yy"/><numFmt numFmtId="165" formatCode="&quot;£&quot;#,##0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/></cellXfs></styleSheet>` },
    { name: 'xl/worksheets/sheet1.xml', data: `<worksheet ${SHEET}><sheetData>${sheet}</sheetData>${extra.after ?? ''}</worksheet>` },
    ...(extra.rels === undefined ? [] : [{ name: 'xl/worksheets/_rels/sheet1.xml.rels', data: extra.rels }]),
  ];
  return readBytes(makeZip(packageParts('xl/workbook.xml', XLSX_TYPE, rels, parts)), 'plan.xlsx');
}

describe('a workbook', () => {
  test('strings, marks, lines in a cell, dates as shown with their day, amounts, gaps', async () => {
    const document = await readSheet(
      '<row r="2"><c r="B2" t="inlineStr"><is><t>Ref</t></is></c><c r="C2" t="s"><v>0</v></c><c r="D2" t="inlineStr"><is><t>When</t></is></c></row>' +
        '<row r="3"><c r="B3" t="inlineStr"><is><t>R1</t></is></c><c r="C3" t="s"><v>1</v></c><c r="D3" s="1"><v>43497</v></c><c r="E3" s="2"><v>25000</v></c></row>' +
        '<row r="4"><c r="C4" t="s"><v>2</v></c><c r="E4" s="3"><v>0.6</v></c></row><row r="9"><c r="B9" t="b"><v>1</v></c></row>',
    );
    expect(show(document.blocks)).toEqual(['table 4', 'header | Ref | Action | When', 'body | R1 | Write to *all* | Feb 19 | £25,000.00', 'body+ |  | one / p1 [(a)] two |  | 60%', 'blank | ', 'body | TRUE']);
    expect(document.blocks[0]).toMatchObject({ name: 'Plan', rows: [{ at: 2 }, { at: 3, cells: [{}, {}, { day: '2019-02-01' }, {}] }, {}, {}, { at: 9 }] });
  });

  test('merged cells, links, formulas without a value, errors, hidden sheets', async () => {
    const document = await readSheet(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Action plan</t></is></c></row><row r="2"><c r="A2" t="str"><f>1+1</f><v>two</v></c><c r="B2"><f>NOW()</f></c><c r="C2" t="e"><v>#REF!</v></c></row>',
      { after: '<mergeCells><mergeCell ref="A1:C1"/></mergeCells><hyperlinks><hyperlink ref="A2" r:id="l"/><hyperlink ref="C2" r:id="bad"/></hyperlinks>', state: ' state="hidden"', rels: relsXml([{ id: 'l', type: 'hyperlink', target: 'https://example.org/', external: true }, { id: 'bad', type: 'hyperlink', target: 'file:///etc', external: true }]) },
    );
    expect(show(document.blocks)).toEqual(['table 3', 'body | <3>Action plan', 'body | two(https://example.org/) |  | #REF!']);
    expect(document.warnings.map((warning) => warning.code).toSorted()).toEqual(['formula-without-value', 'hidden-sheet', 'link-dropped', 'sheet-error-value']);
  });

  test.each([
    [43_497, 'dd/mm/yyyy', '01/02/2019', '2019-02-01'],
    [43_497, 'd mmmm yyyy', '1 February 2019', '2019-02-01'],
    [43_497, '[$-809]dddd d mmmm yyyy;@', 'Friday 1 February 2019', '2019-02-01'],
    [60, 'd/m/yyyy', '28/2/1900', '1900-02-28'],
    [1, 'd/m/yyyy', '1/1/1900', '1900-01-01'],
    [0.75, 'h:mm AM/PM', '6:00 pm', null],
    [43_497.5, 'dd/mm/yyyy hh:mm', '01/02/2019 12:00', '2019-02-01'],
    [1.5, '[h]:mm', '36:00', null],
    [1234.5, '#,##0.00', '1,234.50', null],
    [-1234.5, '#,##0.00;(#,##0.00)', '(1,234.50)', null],
    [-5, '0', '-5', null],
    [0.125, '0.0%', '12.5%', null],
    [7, '000', '007', null],
    [0.1 + 0.2, 'General', '0.3', null],
    [12, '0" months"', '12 months', null],
    [5, '[Red]0', '5', null],
  ])('%j as %j shows %j', (value, code, text, day) => {
    expect(showNumber(value, code, false)).toEqual({ text, day });
  });

  test('dates of the 1904 system', () => {
    expect(showNumber(42_035, 'd/m/yyyy', true)).toEqual({ text: '1/2/2019', day: '2019-02-01' });
  });
});

describe('a presentation', () => {
  const text = (paragraphs: string): string => `<p:txBody><a:bodyPr/>${paragraphs}</p:txBody>`;
  const shape = (placeholder: string, paragraphs: string): string => `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr>${text(paragraphs)}</p:sp>`;
  const line = (words: string, properties = '', look = ''): string => `<a:p>${properties}<a:r><a:rPr${look}/><a:t>${words}</a:t></a:r></a:p>`;
  const slide = (shapes: string, more = ''): string => `<p:sld ${SLIDE}${more}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;

  test('slides in their order, with titles, lists, tables, groups, notes; numbers of the layout left out', async () => {
    const first = slide(
      shape('<p:ph type="title"/>', line('Why we meet')) +
        shape('<p:ph idx="1"/>', line('First', '<a:pPr><a:buChar char="•"/></a:pPr>') + line('Inner', '<a:pPr lvl="1"><a:buAutoNum type="alphaLcParenR"/></a:pPr>') + line('Bold', '', ' b="1"')) +
        shape('<p:ph type="sldNum"/>', line('1')) +
        `<p:grpSp>${shape('', line('In a group'))}</p:grpSp>` +
        `<p:graphicFrame><a:graphic><a:tbl><a:tblPr firstRow="1"/><a:tr><a:tc gridSpan="2">${text(line('Head')).replaceAll('p:txBody', 'a:txBody')}</a:tc><a:tc hMerge="1"/></a:tr><a:tr><a:tc>${text(line('a')).replaceAll('p:txBody', 'a:txBody')}</a:tc><a:tc>${text(line('b')).replaceAll('p:txBody', 'a:txBody')}</a:tc></a:tr></a:tbl></a:graphic></p:graphicFrame>`,
    );
    const parts = [
      { name: 'ppt/presentation.xml', data: `<p:presentation ${SLIDE}><p:sldIdLst><p:sldId id="1" r:id="two"/><p:sldId id="2" r:id="one"/></p:sldIdLst></p:presentation>` },
      { name: 'ppt/slides/slide1.xml', data: first },
      { name: 'ppt/slides/slide2.xml', data: slide(shape('', line('No title')), ' show="0"') },
      { name: 'ppt/slides/_rels/slide1.xml.rels', data: relsXml([{ id: 'n', type: 'notesSlide', target: '../notesSlides/notesSlide1.xml' }]) },
      { name: 'ppt/notesSlides/notesSlide1.xml', data: `<p:notes ${SLIDE}><p:cSld><p:spTree>${shape('<p:ph type="sldImg"/>', '')}${shape('<p:ph type="body" idx="1"/>', line('Say this'))}${shape('<p:ph type="sldNum"/>', line('7'))}</p:spTree></p:cSld></p:notes>` },
    ];
    const rels: Rel[] = [{ id: 'one', type: 'slide', target: 'slides/slide1.xml' }, { id: 'two', type: 'slide', target: 'slides/slide2.xml' }];
    const document = await readBytes(makeZip(packageParts('ppt/presentation.xml', PPTX_TYPE, rels, parts)), 'talk.pptx');
    expect(show(document.blocks)).toEqual(['slide 1 ', '  p No title', 'slide 2 Why we meet', '  p1 [•] First', '  p2 [a)] Inner', '  p *Bold*', '  p In a group', '  table 2', '  header | <2>Head', '  body | a | b', '  note p Say this']);
    expect(document.warnings.map((warning) => `${warning.code} ${warning.place}`)).toEqual(['hidden-slide slide 1']);
  });
});
