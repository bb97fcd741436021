import type { DataSource } from 'typeorm';
import { RecordReader } from './record-reader';
import type { RecordTransaction } from './record-transaction';
import { SerialQueue } from './serial-queue';
import { StoredFiles } from './stored-files';
import type { WriteName, WriteQueue, Written } from './write-queue';

/** What the record says of itself. */
export type RecordFacts = { readonly recordId: string; readonly name: string; readonly sample: boolean;
  /** Made by the application for somebody who keeps no record: papers of their own, what they read, their private notes. */
  readonly personal: boolean };

/** An open record: one connection that writes through the queue, one that reads. */
export class RecordStore {
  readonly file: string;
  readonly facts: RecordFacts;
  /** Files that the record keeps besides its rows. */
  readonly files: StoredFiles;
  readonly #writing: DataSource;
  readonly #reading: DataSource;
  readonly #writes: WriteQueue;
  readonly #reads = new SerialQueue();
  #lastSavedAt: string | null = null;

  constructor(file: string, facts: RecordFacts, connections: { readonly writing: DataSource; readonly reading: DataSource }, writes: WriteQueue, savedBefore: string | null = null) {
    this.file = file;
    this.#lastSavedAt = savedBefore;
    this.facts = facts;
    this.#writing = connections.writing;
    this.#reading = connections.reading;
    this.#writes = writes;
    this.files = new StoredFiles({ write: (work) => writes.exclusive(work), read: (work) => this.read(work) });
  }

  /** When the last write was committed, also before the record was opened; null when none ever was. */
  get lastSavedAt(): string | null {
    return this.#lastSavedAt;
  }

  /** Reads in one snapshot: what is committed meanwhile is not seen by halves. */
  read<T>(work: (reader: RecordReader) => Promise<T>): Promise<T> {
    return this.#reads.run(async () => {
      await this.#reading.query('BEGIN');
      try {
        return await work(new RecordReader(this.#reading.manager));
      } finally {
        await this.#reading.query('COMMIT');
      }
    });
  }

  /** Changes rows; answers when the commit has returned. */
  async write<T>(name: WriteName, work: (tx: RecordTransaction) => Promise<T>): Promise<Written<T>> {
    const written = await this.#writes.write(name, work);
    this.#lastSavedAt = written.at;
    return written;
  }

  /** Writes a whole, consistent copy to a file that does not exist yet, from the reading side, so that typing does not wait. */
  async copyTo(file: string): Promise<void> {
    await this.#reads.run(() => this.#reading.query('VACUUM INTO ?', [file]));
  }

  /** Puts everything in the log into the file itself and empties the log, so that deleted text leaves it too. */
  async checkpoint(): Promise<void> {
    await this.#writes.exclusive((source) => source.query('PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  /** Waits for what is under way, then closes both connections. The record is one file again. */
  async close(): Promise<void> {
    await this.files.close();
    await this.#writes.idle();
    await this.#reads.idle();
    if (this.#reading.isInitialized) await this.#reading.destroy();
    if (this.#writing.isInitialized) {
      await this.#writing.query('PRAGMA optimize');
      await this.#writing.query('PRAGMA wal_checkpoint(TRUNCATE)');
      await this.#writing.destroy();
    }
  }
}
