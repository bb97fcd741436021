import { generateKeyBetween } from 'fractional-indexing';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { ledgerContract } from '@shared/ledger/contract';
import { nextPartLabel } from '@shared/ledger/part-labels';
import { pointingAt } from '@shared/ledger/reference-graph';
import { rewordRuns } from '@shared/ledger/reword-runs';
import { ledgerSearchSchema } from '@shared/ledger/tracker-views';
import { plainText } from '@shared/text/model';
import type { HandlersFor } from '@main/boundary/handlers';
import { blockOf, blockRowsOf, contentColumns, insertBlock } from '@main/features/text/block-rows';
import type { BlockOwner } from '@main/features/text/block-rows';
import type { RecordTransaction } from '@main/store/record-transaction';
import { rowOfAction } from './action-records';
import { referencesOfReview } from './records';

type Editing = Pick<HandlersFor<typeof ledgerContract>, 'lifted' | 'pointing' | 'renumber' | 'setText' | 'addPart' | 'removePart' | 'tie' | 'untie' | 'views' | 'keepView' | 'removeView'>;

/** What a person changes of a recommendation's words and place, and the views of the lists it stands in. */
export const ledgerEditing: Editing = {
  lifted: async ({ reader }) => ({
    decisions: await reader.query(`SELECT r.decisionId, r.id AS recommendationId, r.reviewId, r.reference FROM recommendation r JOIN review v ON v.id = r.reviewId AND v.deletedAt IS NULL WHERE r.decisionId IS NOT NULL AND r.deletedAt IS NULL`),
  }),

  pointing: async ({ reader }, { ids }) => {
    const rows = await reader.find('recommendation', { id: ids }, { orderKey: 'ASC', id: 'ASC' });
    const targets = [];
    for (const reviewId of new Set(rows.map((row) => row.reviewId))) {
      const { byReference } = await referencesOfReview(reader, reviewId);
      for (const { id, reference } of rows.filter((row) => row.reviewId === reviewId)) targets.push({ id, reference, pointing: [...pointingAt(byReference, reference)] });
    }
    return { targets };
  },

  renumber: async ({ tx }, { id, reference }) => {
    const row = await tx.get('recommendation', id, 'recommendation');
    if (row.reference === reference) return {};
    // Those in the bin count too: a reference is never given to another recommendation.
    const [other] = await tx.query<{ id: string }>('SELECT id FROM recommendation WHERE reviewId = ? AND reference = ? AND id <> ? LIMIT 1', [row.reviewId, reference, id]);
    if (other) throw new Refusal(ruleRefusal('referenceUsed', `${reference} was given to another recommendation of this review, so it is not given again. Enter one that was never used.`));
    await tx.update('recommendation', id, { reference });
    return {};
  },

  setText: async ({ tx }, { ownerKind, ownerId, paragraphs }) => {
    const recommendation = await recommendationOfText(tx, ownerKind, ownerId);
    await reword(tx, { ownerKind, ownerId }, paragraphs, recommendation.publicity);
    return {};
  },

  addPart: async ({ tx }, { id, words }) => {
    const row = await tx.get('recommendation', id, 'recommendation');
    const parts = await tx.find('recommendationPart', { recommendationId: id }, { orderKey: 'ASC', id: 'ASC' });
    const part = await tx.insert('recommendationPart', { recommendationId: id, label: nextPartLabel(parts.map(({ label }) => label)), orderKey: generateKeyBetween(parts.at(-1)?.orderKey ?? null, null) });
    await insertBlock(tx, { ownerKind: 'recommendationPart', ownerId: part.id, kind: 'paragraph', level: 1, runs: [{ text: words }], orderKey: 'a0', publicity: row.publicity });
    return { partId: part.id };
  },

  removePart: async ({ tx }, { partId }) => {
    await tx.get('recommendationPart', partId, 'part');
    for (const block of await tx.find('block', { ownerKind: 'recommendationPart', ownerId: partId })) await tx.remove('block', block.id);
    await tx.remove('recommendationPart', partId);
    return {};
  },

  tie: async ({ tx }, { ids, priorityId }) => {
    await tx.get('priority', priorityId, 'priority');
    for (const rowId of new Set(ids)) {
      await tx.get('recommendation', rowId, 'recommendation');
      const [already] = await tx.find('priorityTie', { tableName: 'recommendation', rowId, priorityId });
      if (!already) await tx.insert('priorityTie', { priorityId, tableName: 'recommendation', rowId });
    }
    return {};
  },

  untie: async ({ tx }, { id, priorityId }) => {
    for (const tie of await tx.find('priorityTie', { tableName: 'recommendation', rowId: id, priorityId })) await tx.remove('priorityTie', tie.id);
    return {};
  },

  views: async ({ reader }, { screen }) => ({
    views: (await reader.find('savedView', { screen }, { orderKey: 'ASC', id: 'ASC' })).flatMap(({ id, name, search }) => {
      const read = ledgerSearchSchema.safeParse(JSON.parse(search));
      return read.success ? [{ id, name, search: read.data }] : [];
    }),
  }),

  keepView: async ({ tx }, { screen, name, search }) => {
    const views = await tx.find('savedView', { screen }, { orderKey: 'ASC', id: 'ASC' });
    const same = views.find((view) => view.name === name);
    if (same) {
      await tx.update('savedView', same.id, { search: JSON.stringify(search) });
      return { viewId: same.id };
    }
    return { viewId: (await tx.insert('savedView', { screen, name, search: JSON.stringify(search), orderKey: generateKeyBetween(views.at(-1)?.orderKey ?? null, null) })).id };
  },

  removeView: async ({ tx }, { viewId }) => {
    await tx.get('savedView', viewId, 'view');
    await tx.remove('savedView', viewId);
    return {};
  },
};

async function recommendationOfText(tx: RecordTransaction, ownerKind: BlockOwner['ownerKind'], ownerId: string) {
  if (ownerKind === 'recommendationPart') return await tx.get('recommendation', (await tx.get('recommendationPart', ownerId, 'part')).recommendationId, 'recommendation');
  if (ownerKind === 'recommendationAction') return await tx.get('recommendation', (await rowOfAction(tx, ownerId)).recommendationId, 'recommendation');
  if (ownerKind === 'progressUpdate') return await tx.get('recommendation', (await tx.get('progressUpdate', ownerId, 'update')).recommendationId, 'recommendation');
  return await tx.get('recommendation', ownerId, 'recommendation');
}

/** Lays new lines over the paragraphs of a text: the same words keep their paragraph, the others are reworded in place, added or moved to the bin. */
async function reword(tx: RecordTransaction, owner: BlockOwner, paragraphs: readonly string[], publicity: Parameters<typeof insertBlock>[1]['publicity']): Promise<void> {
  const blocks = (await blockRowsOf(tx, owner)).map(blockOf);
  let ahead = 0;
  while (ahead < Math.min(blocks.length, paragraphs.length) && plainText(blocks[ahead]?.runs ?? []) === paragraphs[ahead]) ahead += 1;
  let behind = 0;
  while (behind < Math.min(blocks.length, paragraphs.length) - ahead && plainText(blocks[blocks.length - 1 - behind]?.runs ?? []) === paragraphs[paragraphs.length - 1 - behind]) behind += 1;
  const old = blocks.slice(ahead, blocks.length - behind);
  const lines = paragraphs.slice(ahead, paragraphs.length - behind);
  const next = blocks[blocks.length - behind]?.orderKey ?? null;
  let key = blocks[ahead - 1]?.orderKey ?? null;
  for (const [at, line] of lines.entries()) {
    const block = old[at];
    if (block) {
      await tx.update('block', block.id, contentColumns({ kind: block.kind, level: block.level, runs: rewordRuns(block.runs, line) }));
      key = block.orderKey;
    } else {
      key = generateKeyBetween(key, next);
      // Further lines of an action hang below its first.
      await insertBlock(tx, { ...owner, kind: owner.ownerKind === 'recommendationAction' && (ahead > 0 || at > 0) ? 'bullet' : 'paragraph', level: 1, runs: [{ text: line }], orderKey: key, publicity });
    }
  }
  for (const block of old.slice(lines.length)) await tx.remove('block', block.id);
}
