import { EntitySchema } from 'typeorm';
import { integer, optionalText, text } from './row';

/** Facts about the record itself: its id, its name, whether it is the sample. */
export type MetaRow = { key: string; value: string };
export const metaSchema = new EntitySchema<MetaRow>({ name: 'meta', columns: { key: { type: 'text', primary: true }, value: text } });

/**
 * One write, in the order in which it was committed. Undo, the history and the audit trail read it.
 * `kind` do, undo or redo; `undone` 1 while it is taken back; `redoable` 0 once a later write has made redoing it meaningless.
 */
export type OperationRow = {
  seq: number;
  name: string;
  label: string;
  kind: 'do' | 'undo' | 'redo';
  at: string;
  undone: number;
  redoable: number;
  /** Writes that follow each other under one key are one step for Undo (the keystrokes of one paragraph). */
  joinKey: string | null;
};
export const operationSchema = new EntitySchema<OperationRow>({
  name: 'operation',
  columns: { seq: { type: 'integer', primary: true, generated: 'increment' }, name: text, label: text, kind: text, at: text, undone: integer, redoable: integer, joinKey: optionalText },
});

/** What one operation did to one row: the row before (null when it was new) and after, as JSON. */
export type OperationChangeRow = { id: number; operationSeq: number; tableName: string; rowId: string; before: string | null; after: string };
export const operationChangeSchema = new EntitySchema<OperationChangeRow>({
  name: 'operationChange',
  columns: { id: { type: 'integer', primary: true, generated: 'increment' }, operationSeq: integer, tableName: text, rowId: text, before: optionalText, after: text },
  indices: [{ name: 'operationChange_operation', columns: ['operationSeq'] }],
  foreignKeys: [{ target: 'operation', columnNames: ['operationSeq'], referencedColumnNames: ['seq'] }],
});

/** A number given out once and never again, whatever becomes of the thing that bears it. Not undone by Undo. */
export type NumberAllocationRow = { id: number; series: string; value: number; at: string };
export const numberAllocationSchema = new EntitySchema<NumberAllocationRow>({
  name: 'numberAllocation',
  columns: { id: { type: 'integer', primary: true, generated: 'increment' }, series: text, value: integer, at: text },
  indices: [{ name: 'numberAllocation_once', columns: ['series', 'value'], unique: true }],
});

/** What changed since search last indexed it. */
export type SearchPendingRow = { tableName: string; rowId: string };
export const searchPendingSchema = new EntitySchema<SearchPendingRow>({
  name: 'searchPending',
  columns: { tableName: { type: 'text', primary: true }, rowId: { type: 'text', primary: true } },
});
