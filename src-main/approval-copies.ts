import path from 'node:path';
import type { DocumentStyles } from '@shared/documents/document-styles';
import { Refusal } from '@shared/kernel/result';
import type { Result } from '@shared/kernel/result';
import type { CopyParts } from '@main/features/approval/read-copies';
import type { DocumentMaker } from '@main/features/documents/document-maker';
import { loadFile } from '@main/reading/read-file';
import { refuseReading } from '@main/reading/run-guarded-worker';
import type { ReadingHost } from '@main/reading/run-guarded-worker';
import { runReadWorker } from '@main/reading/run-read-worker';
import type { RecordStore } from '@main/store/record-store';

/** The guarded reader and the writer of Word files, as approval uses them to compare a copy with what was sent. */
export function copiesOf(parts: {
  readonly store: () => RecordStore | null;
  readonly readWorkerFile: string;
  readonly chooseFile: () => Promise<string | null>;
  readonly maker: Pick<DocumentMaker, 'word'>;
  readonly styles: () => DocumentStyles;
  readonly report: (error: unknown, operation: string) => string;
}): CopyParts {
  const host: ReadingHost = { workerFile: parts.readWorkerFile, reportFault: (detail) => parts.report(new Error(detail), 'reading') };
  // The reader takes the buffer over: it gets one of its own.
  const read: CopyParts['read'] = async (bytes) => unwrap(await runReadWorker({ from: 'file', name: 'copy.docx', bytes: Uint8Array.from(bytes) }, host));
  return {
    store: parts.store,
    chooseCopy: async () => {
      const file = await parts.chooseFile();
      if (file === null) return null;
      const bytes = await loadFile(file);
      if (typeof bytes === 'string') return unwrap<never>(refuseReading(bytes));
      return { name: path.basename(file), bytes, document: await read(bytes) };
    },
    write: async (model) => await parts.maker.word({ model, styles: parts.styles(), guarded: null, fileName: 'copy.docx', onProgress: () => undefined, signal: new AbortController().signal }),
    read,
  };
}

function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.error);
}
