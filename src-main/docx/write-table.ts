import type { CellBlock, TableBlock } from '@shared/documents/document-model';
import { columnWidths, isPlainlyShort, keepsRowWhole, rowHeight } from '@shared/documents/table-layout';
import type { DocumentStyles } from '@shared/documents/document-styles';
import { writeRuns, plainRun, styledRun, type RunContext } from '@main/docx/write-runs';
import { twips, xmlAttribute } from '@main/docx/xml-text';

/** What a table needs to know of the page it stands on; lengths in points. */
export type TableFrame = { readonly textWidth: number; readonly textHeight: number; readonly styles: DocumentStyles };

/**
 * A table of data: fixed widths, a header row that repeats, a description for people who cannot see it. The caption, if
 * any, is a paragraph of its own above it.
 */
export function writeTable(block: TableBlock, frame: TableFrame, context: RunContext): string {
  const widths = columnWidths(block, frame.textWidth);
  const twipWidths = widths.map(twips);
  const total = twipWidths.reduce((sum, width) => sum + width, 0);
  const parts: string[] = [
    `<w:tbl><w:tblPr><w:tblStyle w:val="MinuteBookTable"/><w:tblW w:w="${String(total)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblLook w:val="${block.headingColumn ? '00A0' : '0020'}" w:firstRow="1" w:lastRow="0" w:firstColumn="${block.headingColumn ? '1' : '0'}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    block.caption ? `<w:tblCaption w:val="${xmlAttribute(block.caption)}"/>` : '',
    `<w:tblDescription w:val="${xmlAttribute(block.description)}"/></w:tblPr><w:tblGrid>`,
    twipWidths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join(''),
    '</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
    block.columns.map((column, index) => `${openCell(twipWidths[index] ?? 0)}${headParagraph(column.header, column.align === 'right')}</w:tc>`).join(''),
    '</w:tr>',
  ];
  const cellOpenings = twipWidths.map(openCell);
  const aligned = block.columns.map((column) => (column.align === 'right' ? '<w:jc w:val="right"/>' : ''));
  for (const row of block.rows) {
    const measured = block.rowSplit === 'auto' && !isPlainlyShort(row, widths, frame.styles, frame.textHeight);
    const whole = keepsRowWhole(block, measured ? rowHeight(row, widths, block, frame.styles) : 0, frame.textHeight);
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

function headParagraph(text: string, right: boolean): string {
  return `<w:p><w:pPr><w:pStyle w:val="TableHead"/>${right ? '<w:jc w:val="right"/>' : ''}</w:pPr>${plainRun(text)}</w:p>`;
}

function writeCell(cell: readonly CellBlock[], align: string, heading: boolean, context: RunContext): string {
  // A cell must hold a paragraph even when there is nothing in it.
  if (cell.length === 0) return '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>';
  let xml = '';
  for (const part of cell) {
    switch (part.type) {
      case 'paragraph':
        xml += `<w:p><w:pPr><w:pStyle w:val="${heading ? 'TableHead' : 'TableText'}"/>${heading ? '<w:keepNext w:val="0"/>' : ''}${align}</w:pPr>${writeRuns(part.runs, context)}</w:p>`;
        break;
      case 'bullet':
        xml += `<w:p><w:pPr><w:pStyle w:val="TableBullet"/></w:pPr>${writeRuns(part.runs, context)}</w:p>`;
        break;
      case 'labelled':
        xml += `<w:p><w:pPr><w:pStyle w:val="TableText"/>${align}</w:pPr>${styledRun(`${part.label}: `, 'DetailLabel')}${writeRuns(part.runs, context)}</w:p>`;
        break;
    }
  }
  return xml;
}
