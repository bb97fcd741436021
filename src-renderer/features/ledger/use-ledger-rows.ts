import { useDeferredValue, useMemo } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { rowOfAction, rowOfRecommendation, rowOfStep } from '@shared/ledger/tracker-row';
import type { TrackerRow } from '@shared/ledger/tracker-row';
import { countLedgerViews, findInLedger, groupLedger, ledgerIndex, sortLedger } from '@shared/ledger/tracker-views';
import type { LedgerLine, LedgerSearch, LedgerView } from '@shared/ledger/tracker-views';
import type { OperationError } from '@shared/make-client';
import { useRead } from '@renderer/query/use-read';

/** So many rows are shown at once; the rest are read behind them. */
const FIRST = 60;

/** The rows of the tracker. `whole` false for the moment in which only the first of many are there. */
export type LedgerRows = { readonly rows: readonly TrackerRow[] | undefined; readonly total: number; readonly whole: boolean; readonly error: OperationError | null };

/** The recommendations as rows, the first ones at once; with `actions` also the actions of the minutes, behind them. */
export function useLedgerRows(today: CalendarDay, withActions: boolean): LedgerRows {
  const all = useRead('ledger', 'list', {});
  const first = useRead('ledger', 'list', { first: FIRST }, { enabled: all.data === undefined });
  const actions = useRead('actions', 'list', {}, { enabled: withActions });
  const known = all.data ?? first.data;
  const steps = useRead('ledger', 'steps', {}, { enabled: withActions });
  const ofRecommendations = withActions ? steps.data?.steps : undefined;
  const given = withActions ? actions.data?.actions : undefined;
  const rows = useMemo(() => known && [...known.recommendations.map((one) => rowOfRecommendation(one, today)), ...(ofRecommendations ?? []).map((step) => rowOfStep(step, today)), ...(given ?? []).map((action) => rowOfAction(action, today))], [known, given, ofRecommendations, today]);
  return { rows, total: (known?.total ?? 0) + (given?.length ?? 0) + (ofRecommendations?.length ?? 0), whole: all.data !== undefined || (known !== undefined && known.recommendations.length === known.total), error: all.error ?? actions.error ?? steps.error };
}

/** What a search finds, as lines; `counts` are those of the views within the chosen review and owner. */
export type FoundLines = { readonly lines: readonly LedgerLine[]; readonly found: readonly TrackerRow[]; readonly counts: Readonly<Record<LedgerView, number>>; readonly owners: readonly string[] };

/** The lines of a search. Sorting and the index are kept while words are typed; a key costs one pass over the rows. */
export function useFoundLines(rows: readonly TrackerRow[], search: LedgerSearch, today: CalendarDay): FoundLines {
  const find = useDeferredValue(search.find);
  const { view, reviewId, owner, quietDays, sort, group } = search;
  const index = useMemo(() => ledgerIndex(rows), [rows]);
  const sorted = useMemo(() => sortLedger(index, sort), [index, sort]);
  const found = useMemo(() => findInLedger(sorted, { view, find, reviewId, owner, quietDays }, today), [sorted, view, find, reviewId, owner, quietDays, today]);
  const lines = useMemo(() => groupLedger(found, group), [found, group]);
  const counts = useMemo(() => countLedgerViews(rows.filter((row) => (reviewId === null || row.reviewId === reviewId) && (owner === null || row.ownerName === owner)), today, quietDays), [rows, reviewId, owner, today, quietDays]);
  const owners = useMemo(() => [...new Set(rows.map(({ ownerName }) => ownerName))].filter((name) => name !== '').toSorted((one, other) => one.localeCompare(other, 'en-GB')), [rows]);
  return { lines, found, counts, owners };
}
