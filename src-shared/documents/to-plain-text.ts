import { captionText, type Block, type CellBlock, type DecisionBlock, type DocumentModel, type Inline, type RecommendationsBlock, type TableBlock } from '@shared/documents/document-model';
import { contentsEntries } from '@shared/documents/estimate-pages';
import { countedInCell, createNumbering, referenceTargets, type NumberedAs, type Numbering, type ReferenceTarget } from '@shared/documents/number-blocks';
import { pageMarks } from '@shared/documents/page-marks';

type Writer = {
  readonly model: DocumentModel;
  readonly numbering: Numbering;
  readonly targets: ReadonlyMap<string, ReferenceTarget>;
  readonly notes: string[];
};

/**
 * A document as plain text for an e-mail: every word with its number, links with their addresses behind the words, tables as
 * one line per cell under its column's heading, notes at the end. Lines are not wrapped: the mail program does that.
 */
export function toPlainText(model: DocumentModel): string {
  const writer: Writer = { model, numbering: createNumbering(), targets: referenceTargets(model), notes: [] };
  const parts: string[] = pageMarks(model).map((mark) => `[${mark}]`);
  for (const section of model.sections) for (const block of section.blocks) parts.push(...writeBlock(block, writer));
  if (writer.notes.length > 0) parts.push(`Notes\n${writer.notes.map((note, index) => `[${String(index + 1)}] ${note}`).join('\n')}`);
  return `${joinParts(parts)}\n`;
}

/** Paragraphs are parted by an empty line; lines that begin with a mark of a list or of the details stand close. */
function joinParts(parts: readonly string[]): string {
  let text = '';
  for (const [index, part] of parts.entries()) {
    const close = part.startsWith(CLOSE) && (parts[index - 1] ?? '').startsWith(CLOSE);
    text += `${index === 0 ? '' : close ? '\n' : '\n\n'}${part.replace(CLOSE, '')}`;
  }
  return text;
}

/** Marks a line that stands close to its neighbour; never in the text that comes out. */
const CLOSE = '\u0001';

function writeBlock(block: Block, writer: Writer): readonly string[] {
  switch (block.type) {
    case 'title':
      return [`${block.text}\n${'='.repeat(Math.min(70, [...block.text].length))}`];
    case 'strapline':
      return [block.text];
    case 'heading': {
      const text = numbered(writer.numbering.heading(block), inline(block.runs, writer));
      return [block.level === 1 ? `${text}\n${'-'.repeat(Math.min(70, [...text].length))}` : text];
    }
    case 'detail':
      return [`${CLOSE}${block.label}: ${inline(block.value, writer)}`.trimEnd()];
    case 'paragraph':
    case 'notice':
      return [inline(block.runs, writer)];
    case 'numbered':
      return [' '.repeat(Math.max(0, block.level - 2) * 4) + numbered(writer.numbering.numbered(block), inline(block.runs, writer))];
    case 'listItem': {
      const as = writer.numbering.listItem(block);
      return [`${CLOSE}${' '.repeat((block.level - 1) * 4)}${block.marker === 'bullet' ? '-' : as.label} ${inline(block.runs, writer)}`];
    }
    case 'recommendations':
      return [...(block.lead.length > 0 ? [inline(block.lead, writer)] : []), ...limbs(block, writer)];
    case 'decision':
      return [`${block.verb} ${inline(block.lead, writer)}`.trimEnd(), ...limbs(block, writer)];
    case 'table':
      return writeTable(block, writer);
    case 'image':
      return [...(block.decorative ? [] : [`[Picture: ${block.alt}]`]), ...(captionText(block) === '' ? [] : [captionText(block)])];
    case 'contents':
      return [`${block.heading}\n${contentsEntries(writer.model, block.levels).map((entry) => `${' '.repeat((entry.level - 1) * 2)}${entry.label === '' ? '' : `${entry.label} `}${entry.text}`).join('\n')}`];
    case 'pageBreak':
      return [];
    case 'signature':
      return block.lines.map((line) => `${line}: ______________________`);
  }
}

function numbered(as: NumberedAs, text: string): string {
  return as.label === '' ? text : `${as.label} ${text}`;
}

function limbs(block: RecommendationsBlock | DecisionBlock, writer: Writer): readonly string[] {
  const items = block.type === 'recommendations' ? block.items : block.limbs;
  const numbers = writer.numbering.limbs(block);
  return items.map((item, index) => `${CLOSE}${' '.repeat((item.level - 1) * 4)}${numbered(numbers[index] ?? { label: '', auto: null }, inline(item.runs, writer))}`);
}

function writeTable(block: TableBlock, writer: Writer): readonly string[] {
  const headers = block.columns.map((column) => (column.runs === undefined ? column.header : inline(column.runs, writer)));
  const rows = block.rows.map((row) => row.cells.map((cell, index) => {
    const text = cell.map((part) => cellText(part, writer)).join('\n');
    return text === '' ? '' : `${headers[index] ?? ''}: ${text}`;
  }).filter((line) => line !== '').join('\n'));
  return [...(captionText(block) === '' ? [] : [captionText(block)]), ...rows.filter((row) => row !== '')];
}

function cellText(part: CellBlock, writer: Writer): string {
  const text = inline(part.runs, writer);
  switch (part.type) {
    case 'bullet':
      return `${'  '.repeat((part.level ?? 1) - 1)}- ${text}`;
    case 'labelled':
      return `${part.label}: ${text}`;
    case 'counted':
      return `${'  '.repeat(part.level - 1)}${countedInCell(part, writer.numbering).label} ${text}`;
    case 'paragraph':
      return text;
  }
}

function inline(runs: readonly Inline[], writer: Writer): string {
  return runs.map((run): string => {
    switch (run.type) {
      case 'text':
        return run.text.replaceAll(CLOSE, '');
      case 'link':
        return linkText(run.href, run.text);
      case 'lineBreak':
        return '\n';
      case 'tab':
        return '\t';
      case 'footnote':
        writer.notes.push(inline(run.runs, writer));
        return `[${String(writer.notes.length)}]`;
      case 'reference': {
        const target = writer.targets.get(run.target);
        return (run.show === 'text' ? target?.text : target?.label || target?.text) ?? run.shown ?? '';
      }
    }
  }).join('');
}

function linkText(href: string, text: string): string {
  const address = href.replace(/^mailto:/i, '');
  return text.includes(address) || !/^(?:https?:|mailto:)/i.test(href) ? text : `${text} (${address})`;
}
