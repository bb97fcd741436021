import { likeness, plain } from '../../approval/text-difference';
import type { KnownPiece } from './placement';
import type { ReturnedLine, ReturnedMark, ReturnedTable, ReturnedText } from './returned-lines';
import { ALL_ACCEPTED, NONE_ACCEPTED, wordsOf } from './stretches';

/** A piece of the paper on a line of the file. `mark` is null where the mark was lost and the words told. */
export type FoundPiece = { readonly piece: KnownPiece; readonly entry: number; readonly mark: ReturnedMark | null };

/** Pairs of lines and pieces that are compared word by word where marks were lost; a longer paper is matched by equal words only. */
const MOST_PAIRS = 60_000;
/** How much of their words two paragraphs must have in common to be taken for one. */
const LIKE_ENOUGH = 0.6;

/** Which piece of the paper stands on which line of the file. Marks decide; where they were lost, words do. */
export function findPieces(text: ReturnedText, pieces: readonly KnownPiece[]): readonly FoundPiece[] {
  const { entries } = text;
  const found: FoundPiece[] = [];
  const missing: KnownPiece[] = [];
  const marked = linesByRow(entries);
  const taken = new Map<number, FoundPiece>();
  for (const piece of pieces) {
    const places = (marked.get(piece.mark) ?? []).filter(({ entry }) => (entries[entry]?.type === 'table') === (piece.kind === 'table'));
    const best = likest(places, ({ entry }) => likenessOf(piece, entries[entry]));
    if (!best) {
      missing.push(piece);
      continue;
    }
    const own: FoundPiece = { piece, ...best };
    const other = piece.kind === 'label' ? undefined : taken.get(best.entry);
    if (other === undefined) {
      found.push(own);
      if (piece.kind !== 'label') taken.set(best.entry, own);
    } else if (likenessOf(piece, entries[best.entry]) > likenessOf(other.piece, entries[best.entry])) {
      // Two paragraphs grew together: the line is the one that it is more like, the other one is not there any more.
      found.splice(found.indexOf(other), 1, own);
      taken.set(best.entry, own);
      missing.push(other.piece);
    } else missing.push(piece);
  }
  const labelled = new Set(found.map(({ entry }) => entry));
  const free = entries.flatMap((entry, index) => (labelled.has(index) || comparable(entry).trim() === '' ? [] : [index]));
  return [...found, ...findByWords(missing, free, entries)];
}

function findByWords(missing: readonly KnownPiece[], free: readonly number[], entries: ReturnedText['entries']): readonly FoundPiece[] {
  const found: FoundPiece[] = [];
  const open = new Set(free);
  const left: KnownPiece[] = [];
  const byWords = new Map<string, number[]>();
  for (const entry of free) {
    const words = plain(comparable(entries[entry]));
    byWords.set(words, [...(byWords.get(words) ?? []), entry]);
  }
  const take = (piece: KnownPiece, entry: number): void => {
    open.delete(entry);
    found.push({ piece, entry, mark: null });
  };
  for (const piece of missing) {
    const words = plain(printed(piece));
    const entry = words === '' ? undefined : byWords.get(words)?.find((candidate) => open.has(candidate) && fits(piece, entries[candidate]));
    if (entry === undefined) left.push(piece);
    else take(piece, entry);
  }
  if (left.length * open.size > MOST_PAIRS) return found;
  const pairs = left.flatMap((piece) => [...open].filter((entry) => fits(piece, entries[entry])).map((entry) => ({ piece, entry, likeness: likeness(printed(piece), comparable(entries[entry])) })));
  const done = new Set<KnownPiece>();
  for (const { piece, entry, likeness: like } of pairs.toSorted((one, other) => other.likeness - one.likeness)) {
    if (like < LIKE_ENOUGH || done.has(piece) || !open.has(entry)) continue;
    done.add(piece);
    take(piece, entry);
  }
  return found;
}

/** Whether a line can be a piece at all: a heading is no paragraph, a table no line. */
function fits(piece: KnownPiece, entry: ReturnedLine | ReturnedTable | undefined): boolean {
  if (entry === undefined) return false;
  if (entry.type === 'table' || piece.kind === 'table') return entry.type === 'table' && piece.kind === 'table';
  switch (piece.kind) {
    case 'heading':
      return entry.heading === 1;
    case 'title':
      return entry.style === 'title' || entry.heading === 1;
    case 'subHeading':
      return entry.heading > 1;
    // Its words stand before those of an answer: without a mark nobody knows where they end.
    case 'label':
      return false;
    case 'picture':
      return entry.stretches.some(({ picture }) => picture);
    case 'detail':
    case 'text':
      return entry.heading === 0;
  }
}

function linesByRow(entries: ReturnedText['entries']): ReadonlyMap<string, readonly { readonly entry: number; readonly mark: ReturnedMark }[]> {
  const rows = new Map<string, { readonly entry: number; readonly mark: ReturnedMark }[]>();
  entries.forEach(({ marks }, entry) => {
    for (const mark of marks) rows.set(mark.row, [...(rows.get(mark.row) ?? []), { entry, mark }]);
  });
  return rows;
}

function likest<T>(candidates: readonly T[], likenessOfOne: (candidate: T) => number): T | undefined {
  if (candidates.length < 2) return candidates[0];
  return candidates.map((candidate) => ({ candidate, like: likenessOfOne(candidate) })).reduce((best, next) => (next.like > best.like ? next : best)).candidate;
}

function likenessOf(piece: KnownPiece, entry: ReturnedLine | ReturnedTable | undefined): number {
  return likeness(piece.words, comparable(entry));
}

function printed({ before, words, after }: KnownPiece): string {
  return before + words + after;
}

/** The words of a line as they were before tracked changes, or, of a line that is all new, as they are now; of a table those of its first row. */
function comparable(entry: ReturnedLine | ReturnedTable | undefined): string {
  if (entry === undefined) return '';
  if (entry.type === 'table') return entry.rows[0]?.cells.map((cell) => cell.map(comparable).join(' ')).join(' ') ?? '';
  const before = wordsOf(entry.stretches, NONE_ACCEPTED);
  return before.trim() === '' ? wordsOf(entry.stretches, ALL_ACCEPTED) : before;
}
