import { useDeferredValue, useMemo, useState } from 'react';
import { accountOf } from '@shared/ledger/import/plan-account';
import type { PlanAccount } from '@shared/ledger/import/plan-account';
import { NO_CHOICES } from '@shared/ledger/import/plan-choices';
import type { ColumnChoice, PlaceField, PlanChoices, RowChoice, TableChoice } from '@shared/ledger/import/plan-choices';
import { draftRows } from '@shared/ledger/import/plan-draft';
import type { DraftRow, PlanEdits, RowEdit } from '@shared/ledger/import/plan-draft';
import type { PlanSource } from '@shared/ledger/import/plan-source';
import type { PlanDoubt, PlanReading } from '@shared/ledger/plan-reading';
import { readSource } from '@shared/ledger/read-plan';
import type { PlanContext } from '@shared/ledger/read-plan';

/** A plan as a person works on it. */
export type PlanDraft = {
  readonly source: PlanSource;
  readonly choices: PlanChoices;
  readonly reading: PlanReading;
  readonly rows: readonly DraftRow[];
  readonly edits: PlanEdits;
  readonly account: PlanAccount;
  /** How many things are still unsure. */
  readonly open: number;
  readonly edit: (key: string, edit: RowEdit) => void;
  readonly confirm: (key: string, field: PlanDoubt['field']) => void;
  readonly setTable: (table: number, choice: TableChoice) => void;
  readonly setColumn: (table: number, column: number, choice: ColumnChoice) => void;
  /** Null: as it is read by itself. */
  readonly setRow: (key: string, choice: RowChoice | null) => void;
  readonly setCuts: (key: string, cuts: readonly number[]) => void;
  readonly place: (key: string, row: string, field: PlaceField) => void;
  /** Takes every text that was placed out of its recommendation again. */
  readonly takeBack: () => void;
  readonly drop: (key: string, out: boolean) => void;
};

/** Reads a source as a person has said, and keeps what they change. The lists may come a moment after the key: the fields themselves never wait. */
export function usePlanDraft(source: PlanSource, context: PlanContext): PlanDraft {
  const [choices, setChoices] = useState<PlanChoices>(NO_CHOICES);
  const [edits, setEdits] = useState<PlanEdits>({});
  const { asOf, nextMeeting } = context;
  const reading = useMemo(() => readSource(source, choices, { asOf, nextMeeting }), [source, choices, asOf, nextMeeting]);
  const account = useMemo(() => accountOf(source, reading), [source, reading]);
  const judged = useDeferredValue(edits);
  const rows = useMemo(() => draftRows(reading, judged, { asOf, nextMeeting }), [reading, judged, asOf, nextMeeting]);
  const open = useMemo(() => rows.reduce((sum, { doubts }) => sum + doubts.length, 0), [rows]);
  const edit: PlanDraft['edit'] = (key, change) => setEdits((before) => ({ ...before, [key]: { ...before[key], ...change } }));
  const setTable: PlanDraft['setTable'] = (table, choice) => setChoices((before) => ({ ...before, tables: { ...before.tables, [table]: { ...before.tables[table], ...choice } } }));
  return {
    source,
    choices,
    reading,
    rows,
    edits,
    account,
    open,
    edit,
    confirm: (key, field) => setEdits((before) => ({ ...before, [key]: { ...before[key], checked: [...(before[key]?.checked ?? []), field] } })),
    setTable,
    setColumn: (table, column, choice) => {
      const columns = choices.tables[table]?.columns ?? {};
      setTable(table, { columns: { ...columns, [column]: { ...columns[column], ...choice } } });
    },
    setRow: (key, choice) =>
      setChoices((before) => {
        const { [key]: _before, ...rest } = before.rows;
        return { ...before, rows: choice === null ? rest : { ...rest, [key]: choice } };
      }),
    setCuts: (key, cuts) => setChoices((before) => ({ ...before, cuts: { ...before.cuts, [key]: cuts } })),
    place: (key, row, field) => setChoices((before) => ({ ...before, placed: { ...before.placed, [key]: { row, field } }, dropped: before.dropped.filter((other) => other !== key) })),
    takeBack: () => setChoices((before) => ({ ...before, placed: {} })),
    drop: (key, out) => setChoices((before) => ({ ...before, dropped: out ? [...before.dropped.filter((other) => other !== key), key] : before.dropped.filter((other) => other !== key) })),
  };
}
