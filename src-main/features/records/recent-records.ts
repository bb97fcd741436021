import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { RecentRecord } from '@shared/records/model';
import { writeFileWhole } from '@main/store/write-file-whole';

const LONGEST_LIST = 10;
const keptSchema = z.array(z.object({ file: z.string(), name: z.string(), openedAt: z.string() }));
type Kept = z.output<typeof keptSchema>[number];

/** The records opened before, newest first. Holds names of records and files, never of anything inside them. */
export class RecentRecords {
  readonly #listFile: string;
  constructor(listFile: string) {
    this.#listFile = listFile;
  }

  /** The list for the screen; `key` stands for the path. */
  list(): readonly RecentRecord[] {
    return this.#read().map((kept) => ({ key: keyOf(kept.file), name: kept.name, fileName: path.basename(kept.file), folder: path.dirname(kept.file), openedAt: kept.openedAt, present: existsSync(kept.file) }));
  }

  /** The path behind a key, or null when it is not in the list. */
  fileOf(key: string): string | null {
    return this.#read().find((kept) => keyOf(kept.file) === key)?.file ?? null;
  }

  /** The record opened last, or null. */
  last(): string | null {
    return this.#read()[0]?.file ?? null;
  }

  /** Puts a record at the head of the list. */
  add(file: string, name: string, openedAt: string): void {
    const rest = this.#read().filter((kept) => kept.file !== file);
    writeFileWhole(this.#listFile, JSON.stringify([{ file, name, openedAt }, ...rest].slice(0, LONGEST_LIST)));
  }

  #read(): readonly Kept[] {
    try {
      return keptSchema.parse(JSON.parse(readFileSync(this.#listFile, 'utf8')));
    } catch {
      // No list yet, or one that cannot be read: the records themselves are untouched and can be opened by hand.
      return [];
    }
  }
}

function keyOf(file: string): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 24);
}
