import { captionText, type Block, type Bookmark, type CellBlock, type DecisionBlock, type DocumentModel, type DocumentSection, type FootnoteInline, type ImageBlock, type Inline, type RecommendationsBlock, type TableBlock } from '@shared/documents/document-model';
import { isAllowedLink } from '@shared/documents/check-document';
import { documentCss } from '@shared/documents/document-css';
import { pageSize, PLAIN_STYLES, type DocumentStyles, type StyleId } from '@shared/documents/document-styles';
import { contentsEntries } from '@shared/documents/estimate-pages';
import { countedInCell, createNumbering, referenceTargets, type NumberedAs, type Numbering, type ReferenceTarget } from '@shared/documents/number-blocks';
import { pageMarks } from '@shared/documents/page-marks';
import { headingStyle, limbStyle, listItemStyle, numberedStyle, paragraphStyle } from '@shared/documents/style-of-block';
import { wearLook } from '@shared/documents/wear-look';

export type HtmlOptions = {
  readonly styles?: DocumentStyles;
  /** `page`: a whole page with its style sheet, for a website, print and PDF. `fragment`: the article only. */
  readonly shape: 'page' | 'fragment';
  /** Whether the page says at its top what it is (draft, exempt); left out where header lines on every page say so. */
  readonly marks?: boolean;
  /** Value of the policy's nonce, when the page is shown under one. */
  readonly nonce?: string;
  /** Rules after the document's own, for paper. */
  readonly moreCss?: string;
};

type Writer = {
  readonly numbering: Numbering;
  readonly targets: ReadonlyMap<Bookmark, ReferenceTarget>;
  readonly model: DocumentModel;
  readonly styles: DocumentStyles;
  readonly notes: FootnoteInline[];
  heading: number;
};

/**
 * A document as HTML that says what things are: one h1, headings in order, tables with scoped headers and captions, notes
 * linked both ways, the language of Welsh runs. Numbers are text, as a reader of the Word file sees them. The same
 * for a website, for print and for a tagged PDF. No script, nothing fetched, no link but http, https and mailto.
 */
export function toHtml(model: DocumentModel, options: HtmlOptions): string {
  const styles = wearLook(options.styles ?? PLAIN_STYLES, model.look);
  const writer: Writer = { numbering: createNumbering(), targets: referenceTargets(model), model, styles, notes: [], heading: 0 };
  const marks = options.marks === false ? [] : pageMarks(model);
  const head = marks.length === 0 ? '' : `<p class="page-mark">${marks.map(escapeHtml).join('<br>')}</p>`;
  // On paper and in PDF the council's own header and footer stand on every page; a website has one of each.
  const edge = (style: 'Header' | 'Footer', words: string): string => (options.shape === 'page' && options.marks !== false && words !== '' ? paragraph(style, escapeHtml(words)) : '');
  const logo = styles.logo ? `<p class="Picture">${picture(styles.logo, styles.logo.alt, styles.logo)}</p>` : '';
  const body = model.sections.map((section) => `<div class="sheet ${section.orientation}">${partMarks(section, model)}${groupBlocks(section.blocks, writer)}</div>`).join('');
  const article = `<article class="document" lang="${model.language}">${edge('Header', styles.houseHeader)}${head}${logo}${body}${writeNotes(writer)}${edge('Footer', styles.houseFooter)}</article>`;
  if (options.shape === 'fragment') return article;
  const nonce = options.nonce === undefined ? '' : ` nonce="${escapeHtml(options.nonce)}"`;
  return `<!DOCTYPE html><html lang="${model.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="author" content="${escapeHtml(model.author)}"><meta name="description" content="${escapeHtml(model.subject)}"><title>${escapeHtml(model.title)}</title><style${nonce}>${documentCss(styles)}${options.moreCss ?? ''}</style></head><body><main>${article}</main></body></html>`;
}

/** What a part says of itself where it begins and the whole does not say: on paper the lines at the top of every page are those of the whole. */
function partMarks({ edges }: DocumentSection, model: DocumentModel): string {
  const marks = edges ? pageMarks(edges) : [];
  return marks.length === 0 || marks.join() === pageMarks(model).join() ? '' : `<p class="page-mark">${marks.map(escapeHtml).join('<br>')}</p>`;
}

/** Bullets that follow each other become one list; everything else stands by itself. */
function groupBlocks(blocks: readonly Block[], writer: Writer): string {
  let html = '';
  let index = 0;
  while (index < blocks.length) {
    const block = blocks[index];
    if (!block) break;
    if (block.type === 'listItem' && block.marker === 'bullet') {
      const items: string[] = [];
      let at = index;
      for (let next = blocks[at]; next?.type === 'listItem' && next.marker === 'bullet'; next = blocks[at]) {
        writer.numbering.listItem(next);
        items.push(`<li class="${listItemStyle(next)}${next.indent === 'label' ? ' beside-number' : ''}">${inline(next.runs, writer)}</li>`);
        at += 1;
      }
      html += `<ul>${items.join('')}</ul>`;
      index = at;
    } else {
      html += writeBlock(block, writer);
      index += 1;
    }
  }
  return html;
}

function writeBlock(block: Block, writer: Writer): string {
  switch (block.type) {
    case 'title':
      return `<h1 class="Title">${escapeHtml(block.text)}</h1>`;
    case 'strapline':
      return paragraph('Strapline', escapeHtml(block.text));
    case 'heading': {
      const level = String(block.level + 1);
      writer.heading += 1;
      const as = writer.numbering.heading(block);
      const anchor = block.bookmark === null ? '' : `<a id="${anchorOf(block.bookmark)}"></a>`;
      const plain = as.label === '' || as.label.startsWith('Appendix') ? ' unnumbered' : block.level > 1 ? ' wide-number' : '';
      return `<h${level} class="${headingStyle(block)}${plain}" id="heading-${String(writer.heading)}">${anchor}${number(as)}${inline(block.runs, writer)}</h${level}>`;
    }
    case 'detail':
      return paragraph('Detail', `<strong>${escapeHtml(block.label)}: </strong><span class="value">${inline(block.value, writer)}</span>`);
    case 'paragraph':
      return paragraph(paragraphStyle(block), inline(block.runs, writer), block.indent === 'label' && block.look !== 'body' ? ' beside-number' : '');
    case 'numbered':
      return paragraph(numberedStyle(block), number(writer.numbering.numbered(block)) + inline(block.runs, writer), '', block.bookmark);
    case 'listItem':
      return paragraph(listItemStyle(block), number(writer.numbering.listItem(block)) + inline(block.runs, writer), block.indent === 'label' ? ' beside-number' : '');
    case 'recommendations':
      return `<section class="recommendations" aria-label="Recommendations">${block.lead.length > 0 ? paragraph('RecommendationLead', inline(block.lead, writer)) : ''}${limbs(block, writer)}</section>`;
    case 'decision':
      return paragraph('Decision', `<strong>${escapeHtml(block.verb)}</strong> ${inline(block.lead, writer)}`) + limbs(block, writer);
    case 'table':
      return writeTable(block, writer);
    case 'image':
      return `${paragraph('Picture', image(block, writer.styles), '', block.bookmark ?? null)}${captionText(block) === '' ? '' : paragraph('TableCaption', escapeHtml(captionText(block)))}`;
    case 'notice':
      return paragraph(block.tone === 'exempt' ? 'NoticeExempt' : 'NoticeInformation', inline(block.runs, writer));
    case 'contents': {
      const entries = contentsEntries(writer.model, block.levels).map((entry) => `<li class="TOC${String(entry.level)}"><a href="#heading-${String(entry.heading + 1)}">${entry.label === '' ? '' : `${escapeHtml(entry.label)} `}${escapeHtml(entry.text)}</a></li>`);
      return `<nav aria-label="${escapeHtml(block.heading)}"><p class="ContentsHeading">${escapeHtml(block.heading)}</p><ol class="contents">${entries.join('')}</ol></nav>`;
    }
    case 'pageBreak':
      return '<div class="page-break"></div>';
    case 'signature':
      return block.lines.map((line) => paragraph('Signature', `${escapeHtml(line)}: <span class="rule"></span>`)).join('');
  }
}

function paragraph(style: StyleId, content: string, more = '', bookmark: Bookmark | null = null): string {
  return `<p class="${style}${more}"${bookmark === null ? '' : ` id="${anchorOf(bookmark)}"`}>${content}</p>`;
}

function number(as: NumberedAs): string {
  return as.label === '' ? '' : `<span class="number">${escapeHtml(as.label)} </span>`;
}

function limbs(block: RecommendationsBlock | DecisionBlock, writer: Writer): string {
  const items = block.type === 'recommendations' ? block.items : block.limbs;
  const numbers = writer.numbering.limbs(block);
  const wide = block.type === 'recommendations' && block.count === 'paragraphs' ? ' wide-number' : '';
  return items.map((item, index) => paragraph(limbStyle(block.type, item), number(numbers[index] ?? { label: '', auto: null }) + inline(item.runs, writer), item.level === 1 ? wide : '', item.bookmark)).join('');
}

function writeTable(block: TableBlock, writer: Writer): string {
  const shares = block.columns.reduce((sum, column) => sum + column.width, 0);
  const columns = block.columns.map((column) => `<col width="${((100 * column.width) / shares).toFixed(2)}%">`).join('');
  const heads = block.columns.map((column) => `<th scope="col"${column.align === 'right' ? ' class="right"' : ''}>${column.runs === undefined ? escapeHtml(column.header) : inline(column.runs, writer)}</th>`).join('');
  const rows = block.rows.map((row) => `<tr>${row.cells.map((cell, index) => {
    const right = block.columns[index]?.align === 'right' ? ' class="right"' : '';
    const tag = block.headingColumn && index === 0 ? 'th' : 'td';
    return `<${tag}${tag === 'th' ? ' scope="row"' : ''}${right}>${cellContent(cell, writer)}</${tag}>`;
  }).join('')}</tr>`).join('');
  // What it is in a paragraph above, which a page break leaves with its table; what it says for who cannot see it.
  const caption = captionText(block) === '' ? '' : paragraph('TableCaption', escapeHtml(captionText(block)), '', block.bookmark ?? null);
  return `${caption}<table><caption class="spoken">${escapeHtml(block.description)}</caption><colgroup>${columns}</colgroup><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

function cellContent(cell: readonly CellBlock[], writer: Writer): string {
  let html = '';
  let open = false;
  for (const part of cell) {
    if ((part.type === 'bullet') !== open) {
      html += open ? '</ul>' : '<ul>';
      open = !open;
    }
    const lead = part.type === 'counted' ? number(countedInCell(part, writer.numbering)) : '';
    html += part.type === 'bullet' ? `<li${part.level === undefined ? '' : ` class="deeper-${String(part.level)}"`}>${inline(part.runs, writer)}</li>` : `<p>${lead}${part.type === 'labelled' ? `<strong>${escapeHtml(part.label)}:</strong> ` : ''}${inline(part.runs, writer)}</p>`;
  }
  return open ? `${html}</ul>` : html;
}

function image(block: ImageBlock, styles: DocumentStyles): string {
  const scale = Math.min(1, pageSize(styles, 'portrait').textWidth / block.width);
  return picture(block, block.decorative ? '' : block.alt, { width: block.width * scale, height: block.height * scale });
}

/** A picture of a size in points; HTML counts in pixels of three quarters of a point. */
function picture(source: { readonly mediaType: string; readonly data: string }, alt: string, size: { readonly width: number; readonly height: number }): string {
  const pixels = (points: number): string => String(Math.max(1, Math.round((points * 4) / 3)));
  return `<img src="data:${source.mediaType === 'image/jpeg' ? 'image/jpeg' : 'image/png'};base64,${safeBase64(source.data)}" alt="${escapeHtml(alt)}" width="${pixels(size.width)}" height="${pixels(size.height)}">`;
}

function inline(runs: readonly Inline[], writer: Writer): string {
  return runs.map((run) => writeInline(run, writer)).join('');
}

function writeInline(run: Inline, writer: Writer): string {
  switch (run.type) {
    case 'text': {
      let html = escapeHtml(run.text).replace(/\n/g, '<br>').replace(/\t/g, '<span class="tab"> </span>');
      if (run.position) html = run.position === 'superscript' ? `<sup>${html}</sup>` : `<sub>${html}</sub>`;
      if (run.italic) html = `<em>${html}</em>`;
      if (run.bold) html = `<strong>${html}</strong>`;
      return run.language && run.language !== writer.model.language ? `<span lang="${run.language}">${html}</span>` : html;
    }
    case 'link': {
      const html = `${run.bold ? '<strong>' : ''}${run.italic ? '<em>' : ''}${escapeHtml(run.text)}${run.italic ? '</em>' : ''}${run.bold ? '</strong>' : ''}`;
      return isAllowedLink(run.href) ? `<a href="${escapeHtml(run.href)}" rel="noreferrer">${html}</a>` : html;
    }
    case 'lineBreak':
      return '<br>';
    case 'tab':
      return '<span class="tab"> </span>';
    case 'footnote': {
      writer.notes.push(run);
      const note = String(writer.notes.length);
      return `<sup class="note"><a id="note-mark-${note}" href="#note-${note}" aria-label="Note ${note}">${note}</a></sup>`;
    }
    case 'reference': {
      const target = writer.targets.get(run.target);
      // A page of HTML has no page numbers: a reference to one leads to the place instead.
      const shown = run.show === 'text' ? target?.text : target?.label || target?.text;
      return target === undefined ? escapeHtml(run.shown ?? '') : `<a href="#${anchorOf(run.target)}">${escapeHtml(shown ?? '')}</a>`;
    }
  }
}

function writeNotes(writer: Writer): string {
  if (writer.notes.length === 0) return '';
  const items = writer.notes.map((note, index) => {
    const number = String(index + 1);
    return `<li id="note-${number}" class="FootnoteText">${inline(note.runs, writer)} <a href="#note-mark-${number}" aria-label="Back to note ${number}">↩</a></li>`;
  });
  return `<section class="notes" aria-label="Notes"><ol>${items.join('')}</ol></section>`;
}

function anchorOf(bookmark: Bookmark): string {
  return `place-${bookmark.replace(/[^A-Za-z0-9_-]/g, '')}`;
}

function safeBase64(data: string): string {
  return data.replace(/[^A-Za-z0-9+/=]/g, '');
}

/** Text for the inside of an element or a quoted attribute of HTML. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
