import { useDeferredValue, useEffect, useMemo } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TrackedRecommendation } from '@shared/ledger/model';
import { rowOfAction, rowOfRecommendation, rowOfStep } from '@shared/ledger/tracker-row';
import type { TrackerRow } from '@shared/ledger/tracker-row';
import { countLedgerViews, findInLedger, groupLedger, ledgerIndex, sortLedger } from '@shared/ledger/tracker-views';
import type { LedgerIndex, LedgerLine, LedgerSearch, LedgerView } from '@shared/ledger/tracker-views';
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
  const rows = useMemo(() => known && withOthers(rowsOf(known.recommendations, today), [...(ofRecommendations ?? []).map((step) => rowOfStep(step, today)), ...(given ?? []).map((action) => rowOfAction(action, today))]), [known, given, ofRecommendations, today]);
  return { rows, total: (known?.total ?? 0) + (given?.length ?? 0) + (ofRecommendations?.length ?? 0), whole: all.data !== undefined || (known !== undefined && known.recommendations.length === known.total), error: all.error ?? actions.error ?? steps.error };
}

/** Rows and their index as they were last made of what was read: who leaves the tracker and comes back does not wait for ten thousand of them again. */
const rowsMade = new WeakMap<readonly TrackedRecommendation[], { readonly today: CalendarDay; readonly rows: readonly TrackerRow[] }>();
const indexMade = new WeakMap<readonly TrackerRow[], LedgerIndex>();

function rowsOf(recommendations: readonly TrackedRecommendation[], today: CalendarDay): readonly TrackerRow[] {
  const made = rowsMade.get(recommendations);
  if (made?.today === today) return made.rows;
  const rows = recommendations.map((one) => rowOfRecommendation(one, today));
  rowsMade.set(recommendations, { today, rows });
  return rows;
}

function withOthers(rows: readonly TrackerRow[], others: readonly TrackerRow[]): readonly TrackerRow[] {
  return others.length === 0 ? rows : [...rows, ...others];
}

function indexOf(rows: readonly TrackerRow[]): LedgerIndex {
  const made = indexMade.get(rows) ?? ledgerIndex(rows);
  indexMade.set(rows, made);
  return made;
}

/** Folds the words of an index while nobody does anything, so that the first key finds them folded. Answers what ends it. */
function foldWhenIdle(index: LedgerIndex): () => void {
  let at = 0;
  let handle = 0;
  const fold = (deadline: IdleDeadline): void => {
    while (at < index.length && deadline.timeRemaining() > 2) {
      // What is asked for is kept.
      void index[at]?.words;
      at += 1;
    }
    if (at < index.length) handle = requestIdleCallback(fold);
  };
  handle = requestIdleCallback(fold);
  return () => cancelIdleCallback(handle);
}

/** What a search finds, as lines; `counts` are those of the views within the chosen review and owner. */
export type FoundLines = { readonly lines: readonly LedgerLine[]; readonly found: readonly TrackerRow[]; readonly counts: Readonly<Record<LedgerView, number>>; readonly owners: readonly string[] };

/** The lines of a search. Sorting and the index are kept while words are typed; a key costs one pass over the rows. */
export function useFoundLines(rows: readonly TrackerRow[], search: LedgerSearch, today: CalendarDay): FoundLines {
  const find = useDeferredValue(search.find);
  const { view, reviewId, owner, quietDays, sort, group } = search;
  const index = useMemo(() => indexOf(rows), [rows]);
  useEffect(() => (typeof requestIdleCallback === 'function' ? foldWhenIdle(index) : undefined), [index]);
  const sorted = useMemo(() => sortLedger(index, sort), [index, sort]);
  const found = useMemo(() => findInLedger(sorted, { view, find, reviewId, owner, quietDays }, today), [sorted, view, find, reviewId, owner, quietDays, today]);
  const lines = useMemo(() => groupLedger(found, group), [found, group]);
  const counts = useMemo(() => countLedgerViews(reviewId === null && owner === null ? rows : rows.filter((row) => (reviewId === null || row.reviewId === reviewId) && (owner === null || row.ownerName === owner)), today, quietDays), [rows, reviewId, owner, today, quietDays]);
  const owners = useMemo(() => [...new Set(rows.map(({ ownerName }) => ownerName))].filter((name) => name !== '').toSorted((one, other) => one.localeCompare(other, 'en-GB')), [rows]);
  return { lines, found, counts, owners };
}
