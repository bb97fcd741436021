import { closeSync, existsSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';

/** How much is set aside beside the record, in bytes: room for many paragraphs after the disk has filled up. */
const SIZE = 4 * 1024 * 1024;

/** A file that holds some room on the disk, to be given up when the disk is full, so that what is being typed still fits. */
export class SpaceReserve {
  readonly #file: string;
  constructor(recordFile: string) {
    this.#file = `${recordFile}.reserve`;
  }

  /** Sets the room aside when it is not there. A disk that is already full is not a reason to stop. */
  hold(): void {
    if (existsSync(this.#file)) return;
    try {
      const descriptor = openSync(this.#file, 'wx', 0o600);
      try {
        const chunk = Buffer.alloc(64 * 1024, 1);
        for (let written = 0; written < SIZE; written += chunk.length) writeSync(descriptor, chunk);
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
    } catch {
      rmSync(this.#file, { force: true });
    }
  }

  /** Gives the room up; true when there was some. */
  release(): boolean {
    if (!existsSync(this.#file)) return false;
    rmSync(this.#file, { force: true });
    return true;
  }
}
