import type { CalendarDay } from '../kernel/calendar-day';
import type { Publicity } from '../kernel/publicity';
import type { KeptParagraph, RecommendationStatus, Response } from './model';
import type { ColumnRole } from './plan-columns';

/** A dated update as a plan shows it; `roundId` null outside a round. */
export type PlanFactUpdate = { readonly roundId: string | null; readonly day: CalendarDay | null; readonly byName: string; readonly text: readonly KeptParagraph[] };

/** One recommendation as it stands in the record, updates from the oldest on. */
export type PlanFactRow = {
  readonly reference: string;
  readonly under: string;
  readonly publicity: Publicity;
  readonly text: readonly KeptParagraph[];
  readonly parts: readonly { readonly label: string; readonly text: readonly KeptParagraph[] }[];
  readonly response: Response;
  readonly responseText: readonly KeptParagraph[];
  readonly actionsHeading: string;
  readonly actionsText: readonly KeptParagraph[];
  readonly ownerName: string;
  /** Exactly as it was written. */
  readonly timescale: string;
  readonly status: RecommendationStatus;
  /** What stood in columns that have no place of their own, under their headings. */
  readonly others: readonly { readonly heading: string; readonly words: string }[];
  readonly updates: readonly PlanFactUpdate[];
};

/** Everything an action plan is made of. `columns` are those of the plan that it was imported from, none where it was not. */
export type PlanFacts = {
  readonly columns: readonly { readonly heading: string; readonly role: ColumnRole }[];
  readonly rounds: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly PlanFactRow[];
};
