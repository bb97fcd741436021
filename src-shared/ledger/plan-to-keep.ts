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
    rows: reading.rows.map(rowToKeep),
    unplaced: reading.unplaced.map(({ where, why, paragraphs }) => ({ where, why, text: toKeep(paragraphs) })),
  };
}

function rowToKeep(row: PlanRow): KeptRow {
  const said = row.proposal?.certainty === 'said' ? row.proposal.response : '';
  return {
    reference: row.reference,
    under: row.under,
    text: toKeep(row.recommendation),
    parts: row.parts.map(({ label, paragraphs }) => ({ label, text: toKeep(paragraphs) })),
    response: said,
    proposedResponse: row.proposal?.response ?? '',
    proposedWords: row.proposal?.words ?? '',
    responseText: toKeep(row.response),
    actionsHeading: row.actionsHeading,
    actionsText: toKeep(row.actions),
    ownerName: row.owner,
    timescale: row.timescale.certainty === 'sure' ? row.timescale.due : { verbatim: row.timescale.verbatim, kind: row.timescale.verbatim === '' ? 'none' : 'words', day: null },
    timescaleSure: row.timescale.certainty === 'sure',
    status: 'notStarted',
    updates: row.updates.map(({ round, day, paragraphs }) => ({ round, day, text: toKeep(paragraphs) })),
    others: [...(row.status === '' ? [] : [{ heading: 'Status', words: row.status }]), ...(row.priority === '' ? [] : [{ heading: 'Priority', words: row.priority }]), ...row.others.map(({ heading, paragraphs }) => ({ heading, words: paragraphsText(paragraphs) }))],
  };
}

const LIST_KINDS: Readonly<Record<string, BlockKind>> = { bullet: 'bullet', letter: 'letter', roman: 'roman' };

function toKeep(paragraphs: readonly PlanParagraph[]): KeptParagraph[] {
  return paragraphs.flatMap(({ label, style, depth, runs }): KeptParagraph[] => {
    const kind = (style === null ? undefined : LIST_KINDS[style]) ?? 'paragraph';
    // A number that the record does not count by itself stays in the words.
    const written = kind === 'paragraph' && label !== '' ? [{ text: `${label} ` }, ...runs] : [...runs];
    return splitRuns(written).map((piece) => ({ kind, level: Math.min(3, Math.max(1, depth)), runs: [...piece] }));
  });
}
