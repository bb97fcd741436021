import { readTypedLabel } from '@shared/reading/list-label';
import type { ListLabel, NeutralBlock, NeutralDocument, NeutralHeading, NeutralParagraph, NeutralTable } from '@shared/reading/neutral-document';
import { typedParagraphs } from '@shared/reading/typed-paragraphs';

import { warningList } from '../warning-list';
import type { WarningList } from '../warning-list';

/** A line that has text, and how it stands. */
type Line = { readonly text: string; readonly at: number; readonly afterBlank: boolean; readonly beforeBlank: boolean };

/** The longest line that is taken for a heading, in characters and in words. */
const HEADING_LENGTH = 100;
const HEADING_WORDS = 16;
/** "Phase 1: …", "Appendix A – …": headings below the heading before, whatever they end with. */
const NUMBERED_HEADING = /^(?:phase|stage|part|section|step|appendix|annex|schedule)\s+(?:\d{1,2}|[ivx]{1,4}|[a-z])\s*[:.–—-]/iu;
/** A line shorter than this ends where its writer ended it; a longer one may have been broken by a mail or PDF program. */
const WRAPPED_FROM = 50;

/**
 * Reads plain text. Paragraphs are told by blank lines and line ends, list items by their typed labels, headings by their
 * look: those are guesses and say so. Lines that begin with a tab are the label and value pairs of a paper's cover and come
 * out as a table of two columns. Every word is kept, in order.
 */
export function readPlainText(text: string): NeutralDocument {
  const warnings = warningList();
  const blocks: NeutralBlock[] = [];
  let pending: Line[] = [];
  let previous: ListLabel | null = null;
  const lines = text.split('\n');
  const flush = (): void => {
    if (pending.length === 0) return;
    const made = typedParagraphs([{ text: pending.map((line) => line.text).join(' ') }], pending[0]?.at ?? 0, 0, previous);
    for (const block of made) blocks.push(block);
    previous = made.at(-1)?.label ?? null;
    pending = [];
  };
  for (let index = 0; index < lines.length; ) {
    const cover = readCover(lines, index);
    if (cover) {
      flush();
      blocks.push(cover.table);
      index = cover.next;
      continue;
    }
    const line = lineAt(lines, index);
    index += 1;
    if (!line) {
      flush();
      continue;
    }
    const last = pending[pending.length - 1];
    if (last && !continues(last, line)) flush();
    const heading = pending.length === 0 ? readHeading(line, lines, index) : null;
    if (heading) {
      blocks.push(heading);
      previous = null;
    } else pending.push(line);
  }
  flush();
  const settled = settleLevels(blocks);
  if (settled.some((block) => block.type === 'heading')) warnings.add('headings-guessed', 'The text does not mark its headings. They were told by their look: check them.');
  return { kind: 'text', title: '', blocks: settled, notes: [], comments: [], furniture: [], images: [], warnings: warnings.all() };
}

function lineAt(lines: readonly string[], index: number): Line | null {
  const text = (lines[index] ?? '').trim();
  if (text === '') return null;
  return { text, at: index + 1, afterBlank: isBlank(lines[index - 1]), beforeBlank: isBlank(lines[index + 1]) };
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

/** Whether a line goes on with the sentence of the line above, which was broken by its width. */
function continues(above: Line, line: Line): boolean {
  if (readTypedLabel(line.text)) return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  return above.text.length >= WRAPPED_FROM && above.text.length <= 120 && !/[.:;!?)”"']$/u.test(above.text);
}

function readHeading(line: Line, lines: readonly string[], next: number): NeutralHeading | null {
  if (!line.afterBlank || line.text.length > HEADING_LENGTH || line.text.split(/\s+/u).length > HEADING_WORDS) return null;
  // The last line of a text, and a line with nothing below it, is a closing line.
  if (lines.slice(next, next + 6).every(isBlank)) return null;
  const numbered = NUMBERED_HEADING.test(line.text);
  if (!numbered && !looksLikeHeading(line, lines[next] ?? '')) return null;
  const typed = numbered ? null : readTypedLabel(line.text);
  if (typed && typed.label.style !== 'decimal') return null;
  const runs = [{ text: typed ? typed.rest : line.text }];
  return { type: 'heading', level: numbered ? 3 : 2, label: typed?.label ?? null, runs, certainty: 'guessed', at: line.at };
}

function looksLikeHeading(line: Line, below: string): boolean {
  if (/[.,;:!?]$/u.test(line.text) || !/^(?:\d|\p{Lu}|[“"'(])/u.test(line.text) || !/\p{L}{2}/u.test(line.text)) return false;
  // "Label: value" lines stand in a heading block, they do not head anything.
  if (/^[^:]{2,40}:\s/u.test(line.text)) return false;
  if (line.beforeBlank) return true;
  // Without a blank line below, only a short line over a much longer one heads it.
  const under = below.trim();
  return line.text.length <= 40 && under.length > line.text.length * 2 && /^(?:\p{Lu}|[“"'(\d£])/u.test(under);
}

/** The first heading is the title when another follows it at once. */
function settleLevels(blocks: readonly NeutralBlock[]): NeutralBlock[] {
  const [first, second] = blocks;
  if (first?.type !== 'heading' || second?.type !== 'heading') return [...blocks];
  return [{ ...first, level: 1 }, ...blocks.slice(1)];
}

/** A cover at this line: pairs of lines that begin with a tab, the label above, its value below; a value may be empty. */
function readCover(lines: readonly string[], start: number): { readonly table: NeutralTable; readonly next: number } | null {
  const rows: (readonly [string, string])[] = [];
  const places: number[] = [];
  let index = start;
  while (index < lines.length) {
    const label = lines[index] ?? '';
    const value = lines[index + 1];
    if (!/^ ?\t/u.test(label) || label.trim() === '' || value === undefined || !/^ ?\t/u.test(value)) break;
    if (label.trim().length > HEADING_LENGTH || label.trim().includes('\t') || value.trim().includes('\t')) break;
    rows.push([label.trim(), value.trim()]);
    places.push(index + 1);
    index += 2;
    const blank = index;
    while (index < lines.length && lines[index]?.trim() === '' && !(lines[index] ?? '').includes('\t')) index += 1;
    if (!/^ ?\t/u.test(lines[index] ?? '')) {
      index = blank;
      break;
    }
  }
  if (rows.length === 0) return null;
  const cell = (text: string, at: number) => ({ blocks: text === '' ? [] : [plainParagraph(text, at)], colSpan: 1, rowSpan: 1 });
  const table: NeutralTable = {
    type: 'table',
    columns: 2,
    rows: rows.map(([label, value], row) => {
      const at = places[row] ?? start + 1;
      return { cells: [cell(label, at), cell(value, at + 1)], kind: 'body', continuation: false, at };
    }),
    certainty: 'guessed',
    name: '',
    at: start + 1,
  };
  return { table, next: index };
}

function plainParagraph(text: string, at: number): NeutralParagraph {
  return { type: 'paragraph', label: null, depth: 0, runs: [{ text }], role: 'body', certainty: 'certain', at };
}

/** Adds a warning for how a text was written, when that says something went or may have gone wrong. */
export function warnOfEncoding(encoding: string, damaged: boolean, warnings: WarningList): void {
  if (encoding === 'windows-1252') warnings.add('old-encoding', 'The file is in the older Windows encoding. Check that pound signs, quotes and accents are right.');
  if (damaged) warnings.add('undecodable-characters', 'Some characters were lost before the file was saved. They show as \uFFFD.');
}
