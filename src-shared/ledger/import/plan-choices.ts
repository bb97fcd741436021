import type { CalendarDay } from '../../kernel/calendar-day';
import type { ColumnRole } from '../plan-columns';

/** What a person says of a column: what it holds, and of an update's column its round and day. Absent: as it was read. */
export type ColumnChoice = { readonly role?: ColumnRole; readonly round?: string; readonly day?: CalendarDay | null };

/** What a person says of a table: whether it belongs to the plan, how many of its first rows hold headings, what its columns are. */
export type TableChoice = { readonly use?: boolean; readonly headings?: number; readonly columns?: Readonly<Record<number, ColumnChoice>> };

/**
 * What a person says of a row of the source: a recommendation of its own, the rest of the row above, the heading of what follows, text that is kept
 * beside the plan, or left out.
 */
export type RowChoice = 'new' | 'continue' | 'heading' | 'beside' | 'out';

/** Where a text that was not placed goes. */
export type PlaceField = 'recommendation' | 'response' | 'actions' | 'update';

/** Everything a person has said about how a source is to be read. Tables by their place in the source, rows by `rowKey`, texts by their key. */
export type PlanChoices = {
  readonly tables: Readonly<Record<number, TableChoice>>;
  readonly rows: Readonly<Record<string, RowChoice>>;
  /** Paragraphs of a recommendation, by the row it begins with, from which on it is another recommendation. */
  readonly cuts: Readonly<Record<string, readonly number[]>>;
  readonly placed: Readonly<Record<string, { readonly row: string; readonly field: PlaceField }>>;
  /** Texts outside tables that are left out. */
  readonly dropped: readonly string[];
};

/** Nothing said: everything as it is read. */
export const NO_CHOICES: PlanChoices = { tables: {}, rows: {}, cuts: {}, placed: {}, dropped: [] };

/** The name of a row of the source: the place of its table and its place in it. */
export function rowKey(table: number, row: number): string {
  return `${String(table)}.${String(row)}`;
}
