import type { historyContract } from '@shared/history/contract';
import { conflict, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';
import { rowSchemas } from '@main/store/record-schemas';
import { UNDO_FLOOR } from '@main/store/undo-floor';
import type { RowOf, RowTable } from '@main/store/record-schemas';

type Step = { seq: number; label: string; at: string; undone: number };
type Change = { tableName: string; rowId: string; before: string | null; after: string };
type AnyRow = RowOf<RowTable>;

const CHANGED_SINCE = 'This cannot be taken back, because the same text or row was changed again in another way since.';

/** Undo and redo over the log of operations: nothing of a feature is needed here, because every write left its inverse. */
export const historyHandlers: HandlersFor<typeof historyContract> = {
  state: async ({ reader }) => {
    const undo = await nextToUndo(reader);
    const redo = await nextToRedo(reader);
    return { undo: undo && toStep(undo), redo: redo && toStep(redo) };
  },

  undo: async ({ tx }) => {
    const step = await nextToUndo(tx);
    if (!step) throw new Refusal(ruleRefusal('nothingToUndo', 'There is nothing to undo.'));
    const changes = await changesOf(tx, step.seq);
    for (const change of changes.reverse()) await takeBack(tx, change);
    await tx.query('UPDATE operation SET undone = 1, redoable = 1 WHERE seq = ?', [step.seq]);
    return { label: step.label };
  },

  redo: async ({ tx }) => {
    const step = await nextToRedo(tx);
    if (!step) throw new Refusal(ruleRefusal('nothingToRedo', 'There is nothing to redo.'));
    for (const change of await changesOf(tx, step.seq)) await doAgain(tx, change);
    await tx.query('UPDATE operation SET undone = 0, redoable = 0 WHERE seq = ?', [step.seq]);
    return { label: step.label };
  },

  list: async ({ reader }, { limit }) => {
    const steps = await reader.query<Step>(`SELECT seq, label, at, undone FROM operation WHERE kind = 'do' AND seq > ${UNDO_FLOOR} ORDER BY seq DESC LIMIT ?`, [limit]);
    return { steps: steps.map((step) => ({ ...toStep(step), undone: step.undone === 1 })) };
  },
};

async function nextToUndo(reader: RecordReader): Promise<Step | null> {
  const [step] = await reader.query<Step>(`SELECT seq, label, at, undone FROM operation WHERE kind = 'do' AND undone = 0 AND seq > ${UNDO_FLOOR} ORDER BY seq DESC LIMIT 1`);
  return step ?? null;
}

/** The step taken back last comes back first: of those not made unreachable by a later deed, the oldest. */
async function nextToRedo(reader: RecordReader): Promise<Step | null> {
  const [step] = await reader.query<Step>("SELECT seq, label, at, undone FROM operation WHERE kind = 'do' AND undone = 1 AND redoable = 1 ORDER BY seq ASC LIMIT 1");
  return step ?? null;
}

async function changesOf(reader: RecordReader, seq: number): Promise<Change[]> {
  return await reader.query<Change>('SELECT tableName, rowId, before, after FROM operationChange WHERE operationSeq = ? ORDER BY id', [seq]);
}

async function takeBack(tx: RecordTransaction, change: Change): Promise<void> {
  const { table, now, before, after } = await read(tx, change);
  if (!sameContent(now, after)) throw new Refusal(conflict(CHANGED_SINCE));
  // A row that was new goes to the bin: rows are never deleted, so that redoing it brings back the very same one.
  await tx.replace(table, now, before ?? { ...now, deletedAt: tx.now });
}

async function doAgain(tx: RecordTransaction, change: Change): Promise<void> {
  const { table, now, before, after } = await read(tx, change);
  const expected = before ?? { ...after, deletedAt: now.deletedAt };
  if (!sameContent(now, expected) || (before === null && now.deletedAt === null)) throw new Refusal(conflict(CHANGED_SINCE));
  await tx.replace(table, now, after);
}

async function read(tx: RecordTransaction, change: Change): Promise<{ table: RowTable; now: AnyRow; before: AnyRow | null; after: AnyRow }> {
  if (!Object.hasOwn(rowSchemas, change.tableName)) throw new Error(`The log names a table that is not there: ${change.tableName}`);
  const table = change.tableName as RowTable;
  const now = await tx.findEvenDeleted(table, change.rowId);
  if (!now) throw new Error('The log names a row that is not there');
  return { table, now, before: change.before === null ? null : (JSON.parse(change.before) as AnyRow), after: JSON.parse(change.after) as AnyRow };
}

/**
 * Whether a row still says what the log says it did, whatever its revision and the time of its last change. Columns that a
 * later version has added are not in the log of before, and are left alone.
 */
function sameContent(now: AnyRow, logged: AnyRow): boolean {
  const { revision: _revision, updatedAt: _updatedAt, deletedAt, ...columns } = logged;
  if ((now.deletedAt === null) !== (deletedAt === null)) return false;
  const current = now as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(columns).every(([name, value]) => current[name] === value);
}

function toStep(step: Step): { seq: number; label: string; at: string } {
  return { seq: step.seq, label: step.label, at: step.at };
}
