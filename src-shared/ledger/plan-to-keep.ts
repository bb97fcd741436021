import { splitRuns } from '../text/split-runs';
import type { BlockKind } from '../text/model';
import type { KeptParagraph, KeptPlan, KeptRow } from './model';
import type { PlanReading, PlanRow } from './plan-reading';
import type { PlanParagraph } from './plan-text';
import { paragraphsText } from './plan-text';
import { patternOf } from './reference-pattern';

/** What a person says of the review that a plan belongs to; the pattern of references is read from the plan. */
export type ReviewOfPlan = Omit<KeptPlan['review'], 'referencePattern'>;

/**
 * A plan as it was read, made ready for a person to look over: proposals stay proposals (`response` is empty where the plan does not say it
 * outright), unsure timescales keep their words and no day, and everything that was not placed goes along.
 */
export function planToKeep(reading: PlanReading, review: ReviewOfPlan, sourceName: string): KeptPlan {
  return {
    review: { ...review, referencePattern: patternOf(reading.rows.map(({ reference }) => reference)) },
    columns: reading.columns.map(({ heading, role }) => ({ heading, role })),
    sourceName,
    rows: reading.rows.map((row) => rowToKeep(row, decidedByWords(row))),
    unplaced: reading.unplaced.map(unplacedToKeep),
  };
}

/** What is decided of a row that was looked over. */
export type DecidedRow = { readonly response: KeptRow['response']; readonly status: KeptRow['status']; readonly due: KeptRow['timescale']; readonly dueSure: boolean };

/** What a reading decides by itself: only what the plan says outright. */
function decidedByWords(row: PlanRow): DecidedRow {
  const { timescale, proposal, statusProposal } = row;
  return {
    response: proposal?.certainty === 'said' ? proposal.response : '',
    status: statusProposal?.certainty === 'said' ? statusProposal.status : 'notStarted',
    due: timescale.certainty === 'sure' ? timescale.due : { verbatim: timescale.verbatim, kind: timescale.verbatim === '' ? 'none' : 'words', day: null },
    dueSure: timescale.certainty === 'sure',
  };
}

/** One row, made ready to be kept. */
export function rowToKeep(row: Omit<PlanRow, 'doubts'>, { response, status, due, dueSure }: DecidedRow): KeptRow {
  const tooLong = due.verbatim.length > LONGEST_TIMESCALE;
  return {
    reference: row.reference,
    under: row.under,
    text: toKeep(row.recommendation),
    parts: row.parts.map(({ label, paragraphs }) => ({ label, text: toKeep(paragraphs) })),
    response,
    proposedResponse: row.proposal?.response ?? '',
    proposedWords: row.proposal?.words ?? '',
    responseText: toKeep(row.response),
    actionsHeading: row.actionsHeading,
    actionsText: toKeep(row.actions),
    ownerName: row.owner,
    timescale: tooLong ? { verbatim: '', kind: due.kind === 'words' ? 'none' : due.kind, day: due.day } : due,
    timescaleSure: dueSure,
    status,
    updates: row.updates.filter(({ paragraphs }) => paragraphs.length > 0).map(({ round, day, paragraphs }) => ({ round, day, text: toKeep(paragraphs) })),
    others: [
      ...(tooLong ? [{ heading: 'Timescale', words: due.verbatim }] : []),
      // The ledger's own words for a status say no more than the status.
      ...(row.status === '' || (row.statusProposal?.certainty === 'said' && row.statusProposal.status === status) ? [] : [{ heading: 'Status', words: row.status }]),
      ...(row.priority === '' ? [] : [{ heading: 'Priority', words: row.priority }]),
      ...row.others.map(({ heading, paragraphs }) => ({ heading, words: paragraphsText(paragraphs) })),
    ],
  };
}

/** What was not placed, made ready to be kept. */
export function unplacedToKeep({ where, why, paragraphs }: PlanReading['unplaced'][number]): KeptPlan['unplaced'][number] {
  return { where, why, text: toKeep(paragraphs) };
}

/** A timescale with more characters is a text: it is kept whole beside the others. */
const LONGEST_TIMESCALE = 200;

const LIST_KINDS: Readonly<Record<string, BlockKind>> = { bullet: 'bullet', letter: 'letter', roman: 'roman' };

function toKeep(paragraphs: readonly PlanParagraph[]): KeptParagraph[] {
  return paragraphs.flatMap(({ label, style, depth, runs }): KeptParagraph[] => {
    const kind = (style === null ? undefined : LIST_KINDS[style]) ?? 'paragraph';
    // A number that the record does not count by itself stays in the words.
    const written = kind === 'paragraph' && label !== '' ? [{ text: `${label} ` }, ...runs] : [...runs];
    return splitRuns(written).map((piece) => ({ kind, level: Math.min(3, Math.max(1, depth)), runs: [...piece] }));
  });
}
