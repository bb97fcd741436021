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
const DONE_SINCE = 'Something else was done since. Use Undo to go back step by step.';

/** Undo and redo over the log of operations: nothing of a feature is needed here, because every write left its inverse. */
export const historyHandlers: HandlersFor<typeof historyContract> = {
  state: async ({ reader }) => {
    const undo = await nextToUndo(reader);
    const redo = await nextToRedo(reader);
    return { undo: undo && toStep(undo), redo: redo && toStep(redo) };
  },

  undo: async ({ tx }, { seq }) => {
    const newest = await nextToUndo(tx);
    const step = seq === undefined || seq === newest?.seq ? newest : await stepToUndo(tx, seq);
    if (!step) throw new Refusal(ruleRefusal('nothingToUndo', seq === undefined ? 'There is nothing to undo.' : 'This has been taken back already.'));
    const changes = await changesOf(tx, step.seq);
    // What was done since may hang on rows that this step added: then the way back is step by step.
    if (step !== newest && changes.some((change) => change.before === null)) throw new Refusal(conflict(DONE_SINCE));
    // A row that was new goes to the bin: rows are never deleted, so that redoing it brings back the very same one.
    await moveNewRows(tx, changes, (now, after) => sameContent(now, after), tx.now);
    for (const change of changes.reverse()) if (change.before !== null) await takeBack(tx, change, change.before);
    await tx.query('UPDATE operation SET undone = 1, redoable = 1 WHERE seq = ?', [step.seq]);
    return { label: step.label };
  },

  redo: async ({ tx }) => {
    const step = await nextToRedo(tx);
    if (!step) throw new Refusal(ruleRefusal('nothingToRedo', 'There is nothing to redo.'));
    const changes = await changesOf(tx, step.seq);
    await moveNewRows(tx, changes, (now, after) => now.deletedAt !== null && sameContent(now, { ...after, deletedAt: now.deletedAt }), null);
    for (const change of changes) if (change.before !== null) await doAgain(tx, change, change.before);
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

/** A step by its number, where it can still be taken back. */
async function stepToUndo(reader: RecordReader, seq: number): Promise<Step | null> {
  const [step] = await reader.query<Step>(`SELECT seq, label, at, undone FROM operation WHERE seq = ? AND kind = 'do' AND undone = 0 AND seq > ${UNDO_FLOOR}`, [seq]);
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

/** The rows that a step added, into the bin or out of it, all of a table at once: an import may have added thousands. */
async function moveNewRows(tx: RecordTransaction, changes: readonly Change[], asExpected: (now: AnyRow, after: AnyRow) => boolean, deletedAt: string | null): Promise<void> {
  const added = changes.filter((change) => change.before === null);
  for (const name of new Set(added.map((change) => change.tableName))) {
    const table = tableCalled(name);
    const ofTable = added.filter((change) => change.tableName === name);
    const rows = await tx.findAllEvenDeleted(table, ofTable.map((change) => change.rowId));
    const found = ofTable.flatMap((change) => {
      const now = rows.get(change.rowId);
      if (!now) throw new Error('The log names a row that is not there');
      const after = JSON.parse(change.after) as AnyRow;
      if (!asExpected(now, after)) throw new Refusal(conflict(CHANGED_SINCE));
      // One that the step itself had moved to the bin again stays there.
      return deletedAt === null && after.deletedAt !== null ? [] : [now];
    });
    await tx.replaceBin(table, found, deletedAt);
  }
}

async function takeBack(tx: RecordTransaction, change: Change, before: string): Promise<void> {
  const { table, now, after } = await read(tx, change);
  if (!sameContent(now, after)) throw new Refusal(conflict(CHANGED_SINCE));
  await tx.replace(table, now, JSON.parse(before) as AnyRow);
}

async function doAgain(tx: RecordTransaction, change: Change, before: string): Promise<void> {
  const { table, now, after } = await read(tx, change);
  if (!sameContent(now, JSON.parse(before) as AnyRow)) throw new Refusal(conflict(CHANGED_SINCE));
  await tx.replace(table, now, after);
}

async function read(tx: RecordTransaction, change: Change): Promise<{ table: RowTable; now: AnyRow; after: AnyRow }> {
  const table = tableCalled(change.tableName);
  const now = await tx.findEvenDeleted(table, change.rowId);
  if (!now) throw new Error('The log names a row that is not there');
  return { table, now, after: JSON.parse(change.after) as AnyRow };
}

function tableCalled(name: string): RowTable {
  if (!Object.hasOwn(rowSchemas, name)) throw new Error(`The log names a table that is not there: ${name}`);
  return name as RowTable;
}

/**
 * Whether a row still says what the log says it did, whatever its revision and the time of its last change. Columns that a
 * later version has added are not in the log of before, and are left alone. Where somebody stopped reading (`lastPlace`) is kept outside the log.
 */
function sameContent(now: AnyRow, logged: AnyRow): boolean {
  const { revision: _revision, updatedAt: _updatedAt, deletedAt, ...rest } = logged;
  const columns = Object.entries(rest).filter(([name]) => name !== 'lastPlace');
  if ((now.deletedAt === null) !== (deletedAt === null)) return false;
  const current = now as unknown as Readonly<Record<string, unknown>>;
  return columns.every(([name, value]) => current[name] === value);
}

function toStep(step: Step): { seq: number; label: string; at: string } {
  return { seq: step.seq, label: step.label, at: step.at };
}
