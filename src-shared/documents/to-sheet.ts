import type { CellBlock, DocumentModel, Inline, TableBlock } from '@shared/documents/document-model';
import { runsText } from '@shared/documents/document-model';
import { countedInCell, createNumbering, type Numbering } from '@shared/documents/number-blocks';
import { pageMarks } from '@shared/documents/page-marks';
import { csvText } from '@shared/kernel/csv';

/** A stretch of a cell's text of one look. */
export type SheetRun = { readonly text: string; readonly bold?: boolean | undefined; readonly italic?: boolean | undefined; readonly superscript?: boolean | undefined };
/** A cell: its paragraphs, labels of lists typed before their words. */
export type SheetCell = readonly (readonly SheetRun[])[];
/** Rows under one row of headings. `widths` are shares. */
export type SheetTable = { readonly headings: readonly string[]; readonly widths: readonly number[]; readonly rows: readonly (readonly SheetCell[])[] };
/** The tables of a document for a spreadsheet; `marks` say who may read it. */
export type Sheet = { readonly marks: readonly string[]; readonly tables: readonly SheetTable[] };

/** The column that says under which heading of the document a row stood. Not the word of any column of a plan. */
const SECTION = 'Section';

/**
 * The tables of a document as a spreadsheet has them. Tables of the same columns are one, and where they stood under headings a column
 * says which: a spreadsheet is sorted and filtered, and a heading between its rows would be lost.
 */
export function toSheet(model: DocumentModel): Sheet {
  const numbering = createNumbering();
  const tables: { headings: readonly string[]; widths: readonly number[]; rows: (readonly SheetCell[])[]; sections: string[] }[] = [];
  let section = '';
  for (const block of model.sections.flatMap(({ blocks }) => blocks)) {
    if (block.type === 'heading') section = runsText(block.runs);
    if (block.type !== 'table') continue;
    const headings = block.columns.map(({ header }) => header);
    let table = tables.at(-1);
    if (table === undefined || table.headings.join('\n') !== headings.join('\n')) {
      table = { headings, widths: block.columns.map(({ width }) => width), rows: [], sections: [] };
      tables.push(table);
    }
    for (const row of rowsOf(block, numbering)) {
      table.rows.push(row);
      table.sections.push(section);
    }
  }
  return {
    marks: pageMarks(model),
    tables: tables.map(({ headings, widths, rows, sections }) => {
      if (sections.every((each) => each === '')) return { headings, widths, rows };
      const average = widths.reduce((sum, width) => sum + width, 0) / widths.length;
      return { headings: [...headings, SECTION], widths: [...widths, average], rows: rows.map((row, index) => [...row, textCell(sections[index] ?? '')]) };
    }),
  };
}

/** A sheet as CSV. The marks stand in a row of their own at the top; between tables of other columns is an empty row. */
export function sheetCsv({ marks, tables }: Sheet): string {
  const text = (cell: SheetCell): string => cell.map((runs) => runs.map((run) => run.text).join('')).join('\n');
  const blank = [''];
  return csvText([...(marks.length === 0 ? [] : [[marks.join('. ')]]), ...tables.flatMap(({ headings, rows }, index) => [...(index === 0 ? [] : [blank]), headings, ...rows.map((row) => row.map(text))])]);
}

function rowsOf(block: TableBlock, numbering: Numbering): SheetCell[][] {
  return block.rows.map(({ cells }) => cells.map((cell) => cell.map((part) => cellParagraph(part, numbering))));
}

function cellParagraph(part: CellBlock, numbering: Numbering): readonly SheetRun[] {
  const runs = part.runs.flatMap(sheetRun);
  switch (part.type) {
    case 'bullet':
      return [{ text: `${'  '.repeat((part.level ?? 1) - 1)}• ` }, ...runs];
    case 'counted':
      return [{ text: `${countedInCell(part, numbering).label} ` }, ...runs];
    case 'labelled':
      return [{ text: `${part.label}: `, bold: true }, ...runs];
    case 'paragraph':
      return runs;
  }
}

function sheetRun(run: Inline): SheetRun[] {
  switch (run.type) {
    case 'text':
      return [{ text: run.text, ...(run.bold === true ? { bold: true } : {}), ...(run.italic === true ? { italic: true } : {}), ...(run.position === 'superscript' ? { superscript: true } : {}) }];
    case 'link':
      return [{ text: run.text.includes(run.href.replace(/^mailto:/iu, '')) ? run.text : `${run.text} (${run.href.replace(/^mailto:/iu, '')})` }];
    case 'lineBreak':
      return [{ text: '\n' }];
    case 'tab':
      return [{ text: '\t' }];
    case 'footnote':
      return [{ text: ` (${runsText(run.runs)})` }];
    case 'reference':
      return [];
  }
}

function textCell(text: string): SheetCell {
  return text === '' ? [] : [[{ text }]];
}
