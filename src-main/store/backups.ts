import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inspectFile } from './inspect-file';
import { knownMigrationNames } from './migrations/migrations';

/** A checked copy of a record. */
export type Backup = { readonly file: string; readonly madeAt: string };

const STAMP = /^(.+) (\d{4}-\d{2}-\d{2}) (\d{2})(\d{2})(\d{2})\.minutebook$/;
/** How many copies are kept: the newest ones, then one for each day. */
const NEWEST_KEPT = 3;
const DAYS_KEPT = 14;

/** Where the copies of one record lie. `recordId` keeps two records of one name apart. */
export function backupFolder(backupsFolder: string, recordId: string): string {
  return path.join(backupsFolder, recordId);
}

/**
 * Makes a copy through `copyTo`, opens it, checks it whole, and only then lets older ones go. Answers the copy; throws when
 * the copy is not good, and then no older one was touched.
 */
export async function makeBackup(folder: string, name: string, now: Date, copyTo: (file: string) => Promise<void>): Promise<Backup> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const madeAt = now.toISOString();
  const file = path.join(folder, `${name} ${madeAt.slice(0, 10)} ${madeAt.slice(11, 19).replaceAll(':', '')}.minutebook`);
  const unchecked = `${file}.part`;
  rmSync(unchecked, { force: true });
  await copyTo(unchecked);
  const inspection = await inspectFile(unchecked, knownMigrationNames());
  if (inspection.verdict !== 'ok') {
    rmSync(unchecked, { force: true });
    throw new Error(`The copy is not good: ${inspection.detail}`);
  }
  const descriptor = openSync(unchecked, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(unchecked, file);
  for (const old of expendable(listBackups(folder))) rmSync(old.file, { force: true });
  return { file, madeAt };
}

/** The copies in a folder, newest first. */
export function listBackups(folder: string): readonly Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((entry) => {
      const match = STAMP.exec(entry);
      return match ? [{ file: path.join(folder, entry), madeAt: `${match[2] ?? ''}T${match[3] ?? ''}:${match[4] ?? ''}:${match[5] ?? ''}.000Z` }] : [];
    })
    .sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
}

/** The newest copy that is still good when looked at now, or null. */
export async function newestGoodBackup(folder: string): Promise<Backup | null> {
  for (const backup of listBackups(folder)) {
    const inspection = await inspectFile(backup.file, knownMigrationNames());
    if (inspection.verdict === 'ok') return backup;
  }
  return null;
}

/** Which copies may go: all but the newest three, the newest of each of the last fourteen days that have one, and the newest of each month. */
export function expendable(backups: readonly Backup[]): readonly Backup[] {
  const days = new Set<string>();
  const months = new Set<string>();
  return backups.filter((backup, index) => {
    const day = backup.madeAt.slice(0, 10);
    const month = day.slice(0, 7);
    const keptForDay = !days.has(day) && days.size < DAYS_KEPT;
    if (keptForDay) days.add(day);
    const keptForMonth = !months.has(month);
    months.add(month);
    return !(index < NEWEST_KEPT || keptForDay || keptForMonth);
  });
}
