import { BrowserWindow, session } from 'electron';
import type { DocumentModel } from '@shared/documents/document-model';
import { checkDocument } from '@shared/documents/check-document';
import { PLAIN_STYLES, type DocumentStyles } from '@shared/documents/document-styles';
import { pageMarks } from '@shared/documents/page-marks';
import { escapeHtml, toHtml } from '@shared/documents/to-html';
import { fail, ok, type Result } from '@shared/kernel/result';

const SCHEME = 'minutebook-print';
const POINTS_PER_INCH = 72;

/**
 * A document as a tagged PDF, printed by Chromium from the same HTML that a website gets: headings, tables and the language are
 * told to screen readers, "Page 1 of N" and the marks of its standing are on every page. The page is shown to nobody, runs no script, and can
 * fetch nothing: it lives in a session of its own that answers one address with this one text.
 *
 * Errors: `invalid` for what cannot be a document, with the field.
 */
export async function printPdf(model: DocumentModel, styles: DocumentStyles = PLAIN_STYLES): Promise<Result<Uint8Array>> {
  const issues = checkDocument(model);
  if (issues.length > 0) return fail({ kind: 'invalid', issues });
  const html = toHtml(model, { shape: 'page', styles, marks: false });
  // Without "persist:" nothing of it is ever written to the disk.
  const hidden = session.fromPartition(`print-${String(Date.now())}`, { cache: false });
  hidden.setSpellCheckerLanguages([]);
  hidden.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !details.url.startsWith(`${SCHEME}:`) && !details.url.startsWith('data:image/') });
  });
  hidden.protocol.handle(SCHEME, () => new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" },
  }));
  const window = new BrowserWindow({ show: false, webPreferences: { session: hidden, sandbox: true, javascript: false, nodeIntegration: false, contextIsolation: true, spellcheck: false } });
  try {
    await window.loadURL(`${SCHEME}://document/`);
    const inches = (points: number): number => points / POINTS_PER_INCH;
    const { page } = styles;
    const pdf = await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: edge([...pageMarks(model), model.header.left, styles.houseHeader].filter((text) => text !== '').map(escapeHtml).join('<br>'), escapeHtml(model.header.right), page.marginLeft, page.marginRight),
      footerTemplate: edge(escapeHtml(model.footer.left), model.footer.pageNumbers ? 'Page <span class="pageNumber"></span> of <span class="totalPages"></span>' : '', page.marginLeft, page.marginRight),
      margins: { top: inches(page.marginTop), bottom: inches(page.marginBottom), left: inches(page.marginLeft), right: inches(page.marginRight) },
    });
    return ok(pdf);
  } finally {
    hidden.protocol.unhandle(SCHEME);
    window.destroy();
  }
}

/** The line at the top or foot of a printed page; Chromium gives it no size of its own. */
function edge(left: string, right: string, marginLeft: number, marginRight: number): string {
  return `<div style="width:100%;display:flex;justify-content:space-between;font:9pt Arial,'Liberation Sans',sans-serif;color:#44505F;padding:0 ${String(marginRight)}pt 0 ${String(marginLeft)}pt"><span>${left}</span><span>${right}</span></div>`;
}
