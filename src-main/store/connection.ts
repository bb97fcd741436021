import { DataSource } from 'typeorm';
import sqlite3 from 'sqlite3';
import { MIGRATIONS } from './migrations/migrations';
import { PlainNames } from './plain-names';
import { allSchemas } from './record-schemas';

/** Says "this SQLite file is a Minute Book record": the bytes "MnBk" read as a number, in the file's own header. */
export const APPLICATION_ID = 0x4d6e426b;
/** 3.7.0 to 3.51.2 can corrupt a WAL file that is reset while two connections are open. */
export const OLDEST_SAFE_SQLITE = [3, 51, 3] as const;
/** How long a connection waits for another one's lock, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/** What was read back from the live connection at open. */
export type Pragmas = { readonly journalMode: string; readonly synchronous: number; readonly foreignKeys: number; readonly busyTimeout: number; readonly secureDelete: number; readonly sqliteVersion: string };

/** The one connection that writes. Migrations run in mode `all` only: the other modes lose child rows or leave a half-made file. */
export async function openWritingConnection(file: string): Promise<DataSource> {
  const source = new DataSource({ type: 'sqlite', database: file, entities: [...allSchemas], migrations: [...MIGRATIONS], migrationsTransactionMode: 'all', busyTimeout: BUSY_TIMEOUT, ...shared });
  await source.initialize();
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', `busy_timeout = ${String(BUSY_TIMEOUT)}`, 'secure_delete = ON', 'wal_autocheckpoint = 500']) await source.query(`PRAGMA ${pragma}`);
  return source;
}

/** The connection that only reads: it sees what is committed, never waits for a write, and cannot write by mistake. */
export async function openReadingConnection(file: string): Promise<DataSource> {
  const source = new DataSource({ type: 'sqlite', database: file, entities: [...allSchemas], flags: sqlite3.OPEN_READONLY, busyTimeout: BUSY_TIMEOUT, ...shared });
  await source.initialize();
  return source;
}

/**
 * TypeORM turns on the driver's `verbose` mode, in which every statement has all of its values printed and a stack taken, so that an error can name
 * them: a third of the time of an import, and somebody's words in a report of a fault. The driver is given to it without that mode.
 */
const quietDriver = { ...sqlite3, verbose: () => sqlite3 };

const shared = {
  driver: quietDriver,
  namingStrategy: new PlainNames(),
  synchronize: false,
  logging: false,
  // Otherwise findOneBy({ id: undefined }) answers the first row, which may be somebody else's exempt text.
  invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
} as const;

/** Reads the settings back from the live connection; a setting that did not take is a reason not to run. */
export async function readPragmas(source: DataSource): Promise<Pragmas> {
  const value = async (name: string): Promise<unknown> => Object.values(((await source.query(`PRAGMA ${name}`)) as object[])[0] ?? {})[0];
  const [version] = (await source.query('SELECT sqlite_version() AS version')) as { version: string }[];
  return {
    journalMode: String(await value('journal_mode')),
    synchronous: Number(await value('synchronous')),
    foreignKeys: Number(await value('foreign_keys')),
    busyTimeout: Number(await value('busy_timeout')),
    secureDelete: Number(await value('secure_delete')),
    sqliteVersion: version?.version ?? '',
  };
}

/** What is wrong with the settings, or null when the connection may be trusted with somebody's minutes. */
export function pragmaProblem(pragmas: Pragmas): string | null {
  if (pragmas.journalMode !== 'wal') return `journal_mode is ${pragmas.journalMode}`;
  if (pragmas.synchronous !== 2) return `synchronous is ${String(pragmas.synchronous)}`;
  if (pragmas.foreignKeys !== 1) return 'foreign_keys is off';
  if (pragmas.busyTimeout < BUSY_TIMEOUT) return `busy_timeout is ${String(pragmas.busyTimeout)}`;
  if (pragmas.secureDelete !== 1) return 'secure_delete is off';
  const parts = pragmas.sqliteVersion.split('.').map(Number);
  for (const [index, least] of OLDEST_SAFE_SQLITE.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) break;
    if (part < least) return `SQLite ${pragmas.sqliteVersion} is too old`;
  }
  return null;
}
