import type { CalendarDay } from '../kernel/calendar-day';
import type { FoundReference } from './find-references';
import type { PlanColumn } from './plan-columns';
import type { PlanParagraph } from './plan-text';
import type { ResponseProposal } from './read-response';
import type { StatusProposal } from './read-status';
import type { TimescaleReading } from './timescale';

/** A part of a recommendation: "a)" with what it asks for. */
export type PlanPart = { readonly label: string; readonly paragraphs: readonly PlanParagraph[] };

/** A dated update of one recommendation. `round` is the heading it stood under, `day` what that was read as. */
export type PlanUpdate = { readonly round: string; readonly day: CalendarDay | null; readonly paragraphs: readonly PlanParagraph[] };

/** Something that a person should look at before the row is kept. `words` are those that it is about. */
export type PlanDoubt = { readonly field: 'reference' | 'recommendation' | 'response' | 'timescale' | 'status' | 'owner' | 'crossReference' | 'row'; readonly sentence: string; readonly words: string };

/** A cross reference, with the field it stands in. */
export type PlanCrossReference = FoundReference & { readonly field: 'recommendation' | 'response' | 'actions' | 'update' };

/** One recommendation as it was read, nothing decided yet. */
export type PlanRow = {
  /** Its name while it is looked over: that of the row of the source that it begins with; a piece cut off it has a number behind it. */
  readonly key: string;
  /** The rows of the source that it was put together from. */
  readonly keys: readonly string[];
  readonly reference: string;
  readonly recommendation: readonly PlanParagraph[];
  readonly parts: readonly PlanPart[];
  readonly response: readonly PlanParagraph[];
  readonly proposal: ResponseProposal | null;
  /** The word that the actions stood under ("Action:", "Actions:"), as it was written; "" when they had a column of their own. */
  readonly actionsHeading: string;
  readonly actions: readonly PlanParagraph[];
  readonly owner: string;
  readonly timescale: TimescaleReading;
  readonly updates: readonly PlanUpdate[];
  /** The words of its status, and what they seem to say. */
  readonly status: string;
  readonly statusProposal: StatusProposal | null;
  readonly priority: string;
  /** Columns that are not known here, kept under their headings. */
  readonly others: readonly { readonly heading: string; readonly paragraphs: readonly PlanParagraph[] }[];
  readonly crossReferences: readonly PlanCrossReference[];
  readonly doubts: readonly PlanDoubt[];
  /** Where its rows stood in the source. */
  readonly from: readonly number[];
  /** The heading of the part of the plan it stands in, "" without one. */
  readonly under: string;
};

/** What could not be placed: its words stay with the plan until a person places them. `key` names it while the plan is looked over. */
export type Unplaced = { readonly key: string; readonly paragraphs: readonly PlanParagraph[]; readonly where: string; readonly why: string; readonly at: number };

/** A table of the source: what its columns were told to hold, and whether its rows are in the plan. */
export type PlanTable = { readonly index: number; readonly name: string; readonly used: boolean; /** It has no headings, or those of the first table, and goes on with its columns. */ readonly goesOn: boolean; readonly headings: number; readonly columns: readonly PlanColumn[]; readonly rowCount: number };

/**
 * A whole plan as it was read. Every word of the source is in the title, a column's heading, a row, `unplaced`, in what a person left out, or among
 * headings that only stand there again (a table that goes on after a page).
 */
export type PlanReading = {
  readonly title: string;
  readonly columns: readonly PlanColumn[];
  readonly tables: readonly PlanTable[];
  readonly rows: readonly PlanRow[];
  readonly unplaced: readonly Unplaced[];
  readonly leftOut: readonly Unplaced[];
  readonly repeated: readonly string[];
};
