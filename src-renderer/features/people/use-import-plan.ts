import { useEffect, useState } from 'react';
import type { Reading } from '@shared/people/import-columns';
import { columnsRefusal } from '@shared/people/import-columns';
import { startPlan } from '@shared/people/import-plan';
import type { KnownPerson, PlannedRow } from '@shared/people/import-plan';
import type { Sheet } from '@shared/people/sheet';

/** Rows that are looked at before the window gets its turn. */
const ROWS_A_TURN = 250;

/** The plan of an import as far as it has come; `fraction` is 1 when every row has been looked at. */
export type ImportPlan = { readonly rows: readonly PlannedRow[]; readonly fraction: number };
const NOTHING: ImportPlan = { rows: [], fraction: 0 };

/** Looks at the rows of a list a few at a time, anew whenever a column is chosen otherwise or the record changes. */
export function useImportPlan(sheet: Sheet | null, reading: Reading | null, known: readonly KnownPerson[] | undefined): ImportPlan {
  const [made, setMade] = useState<ImportPlan & { readonly of: readonly unknown[] }>({ ...NOTHING, of: [] });
  useEffect(() => {
    if (sheet === null || reading === null || known === undefined || columnsRefusal(reading.uses) !== null) return undefined;
    const planner = startPlan(sheet, reading, known);
    const of = [sheet, reading, known];
    let timer: ReturnType<typeof setTimeout>;
    const turn = (): void => {
      const done = planner.plan(ROWS_A_TURN);
      setMade(done ? { of, rows: planner.rows, fraction: 1 } : { of, rows: [], fraction: planner.rows.length / Math.max(1, sheet.rows.length) });
      if (!done) timer = setTimeout(turn, 0);
    };
    timer = setTimeout(turn, 0);
    return () => clearTimeout(timer);
  }, [sheet, reading, known]);
  // A plan of other columns, or of the record before it changed, is none.
  return made.of[0] === sheet && made.of[1] === reading && made.of[2] === known ? made : NOTHING;
}
