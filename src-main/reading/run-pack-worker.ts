import { ok } from '@shared/kernel/result';
import type { Result } from '@shared/kernel/result';
import type { PackEntryName } from '@shared/reader/pack-files';
import type { PackAnswer, PackRequest } from './read-request';
import { readingFault, refuseReading, runGuardedWorker } from './run-guarded-worker';
import type { ReadingHost } from './run-guarded-worker';

/** Lists the files of a pack in a worker of its own, within its limits; null for a ZIP that is one document. */
export async function listPackApart(bytes: Uint8Array, host: ReadingHost): Promise<Result<readonly PackEntryName[] | null>> {
  return await askOfPack({ from: 'packList', bytes }, host, (answer) => (answer.kind === 'packList' ? answer.entries : undefined));
}

/** Unpacks one file of a pack in a worker of its own, within its limits. */
export async function unpackApart(bytes: Uint8Array, file: number, host: ReadingHost): Promise<Result<Uint8Array>> {
  return await askOfPack({ from: 'packFile', bytes, file }, host, (answer) => (answer.kind === 'packFile' ? answer.bytes : undefined));
}

async function askOfPack<T>(request: PackRequest, host: ReadingHost, take: (answer: PackAnswer) => T | undefined): Promise<Result<T>> {
  return await runGuardedWorker<PackAnswer, T>(request, request.bytes, host, {}, (answer) => {
    if (answer.kind === 'refused') return () => refuseReading(answer.code);
    if (answer.kind === 'fault') return () => readingFault(host, answer.detail);
    const taken = take(answer);
    return () => (taken === undefined ? readingFault(host, 'The reading worker answered another question.') : ok(taken));
  });
}
