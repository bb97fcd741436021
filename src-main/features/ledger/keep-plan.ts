import { generateNKeysBetween } from 'fractional-indexing';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { ruleRefusal, Refusal } from '@shared/kernel/result';
import type { KeptPlan, KeptRow } from '@shared/ledger/model';
import { readActions } from '@shared/ledger/recommendation-actions';
import { numberInReference, referenceOf } from '@shared/ledger/reference-pattern';
import type { TimescaleContext } from '@shared/ledger/timescale';
import type { Publicity } from '@shared/kernel/publicity';
import type { NewRow, RecordTransaction } from '@main/store/record-transaction';
import { keepActions } from './action-records';
import { addBlocks } from './new-blocks';
import type { NewBlockRow } from './new-blocks';
import type { ReviewRow } from './schema';

/** The series that the numbers of a review are given out from: one that was used is never used again, also after its row went to the bin. */
export function numbersOfReview(reviewId: string): string {
  return `recommendation:${reviewId}`;
}

/** The next reference of a review. Numbers that references of a plan already have are passed over. */
export async function nextReference(tx: RecordTransaction, review: Pick<ReviewRow, 'id' | 'referencePattern'>, today: CalendarDay): Promise<string> {
  const taken = new Set((await tx.query<{ reference: string }>('SELECT reference FROM recommendation WHERE reviewId = ?', [review.id])).map(({ reference }) => reference));
  for (;;) {
    const reference = referenceOf(review.referencePattern, await tx.allocateNumber(numbersOfReview(review.id)), today);
    if (!taken.has(reference)) return reference;
  }
}

/** Told how many recommendations are kept so far; it may refuse, which takes all of them back. */
export type KeepingTurn = (done: number) => Promise<void>;

/** Recommendations that are written before the next turn. */
const ROWS_A_TURN = 200;

/** Keeps a plan that was looked over, whole: the review, its rounds, recommendations with parts and updates, and what was not placed. */
export async function keepPlan(tx: RecordTransaction, plan: KeptPlan, today: CalendarDay, turn: KeepingTurn = async () => {}): Promise<{ readonly reviewId: string; readonly recommendationIds: readonly string[] }> {
  refuseTwice(plan.rows);
  await tx.get('body', plan.review.bodyId, 'body');
  const review = await tx.insert('review', { ...plan.review, columns: JSON.stringify(plan.columns), sourceName: plan.sourceName, sourceHash: '', orderKey: 'a0' });
  const rounds = await roundsNamed(tx, review.id, plan.rows);
  const recommendationIds = await keepRows(tx, review, plan.rows, { keys: generateNKeysBetween(null, null, plan.rows.length), rounds, today, turn });
  await keepUnplaced(tx, review, plan.unplaced);
  return { reviewId: review.id, recommendationIds };
}

type Keeping = { readonly keys: readonly string[]; readonly rounds: ReadonlyMap<string, string>; readonly today: CalendarDay; readonly turn: KeepingTurn };

/** Adds rows of a plan to a review, some hundred at a time. */
export async function keepRows(tx: RecordTransaction, review: ReviewRow, rows: readonly KeptRow[], { keys, rounds, today, turn }: Keeping): Promise<readonly string[]> {
  const { publicity } = review;
  const references = await referencesFor(tx, review, rows, today);
  const context = contextOf(rows);
  const ids: string[] = [];
  for (let from = 0; from < rows.length; from += ROWS_A_TURN) {
    const some = rows.slice(from, from + ROWS_A_TURN);
    const kept = await tx.insertAll('recommendation', some.map((row, index) => recommendationColumns(row, review.id, references[from + index] ?? row.reference, keys[from + index] ?? 'a0', publicity)));
    const rowIds = kept.map(({ id }) => id);
    const blocks: NewBlockRow[] = [];
    some.forEach((row, index) => {
      const id = rowIds[index] ?? '';
      addBlocks(blocks, 'recommendation', id, row.text, publicity);
      addBlocks(blocks, 'recommendationResponse', id, row.responseText, publicity);
    });
    await keepParts(tx, some.map(({ parts }, index) => ({ id: rowIds[index] ?? '', parts })), blocks, publicity);
    await keepActions(tx, some.map(({ actionsText }, index) => ({ id: rowIds[index] ?? '', actions: readActions(actionsText, context), after: null })), blocks, publicity);
    await keepUpdates(tx, some.map(({ updates }, index) => ({ id: rowIds[index] ?? '', updates, after: null })), rounds, blocks, publicity);
    await tx.insertAll('block', blocks);
    ids.push(...rowIds);
    await turn(ids.length);
  }
  return ids;
}

/** The day that a plan speaks of is that of its latest update: the times of actions are read against it. */
export function contextOf(rows: readonly { readonly updates: KeptRow['updates'] }[]): TimescaleContext {
  return { asOf: rows.reduce<CalendarDay | null>((latest, { updates }) => updates.reduce((so, { day }) => (day !== null && (so === null || day > so) ? day : so), latest), null), nextMeeting: null };
}

/** Keeps what was not placed beside the review. */
export async function keepUnplaced(tx: RecordTransaction, review: ReviewRow, texts: KeptPlan['unplaced']): Promise<void> {
  const last = (await tx.find('unplacedText', { reviewId: review.id }, { orderKey: 'DESC' }))[0];
  const keys = generateNKeysBetween(last?.orderKey ?? null, null, texts.length);
  const blocks: NewBlockRow[] = [];
  const unplaced = await tx.insertAll('unplacedText', texts.map(({ where, why }, index) => ({ reviewId: review.id, where, why, orderKey: keys[index] ?? 'a0' })));
  texts.forEach(({ text }, index) => addBlocks(blocks, 'unplacedText', unplaced[index]?.id ?? '', text, review.publicity));
  await tx.insertAll('block', blocks);
}

function refuseTwice(rows: readonly KeptRow[]): void {
  const seen = new Set<string>();
  for (const { reference } of rows) {
    if (reference !== '' && seen.has(reference)) throw new Refusal(ruleRefusal('referenceTwice', `${reference} stands twice. Change one of the two references; each is used once only.`));
    seen.add(reference);
  }
}

/** References as the plan has them; rows without one get the next of the pattern. The numbers of all of them are then used up. */
async function referencesFor(tx: RecordTransaction, review: ReviewRow, rows: readonly KeptRow[], today: CalendarDay): Promise<string[]> {
  const highest = rows.reduce((most, { reference }) => Math.max(most, numberInReference(reference) ?? 0), 0);
  for (let used = 0; used < highest && used < 10_000; used = await tx.allocateNumber(numbersOfReview(review.id)));
  const references: string[] = [];
  for (const { reference } of rows) references.push(reference === '' ? referenceOf(review.referencePattern, await tx.allocateNumber(numbersOfReview(review.id)), today) : reference);
  return references;
}

/** The rounds that updates name, those that the review has not yet made new: an imported column is a round that is over. */
export async function roundsNamed(tx: RecordTransaction, reviewId: string, rows: readonly { readonly updates: KeptRow['updates'] }[]): Promise<ReadonlyMap<string, string>> {
  const before = await tx.find('updateRound', { reviewId }, { orderKey: 'ASC' });
  const rounds = new Map(before.map(({ name, id }) => [name, id]));
  const named = new Map<string, CalendarDay | null>();
  for (const { updates } of rows) for (const { round, day } of updates) if (round !== '' && !rounds.has(round) && !named.has(round)) named.set(round, day);
  const keys = generateNKeysBetween(before.at(-1)?.orderKey ?? null, null, named.size);
  const made = await tx.insertAll('updateRound', [...named].map(([name, day], index) => ({ reviewId, name, day, closedOn: day, orderKey: keys[index] ?? 'a0' })));
  for (const { name, id } of made) rounds.set(name, id);
  return rounds;
}

function recommendationColumns(row: KeptRow, reviewId: string, reference: string, orderKey: string, publicity: Publicity): Omit<NewRow<'recommendation'>, 'id'> {
  return {
    reviewId,
    reference,
    orderKey,
    under: row.under,
    ownerPersonId: null,
    ownerName: row.ownerName,
    response: row.response,
    proposedResponse: row.proposedResponse,
    proposedWords: row.proposedWords,
    actionsHeading: row.actionsHeading,
    timescaleVerbatim: row.timescale.verbatim,
    timescaleKind: row.timescale.kind,
    timescaleDay: row.timescale.day,
    timescaleSure: row.timescaleSure ? 1 : 0,
    status: row.status,
    closedOn: null,
    decisionId: null,
    agendaItemId: null,
    paperId: null,
    others: JSON.stringify(row.others),
    publicity,
  };
}

/** Adds the parts of recommendations; their words go to `blocks`. */
export async function keepParts(tx: RecordTransaction, rows: readonly { readonly id: string; readonly parts: KeptRow['parts'] }[], blocks: NewBlockRow[], publicity: Publicity): Promise<void> {
  const all = rows.flatMap(({ id, parts }) => {
    const keys = generateNKeysBetween(null, null, parts.length);
    return parts.map((part, index) => ({ recommendationId: id, orderKey: keys[index] ?? 'a0', part }));
  });
  const made = await tx.insertAll('recommendationPart', all.map(({ recommendationId, orderKey, part }) => ({ recommendationId, label: part.label, orderKey })));
  all.forEach(({ part }, index) => addBlocks(blocks, 'recommendationPart', made[index]?.id ?? '', part.text, publicity));
}

type RowUpdates = { readonly id: string; readonly updates: KeptRow['updates']; /** The order key that they come after. */ readonly after: string | null };

/** Adds updates to recommendations; their words go to `blocks`. */
export async function keepUpdates(tx: RecordTransaction, rows: readonly RowUpdates[], rounds: ReadonlyMap<string, string>, blocks: NewBlockRow[], publicity: Publicity): Promise<void> {
  const all = rows.flatMap(({ id, updates, after }) => {
    const keys = generateNKeysBetween(after, null, updates.length);
    return updates.map((update, index) => ({ recommendationId: id, orderKey: keys[index] ?? 'a0', update }));
  });
  const made = await tx.insertAll('progressUpdate', all.map(({ recommendationId, orderKey, update }) => ({ recommendationId, roundId: rounds.get(update.round) ?? null, day: update.day, byName: '', orderKey })));
  all.forEach(({ update }, index) => addBlocks(blocks, 'progressUpdate', made[index]?.id ?? '', update.text, publicity));
}
