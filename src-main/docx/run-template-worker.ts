import path from 'node:path';
import type { Result } from '@shared/kernel/result';
import type { ReadTemplate } from '@main/docx/read-house-template';
import { loadFile } from '@main/reading/read-file';
import { readingFault, refuseReading, runGuardedWorker } from '@main/reading/run-guarded-worker';
import type { ReadingHost } from '@main/reading/run-guarded-worker';

/** What the worker is asked, and its one answer. */
export type TemplateRequest = { readonly name: string; readonly bytes: Uint8Array };
export type TemplateAnswer = { readonly kind: 'read'; readonly result: Result<ReadTemplate> } | { readonly kind: 'fault'; readonly detail: string };

/** Reads a council's template in a worker of its own, within the limits for files from outside. */
export function templateReader(workerFile: string, report: (error: unknown, operation: string) => string): (file: string) => Promise<Result<ReadTemplate>> {
  const host: ReadingHost = { workerFile, reportFault: (detail) => report(new Error(detail), 'house template') };
  return async (file) => {
    const bytes = await loadFile(file);
    if (typeof bytes === 'string') return refuseReading(bytes);
    const request: TemplateRequest = { name: path.basename(file), bytes };
    return await runGuardedWorker<TemplateAnswer, ReadTemplate>(request, bytes, host, {}, (answer) => () => (answer.kind === 'read' ? answer.result : readingFault(host, answer.detail)));
  };
}
