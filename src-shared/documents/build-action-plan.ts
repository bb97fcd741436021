import { bodyDocument } from '@shared/documents/body-frame';
import type { Block, CellBlock, Classification, DocumentModel, TableColumn } from '@shared/documents/document-model';
import { plainHeading } from '@shared/documents/meeting-frame';
import { plainParagraph } from '@shared/documents/plain-blocks';
import { isFor, proseRuns } from '@shared/documents/prose';
import type { Audience } from '@shared/documents/prose';
import { textWidth } from '@shared/documents/text-measure';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { PlanChoice } from '@shared/ledger/model';
import type { ColumnRole } from '@shared/ledger/plan-columns';
import type { PlanFactRow, PlanFacts } from '@shared/ledger/plan-facts';
import { planCell, planOutColumns } from '@shared/ledger/plan-layout';
import type { PlanOutColumn, PlanPiece } from '@shared/ledger/plan-layout';
import { plainText } from '@shared/text/model';

/** Everything the action plan of a review is made of. */
export type ActionPlanFacts = {
  readonly council: string;
  readonly body: string;
  readonly review: { readonly title: string; readonly department: string; readonly receivedOn: CalendarDay | null };
  readonly plan: PlanFacts;
  /** How many recommendations there are where only some were chosen; null for the whole plan. */
  readonly chosenOf?: number | null;
  readonly choice: PlanChoice;
  /** The day the plan is as of. */
  readonly on: CalendarDay;
  readonly audience: Audience;
  readonly classification: Classification;
  readonly recordedAt: string | null;
};

/**
 * The action plan of a review as councils write it: a landscape table with a row for each recommendation, under the headings that it came in
 * with, and a column for each round of updates that was chosen. Recommendations under different headings stand in tables of their own, because
 * a row that is merged across is lost on who cannot see it. The public reads of recommendations that are not open nothing.
 */
export function buildActionPlan(facts: ActionPlanFacts): DocumentModel {
  const { plan, audience, review } = facts;
  const rows = plan.rows.filter(({ publicity }) => isFor(audience, publicity));
  const columns = planOutColumns({ ...plan, rows }, facts.choice);
  const title = /action plan/iu.test(review.title) ? review.title : `Action plan: ${review.title}`;
  const told = [review.department, review.receivedOn === null ? '' : `Received on ${formatDay(review.receivedOn)}`, `As of ${formatDay(facts.on)}`, typeof facts.chosenOf === 'number' ? `${String(rows.length)} of ${String(facts.chosenOf)} recommendations` : ''].filter((part) => part !== '');
  const blocks: Block[] = [plainParagraph(`${told.join('. ')}.`, 'quiet')];
  if (rows.length === 0) blocks.push(plainParagraph('There is no recommendation yet.'));
  const widths = columnWidthsOf(rows, columns);
  for (const group of groupsOf(rows)) {
    const [first] = group;
    if (first !== undefined && first.under !== '') blocks.push(plainHeading(first.under));
    blocks.push({
      type: 'table',
      caption: null,
      description: `Each recommendation with what was answered, what is done about it and by when${columns.some(({ role }) => role === 'update') ? ', and what has been told of it since' : ''}`,
      columns: columns.map(({ heading }, index): TableColumn => ({ header: heading, width: widths[index] ?? 1, align: 'left' })),
      headingColumn: columns[0]?.role === 'reference',
      rowSplit: 'fits',
      rows: group.map((row) => ({ cells: columns.map((column, index) => planCell(row, column).map((piece) => cellBlock(piece, `${row.reference}/${String(index)}`))) })),
    });
  }
  return bodyDocument('actionPlan', { council: facts.council, body: facts.body, status: 'final', recordedAt: facts.recordedAt, classification: audience === 'public' ? { type: 'open' } : facts.classification }, { title, subject: `What was recommended to ${facts.body} and what has become of it` }, 'landscape', blocks);
}

/** Neighbours under one heading. */
function groupsOf(rows: readonly PlanFactRow[]): readonly (readonly PlanFactRow[])[] {
  const groups: PlanFactRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.under === row.under) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** A piece of a plan as a paragraph of a cell. `list` names the lists of this cell. */
export function cellBlock({ list, label, level, runs }: PlanPiece, cell: string): CellBlock {
  const inline = proseRuns(runs);
  switch (list) {
    case 'bullet':
      return { type: 'bullet', ...(level === 1 ? {} : { level }), runs: inline };
    case 'letter':
    case 'roman':
    case 'bracket':
      return { type: 'counted', marker: list, level, list: cell, runs: inline };
    case 'none':
      return { type: 'paragraph', runs: label === '' ? inline : [{ type: 'text', text: `${label} ` }, ...inline] };
  }
}

/** A column is at least as wide as its longest word, up to this many points; what is left of about this much room goes to where most is said. */
const WIDEST_WORD = 132;
const ROOM = 714;
const PADDING = 13;

/** Widths in points: no word is broken where there is room for it, and the rest is for the columns with most to say. */
function columnWidthsOf(rows: readonly PlanFactRow[], columns: readonly PlanOutColumn[]): readonly number[] {
  const least: number[] = [];
  const said: number[] = [];
  for (const { heading, ...column } of columns) {
    let longest = heading.split(/\s+/u).reduce((most, word) => Math.max(most, textWidth(word, 11, true)), 0);
    let letters = 0;
    for (const row of rows) {
      for (const { runs, list, level } of planCell(row, { heading, ...column })) {
        const text = plainText(runs);
        letters += text.length;
        for (const word of partsOf(text, column.role)) longest = Math.max(longest, textWidth(word, 11, column.role === 'reference') + (list === 'none' ? 0 : 12 * level));
      }
    }
    least.push(Math.min(longest, WIDEST_WORD) + PADDING);
    // Twice the words take less than twice the width: a wide column is also read more easily than a long one.
    said.push(column.role === 'reference' ? 0 : Math.sqrt(letters) + 1);
  }
  const total = said.reduce((sum, share) => sum + share, 0);
  const left = Math.max(0, ROOM - least.reduce((sum, width) => sum + width, 0));
  return least.map((width, index) => width + ((said[index] ?? 0) / total) * left);
}

/** A reference such as "SR (25/26) 01" stands on one line; everything else may break at its spaces. */
function partsOf(text: string, role: ColumnRole): readonly string[] {
  return role === 'reference' ? [text] : text.split(/\s+/u);
}
