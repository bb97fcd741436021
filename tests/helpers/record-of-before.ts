import { DataSource } from 'typeorm';
import { APPLICATION_ID } from '@main/store/connection';
import { MIGRATIONS } from '@main/store/migrations/migrations';

/** The instant at which its rows were written. */
export const BEFORE = '2026-11-01T10:00:00.000Z';

/** What every row begins with behind its id, for statements that insert one: created, changed, not in the bin, first revision. */
export const BASE = `'${BEFORE}', '${BEFORE}', NULL, 1`;

/** Makes a record as the version with the first `migrations` migrations made it, and writes rows into it with plain statements. */
export async function makeRecordOfBefore(file: string, migrations: number, rows: readonly string[]): Promise<void> {
  const source = new DataSource({ type: 'sqlite', database: file, entities: [], migrations: MIGRATIONS.slice(0, migrations), migrationsTransactionMode: 'all' });
  await source.initialize();
  await source.query(`PRAGMA application_id = ${String(APPLICATION_ID)}`);
  await source.runMigrations({ transaction: 'all' });
  for (const statement of [`INSERT INTO meta VALUES ('recordId', 'before'), ('name', 'Before'), ('sample', '0')`, ...rows]) await source.query(statement);
  await source.destroy();
}
