import { ok } from '@shared/kernel/result';
import type { Result } from '@shared/kernel/result';
import type { OpenedPaperFile } from '@shared/papers/travel/paper-file';
import type { PaperFileAnswer, PaperFileRequest } from './read-request';
import { readingFault, refuseReading, runGuardedWorker } from './run-guarded-worker';
import type { ReadingHost } from './run-guarded-worker';

/** Reads the file of a paper in a worker of its own, within its limits. Expected refusals are `rule` errors whose rule is a RefusalCode. */
export async function readPaperFileApart(bytes: Uint8Array, host: ReadingHost): Promise<Result<OpenedPaperFile>> {
  const request: PaperFileRequest = { from: 'paperFile', bytes };
  return await runGuardedWorker<PaperFileAnswer, OpenedPaperFile>(request, bytes, host, {}, (answer) => {
    switch (answer.kind) {
      case 'paperFile':
        return () => ok(answer.file);
      case 'refused':
        return () => refuseReading(answer.code);
      case 'fault':
        return () => readingFault(host, answer.detail);
    }
  });
}
