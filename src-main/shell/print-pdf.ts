import { BrowserWindow, session } from 'electron';
import { fail, ok, ruleRefusal, type Result } from '@shared/kernel/result';
import type { PaperJob, PdfJob } from '@main/features/documents/document-maker';

const SCHEME = 'minutebook-print';
const POINTS_PER_INCH = 72;
/** The first Chromium that draws the margin boxes of a style sheet. */
const MARGIN_BOXES = 131;
let windows = 0;

/**
 * A document as a tagged PDF, printed by Chromium from the same HTML that a website gets: headings, tables and the language are
 * told to screen readers, "Page 1 of N" and the marks of its standing are on every page.
 *
 * Errors: `rule` document.cancelled after the signal.
 */
export async function printPdf({ html, header, footer, page }: PdfJob, signal?: AbortSignal): Promise<Result<Uint8Array>> {
  const inches = (points: number): number => points / POINTS_PER_INCH;
  return await withHiddenPage(html, signal, async (window) =>
    ok(
      await window.webContents.printToPDF({
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: header,
        footerTemplate: footer,
        margins: { top: inches(page.marginTop), bottom: inches(page.marginBottom), left: inches(page.marginLeft), right: inches(page.marginRight) },
      }),
    ),
  );
}

/**
 * Opens the system's print dialog for a page of HTML. Answers whether it went to a printer; false when the person cancels.
 *
 * Errors: `rule` print.noPrinter where none is set up, print.failed when the system did not take it, document.cancelled.
 */
export async function printOnPaper({ html, header, footer }: PaperJob, signal?: AbortSignal): Promise<Result<boolean>> {
  return await withHiddenPage(html, signal, async (window) => {
    if ((await window.webContents.getPrintersAsync()).length === 0) {
      return fail(ruleRefusal('print.noPrinter', 'No printer is set up on this computer. Save the document as PDF, and print that where there is one.'));
    }
    const { done, reason } = await new Promise<{ readonly done: boolean; readonly reason: string }>((resolve) => {
      const edges = Number.parseInt(process.versions.chrome, 10) >= MARGIN_BOXES ? {} : { header, footer };
      window.webContents.print({ silent: false, printBackground: true, ...edges }, (success, failure) => resolve({ done: success, reason: failure }));
    });
    // Chromium's word for the person's own Cancel.
    if (!done && !/cancel/i.test(reason)) return fail(ruleRefusal('print.failed', 'The printer did not take the document. Check that it is switched on and connected, or save the document as PDF and print that.'));
    return ok(done);
  });
}

/**
 * Loads a page for `use` into a window that nobody sees. It runs no script and can fetch nothing: it lives in a session of its own that
 * answers one address with this one text. When the signal comes, the window goes and with it whatever it was doing.
 */
async function withHiddenPage<T>(html: string, signal: AbortSignal | undefined, use: (window: BrowserWindow) => Promise<Result<T>>): Promise<Result<T>> {
  const cancelled = fail(ruleRefusal('document.cancelled', 'The export was cancelled. Nothing was saved.'));
  if (signal?.aborted === true) return cancelled;
  windows += 1;
  // Without "persist:" nothing of it is ever written to the disk.
  const hidden = session.fromPartition(`print-${String(windows)}`, { cache: false });
  hidden.setSpellCheckerLanguages([]);
  hidden.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !details.url.startsWith(`${SCHEME}:`) && !details.url.startsWith('data:image/') });
  });
  hidden.protocol.handle(SCHEME, () => new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" },
  }));
  const window = new BrowserWindow({ show: false, webPreferences: { session: hidden, sandbox: true, javascript: false, nodeIntegration: false, contextIsolation: true, spellcheck: false } });
  const stopped = new Promise<Result<T>>((resolve) => signal?.addEventListener('abort', () => resolve(cancelled), { once: true }));
  const printing = (async () => {
    await window.loadURL(`${SCHEME}://document/`);
    return await use(window);
  })();
  // What a window says that was taken away in the middle is of no use.
  printing.catch(() => undefined);
  try {
    return await Promise.race([printing, stopped]);
  } finally {
    hidden.protocol.unhandle(SCHEME);
    window.destroy();
  }
}
