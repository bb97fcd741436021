import path from 'node:path';
import { fail, ok } from '@shared/kernel/result';
import type { Result } from '@shared/kernel/result';
import type { LedgerFile } from '@shared/ledger/ledger-file';
import { loadFile } from './read-file';
import { PLAN_WORKER_LIMITS } from './read-limits';
import type { LedgerAnswer, LedgerRequest } from './read-request';
import { readingFault, refuseReading, runGuardedWorker } from './run-guarded-worker';
import type { ReadingHost } from './run-guarded-worker';

/** Reads the file of a ledger in a worker of its own, within its limits. Expected refusals are `rule` errors whose rule is a RefusalCode. */
export async function readLedger(file: string, host: ReadingHost): Promise<Result<{ readonly name: string; readonly ledger: LedgerFile }>> {
  const bytes = await loadFile(file);
  if (typeof bytes === 'string') return refuseReading(bytes);
  const request: LedgerRequest = { from: 'ledger', bytes };
  const read = await runGuardedWorker<LedgerAnswer, LedgerFile>(request, bytes, host, { memory: PLAN_WORKER_LIMITS }, (answer) => {
    switch (answer.kind) {
      case 'ledger':
        return () => ok(answer.ledger);
      case 'refused':
        return () => refuseReading(answer.code);
      case 'fault':
        return () => readingFault(host, answer.detail);
    }
  });
  return read.ok ? ok({ name: path.basename(file), ledger: read.value }) : fail(read.error);
}
