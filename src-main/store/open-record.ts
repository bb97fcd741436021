import { accessSync, constants, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { v7 as uuidV7 } from 'uuid';
import { messageOf } from '@shared/kernel/message-of';
import type { RecordProblem } from '@shared/records/model';
import { backupFolder, makeBackup, newestGoodBackup } from './backups';
import { APPLICATION_ID, openReadingConnection, openWritingConnection, pragmaProblem, readPragmas } from './connection';
import { inspectFile } from './inspect-file';
import { knownMigrationNames } from './migrations/migrations';
import { problemOf } from './record-problems';
import type { ProblemCode } from './record-problems';
import { takeLock } from './record-lock';
import type { LockSeeker, RecordLock } from './record-lock';
import { RecordStore } from './record-store';
import type { RecordFacts } from './record-store';
import { diskIsFull, storageCode } from './storage-errors';
import { SpaceReserve } from './space-reserve';
import { realPlace, synchronisedPlace } from './synchronised-folder';
import { WriteQueue } from './write-queue';

/** What opening needs from the machine; tests give their own. */
export type OpeningPlace = {
  readonly backupsFolder: string;
  readonly seeker: LockSeeker;
  readonly clock: () => Date;
  readonly platform: NodeJS.Platform;
  readonly mounts: string;
  /** Only for tests of the queue's deadline. */
  readonly writeDeadline?: number;
};

/** An open record with all that must be closed after it. */
export type OpenRecord = { readonly store: RecordStore; readonly lock: RecordLock; readonly backupsFolder: string };
/** The record, or why it was not opened. */
export type Opening = { readonly opened: true; readonly record: OpenRecord } | { readonly opened: false; readonly problem: RecordProblem };

/** Makes a new, empty record. Refuses when a file of that name is there. */
export async function createRecord(file: string, facts: { readonly name: string; readonly sample: boolean; readonly personal?: boolean }, place: OpeningPlace): Promise<Opening> {
  if (existsSync(file)) return failed('unreadable', file, 'A file of that name is already there.', null);
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    // SQLite would only say that it cannot open the file; the file system says why.
    accessSync(path.dirname(file), constants.W_OK);
    const source = await openWritingConnection(file);
    try {
      await source.query(`PRAGMA application_id = ${String(APPLICATION_ID)}`);
      await source.runMigrations({ transaction: 'all' });
      for (const [key, value] of [['recordId', uuidV7()], ['name', facts.name], ['sample', facts.sample ? '1' : '0'], ...(facts.personal === true ? [['personal', '1'] as const] : []), ['createdAt', place.clock().toISOString()]] as const) {
        await source.query('INSERT INTO meta (key, value) VALUES (?, ?)', [key, value]);
      }
    } finally {
      await source.destroy();
    }
  } catch (error) {
    return failed(codeOf(error), file, messageOf(error), null);
  }
  return await openRecord(file, place);
}

/**
 * Opens a record. Before anything is written it is looked at (missing, not ours, newer, damaged, in a synchronised folder);
 * then it is locked, copied if a migration is due, migrated in one transaction, checked, and its settings are read back.
 */
export async function openRecord(file: string, place: OpeningPlace): Promise<Opening> {
  const cloud = [file, realPlace(file)].map((lies) => synchronisedPlace(lies, place.platform, place.mounts)).find((found) => found !== null) ?? null;
  if (cloud !== null) return failed('synchronised', file, cloud, null);
  if (!existsSync(file)) return failed('missing', file, 'No file of this name is there.', null);
  let attempt: ReturnType<typeof takeLock>;
  try {
    attempt = takeLock(file, place.seeker);
  } catch (error) {
    return failed(codeOf(error), file, messageOf(error), null);
  }
  if (!attempt.taken) return failed('locked', file, `${attempt.holder.host}|${attempt.holder.since}`, null);
  const opening = await openLocked(file, place, attempt.lock);
  if (!opening.opened) attempt.lock.release();
  return opening;
}

/** Closes a record and everything around it. */
export async function closeRecord(record: OpenRecord): Promise<void> {
  try {
    await record.store.close();
  } finally {
    record.lock.release();
  }
}

async function openLocked(file: string, place: OpeningPlace, lock: RecordLock): Promise<Opening> {
  const known = knownMigrationNames();
  const inspection = await inspectFile(file, known);
  if (inspection.verdict !== 'ok') return failed(inspection.verdict, file, inspection.detail, await backupFor(file, place));
  let writing: DataSource | null = null;
  try {
    writing = await openWritingConnection(file);
    const facts = await readFacts(writing);
    const folder = backupFolder(place.backupsFolder, facts.recordId);
    if (inspection.migrations.length < known.length) {
      const before = await makeBackup(folder, path.basename(file, '.minutebook'), place.clock(), async (copy) => {
        await writing?.query('VACUUM INTO ?', [copy]);
      });
      try {
        await migrate(writing);
      } catch (error) {
        await writing.destroy();
        putBack(before.file, file);
        throw error;
      }
    }
    const trouble = pragmaProblem(await readPragmas(writing));
    if (trouble !== null) throw new Error(trouble);
    const reading = await openReadingConnection(file);
    const reserve = new SpaceReserve(file);
    reserve.hold();
    const writes = new WriteQueue(writing, place.clock, { freeSpace: () => reserve.release(), ...(place.writeDeadline === undefined ? {} : { deadline: place.writeDeadline }) });
    return { opened: true, record: { store: new RecordStore(file, facts, { writing, reading }, writes, await lastWriteAt(writing)), lock, backupsFolder: folder } };
  } catch (error) {
    if (writing?.isInitialized) await writing.destroy();
    return failed(codeOf(error), file, messageOf(error), await backupFor(file, place));
  }
}

/** Runs what is due, all or nothing, and makes sure that no row was orphaned: SQLite does not look at that by itself. */
async function migrate(source: DataSource): Promise<void> {
  try {
    await source.runMigrations({ transaction: 'all' });
    const orphans = (await source.query('PRAGMA foreign_key_check')) as { table: string }[];
    if (orphans.length > 0) throw new Error(`${String(orphans.length)} rows of ${orphans[0]?.table ?? 'a table'} lost what they belong to`);
  } catch (error) {
    throw new MigrationFailure(messageOf(error));
  }
}

/** Orphans are seen only after the migrations are committed: the file becomes again what it was, whole or not at all. */
function putBack(copy: string, file: string): void {
  const whole = `${file}.part`;
  copyFileSync(copy, whole);
  for (const ending of ['-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
  renameSync(whole, file);
}

class MigrationFailure extends Error {}

async function readFacts(source: DataSource): Promise<RecordFacts> {
  const rows = (await source.query('SELECT key, value FROM meta')) as { key: string; value: string }[];
  const value = (key: string): string => rows.find((row) => row.key === key)?.value ?? '';
  return { recordId: value('recordId'), name: value('name'), sample: value('sample') === '1', personal: value('personal') === '1' };
}

/** When the newest write of the log was committed: after a crash or a restart the clerk sees what the record ends with. */
async function lastWriteAt(source: DataSource): Promise<string | null> {
  const [last] = (await source.query('SELECT at FROM operation ORDER BY seq DESC LIMIT 1')) as { at: string }[];
  return last?.at ?? null;
}

/** The newest good copy of a record that cannot be read itself: its folder is found by the file's name. */
async function backupFor(file: string, place: OpeningPlace): Promise<string | null> {
  return (await findBackup(file, place.backupsFolder))?.madeAt ?? null;
}

/** The newest good copy whose name is that of the file, from whichever record's folder; null when there is none. */
export async function findBackup(file: string, backupsFolder: string): Promise<{ readonly file: string; readonly madeAt: string } | null> {
  if (!existsSync(backupsFolder)) return null;
  const name = path.basename(file, '.minutebook');
  const found = await Promise.all(readdirSync(backupsFolder).map((folder) => newestGoodBackup(path.join(backupsFolder, folder))));
  return (
    found
      .filter((backup) => backup !== null)
      .filter((backup) => path.basename(backup.file).startsWith(`${name} `))
      .sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1))[0] ?? null
  );
}

function failed(code: ProblemCode, file: string, detail: string, backupMadeAt: string | null): Opening {
  return { opened: false, problem: problemOf(code, file, detail, backupMadeAt) };
}

function codeOf(error: unknown): ProblemCode {
  if (error instanceof MigrationFailure) return 'migrationFailed';
  if (diskIsFull(error)) return 'diskFull';
  switch (storageCode(error)) {
    case 'SQLITE_READONLY':
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'readOnly';
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return 'corrupt';
    default:
      return 'unreadable';
  }
}
