import { bodyDocument } from '@shared/documents/body-frame';
import { cellBlock } from '@shared/documents/build-action-plan';
import type { Block, CellBlock, Classification, DocumentModel } from '@shared/documents/document-model';
import { literalNumber, textRuns } from '@shared/documents/document-model';
import { plainHeading } from '@shared/documents/meeting-frame';
import { lines, plainParagraph, plainTable } from '@shared/documents/plain-blocks';
import { proseBlocks, proseRuns } from '@shared/documents/prose';
import type { Audience, Prose, ProseSetting } from '@shared/documents/prose';
import { formatDay } from '@shared/kernel/calendar-day';
import { listedWords } from '@shared/kernel/listed-words';
import { ACTION_STATUS_WORDS, RESPONSE_WORDS, STATUS_WORDS } from '@shared/ledger/ledger-words';
import type { Recommendation } from '@shared/ledger/model';
import { pieceOf } from '@shared/ledger/plan-layout';
import { describeDue } from '@shared/minutes/due-date';

/** Everything the history of one recommendation is made of. */
export type RecommendationHistoryFacts = {
  readonly council: string;
  readonly body: string;
  readonly recommendation: Recommendation;
  /** Where it came from, each with a label: "Decision", "Agenda item", "Paper". */
  readonly origin: readonly { readonly label: string; readonly words: string }[];
  /** The titles of files kept as evidence. */
  readonly evidence: readonly string[];
  readonly audience: Audience;
  readonly classification: Classification;
  readonly recordedAt: string | null;
};

/** One recommendation from its words to the day it was closed: response, what has been told of it, how it stood and why, and what it hangs together with. */
export function buildRecommendationHistory(facts: RecommendationHistoryFacts): DocumentModel {
  const { recommendation: one, audience } = facts;
  const title = `Recommendation ${one.reference}: ${one.reviewTitle}`;
  const blocks: Block[] = [
    ...details(facts),
    plainHeading('Recommendation'),
    ...prose(one.blocks, 'recommendation'),
    ...one.parts.flatMap(({ label, blocks: [first, ...rest] }): Block[] => [{ type: 'numbered', level: 3, number: literalNumber(label), series: 'section', runs: proseRuns(first?.runs ?? []), bookmark: null }, ...prose(rest, `part-${label}`)]),
    plainHeading('Response'),
    ...(one.response === '' && one.responseBlocks.length === 0 ? [plainParagraph('No response yet.')] : prose(one.responseBlocks, 'response')),
    ...(one.actions.length === 0 ? [] : [plainHeading('Actions'), actionsTable(one)]),
    plainHeading('Updates'),
    updatesTable(one),
    plainHeading('How it stood'),
    historyTable(one),
  ];
  return bodyDocument('other', { council: facts.council, body: facts.body, status: 'final', recordedAt: facts.recordedAt, classification: audience === 'public' ? { type: 'open' } : facts.classification }, { title, subject: 'One recommendation and what has become of it' }, 'portrait', blocks);
}

function details({ body, recommendation: one, origin, evidence }: RecommendationHistoryFacts): readonly Block[] {
  const closing = one.status === 'closed' ? one.history.find(({ to }) => to === 'closed') : undefined;
  const rows: readonly (readonly [string, string])[] = [
    ['Body', body],
    ['Part of the plan', one.under],
    ['Response', RESPONSE_WORDS[one.response]],
    ['Owner', one.ownerName],
    ['Timescale', timescaleWords(one)],
    ['Status', STATUS_WORDS[one.status]],
    ['Closed', closing ? `${formatDay(closing.day)}, agreed by ${closing.agreedBy}: ${closing.reason}` : ''],
    ...origin.map(({ label, words }) => [label, words] as const),
    ['Refers to', listedWords(one.refersTo.map(({ reference }) => reference))],
    ['Referred to by', listedWords(one.pointedAtBy.map(({ reference }) => reference))],
    ['Evidence', evidence.join('; ')],
  ];
  // An owner or a response that is missing is a fact; a heading, a closing or a link that there is not is none.
  const kept = new Set(['Response', 'Owner', 'Timescale']);
  return rows.filter(([label, words]) => words !== '' || kept.has(label)).map(([label, words]) => ({ type: 'detail', label, value: textRuns(words) }));
}

/** The words as they were written, and how they were read. */
function timescaleWords({ timescale, timescaleSure }: Recommendation): string {
  if (timescale.verbatim === '') return describeDue(timescale);
  const read = timescale.day === null ? '' : describeDue(timescale);
  return !timescaleSure ? `“${timescale.verbatim}” (to be confirmed)` : read === '' || read === timescale.verbatim ? `“${timescale.verbatim}”` : `“${timescale.verbatim}”, read as ${read}`;
}

function prose(blocks: readonly Prose[], list: string): readonly Block[] {
  const setting: ProseSetting = { indent: 'none', label: null, numbered: false, subHeading: 2, list };
  return proseBlocks(blocks, setting);
}

function updatesTable({ updates }: Recommendation): Block {
  if (updates.length === 0) return plainParagraph('Nothing has been told of it yet.');
  const columns = [{ header: 'Day', width: 24 }, { header: 'Update', width: 45 }, { header: 'Given by', width: 16 }, { header: 'Round', width: 15 }].map((column) => ({ ...column, align: 'left' as const }));
  return plainTable(
    'What has been told of the recommendation, from the first update on',
    columns,
    updates.toReversed().map(({ id, day, blocks, byName, roundName }) => [lines(day === null ? 'No day given' : formatDay(day)), blocks.map((block): CellBlock => cellBlock(pieceOf(block), id)), lines(byName), lines(roundName)]),
  );
}

function actionsTable({ actions, ownerName, timescale }: Recommendation): Block {
  const columns = [{ header: 'Action', width: 50 }, { header: 'Owner', width: 20 }, { header: 'Due', width: 15 }, { header: 'Status', width: 15 }].map((column) => ({ ...column, align: 'left' as const }));
  const when = (due: Recommendation['timescale']): string => due.verbatim || describeDue(due);
  return plainTable(
    'What is done about the recommendation, by whom and by when',
    columns,
    actions.map(({ id, blocks, status, closedOn, ...action }) => [blocks.map((block): CellBlock => cellBlock(pieceOf(block), id)), lines(action.ownerName || ownerName), lines(when(action.due.kind === 'none' ? timescale : action.due)), lines(`${ACTION_STATUS_WORDS[status]}${closedOn === null ? '' : `, ${formatDay(closedOn)}`}`)]),
  );
}

function historyTable({ history, status }: Recommendation): Block {
  if (history.length === 0) return plainParagraph(`${STATUS_WORDS[status]} from the start.`);
  const columns = [{ header: 'Day', width: 24 }, { header: 'From', width: 13 }, { header: 'To', width: 13 }, { header: 'Reason', width: 33 }, { header: 'Agreed by', width: 17 }].map((column) => ({ ...column, align: 'left' as const }));
  return plainTable(
    'How the recommendation stood, from the first change on',
    columns,
    history.toReversed().map(({ day, from, to, reason, agreedBy }) => [lines(formatDay(day)), lines(isStatus(from) ? STATUS_WORDS[from] : from), lines(STATUS_WORDS[to]), lines(reason), lines(agreedBy)]),
  );
}

function isStatus(words: string): words is keyof typeof STATUS_WORDS {
  return words in STATUS_WORDS;
}
