import type { RecordTransaction } from './record-transaction';

/**
 * The last operation that Undo leaves alone, as SQL; 0 in a record where everything can be taken back. The operations
 * before it stay in the log, because the audit trail reads them.
 */
export const UNDO_FLOOR = "(SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM meta WHERE key = 'undoFloor')";

/**
 * Makes everything done so far the ground that Undo stands on: what a program has put into a record by many operations (the
 * sample) is not offered to be taken back step by step. A later write does not join one from before.
 */
export async function closeUndoHere(tx: RecordTransaction): Promise<void> {
  await tx.query("INSERT OR REPLACE INTO meta (key, value) SELECT 'undoFloor', CAST(coalesce(max(seq), 0) AS TEXT) FROM operation");
  await tx.query('UPDATE operation SET joinKey = NULL, redoable = 0');
  tx.touched('operation');
}
