import { ok } from '@shared/kernel/result';
import type { Result } from '@shared/kernel/result';
import type { NeutralDocument } from '@shared/reading/neutral-document';

import { documentBuilder } from './document-pieces';
import { NEXT_PIECE } from './read-request';
import type { ReadAnswer, ReadRequest } from './read-request';
import { readingFault, refuseReading, runGuardedWorker } from './run-guarded-worker';
import type { ReadingHost, ReadOptions } from './run-guarded-worker';

/** Reads a file or a paste in a worker of its own, within its limits; the document comes over piece by piece. */
export async function runReadWorker(request: ReadRequest, host: ReadingHost, options: ReadOptions = {}): Promise<Result<NeutralDocument>> {
  const builder = documentBuilder();
  return await runGuardedWorker<ReadAnswer, NeutralDocument>(request, request.from === 'clipboard' ? null : request.bytes, host, options, (answer, worker) => {
    if (answer.kind !== 'piece') return () => (answer.kind === 'refused' ? refuseReading(answer.code) : readingFault(host, answer.detail));
    const document = builder.add(answer.piece);
    if (document) return () => ok(document);
    // Whatever else waits in main's loop goes first.
    setImmediate(() => {
      worker.postMessage(NEXT_PIECE);
    });
    return null;
  });
}
