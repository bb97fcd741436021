import { INITIALS_LINE, type DocumentModel } from '@shared/documents/document-model';
import type { DocumentStyles } from '@shared/documents/document-styles';
import { pageMarks } from '@shared/documents/page-marks';
import { escapeHtml, toHtml } from '@shared/documents/to-html';

/** What stands at the top and foot of every printed page, as plain text; the lines of the top left one under the other. */
type PageEdges = { readonly topLeft: readonly string[]; readonly topRight: string; readonly bottomLeft: readonly string[]; readonly initials: string; readonly pageNumbers: boolean };

/** All but its sections: what the edges of pages are made of. */
type Frame = Omit<DocumentModel, 'sections'>;

const EDGE_FACE = "9pt Arial,'Liberation Sans',sans-serif";
const EDGE_INK = '#44505F';

function pageEdges(model: Frame, styles: DocumentStyles): PageEdges {
  const said = (text: string): boolean => text !== '';
  return {
    topLeft: [...pageMarks(model), model.header.left, styles.houseHeader].filter(said),
    topRight: model.header.right,
    bottomLeft: [model.footer.left, model.footer.check ?? '', styles.houseFooter].filter(said),
    initials: model.footer.initials === true ? `${INITIALS_LINE} · ` : '',
    pageNumbers: model.footer.pageNumbers,
  };
}

/** The page that a PDF is printed from; its edges are told to the printer beside it (`pdfEdges`). */
export function pdfPage(model: DocumentModel, styles: DocumentStyles): string {
  return toHtml(model, { shape: 'page', styles, marks: false });
}

/** Header and footer of a PDF as Chromium takes them: two small pages of HTML. Chromium fills in the page numbers. */
export function pdfEdges(model: Frame, styles: DocumentStyles): { readonly header: string; readonly footer: string } {
  const edges = pageEdges(model, styles);
  const { marginLeft, marginRight } = styles.page;
  // Chromium gives these lines no size of their own.
  const line = (left: readonly string[], right: string): string =>
    `<div style="width:100%;display:flex;justify-content:space-between;font:${EDGE_FACE};color:${EDGE_INK};padding:0 ${String(marginRight)}pt 0 ${String(marginLeft)}pt"><span>${left.map(escapeHtml).join('<br>')}</span><span>${right}</span></div>`;
  return {
    header: line(edges.topLeft, escapeHtml(edges.topRight)),
    footer: line(edges.bottomLeft, edges.pageNumbers ? `${edges.initials}Page <span class="pageNumber"></span> of <span class="totalPages"></span>` : ''),
  };
}

/**
 * The page for the system's print dialog. Its edges are margin boxes of the style sheet (CSS Paged Media 3 §4, in Chromium since
 * 131): the marks stand on every sheet of paper too. An older one is given `paperEdges` beside it.
 */
export function paperPage(model: DocumentModel, styles: DocumentStyles): string {
  const edges = pageEdges(model, styles);
  const box = (place: string, content: string): string => `@${place}{content:${content};font:${EDGE_FACE};color:${EDGE_INK};white-space:pre-wrap}`;
  const css = `@page{${[
    box('top-left', cssString(edges.topLeft.join('\n'))),
    box('top-right', cssString(edges.topRight)),
    box('bottom-left', cssString(edges.bottomLeft.join('\n'))),
    edges.pageNumbers ? box('bottom-right', `${cssString(`${edges.initials}Page `)} counter(page) " of " counter(pages)`) : '',
  ].join('')}}`;
  return toHtml(model, { shape: 'page', styles, marks: false, moreCss: css });
}

/** The edges of paper as one line each, for a printer that knows no margin boxes; it adds the number of the page itself. */
export function paperEdges(model: Frame, styles: DocumentStyles): { readonly header: string; readonly footer: string } {
  const { topLeft, topRight, bottomLeft } = pageEdges(model, styles);
  return { header: [...topLeft, topRight].filter((text) => text !== '').join(' · '), footer: bottomLeft.join(' · ') };
}

/** Text as a string of CSS that can end neither itself nor the style element around it. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,;:()/–—-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0x20).toString(16)} `)}"`;
}
