import { generateKeyBetween } from 'fractional-indexing';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { ledgerContract } from '@shared/ledger/contract';
import type { RecommendationStatus, TrackedRecommendation } from '@shared/ledger/model';
import type { HandlersFor } from '@main/boundary/handlers';
import { insertBlock } from '@main/features/text/block-rows';
import type { RecordTransaction } from '@main/store/record-transaction';
import { ledgerActions } from './action-handlers';
import { ledgerEditing } from './editing';
import { keepPlan } from './keep-plan';
import { addRecommendation, ledgerLifting } from './lifting';
import { countRecommendations, recommendationOf, reviewsOf, roundOf, trackedRecommendations, UPDATE_WORDS } from './records';
import type { RecommendationRow } from './schema';

/** The recommendation ledger: reviews, what they recommended, what was answered and what became of it. */
export const ledgerHandlers: HandlersFor<typeof ledgerContract> = {
  ...ledgerActions,
  ...ledgerEditing,
  ...ledgerLifting,

  reviews: async ({ reader, today }) => ({ reviews: await reviewsOf(reader, today) }),

  list: async ({ reader, today }, asked) => ({ recommendations: (await trackedRecommendations(reader, today, asked)).map(shortened), total: await countRecommendations(reader, asked.reviewId) }),

  ofPriority: async ({ reader, today }, { priorityId }) => ({ recommendations: (await trackedRecommendations(reader, today, { priorityId })).map(shortened) }),

  get: async ({ reader, today }, { id }) => ({ recommendation: await recommendationOf(reader, id, today) }),

  addReview: async ({ tx }, fields) => {
    await tx.get('body', fields.bodyId, 'body');
    return { reviewId: (await tx.insert('review', { ...fields, columns: '[]', sourceName: '', sourceHash: '', orderKey: 'a0' })).id };
  },

  changeReview: async ({ tx }, { reviewId, fields }) => {
    const before = await tx.get('review', reviewId, 'review');
    await tx.get('body', fields.bodyId, 'body');
    await tx.update('review', reviewId, fields);
    if (before.publicity === fields.publicity) return {};
    for (const row of await tx.find('recommendation', { reviewId })) await setPublicity(tx, row, fields.publicity);
    for (const text of await tx.find('unplacedText', { reviewId })) for (const block of await tx.find('block', { ownerKind: 'unplacedText', ownerId: text.id })) await tx.update('block', block.id, { publicity: fields.publicity });
    return {};
  },

  removeReview: async ({ tx }, { reviewId }) => {
    await tx.get('review', reviewId, 'review');
    for (const row of await tx.find('recommendation', { reviewId })) await removeRecommendation(tx, row);
    for (const round of await tx.find('updateRound', { reviewId })) await tx.remove('updateRound', round.id);
    for (const text of await tx.find('unplacedText', { reviewId })) {
      for (const block of await tx.find('block', { ownerKind: 'unplacedText', ownerId: text.id })) await tx.remove('block', block.id);
      await tx.remove('unplacedText', text.id);
    }
    await tx.remove('review', reviewId);
    return {};
  },

  keepPlan: async ({ tx, today }, plan) => {
    const kept = await keepPlan(tx, plan, today);
    return { reviewId: kept.reviewId, recommendationIds: [...kept.recommendationIds] };
  },

  add: async ({ tx, today }, { reviewId, words }) => {
    const review = await tx.get('review', reviewId, 'review');
    return await addRecommendation(tx, review, today, { publicity: review.publicity, paragraphs: [{ kind: 'paragraph', level: 1, runs: [{ text: words }] }], decisionId: null, agendaItemId: null, paperId: null });
  },

  remove: async ({ tx }, { ids }) => {
    for (const row of await rowsOf(tx, ids)) await removeRecommendation(tx, row);
    return {};
  },

  setResponse: async ({ tx }, { ids, response }) => {
    for (const row of await rowsOf(tx, ids)) if (row.response !== response) await tx.update('recommendation', row.id, { response });
    return {};
  },

  setOwner: async ({ tx }, { ids, ownerPersonId, ownerName }) => {
    if (ownerPersonId !== null) await tx.get('person', ownerPersonId, 'person');
    for (const row of await rowsOf(tx, ids)) await tx.update('recommendation', row.id, { ownerPersonId, ownerName });
    return {};
  },

  setTimescale: async ({ tx }, { ids, timescale }) => {
    for (const row of await rowsOf(tx, ids)) await tx.update('recommendation', row.id, { timescaleVerbatim: timescale.verbatim, timescaleKind: timescale.kind, timescaleDay: timescale.day, timescaleSure: 1 });
    return {};
  },

  setStatus: async ({ tx }, { ids, status, day, reason }) => {
    for (const row of await rowsOf(tx, ids)) {
      if (row.status === 'closed') throw new Refusal(ruleRefusal('recommendationClosed', `${row.reference} is closed. Reopen it first; its closing stays in its history.`));
      if (row.status !== status) await changeStatus(tx, row, { to: status, day, reason, agreedBy: '' });
    }
    return {};
  },

  close: async ({ tx }, { ids, day, reason, agreedBy }) => {
    for (const row of await rowsOf(tx, ids)) {
      if (row.status === 'closed') throw new Refusal(ruleRefusal('recommendationClosed', `${row.reference} is closed already.`));
      await changeStatus(tx, row, { to: 'closed', day, reason, agreedBy });
    }
    return {};
  },

  reopen: async ({ tx }, { ids, day, reason, status }) => {
    for (const row of await rowsOf(tx, ids)) {
      if (row.status !== 'closed') throw new Refusal(ruleRefusal('recommendationOpen', `${row.reference} is not closed.`));
      await changeStatus(tx, row, { to: status, day, reason, agreedBy: '' });
    }
    return {};
  },

  addUpdate: async ({ tx }, { ids, roundId, day, words, byName }) => {
    const round = roundId === null ? null : await tx.get('updateRound', roundId, 'update round');
    for (const row of await rowsOf(tx, ids)) {
      if (round !== null && round.reviewId !== row.reviewId) throw new Refusal(ruleRefusal('roundOfAnotherReview', `${row.reference} belongs to another review than this round of updates.`));
      const last = (await tx.find('progressUpdate', { recommendationId: row.id }, { orderKey: 'DESC' }))[0];
      const update = await tx.insert('progressUpdate', { recommendationId: row.id, roundId, day, byName, orderKey: generateKeyBetween(last?.orderKey ?? null, null) });
      await insertBlock(tx, { ownerKind: 'progressUpdate', ownerId: update.id, kind: 'paragraph', level: 1, runs: [{ text: words }], orderKey: 'a0', publicity: row.publicity });
    }
    return {};
  },

  removeUpdate: async ({ tx }, { updateId }) => {
    await tx.get('progressUpdate', updateId, 'update');
    for (const block of await tx.find('block', { ownerKind: 'progressUpdate', ownerId: updateId })) await tx.remove('block', block.id);
    await tx.remove('progressUpdate', updateId);
    return {};
  },

  startRound: async ({ tx }, { reviewId, name, day }) => {
    await tx.get('review', reviewId, 'review');
    const rounds = await tx.find('updateRound', { reviewId }, { orderKey: 'DESC' });
    if (rounds.some((round) => round.name === name)) throw new Refusal(ruleRefusal('roundNamedTwice', `There is a round “${name}” already. Give this one another name.`));
    return { roundId: (await tx.insert('updateRound', { reviewId, name, day, closedOn: null, orderKey: generateKeyBetween(rounds[0]?.orderKey ?? null, null) })).id };
  },

  round: async ({ reader }, { roundId }) => await roundOf(reader, roundId),

  closeRound: async ({ tx }, { roundId, day }) => {
    await tx.get('updateRound', roundId, 'update round');
    await tx.update('updateRound', roundId, { closedOn: day });
    return {};
  },
};

function shortened(row: TrackedRecommendation): TrackedRecommendation {
  const told = row.lastUpdate;
  return told === null || told.words.length <= UPDATE_WORDS ? row : { ...row, lastUpdate: { day: told.day, words: `${told.words.slice(0, UPDATE_WORDS)}…` } };
}

async function rowsOf(tx: RecordTransaction, ids: readonly string[]): Promise<RecommendationRow[]> {
  const rows: RecommendationRow[] = [];
  for (const id of new Set(ids)) rows.push(await tx.get('recommendation', id, 'recommendation'));
  return rows;
}

async function changeStatus(tx: RecordTransaction, row: RecommendationRow, change: { readonly to: RecommendationStatus; readonly day: string; readonly reason: string; readonly agreedBy: string }): Promise<void> {
  await tx.update('recommendation', row.id, { status: change.to, closedOn: change.to === 'closed' ? change.day : null });
  await tx.insert('statusChange', { recommendationId: row.id, day: change.day, from: row.status, to: change.to, reason: change.reason, agreedBy: change.agreedBy, progressUpdateId: null });
}

/** Moves a recommendation to the bin with its words, parts, updates and history. Its reference stays used. */
async function removeRecommendation(tx: RecordTransaction, row: RecommendationRow): Promise<void> {
  const parts = await tx.find('recommendationPart', { recommendationId: row.id });
  const updates = await tx.find('progressUpdate', { recommendationId: row.id });
  const actions = await tx.find('recommendationAction', { recommendationId: row.id });
  for (const block of await blocksUnder(tx, row, { parts, updates, actions })) await tx.remove('block', block.id);
  for (const action of actions) await tx.remove('recommendationAction', action.id);
  for (const part of parts) await tx.remove('recommendationPart', part.id);
  for (const update of updates) await tx.remove('progressUpdate', update.id);
  for (const change of await tx.find('statusChange', { recommendationId: row.id })) await tx.remove('statusChange', change.id);
  await tx.remove('recommendation', row.id);
}

async function setPublicity(tx: RecordTransaction, row: RecommendationRow, publicity: RecommendationRow['publicity']): Promise<void> {
  const parts = await tx.find('recommendationPart', { recommendationId: row.id });
  const updates = await tx.find('progressUpdate', { recommendationId: row.id });
  const actions = await tx.find('recommendationAction', { recommendationId: row.id });
  await tx.update('recommendation', row.id, { publicity });
  for (const block of await blocksUnder(tx, row, { parts, updates, actions })) await tx.update('block', block.id, { publicity });
}

type Below = Readonly<Record<'parts' | 'updates' | 'actions', readonly { readonly id: string }[]>>;

async function blocksUnder(tx: RecordTransaction, row: RecommendationRow, { parts, updates, actions }: Below) {
  const of = async (ownerKind: 'recommendationPart' | 'progressUpdate' | 'recommendationAction', rows: Below['parts']) => (rows.length === 0 ? [] : await tx.find('block', { ownerKind, ownerId: rows.map(({ id }) => id) }));
  return [...(await tx.find('block', { ownerKind: ['recommendation', 'recommendationResponse', 'recommendationActions'], ownerId: row.id })), ...(await of('recommendationPart', parts)), ...(await of('progressUpdate', updates)), ...(await of('recommendationAction', actions))];
}
