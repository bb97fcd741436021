import type { DocumentModel } from '@shared/documents/document-model';
import type { DocumentStyles, PageSetup } from '@shared/documents/document-styles';
import { paperEdges, pdfEdges } from '@shared/documents/pages-to-print';
import { fail, ok, ruleRefusal } from '@shared/kernel/result';
import type { Result } from '@shared/kernel/result';
import type { ExportFormat, ExportProgress } from '@main/docx/export-job';
import { runExport } from '@main/docx/run-export';
import { saveDocument } from '@main/docx/save-document';
import type { FileDoor } from '@main/docx/save-document';
import type { RecordSecrets } from './record-secrets';

/**
 * One document to be made. With `guarded` what was made is searched for these texts and not released when one is found, in every
 * format; a PDF and paper are judged by the page that they are printed from, with the words at its edges.
 */
export type DocumentJob = {
  readonly model: DocumentModel;
  readonly styles: DocumentStyles;
  readonly guarded: RecordSecrets | null;
  /** Its name can give something away too. */
  readonly fileName: string;
  /** 0 to 1, and what is being done. */
  readonly onProgress: (fraction: number, sentence: string) => void;
  readonly signal: AbortSignal;
};

/** A finished page of HTML with what stands on every sheet (see pages-to-print.ts) and its margins. */
export type PdfJob = { readonly html: string; readonly header: string; readonly footer: string; readonly page: PageSetup };

/** The page for the print dialog, and its edges as plain text for a Chromium that does not know the ones in its style sheet. */
export type PaperJob = { readonly html: string; readonly header: string; readonly footer: string };

/** Electron's part, given by the composition root. */
export type Printing = {
  readonly printPdf: (job: PdfJob, signal: AbortSignal) => Promise<Result<Uint8Array>>;
  /** Whether it went to a printer; false when the person cancels. */
  readonly printOnPaper: (job: PaperJob, signal: AbortSignal) => Promise<Result<boolean>>;
};

/** Makes documents in every form: in a worker of their own, with progress and cancel; a file is saved whole or not at all. */
export type DocumentMaker = {
  /** Answers the file as it was really called, and what to tell about that. */
  readonly save: (job: DocumentJob & { readonly format: Exclude<ExportFormat, 'paper'>; readonly file: string }) => Promise<Result<{ readonly file: string; readonly note: string }>>;
  readonly text: (job: DocumentJob) => Promise<Result<string>>;
  /** The bytes of the Word file, for what is put together of several. */
  readonly word: (job: DocumentJob) => Promise<Result<Uint8Array>>;
  readonly print: (job: DocumentJob) => Promise<Result<boolean>>;
};

type Stage = ExportProgress['stage'] | 'printing';
/** How far along each stage stands when it begins, so that the bar only ever goes forward. */
const BEGINS: Readonly<Record<Stage, number>> = { sending: 0, checking: 0.1, pages: 0.2, writing: 0.3, packing: 0.6, scanning: 0.7, printing: 0.8 };
const WORDS: Readonly<Record<Stage, string>> = {
  sending: 'Gathering the text',
  checking: 'Checking the document',
  pages: 'Counting pages',
  writing: 'Writing the pages',
  packing: 'Packing the file',
  scanning: 'Making sure that nothing exempt is in it',
  printing: 'Laying out the pages',
};

/** The maker over the built worker, Electron's printing and the disk, in whose place a test may put its own `door`. */
export function createDocumentMaker(parts: { readonly workerFile: string; readonly report: (error: unknown, operation: string) => string; readonly printing: Printing; readonly door?: FileDoor }): DocumentMaker {
  const make = async (format: ExportFormat, { model, styles, guarded, fileName, onProgress, signal }: DocumentJob): Promise<Result<Uint8Array>> =>
    await runExport(model, {
      workerFile: parts.workerFile,
      format,
      styles,
      fileName,
      ...(guarded ? { secrets: guarded.secrets, open: guarded.open, attached: guarded.attached } : {}),
      signal,
      onProgress: ({ stage }) => {
        onProgress(BEGINS[stage], WORDS[stage]);
      },
      onFault: (ref, error) => parts.report(error, `export ${ref}`),
    });
  const makePdf = async (job: DocumentJob): Promise<Result<Uint8Array>> => {
    const page = await make('pdf', job);
    if (!page.ok) return page;
    job.onProgress(BEGINS.printing, WORDS.printing);
    return await parts.printing.printPdf({ html: asText(page.value), ...pdfEdges(job.model, job.styles), page: job.styles.page }, job.signal);
  };

  return {
    save: async (job) => {
      const made = job.format === 'pdf' ? await makePdf(job) : await make(job.format, job);
      if (!made.ok) return made;
      // Cancelled in the last moment: nothing is put in anybody's folder any more.
      if (job.signal.aborted) return fail(ruleRefusal('document.cancelled', 'The export was cancelled. Nothing was saved.'));
      const saved = await saveDocument(job.file, made.value, parts.door);
      return saved.ok ? ok({ file: saved.value.path, note: saved.value.message }) : saved;
    },
    text: async (job) => {
      const made = await make('txt', job);
      return made.ok ? ok(asText(made.value)) : made;
    },
    word: (job) => make('docx', job),
    print: async (job) => {
      const page = await make('paper', job);
      if (!page.ok) return page;
      job.onProgress(BEGINS.printing, WORDS.printing);
      return await parts.printing.printOnPaper({ html: asText(page.value), ...paperEdges(job.model, job.styles) }, job.signal);
    },
  };
}

function asText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
