import type { ListLabel, NeutralBlock, NeutralDocument, NeutralParagraph } from '../../reading/neutral-document';
import { recordRuns } from '../../reading/record-runs';
import { plainText } from '../../text/model';
import type { BlockKind, Run } from '../../text/model';
import { splitRuns } from '../../text/split-runs';
import type { DocumentLine } from './body-reading';
import { repairRunOn } from './repair-run-on';

/** A line of the document as the reader of bodies sees it. */
export type SourceLine = DocumentLine & {
  readonly role: 'heading' | 'paragraph' | 'item' | 'row';
  /** The text without a number in front. */
  readonly bare: string;
  /** Level of a heading, 1 the highest. */
  readonly depth: number;
  readonly cells: readonly string[] | null;
  /** The row with the names of a table's columns. */
  readonly header: boolean;
  /** It stands on a slide. */
  readonly slide: boolean;
};

type Flat = { readonly runs: readonly Run[]; readonly label: ListLabel | null; readonly role: SourceLine['role']; readonly depth: number; readonly at: number; readonly slide: number | null; readonly cells: readonly string[] | null; readonly header: boolean };

/** The longest paragraph in bold that is taken for a heading. */
const HEADING_LENGTH = 100;

/** The lines of a document in order: body, then footnotes. Typed lists and tables become items and rows; run-on text is parted. */
export function sourceLines(document: NeutralDocument): readonly SourceLine[] {
  const flat = [...document.blocks.flatMap((block) => flatten(block, null)), ...document.notes.flatMap((note) => note.blocks.flatMap((block) => flatten(block, null)))];
  const lossy = document.kind === 'slides-text' || document.kind === 'text';
  return flat.flatMap((line, index) => toLines(line, flat[index - 1] ?? null, document, lossy));
}

/** What stands apart from the text and is not taken over: heads and feet of pages, comments, pictures. */
export function sentencesOnAsides(document: NeutralDocument): readonly string[] {
  const text = (blocks: readonly NeutralBlock[]): string => blocks.flatMap((block) => flatten(block, null)).map((line) => plainText(line.runs)).join(' ').replace(/[\s\u00A0]+/gu, ' ').trim();
  const furniture = document.furniture.flatMap((part) => {
    const words = text(part.blocks);
    return words === '' || /^page\b[\s\d]*(?:of[\s\d]*)?$/iu.test(words) ? [] : [`The pages carried “${words}” at the ${part.kind === 'header' ? 'top' : 'foot'}. It is not taken over.`];
  });
  const comments = document.comments.flatMap((comment) => {
    const words = text(comment.blocks);
    return words === '' ? [] : [`${comment.author === '' ? 'A reviewer' : comment.author} had commented: “${words}”. Comments are not taken over.`];
  });
  const pictures = document.images.length;
  return [...furniture, ...comments, ...(pictures === 0 ? [] : [pictures === 1 ? 'A picture is not taken over.' : `${String(pictures)} pictures are not taken over.`])];
}

function flatten(block: NeutralBlock, slide: number | null): Flat[] {
  switch (block.type) {
    case 'heading':
      return [{ runs: recordRuns(block.runs), label: block.label, role: 'heading', depth: block.level, at: block.at, slide, cells: null, header: false }];
    case 'paragraph':
      return [paragraph(block, slide)];
    case 'table':
      return block.rows.filter((row) => row.kind !== 'blank' && row.kind !== 'rule').map((row) => {
        const cells = row.cells.map((cell) => cell.blocks.flatMap((inner) => flatten(inner, slide)).map((line) => [line.label?.style === 'bullet' ? '' : (line.label?.text ?? ''), plainText(line.runs)].join(' ').trim()).join('; ').replace(/\s+/gu, ' ').trim());
        return { runs: [{ text: cells.filter((cell) => cell !== '').join('\t') }], label: null, role: 'row', depth: 0, at: row.at, slide, cells, header: row.kind === 'header' };
      });
    case 'slide':
      return [
        { runs: recordRuns(block.title), label: null, role: 'heading', depth: 2, at: block.at, slide: block.number, cells: null, header: false },
        ...block.blocks.flatMap((inner) => flatten(inner, block.number)),
        ...block.notes.flatMap((inner) => flatten(inner, block.number)),
      ];
  }
}

function paragraph(block: NeutralParagraph, slide: number | null): Flat {
  const runs = block.change?.kind === 'deleted' && block.runs.every((run) => run.change?.kind === 'deleted') ? [] : recordRuns(block.runs);
  const text = plainText(runs).trim();
  const bold = text !== '' && text.length <= HEADING_LENGTH && !/[.;,]$/u.test(text) && runs.every((run) => run.bold === true || run.text.trim() === '');
  const title = block.role === 'title' || block.role === 'subtitle';
  const listed = block.label !== null && (block.label.style !== 'decimal' || block.label.parts.length === 1);
  // "3.1 The Board shall …" is a paragraph with its number, not an item of a list.
  const role = title || (bold && !listed) ? 'heading' : listed || (block.label === null && block.depth > 0) ? 'item' : 'paragraph';
  return { runs, label: block.label, role, depth: role === 'heading' ? (title ? 1 : 3) : Math.max(1, block.depth), at: block.at, slide, cells: null, header: false };
}

/** A line; several where it holds line breaks or is longer than a paragraph may be. */
function toLines(flat: Flat, before: Flat | null, document: NeutralDocument, lossy: boolean): SourceLine[] {
  const ranOn = document.kind === 'slides-text' && before !== null && before.slide === flat.slide && before.at === flat.at && before.role === 'item' && flat.role === 'item';
  const broken = breakRuns(flat.runs).filter((runs) => plainText(runs).trim() !== '');
  // A list typed with line breaks: several short lines in one paragraph, none of them a sentence.
  const role = flat.role === 'paragraph' && broken.length > 1 && broken.every((runs) => plainText(runs).length <= HEADING_LENGTH && !/[.!?:]\s*$/u.test(plainText(runs))) ? 'item' : flat.role;
  return broken.flatMap((runs) => splitRuns(runs)).flatMap((piece, index): SourceLine[] => {
    const written = plainText(piece).replace(/[\s\u00A0]+/gu, ' ').trim();
    if (written === '') return [];
    const { text, repairs } = lossy ? repairRunOn(written) : { text: written, repairs: [] };
    const label = index === 0 ? flat.label : null;
    const { kind, level, prefix } = blockKindOf(flat, label);
    const runs: Run[] = repairs.length > 0 ? [{ text: prefix + text }] : prefix === '' ? [...piece] : [{ text: prefix }, ...piece];
    return [{ place: placeOf(flat, document), text: prefix + text, written: prefix + written, bare: text, heading: flat.role === 'heading', kind, level, runs, doubt: [...repairs, ...(ranOn ? ['It ran on in one line behind another item.'] : [])].join(' '), role, depth: flat.depth, cells: flat.cells, header: flat.header, slide: flat.slide !== null }];
  });
}

/** The runs of each line within a paragraph: in Word a list is often typed with line breaks. */
function breakRuns(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines;
}

/** What a line is in terms of reference. Letters and bullets are counted again there; a number of its own stays in front of the text. */
function blockKindOf(flat: Flat, label: ListLabel | null): { readonly kind: BlockKind; readonly level: number; readonly prefix: string } {
  const numbered = label !== null && (label.style === 'decimal' || label.style === 'other') ? `${label.text} ` : '';
  if (flat.role === 'heading') return { kind: 'heading', level: 1, prefix: numbered };
  const level = Math.min(3, Math.max(1, flat.depth));
  if (label === null) return { kind: flat.role === 'item' ? 'bullet' : 'paragraph', level: flat.role === 'item' ? level : 1, prefix: '' };
  switch (label.style) {
    case 'bullet':
      return { kind: 'bullet', level, prefix: '' };
    case 'letter':
      return { kind: 'letter', level: 1, prefix: '' };
    case 'roman':
      return { kind: 'roman', level: 2, prefix: '' };
    default:
      return { kind: 'paragraph', level: 1, prefix: numbered };
  }
}

function placeOf(flat: Flat, document: NeutralDocument): string {
  if (flat.slide !== null) return `slide ${String(flat.slide)}`;
  const unit = document.kind === 'docx' || document.kind === 'html' ? 'paragraph' : document.kind === 'xlsx' || document.kind === 'delimited' ? 'row' : 'line';
  return `${unit} ${String(flat.at)}`;
}
