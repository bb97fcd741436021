import { MARK_LETTERS } from '../../documents/mark-names';
import type { ListLabel, NeutralBlock, NeutralDocument, NeutralHeading, NeutralParagraph, NeutralRun, NeutralTable, TrackedChange } from '../../reading/neutral-document';
import type { NoteRun } from '../../text/model';
import { noteRuns } from '../../reading/note-runs';
import { tableGrid } from '../../reading/neutral-text';

/** A stretch of text of one look, as it stands in a file that came back. `change` is the tracked change it is part of. */
export type ReturnedStretch = {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly superscript: boolean;
  readonly link: string | null;
  readonly change: { readonly id: number; readonly kind: TrackedChange['kind'] } | null;
  readonly comments: readonly string[];
  /** The words of the footnote whose mark stands here. */
  readonly note: readonly NoteRun[] | null;
  readonly picture: boolean;
};

/** Our mark on a line: which row, and which words it had when the file was made; places in the line's raw text. */
export type ReturnedMark = { readonly row: string; readonly words: string; readonly from: number; readonly to: number; readonly begins: boolean };

/** One paragraph of the file. */
export type ReturnedLine = {
  readonly type: 'line';
  /** Level of a heading, 0 for text. */
  readonly heading: number;
  readonly style: string;
  readonly label: ListLabel | null;
  readonly depth: number;
  readonly marks: readonly ReturnedMark[];
  readonly stretches: readonly ReturnedStretch[];
  /** The tracked change that its end is part of: it grew together with the next one, or was parted from it. */
  readonly end: ReturnedStretch['change'];
};

/** A table of the file, as many cells in each row as it has columns. */
export type ReturnedTable = { readonly type: 'table'; readonly marks: readonly ReturnedMark[]; readonly rows: readonly ReturnedRow[] };
export type ReturnedRow = { readonly cells: readonly (readonly ReturnedLine[])[]; readonly change: ReturnedStretch['change'] };

/** One tracked change as a person made it: what went and what came at one place (or, moved, at two). */
export type ReturnedChange = { readonly id: number; readonly author: string; readonly when: string; readonly inserted: string; readonly deleted: string; readonly moved: boolean };

/** The text of a file that came back: its paragraphs and tables in order, and the tracked changes in them. */
export type ReturnedText = { readonly entries: readonly (ReturnedLine | ReturnedTable)[]; readonly changes: readonly ReturnedChange[] };

/** Lays a Word file that was read as it is written out as lines, and gathers its tracked changes as the people who made them saw them. */
export function returnedText(document: NeutralDocument): ReturnedText {
  const gather = createGatherer(new Map(document.notes.map(({ id, blocks }) => [id, noteRuns(blocks)])));
  return { entries: document.blocks.flatMap((block) => entryOf(block, gather)), changes: gather.changes() };
}

type Gatherer = { readonly take: (change: TrackedChange | undefined, text: string) => ReturnedStretch['change']; readonly plain: () => void; readonly changes: () => readonly ReturnedChange[]; readonly notes: ReadonlyMap<string, readonly NoteRun[]> };

/** Puts tracked runs that stand together and are one person's at one moment together: a word replaced is one change. */
function createGatherer(notes: Gatherer['notes']): Gatherer {
  type Gathered = { id: number; author: string; when: string; inserted: string; deleted: string; moved: boolean };
  const all: Gathered[] = [];
  const moves = new Map<string, Gathered>();
  let open: Gathered | null = null;
  return {
    take(change, text) {
      if (!change) return null;
      const { author, when, kind, moved } = change;
      const key = `${author}\n${when}`;
      let gathered: Gathered | undefined = moved ? moves.get(key) : open !== null && !open.moved && `${open.author}\n${open.when}` === key ? open : undefined;
      if (!gathered) {
        gathered = { id: all.length + 1, author, when, inserted: '', deleted: '', moved };
        all.push(gathered);
        if (moved) moves.set(key, gathered);
      }
      if (kind === 'inserted') gathered.inserted += text;
      else gathered.deleted += text;
      open = gathered;
      return { id: gathered.id, kind };
    },
    plain() {
      open = null;
    },
    changes: () => all,
    notes,
  };
}

function entryOf(block: NeutralBlock, gather: Gatherer): readonly (ReturnedLine | ReturnedTable)[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [lineOf(block, gather)];
    case 'table':
      return [tableOf(block, gather)];
    case 'slide':
      return [];
  }
}

function lineOf(block: NeutralHeading | NeutralParagraph, gather: Gatherer): ReturnedLine {
  const stretches = block.runs.map((run) => stretchOf(run, gather));
  const end = gather.take(block.change, '\n');
  if (end === null) gather.plain();
  const marks = (block.written?.marks ?? []).filter(({ from, to, begins }) => begins || to > from).map(({ mark, ...place }): ReturnedMark => ({ row: mark.slice(0, MARK_LETTERS.row), words: mark.slice(MARK_LETTERS.row), ...place }));
  return { type: 'line', heading: block.type === 'heading' ? block.level : 0, style: block.written?.style ?? '', label: block.label, depth: block.type === 'paragraph' ? block.depth : 0, marks, stretches, end };
}

function stretchOf(run: NeutralRun, gather: Gatherer): ReturnedStretch {
  const change = gather.take(run.change, run.text);
  if (change === null && run.text !== '') gather.plain();
  return { text: run.text, bold: run.bold === true, italic: run.italic === true, superscript: run.superscript === true, link: run.link ?? null, change, comments: run.comments ?? [], note: run.note === undefined ? null : (gather.notes.get(run.note) ?? []), picture: run.image !== undefined };
}

/** The lines of a cell; a table within it gives its own. */
function linesOf(blocks: readonly NeutralBlock[], gather: Gatherer): readonly ReturnedLine[] {
  return blocks.flatMap((block) => entryOf(block, gather)).flatMap((entry) => (entry.type === 'line' ? [entry] : entry.rows.flatMap(({ cells }) => cells.flat())));
}

function tableOf(block: NeutralTable, gather: Gatherer): ReturnedTable {
  const rows = tableGrid(block).map((row, index): ReturnedRow => {
    gather.plain();
    const change = gather.take(block.rows[index]?.change, '');
    // No table of a paper has joined cells: the words stand in the first place that such a cell covers.
    return { cells: row.map(({ cell, covered }) => (cell === null || covered ? [] : linesOf(cell.blocks, gather))), change };
  });
  gather.plain();
  return { type: 'table', marks: rows[0]?.cells.flat().flatMap(({ marks }) => marks) ?? [], rows };
}
