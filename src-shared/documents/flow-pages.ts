import { runsText, type Block, type CellBlock, type DocumentModel, type Inline, type Limb, type TableBlock } from '@shared/documents/document-model';
import { pageSize, type DocumentStyles, type ParagraphStyle, type StyleId } from '@shared/documents/document-styles';
import { headingStyle, limbStyle, listItemStyle, numberedStyle, paragraphStyle } from '@shared/documents/style-of-block';
import { columnWidths } from '@shared/documents/table-layout';
import { FACE_LINE, wrappedLines } from '@shared/documents/text-measure';

/** A paragraph as the page estimate sees it: lines of one height, and what holds them together. Heights in points. */
export type FlowParagraph = {
  readonly type: 'paragraph';
  readonly lines: number;
  readonly lineHeight: number;
  readonly before: number;
  readonly after: number;
  readonly keepWithNext: boolean;
  readonly keepLines: boolean;
  /** Height of the footnotes that belong to it. */
  readonly notes: number;
  /** Bookmarks and headings (by their number in the document) that stand here. */
  readonly marks: readonly (string | number)[];
};
export type FlowTable = {
  readonly type: 'table';
  readonly head: number;
  readonly rows: readonly { readonly height: number; readonly line: number }[];
};
export type FlowItem = FlowParagraph | FlowTable | { readonly type: 'break' };

/** What a section holds, measured for its page. `contents` is how many lines of contents a list of contents will have. */
export function flowOfSection(model: DocumentModel, index: number, styles: DocumentStyles, headings: { next: number }, contents: (levels: number) => readonly string[]): readonly FlowItem[] {
  const section = model.sections[index];
  if (!section) return [];
  const { textWidth } = pageSize(styles, section.orientation);
  const items: FlowItem[] = [];
  for (const block of section.blocks) flowOfBlock(block, { styles, textWidth, headings, contents, items });
  return items;
}

type Flow = {
  readonly styles: DocumentStyles;
  readonly textWidth: number;
  readonly headings: { next: number };
  readonly contents: (levels: number) => readonly string[];
  readonly items: FlowItem[];
};

function flowOfBlock(block: Block, flow: Flow): void {
  const add = (style: StyleId, runs: readonly Inline[], more: Partial<FlowParagraph> & { readonly lead?: string } = {}): void => {
    flow.items.push(paragraph(flow, style, runs, more));
  };
  const words = (text: string): readonly Inline[] => [{ type: 'text', text }];
  const marks = (bookmark: string | null): readonly string[] => (bookmark === null ? [] : [bookmark]);
  const limbs = (of: 'recommendations' | 'decision', items: readonly Limb[]): void => {
    for (const item of items) add(limbStyle(of, item), item.runs, { marks: marks(item.bookmark) });
  };
  switch (block.type) {
    case 'title':
      add('Title', words(block.text));
      break;
    case 'strapline':
      add('Strapline', words(block.text));
      break;
    case 'heading': {
      const number = flow.headings.next;
      flow.headings.next += 1;
      add(headingStyle(block), block.runs, { marks: [...marks(block.bookmark), number] });
      break;
    }
    case 'detail':
      add('Detail', block.value);
      break;
    case 'paragraph':
      add(paragraphStyle(block), block.runs, block.keepWithNext ? { keepWithNext: true } : {});
      break;
    case 'numbered':
      add(numberedStyle(block), block.runs, { marks: marks(block.bookmark) });
      break;
    case 'listItem':
      add(listItemStyle(block), block.runs);
      break;
    case 'recommendations':
      if (block.lead.length > 0) add('RecommendationLead', block.lead);
      limbs('recommendations', block.items);
      break;
    case 'decision':
      add('Decision', block.lead, { lead: `${block.verb} `, keepWithNext: block.limbs.length > 0 });
      limbs('decision', block.limbs);
      break;
    case 'table':
      if (block.caption) add('TableCaption', words(block.caption));
      flow.items.push(tableFlow(block, flow));
      break;
    case 'image': {
      const scale = Math.min(1, flow.textWidth / block.width);
      flow.items.push({ ...paragraph(flow, 'Picture', [], {}), lineHeight: block.height * scale + 3 });
      break;
    }
    case 'notice':
      add(block.tone === 'exempt' ? 'NoticeExempt' : 'NoticeInformation', block.runs);
      break;
    case 'contents':
      add('ContentsHeading', words(block.heading));
      for (const entry of flow.contents(block.levels)) add('TOC1', words(entry));
      break;
    case 'pageBreak':
      flow.items.push({ type: 'break' });
      break;
    case 'signature':
      for (const line of block.lines) add('Signature', words(line));
      break;
  }
}

function paragraph(flow: Flow, id: StyleId, runs: readonly Inline[], more: Partial<FlowParagraph> & { readonly lead?: string }): FlowParagraph {
  const style = flow.styles.paragraph[id];
  const { lead = '', ...rest } = more;
  const width = flow.textWidth - style.left - style.right;
  // A number hangs in the strip before the text; text that hangs without a number starts at the same place.
  const lines = wrappedLines(lead + runsText(runs), { width, first: width, size: style.size, bold: style.bold });
  const frame = style.frame ? 10 : 0;
  return {
    type: 'paragraph',
    lines,
    lineHeight: lineHeight(style),
    before: style.before + frame / 2,
    after: style.after + frame / 2,
    keepWithNext: style.keepWithNext,
    keepLines: style.keepLines,
    notes: notesHeight(flow, runs),
    marks: [],
    ...rest,
  };
}

function lineHeight(style: ParagraphStyle): number {
  return style.size * FACE_LINE * style.line;
}

function notesHeight(flow: Flow, runs: readonly Inline[]): number {
  const style = flow.styles.paragraph.FootnoteText;
  let height = 0;
  for (const run of runs) {
    if (run.type !== 'footnote') continue;
    height += wrappedLines(`1 ${runsText(run.runs)}`, { width: flow.textWidth, first: flow.textWidth, size: style.size, bold: false }) * lineHeight(style) + style.after;
  }
  return height;
}

function tableFlow(block: TableBlock, flow: Flow): FlowTable {
  const { styles } = flow;
  const { vertical, horizontal } = styles.cellPadding;
  const widths = columnWidths(block, flow.textWidth).map((width) => width - 2 * horizontal);
  const text = styles.paragraph.TableText;
  const cellHeight = (cell: readonly CellBlock[], column: number, bold: boolean): number => {
    let height = 0;
    for (const part of cell) {
      const style = part.type === 'bullet' ? styles.paragraph.TableBullet : text;
      const width = (widths[column] ?? 0) - style.left;
      const label = part.type === 'labelled' ? `${part.label}: ` : '';
      height += wrappedLines(label + runsText(part.runs), { width, first: width, size: style.size, bold }) * lineHeight(style) + style.after;
    }
    return Math.max(height, lineHeight(text) + text.after);
  };
  const head = styles.paragraph.TableHead;
  const headHeight = Math.max(...block.columns.map((column, index) => {
    const width = widths[index] ?? 0;
    return wrappedLines(column.header, { width, first: width, size: head.size, bold: true }) * lineHeight(head) + head.after;
  }));
  const line = lineHeight(text);
  return {
    type: 'table',
    head: headHeight + 2 * vertical + 0.5,
    rows: block.rows.map((row) => {
      const height = Math.max(...row.cells.map((cell, index) => cellHeight(cell, index, block.headingColumn && index === 0))) + 2 * vertical + 0.5;
      return { height, line };
    }),
  };
}
