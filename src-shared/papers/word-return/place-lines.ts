import { plain } from '../../approval/text-difference';
import { appendixLetter } from '../linter/appendix-rules';
import type { ContentBlock, ContentSection } from '../content/paper-content';
import { findPieces } from './find-pieces';
import type { FoundPiece } from './find-pieces';
import { keepsItsKind, kindOfLine } from './kind-of-line';
import type { KnownPaper, PlacedLine, Placement, Unplaced } from './placement';
import { isOfPaperSize } from './propose-table';
import type { ReturnedLine, ReturnedStretch, ReturnedTable, ReturnedText } from './returned-lines';
import { ALL_ACCEPTED, cutStretches, NONE_ACCEPTED, rawText, wordsOf } from './stretches';
import { writtenParts } from './written-parts';

/** A number that is written out before a paragraph: "2.1", "(a)", "iv.". */
const WRITTEN_NUMBER = /^(?:\(?[0-9ivxlcdm]{1,6}(?:\.[0-9]+)*[.)]?|\(?[a-z]{1,2}[.)])\t/iu;

/** A line of the list that a report prints of its appendices; the sign in front of it is Word's own. */
const LISTED_APPENDIX = /^Appendix ([A-Z]{1,2}):/u;

const UNDER_A_FILE = 'It stands under an appendix that is an attached file.';

/**
 * Lays a file that came back from Word beside the paper it came from: every line becomes what it is in the paper, a new paragraph of the
 * section it stands in, or is told as without a place. Nothing is taken over here.
 */
export function placeLines(text: ReturnedText, paper: KnownPaper): Placement {
  const found = findPieces(text, paper.pieces);
  const placer = createPlacer(paper, found);
  text.entries.forEach((entry, index) => placer.take(entry, index));
  return { ...placer.finish(), changes: text.changes };
}

function createPlacer(paper: KnownPaper, found: readonly FoundPiece[]) {
  const { content } = paper;
  const parts = writtenParts(content);
  const sections = new Map(parts.map((section) => [section.id, section]));
  const fileAppendices = new Set(content.appendices.flatMap(({ id, file }) => (file === null ? [] : [id])));
  const blocks = new Map(parts.flatMap((section) => section.blocks.map((block): [string, ContentBlock] => [block.id, block])));
  const onEntry = new Map<number, FoundPiece[]>();
  for (const one of found) onEntry.set(one.entry, [...(onEntry.get(one.entry) ?? []), one]);
  const headed = new Set(found.flatMap(({ piece }) => (piece.target.type === 'section' ? [piece.target.id] : [])));
  const lines: PlacedLine[] = [];
  const unplaced: Unplaced[] = [];
  const notes: string[] = [];
  const changedSince: string[] = [];
  const changedInBoth: string[] = [];
  const targets = new Map<number, { readonly blockId: string | null; readonly sectionId: string | null }>();
  let current: ContentSection | null = null;

  /** Whether a line is printed by the document itself. The number in a caption is Word's; before a heading of an issued paper it is written out. */
  const isFurniture = (line: ReturnedLine, words: string): boolean => {
    const said = plain(line.style === 'caption' ? words.replace(/^(?:Table|Figure)\s+\d+(?::\s*|\s*$)/u, '') : words);
    return said === '' || paper.furniture.has(said) || paper.furniture.has(plain(words.replace(WRITTEN_NUMBER, ''))) || line.style.startsWith('toc ');
  };

  /** Whether a line is one of that list, reworded in the file. What is written by hand has a mark of its own. */
  const isOfAppendixList = (line: ReturnedLine, words: string): boolean => {
    const letter = line.label?.style === 'bullet' ? LISTED_APPENDIX.exec(words.trim())?.[1] : undefined;
    return letter !== undefined && content.appendices.some((_appendix, index) => appendixLetter(index) === letter);
  };

  const numberedIn = (section: ContentSection): boolean => (section.parentId === null ? section : (sections.get(section.parentId) ?? section)).numbered;

  /** A paragraph under another heading was moved there; where its own heading is gone, or the other one is of an attached file, it stays where it is. */
  const settleIn = (home: ContentSection): void => {
    if (current === null || fileAppendices.has(current.id) || !headed.has(home.id)) current = home;
  };

  const addNew = (line: ReturnedLine, index: number, stretches: readonly ReturnedStretch[], section: ContentSection): void => {
    if (fileAppendices.has(section.id)) {
      unplaced.push({ words: wordsOf(stretches, ALL_ACCEPTED).trim(), why: UNDER_A_FILE });
      return;
    }
    const id = paper.newId();
    const { kind, level } = kindOfLine(line, numberedIn(section));
    if (line.heading === 1) notes.push(`“${wordsOf(stretches, ALL_ACCEPTED).trim()}” is a heading of its own in the file. It is a sub-heading here, because the sections of the paper come from its template.`);
    lines.push({ type: 'paragraph', id, isNew: true, sectionId: section.id, kind, level, stretches, end: line.end });
    targets.set(index, { blockId: id, sectionId: section.id });
  };

  const takeBlock = (line: ReturnedLine, index: number, { piece, mark }: FoundPiece, stretches: readonly ReturnedStretch[]): void => {
    if (piece.target.type !== 'block') return;
    const { id, sectionId } = piece.target;
    const block = blocks.get(id);
    const home = sections.get(sectionId);
    if (!block || !home) return;
    settleIn(home);
    if (block.content !== null) {
      // A picture, or a table without rows that is told in a line.
      lines.push({ type: 'table', id, isNew: false, sectionId: current?.id ?? sectionId, rows: null });
      return;
    }
    const since = mark !== null && mark.words !== paper.wordsMark(piece.mark, piece.words);
    const untouched = mark !== null && line.end === null && stretches.every(({ change }) => change === null) && mark.words === paper.wordsMark(piece.mark, wordsOf(stretches, NONE_ACCEPTED));
    if (since) changedSince.push(id);
    if (since && !untouched) changedInBoth.push(id);
    const { kind, level } = keepsItsKind(line, piece.style) ? block : kindOfLine(line, numberedIn(current ?? home));
    lines.push({ type: 'paragraph', id, isNew: false, sectionId: current?.id ?? sectionId, kind, level, stretches: since && untouched ? null : stretches, end: line.end });
    targets.set(index, { blockId: id, sectionId: current?.id ?? sectionId });
  };

  const whyNoTable = (under: ContentSection | null): string =>
    under === null ? 'The table stands before the first section.' : fileAppendices.has(under.id) ? UNDER_A_FILE : 'The table is larger than one of a paper can be.';

  const takeTable = ({ rows }: ReturnedTable, index: number): void => {
    const own = onEntry.get(index)?.[0];
    const target = own?.piece.target;
    const home = target?.type === 'block' ? sections.get(target.sectionId) : undefined;
    if (target?.type === 'block' && home) {
      settleIn(home);
      lines.push({ type: 'table', id: target.id, isNew: false, sectionId: current?.id ?? home.id, rows: isOfPaperSize(rows) ? rows : null });
      targets.set(index, { blockId: target.id, sectionId: current?.id ?? home.id });
    } else if (current !== null && !fileAppendices.has(current.id) && isOfPaperSize(rows)) {
      const id = paper.newId();
      lines.push({ type: 'table', id, isNew: true, sectionId: current.id, rows });
      targets.set(index, { blockId: id, sectionId: current.id });
    } else unplaced.push({ words: rows.map(({ cells }) => cells.map((cell) => cell.map(({ stretches }) => wordsOf(stretches, ALL_ACCEPTED)).join(' ')).join(' | ')).join('\n'), why: whyNoTable(current) });
  };

  const takeLine = (line: ReturnedLine, index: number): void => {
    const here = onEntry.get(index) ?? [];
    const label = here.find(({ piece }) => piece.kind === 'label');
    const own = here.find(({ piece }) => piece.kind !== 'label');
    if (label?.piece.target.type === 'section') {
      current = sections.get(label.piece.target.id) ?? current;
      const [words, rest] = cutLabel(line, label, own);
      lines.push({ type: 'section', id: label.piece.target.id, stretches: words });
      targets.set(index, { blockId: null, sectionId: label.piece.target.id });
      if (own) takeBlock(line, index, own, withoutTail(rest, own));
      else if (current && wordsOf(rest, ALL_ACCEPTED).trim() !== '') addNew(line, index, rest, current);
      return;
    }
    if (own) {
      const { target } = own.piece;
      if (target.type === 'block') takeBlock(line, index, own, cutWords(line, own));
      else {
        if (target.type === 'section') current = sections.get(target.id) ?? current;
        lines.push({ type: target.type, id: target.type === 'title' ? '' : target.id, stretches: cutWords(line, own) });
        targets.set(index, { blockId: null, sectionId: target.type === 'section' ? target.id : null });
      }
      return;
    }
    const words = wordsOf(line.stretches, ALL_ACCEPTED);
    // Before the first section stands the logo of the house.
    if (current !== null && line.stretches.some(({ picture, change }) => picture && change?.kind !== 'deleted')) unplaced.push({ words: 'A picture', why: 'Pictures are not taken over from Word. Insert it in the paper.' });
    if ((words.trim() === '' && wordsOf(line.stretches, NONE_ACCEPTED).trim() === '') || isFurniture(line, words)) return;
    if (line.style === 'caption') unplaced.push({ words: words.trim(), why: 'Captions are not taken over from Word. Change it at the table or the picture.' });
    else if (isOfAppendixList(line, words)) unplaced.push({ words: words.trim(), why: 'The list of appendices is made of their titles. Change the title of the appendix in the paper.' });
    else if (current === null) unplaced.push({ words: words.trim(), why: 'It stands before the first section.' });
    else addNew(line, index, withoutNumber(line), current);
  };

  return {
    take(entry: ReturnedLine | ReturnedTable, index: number): void {
      if (entry.type === 'line') takeLine(entry, index);
      else takeTable(entry, index);
    },
    finish(): Omit<Placement, 'changes'> {
      const there = new Set(found.map(({ piece }) => piece.mark));
      const absent = paper.pieces.filter(({ mark }) => !there.has(mark));
      // A file for the public never had what is not open: that is not taken out.
      const forMembers = found.some(({ piece }) => isRestricted(piece, blocks));
      const gone = absent.flatMap(({ target, ...piece }) => (target.type === 'block' && !paper.addedSince(target.id) && (forMembers || !isRestricted({ ...piece, target }, blocks)) ? [target.id] : []));
      const lost = absent.filter(({ target, words }) => target.type !== 'block' && words.trim() !== '');
      if (lost.length > 0) notes.push(`${lost.length === 1 ? 'A heading or line of the header block is' : `${String(lost.length)} headings or lines of the header block are`} not in the file. What the paper has was kept: ${lost.map(({ words }) => `“${words.trim()}”`).join(', ')}.`);
      const byMark = found.filter(({ mark }) => mark !== null).length;
      return { lines, gone, unplaced, notes, found: { byMark, byWords: found.length - byMark, missing: absent.length }, changedSince, changedInBoth, targets };
    },
  };
}

function isRestricted({ target }: Pick<FoundPiece['piece'], 'target'>, blocks: ReadonlyMap<string, ContentBlock>): boolean {
  return target.type === 'block' && (blocks.get(target.id)?.publicity ?? 'open') !== 'open';
}

/** The words of a piece on its line: without what is printed around them. */
function cutWords(line: ReturnedLine, { piece, mark }: FoundPiece): readonly ReturnedStretch[] {
  const raw = rawText(line);
  const from = piece.before === '' ? 0 : raw.startsWith(piece.before) ? piece.before.length : (mark?.begins === true ? mark.from : prefixLength(raw, piece.kind));
  return withoutTail(cutStretches(line.stretches, from, raw.length), { piece });
}

/** Where the words begin on a line whose label was changed and whose mark was lost. */
function prefixLength(raw: string, kind: FoundPiece['piece']['kind']): number {
  return (kind === 'detail' ? /^[^:\t]{1,120}:[\t ]*/u : WRITTEN_NUMBER).exec(raw)?.[0].length ?? 0;
}

function withoutTail(stretches: readonly ReturnedStretch[], { piece }: Pick<FoundPiece, 'piece'>): readonly ReturnedStretch[] {
  const raw = stretches.map(({ text }) => text).join('');
  return piece.after !== '' && raw.endsWith(piece.after) ? cutStretches(stretches, 0, raw.length - piece.after.length) : stretches;
}

/** The label of an implication and what stands after it on its line. */
function cutLabel(line: ReturnedLine, label: FoundPiece, own: FoundPiece | undefined): readonly [readonly ReturnedStretch[], readonly ReturnedStretch[]] {
  const raw = rawText(line);
  const start = raw.startsWith(label.piece.before) ? label.piece.before.length : 0;
  const printed = label.piece.words;
  const end = raw.startsWith(printed, start) ? start + printed.length : own?.mark?.begins === true ? own.mark.from : (label.mark?.to ?? raw.length);
  return [cutStretches(line.stretches, start, end), cutStretches(line.stretches, end, raw.length)];
}

/** A new paragraph without a number that somebody typed where Word does not count. */
function withoutNumber(line: ReturnedLine): readonly ReturnedStretch[] {
  const raw = rawText(line);
  const length = line.label === null ? (WRITTEN_NUMBER.exec(raw)?.[0].length ?? 0) : 0;
  return length === 0 ? line.stretches : cutStretches(line.stretches, length, raw.length);
}
