import { Worker } from 'node:worker_threads';

import { fail, ruleRefusal } from '@shared/kernel/result';
import type { Result } from '@shared/kernel/result';
import { refusalSentence } from '@shared/reading/read-refusal';
import type { RefusalCode } from '@shared/reading/read-refusal';

import { WORKER_LIMITS } from './read-limits';

/** What reading needs from the application, given once by the composition root. */
export type ReadingHost = {
  /** Path of the built worker (out/main/read-worker.cjs). */
  readonly workerFile: string;
  /** Logs a fault of ours and gives the reference the person sees. The detail never holds the text of the file. */
  readonly reportFault: (detail: string) => string;
};

/** How one reading may be bounded. */
export type ReadOptions = {
  /** Stops the reading; the answer is then the refusal "cancelled". */
  readonly signal?: AbortSignal;
  /** Milliseconds; 30,000 unless said otherwise. */
  readonly timeLimit?: number;
  /** Megabytes of the worker's heap, and bytes by which the process may grow; as in WORKER_LIMITS unless said otherwise. */
  readonly memory?: { readonly heapMb: number; readonly growthBytes: number };
};

/** How often the memory of the process is looked at, in milliseconds. */
const WATCH_EVERY = 50;

/** Refuses with a code: a `rule` error whose rule is the code. */
export function refuseReading(code: RefusalCode): Result<never> {
  return fail(ruleRefusal(code, refusalSentence(code)));
}

/**
 * Runs a worker over something from outside, with a bounded heap, a time limit, a watch on the process's memory (buffers lie
 * outside the heap) and cancel. Whatever happens in there comes back as a value: the answer, a worded refusal, or
 * `unexpected` with a reference. The worker is gone when the promise settles.
 *
 * @param bytes the file's own buffer; it moves to the worker, it is not copied
 * @param step takes each message of the worker; an outcome ends the reading, null waits for the next message
 */
export async function runGuardedWorker<A, T>(request: object, bytes: Uint8Array | null, host: ReadingHost, options: ReadOptions, step: (answer: A, worker: Worker) => (() => Result<T>) | null): Promise<Result<T>> {
  if (options.signal?.aborted === true) return refuseReading('cancelled');
  const memory = options.memory ?? WORKER_LIMITS;
  const worker = new Worker(host.workerFile, {
    workerData: request,
    ...(bytes ? { transferList: [bytes.buffer as ArrayBuffer] } : {}),
    resourceLimits: { maxOldGenerationSizeMb: memory.heapMb, maxYoungGenerationSizeMb: WORKER_LIMITS.youngMb, stackSizeMb: WORKER_LIMITS.stackMb },
    // It has no business with any of these; what a library writes must not reach the application's own output.
    env: {},
    argv: [],
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
  });
  const limits: { watch?: NodeJS.Timeout; timer?: NodeJS.Timeout; onAbort?: () => void } = {};
  try {
    return await new Promise<Result<T>>((settle) => {
      let settled = false;
      // Only the first outcome counts: ending the worker after it is no fault to be logged.
      const resolve = (outcome: () => Result<T>): void => {
        if (settled) return;
        settled = true;
        settle(outcome());
      };
      const before = process.memoryUsage.rss();
      limits.timer = setTimeout(() => {
        resolve(() => refuseReading('too-slow'));
      }, options.timeLimit ?? WORKER_LIMITS.milliseconds);
      limits.watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > memory.growthBytes) resolve(() => refuseReading('too-much-memory'));
      }, WATCH_EVERY);
      limits.onAbort = () => {
        resolve(() => refuseReading('cancelled'));
      };
      options.signal?.addEventListener('abort', limits.onAbort);
      worker.on('message', (answer: A) => {
        const outcome = step(answer, worker);
        if (outcome) resolve(outcome);
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        resolve(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuseReading('too-much-memory') : readingFault(host, error.stack ?? error.message)));
      });
      worker.once('exit', (code) => {
        resolve(() => readingFault(host, `The reading worker ended without an answer (exit code ${String(code)}).`));
      });
    });
  } finally {
    clearTimeout(limits.timer);
    clearInterval(limits.watch);
    if (limits.onAbort) options.signal?.removeEventListener('abort', limits.onAbort);
    await worker.terminate();
  }
}

/** A fault of ours or a file no reader foresaw: its detail goes to the log, the person gets the reference. */
export function readingFault(host: ReadingHost, detail: string): Result<never> {
  return fail({ kind: 'unexpected', ref: host.reportFault(detail) });
}
