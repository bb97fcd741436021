import { generateNKeysBetween } from 'fractional-indexing';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { ruleRefusal, Refusal } from '@shared/kernel/result';
import type { KeptParagraph, KeptPlan, KeptRow } from '@shared/ledger/model';
import { numberInReference, referenceOf } from '@shared/ledger/reference-pattern';
import type { BlockOwnerKind } from '@shared/text/model';
import type { Publicity } from '@shared/kernel/publicity';
import { contentColumns } from '@main/features/text/block-rows';
import type { NewRow, RecordTransaction } from '@main/store/record-transaction';
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

/** Keeps a plan that was looked over, whole: the review, its rounds, recommendations with parts and updates, and what was not placed. */
export async function keepPlan(tx: RecordTransaction, plan: KeptPlan, today: CalendarDay): Promise<{ readonly reviewId: string; readonly recommendationIds: readonly string[] }> {
  refuseTwice(plan.rows);
  await tx.get('body', plan.review.bodyId, 'body');
  const review = await tx.insert('review', { ...plan.review, columns: JSON.stringify(plan.columns), sourceName: plan.sourceName, sourceHash: '', orderKey: 'a0' });
  const { publicity } = review;
  const rounds = await keepRounds(tx, review.id, plan);
  const blocks: Omit<NewRow<'block'>, 'id'>[] = [];
  const keys = generateNKeysBetween(null, null, plan.rows.length);
  const references = await referencesFor(tx, review, plan.rows, today);
  const rows = await tx.insertAll(
    'recommendation',
    plan.rows.map((row, index) => recommendationColumns(row, review.id, references[index] ?? row.reference, keys[index] ?? 'a0', publicity)),
  );
  for (const [index, row] of plan.rows.entries()) {
    const id = rows[index]?.id;
    if (id === undefined) continue;
    addBlocks(blocks, 'recommendation', id, row.text, publicity);
    addBlocks(blocks, 'recommendationResponse', id, row.responseText, publicity);
    addBlocks(blocks, 'recommendationActions', id, row.actionsText, publicity);
    await keepParts(tx, id, row, blocks, publicity);
    await keepUpdates(tx, id, row, rounds, blocks, publicity);
  }
  const unplacedKeys = generateNKeysBetween(null, null, plan.unplaced.length);
  const unplaced = await tx.insertAll('unplacedText', plan.unplaced.map(({ where, why }, index) => ({ reviewId: review.id, where, why, orderKey: unplacedKeys[index] ?? 'a0' })));
  plan.unplaced.forEach(({ text }, index) => {
    const id = unplaced[index]?.id;
    if (id !== undefined) addBlocks(blocks, 'unplacedText', id, text, publicity);
  });
  await tx.insertAll('block', blocks);
  return { reviewId: review.id, recommendationIds: rows.map(({ id }) => id) };
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

async function keepRounds(tx: RecordTransaction, reviewId: string, plan: KeptPlan): Promise<ReadonlyMap<string, string>> {
  const named = new Map<string, CalendarDay | null>();
  for (const { updates } of plan.rows) for (const { round, day } of updates) if (round !== '' && !named.has(round)) named.set(round, day);
  const keys = generateNKeysBetween(null, null, named.size);
  const rows = await tx.insertAll('updateRound', [...named].map(([name, day], index) => ({ reviewId, name, day, closedOn: day, orderKey: keys[index] ?? 'a0' })));
  return new Map(rows.map(({ name, id }) => [name, id]));
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

async function keepParts(tx: RecordTransaction, recommendationId: string, row: KeptRow, blocks: Omit<NewRow<'block'>, 'id'>[], publicity: Publicity): Promise<void> {
  const keys = generateNKeysBetween(null, null, row.parts.length);
  const parts = await tx.insertAll('recommendationPart', row.parts.map(({ label }, index) => ({ recommendationId, label, orderKey: keys[index] ?? 'a0' })));
  row.parts.forEach(({ text }, index) => {
    const id = parts[index]?.id;
    if (id !== undefined) addBlocks(blocks, 'recommendationPart', id, text, publicity);
  });
}

async function keepUpdates(tx: RecordTransaction, recommendationId: string, row: KeptRow, rounds: ReadonlyMap<string, string>, blocks: Omit<NewRow<'block'>, 'id'>[], publicity: Publicity): Promise<void> {
  const keys = generateNKeysBetween(null, null, row.updates.length);
  const updates = await tx.insertAll('progressUpdate', row.updates.map(({ round, day }, index) => ({ recommendationId, roundId: rounds.get(round) ?? null, day, byName: '', orderKey: keys[index] ?? 'a0' })));
  row.updates.forEach(({ text }, index) => {
    const id = updates[index]?.id;
    if (id !== undefined) addBlocks(blocks, 'progressUpdate', id, text, publicity);
  });
}

function addBlocks(blocks: Omit<NewRow<'block'>, 'id'>[], ownerKind: BlockOwnerKind, ownerId: string, text: readonly KeptParagraph[], publicity: Publicity): void {
  const keys = generateNKeysBetween(null, null, text.length);
  text.forEach((paragraph, index) => blocks.push({ ownerKind, ownerId, orderKey: keys[index] ?? 'a0', publicity, ...contentColumns(paragraph) }));
}
