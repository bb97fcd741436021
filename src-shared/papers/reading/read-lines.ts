import { plainText } from '../../text/model';
import { cleanLine } from '../../kernel/clean-text';
import { splitRuns } from '../../text/split-runs';
import type { BlockContent, ImageContent, NoteRun, Run } from '../../text/model';
import type { ListLabel, NeutralBlock, NeutralDocument, NeutralParagraph, NeutralSlide, NeutralTable } from '../../reading/neutral-document';
import { readTypedLabel } from '../../reading/list-label';
import { dropStart, recordRuns } from '../../reading/record-runs';
import { readTable } from './read-table';

/** One heading or paragraph of what was read, flat. `cells` are the texts of a table's row; its runs hold them all. */
export type ReadLine = {
  readonly type: 'heading' | 'paragraph';
  /** Level of a heading, 1 to 9; depth of a list item, 0 outside lists. */
  readonly depth: number;
  readonly label: ListLabel | null;
  readonly runs: readonly Run[];
  readonly text: string;
  readonly certain: boolean;
  readonly cells: readonly string[] | null;
  /** The table or picture that this line stands for; of a table's rows the first has it. */
  readonly figure?: ReadFigure;
};

/** A table or picture, what to say of it, and whether this line is more of the one before. */
export type ReadFigure = { readonly content: BlockContent; readonly notes: readonly string[]; readonly more: boolean };

/** The level of a slide's title among headings. */
const SLIDE_LEVEL = 2;

/** Pictures that the record keeps, by their ids in the document. */
type Pictures = ReadonlyMap<string, ImageContent>;

/** The words of footnotes, by their ids in the document. */
type Notes = ReadonlyMap<string, readonly NoteRun[]>;

/** How a document is read: `nameSlides` gives a slide without a title its number as its heading; of `notes` the mark becomes a footnote. */
export type LineChoice = { readonly nameSlides: boolean; readonly pictures: Pictures; readonly notes: Notes };

/** The body of a document as lines, in order. Tables become one line a row, slides a heading with what stands under it; a picture comes after the paragraph that it stands in. */
export function readLines(document: NeutralDocument, choice: LineChoice = { nameSlides: false, pictures: new Map(), notes: NO_NOTES }): ReadLine[] {
  const lines = (block: NeutralBlock): ReadLine[] => {
    if (block.type === 'slide') return slideLines(block, choice, lines);
    return [...linesOf(block, choice.notes), ...imageIdsOf(block).flatMap((id) => pictureLines(choice.pictures.get(id)))];
  };
  return document.blocks.flatMap((block) => lines(block));
}

/** A slide, where it is to be read without its speaker always with a heading, and what was only said under a heading of its own. */
function slideLines(slide: NeutralSlide, { nameSlides: named, notes: known }: LineChoice, lines: (block: NeutralBlock) => ReadLine[]): ReadLine[] {
  const heading = (text: string, depth: number): ReadLine[] => (named ? lineUnlessBlank({ type: 'heading', depth, label: null, runs: [{ text }], certain: false, cells: null }) : []);
  const title = linesOf({ ...slide, blocks: [], notes: [] }, known);
  const notes = slide.notes.flatMap((block) => lines(block));
  return [...(title.length > 0 ? title : heading(`Slide ${String(slide.number)}`, SLIDE_LEVEL)), ...slide.blocks.flatMap((block) => lines(block)), ...(notes.length > 0 ? heading('Speaker’s notes', SLIDE_LEVEL + 1) : []), ...notes];
}

function imageIdsOf(block: NeutralBlock): readonly string[] {
  return block.type === 'heading' || block.type === 'paragraph' ? block.runs.flatMap((run) => (run.image === undefined || run.change?.kind === 'deleted' ? [] : [run.image])) : [];
}

function pictureLines(picture: ImageContent | undefined): ReadLine[] {
  return picture === undefined ? [] : [{ type: 'paragraph', depth: 0, label: null, runs: [], text: '', certain: true, cells: null, figure: { content: picture, notes: [], more: false } }];
}

/** A sentence for each picture of a document that has no place among its lines. */
function leftPictures(document: NeutralDocument, pictures: Pictures): readonly string[] {
  const inText = (block: NeutralBlock): readonly string[] => (block.type === 'slide' ? [...block.blocks, ...block.notes].flatMap(inText) : imageIdsOf(block));
  const placed = new Set(document.blocks.flatMap(inText).filter((id) => pictures.has(id)));
  const left = document.images.filter((image) => !placed.has(image.id));
  const described = left.filter((image) => image.alt !== '').map((image) => `The picture “${cleanLine(image.alt).slice(0, 200)}” is not taken over.`);
  const others = left.length - described.length;
  return [...described, ...(others === 0 ? [] : [others === 1 ? 'A picture is not taken over.' : `${String(others)} pictures are not taken over.`])];
}

/** What stands apart from the body: footnotes, running heads and feet, comments. Each with the words that name it. */
export function readAsides(document: NeutralDocument, pictures: Pictures = new Map()): { readonly footnotes: ReadonlyMap<string, readonly ReadLine[]>; readonly sentences: readonly string[] } {
  const sentences: string[] = [];
  for (const part of document.furniture) {
    const text = part.blocks.flatMap((block) => linesOf(block)).map((line) => line.text).join(' ').trim();
    if (text !== '' && !/^page\b[\s\d]*(?:of[\s\d]*)?$/iu.test(text)) sentences.push(`The pages carried “${text}” at the ${part.kind === 'header' ? 'top' : 'foot'}. It is not taken over.`);
  }
  for (const comment of document.comments) {
    const text = comment.blocks.flatMap((block) => linesOf(block)).map((line) => line.text).join(' ').trim();
    if (text !== '') sentences.push(`${comment.author === '' ? 'A reviewer' : comment.author} had commented: “${text}”. Comments are not taken over.`);
  }
  sentences.push(...leftPictures(document, pictures));
  return { footnotes: new Map(document.notes.map((note) => [note.id, note.blocks.flatMap((block) => linesOf(block))])), sentences };
}

const NO_NOTES: Notes = new Map();

function linesOf(block: NeutralBlock, notes: Notes = NO_NOTES): ReadLine[] {
  switch (block.type) {
    case 'heading':
      return lineUnlessBlank({ type: 'heading', depth: block.level, label: block.label, runs: recordRuns(block.runs, notes), certain: block.certainty === 'certain', cells: null });
    case 'paragraph':
      return block.change?.kind === 'deleted' && block.runs.every((run) => run.change?.kind === 'deleted') ? [] : paragraphLine(block, notes);
    case 'table':
      return tableLines(block, notes);
    case 'slide':
      return [
        ...lineUnlessBlank({ type: 'heading', depth: SLIDE_LEVEL, label: null, runs: recordRuns(block.title, notes), certain: block.certainty === 'certain', cells: null }),
        ...block.blocks.flatMap((inner) => linesOf(inner, notes)),
        ...block.notes.flatMap((inner) => linesOf(inner, notes)),
      ];
  }
}

function paragraphLine(block: NeutralParagraph, notes: Notes): ReadLine[] {
  const runs = recordRuns(block.runs, notes);
  const second = block.label?.style === 'bullet' ? readTypedLabel(plainText(runs)) : null;
  // "- 3.1 The …": Markdown made a list item of a numbered paragraph; the number is the label.
  if (second && second.label.style === 'decimal' && second.label.parts.length > 1) {
    return lineUnlessBlank({ type: 'paragraph', depth: 0, label: second.label, runs: dropStart(runs, plainText(runs).length - second.rest.length), certain: true, cells: null });
  }
  if (block.role === 'title' || block.role === 'subtitle') return lineUnlessBlank({ type: 'heading', depth: 1, label: block.label, runs, certain: true, cells: null });
  return lineUnlessBlank({ type: 'paragraph', depth: block.depth, label: block.label, runs, certain: block.certainty === 'certain', cells: null });
}

function tableLines(table: NeutralTable, notes: Notes): ReadLine[] {
  const lines: ReadLine[] = [];
  const read = readTable(table, notes);
  for (const row of table.rows) {
    const cells = row.cells.map((cell) => cell.blocks.flatMap((block) => linesOf(block)).map((line) => [line.label?.text ?? '', line.text].filter(Boolean).join(' ')).join('\n'));
    const runs: Run[] = [{ text: cells.filter((cell) => cell.trim() !== '').join('\t') }];
    const figure = read === null ? {} : { figure: { content: read.content, notes: read.notes, more: lines.length > 0 } };
    lines.push(...lineUnlessBlank({ type: 'paragraph', depth: 0, label: null, runs, certain: false, cells, ...figure }));
  }
  return lines;
}

/** A line longer than a row may be becomes several. */
function lineUnlessBlank(line: Omit<ReadLine, 'text'>): ReadLine[] {
  if (plainText(line.runs).trim() === '') return [];
  return splitRuns(line.runs).map((runs, index) => ({ ...line, ...(index === 0 || line.figure === undefined ? {} : { figure: { ...line.figure, more: true } }), label: index === 0 ? line.label : null, runs, text: plainText(runs).replace(/[\s\u00A0]+/gu, ' ').trim() }));
}

