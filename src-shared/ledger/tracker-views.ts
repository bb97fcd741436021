import { z } from 'zod';
import { addDays } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { foldWords, wordsToFind } from '../kernel/fold-words';
import { groupBy } from '../kernel/group-by';
import { describeDue } from '../minutes/due-date';
import { RESPONSE_WORDS } from './ledger-words';
import type { TrackerRow } from './tracker-row';

/** The views of the tracker that need no setting up, in their order. */
export const LEDGER_VIEWS = [
  { key: 'open', words: 'Open' },
  { key: 'unanswered', words: 'Response to decide' },
  { key: 'overdue', words: 'Overdue' },
  { key: 'beforeNext', words: 'Due before next meeting' },
  { key: 'noUpdate', words: 'No update' },
  { key: 'closed', words: 'Done and closed' },
  { key: 'all', words: 'All' },
] as const;
export const ledgerViewSchema = z.enum(['open', 'unanswered', 'overdue', 'beforeNext', 'noUpdate', 'closed', 'all']);
export type LedgerView = z.output<typeof ledgerViewSchema>;

export const ledgerOrderSchema = z.enum(['plan', 'reference', 'text', 'from', 'owner', 'due', 'response', 'update', 'status']);
export type LedgerOrder = z.output<typeof ledgerOrderSchema>;
export type LedgerSort = { readonly by: LedgerOrder; readonly down: boolean };

export const ledgerGroupSchema = z.enum(['none', 'owner', 'priority', 'review']);
export type LedgerGroup = z.output<typeof ledgerGroupSchema>;

/** What a list of the tracker is asked for; kept under a name it is a saved view. `quietDays`: after how many days without a line one is asked about. */
export const ledgerSearchSchema = z.strictObject({
  view: ledgerViewSchema,
  find: z.string().max(200),
  reviewId: z.string().max(64).nullable(),
  owner: z.string().max(300).nullable(),
  quietDays: z.number().int().min(1).max(999),
  sort: z.strictObject({ by: ledgerOrderSchema, down: z.boolean() }),
  group: ledgerGroupSchema,
});
export type LedgerSearch = z.output<typeof ledgerSearchSchema>;

/** What the tracker opens with. */
export const USUAL_SEARCH: LedgerSearch = { view: 'open', find: '', reviewId: null, owner: null, quietDays: 60, sort: { by: 'plan', down: false }, group: 'none' };

/** Whether a row belongs to a view on a day. */
export function inLedgerView(view: LedgerView, row: TrackerRow, today: CalendarDay, quietDays: number): boolean {
  return belongs(view, row, addDays(today, -quietDays));
}

/** As `inLedgerView`; `quietSince` is worked out once for thousands of rows: who has said nothing since that day is silent. */
function belongs(view: LedgerView, row: TrackerRow, quietSince: CalendarDay): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'closed':
      return row.finished;
    case 'open':
      return !row.finished;
    case 'unanswered':
      return !row.finished && row.response === '';
    case 'overdue':
      return row.overdue;
    case 'beforeNext':
      return !row.finished && row.nextMeetingOn !== null && (row.due.kind === 'meeting' || (row.due.day !== null && row.due.day <= row.nextMeetingOn));
    case 'noUpdate':
      return !row.finished && (row.lastUpdate?.day ?? row.since) <= quietSince;
  }
}

/** How many rows each view holds. */
export function countLedgerViews(rows: readonly TrackerRow[], today: CalendarDay, quietDays: number): Readonly<Record<LedgerView, number>> {
  const counts: Record<LedgerView, number> = { open: 0, unanswered: 0, overdue: 0, beforeNext: 0, noUpdate: 0, closed: 0, all: 0 };
  const quietSince = addDays(today, -quietDays);
  for (const row of rows) for (const { key } of LEDGER_VIEWS) if (belongs(key, row, quietSince)) counts[key] += 1;
  return counts;
}

/**
 * The words by which each row is found, folded once, so that a key typed asks ten thousand rows in a few milliseconds. They are folded when they
 * are first asked for: a list that is only looked at need not wait for it.
 */
export type LedgerIndex = readonly { readonly row: TrackerRow; readonly words: string }[];

/** Makes the index of rows: reference, text, owner, where it is from, body, timescale, status, response, last update. */
export function ledgerIndex(rows: readonly TrackerRow[]): LedgerIndex {
  return rows.map((row) => {
    let words: string | undefined;
    return {
      row,
      get words() {
        return (words ??= wordsOfRow(row));
      },
    };
  });
}

function wordsOfRow(row: TrackerRow): string {
  return foldWords([row.reference, row.text, row.ownerName, row.from, row.bodyName, row.due.verbatim, describeDue(row.due), row.statusWords, row.overdue ? 'Overdue' : '', row.response === null ? '' : RESPONSE_WORDS[row.response], row.lastUpdate?.words ?? '', ...row.priorities].join('\n'));
}

/** The rows in an order. Those without a value come last whichever way it is sorted; equal ones stay in the order of their plans. */
export function sortLedger(index: LedgerIndex, { by, down }: LedgerSort): LedgerIndex {
  if (by === 'plan') return down ? index.toReversed() : index;
  const keyed = index.map((entry) => ({ entry, key: sortKey(entry.row, by) }));
  const { compare } = new Intl.Collator('en-GB', { numeric: true });
  return keyed
    .toSorted((one, other) => {
      if (one.key === other.key) return 0;
      if (one.key === '' || other.key === '') return one.key === '' ? 1 : -1;
      return down ? compare(other.key, one.key) : compare(one.key, other.key);
    })
    .map(({ entry }) => entry);
}

/** The rows of a search, in the order of `sorted`: every word typed stands somewhere in the row. */
export function findInLedger(sorted: LedgerIndex, search: Pick<LedgerSearch, 'view' | 'find' | 'reviewId' | 'owner' | 'quietDays'>, today: CalendarDay): readonly TrackerRow[] {
  const words = wordsToFind(search.find);
  const quietSince = addDays(today, -search.quietDays);
  const found: TrackerRow[] = [];
  for (const entry of sorted) {
    const { row } = entry;
    if (search.reviewId !== null && row.reviewId !== search.reviewId) continue;
    if (search.owner !== null && row.ownerName !== search.owner) continue;
    if (!belongs(search.view, row, quietSince)) continue;
    if (words.every((word) => entry.words.includes(word))) found.push(row);
  }
  return found;
}

/** A line of the list as it is drawn: the head of a group, or a row. `at` is the row's place among the rows. */
export type LedgerLine = { readonly kind: 'group'; readonly words: string; readonly count: number } | { readonly kind: 'row'; readonly row: TrackerRow; readonly at: number };

/** Rows under the heads of their groups, the groups by name and those without one last. A row with two priorities stands under each. */
export function groupLedger(rows: readonly TrackerRow[], group: LedgerGroup): readonly LedgerLine[] {
  if (group === 'none') return rows.map((row, at) => ({ kind: 'row', row, at }));
  const named = groupBy(rows.flatMap((row) => namesIn(row, group).map((name) => ({ name, row }))), ({ name }) => name);
  const { compare } = new Intl.Collator('en-GB', { numeric: true });
  const groups = [...named].toSorted(([one], [other]) => (one === '' ? 1 : other === '' ? -1 : compare(one, other)));
  let at = 0;
  return groups.flatMap(([name, members]): LedgerLine[] => [{ kind: 'group', words: name === '' ? NO_NAME[group] : name, count: members.length }, ...members.map(({ row }): LedgerLine => ({ kind: 'row', row, at: at++ }))]);
}

const NO_NAME: Readonly<Record<Exclude<LedgerGroup, 'none'>, string>> = { owner: 'Nobody named', priority: 'Tied to no priority', review: 'From meetings' };

function namesIn(row: TrackerRow, group: Exclude<LedgerGroup, 'none'>): readonly string[] {
  if (group === 'owner') return [row.ownerName];
  if (group === 'review') return [row.kind === 'action' ? '' : row.from];
  return row.priorities.length === 0 ? [''] : row.priorities;
}

const STATUS_ORDER: readonly string[] = ['Stuck', 'Late', 'Overdue', 'Date to confirm', 'Not started', 'Open', 'Ongoing', 'On course', 'Paused', 'Done', 'No longer needed', 'Closed'];

function sortKey(row: TrackerRow, by: Exclude<LedgerOrder, 'plan'>): string {
  switch (by) {
    case 'reference':
      return row.reference;
    case 'text':
      return row.text;
    case 'from':
      return row.from;
    case 'owner':
      return row.ownerName;
    case 'due':
      return row.due.day ?? '';
    case 'response':
      return row.response === null ? '' : RESPONSE_WORDS[row.response];
    case 'update':
      return row.lastUpdate?.day ?? '';
    case 'status':
      return String(STATUS_ORDER.indexOf(row.statusWords) + 10);
  }
}
