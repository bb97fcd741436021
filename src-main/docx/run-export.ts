import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DocumentModel } from '@shared/documents/document-model';
import type { DocumentStyles } from '@shared/documents/document-styles';
import type { AttachedWords, Secret } from '@shared/documents/leak-matcher';
import { fail, ok, ruleRefusal, type Result } from '@shared/kernel/result';
import { piecesOf, type ExportFormat, type ExportJob, type ExportProgress, type FromWorker, type ToWorker } from '@main/docx/export-job';

export type ExportOptions = {
  /** The built worker, out/main/export-worker.cjs in the application. */
  readonly workerFile: string | URL;
  /** What to make; a Word file unless said otherwise. For `pdf` and `paper`: the page to be printed, as HTML. */
  readonly format?: ExportFormat;
  readonly styles?: DocumentStyles;
  /** Exempt and confidential text that the file must not hold; none for readers who may see everything. */
  readonly secrets?: readonly Secret[];
  /** The open text of the record: what stands there too is no secret ("Agreed"). */
  readonly open?: readonly string[];
  /** What stands in attached files, open and not. */
  readonly attached?: AttachedWords;
  /** The name the file will have: it can give something away too. */
  readonly fileName: string;
  readonly onProgress?: (progress: ExportProgress) => void;
  readonly signal?: AbortSignal;
  /** Where the detail of a fault goes, under its reference. */
  readonly onFault?: (ref: string, error: unknown) => void;
};

/** A worker may not take more than this, in megabytes; the largest paper measured takes about a third. */
const MOST_MEMORY = 1_024;

/**
 * Makes the Word file of a document, or another form of it, in a worker of its own, so that typing never waits: the document is handed over in
 * small pieces with a turn of the main loop between them. A fresh worker per document also resets the library's counters.
 *
 * Errors: what renderDocx or checkDocument refuses; `rule` document.leak naming the places when the file would hold a secret;
 * `rule` document.cancelled after the signal; `unexpected` when the worker itself failed.
 */
export async function runExport(model: DocumentModel, options: ExportOptions): Promise<Result<Uint8Array>> {
  const { signal } = options;
  if (signal?.aborted) return fail(cancelled());
  const worker = new Worker(options.workerFile, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
  const stop = (): void => void worker.terminate();
  try {
    const answer = answerOf(worker, options);
    const sent = sendModel(worker, model, options);
    // A fault while sending is the worker's fault too and arrives through its answer.
    const [result] = await Promise.all([answer, sent.catch(() => undefined)]);
    return result;
  } finally {
    stop();
  }
}

function cancelled(): ReturnType<typeof ruleRefusal> {
  return ruleRefusal('document.cancelled', 'The export was cancelled. Nothing was saved.');
}

async function sendModel(worker: Worker, model: DocumentModel, options: ExportOptions): Promise<void> {
  const { sections, ...frame } = model;
  const job: ExportJob = {
    format: options.format ?? 'docx',
    frame,
    sections: sections.map(({ blocks: _blocks, ...section }) => section),
    styles: options.styles ?? null,
    secrets: options.secrets ?? [],
    open: options.open ?? [],
    attached: options.attached ?? { closed: [], open: [] },
    fileName: options.fileName,
  };
  const post = (message: ToWorker): void => worker.postMessage(message);
  post({ type: 'start', job });
  const total = sections.reduce((sum, section) => sum + section.blocks.length, 0);
  let done = 0;
  for (const piece of piecesOf(model)) {
    if (options.signal?.aborted) return;
    post({ type: 'piece', piece });
    if (piece.type === 'blocks') done += piece.blocks.length;
    options.onProgress?.({ stage: 'sending', done, total });
    await nextTurn();
  }
  post({ type: 'end' });
}

function answerOf(worker: Worker, options: ExportOptions): Promise<Result<Uint8Array>> {
  return new Promise((resolve) => {
    // Ending the worker after its answer is not a fault of it.
    let answered = false;
    const fault = (error: unknown): void => {
      if (answered) return;
      const ref = randomUUID().slice(0, 8);
      options.onFault?.(ref, error);
      resolve(fail({ kind: 'unexpected', ref }));
    };
    const abort = (): void => resolve(fail(cancelled()));
    options.signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: FromWorker) => {
      switch (message.type) {
        case 'progress':
          if (!options.signal?.aborted) options.onProgress?.(message.progress);
          break;
        case 'done':
          answered = true;
          options.signal?.removeEventListener('abort', abort);
          resolve(ok(message.file));
          break;
        case 'refused':
          answered = true;
          options.signal?.removeEventListener('abort', abort);
          resolve(fail(message.error));
          break;
      }
    });
    worker.once('error', fault);
    worker.once('exit', (code) => {
      if (!options.signal?.aborted) fault(new Error(`The export worker ended with ${String(code)}.`));
    });
  });
}
