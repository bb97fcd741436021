import { words } from '@shared/reading/neutral-text';
import { READ_LIMITS } from '@main/reading/read-limits';
import type { ReadingHost } from '@main/reading/run-guarded-worker';
import { runReadWorker } from '@main/reading/run-read-worker';
import type { RecordStore } from '@main/store/record-store';
import { DamagedAttachment, readWhole } from './attachment-bytes';

/** Reads the words of attached files, so that those of files that are not open can be searched for in what goes to the public. */
export type AttachmentWords = {
  /** Reads every file whose words are not known yet, one after the other, each in a worker of its own; `onProgress` gets 0 to 1. Answers whether there were any. */
  readonly readMissing: (store: RecordStore, watch?: { readonly signal?: AbortSignal; readonly onProgress?: (fraction: number) => void }) => Promise<boolean>;
};

/** Reads through workers that `host` starts; what is asked for while a reading is under way waits for it. */
export function createAttachmentWords(host: ReadingHost): AttachmentWords {
  let last: Promise<unknown> = Promise.resolve();
  return {
    readMissing: (store, watch = {}) => {
      // In turn: two documents asked for at once would read the same files twice.
      const reading = last.then(() => readMissing(store, host, watch));
      last = reading.catch(() => undefined);
      return reading;
    },
  };
}

async function readMissing(store: RecordStore, host: ReadingHost, { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: (fraction: number) => void }): Promise<boolean> {
  const missing = await store.files.withoutWords();
  for (const [index, file] of missing.entries()) {
    onProgress?.(index / missing.length);
    const read = await wordsOf(store, host, file, signal);
    if (signal?.aborted === true) return true;
    await store.files.keepWords(file.contentHash, read);
  }
  return missing.length > 0;
}

/** The words of one file with comments, deleted and hidden text; empty when nothing can be read in it (a picture, a scan, a password, damage). */
async function wordsOf(store: RecordStore, host: ReadingHost, file: { readonly contentHash: string; readonly byteLength: number }, signal?: AbortSignal): Promise<string> {
  if (file.byteLength > READ_LIMITS.fileBytes) return '';
  const bytes = await readWhole(store, file).catch((error: unknown) => {
    if (error instanceof DamagedAttachment) return null;
    throw error;
  });
  if (bytes === null) return '';
  const read = await runReadWorker({ from: 'words', name: 'attached', bytes }, host, signal ? { signal } : {});
  return read.ok ? words(read.value, { labels: 'none', deleted: true, hidden: true, comments: true }).join(' ') : '';
}
