import { runsText, type Bookmark, type DocumentModel, type HeadingBlock } from '@shared/documents/document-model';
import { pageSize, type DocumentStyles } from '@shared/documents/document-styles';
import { flowOfSection, type FlowItem, type FlowParagraph, type FlowTable } from '@shared/documents/flow-pages';
import { allBlocks, createNumbering } from '@shared/documents/number-blocks';

/** Rows up to this share of a page are kept whole; the renderer marks the same rows. */
const WHOLE_ROW_SHARE = 1 / 3;
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
  let notes = 0;
  const room = (): number => height - notes - y;
  const nextPage = (): void => {
    page += 1;
    y = 0;
    notes = 0;
  };

  const placeParagraph = (item: FlowParagraph): void => {
    const before = y === 0 ? 0 : item.before;
    const noteRoom = item.notes === 0 ? 0 : item.notes + (notes === 0 ? NOTE_LINE : 0);
    let fits = Math.floor((room() - before - noteRoom + 0.5) / item.lineHeight);
    if (fits < item.lines) {
      fits = Math.min(fits, item.lines - 2);
      if ((item.keepLines || fits < 2) && y > 0) {
        nextPage();
        placeParagraph(item);
        return;
      }
    }
    for (const one of item.marks) mark(one, page);
    notes += noteRoom;
    let left = item.lines;
    let lead = before;
    while (left > 0) {
      let here = Math.floor((room() - lead + 0.5) / item.lineHeight);
      if (here < left) here = Math.max(1, Math.min(here, left - 2));
      here = Math.min(here, left);
      y += lead + here * item.lineHeight;
      left -= here;
      lead = 0;
      if (left > 0) nextPage();
    }
    y += item.after;
  };

  const placeTable = (item: FlowTable): void => {
    const firstRow = item.rows[0]?.height ?? 0;
    if (y > 0 && item.head + Math.min(firstRow, height * WHOLE_ROW_SHARE) > room()) nextPage();
    y += item.head;
    for (const row of item.rows) {
      if (row.height <= room() + 0.5) {
        y += row.height;
        continue;
      }
      let left = row.height;
      if (row.height <= height * WHOLE_ROW_SHARE || room() < 2 * row.line) {
        nextPage();
        y = item.head;
      }
      while (left > room() + 0.5) {
        const lines = Math.max(1, Math.floor(room() / row.line));
        left -= lines * row.line;
        nextPage();
        y = item.head;
      }
      y += left;
    }
  };

  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (!item) continue;
    if (item.type === 'break') nextPage();
    else if (item.type === 'table') placeTable(item);
    else {
      if (item.keepWithNext && y > 0 && chainHeight(items, index, height) > room() + 0.5 && !chainStarted(items, index)) nextPage();
      placeParagraph(item);
    }
  }
  return page;
}

/** Whether the paragraph before already holds this one: the chain was weighed as a whole at its start. */
function chainStarted(items: readonly FlowItem[], index: number): boolean {
  const before = items[index - 1];
  return before?.type === 'paragraph' && before.keepWithNext;
}

/** The height that must stay together from here: kept paragraphs and the first lines of what follows them. */
function chainHeight(items: readonly FlowItem[], start: number, pageHeight: number): number {
  let sum = 0;
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (!item || item.type === 'break') return sum;
    if (item.type === 'table') return sum + item.head + Math.min(item.rows[0]?.height ?? 0, pageHeight * WHOLE_ROW_SHARE);
    if (index > start) sum += item.before;
    if (!item.keepWithNext) return sum + (item.lines <= 3 || item.keepLines ? item.lines : 2) * item.lineHeight;
    sum += item.lines * item.lineHeight + item.after;
    if (sum > pageHeight) return 0;
  }
  return sum;
}
