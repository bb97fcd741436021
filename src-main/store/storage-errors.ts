import { ruleRefusal } from '@shared/kernel/result';
import type { AppError } from '@shared/kernel/result';

/** The code of an error of SQLite ("SQLITE_FULL") or of the file system ("ENOSPC"), wherever TypeORM has put it. */
export function storageCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string') return code;
  return driverError === undefined ? '' : storageCode(driverError);
}

/** Whether the disk has no room left. */
export function diskIsFull(error: unknown): boolean {
  const code = storageCode(error);
  return code === 'SQLITE_FULL' || code === 'ENOSPC';
}

/** What to tell the person when the disk refuses to take a write; null when the error is something else. Nothing was changed. */
export function storageRefusal(error: unknown): AppError | null {
  if (diskIsFull(error)) return ruleRefusal('diskFull', 'The disk is full, so this could not be saved. What you typed is still on the screen. Free some space, and it will be saved by itself.');
  switch (storageCode(error)) {
    case 'SQLITE_READONLY':
    case 'EROFS':
    case 'EACCES':
      return ruleRefusal('readOnly', 'The record can no longer be written to. What you typed is still on the screen: copy it, then save a copy of the record in another folder.');
    case 'SQLITE_IOERR':
    case 'SQLITE_CANTOPEN':
      return ruleRefusal('diskTrouble', 'The disk did not take what was saved. What you typed is still on the screen. Check that the disk is connected, then try again.');
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return ruleRefusal('busy', 'Another program is holding the record, so this could not be saved yet. It will be tried again.');
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return ruleRefusal('corrupt', 'The record file has been damaged. Nothing more is written to it. Close it and restore the newest checked copy.');
    default:
      return null;
  }
}
