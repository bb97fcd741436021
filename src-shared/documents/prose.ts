import { AUTO_NUMBER, literalNumber, textRuns, type Block, type Bookmark, type Inline, type LinkInline, type Mark, type NumberLabel, type TextInline } from '@shared/documents/document-model';
import { imageBlocks, tableBlocks, type Captions } from '@shared/documents/prose-figures';
import type { Publicity } from '@shared/kernel/publicity';
import type { BlockContent, BlockKind, NoteRun } from '@shared/text/model';

/** A stretch of the record's text, as the record keeps it. */
export type ProseRun = { readonly text: string; readonly bold?: boolean | undefined; readonly italic?: boolean | undefined; readonly superscript?: boolean | undefined; readonly link?: string | undefined; readonly footnote?: { readonly runs: readonly NoteRun[] } | undefined; readonly reference?: { readonly target: string } | undefined };

/** A paragraph of the record's text. The record's own blocks fit as they are. */
export type Prose = {
  /** For references to it. */
  readonly id?: string;
  readonly kind: BlockKind;
  readonly level: number;
  readonly runs: readonly ProseRun[];
  /** Of a table or a picture. */
  readonly content?: BlockContent | null | undefined;
  readonly publicity: Publicity;
  /** Of text that can be read back from Word. */
  readonly mark?: Mark | undefined;
};

/** A mark, where there is one, as the field of a block. */
export function markOf(mark: Mark | undefined): { readonly mark?: Mark } {
  return mark === undefined ? {} : { mark };
}

/** Who the document is for: `public` leaves out everything that is not open, `members` holds it all. */
export type Audience = 'public' | 'members';

/** Whether a paragraph goes into a document for these readers. */
export function isFor(audience: Audience, publicity: Publicity): boolean {
  return audience === 'members' || publicity === 'open';
}

/** Runs of the record as runs of a document; line ends and tabs inside them become breaks and tabs. A reference shows what it showed last where its target is not in the document. */
export function proseRuns(runs: readonly ProseRun[]): readonly Inline[] {
  const out: Inline[] = [];
  for (const run of runs) {
    if (run.footnote !== undefined) {
      const note = noteRuns(run.footnote.runs);
      if (note.length > 0) out.push({ type: 'footnote', runs: note });
      continue;
    }
    if (run.reference !== undefined) {
      out.push({ type: 'reference', target: run.reference.target, show: 'label', shown: run.text });
      continue;
    }
    const look: { bold?: true; italic?: true } = { ...(run.bold ? { bold: true } : {}), ...(run.italic ? { italic: true } : {}) };
    if (run.link !== undefined && run.text.trim() !== '') out.push({ type: 'link', href: run.link, text: run.text, ...look });
    else out.push(...textRuns(run.text, { ...look, ...(run.superscript ? ({ position: 'superscript' } satisfies Partial<TextInline>) : {}) }));
  }
  return out;
}

/** The words of a footnote; none for one that is empty, which no document may have. A note is one paragraph: its line ends become spaces. */
function noteRuns(runs: readonly NoteRun[]): readonly (TextInline | LinkInline)[] {
  if (runs.every((run) => run.text.trim() === '')) return [];
  return runs.filter((run) => run.text !== '').map((run): TextInline | LinkInline => {
    const look: { bold?: true; italic?: true } = { ...(run.bold ? { bold: true } : {}), ...(run.italic ? { italic: true } : {}) };
    const text = run.text.replace(/[\n\t]+/gu, ' ');
    return run.link !== undefined && text.trim() !== '' ? { type: 'link', href: run.link, text, ...look } : { type: 'text', text, ...look };
  });
}

/** How the paragraphs of one place are set. */
export type ProseSetting = {
  /** `label` stands clear of the numbers at the left. */
  readonly indent: 'none' | 'label';
  /** The number of each numbered or lettered paragraph; null when its style counts. */
  readonly label: ((prose: Prose) => string) | null;
  /** Whether numbered paragraphs have numbers here. */
  readonly numbered: boolean;
  /** The level of the un-numbered sub-headings. */
  readonly subHeading: 2 | 3;
  /** Names lists apart: two places with the same name would count on. */
  readonly list: string;
  /** Blocks that something refers to, by id: they get a bookmark. None when left out. */
  readonly referredTo?: ReadonlySet<string>;
  /** Counts tables and pictures, and has the pictures' bytes. Without it captions have no number and pictures are told in words. */
  readonly captions?: Captions;
};

/** The bookmark of a block that is referred to. */
export function bookmarkOf(prose: { readonly id?: string }, { referredTo }: Pick<ProseSetting, 'referredTo'>): Bookmark | null {
  return prose.id !== undefined && referredTo?.has(prose.id) === true ? prose.id : null;
}

/** The paragraphs of a place as blocks. */
export function proseBlocks(paragraphs: readonly Prose[], setting: ProseSetting): readonly Block[] {
  return paragraphs.flatMap((prose) => blocksOf(prose, setting).map((block) => ({ ...block, ...markOf(prose.mark) })));
}

function blocksOf(prose: Prose, setting: ProseSetting): readonly Block[] {
  if (prose.content?.type === 'table') return tableBlocks(prose.content, bookmarkOf(prose, setting), setting, proseRuns);
  if (prose.content?.type === 'image') return imageBlocks(prose.content, bookmarkOf(prose, setting), setting);
  return [proseBlock(prose, setting)];
}

function proseBlock(prose: Prose, setting: ProseSetting): Block {
  const bookmark = bookmarkOf(prose, setting);
  const runs = proseRuns(prose.runs);
  const label = setting.label?.(prose) ?? null;
  const number: Exclude<NumberLabel, { readonly type: 'none' }> = label === null ? AUTO_NUMBER : literalNumber(label);
  const paragraph: Block = { type: 'paragraph', look: 'body', indent: setting.indent, keepWithNext: false, runs };
  switch (prose.kind) {
    case 'paragraph':
    // Without what it held nothing is left but its place.
    case 'table':
    case 'image':
      return paragraph;
    case 'heading':
      return runs.length === 0 ? paragraph : { type: 'heading', level: setting.subHeading, number: { type: 'none' }, series: 'section', runs, bookmark };
    case 'bullet':
      return { type: 'listItem', marker: 'bullet', level: clampLevel(prose.level), list: setting.list, indent: setting.indent, runs };
    case 'numbered':
      return setting.numbered ? { type: 'numbered', level: prose.level >= 2 ? 2 : 1, number, series: 'section', runs, bookmark } : paragraph;
    case 'letter':
    case 'roman':
      return { type: 'numbered', level: prose.kind === 'letter' ? 3 : 4, number, series: 'section', runs, bookmark };
  }
}

function clampLevel(level: number): 1 | 2 | 3 {
  return level <= 1 ? 1 : level === 2 ? 2 : 3;
}
