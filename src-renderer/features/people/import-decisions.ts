import type { PlannedRow, RowChoice } from '@shared/people/import-plan';
import type { PersonFacts } from '@shared/people/model';

/** What somebody has chosen, by the number of the row; the others do what they are preset to. */
export type Decisions = ReadonlyMap<number, RowChoice>;

/** What happens to a row; null while it has to be decided. */
export function choiceOf(row: PlannedRow, decisions: Decisions): RowChoice | null {
  const decided = decisions.get(row.line);
  return decided !== undefined && row.choices.includes(decided) ? decided : row.preset;
}

/** The kinds of rows that the preview tells apart. */
export const ROW_KINDS = ['all', 'toDecide', 'new', 'known', 'refused'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Whether a row is of a kind. One that was asked about stays among those to decide, so that it does not vanish under the hand. */
export function isOfKind(row: PlannedRow, kind: RowKind): boolean {
  switch (kind) {
    case 'all':
      return true;
    case 'toDecide':
      return row.preset === null;
    case 'new':
      return row.outcome === 'new';
    case 'known':
      return row.outcome === 'known' || row.outcome === 'fills';
    case 'refused':
      return row.outcome === 'refused';
  }
}

/** What is sent: people to add, people to fill in, how many rows are left out, and how many wait for a decision. */
export type ImportOrder = { readonly add: PersonFacts[]; readonly fill: { personId: string; facts: PersonFacts }[]; readonly leftOut: number; readonly undecided: number };

/** Puts the choices together. */
export function orderOf(rows: readonly PlannedRow[], decisions: Decisions): ImportOrder {
  const add: PersonFacts[] = [];
  const fill: { personId: string; facts: PersonFacts }[] = [];
  let leftOut = 0;
  let undecided = 0;
  for (const row of rows) {
    const choice = choiceOf(row, decisions);
    if (choice === null) undecided += 1;
    else if (choice === 'add') add.push(row.facts);
    else if (choice === 'fill' && row.personId !== null) fill.push({ personId: row.personId, facts: row.facts });
    else leftOut += 1;
  }
  return { add, fill, leftOut, undecided };
}

/** One choice for every row that waits for one and offers it. */
export function decideAll(rows: readonly PlannedRow[], decisions: Decisions, choice: RowChoice): Decisions {
  const next = new Map(decisions);
  for (const row of rows) if (row.preset === null && !next.has(row.line) && row.choices.includes(choice)) next.set(row.line, choice);
  return next;
}
