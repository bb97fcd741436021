import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Publicity } from '@shared/kernel/publicity';
import type { DraftRow } from '@shared/ledger/import/plan-draft';
import { keptPlanSchema } from '@shared/ledger/model';
import type { KeptPlan } from '@shared/ledger/model';
import type { PlanReading } from '@shared/ledger/plan-reading';
import { rowToKeep, unplacedToKeep } from '@shared/ledger/plan-to-keep';
import { patternOf } from '@shared/ledger/reference-pattern';

/** What a person says of the review that a plan belongs to. */
export type ReviewOfPlan = { readonly bodyId: string; readonly title: string; readonly kind: KeptPlan['review']['kind']; readonly department: string; readonly officers: string; readonly receivedOn: CalendarDay | null; readonly publicity: Publicity };

/** The rows of a draft, ready to be kept. */
export function keptRows(rows: readonly DraftRow[]): KeptPlan['rows'] {
  return rows.map((row) => rowToKeep(row, { response: row.decided, status: row.statusNow, due: row.due, dueSure: row.dueSure }));
}

/** A plan as a person has left it, ready to be kept. */
export function planOfDraft(review: ReviewOfPlan, reading: PlanReading, rows: readonly DraftRow[], sourceName: string): KeptPlan {
  return {
    review: { ...review, noticeOn: null, respondedOn: null, referencePattern: patternOf(rows.map(({ reference }) => reference)) },
    columns: columnsOf(reading),
    sourceName: sourceName.slice(0, 300),
    rows: keptRows(rows),
    unplaced: reading.unplaced.map(unplacedToKeep),
  };
}

/** The headings of the plan's columns, so that it can go out as it came in. */
export function columnsOf(reading: PlanReading): KeptPlan['columns'] {
  return reading.columns.map(({ heading, round, role }) => ({ heading: round ?? heading, role }));
}

/** What keeps a plan from being kept: a sentence, and the place of the row that it is about; null for the review itself. */
export type PlanProblem = { readonly row: number | null; readonly field: string; readonly sentence: string };

/** What is in the way of keeping a plan. Empty: it can be kept. */
export function problemsOf(plan: KeptPlan): readonly PlanProblem[] {
  const seen = new Map<string, number>();
  const twice: PlanProblem[] = [];
  plan.rows.forEach(({ reference }, row) => {
    if (reference === '') return;
    if (seen.has(reference)) twice.push({ row, field: 'reference', sentence: `${reference} stands twice. Change one of the two references; each is used once only.` });
    seen.set(reference, row);
  });
  const empty = plan.rows.flatMap(({ text, parts }, row): PlanProblem[] => (text.length === 0 && parts.length === 0 ? [{ row, field: 'text', sentence: 'This recommendation has no words. Write them, or say that its row is something else.' }] : []));
  const parsed = keptPlanSchema.safeParse(plan);
  const refused = parsed.success ? [] : parsed.error.issues.map(({ path, message }): PlanProblem => (path[0] === 'rows' && typeof path[1] === 'number' ? { row: path[1], field: String(path[2] ?? ''), sentence: message } : { row: null, field: String(path[1] ?? path[0] ?? ''), sentence: path[1] === 'bodyId' ? 'Choose the body that commissioned the review.' : message }));
  return [...refused, ...twice, ...empty];
}
