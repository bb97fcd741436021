import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 as uuidV7 } from 'uuid';
import type { TableName } from '@shared/kernel/tables';
import { conflict, notFound, Refusal } from '@shared/kernel/result';
import { appendChanges } from './operation-log';
import type { RowChange } from './operation-log';
import { RecordReader } from './record-reader';
import { rowSchemas, SEARCHED_TABLES } from './record-schemas';
import type { RowOf, RowTable } from './record-schemas';
import type { BaseRow } from './row';

/** The columns a handler gives for a new row; the rest is filled in. `id` may be given when the window made it. */
export type NewRow<T extends RowTable> = Omit<RowOf<T>, keyof BaseRow> & { readonly id?: string };
/** The columns a handler may change. */
export type RowPatch<T extends RowTable> = Partial<Omit<RowOf<T>, keyof BaseRow>>;

/** How many rows one statement takes: far below SQLite's limit of values. */
const ROWS_AT_ONCE = 200;

/**
 * How handlers change the record: every change remembers the row as it was, and on commit the operation log gets them all,
 * so that Undo needs nothing from the handler. Usable only while its write runs; after the deadline every call refuses.
 */
export class RecordTransaction extends RecordReader {
  readonly #now: string;
  readonly #changes = new Map<string, RowChange>();
  readonly #tables = new Set<TableName>();
  #joinKey: string | null = null;
  #expired = false;

  constructor(manager: EntityManager, now: string) {
    super(manager);
    this.#now = now;
  }

  /** The time of this write, an ISO instant; the same for all of its rows. */
  get now(): string {
    return this.#now;
  }

  /** A new sortable id. */
  newId(): string {
    return uuidV7();
  }

  /** Adds a row and answers it. A given id that is already in the table answers `conflict`. */
  async insert<T extends RowTable>(table: T, row: NewRow<T>): Promise<RowOf<T>> {
    this.#checkAlive();
    const full = { ...row, id: row.id ?? this.newId(), createdAt: this.#now, updatedAt: this.#now, deletedAt: null, revision: 1 } as unknown as RowOf<T>;
    if (row.id !== undefined && (await this.manager.countBy(rowSchemas[table], { id: row.id } as object)) > 0) throw new Refusal(conflict('This was already saved.'));
    await this.manager.insert(rowSchemas[table], full as object);
    this.#remember(table, full.id, null, full);
    return full;
  }

  /**
   * Adds many rows of one table, as `insert` does with each, in a few plain statements: an import of thousands is one short write.
   * Every row gives the same columns; those left out take the default of their table.
   */
  async insertAll<T extends RowTable>(table: T, rows: readonly Omit<NewRow<T>, 'id'>[]): Promise<RowOf<T>[]> {
    const full = rows.map((row) => ({ ...row, id: this.newId(), createdAt: this.#now, updatedAt: this.#now, deletedAt: null, revision: 1 }) as unknown as RowOf<T>);
    for (let from = 0; from < full.length; from += ROWS_AT_ONCE) {
      this.#checkAlive();
      const some = full.slice(from, from + ROWS_AT_ONCE);
      const columns = Object.keys(some[0] ?? {}) as (keyof RowOf<T> & string)[];
      const places = `(${columns.map(() => '?').join(', ')})`;
      if (some.some((row) => Object.keys(row).length !== columns.length)) throw new Error('Rows that are added together give different columns');
      await this.manager.query(`INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES ${some.map(() => places).join(', ')}`, some.flatMap((row) => columns.map((column) => row[column])));
      for (const row of some) this.#remember(table, row.id, null, row);
    }
    return full;
  }

  /** Changes columns of a live row and answers the row as it is now. Refuses with `notFound` when there is none. */
  async update<T extends RowTable>(table: T, id: string, patch: RowPatch<T>): Promise<RowOf<T>> {
    this.#checkAlive();
    const before = await this.findById(table, id);
    if (!before) throw new Refusal(notFound('row', id));
    return await this.replace(table, before, { ...before, ...patch });
  }

  /** Moves a row to the bin. What hangs on it is the handler's to move as well. */
  async remove(table: RowTable, id: string): Promise<void> {
    this.#checkAlive();
    const before = await this.findById(table, id);
    if (!before) throw new Refusal(notFound('row', id));
    await this.replace(table, before, { ...before, deletedAt: this.#now });
  }

  /** Writes a whole row over another; for update, remove and Undo. */
  async replace<T extends RowTable>(table: T, before: RowOf<T>, next: RowOf<T>): Promise<RowOf<T>> {
    this.#checkAlive();
    const after = { ...next, updatedAt: this.#now, revision: before.revision + 1 };
    const { id: _id, ...columns } = after;
    await this.manager.update(rowSchemas[table], { id: before.id } as object, columns as object);
    this.#remember(table, before.id, before, after);
    return after;
  }

  /** Moves rows to the bin, or out of it, in a few statements; for Undo and Redo of an import. */
  async replaceBin<T extends RowTable>(table: T, rows: readonly RowOf<T>[], deletedAt: string | null): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      this.#checkAlive();
      const some = rows.slice(from, from + ROWS_AT_ONCE);
      await this.manager.query(`UPDATE "${table}" SET deletedAt = ?, updatedAt = ?, revision = revision + 1 WHERE id IN (${some.map(() => '?').join(', ')})`, [deletedAt, this.#now, ...some.map((row) => row.id)]);
      for (const row of some) this.#remember(table, row.id, row, { ...row, deletedAt, updatedAt: this.#now, revision: row.revision + 1 });
    }
  }

  /** Rows by their ids, whether they lie in the bin or not. */
  async findAllEvenDeleted<T extends RowTable>(table: T, ids: readonly string[]): Promise<ReadonlyMap<string, RowOf<T>>> {
    const found = new Map<string, RowOf<T>>();
    for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
      const rows = (await this.manager.find(rowSchemas[table], { where: { id: In(ids.slice(from, from + ROWS_AT_ONCE)) } as object })) as unknown as RowOf<T>[];
      for (const row of rows) found.set(row.id, row);
    }
    return found;
  }

  /** A row whether it lies in the bin or not; for Undo, which brings rows back. */
  async findEvenDeleted<T extends RowTable>(table: T, id: string): Promise<RowOf<T> | null> {
    return (await this.manager.findOne(rowSchemas[table], { where: { id } as object })) as unknown as RowOf<T> | null;
  }

  /** Gives out the next number of a series, 1 first. It is never given out again, even when this write is undone later. */
  async allocateNumber(series: string): Promise<number> {
    this.#checkAlive();
    const [last] = await this.query<{ value: number | null }>('SELECT max(value) AS value FROM numberAllocation WHERE series = ?', [series]);
    const value = (last?.value ?? 0) + 1;
    await this.manager.query('INSERT INTO numberAllocation (series, value, at) VALUES (?, ?, ?)', [series, value, this.#now]);
    this.#tables.add('numberAllocation');
    return value;
  }

  /** Makes this write one step for Undo together with the one before it, when that had the same key and was a moment ago. */
  joinWithPrevious(key: string): void {
    this.#joinKey = key;
  }

  /** Names tables that plain SQL of this write has changed, so that screens read them again. */
  touched(...tables: readonly TableName[]): void {
    for (const table of tables) this.#tables.add(table);
  }

  /** The rows that this write has changed so far, as they were and as they are. */
  changedRows(): readonly Readonly<RowChange>[] {
    return [...this.#changes.values()];
  }

  /** Called once by the queue, before COMMIT: writes the operation and its inverses. Answers the tables that changed, and its number in the log where a row did. */
  async finish(operation: { readonly name: string; readonly label: string; readonly kind: 'do' | 'undo' | 'redo' }): Promise<{ readonly tables: readonly TableName[]; readonly seq: number | null }> {
    let seq: number | null = null;
    if (this.#changes.size > 0) {
      const changes = [...this.#changes.values()];
      seq = await appendChanges(this.manager, { ...operation, at: this.#now, joinKey: this.#joinKey }, changes);
      this.#tables.add('operation');
      const searched = changes.filter(({ table }) => SEARCHED_TABLES.has(table));
      for (let from = 0; from < searched.length; from += ROWS_AT_ONCE) {
        const some = searched.slice(from, from + ROWS_AT_ONCE);
        await this.manager.query(`INSERT OR IGNORE INTO searchPending (tableName, rowId) VALUES ${some.map(() => '(?, ?)').join(', ')}`, some.flatMap(({ table, id }) => [table, id]));
      }
    }
    return { tables: [...this.#tables], seq };
  }

  /** Called by the queue when the deadline has passed: nothing may be added to a transaction that is being rolled back. */
  expire(): void {
    this.#expired = true;
  }

  #checkAlive(): void {
    if (this.#expired) throw new Error('The transaction is over');
  }

  #remember(table: RowTable, id: string, before: BaseRow | null, after: BaseRow): void {
    this.#tables.add(table);
    const key = `${table} ${id}`;
    const earlier = this.#changes.get(key);
    if (earlier) earlier.after = after;
    else this.#changes.set(key, { table, id, before, after });
  }
}
