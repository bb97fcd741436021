import { randomUUID } from 'node:crypto';
import { notFound, Refusal } from '@shared/kernel/result';
import type { OpenedPaperFile } from '@shared/papers/travel/paper-file';

/** A file that was opened and is not in any record yet. */
export type WaitingPaper = OpenedPaperFile & { readonly kind: 'paper'; readonly fileName: string };
export type WaitingDocument = { readonly kind: 'document'; readonly fileName: string; readonly bytes: Uint8Array };

/** The most that wait at once: whoever opens one after another has forgotten the first. */
const MOST = 4;

/** Files that were opened and wait for the person's answer, in memory only. */
export class WaitingFiles {
  readonly #files = new Map<string, WaitingPaper | WaitingDocument>();

  /** Puts a file by; answers the key that the window knows it by. */
  add(file: WaitingPaper | WaitingDocument): string {
    const key = randomUUID();
    this.#files.set(key, file);
    const [oldest] = this.#files.keys();
    if (this.#files.size > MOST && oldest !== undefined) this.#files.delete(oldest);
    return key;
  }

  paper(key: string): WaitingPaper {
    const file = this.#files.get(key);
    if (file?.kind !== 'paper') throw new Refusal(notFound('file', key));
    return file;
  }

  document(key: string): WaitingDocument {
    const file = this.#files.get(key);
    if (file?.kind !== 'document') throw new Refusal(notFound('file', key));
    return file;
  }

  forget(key: string): void {
    this.#files.delete(key);
  }
}
