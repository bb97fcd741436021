import { captionText, runsText, type Block, type DocumentModel, type Inline, type Limb, type TableBlock } from '@shared/documents/document-model';
import { LABEL_WIDTH, pageSize, type DocumentStyles, type StyleId } from '@shared/documents/document-styles';
import { headingStyle, limbStyle, listItemStyle, numberedStyle, paragraphStyle } from '@shared/documents/style-of-block';
import { columnWidths, headHeight, keepsRowWhole, lineHeight, rowHeight } from '@shared/documents/table-layout';
import { wrappedLines } from '@shared/documents/text-measure';

/** A paragraph as the page estimate sees it: lines of one height, and what holds them together. Heights in points. */
export type FlowParagraph = {
  readonly type: 'paragraph';
  readonly lines: number;
  readonly lineHeight: number;
  /** The part of a line's height that its spacing adds above the letters. */
  readonly leading: number;
  /** Between two paragraphs the larger of what one asks after it and the other before it. */
  readonly before: number;
  readonly after: number;
  /** What a frame adds, top and bottom together. */
  readonly frame: number;
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
  /** Height of one line in it. */
  readonly line: number;
  readonly rows: readonly { readonly height: number; readonly whole: boolean }[];
};
export type FlowItem = FlowParagraph | FlowTable | { readonly type: 'break' };

/** What a section holds, measured for its page. `contents` is how many lines of contents a list of contents will have. */
export function flowOfSection(model: DocumentModel, index: number, styles: DocumentStyles, headings: { next: number }, contents: (levels: number) => readonly string[]): readonly FlowItem[] {
  const section = model.sections[index];
  if (!section) return [];
  const { textWidth, textHeight } = pageSize(styles, section.orientation);
  const items: FlowItem[] = [];
  for (const block of section.blocks) flowOfBlock(block, { styles, textWidth, textHeight, headings, contents, items });
  return items;
}

type Flow = {
  readonly styles: DocumentStyles;
  readonly textWidth: number;
  readonly textHeight: number;
  readonly headings: { next: number };
  readonly contents: (levels: number) => readonly string[];
  readonly items: FlowItem[];
};

function flowOfBlock(block: Block, flow: Flow): void {
  const add = (style: StyleId, runs: readonly Inline[], more: ParagraphMore = {}): void => {
    flow.items.push(paragraph(flow, style, runs, more));
  };
  const words = (text: string): readonly Inline[] => [{ type: 'text', text }];
  const marks = (bookmark: string | null): readonly string[] => (bookmark === null ? [] : [bookmark]);
  const limbs = (of: 'recommendations' | 'decision', items: readonly Limb[], withPaper = false): void => {
    // Numbered with the paper ("2.1") they stand where its paragraphs stand, not where their style puts them.
    for (const item of items) add(limbStyle(of, item), item.runs, { marks: marks(item.bookmark), ...(withPaper && item.level === 1 ? { left: LABEL_WIDTH } : {}) });
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
      limbs('recommendations', block.items, block.count === 'paragraphs');
      break;
    case 'decision':
      add('Decision', block.lead, { lead: `${block.verb} `, keepWithNext: block.limbs.length > 0 });
      limbs('decision', block.limbs);
      break;
    case 'table':
      if (captionText(block) !== '') add('TableCaption', words(captionText(block)), { marks: marks(block.bookmark ?? null) });
      flow.items.push(tableFlow(block, flow));
      break;
    case 'image': {
      const scale = Math.min(1, flow.textWidth / block.width);
      const below = captionText(block);
      flow.items.push({ ...paragraph(flow, 'Picture', [], {}), lineHeight: block.height * scale + 3, keepWithNext: below !== '' });
      if (below !== '') add('TableCaption', words(below), { keepWithNext: false, marks: marks(block.bookmark ?? null) });
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

/** What a paragraph says besides its style: words before its own, and another left edge. */
type ParagraphMore = Partial<FlowParagraph> & { readonly lead?: string; readonly left?: number };

function paragraph(flow: Flow, id: StyleId, runs: readonly Inline[], more: ParagraphMore): FlowParagraph {
  const style = flow.styles.paragraph[id];
  const { lead = '', left = style.left, ...rest } = more;
  const width = flow.textWidth - left - style.right;
  // A number hangs in the strip before the text; text that hangs without a number starts at the same place.
  const lines = wrappedLines(lead + runsText(runs), { width, first: width, size: style.size, bold: style.bold });
  return {
    type: 'paragraph',
    lines,
    lineHeight: lineHeight(style),
    leading: lineHeight(style) * (1 - 1 / style.line),
    before: style.before,
    after: style.after,
    frame: style.frame ? 10 : 0,
    keepWithNext: style.keepWithNext,
    keepLines: style.keepLines,
    notes: notesHeight(flow, runs),
    marks: [],
    ...rest,
  };
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
  const widths = columnWidths(block, flow.textWidth);
  const head = headHeight(block, widths, flow.styles);
  return {
    type: 'table',
    head,
    line: lineHeight(flow.styles.paragraph.TableText),
    rows: block.rows.map((row) => {
      const height = rowHeight(row, widths, block, flow.styles);
      return { height, whole: keepsRowWhole(block, height, flow.textHeight, head) };
    }),
  };
}
