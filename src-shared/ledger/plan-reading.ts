import type { CalendarDay } from '../kernel/calendar-day';
import type { FoundReference } from './find-references';
import type { PlanColumn } from './plan-columns';
import type { PlanParagraph } from './plan-text';
import type { ResponseProposal } from './read-response';
import type { TimescaleReading } from './timescale';

/** A part of a recommendation: "a)" with what it asks for. */
export type PlanPart = { readonly label: string; readonly paragraphs: readonly PlanParagraph[] };

/** A dated update of one recommendation. `round` is the heading it stood under, `day` what that was read as. */
export type PlanUpdate = { readonly round: string; readonly day: CalendarDay | null; readonly paragraphs: readonly PlanParagraph[] };

/** Something that a person should look at before the row is kept. `words` are those that it is about. */
export type PlanDoubt = { readonly field: 'reference' | 'recommendation' | 'response' | 'timescale' | 'crossReference' | 'row'; readonly sentence: string; readonly words: string };

/** A cross reference, with the field it stands in. */
export type PlanCrossReference = FoundReference & { readonly field: 'recommendation' | 'response' | 'actions' | 'update' };

/** One recommendation as it was read, nothing decided yet. */
export type PlanRow = {
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
  readonly status: string;
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

/** What could not be placed: its words stay with the plan until a person places them. */
export type Unplaced = { readonly paragraphs: readonly PlanParagraph[]; readonly where: string; readonly why: string; readonly at: number };

/** A whole plan as it was read. Every word of the source is in the title, a column's heading, a row or `unplaced`. */
export type PlanReading = { readonly title: string; readonly columns: readonly PlanColumn[]; readonly rows: readonly PlanRow[]; readonly unplaced: readonly Unplaced[] };
