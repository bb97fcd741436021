import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { listBackups } from '@main/store/backups';
import { APPLICATION_ID } from '@main/store/connection';
import { MIGRATIONS } from '@main/store/migrations/migrations';
import { closeRecord, openRecord } from '@main/store/open-record';
import type { RecordStore } from '@main/store/record-store';
import { testPlace } from './test-record';

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

/** A record of before as this version has opened it: `backups` counts the copies made first, `close` also takes its folder away. */
export type OpenedRecordOfBefore = { readonly store: RecordStore; readonly backups: () => number; readonly close: () => Promise<void> };

/** Makes such a record in a folder of its own and opens it, so that it is copied and migrated. */
export async function openRecordOfBefore(migrations: number, rows: readonly string[]): Promise<OpenedRecordOfBefore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'minute-book-before-'));
  const file = path.join(folder, 'Before.minutebook');
  await makeRecordOfBefore(file, migrations, rows);
  const opening = await openRecord(file, testPlace(folder));
  if (!opening.opened) throw new Error(`${opening.problem.sentence} ${opening.problem.detail}`);
  const { record } = opening;
  return {
    store: record.store,
    backups: () => listBackups(record.backupsFolder).length,
    close: async () => {
      await closeRecord(record);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
