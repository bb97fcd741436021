import type { ListLabel, NeutralBlock, NeutralCell, NeutralParagraph, NeutralRun, ParagraphRole, TrackedChange, Written } from '@shared/reading/neutral-document';
import { runsText } from '@shared/reading/neutral-text';
import { ReadRefusal } from '@shared/reading/read-refusal';
import { LARGEST_SPAN, shapeTable } from '@shared/reading/table-shape';
import type { FoundRow } from '@shared/reading/table-shape';
import { hasContent, takeLabel, trimRuns, typedParagraphs } from '@shared/reading/typed-paragraphs';

import type { XmlHandler } from '../guarded-xml';
import { READ_LIMITS } from '../read-limits';
import { childOf, childrenOf, onOff, pathOf, replayChildren, treesWithin } from '../xml-tree';
import type { XmlNode } from '../xml-tree';
import { numberOf } from './numbering';
import { readParagraphContent } from './read-runs';
import { outlineOf } from './styles';
import type { WordStyle } from './styles';
import { changeOf, closeMark, countBlock, openMark, placeOf } from './word-context';
import type { WordPart } from './word-context';

/** A cell while its table is open. */
type OpenCell = { blocks: NeutralBlock[]; colSpan: number; merge: 'none' | 'first' | 'more' };
type OpenRow = { cells: OpenCell[]; marked: boolean; change: TrackedChange | undefined; at: number };
type OpenTable = { rows: OpenRow[]; name: string; at: number };

/** Elements that are read as a whole; the others (body, tables, rows, cells, content controls) only open and close. */
const WHOLE = new Set(['w:p', 'w:tblPr', 'w:tcPr', 'w:trPr', 'w:sectPr', 'w:tblGrid', 'w:sdtPr', 'w:sdtEndPr', 'w:tblPrEx']);

/** Marks that an agenda system leaves in its documents, each a paragraph of its own. */
const AGENDA_MARK = /^<\/?(?:AI\d+|[A-Z]+(?:_[A-Z]+)*_SECTION)>$/u;

/** The handler that turns a story of a Word file (body, note, header, comment) into blocks, and the blocks it made. */
export function blockHandler(part: WordPart): { readonly handler: XmlHandler; readonly blocks: NeutralBlock[] } {
  const blocks: NeutralBlock[] = [];
  const tables: OpenTable[] = [];
  let fallback = 0;
  const target = (): NeutralBlock[] => {
    const cell = tables[tables.length - 1]?.rows.at(-1)?.cells.at(-1);
    return cell?.blocks ?? blocks;
  };
  const events: XmlHandler = {
    open: (tag) => {
      if (tag.name === 'mc:Fallback') fallback += 1;
      if (fallback > 0) return;
      const table = tables[tables.length - 1];
      if (tag.name === 'w:tbl') tables.push({ rows: [], name: '', at: part.paragraphs + 1 });
      else if (tag.name === 'w:tr') table?.rows.push({ cells: [], marked: false, change: undefined, at: part.paragraphs + 1 });
      else if (tag.name === 'w:tc') openCell(part, table);
      else if (tag.name === 'w:bookmarkStart') openMark(part.context, tag);
      else if (tag.name === 'w:bookmarkEnd') closeMark(part.context, tag);
      else if (tag.name === 'w:altChunk' || tag.name === 'w:subDoc') {
        part.context.warnings.add('external-content-ignored', 'Another document is inserted at this place. It was not opened.', placeOf(part));
      }
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'mc:Fallback') fallback -= 1;
      if (name !== 'w:tbl' || fallback > 0) return;
      const table = tables.pop();
      if (table && table.rows.length > 0) {
        countBlock(part);
        target().push(shapeTable(closeTable(table), table.name, table.at));
      }
    },
  };
  const handler = treesWithin((name) => WHOLE.has(name), events, (node) => {
    if (fallback > 0) return;
    const table = tables[tables.length - 1];
    const row = table?.rows.at(-1);
    if (node.name === 'w:p') target().push(...readParagraph(part, node));
    else if (node.name === 'w:tblPr' && table) table.name = childOf(node, 'w:tblCaption')?.get('w:val') ?? '';
    else if (node.name === 'w:trPr' && row) readRowProperties(part, node, row);
    else if (node.name === 'w:tcPr' && row) readCellProperties(node, row);
  });
  return { handler, blocks };
}

/** The blocks of a story that is in memory: a note, a comment, a text box. */
export function blocksOf(part: WordPart, story: XmlNode): NeutralBlock[] {
  const { handler, blocks } = blockHandler(part);
  replayChildren(story, handler);
  return blocks;
}

function openCell(part: WordPart, table: OpenTable | undefined): void {
  part.context.cells += 1;
  if (part.context.cells > READ_LIMITS.cells) throw new ReadRefusal('too-many-cells');
  const row = table?.rows.at(-1);
  row?.cells.push({ blocks: [], colSpan: 1, merge: 'none' });
  if (row && row.cells.length > READ_LIMITS.columns) throw new ReadRefusal('too-many-cells');
}

function readRowProperties(part: WordPart, node: XmlNode, row: OpenRow): void {
  row.marked = onOff(childOf(node, 'w:tblHeader'), 'w:val') === true;
  const change = childOf(node, 'w:ins') ?? childOf(node, 'w:del');
  if (change) row.change = changeOf(part, change);
  const before = spanOf(childOf(node, 'w:gridBefore')?.get('w:val'), 0);
  if (before > 0) row.cells.push({ blocks: [], colSpan: before, merge: 'none' });
}

function readCellProperties(node: XmlNode, row: OpenRow): void {
  const cell = row.cells.at(-1);
  if (!cell) return;
  cell.colSpan = spanOf(childOf(node, 'w:gridSpan')?.get('w:val'), 1);
  const merge = childOf(node, 'w:vMerge');
  if (merge) cell.merge = merge.get('w:val') === 'restart' ? 'first' : 'more';
}

function spanOf(text: string | undefined, absent: number): number {
  return Math.min(Math.max(numberOf(text) ?? absent, absent), LARGEST_SPAN);
}

/** Joins cells merged downwards; text that stands in a covered cell goes to the cell that covers it. */
function closeTable(table: OpenTable): FoundRow[] {
  const above = new Map<number, { blocks: NeutralBlock[]; rows: number; colSpan: number }>();
  const rows = table.rows.map((row) => {
    let column = 0;
    const cells: { blocks: NeutralBlock[]; rows: number; colSpan: number }[] = [];
    for (const cell of row.cells) {
      const covering = cell.merge === 'more' ? above.get(column) : undefined;
      if (covering && covering.colSpan === cell.colSpan) {
        covering.rows += 1;
        for (const block of cell.blocks) covering.blocks.push(block);
      } else {
        const own = { blocks: cell.blocks, rows: 1, colSpan: cell.colSpan };
        cells.push(own);
        if (cell.merge === 'none') above.delete(column);
        else above.set(column, own);
      }
      column += cell.colSpan;
    }
    return { row, cells };
  });
  return rows.map(({ row, cells }): FoundRow => ({
    cells: cells.map((cell): NeutralCell => ({ blocks: cell.blocks, colSpan: cell.colSpan, rowSpan: cell.rows })),
    marked: row.marked,
    at: row.at,
    ...(row.change ? { change: row.change } : {}),
  }));
}

function readParagraph(part: WordPart, node: XmlNode): NeutralBlock[] {
  part.paragraphs += 1;
  countBlock(part);
  const properties = childOf(node, 'w:pPr');
  const style = part.context.styles.get(childOf(properties, 'w:pStyle')?.get('w:val'));
  const content = readParagraphContent(part, node, style?.look ?? {});
  const mark = childrenOf(pathOf(properties, 'w:rPr')).find((child) => /^w:(?:ins|del|moveFrom|moveTo)$/u.test(child.name));
  const change = mark ? changeOf(part, mark) : undefined;
  const written: Written = { style: style?.name ?? '', marks: content.marks.map((mark) => ({ ...mark, to: mark.to ?? content.length })) };
  const blocks = makeBlocks(part, { properties, style, runs: content.runs, change, written });
  const last = blocks[blocks.length - 1];
  if (last?.type === 'paragraph') part.lastLabel = last.label;
  for (const box of content.boxes) blocks.push(...blocksOf(part, box).map(asTextBox));
  for (const diagram of content.diagrams) {
    for (const text of part.context.diagrams.get(diagram) ?? []) {
      blocks.push({ type: 'paragraph', label: null, depth: 0, runs: [{ text }], role: 'text-box', certainty: 'certain', at: countBlock(part) });
    }
  }
  return blocks;
}

type ParagraphParts = {
  readonly properties: XmlNode | undefined;
  readonly style: WordStyle | undefined;
  readonly runs: readonly NeutralRun[];
  readonly change: TrackedChange | undefined;
  readonly written: Written;
};

function makeBlocks(part: WordPart, { properties, style, runs, change, written }: ParagraphParts): NeutralBlock[] {
  const empty = !hasContent(runs);
  const gone = change?.kind === 'deleted' && runs.every((run) => run.change?.kind === 'deleted');
  // An empty paragraph with a number is counted by Word all the same; one that is deleted altogether is not.
  const list = gone ? null : listPlace(part, properties, style);
  if (empty && !list?.label) return [];
  if (part.context.asWritten) return [blockAsWritten(part, { properties, style, runs, change, written }, list)];
  if (AGENDA_MARK.test(runsText(runs).trim())) {
    part.context.warnings.add('agenda-marks-removed', 'Marks of the agenda system that made the file were left out.');
    return [];
  }
  const at = part.paragraphs;
  const heading = outlineOf(properties) ?? style?.heading ?? 0;
  const typed = list?.label ? { label: null, rest: runs } : takeLabel(runs, part.lastLabel);
  if (heading > 0 && !empty) {
    return [{ type: 'heading', level: heading, label: list?.label ?? typed.label, runs: trimRuns(typed.rest), certainty: 'certain', at }];
  }
  const role = roleOf(style);
  const depth = list ? list.level + 1 : 0;
  const found = list?.label || role !== 'body' || change ? [] : typedParagraphs(runs, at, depth, part.lastLabel);
  if (found.length > 0) return found;
  const paragraph: NeutralParagraph = { type: 'paragraph', label: list?.label ?? typed.label, depth, runs: trimRuns(list?.label ? runs : typed.rest), role, certainty: 'certain', at, ...(change ? { change } : {}) };
  return [paragraph];
}

/** A paragraph with nothing taken off its text. */
function blockAsWritten(part: WordPart, { properties, style, runs, change, written }: ParagraphParts, list: ReturnType<typeof listPlace>): NeutralBlock {
  const level = outlineOf(properties) ?? style?.heading ?? 0;
  const said = { label: list?.label ?? null, runs, certainty: 'certain', at: part.paragraphs, written, ...(change ? { change } : {}) } as const;
  return level > 0 ? { type: 'heading', level, ...said } : { type: 'paragraph', depth: list ? list.level + 1 : 0, role: roleOf(style), ...said };
}

function roleOf(style: WordStyle | undefined): ParagraphRole {
  const name = style?.name ?? '';
  if (name === 'title') return 'title';
  if (name === 'subtitle') return 'subtitle';
  if (name === 'caption') return 'caption';
  if (/^toc \d$/u.test(name)) return 'contents';
  return /^(?:intense )?quote$/u.test(name) ? 'quote' : 'body';
}

/** The list a paragraph stands in, by its own properties or its style's, and its label. Null outside any list. */
function listPlace(part: WordPart, properties: XmlNode | undefined, style: WordStyle | undefined): { readonly level: number; readonly label: ListLabel | null } | null {
  const own = childOf(properties, 'w:numPr');
  const numId = childOf(own, 'w:numId')?.get('w:val') ?? style?.numId;
  if (numId === undefined || numId === '0') return null;
  const { numbering } = part.context;
  const level = numberOf(childOf(own, 'w:ilvl')?.get('w:val')) ?? (style ? numbering.levelOfStyle(numId, style.id) : undefined) ?? style?.level ?? 0;
  const label = numbering.next(numId, level);
  if (label === undefined) {
    part.context.warnings.add('numbering-unknown', 'A paragraph is numbered by a list that the file does not define. Its number is missing.', placeOf(part));
    return null;
  }
  return { level: Math.min(Math.max(level, 0), 8), label };
}

function asTextBox(block: NeutralBlock): NeutralBlock {
  return block.type === 'paragraph' && block.role === 'body' ? { ...block, role: 'text-box' } : block;
}
