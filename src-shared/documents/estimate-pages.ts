import { runsText, type Bookmark, type DocumentModel, type HeadingBlock } from '@shared/documents/document-model';
import { pageSize, type DocumentStyles } from '@shared/documents/document-styles';
import { flowOfSection, type FlowItem, type FlowParagraph, type FlowTable } from '@shared/documents/flow-pages';
import { allBlocks, createNumbering } from '@shared/documents/number-blocks';

/** The small paragraph after each table, in points. */
const TABLE_GAP = 6.2;
/** The line under the last row. */
const BORDER = 0.5;
const NOTE_LINE = 8;

/** Where things fall. Pages count from 1. `headings` has one entry for each heading block in reading order. */
export type PageEstimate = {
  readonly total: number;
  readonly headings: readonly number[];
  readonly bookmarks: ReadonlyMap<Bookmark, number>;
};

/** An entry of a list of contents: the heading's number in the document (0 first), its label and its words. */
export type ContentsEntry = { readonly heading: number; readonly level: 1 | 2 | 3; readonly label: string; readonly text: string };

/** The headings down to a level, with their numbers as the document shows them. */
export function contentsEntries(model: DocumentModel, levels: number): readonly ContentsEntry[] {
  const numbering = createNumbering();
  const entries: ContentsEntry[] = [];
  let heading = 0;
  for (const block of allBlocks(model)) {
    if (block.type !== 'heading') continue;
    const { label } = numbering.heading(block);
    if (block.level <= levels) entries.push({ heading, level: block.level, label, text: headingText(block) });
    heading += 1;
  }
  return entries;
}

function headingText(block: HeadingBlock): string {
  return runsText(block.runs).replace(/\s+/g, ' ').trim();
}

/**
 * On which page each heading and bookmark falls, and how many pages there are, for contents and page references. An
 * estimate with the measures of our own styles: widow and orphan lines, headings kept with their text, repeated header
 * rows and footnotes are followed; it was compared with LibreOffice's pages (docs/documents.md). Word corrects the rest
 * when the reader updates the field.
 */
export function estimatePages(model: DocumentModel, styles: DocumentStyles): PageEstimate {
  const headings: number[] = [];
  const bookmarks = new Map<Bookmark, number>();
  const counter = { next: 0 };
  let page = 0;
  for (const [index, section] of model.sections.entries()) {
    const items = flowOfSection(model, index, styles, counter, (levels) => contentsEntries(model, levels).map((entry) => entry.text));
    const { textHeight } = pageSize(styles, section.orientation);
    page = placeSection(items, page + 1, textHeight, (mark, at) => {
      if (typeof mark === 'number') headings[mark] = at;
      else bookmarks.set(mark, at);
    });
  }
  return { total: Math.max(1, page), headings, bookmarks };
}

/** Places a section from the top of a page; gives the last page it used. */
function placeSection(items: readonly FlowItem[], first: number, height: number, mark: (mark: string | number, page: number) => void): number {
  let page = first;
  let y = 0;
  let begun = false;
  let notes = 0;
  // What the paragraph before asks below it; it counts only if another follows on the same page.
  let below = 0;
  const room = (): number => height - notes - y;
  const nextPage = (): void => {
    page += 1;
    y = 0;
    notes = 0;
    below = 0;
  };
  const gapBefore = (before: number): number => (y === 0 ? 0 : Math.max(below, before));

  const placeParagraph = (item: FlowParagraph): void => {
    // The first line of a page has no room above it for its line spacing; what a paragraph asks before it counts where a section begins, not where a page ends.
    const gap = y === 0 ? (begun ? 0 : item.before) + item.frame - item.leading : gapBefore(item.before) + item.frame;
    const noteRoom = item.notes === 0 ? 0 : item.notes + (notes === 0 ? NOTE_LINE : 0);
    let fits = Math.floor((room() - gap - noteRoom + 0.5) / item.lineHeight);
    if (fits < item.lines) {
      fits = Math.min(fits, item.lines - 2);
      if ((item.keepLines || fits < 2) && y > 0) {
        nextPage();
        placeParagraph(item);
        return;
      }
    }
    for (const one of item.marks) mark(one, page);
    begun = true;
    notes += noteRoom;
    let left = item.lines;
    let lead = gap;
    while (left > 0) {
      let here = Math.floor((room() - lead + 0.5) / item.lineHeight);
      if (here < left) here = Math.max(1, Math.min(here, left - 2));
      here = Math.min(here, left);
      y += lead + here * item.lineHeight;
      left -= here;
      lead = -item.leading;
      if (left > 0) nextPage();
    }
    below = item.after;
  };

  const placeTable = (item: FlowTable): void => {
    begun = true;
    if (y > 0 && below + tableStart(item) > room()) nextPage();
    y += (y === 0 ? 0 : below) + item.head;
    below = 0;
    for (const row of item.rows) {
      if (row.height + BORDER <= room()) {
        y += row.height;
        continue;
      }
      if (row.whole || room() < 2 * item.line) {
        nextPage();
        y = item.head;
      }
      let left = row.height;
      while (left > room() + 0.5) {
        left -= Math.max(1, Math.floor(room() / item.line)) * item.line;
        nextPage();
        y = item.head;
      }
      y += left;
    }
    y += TABLE_GAP;
  };

  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (!item) continue;
    if (item.type === 'break') nextPage();
    else if (item.type === 'table') placeTable(item);
    else {
      if (item.keepWithNext && y > 0 && gapBefore(item.before) + chainHeight(items, index, height) > room() + 0.5 && !chainStarted(items, index)) nextPage();
      placeParagraph(item);
    }
  }
  return page;
}

/** The least of a table that stands on the page it begins on: its head and its first row, or two lines of a row that may break. */
function tableStart(table: FlowTable): number {
  const first = table.rows[0];
  return table.head + (!first ? 0 : first.whole ? first.height : 2 * table.line);
}

/** Whether the paragraph before already holds this one: the chain was weighed as a whole at its start. */
function chainStarted(items: readonly FlowItem[], index: number): boolean {
  const before = items[index - 1];
  return before?.type === 'paragraph' && before.keepWithNext;
}

/** The height that must stay together from here: kept paragraphs and the first lines of what follows them. */
function chainHeight(items: readonly FlowItem[], start: number, pageHeight: number): number {
  let sum = 0;
  let below = 0;
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (!item || item.type === 'break') return sum;
    if (item.type === 'table') return sum + below + tableStart(item);
    if (index > start) sum += Math.max(below, item.before);
    sum += item.frame;
    if (!item.keepWithNext) return sum + (item.lines <= 3 || item.keepLines ? item.lines : 2) * item.lineHeight;
    sum += item.lines * item.lineHeight;
    below = item.after;
    if (sum > pageHeight) return 0;
  }
  return sum;
}
