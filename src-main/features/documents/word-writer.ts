import path from 'node:path';
import { ok } from '@shared/kernel/result';
import type { ExportProgress } from '@main/docx/export-job';
import { runExport } from '@main/docx/run-export';
import { saveDocument } from '@main/docx/save-document';
import type { WriteWord } from './handlers';

/** How far along each stage stands when it begins, so that the bar only ever goes forward. */
const BEGINS: Readonly<Record<ExportProgress['stage'], number>> = { sending: 0, checking: 0.1, pages: 0.2, writing: 0.3, packing: 0.8, scanning: 0.9 };
const WORDS: Readonly<Record<ExportProgress['stage'], string>> = {
  sending: 'Gathering the text',
  checking: 'Checking the document',
  pages: 'Counting pages',
  writing: 'Writing the pages',
  packing: 'Packing the file',
  scanning: 'Making sure that nothing exempt is in it',
};

/** Writes Word files: made in a worker of their own, then put whole in the place of the file that was there. */
export function createWordWriter(workerFile: string, report: (error: unknown, operation: string) => string): WriteWord {
  return async ({ model, guarded, file, onProgress, signal }) => {
    const made = await runExport(model, {
      workerFile,
      fileName: path.basename(file),
      ...(guarded ? { secrets: guarded.secrets, open: guarded.open } : {}),
      signal,
      onProgress: ({ stage }) => {
        onProgress(BEGINS[stage], WORDS[stage]);
      },
      onFault: (ref, error) => report(error, `export ${ref}`),
    });
    if (!made.ok) return made;
    const saved = await saveDocument(file, made.value);
    return saved.ok ? ok({ file: saved.value.path }) : saved;
  };
}
