import { captionText, type CellBlock, type TableBlock, type TableColumn } from '@shared/documents/document-model';
import { countedInCell, type Numbering } from '@shared/documents/number-blocks';
import { CELL_ITEM_WIDTH, columnWidths, headHeight, isPlainlyShort, keepsRowWhole, rowHeight } from '@shared/documents/table-layout';
import type { DocumentStyles } from '@shared/documents/document-styles';
import { instanceNumber, listNumber } from '@main/docx/word-numbering';
import { writeRuns, plainRun, styledRun, type RunContext } from '@main/docx/write-runs';
import { twips, xmlAttribute } from '@main/docx/xml-text';

/** What a table needs to know of the page it stands on; lengths in points. */
export type TableFrame = { readonly textWidth: number; readonly textHeight: number; readonly styles: DocumentStyles };

/** What the runs of a table need, and the count of the document's lists. */
type TableContext = RunContext & { readonly numbering: Numbering };

/**
 * A table of data: fixed widths, a header row that repeats, a description for people who cannot see it. The caption, if
 * any, is a paragraph of its own above it.
 * @param mark puts the words of its first cell into the bookmark by which the table is known again
 */
export function writeTable(block: TableBlock, frame: TableFrame, context: TableContext, mark: (words: string) => string = (words) => words): string {
  const widths = columnWidths(block, frame.textWidth);
  const twipWidths = widths.map(twips);
  const total = twipWidths.reduce((sum, width) => sum + width, 0);
  const parts: string[] = [
    `<w:tbl><w:tblPr><w:tblStyle w:val="MinuteBookTable"/><w:tblW w:w="${String(total)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblLook w:val="${block.headingColumn ? '00A0' : '0020'}" w:firstRow="1" w:lastRow="0" w:firstColumn="${block.headingColumn ? '1' : '0'}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    captionText(block) === '' ? '' : `<w:tblCaption w:val="${xmlAttribute(captionText(block))}"/>`,
    `<w:tblDescription w:val="${xmlAttribute(block.description)}"/></w:tblPr><w:tblGrid>`,
    twipWidths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join(''),
    '</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
    block.columns.map((column, index) => `${openCell(twipWidths[index] ?? 0)}${headParagraph(index === 0 ? mark(headRuns(column, context)) : headRuns(column, context), column.align === 'right')}</w:tc>`).join(''),
    '</w:tr>',
  ];
  const cellOpenings = twipWidths.map(openCell);
  const aligned = block.columns.map((column) => (column.align === 'right' ? '<w:jc w:val="right"/>' : ''));
  const measures = block.rowSplit === 'auto' || block.rowSplit === 'fits';
  const head = measures ? headHeight(block, widths, frame.styles) : 0;
  for (const row of block.rows) {
    const measured = measures && !isPlainlyShort(row, widths, frame.styles, frame.textHeight);
    const whole = keepsRowWhole(block, measured ? rowHeight(row, widths, block, frame.styles) : 0, frame.textHeight, head);
    let xml = whole ? '<w:tr><w:trPr><w:cantSplit/></w:trPr>' : '<w:tr>';
    for (const [index, cell] of row.cells.entries()) {
      xml += cellOpenings[index] ?? '';
      xml += writeCell(cell, aligned[index] ?? '', block.headingColumn && index === 0, context);
      xml += '</w:tc>';
    }
    parts.push(`${xml}</w:tr>`);
  }
  parts.push('</w:tbl>');
  return parts.join('');
}

function openCell(width: number): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr>`;
}

function headRuns({ header, runs }: TableColumn, context: TableContext): string {
  return runs === undefined ? plainRun(header) : writeRuns(runs, context);
}

function headParagraph(words: string, right: boolean): string {
  return `<w:p><w:pPr><w:pStyle w:val="TableHead"/>${right ? '<w:jc w:val="right"/>' : ''}</w:pPr>${words}</w:p>`;
}

function writeCell(cell: readonly CellBlock[], align: string, heading: boolean, context: TableContext): string {
  // A cell must hold a paragraph even when there is nothing in it.
  if (cell.length === 0) return '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>';
  let xml = '';
  for (const part of cell) {
    switch (part.type) {
      case 'paragraph':
        xml += `<w:p><w:pPr><w:pStyle w:val="${heading ? 'TableHead' : 'TableText'}"/>${heading ? '<w:keepNext w:val="0"/>' : ''}${align}</w:pPr>${writeRuns(part.runs, context)}</w:p>`;
        break;
      case 'bullet':
        xml += `<w:p><w:pPr><w:pStyle w:val="TableBullet"/>${deeperBullet(part.level ?? 1)}</w:pPr>${writeRuns(part.runs, context)}</w:p>`;
        break;
      case 'counted': {
        const { auto } = countedInCell(part, context.numbering);
        xml += `<w:p><w:pPr><w:pStyle w:val="TableText"/>${inList(part.level - 1, instanceNumber(auto?.instance ?? 0))}${hanging(part.level * CELL_ITEM_WIDTH, CELL_ITEM_WIDTH)}</w:pPr>${writeRuns(part.runs, context)}</w:p>`;
        break;
      }
      case 'labelled':
        xml += `<w:p><w:pPr><w:pStyle w:val="TableText"/>${align}</w:pPr>${styledRun(`${part.label}: `, 'DetailLabel')}${writeRuns(part.runs, context)}</w:p>`;
        break;
    }
  }
  return xml;
}

/** A bullet below a bullet; the first level stands in its style. */
function deeperBullet(level: 1 | 2 | 3): string {
  return level === 1 ? '' : `${inList(level - 1, listNumber('tableBullet'))}${hanging(12 * level, 12)}`;
}

function inList(level: number, number: number): string {
  return `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(number)}"/></w:numPr>`;
}

function hanging(left: number, by: number): string {
  return `<w:ind w:left="${String(twips(left))}" w:hanging="${String(twips(by))}"/>`;
}
