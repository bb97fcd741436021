import { captionText, runsText, type Block, type DocumentModel } from '@shared/documents/document-model';

/** The text of a document, a paragraph a line and a cell a line, without numbers: what is compared between two versions of it. */
export function modelLines(model: DocumentModel): readonly string[] {
  return model.sections.flatMap(({ blocks }) => blocks.flatMap((block) => blockLines(block))).filter((line) => line.trim() !== '');
}

function blockLines(block: Block): readonly string[] {
  switch (block.type) {
    case 'title':
    case 'strapline':
      return [block.text];
    case 'heading':
    case 'numbered':
      return [`${block.number.type === 'literal' ? `${block.number.text} ` : ''}${runsText(block.runs)}`];
    case 'paragraph':
    case 'listItem':
    case 'notice':
      return runsText(block.runs).split('\n');
    case 'detail':
      return [`${block.label}: ${runsText(block.value)}`];
    case 'decision':
      return [`${block.verb} ${runsText(block.lead)}`, ...block.limbs.map((limb) => `${limb.number.type === 'literal' ? `${limb.number.text} ` : ''}${runsText(limb.runs)}`)];
    case 'recommendations':
      return [runsText(block.lead), ...block.items.map((item) => runsText(item.runs))];
    case 'table':
      return [captionText(block), ...block.columns.map(({ header }) => header), ...block.rows.flatMap(({ cells }) => cells.map((cell) => cell.map((one) => runsText(one.runs)).join('\n')))];
    case 'contents':
      return [block.heading];
    case 'signature':
      return [block.lines.join(' ')];
    case 'image':
      return [block.alt, captionText(block)];
    case 'pageBreak':
      return [];
  }
}
