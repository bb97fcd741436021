import type { DataSource, QueryRunner } from 'typeorm';
import type { TableName } from '@shared/kernel/tables';
import { SerialQueue } from './serial-queue';
import { RecordTransaction } from './record-transaction';
import { afterRunning } from './running-time';
import { diskIsFull } from './storage-errors';

/** What a write is called, for Undo and the history. */
export type WriteName = { readonly name: string; readonly label: string; readonly kind: 'do' | 'undo' | 'redo' };
/** A committed write: the commit callback has returned. `seq` is its number in the log of operations; null where no row changed. */
export type Written<T> = { readonly value: T; readonly tables: readonly TableName[]; readonly at: string; readonly seq: number | null };

/** How long one write may take before it is rolled back, in milliseconds in which the application ran. A transaction left open made every later save vanish. */
export const WRITE_DEADLINE = 8_000;

/**
 * The one way rows change: one write at a time, each in one BEGIN IMMEDIATE transaction of its own. Two overlapping TypeORM
 * transactions on SQLite would share a connection, both fail, and still leave rows behind.
 */
export class WriteQueue {
  readonly #queue = new SerialQueue();
  readonly #source: DataSource;
  readonly #clock: () => Date;
  readonly #deadline: number;
  readonly #freeSpace: () => boolean;

  /** `freeSpace` is asked once when the disk is full; when it answers true, the write is tried a second time. */
  constructor(source: DataSource, clock: () => Date, options: { readonly deadline?: number; readonly freeSpace?: () => boolean } = {}) {
    this.#source = source;
    this.#clock = clock;
    this.#deadline = options.deadline ?? WRITE_DEADLINE;
    this.#freeSpace = options.freeSpace ?? (() => false);
  }

  /** Runs the work in a transaction and answers when it is on the disk. Whatever it throws rolls everything back and is thrown on. */
  write<T>(name: WriteName, work: (tx: RecordTransaction) => Promise<T>): Promise<Written<T>> {
    return this.#queue.run(async () => {
      try {
        return await this.#attempt(name, work);
      } catch (error) {
        if (!diskIsFull(error) || !this.#freeSpace()) throw error;
        return await this.#attempt(name, work);
      }
    });
  }

  /** Runs something else alone on the writing connection (a checkpoint, a copy). */
  exclusive<T>(work: (source: DataSource) => Promise<T>): Promise<T> {
    return this.#queue.run(() => work(this.#source));
  }

  /** Settles when everything asked for so far is committed or has failed. */
  async idle(): Promise<void> {
    await this.#queue.idle();
  }

  async #attempt<T>(name: WriteName, work: (tx: RecordTransaction) => Promise<T>): Promise<Written<T>> {
    const runner = this.#source.createQueryRunner();
    const tx = new RecordTransaction(runner.manager, this.#clock().toISOString());
    await runner.query('BEGIN IMMEDIATE');
    try {
      const value = await withDeadline(work(tx), this.#deadline);
      const { tables, seq } = await tx.finish(name);
      await runner.query('COMMIT');
      return { value, tables, at: tx.now, seq };
    } catch (error) {
      tx.expire();
      await rollBack(runner);
      throw error;
    }
  }
}

async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('ROLLBACK');
  } catch (error) {
    // SQLite rolls back by itself on some errors (a full disk); then there is nothing left to roll back.
    if (!/no transaction is active/i.test(String(error))) throw error;
  }
}

function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = afterRunning(milliseconds, () => reject(new Error(`A write took longer than ${String(milliseconds)} ms and was rolled back`)));
    work.then(resolve, reject).finally(end);
  });
}
