import { AUTO_NUMBER, literalNumber, textRuns, type Block, type Inline, type Mark, type NumberLabel, type TextInline } from '@shared/documents/document-model';
import type { Publicity } from '@shared/kernel/publicity';

/** A stretch of the record's text, as the record keeps it. */
export type ProseRun = { readonly text: string; readonly bold?: boolean | undefined; readonly italic?: boolean | undefined; readonly superscript?: boolean | undefined; readonly link?: string | undefined };

/** A paragraph of the record's text. The record's own blocks fit as they are. */
export type Prose = {
  readonly kind: 'paragraph' | 'numbered' | 'heading' | 'bullet' | 'letter' | 'roman';
  readonly level: number;
  readonly runs: readonly ProseRun[];
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

/** Runs of the record as runs of a document; line ends and tabs inside them become breaks and tabs. */
export function proseRuns(runs: readonly ProseRun[]): readonly Inline[] {
  const out: Inline[] = [];
  for (const run of runs) {
    const look: { bold?: true; italic?: true } = { ...(run.bold ? { bold: true } : {}), ...(run.italic ? { italic: true } : {}) };
    if (run.link !== undefined && run.text.trim() !== '') out.push({ type: 'link', href: run.link, text: run.text, ...look });
    else out.push(...textRuns(run.text, { ...look, ...(run.superscript ? ({ position: 'superscript' } satisfies Partial<TextInline>) : {}) }));
  }
  return out;
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
};

/** The paragraphs of a place as blocks. */
export function proseBlocks(paragraphs: readonly Prose[], setting: ProseSetting): readonly Block[] {
  return paragraphs.map((prose) => ({ ...proseBlock(prose, setting), ...markOf(prose.mark) }));
}

function proseBlock(prose: Prose, setting: ProseSetting): Block {
  const runs = proseRuns(prose.runs);
  const label = setting.label?.(prose) ?? null;
  const number: Exclude<NumberLabel, { readonly type: 'none' }> = label === null ? AUTO_NUMBER : literalNumber(label);
  const paragraph: Block = { type: 'paragraph', look: 'body', indent: setting.indent, keepWithNext: false, runs };
  switch (prose.kind) {
    case 'paragraph':
      return paragraph;
    case 'heading':
      return runs.length === 0 ? paragraph : { type: 'heading', level: setting.subHeading, number: { type: 'none' }, series: 'section', runs, bookmark: null };
    case 'bullet':
      return { type: 'listItem', marker: 'bullet', level: clampLevel(prose.level), list: setting.list, indent: setting.indent, runs };
    case 'numbered':
      return setting.numbered ? { type: 'numbered', level: prose.level >= 2 ? 2 : 1, number, series: 'section', runs, bookmark: null } : paragraph;
    case 'letter':
    case 'roman':
      return { type: 'numbered', level: prose.kind === 'letter' ? 3 : 4, number, series: 'section', runs, bookmark: null };
  }
}

function clampLevel(level: number): 1 | 2 | 3 {
  return level <= 1 ? 1 : level === 2 ? 2 : 3;
}
