import { captionText, textRuns, type Block, type ContentsBlock, type DecisionBlock, type DocumentModel, type ImageBlock, type Inline, type Mark, type MarkedLead, type RecommendationsBlock, type TableBlock } from '@shared/documents/document-model';
import { pageSize, type DocumentStyles, type ParagraphStyle, type StyleId } from '@shared/documents/document-styles';
import { contentsEntries, type PageEstimate } from '@shared/documents/estimate-pages';
import type { NumberedAs, Numbering } from '@shared/documents/number-blocks';
import { MARK_PREFIX } from '@shared/documents/mark-names';
import { textWidth } from '@shared/documents/text-measure';
import { headingStyle, limbStyle, listItemStyle, numberedStyle, paragraphStyle } from '@shared/documents/style-of-block';
import { instanceNumber, listNumber } from '@main/docx/word-numbering';
import { field, plainRun, styledRun, writeRuns, type RunContext } from '@main/docx/write-runs';
import { writeTable } from '@main/docx/write-table';
import { twips, xmlAttribute } from '@main/docx/xml-text';

/** Pictures of the body, each file once. */
export type PictureParts = { readonly add: (mediaType: ImageBlock['mediaType'], data: string) => string; readonly all: () => readonly { readonly id: string; readonly name: string; readonly data: Buffer }[] };

/** What blocks need to know besides their runs. */
export type BlockContext = RunContext & {
  readonly model: DocumentModel;
  readonly styles: DocumentStyles;
  readonly orientation: 'portrait' | 'landscape';
  readonly numbering: Numbering;
  readonly pages: PageEstimate | null;
  readonly pictures: PictureParts;
  /** Numbers that must differ within the file: bookmarks and drawings. */
  readonly nextId: () => number;
  /** Counts headings, for the bookmarks that contents point to. */
  readonly nextHeading: () => number;
};

/** Room between an item's text and the left margin when it stands under a numbered paragraph, in points. */
const LABEL_INDENT = 36;

/** The paragraph after a table, but for its end. */
const AFTER_TABLE = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr>';
const BREAK = '<w:r><w:br w:type="page"/></w:r></w:p>';

/** Ends the page after what was written last: in the paragraph after a table where there is one, so that no empty line stands before it. */
export function withPageBreak(before: string): string {
  return before.endsWith(`${AFTER_TABLE}</w:p>`) ? `${before.slice(0, -'</w:p>'.length)}${BREAK}` : `${before}<w:p><w:pPr></w:pPr>${BREAK}`;
}

/** One block as WordprocessingML, one or more paragraphs or a table. */
export function writeBlock(block: Block, context: BlockContext): string {
  switch (block.type) {
    case 'title':
      return paragraph('Title', '', marked(block.mark, context, plainRun(block.text)));
    case 'strapline':
      return paragraph('Strapline', '', plainRun(block.text));
    case 'heading': {
      const as = context.numbering.heading(block);
      const heading = context.nextHeading();
      const hang = as.auto?.list === 'appendix' || as.label === '' ? '<w:ind w:left="0" w:firstLine="0"/>' : indent(LABEL_INDENT, LABEL_INDENT);
      const inner = bookmarked(block.bookmark, context, `${label(as)}${marked(block.mark, context, writeRuns(block.runs, context))}`);
      return paragraph(headingStyle(block), numberProperties(as, headingStyle(block), context) + hang, context.pages ? named(contentsBookmark(heading), context, inner) : inner);
    }
    case 'detail':
      return paragraph('Detail', '', `${styledRun(`${block.label}:`, 'DetailLabel')}${afterLabel(block.label, context)}${marked(block.mark, context, writeRuns(block.value, context))}`);
    case 'paragraph': {
      const style = paragraphStyle(block);
      const indent = block.indent === 'label' && style !== 'LabelText' ? `<w:ind w:left="${String(twips(LABEL_INDENT))}"/>` : '';
      return paragraph(style, (block.keepWithNext ? '<w:keepNext/>' : '') + indent, markedRuns(block, context));
    }
    case 'numbered': {
      const as = context.numbering.numbered(block);
      const style = numberedStyle(block);
      const own = as.auto && as.auto.list !== 'limbs' ? '' : indent(context.styles.paragraph[style].left, context.styles.paragraph[style].hanging);
      return paragraph(style, numberProperties(as, style, context) + own, bookmarked(block.bookmark, context, label(as) + markedRuns(block, context)));
    }
    case 'listItem': {
      const as = context.numbering.listItem(block);
      const style = listItemStyle(block);
      const look = context.styles.paragraph[style];
      const own = block.indent === 'label' ? indent(look.left + LABEL_INDENT, look.hanging) : '';
      return paragraph(style, numberProperties(as, style, context) + own, markedRuns(block, context));
    }
    case 'recommendations':
      return (block.lead.length > 0 ? paragraph('RecommendationLead', '', writeRuns(block.lead, context)) : '') + writeLimbs(block, context);
    case 'decision': {
      const lead = `${styledRun(block.verb, 'DecisionWord')}${block.lead.length > 0 ? plainRun(' ') : ''}${writeRuns(block.lead, context)}`;
      return paragraph('Decision', block.limbs.length > 0 ? '<w:keepNext/>' : '', lead) + writeLimbs(block, context);
    }
    case 'table': {
      const { textWidth, textHeight } = pageSize(context.styles, context.orientation);
      const caption = captionText(block) === '' ? '' : paragraph('TableCaption', '', captionRuns(block, context));
      // Word wants a paragraph after a table; a small one also keeps two tables from growing together.
      return `${caption}${writeTable(block, { textWidth, textHeight, styles: context.styles }, context, (words) => marked(block.mark, context, words))}${AFTER_TABLE}</w:p>`;
    }
    case 'image':
      return writeImage(block, context);
    case 'notice':
      return paragraph(block.tone === 'exempt' ? 'NoticeExempt' : 'NoticeInformation', '', writeRuns(block.runs, context));
    case 'contents':
      return writeContents(block, context);
    case 'pageBreak':
      return withPageBreak('');
    case 'signature':
      return block.lines.map((line, index) => paragraph('Signature', index < block.lines.length - 1 ? '<w:keepNext/>' : '', `${plainRun(`${line}: `)}<w:r><w:tab/></w:r>`, signatureTabs(context))).join('');
  }
}

/** A paragraph; `properties` are in the order the schema wants: keepNext, numPr, then (after the tabs) ind. */
function paragraph(style: StyleId, properties: string, content: string, tabs = ''): string {
  const indentAt = properties.indexOf('<w:ind ');
  const head = indentAt < 0 ? properties : properties.slice(0, indentAt);
  const tail = indentAt < 0 ? '' : properties.slice(indentAt);
  return `<w:p><w:pPr>${style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`}${head}${tabs}${tail}</w:pPr>${content}</w:p>`;
}

function indent(left: number, hanging: number): string {
  return `<w:ind w:left="${String(twips(left))}" w:hanging="${String(twips(hanging))}"/>`;
}

/** A fixed number and the tab after it; nothing where Word counts. */
function label(as: NumberedAs): string {
  return as.auto || as.label === '' ? '' : `${plainRun(as.label)}<w:r><w:tab/></w:r>`;
}

/** What ties a paragraph to its list, or cuts it from its style's list. The style alone is enough for the usual case. */
function numberProperties(as: NumberedAs, style: StyleId, context: BlockContext): string {
  const own = context.styles.paragraph[style].numbering;
  if (!as.auto) return own ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>' : '';
  if (as.auto.instance === null && own?.list === as.auto.list && own.level === as.auto.level) return '';
  const number = as.auto.instance === null ? listNumber(as.auto.list) : instanceNumber(as.auto.instance);
  return `<w:numPr><w:ilvl w:val="${String(as.auto.level)}"/><w:numId w:val="${String(number)}"/></w:numPr>`;
}

function writeLimbs(block: RecommendationsBlock | DecisionBlock, context: BlockContext): string {
  const items = block.type === 'recommendations' ? block.items : block.limbs;
  const numbers = context.numbering.limbs(block);
  return items.map((item, index) => {
    const as = numbers[index] ?? { label: '', auto: null };
    const style = limbStyle(block.type, item);
    const own = limbIndent(block, item.level, as, context.styles.paragraph[style]);
    return paragraph(style, numberProperties(as, style, context) + own, bookmarked(item.bookmark, context, label(as) + markedRuns(item, context)));
  }).join('');
}

/** Where a limb stands when that is not where its style puts it: numbered with the paper ("2.1"), or not numbered at all. */
function limbIndent(block: RecommendationsBlock | DecisionBlock, level: 1 | 2, as: NumberedAs, look: ParagraphStyle): string {
  if (block.type === 'recommendations' && block.count === 'paragraphs') {
    return level === 1 ? indent(LABEL_INDENT, LABEL_INDENT) : indent(look.left, look.hanging);
  }
  return as.auto === null && as.label === '' ? indent(look.left - look.hanging, 0) : '';
}

function bookmarked(bookmark: string | null, context: BlockContext, content: string): string {
  return bookmark === null ? content : named(context.bookmarkName(bookmark), context, content);
}

function named(name: string, context: BlockContext, content: string): string {
  const id = String(context.nextId());
  return `<w:bookmarkStart w:id="${id}" w:name="${xmlAttribute(name)}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
}

/** Words inside the bookmark by which they are known again when the file comes back; as they are in a document that never does. */
function marked(mark: Mark | undefined, context: BlockContext, content: string): string {
  return mark === undefined || context.model.origin === undefined ? content : named(`${MARK_PREFIX}${mark}`, context, content);
}

function markedRuns(block: { readonly runs: readonly Inline[]; readonly mark?: Mark; readonly lead?: MarkedLead }, context: BlockContext): string {
  const { lead } = block;
  if (lead === undefined) return marked(block.mark, context, writeRuns(block.runs, context));
  const end = block.runs.length - lead.tail;
  return marked(lead.mark, context, writeRuns(block.runs.slice(0, lead.runs), context)) + marked(block.mark, context, writeRuns(block.runs.slice(lead.runs, end), context)) + writeRuns(block.runs.slice(end), context);
}

/** The bookmark that contents use for the nth heading. */
function contentsBookmark(heading: number): string {
  return `_Toc${String(heading + 1).padStart(9, '0')}`;
}

function writeContents(block: ContentsBlock, context: BlockContext): string {
  const { textWidth } = pageSize(context.styles, context.orientation);
  const entries = contentsEntries(context.model, block.levels);
  const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-${String(block.levels)}" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const lines = entries.map((entry, index) => {
    const look = context.styles.paragraph[entry.level === 1 ? 'TOC1' : entry.level === 2 ? 'TOC2' : 'TOC3'];
    const numberTab = entry.label === '' ? '' : `<w:tab w:val="left" w:pos="${String(twips(look.hanging > 0 ? look.left : look.left + LABEL_INDENT))}"/>`;
    const tabs = `<w:tabs>${numberTab}<w:tab w:val="right" w:leader="dot" w:pos="${String(twips(textWidth))}"/></w:tabs>`;
    const anchor = contentsBookmark(entry.heading);
    const wide = entry.label.startsWith('Appendix');
    const number = entry.label === '' ? '' : `${plainRun(entry.label)}${wide ? plainRun(' ') : '<w:r><w:tab/></w:r>'}`;
    const page = field(`PAGEREF ${anchor} \\h`, String(context.pages?.headings[entry.heading] ?? 1));
    const flush = entry.label === '' && entry.level === 1 ? '<w:ind w:left="0" w:firstLine="0"/>' : '';
    const content = `<w:hyperlink w:anchor="${anchor}" w:history="1">${number}${plainRun(entry.text)}<w:r><w:tab/></w:r>${page}</w:hyperlink>`;
    return paragraph(look.id, flush, `${index === 0 ? begin : ''}${content}${index === entries.length - 1 ? end : ''}`, tabs);
  });
  return paragraph('ContentsHeading', '', plainRun(block.heading)) + lines.join('');
}

function signatureTabs(context: BlockContext): string {
  const { textWidth } = pageSize(context.styles, context.orientation);
  return `<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="${String(twips(Math.min(textWidth, 330)))}"/></w:tabs>`;
}

function writeImage(block: ImageBlock, context: BlockContext): string {
  const { textWidth, textHeight } = pageSize(context.styles, context.orientation);
  const scale = Math.min(1, textWidth / block.width, (textHeight * 0.9) / block.height);
  const size = `cx="${String(Math.round(block.width * scale * 12_700))}" cy="${String(Math.round(block.height * scale * 12_700))}"`;
  const caption = captionText(block) === '' ? '' : paragraph('TableCaption', '<w:keepNext w:val="0"/>', captionRuns(block, context));
  return paragraph('Picture', caption === '' ? '' : '<w:keepNext/>', marked(block.mark, context, drawing(context.pictures.add(block.mediaType, block.data), context.nextId(), size, block.decorative ? null : block.alt))) + caption;
}

/** "Table 2: who attended". In a draft Word counts the tables; the bookmark holds word and number, which is what a reference shows. */
function captionRuns(block: TableBlock | ImageBlock, context: BlockContext): string {
  const { count, caption = null } = block;
  if (count === undefined) return bookmarked(block.bookmark ?? null, context, plainRun(caption ?? ''));
  const number = count.counted ? field(`SEQ ${count.word} \\* ARABIC`, String(count.number)) : plainRun(String(count.number));
  const words = caption === null || caption === '' ? '' : plainRun(`: ${caption}`);
  return bookmarked(block.bookmark ?? null, context, plainRun(`${count.word} `) + number) + words;
}

/** A picture in line with the text; `alt` null marks it as decoration. */
export function drawing(relationship: string, id: number, size: string, alt: string | null): string {
  const name = `Picture ${String(id)}`;
  const described = alt === null
    ? `<wp:docPr id="${String(id)}" name="${name}" descr=""><a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>`
    : `<wp:docPr id="${String(id)}" name="${name}" descr="${xmlAttribute(alt)}"/>`;
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>${described}<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>`
    + `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${String(id)}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** The text of a footnote as the paragraph that stands at the foot of the page. */
export function writeFootnote(id: number, runs: readonly Inline[], context: RunContext): string {
  const inner = runs.length > 0 ? runs : textRuns(' ');
  return `<w:footnote w:id="${String(id)}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>${writeRuns(inner, context)}</w:p></w:footnote>`;
}

/** The value stands at the tab after its label; after a label that reaches past it, in the middle of the line, a space does. */
function afterLabel(detail: string, context: BlockContext): string {
  const { size, hanging } = context.styles.paragraph.Detail;
  return textWidth(`${detail}:`, size, true) < hanging ? '<w:r><w:tab/></w:r>' : '<w:r><w:t xml:space="preserve"> </w:t></w:r>';
}
