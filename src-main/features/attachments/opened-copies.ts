import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuidV7 } from 'uuid';

/**
 * Copies of attached files that were opened in other programs: in a folder that only this person may enter, emptied when the
 * application starts (it may have ended badly) and when it ends.
 */
export class OpenedCopies {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
    this.clear();
  }

  /** A new place for a copy of this name. */
  place(fileName: string): string {
    const folder = path.join(this.#folder, uuidV7());
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return path.join(folder, fileName);
  }

  /** Marks a copy as one to read: what is typed into it would be lost. */
  seal(file: string): void {
    chmodSync(file, 0o400);
  }

  /** Takes all copies away; one that is still open in another program stays until the next start. */
  clear(): void {
    try {
      rmSync(this.#folder, { recursive: true, force: true, maxRetries: 2 });
    } catch {
      // Windows does not let go of a file that is open elsewhere.
    }
  }
}
