import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import sqlite3 from 'sqlite3';
import { messageOf } from '@shared/kernel/message-of';
import { APPLICATION_ID } from './connection';

/** What a look at the file, without changing it, has found. */
export type Inspection =
  | { readonly verdict: 'ok'; readonly migrations: readonly string[] }
  | { readonly verdict: 'missing' | 'unreadable' | 'notARecord' | 'corrupt' | 'newer'; readonly detail: string };

const SQLITE_HEADER = 'SQLite format 3\u0000';

/**
 * Looks at a file before anything is opened for writing: is it there, is it SQLite, is it ours, is it whole, was it made by
 * a newer Minute Book. TypeORM looks at none of these, and would turn a missing file into an empty record.
 */
export async function inspectFile(file: string, knownMigrations: readonly string[]): Promise<Inspection> {
  if (!existsSync(file)) return { verdict: 'missing', detail: 'No file of this name is there.' };
  let header: Buffer;
  try {
    header = readHeader(file);
  } catch (error) {
    return { verdict: 'unreadable', detail: messageOf(error) };
  }
  if (header.length === 0) return { verdict: 'corrupt', detail: 'The file is empty.' };
  if (header.subarray(0, 16).toString('latin1') !== SQLITE_HEADER.slice(0, Math.min(16, header.length))) return { verdict: 'notARecord', detail: 'The file does not begin as a record does.' };
  if (header.length < 100) return { verdict: 'corrupt', detail: 'The file ends too early.' };
  let database: sqlite3.Database;
  try {
    database = await openRaw(file);
  } catch (error) {
    return { verdict: 'unreadable', detail: messageOf(error) };
  }
  try {
    const [id] = await all(database, 'PRAGMA application_id');
    const tables = (await all(database, "SELECT name FROM sqlite_master WHERE type = 'table'")).map((row) => String(row['name']));
    if (id?.['application_id'] !== APPLICATION_ID || !tables.includes('migrations') || !tables.includes('meta')) return { verdict: 'notARecord', detail: 'It is a database of another program.' };
    const check = await all(database, 'PRAGMA quick_check(1)');
    const verdict = String(Object.values(check[0] ?? {})[0]);
    if (verdict !== 'ok') return { verdict: 'corrupt', detail: verdict };
    const migrations = (await all(database, 'SELECT name FROM migrations ORDER BY id')).map((row) => String(row['name']));
    const unknown = migrations.filter((name) => !knownMigrations.includes(name));
    if (unknown.length > 0) return { verdict: 'newer', detail: `It has been changed by a newer version (${unknown.join(', ')}).` };
    return { verdict: 'ok', migrations };
  } catch (error) {
    return { verdict: 'corrupt', detail: messageOf(error) };
  } finally {
    await new Promise<void>((resolve) => database.close(() => resolve()));
  }
}

function readHeader(file: string): Buffer {
  if (!statSync(file).isFile()) throw new Error('It is a folder.');
  const descriptor = openSync(file, 'r');
  try {
    const header = Buffer.alloc(100);
    return header.subarray(0, readSync(descriptor, header, 0, 100, 0));
  } finally {
    closeSync(descriptor);
  }
}

function openRaw(file: string): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const database: sqlite3.Database = new sqlite3.Database(file, sqlite3.OPEN_READONLY, (error) => {
      if (error) reject(error);
      else resolve(database);
    });
  });
}

function all(database: sqlite3.Database, sql: string): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    database.all<Record<string, unknown>>(sql, (error, rows) => {
      if (error) reject(error);
      else resolve(rows);
    });
  });
}
