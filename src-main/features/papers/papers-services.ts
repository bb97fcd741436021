import path from 'node:path';
import { Refusal } from '@shared/kernel/result';
import type { Result } from '@shared/kernel/result';
import { readFile } from '@main/reading/read-file';
import { readText } from '@main/reading/read-text';
import type { ReadingHost } from '@main/reading/run-guarded-worker';
import type { PapersServices } from './handlers';

/** The guarded readers as papers use them: each reading in a worker of its own, a refusal as a `Refusal`. */
export function createPapersServices(parts: { readonly workersFolder: string; readonly chooseFile: () => Promise<string | null>; readonly report: (error: unknown, operation: string) => string }): PapersServices {
  const host: ReadingHost = {
    workerFile: path.join(parts.workersFolder, 'read-worker.cjs'),
    reportFault: (detail) => parts.report(new Error(detail), 'reading'),
  };
  return {
    readText: async (pasted) => unwrap(await readText(pasted, host)),
    chooseAndReadFile: async () => {
      const file = await parts.chooseFile();
      return file === null ? null : unwrap(await readFile(file, host));
    },
  };
}

function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.error);
}
