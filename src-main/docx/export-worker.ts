import { parentPort } from 'node:worker_threads';
import { checkDocument } from '@shared/documents/check-document';
import type { DocumentModel } from '@shared/documents/document-model';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import { paperPage, pdfEdges, pdfPage } from '@shared/documents/pages-to-print';
import { toHtml } from '@shared/documents/to-html';
import { sheetCsv, toSheet } from '@shared/documents/to-sheet';
import { toPlainText } from '@shared/documents/to-plain-text';
import { fail, ok, ruleRefusal, type Result } from '@shared/kernel/result';
import { createAssembler, type ExportJob, type FromWorker, type ToWorker } from '@main/docx/export-job';
import { renderDocx } from '@main/docx/render-docx';
import { describeLeaks, scanForLeaks } from '@main/docx/scan-for-leaks';
import { writeXlsx } from '@main/sheet/write-xlsx';

// One document, made off the main thread. It receives the model in pieces, reports how far it has come, and answers with the
// file or with a refusal. To cancel, main ends the thread: it owns nothing on the disk.
const port = parentPort;
if (!port) throw new Error('The export worker runs as a worker thread only.');

const send = (message: FromWorker): void => {
  if (message.type !== 'done') {
    port.postMessage(message);
    return;
  }
  // A file of its own buffer is handed over; one cut from Node's shared pool is copied.
  const { file } = message;
  const whole = file.byteOffset === 0 && file.byteLength === file.buffer.byteLength && file.buffer instanceof ArrayBuffer ? file : Uint8Array.from(file);
  port.postMessage({ type: 'done', file: whole }, [whole.buffer as ArrayBuffer]);
};

let job: ExportJob | null = null;
let assembler: ReturnType<typeof createAssembler> | null = null;

port.on('message', (message: ToWorker) => {
  if (message.type === 'start') {
    job = message.job;
    assembler = createAssembler(message.job);
  } else if (message.type === 'piece') assembler?.add(message.piece);
  else if (job && assembler) void run(job, assembler);
});

async function run(current: ExportJob, { model }: ReturnType<typeof createAssembler>): Promise<void> {
  const result = await make(model(), current);
  if (!result.ok) {
    send({ type: 'refused', error: result.error });
    return;
  }
  const { file, searched } = result.value;
  if (current.secrets.length > 0 || current.attached.closed.length > 0) {
    send({ type: 'progress', progress: { stage: 'scanning', done: 0, total: 1 } });
    const leaks = await scanForLeaks(searched, current.fileName, current.secrets, current.open, current.attached);
    if (leaks.length > 0) {
      send({ type: 'refused', error: ruleRefusal('document.leak', describeLeaks(leaks)) });
      return;
    }
  }
  send({ type: 'done', file });
}

/** What was made, and what is searched in its place: the file itself, for print the page with the words at its edges. */
type Made = { readonly file: Uint8Array; readonly searched: Uint8Array };

async function make(model: DocumentModel, job: ExportJob): Promise<Result<Made>> {
  if (job.format === 'docx') {
    const result = await renderDocx(model, {
      ...(job.styles ? { styles: job.styles } : {}),
      onProgress: (progress) => send({ type: 'progress', progress }),
    });
    return result.ok ? ok({ file: result.value, searched: result.value }) : result;
  }
  const said = (stage: 'checking' | 'writing'): void => send({ type: 'progress', progress: { stage, done: 0, total: 1 } });
  said('checking');
  const issues = checkDocument(model);
  if (issues.length > 0) return fail({ kind: 'invalid', issues });
  said('writing');
  const styles = job.styles ?? PLAIN_STYLES;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  switch (job.format) {
    case 'txt':
    case 'html': {
      const file = bytes(job.format === 'txt' ? toPlainText(model) : toHtml(model, { shape: 'page', styles }));
      return ok({ file, searched: file });
    }
    case 'csv':
    case 'xlsx': {
      const sheet = toSheet(model);
      const file = job.format === 'csv' ? bytes(sheetCsv(sheet)) : writeXlsx(sheet, model);
      return ok({ file, searched: file });
    }
    case 'pdf':
    case 'paper': {
      const page = job.format === 'pdf' ? pdfPage(model, styles) : paperPage(model, styles);
      const { header, footer } = pdfEdges(model, styles);
      return ok({ file: bytes(page), searched: bytes(`${page}${header}${footer}`) });
    }
  }
}
