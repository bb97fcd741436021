import type { DocumentModel, Inline, Mark, MarkedLead, NumberLabel } from '@shared/documents/document-model';
import { allBlocks, referenceTargets, type ReferenceTarget } from '@shared/documents/number-blocks';
import { headingStyle, limbStyle, listItemStyle, numberedStyle, paragraphStyle } from '@shared/documents/style-of-block';
import type { StyleId } from '@shared/documents/document-styles';

/** What a mark stands on: words of the page as they are printed, with what is printed around them in the same paragraph. */
export type PrintedPiece = {
  readonly mark: Mark;
  readonly kind: 'text' | 'heading' | 'subHeading' | 'detail' | 'title' | 'label' | 'table' | 'picture';
  /** The style of its paragraph in Word. */
  readonly style: StyleId;
  /** What is printed before it ("Date:\t", "2.1\t" where numbers are fixed), the words themselves, and what is printed after it. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
};

/** Every marked piece of a document, in the order of the page. A paragraph with a lead of its own gives two. */
export function printedPieces(model: DocumentModel): readonly PrintedPiece[] {
  const targets = referenceTargets(model);
  const pieces: PrintedPiece[] = [];
  const say = (mark: Mark | undefined, piece: Omit<PrintedPiece, 'mark' | 'after'> & { readonly after?: string }): void => {
    if (mark !== undefined) pieces.push({ after: '', ...piece, mark });
  };
  const sayRuns = (block: { readonly runs: readonly Inline[]; readonly mark?: Mark; readonly lead?: MarkedLead }, style: StyleId, before: string): void => {
    if (block.lead === undefined) {
      say(block.mark, { kind: 'text', style, before, words: printedWords(block.runs, targets) });
      return;
    }
    const end = block.runs.length - block.lead.tail;
    const label = printedWords(block.runs.slice(0, block.lead.runs), targets);
    const words = printedWords(block.runs.slice(block.lead.runs, end), targets);
    const after = printedWords(block.runs.slice(end), targets);
    say(block.lead.mark, { kind: 'label', style, before, words: label, after: words + after });
    say(block.mark, { kind: 'text', style, before: before + label, words, after });
  };
  for (const block of allBlocks(model)) {
    switch (block.type) {
      case 'title':
        say(block.mark, { kind: 'title', style: 'Title', before: '', words: block.text });
        break;
      case 'heading':
        say(block.mark, { kind: block.level === 1 ? 'heading' : 'subHeading', style: headingStyle(block), before: fixedLabel(block.number), words: printedWords(block.runs, targets) });
        break;
      case 'detail':
        say(block.mark, { kind: 'detail', style: 'Detail', before: `${block.label}:\t`, words: printedWords(block.value, targets) });
        break;
      case 'paragraph':
        sayRuns(block, paragraphStyle(block), '');
        break;
      case 'numbered':
        sayRuns(block, numberedStyle(block), fixedLabel(block.number));
        break;
      case 'listItem':
        sayRuns(block, listItemStyle(block), '');
        break;
      case 'recommendations':
        for (const item of block.items) sayRuns(item, limbStyle('recommendations', item), fixedLabel(item.number));
        break;
      case 'table':
        say(block.mark, { kind: 'table', style: 'TableHead', before: '', words: block.columns[0]?.header ?? '' });
        break;
      case 'image':
        say(block.mark, { kind: 'picture', style: 'Picture', before: '', words: '' });
        break;
      case 'strapline': case 'decision': case 'notice': case 'contents': case 'pageBreak': case 'signature':
        break;
    }
  }
  return pieces;
}

/** The model with every mark replaced by what `stamp` makes of its piece. */
export function withMarks(model: DocumentModel, stamp: (piece: PrintedPiece) => Mark): DocumentModel {
  const stamped = new Map(printedPieces(model).map((piece) => [piece.mark, stamp(piece)]));
  return { ...model, sections: model.sections.map((section) => ({ ...section, blocks: replaceMarks(section.blocks, stamped) })) };
}

/** Words as they are printed: a reference shows what it points to, a footnote nothing in the line. */
function printedWords(runs: readonly Inline[], targets: ReadonlyMap<string, ReferenceTarget>): string {
  let words = '';
  for (const run of runs) {
    switch (run.type) {
      case 'text':
      case 'link':
        words += run.text;
        break;
      case 'lineBreak':
        words += '\n';
        break;
      case 'tab':
        words += '\t';
        break;
      case 'reference': {
        const target = targets.get(run.target);
        if (target === undefined && run.shown !== undefined) {
          words += run.shown;
          break;
        }
        // The number of a page is Word's own business: it changes without anybody's wish.
        words += run.show === 'label' ? (target?.label ?? '') || (target?.text ?? '') : run.show === 'text' ? (target?.text ?? '') : '';
        break;
      }
      case 'footnote':
        break;
    }
  }
  return words;
}

function fixedLabel(number: NumberLabel): string {
  return number.type === 'literal' && number.text !== '' ? `${number.text}\t` : '';
}

function replaceMarks<T>(value: T, stamped: ReadonlyMap<Mark, Mark>): T {
  if (Array.isArray(value)) return value.map((one: unknown) => replaceMarks(one, stamped)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [key, key === 'mark' && typeof inner === 'string' ? (stamped.get(inner) ?? inner) : replaceMarks(inner, stamped)]);
  return Object.fromEntries(entries) as T;
}

/** What a document prints that belongs to no row: the name above the title, notices, the lead of recommendations, the heading of the contents, captions, lines that are listed from elsewhere. */
export function printedFurniture(model: DocumentModel): readonly string[] {
  const targets = referenceTargets(model);
  const words: string[] = [];
  for (const block of allBlocks(model)) {
    if (block.type === 'strapline') words.push(block.text);
    else if (block.type === 'notice') words.push(printedWords(block.runs, targets));
    else if (block.type === 'recommendations') words.push(printedWords(block.lead, targets));
    else if (block.type === 'contents') words.push(block.heading);
    else if ((block.type === 'table' || block.type === 'image') && typeof block.caption === 'string') words.push(block.caption);
    // The lists of background papers and appendices are printed from rows that have no paragraphs.
    else if ((block.type === 'heading' || block.type === 'paragraph' || block.type === 'listItem') && block.mark === undefined && !('lead' in block)) words.push(printedWords(block.runs, targets));
  }
  return words.filter((text) => text.trim() !== '');
}
