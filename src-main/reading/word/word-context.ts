import type { ListLabel, NeutralImage, Place, TrackedChange } from '@shared/reading/neutral-document';
import { markOfBookmark } from '@shared/documents/mark-names';
import { ReadRefusal } from '@shared/reading/read-refusal';

import type { Relationships } from '../package-parts';
import { READ_LIMITS } from '../read-limits';
import type { WarningList } from '../warning-list';
import type { XmlNode } from '../xml-tree';
import type { NumberingCounter } from './numbering';
import type { WordStyles } from './styles';

/** What all parts of one Word file share while they are read. */
export type WordContext = {
  readonly styles: WordStyles;
  readonly numbering: NumberingCounter;
  readonly warnings: WarningList;
  readonly images: NeutralImage[];
  /** Comments whose range is open at this place. */
  readonly openComments: Set<string>;
  /** Read as it is written: nothing interpreted, our marks kept. For a file that comes back from Word. */
  readonly asWritten: boolean;
  /** Our marks that are open at this place, by the bookmark's id. */
  readonly openMarks: Map<string, string>;
  readonly changes: Map<string, TrackedChange>;
  /** Paragraphs of SmartArt by the part that holds them. */
  readonly diagrams: ReadonlyMap<string, readonly string[]>;
  blocks: number;
  cells: number;
  hidden: number;
};

/** One part: its relationships, its open fields, where it is. */
export type WordPart = {
  readonly context: WordContext;
  readonly relationships: Relationships;
  readonly fields: Field[];
  paragraphs: number;
  /** The label of the paragraph before, to tell the letter (i) from the number (i). */
  lastLabel: ListLabel | null;
};

/** A complex field that is open: between begin and separate its text is an instruction. */
export type Field = { instruction: string; inInstruction: boolean; link: string | null };

/** Marks open at one place that are followed: paragraphs grown together have a few, a file that has more would multiply itself. */
const MOST_MARKS = 50;

/** Opens the mark that a bookmark's start stands for; null when it is not one of ours. */
export function openMark({ asWritten, openMarks }: WordContext, node: Pick<XmlNode, 'get'>): string | null {
  const mark = asWritten && openMarks.size < MOST_MARKS ? markOfBookmark(node.get('w:name') ?? '') : null;
  if (mark !== null) openMarks.set(node.get('w:id') ?? '', mark);
  return mark;
}

/** Closes the mark that a bookmark's end stands for; null when it is not one of ours. */
export function closeMark({ openMarks }: WordContext, node: Pick<XmlNode, 'get'>): string | null {
  const id = node.get('w:id') ?? '';
  const mark = openMarks.get(id) ?? null;
  openMarks.delete(id);
  return mark;
}

/** The place of what is read now, for warnings. */
export function placeOf(part: WordPart): string {
  return `paragraph ${String(part.paragraphs)}`;
}

/** Counts a block that came out. */
export function countBlock(part: WordPart): Place {
  part.context.blocks += 1;
  if (part.context.blocks > READ_LIMITS.blocks) throw new ReadRefusal('too-many-elements');
  return part.paragraphs;
}

/** The tracked change that an element stands for; the same author and moment give the same object. */
export function changeOf(part: WordPart, node: Pick<XmlNode, 'name' | 'get'>): TrackedChange {
  const moved = node.name === 'w:moveFrom' || node.name === 'w:moveTo';
  const kind = node.name === 'w:ins' || node.name === 'w:moveTo' ? 'inserted' : 'deleted';
  const author = node.get('w:author') ?? '';
  const when = node.get('w:date') ?? '';
  const key = `${kind}|${String(moved)}|${author}|${when}`;
  const known = part.context.changes.get(key);
  if (known) return known;
  const change: TrackedChange = { kind, author, when, moved };
  part.context.changes.set(key, change);
  return change;
}

/** A part about to be read. */
export function wordPart(context: WordContext, relationships: Relationships): WordPart {
  return { context, relationships, fields: [], paragraphs: 0, lastLabel: null };
}
