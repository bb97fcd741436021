import type { Due } from '../../minutes/model';
import type { RecommendationStatus, Response } from '../model';
import { paragraphsText } from '../plan-text';
import type { PlanDoubt, PlanReading, PlanRow } from '../plan-reading';
import { dayOfPlan } from '../read-plan-rows';
import { judgeReferences } from '../read-plan';
import type { PlanContext } from '../read-plan';
import { readResponse } from '../read-response';
import { readTimescales } from '../timescale';
import { divideRecommendation, typedParagraphs, wholeRecommendation } from './typed-paragraphs';

/** What a person changed in one row, in the words that stand in the fields. Absent: as it was read. `checked` are fields that were found right as they are. */
export type RowEdit = {
  readonly reference?: string;
  readonly text?: string;
  readonly responseText?: string;
  readonly actionsHeading?: string;
  readonly actionsText?: string;
  readonly owner?: string;
  readonly timescale?: string;
  readonly status?: RecommendationStatus;
  readonly priority?: string;
  /** By the place of the update in its row. */
  readonly updates?: Readonly<Record<number, string>>;
  /** Columns that are kept under their headings, by their place in the row. */
  readonly others?: Readonly<Record<number, string>>;
  readonly under?: string;
  readonly response?: Response;
  readonly due?: Due;
  readonly checked?: readonly PlanDoubt['field'][];
};

/** Rows by their key. */
export type PlanEdits = Readonly<Record<string, RowEdit>>;

/** A row as it will be kept: what was read, what a person changed, what is decided, and what is still unsure. */
export type DraftRow = Omit<PlanRow, 'doubts'> & { readonly decided: Response; readonly statusNow: RecommendationStatus; readonly due: Due; readonly dueSure: boolean; readonly doubts: readonly PlanDoubt[] };

/** The rows of a reading with what a person changed in them. References are judged anew: a changed one may stand twice, or no longer be missing. */
export function draftRows(reading: PlanReading, edits: PlanEdits, context: PlanContext): readonly DraftRow[] {
  const edited = reading.rows.map((row) => withEdit(row, edits[row.key]));
  const timed = withTimescales(edited, reading, edits, context);
  return judgeReferences({ ...reading, rows: timed }).rows.map((row) => draftRow(row, edits[row.key] ?? {}));
}

function draftRow(row: PlanRow, edit: RowEdit): DraftRow {
  const { timescale, proposal, statusProposal } = row;
  const asRead: Due = timescale.certainty === 'sure' ? timescale.due : { verbatim: timescale.verbatim, kind: timescale.verbatim === '' ? 'none' : 'words', day: null };
  const checked = edit.checked ?? [];
  return {
    ...row,
    decided: edit.response ?? (proposal?.certainty === 'said' ? proposal.response : ''),
    statusNow: edit.status ?? statusProposal?.status ?? 'notStarted',
    due: edit.due === undefined ? asRead : { ...edit.due, verbatim: asRead.verbatim },
    dueSure: edit.due !== undefined || timescale.certainty === 'sure' || checked.includes('timescale'),
    doubts: row.doubts.filter(({ field }) => !settled(field, edit, checked)),
  };
}

/** A reference that stands twice is wrong until it is changed: nobody can say that it is right. */
function settled(field: PlanDoubt['field'], edit: RowEdit, checked: readonly PlanDoubt['field'][]): boolean {
  if (field === 'reference') return false;
  return checked.includes(field) || (field === 'response' && edit.response !== undefined) || (field === 'timescale' && edit.due !== undefined) || (field === 'status' && edit.status !== undefined);
}

function withEdit(row: PlanRow, edit: RowEdit | undefined): PlanRow {
  if (edit === undefined) return row;
  const { reference, text, responseText, actionsHeading, actionsText, owner, priority, updates, others, under } = edit;
  const response = responseText === undefined ? row.response : typedParagraphs(responseText, row.response);
  const words = text === undefined ? null : divideRecommendation(typedParagraphs(text, wholeRecommendation(row)));
  const gone = new Set<PlanDoubt['field']>([...(words !== null && (words.recommendation.length > 0 || words.parts.length > 0) ? (['recommendation'] as const) : []), ...(owner === undefined ? [] : (['owner'] as const))]);
  return {
    ...row,
    ...(reference === undefined ? {} : { reference: reference.trim() }),
    ...words,
    response,
    proposal: responseText === undefined ? row.proposal : response.length === 0 ? null : readResponse(paragraphsText(response)),
    actionsHeading: actionsHeading ?? row.actionsHeading,
    actions: actionsText === undefined ? row.actions : typedParagraphs(actionsText, row.actions),
    owner: owner ?? row.owner,
    priority: priority ?? row.priority,
    updates: updates === undefined ? row.updates : row.updates.flatMap((update, index) => withUpdate(update, updates[index])),
    others: others === undefined ? row.others : row.others.map((other, index) => (others[index] === undefined ? other : { ...other, paragraphs: typedParagraphs(others[index], other.paragraphs) })),
    under: under ?? row.under,
    doubts: row.doubts.filter(({ field }) => !gone.has(field)),
  };
}

function withUpdate(update: PlanRow['updates'][number], typed: string | undefined): PlanRow['updates'] {
  if (typed === undefined) return [update];
  return [{ ...update, paragraphs: typedParagraphs(typed, update.paragraphs) }];
}

/** Timescales that a person wrote otherwise, read among those of the whole plan. */
function withTimescales(rows: readonly PlanRow[], reading: PlanReading, edits: PlanEdits, context: PlanContext): readonly PlanRow[] {
  if (!rows.some(({ key }) => edits[key]?.timescale !== undefined)) return rows;
  const words = rows.map(({ key, timescale }) => edits[key]?.timescale ?? (timescale.certainty === 'sure' ? timescale.due.verbatim : timescale.verbatim));
  const readings = readTimescales(words, { asOf: dayOfPlan(reading.columns, context.asOf), nextMeeting: context.nextMeeting });
  return rows.map((row, index) => {
    const read = readings[index];
    if (edits[row.key]?.timescale === undefined || read === undefined) return row;
    const doubts = row.doubts.filter(({ field }) => field !== 'timescale');
    return { ...row, timescale: read, doubts: read.certainty === 'ask' ? [...doubts, { field: 'timescale', sentence: read.why, words: read.verbatim }] : doubts };
  });
}

