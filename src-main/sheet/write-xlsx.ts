import type { DocumentModel } from '@shared/documents/document-model';
import type { Sheet, SheetCell, SheetRun } from '@shared/documents/to-sheet';
import { beginsFormula } from '@shared/kernel/csv';
import { splitRuns } from '@shared/text/split-runs';
import { xmlAttribute, xmlText } from '@main/docx/xml-text';
import { writeZip } from '@main/docx/zip-file';

/** Excel cuts a cell off after 32,767 characters; what is longer goes on in the row below, as a row broken over a page does. */
const LONGEST_CELL = 32_000;
/** Characters that stand side by side on a landscape page. */
const PAGE_WIDTH = 150;
const STYLE = { heading: 1, text: 2, quoted: 3, mark: 4 } as const;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A file of a record that was never changed. */
const NO_DAY = '2000-01-01T00:00:00Z';

/**
 * The tables of a document as an Excel workbook, byte for byte the same for the same model. Every cell is text: nothing is a formula, and what
 * looks like one is marked as text in Excel's own way, so that it comes back as it was. Italics and bold stay. The row of headings stands
 * still while the rows scroll and is printed on every page.
 */
export function writeXlsx(sheet: Sheet, model: DocumentModel): Buffer {
  const name = sheetName(model.title);
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`],
    ['_rels/.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`],
    ['docProps/core.xml', `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(model.title)}</dc:title><dc:subject>${xmlText(model.subject)}</dc:subject><dc:creator>${xmlText(model.author)}</dc:creator><dc:language>${model.language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${model.recordedAt ?? NO_DAY}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${model.recordedAt ?? NO_DAY}</dcterms:modified></cp:coreProperties>`],
    ['xl/workbook.xml', workbook(name, headingRow(sheet))],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`],
    ['xl/styles.xml', STYLES],
    ['xl/worksheets/sheet1.xml', worksheet(sheet, model.title)],
  ];
  return writeZip(parts.map(([part, xml]) => ({ name: part, data: Buffer.from(`${DECLARATION}${xml}`) })));
}

const FONT = '<sz val="11"/><name val="Arial"/><family val="2"/>';
const BORDER = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FF8A94A3"/></${side}>`).join('');
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const STYLES = [
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDCE6F1"/><bgColor indexed="64"/></patternFill></fill></fills>',
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${BORDER}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  `<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${WRAPPED}</xf>`,
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${WRAPPED}</xf>`,
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${WRAPPED}</xf>`,
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');

/** The row that the first headings stand in. */
function headingRow({ marks }: Sheet): number {
  return marks.length === 0 ? 1 : 2;
}

function workbook(name: string, headings: number): string {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="${xmlAttribute(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${xmlText(quoted)}!$${String(headings)}:$${String(headings)}</definedName></definedNames></workbook>`;
}

function worksheet(sheet: Sheet, title: string): string {
  const [first] = sheet.tables;
  const total = first?.widths.reduce((sum, width) => sum + width, 0) ?? 1;
  const rows: string[] = [];
  const add = (cells: readonly string[]): void => {
    rows.push(`<row r="${String(rows.length + 1)}">${cells.map((cell, index) => cell.replace('@', `${columnName(index)}${String(rows.length + 1)}`)).join('')}</row>`);
  };
  if (sheet.marks.length > 0) add([textCell([[{ text: sheet.marks.join('. ') }]], STYLE.mark)]);
  for (const [index, table] of sheet.tables.entries()) {
    if (index > 0) add([]);
    add(table.headings.map((heading) => textCell([[{ text: heading }]], STYLE.heading)));
    for (const row of table.rows) for (const cells of linesOf(row)) add(cells.map((cell) => textCell(cell, STYLE.text)));
  }
  const head = headingRow(sheet);
  const last = sheet.tables.length === 1 ? `<autoFilter ref="A${String(head)}:${columnName((first?.headings.length ?? 1) - 1)}${String(Math.max(head, rows.length))}"/>` : '';
  return [
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${String(head)}" topLeftCell="A${String(head + 1)}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`,
    first ? `<cols>${first.widths.map((width, index) => `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${((width / total) * PAGE_WIDTH).toFixed(1)}" customWidth="1"/>`).join('')}</cols>` : '',
    `<sheetData>${rows.join('')}</sheetData>${last}`,
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddHeader>&amp;R${xmlText(sheet.marks.join('. ').replaceAll('&', '&&').slice(0, 200))}</oddHeader><oddFooter>&amp;L${xmlText(title.replaceAll('&', '&&').slice(0, 150))}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`,
  ].join('');
}

/** A row as one or more rows of the sheet, no cell longer than Excel takes. */
function linesOf(row: readonly SheetCell[]): readonly (readonly SheetCell[])[] {
  const cut = row.map(cutCell);
  const height = cut.reduce((most, cells) => Math.max(most, cells.length), 1);
  return Array.from({ length: height }, (_, index) => cut.map((cells) => cells[index] ?? []));
}

function cutCell(cell: SheetCell): readonly SheetCell[] {
  const length = (runs: readonly SheetRun[]): number => runs.reduce((sum, { text }) => sum + text.length + 1, 0);
  if (cell.reduce((sum, runs) => sum + length(runs), 0) <= LONGEST_CELL) return [cell];
  const cells: (readonly SheetRun[])[][] = [[]];
  let used = 0;
  for (const runs of cell.flatMap((paragraph) => splitRuns(paragraph, LONGEST_CELL))) {
    if (used > 0 && used + length(runs) > LONGEST_CELL) {
      cells.push([]);
      used = 0;
    }
    cells.at(-1)?.push(runs);
    used += length(runs);
  }
  return cells;
}

/** A cell of text; `@` stands for its place until that is known. */
function textCell(cell: SheetCell, style: number): string {
  const runs = cell.flatMap((paragraph, index): readonly SheetRun[] => [...(index === 0 ? [] : [{ text: '\n' }]), ...paragraph]);
  const text = runs.map((run) => run.text).join('');
  const as = style === STYLE.text && beginsFormula(text) ? STYLE.quoted : style;
  if (text === '') return `<c r="@" s="${String(as)}"/>`;
  const plain = runs.every(({ bold, italic, superscript }) => bold !== true && italic !== true && superscript !== true);
  return `<c r="@" s="${String(as)}" t="inlineStr"><is>${plain ? textElement(text) : runs.map(richRun).join('')}</is></c>`;
}

function richRun({ text, bold, italic, superscript }: SheetRun): string {
  return `<r><rPr>${bold === true ? '<b/>' : ''}${italic === true ? '<i/>' : ''}${superscript === true ? '<vertAlign val="superscript"/>' : ''}<sz val="11"/><rFont val="Arial"/><family val="2"/></rPr>${textElement(text)}</r>`;
}

/** Excel reads _x0041_ as the letter of that number: an underscore that only looks so is written by its own number. */
function textElement(text: string): string {
  return `<t xml:space="preserve">${xmlText(text.replace(/_(?=x[0-9A-F]{4}_)/giu, '_x005F_'))}</t>`;
}

/** A, B … Z, AA … */
function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${columnName(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;
}

/** At most 31 characters, none of those that Excel keeps for itself, no apostrophe at the ends. */
function sheetName(title: string): string {
  const name = title.replace(/[\\/?*[\]:\u0000-\u001F]/gu, ' ').replace(/\s+/gu, ' ').trim().slice(0, 31).replace(/^'+|'+$/gu, '').replace(/[\uD800-\uDBFF]$/u, '').trim();
  return name === '' || /^history$/iu.test(name) ? 'Sheet' : name;
}
