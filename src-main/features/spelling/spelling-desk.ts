import type { AppEvent } from '@shared/events';
import type { TableName } from '@shared/kernel/tables';
import { wordsOfNames } from '@shared/spelling/spelling-words';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordStore } from '@main/store/record-store';

/** What the desk stands on. `keepWords` makes exactly these words accepted, besides those of the dictionary. */
export type SpellingParts = { readonly store: () => RecordStore | null; readonly keepWords: (words: readonly string[]) => void; readonly report: (error: unknown, what: string) => string };

const TABLES: ReadonlySet<TableName> = new Set(['spellingWord', 'person', 'attendance', 'organisation', 'body']);

/** How long changes are gathered before the words are read again, in milliseconds: a list of 200 people comes in as one. */
const PAUSE = 300;

/** Lets spelling accept the words and the names of the record that is open, and of no other: when it closes they are forgotten. */
export class SpellingDesk {
  readonly #parts: SpellingParts;
  #waiting: ReturnType<typeof setTimeout> | null = null;

  constructor(parts: SpellingParts) {
    this.#parts = parts;
  }

  /** Follows what main tells the window. */
  heard(event: AppEvent): void {
    if (event.event === 'recordChanged' && this.#parts.store() === null) {
      this.#parts.keepWords([]);
      return;
    }
    if (event.event !== 'recordChanged' && !(event.event === 'changed' && !event.typing && event.tables.some((table) => TABLES.has(table)))) return;
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#waiting = null;
      void this.#follow();
    }, PAUSE);
  }

  async #follow(): Promise<void> {
    const store = this.#parts.store();
    if (!store) return;
    try {
      const words = await store.read(acceptedWords);
      if (this.#parts.store() === store) this.#parts.keepWords(words);
    } catch (error) {
      this.#parts.report(error, 'spelling');
    }
  }
}

/** The clerk's own words and those of names: of people, of whoever was at a meeting, of organisations and bodies. */
export async function acceptedWords(reader: RecordReader): Promise<readonly string[]> {
  const own = await reader.find('spellingWord', {});
  const names = await reader.query<{ name: string }>(
    `SELECT name FROM person WHERE deletedAt IS NULL UNION SELECT name FROM attendance WHERE deletedAt IS NULL
     UNION SELECT name FROM organisation WHERE deletedAt IS NULL UNION SELECT name FROM body WHERE deletedAt IS NULL`,
  );
  return [...own.map(({ word }) => word), ...wordsOfNames(names.map(({ name }) => name))];
}
