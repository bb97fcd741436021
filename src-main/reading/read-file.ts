import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';

import type { Result } from '@shared/kernel/result';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import type { RefusalCode } from '@shared/reading/read-refusal';

import { READ_LIMITS } from './read-limits';
import { refuseReading } from './run-guarded-worker';
import type { ReadingHost, ReadOptions } from './run-guarded-worker';
import { runReadWorker } from './run-read-worker';

/**
 * Reads a file that a person chose (the path comes from a dialog in main, never from the page) into the neutral form. Kind
 * and content are judged by the bytes; the name only decides between two readings of a text. Expected refusals (too large,
 * encrypted, damaged, hostile, an old format, cancelled) are `rule` errors whose rule is a RefusalCode.
 *
 * @param from `paper`: with the bytes of its pictures; `returned`: a Word file of ours that comes back, read as it is written
 */
export async function readFile(file: string, host: ReadingHost, options: ReadOptions = {}, from: 'file' | 'paper' | 'returned' = 'file'): Promise<Result<NeutralDocument>> {
  const loaded = await loadFile(file);
  if (typeof loaded === 'string') return refuseReading(loaded);
  return runReadWorker({ from, name: path.basename(file), bytes: loaded }, host, options);
}

/** The bytes of a regular file within the limit (in bytes); the size is read from the open file, so that it cannot change in between. */
export async function loadFile(file: string, limit: number = READ_LIMITS.fileBytes): Promise<Uint8Array | RefusalCode> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, 'r');
    const facts = await handle.stat();
    if (facts.isDirectory()) return 'not-a-file';
    if (!facts.isFile()) return 'file-unreadable';
    if (facts.size === 0) return 'empty-file';
    if (facts.size > limit) return 'file-too-large';
    const bytes = new Uint8Array(facts.size);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'file-missing' : code === 'EISDIR' ? 'not-a-file' : 'file-unreadable';
  } finally {
    await handle?.close();
  }
}
