import { generateNKeysBetween } from 'fractional-indexing';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { TakenChange, TakenPlan } from '@shared/ledger/import/contract';
import type { KeptParagraph } from '@shared/ledger/model';
import { readActions } from '@shared/ledger/recommendation-actions';
import type { PlanAction } from '@shared/ledger/recommendation-actions';
import type { TimescaleContext } from '@shared/ledger/timescale';
import type { BlockOwnerKind } from '@shared/text/model';
import { plainText } from '@shared/text/model';
import type { RecordTransaction, RowPatch } from '@main/store/record-transaction';
import { actionColumns, actionsOfRecommendations, makeRows } from './action-records';
import { contextOf, keepParts, keepRows, keepUnplaced, keepUpdates, roundsNamed } from './keep-plan';
import type { KeepingTurn } from './keep-plan';
import { addBlocks } from './new-blocks';
import type { NewBlockRow } from './new-blocks';
import type { RecommendationRow } from './schema';

/** Changes that are made before the next turn. */
const CHANGES_A_TURN = 50;

/** Takes over what a person chose of a plan that came again, as one step. Known recommendations are changed field by field, their updates and history stay; new ones come behind them. */
export async function takeOverPlan(tx: RecordTransaction, plan: TakenPlan, today: CalendarDay, turn: KeepingTurn): Promise<{ changed: number; added: number }> {
  const review = await tx.get('review', plan.reviewId, 'review');
  const before = await tx.find('recommendation', { reviewId: review.id }, { orderKey: 'ASC' });
  refuseTakenReferences(before, plan);
  const known = new Map(before.map((row) => [row.id, row]));
  await tx.update('review', review.id, { columns: JSON.stringify(plan.columns), ...(plan.sourceName === '' ? {} : { sourceName: plan.sourceName }) });
  const rounds = await roundsNamed(tx, review.id, [...plan.changed, ...plan.added]);
  const context = contextOf([...plan.changed, ...plan.added]);
  let done = 0;
  for (const change of plan.changed) {
    const row = known.get(change.id);
    if (!row) throw new Refusal(ruleRefusal('recommendationOfAnotherReview', 'A recommendation that was to be changed is no longer in this review. Compare the plan again.'));
    await takeChange(tx, row, change, rounds, { ...plan, context });
    done += 1;
    if (done % CHANGES_A_TURN === 0) await turn(done);
  }
  const keys = generateNKeysBetween(before.at(-1)?.orderKey ?? null, null, plan.added.length);
  await keepRows(tx, review, plan.added, { keys, rounds, today, turn: (added) => turn(done + added) });
  await keepUnplaced(tx, review, plan.unplaced);
  return { changed: plan.changed.length, added: plan.added.length };
}

/** Each reference names one recommendation, also after the change. */
function refuseTakenReferences(before: readonly RecommendationRow[], plan: TakenPlan): void {
  const renamed = new Map(plan.changed.flatMap(({ id, reference }) => (reference === undefined ? [] : [[id, reference] as const])));
  const seen = new Set<string>();
  for (const reference of [...before.map((row) => renamed.get(row.id) ?? row.reference), ...plan.added.map((row) => row.reference)]) {
    if (reference !== '' && seen.has(reference)) throw new Refusal(ruleRefusal('referenceTwice', `${reference} would stand twice. Change one of the two references; each is used once only.`));
    seen.add(reference);
  }
}

async function takeChange(tx: RecordTransaction, row: RecommendationRow, change: TakenChange, rounds: ReadonlyMap<string, string>, { day, reason, context }: Pick<TakenPlan, 'day' | 'reason'> & { readonly context: TimescaleContext }): Promise<void> {
  const { id, publicity } = row;
  const blocks: NewBlockRow[] = [];
  const patch: { -readonly [K in keyof RowPatch<'recommendation'>]: RowPatch<'recommendation'>[K] } = {};
  if (change.reference !== undefined && change.reference !== '') patch.reference = change.reference;
  if (change.ownerName !== undefined) Object.assign(patch, { ownerName: change.ownerName, ownerPersonId: null });
  if (change.timescale) Object.assign(patch, { timescaleVerbatim: change.timescale.timescale.verbatim, timescaleKind: change.timescale.timescale.kind, timescaleDay: change.timescale.timescale.day, timescaleSure: change.timescale.timescaleSure ? 1 : 0 });
  if (change.response !== undefined) patch.response = change.response;
  if (change.others !== undefined) patch.others = JSON.stringify(change.others);
  if (change.words) {
    for (const part of await tx.find('recommendationPart', { recommendationId: id })) {
      await replaceText(tx, blocks, 'recommendationPart', part.id, [], publicity);
      await tx.remove('recommendationPart', part.id);
    }
    await replaceText(tx, blocks, 'recommendation', id, change.words.text, publicity);
    await keepParts(tx, [{ id, parts: change.words.parts }], blocks, publicity);
  }
  if (change.responseText) await replaceText(tx, blocks, 'recommendationResponse', id, change.responseText, publicity);
  if (change.actions) {
    patch.actionsHeading = change.actions.actionsHeading;
    await replaceActions(tx, blocks, row, readActions(change.actions.actionsText, context));
  }
  if (change.status !== undefined && change.status !== row.status) {
    Object.assign(patch, { status: change.status, closedOn: null });
    await tx.insert('statusChange', { recommendationId: id, day, from: row.status, to: change.status, reason, agreedBy: '', progressUpdateId: null });
  }
  const last = change.updates.length === 0 ? undefined : (await tx.find('progressUpdate', { recommendationId: id }, { orderKey: 'DESC' }))[0];
  await keepUpdates(tx, [{ id, updates: change.updates, after: last?.orderKey ?? null }], rounds, blocks, publicity);
  if (Object.keys(patch).length > 0) await tx.update('recommendation', id, patch);
  await tx.insertAll('block', blocks);
}

/** Puts other actions in the place of those a recommendation has. One whose words are the same stays, with what only the record knows of it; the plan decides of owner and time where it says something. */
async function replaceActions(tx: RecordTransaction, blocks: NewBlockRow[], { id, publicity }: RecommendationRow, coming: readonly PlanAction[]): Promise<void> {
  await makeRows(tx, id);
  const known = [...((await actionsOfRecommendations(tx, [id])).get(id) ?? [])];
  const keys = generateNKeysBetween(null, null, coming.length);
  const added: { action: PlanAction; orderKey: string }[] = [];
  for (const [index, action] of coming.entries()) {
    const orderKey = keys[index] ?? 'a0';
    const same = known.findIndex((one) => wordsOf(one.blocks.map(({ words }) => words)) === wordsOf(action.text.map(({ runs }) => plainText(runs))));
    const [one] = same < 0 ? [] : known.splice(same, 1);
    if (!one) added.push({ action, orderKey });
    else if (action.stated === '') await tx.update('recommendationAction', one.id, { orderKey });
    else await tx.update('recommendationAction', one.id, { ...actionColumns(id, orderKey, action), closedReason: one.closedReason });
  }
  for (const one of known) {
    for (const block of one.blocks) await tx.remove('block', block.id);
    await tx.remove('recommendationAction', one.id);
  }
  const rows = await tx.insertAll('recommendationAction', added.map(({ action, orderKey }) => actionColumns(id, orderKey, action)));
  added.forEach(({ action }, index) => addBlocks(blocks, 'recommendationAction', rows[index]?.id ?? '', action.text, publicity));
}

function wordsOf(paragraphs: readonly string[]): string {
  return paragraphs.join(' ').replace(/\s+/gu, ' ').trim();
}

/** Puts other paragraphs in the place of those an owner has; they go to the bin. */
async function replaceText(tx: RecordTransaction, blocks: NewBlockRow[], ownerKind: BlockOwnerKind, ownerId: string, text: readonly KeptParagraph[], publicity: RecommendationRow['publicity']): Promise<void> {
  for (const block of await tx.find('block', { ownerKind, ownerId })) await tx.remove('block', block.id);
  addBlocks(blocks, ownerKind, ownerId, text, publicity);
}
