import type { ListLabel, NeutralBlock, NeutralCell, NeutralDocument, NeutralImage, NeutralRun } from '@shared/reading/neutral-document';
import { ReadRefusal } from '@shared/reading/read-refusal';
import { shapeTable } from '@shared/reading/table-shape';
import { takeLabel, trimRuns, typedParagraphs } from '@shared/reading/typed-paragraphs';
import markdownIt from 'markdown-it';
import type { MarkdownIt, Token } from 'markdown-it';

import { READ_LIMITS } from '../read-limits';
import { warningList } from '../warning-list';
import type { WarningList } from '../warning-list';
import { inlineRuns } from './markdown-inline';
import { findPipeTables } from './pipe-table';
import type { PipeTable } from './pipe-table';

/** What is shared while a text is read. */
type Reading = { readonly parser: MarkdownIt; readonly warnings: WarningList; readonly images: NeutralImage[]; cells: number; lastLabel: ListLabel | null };
/** An item that is open: its label, until the first paragraph takes it. */
type Item = { label: ListLabel | null };

/**
 * Reads Markdown. HTML in it is not HTML to us (html: false) but for a few marks inside a line such as `<sup>`. Link
 * definitions and indented code are read as the text they are, tables by our own splitter: with these no word is lost.
 * Numbers before headings and paragraphs ("3.1") become labels, also behind a list's dash.
 *
 * @throws ReadRefusal
 */
export function readMarkdown(text: string): NeutralDocument {
  const parser = markdownIt({ html: false, linkify: false, typographer: false }).disable(['reference', 'code', 'table']);
  parser.set({ maxNesting: READ_LIMITS.depth });
  const reading: Reading = { parser, warnings: warningList(), images: [], cells: 0, lastLabel: null };
  const lines = text.split('\n');
  const blocks: NeutralBlock[] = [];
  let from = 0;
  for (const table of findPipeTables(lines)) {
    readSegment(reading, lines.slice(from, table.start), from, blocks);
    blocks.push(readTable(reading, table));
    from = table.end;
  }
  readSegment(reading, lines.slice(from), from, blocks);
  return { kind: 'markdown', title: '', blocks, notes: [], comments: [], furniture: [], images: reading.images, warnings: reading.warnings.all() };
}

/** Whether a text says its form in Markdown: headings with #, pipe tables, or bold and links in it. */
export function looksLikeMarkdown(text: string): boolean {
  const lines = text.split('\n');
  if (lines.some((line) => /^ {0,3}#{1,6}\s+\S/u.test(line))) return true;
  if (findPipeTables(lines).length > 0) return true;
  const emphasis = text.match(/(?<![\w*])\*\*[^\s*][^*\n]{0,500}\*\*/gu)?.length ?? 0;
  const links = text.match(/\[[^\][\n]{1,300}\]\((?:https?:|mailto:)[^)\s]{1,2000}\)/gu)?.length ?? 0;
  return emphasis + links >= 2;
}

function readSegment(reading: Reading, lines: readonly string[], offset: number, blocks: NeutralBlock[]): void {
  const lists: { ordered: boolean }[] = [];
  const items: Item[] = [];
  let quotes = 0;
  let heading = 0;
  for (const token of reading.parser.parse(lines.join('\n'), {})) {
    if (token.level >= READ_LIMITS.depth - 2) throw new ReadRefusal('nested-too-deep');
    const at = offset + (token.map?.[0] ?? 0) + 1;
    switch (token.type) {
      case 'heading_open':
        heading = Number(token.tag.slice(1));
        break;
      case 'heading_close':
        heading = 0;
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        lists.push({ ordered: token.type === 'ordered_list_open' });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'list_item_open':
        items.push({ label: itemLabel(token, lists[lists.length - 1]?.ordered === true) });
        break;
      case 'list_item_close':
        items.pop();
        break;
      case 'blockquote_open':
        quotes += 1;
        break;
      case 'blockquote_close':
        quotes -= 1;
        break;
      case 'inline':
        for (const block of readInlineBlock(reading, token, { at, heading, item: items[items.length - 1], depth: items.length, quoted: quotes > 0 })) blocks.push(block);
        break;
      case 'fence':
        blocks.push({ type: 'paragraph', label: null, depth: items.length, runs: trimRuns([{ text: [token.info, token.content].filter((piece) => piece.trim() !== '').join('\n') }]), role: 'code', certainty: 'certain', at });
        break;
      default:
        break;
    }
    if (blocks.length > READ_LIMITS.blocks) throw new ReadRefusal('too-many-elements');
  }
}

type Standing = { readonly at: number; readonly heading: number; readonly item: Item | undefined; readonly depth: number; readonly quoted: boolean };

function readInlineBlock(reading: Reading, token: Token, { at, heading, item, depth, quoted }: Standing): NeutralBlock[] {
  const runs = trimRuns(inlineRuns(token.children ?? [], reading.images, reading.warnings, `line ${String(at)}`));
  if (heading > 0) {
    const { label, rest } = takeLabel(runs, null);
    reading.lastLabel = null;
    return [{ type: 'heading', level: heading, label, runs: trimRuns(rest), certainty: 'certain', at }];
  }
  const label = item?.label ?? null;
  if (item) item.label = null;
  const made: NeutralBlock[] = [];
  if (label && label.style !== 'bullet') made.push({ type: 'paragraph', label, depth, runs, role: 'body', certainty: 'certain', at });
  else {
    for (const block of typedParagraphs(runs, at, depth, reading.lastLabel)) made.push(made.length === 0 && block.label === null ? { ...block, label } : block);
  }
  const last = made[made.length - 1];
  reading.lastLabel = last?.type === 'paragraph' ? last.label : null;
  return quoted ? made.map((block) => (block.type === 'paragraph' ? { ...block, role: 'quote' } : block)) : made;
}

/** A dash is Markdown's own sign for an item and prints as a bullet; a number is kept as it was typed. */
function itemLabel(token: Token, ordered: boolean): ListLabel {
  if (!ordered) return { text: '•', source: 'computed', style: 'bullet', parts: [] };
  return { text: `${token.info}${token.markup}`, source: 'typed', style: 'decimal', parts: [Number(token.info)] };
}

function readTable(reading: Reading, table: PipeTable): NeutralBlock {
  const found = table.rows.map((cells, index) => {
    const at = table.start + index + (index === 0 ? 1 : 2);
    reading.cells += cells.length;
    if (reading.cells > READ_LIMITS.cells || cells.length > READ_LIMITS.columns) throw new ReadRefusal('too-many-cells');
    return { cells: cells.map((cell): NeutralCell => ({ blocks: readCell(reading, cell, at), colSpan: 1, rowSpan: 1 })), marked: index === 0, at };
  });
  return shapeTable(found, '', table.start + 1);
}

/** A cell is one line; `<br>` in it begins a new paragraph. */
function readCell(reading: Reading, text: string, at: number): NeutralBlock[] {
  const runs = reading.parser.parseInline(text, {}).flatMap((token) => inlineRuns(token.children ?? [], reading.images, reading.warnings, `line ${String(at)}`));
  return splitLines(runs).flatMap((line) => typedParagraphs(line, at));
}

function splitLines(runs: readonly NeutralRun[]): NeutralRun[][] {
  const lines: NeutralRun[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      lines[lines.length - 1]?.push({ ...run, text });
    });
  }
  return lines;
}
