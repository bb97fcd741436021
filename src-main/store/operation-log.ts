import type { EntityManager } from 'typeorm';
import type { RowTable } from './record-schemas';
import type { BaseRow } from './row';

/** What a write did to one row. */
export type RowChange = { readonly table: RowTable; readonly id: string; readonly before: BaseRow | null; after: BaseRow };

/** Keystrokes that follow each other within this many milliseconds are one step for Undo. */
const JOIN_WITHIN = 15_000;

/** How many changes one statement takes: an import of thousands of rows is one short write. */
const CHANGES_AT_ONCE = 200;

type NewOperation = { readonly name: string; readonly label: string; readonly kind: 'do' | 'undo' | 'redo'; readonly at: string; readonly joinKey: string | null };
type LastOperation = { seq: number; at: string; joinKey: string | null; undone: number; kind: string };

/**
 * Appends a write and the inverse of each of its changes, inside the write's own transaction. A write that joins the
 * previous one changes only what the previous one turned each row into. Answers its number in the log.
 */
export async function appendChanges(manager: EntityManager, operation: NewOperation, changes: readonly RowChange[]): Promise<number> {
  const [last] = (await manager.query('SELECT seq, at, joinKey, undone, kind FROM operation ORDER BY seq DESC LIMIT 1')) as LastOperation[];
  const joins = last !== undefined && operation.joinKey !== null && last.joinKey === operation.joinKey && last.kind === 'do' && last.undone === 0 && gap(last.at, operation.at) <= JOIN_WITHIN;
  const seq = joins ? last.seq : await insertOperation(manager, operation, last?.kind ?? 'do');
  if (joins) await manager.query('UPDATE operation SET at = ? WHERE seq = ?', [operation.at, seq]);
  const added: RowChange[] = [];
  for (const change of changes) {
    const [earlier] = joins ? ((await manager.query('SELECT id FROM operationChange WHERE operationSeq = ? AND tableName = ? AND rowId = ?', [seq, change.table, change.id])) as { id: number }[]) : [];
    if (earlier) await manager.query('UPDATE operationChange SET after = ? WHERE id = ?', [JSON.stringify(change.after), earlier.id]);
    else added.push(change);
  }
  for (let from = 0; from < added.length; from += CHANGES_AT_ONCE) {
    const some = added.slice(from, from + CHANGES_AT_ONCE);
    await manager.query(
      `INSERT INTO operationChange (operationSeq, tableName, rowId, before, after) VALUES ${some.map(() => '(?, ?, ?, ?, ?)').join(', ')}`,
      some.flatMap((change) => [seq, change.table, change.id, change.before === null ? null : JSON.stringify(change.before), JSON.stringify(change.after)]),
    );
  }
  return seq;
}

async function insertOperation(manager: EntityManager, operation: NewOperation, lastKind: string): Promise<number> {
  // A new deed makes what was taken back before it unreachable for Redo, as everywhere in Office. Only just after an Undo or a Redo is there
  // anything to look for: the log of ten years is not gone through at every deed.
  if (operation.kind === 'do' && lastKind !== 'do') await manager.query('UPDATE operation SET redoable = 0 WHERE undone = 1 AND redoable = 1');
  await manager.query('INSERT INTO operation (name, label, kind, at, undone, redoable, joinKey) VALUES (?, ?, ?, ?, 0, 0, ?)', [operation.name, operation.label, operation.kind, operation.at, operation.joinKey]);
  const [row] = (await manager.query('SELECT last_insert_rowid() AS seq')) as { seq: number }[];
  if (!row) throw new Error('SQLite did not answer the number of the row it inserted');
  return row.seq;
}

/** Milliseconds between two instants; a clock that was set back counts as a long time, so that nothing joins across it. */
function gap(earlier: string, later: string): number {
  const difference = Date.parse(later) - Date.parse(earlier);
  return difference >= 0 ? difference : Number.POSITIVE_INFINITY;
}
