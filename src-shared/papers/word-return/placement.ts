import type { BlockKind } from '../../text/model';
import type { PrintedPiece } from '../../documents/printed-pieces';
import type { PaperContent } from '../content/paper-content';
import type { ReturnedChange, ReturnedRow, ReturnedStretch } from './returned-lines';

/** What of a paper a printed piece is. */
export type PieceTarget =
  | { readonly type: 'title' }
  | { readonly type: 'detail'; readonly id: string }
  | { readonly type: 'section'; readonly id: string }
  | { readonly type: 'block'; readonly id: string; readonly sectionId: string };

/** A piece of the paper as it would be printed now; `mark` is the one of its row. */
export type KnownPiece = PrintedPiece & { readonly target: PieceTarget };

/** The paper that a file is laid beside. */
export type KnownPaper = {
  readonly content: PaperContent;
  /** Its pieces in the order of the page, as a document for members has them. */
  readonly pieces: readonly KnownPiece[];
  /** Words of the page that belong to no row: the name of the council, the notice, the lead of the recommendations. */
  readonly furniture: ReadonlySet<string>;
  /** The words mark that a row would get for some words. */
  readonly wordsMark: (row: string, words: string) => string;
  /** Whether a paragraph was begun after the file was made. */
  readonly addedSince: (blockId: string) => boolean;
  /** An id for a paragraph that comes from the file. */
  readonly newId: () => string;
};

/** A line of the file with what it is in the paper. */
export type PlacedLine = PlacedParagraph | PlacedTable | PlacedWords;
/** A table; its rows are null where it is the paper's own in a place, a picture among them: it stays as the paper has it. */
export type PlacedTable = { readonly type: 'table'; readonly id: string; readonly isNew: boolean; readonly sectionId: string; readonly rows: readonly ReturnedRow[] | null };
export type PlacedParagraph = {
  readonly type: 'paragraph';
  /** The paragraph of the paper that it is, or a new one. */
  readonly id: string;
  readonly isNew: boolean;
  readonly sectionId: string;
  readonly kind: BlockKind;
  readonly level: number;
  /** Its words; null where the file has them as they were when it was made and the paper has others since: the paper's stay. */
  readonly stretches: readonly ReturnedStretch[] | null;
  readonly end: ReturnedStretch['change'];
};
/** The title, a line of the header block, the heading of a section. */
export type PlacedWords = { readonly type: 'title' | 'detail' | 'section'; readonly id: string; readonly stretches: readonly ReturnedStretch[] };

/** Words of the file that found no place in the paper, and why, in a sentence. */
export type Unplaced = { readonly words: string; readonly why: string };

/** A file laid beside a paper. */
export type Placement = {
  readonly lines: readonly PlacedLine[];
  /** Paragraphs that were in the file when it was made and are not in it now. */
  readonly gone: readonly string[];
  readonly changes: readonly ReturnedChange[];
  readonly unplaced: readonly Unplaced[];
  /** What a person should know, in sentences. */
  readonly notes: readonly string[];
  /** How the pieces were found: by their marks, or by their words where those were lost. */
  readonly found: { readonly byMark: number; readonly byWords: number; readonly missing: number };
  /** Paragraphs that the paper changed after the file was made, and those among them that the file changed too. */
  readonly changedSince: readonly string[];
  readonly changedInBoth: readonly string[];
  /** What a line of the file is in the paper, for the comments on it: the index of the entry, and the paragraph's id. */
  readonly targets: ReadonlyMap<number, { readonly blockId: string | null; readonly sectionId: string | null }>;
};
