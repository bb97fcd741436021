import { generateKeyBetween } from 'fractional-indexing';
import { Refusal, invalid, notFound } from '@shared/kernel/result';
import type { preparationContract } from '@shared/papers/preparation/contract';
import { keyAfter } from '@shared/text/order-keys';
import type { HandlersFor } from '@main/boundary/handlers';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import { appendixRowsOf } from '@main/features/papers/paper-appendices';
import { refuseLocked } from '@main/features/papers/paper-lock';
import { noteRecommendation } from '@main/features/papers/recommendation-rows';
import { blockRowsByOwner, blockRowsOf, updateBlock } from '@main/features/text/block-rows';
import type { RowOf } from '@main/store/record-schemas';
import type { RecordTransaction } from '@main/store/record-transaction';
import { liftToItem, liftToMotion } from './lift-rows';
import { preparationOf } from './preparation-rows';

/** What belongs to a paper besides its text. */
export const preparationHandlers: HandlersFor<typeof preparationContract> = {
  get: async ({ reader }, { paperId }) => await preparationOf(reader, paperId),

  noteRecommendation: async ({ tx }, { paperId, blockId, ...facts }) => {
    await paperToWrite(tx, paperId);
    const block = await tx.findById('block', blockId);
    const section = block === null || block.ownerKind !== 'paperSection' ? null : await tx.findById('paperSection', block.ownerId);
    if (section?.paperId !== paperId) throw new Refusal(notFound('recommendation', blockId));
    await noteRecommendation(tx, paperId, blockId, facts);
    return {};
  },

  liftToItem: async ({ tx }, { paperId, replace }) => ({ lifted: await liftToItem(tx, paperId, replace) }),
  liftToMotion: async ({ tx }, { paperId, blockId, at }) => await liftToMotion(tx, paperId, blockId, at),

  noteConsulted: async ({ tx }, { sectionId, name, on }) => {
    const section = await tx.get('paperSection', sectionId, 'implication');
    await paperToWrite(tx, section.paperId);
    if (section.parentId === null) throw new Refusal(notFound('implication', sectionId));
    await tx.update('paperSection', sectionId, { consultedName: name, consultedOn: on });
    return {};
  },

  addBackgroundPaper: async ({ tx }, { paperId, disclosesExempt, ...fields }) => {
    await paperToWrite(tx, paperId);
    const last = (await tx.find('backgroundPaper', { paperId }, { orderKey: 'ASC' })).at(-1);
    return { id: (await tx.insert('backgroundPaper', { paperId, ...fields, disclosesExempt: disclosesExempt ? 1 : 0, orderKey: keyAfter(last?.orderKey ?? null) })).id };
  },
  changeBackgroundPaper: async ({ tx }, { id, disclosesExempt, ...fields }) => {
    await paperToWrite(tx, (await tx.get('backgroundPaper', id, 'background paper')).paperId);
    await tx.update('backgroundPaper', id, { ...fields, disclosesExempt: disclosesExempt ? 1 : 0 });
    return {};
  },
  moveBackgroundPaper: async ({ tx }, { id, beforeId }) => {
    const { paperId } = await tx.get('backgroundPaper', id, 'background paper');
    await paperToWrite(tx, paperId);
    await tx.update('backgroundPaper', id, { orderKey: keyBefore(await tx.find('backgroundPaper', { paperId }, { orderKey: 'ASC', id: 'ASC' }), id, beforeId) });
    return {};
  },
  removeBackgroundPaper: async ({ tx }, { id }) => {
    await paperToWrite(tx, (await tx.get('backgroundPaper', id, 'background paper')).paperId);
    await tx.remove('backgroundPaper', id);
    return {};
  },

  addAppendix: async ({ tx }, { paperId, title, attachmentId, publicity }) => {
    await paperToWrite(tx, paperId);
    if (attachmentId !== null && (await tx.get('attachment', attachmentId, 'attached file')).paperId !== paperId) throw new Refusal(invalid('attachmentId', 'Attach the file to this paper first.'));
    const last = (await tx.find('paperAppendix', { paperId }, { orderKey: 'ASC' })).at(-1);
    return { id: (await tx.insert('paperAppendix', { paperId, title, attachmentId, publicity, orderKey: keyAfter(last?.orderKey ?? null) })).id };
  },
  changeAppendix: async ({ tx }, { id, title, publicity }) => {
    const paper = await paperToWrite(tx, (await tx.get('paperAppendix', id, 'appendix')).paperId);
    await tx.update('paperAppendix', id, { title, publicity });
    // Its text is never less restricted than its paper.
    for (const block of await blockRowsOf(tx, { ownerKind: 'paperAppendix', ownerId: id })) await updateBlock(tx, block.id, null, { publicity: stricterPublicity(publicity, paper.publicity) });
    return {};
  },
  moveAppendix: async ({ tx }, { id, beforeId }) => {
    const { paperId } = await tx.get('paperAppendix', id, 'appendix');
    await paperToWrite(tx, paperId);
    await tx.update('paperAppendix', id, { orderKey: keyBefore(await tx.find('paperAppendix', { paperId }, { orderKey: 'ASC', id: 'ASC' }), id, beforeId) });
    return {};
  },
  removeAppendix: async ({ tx }, { id }) => {
    await paperToWrite(tx, (await tx.get('paperAppendix', id, 'appendix')).paperId);
    for (const block of await blockRowsOf(tx, { ownerKind: 'paperAppendix', ownerId: id })) await tx.remove('block', block.id);
    await tx.remove('paperAppendix', id);
    return {};
  },

  setPublicity: async ({ tx }, { paperId, publicity, exemptParagraphs, publicInterestReason }) => {
    const paper = await paperToWrite(tx, paperId);
    await tx.update('paper', paperId, { publicity, exemptParagraphs: JSON.stringify(publicity === 'exempt' ? exemptParagraphs : []), publicInterestReason: publicity === 'open' ? '' : publicInterestReason });
    if (publicity === paper.publicity) return {};
    const sections = await tx.find('paperSection', { paperId });
    for (const row of [...(await blockRowsByOwner(tx, 'paperSection', sections.map(({ id }) => id))).values()].flat()) await updateBlock(tx, row.id, null, { publicity });
    for (const { row, blocks } of await appendixRowsOf(tx, paperId)) for (const block of blocks) await updateBlock(tx, block.id, null, { publicity: stricterPublicity(row.publicity, publicity) });
    return {};
  },
  setLateReason: async ({ tx }, { paperId, lateReason }) => {
    await paperToWrite(tx, paperId);
    await tx.update('paper', paperId, { lateReason });
    return {};
  },
};

/** The key that puts a row before another of its list, or last. */
function keyBefore(rows: readonly { readonly id: string; readonly orderKey: string }[], id: string, beforeId: string | null): string {
  const others = rows.filter((row) => row.id !== id);
  const at = beforeId === null ? others.length : others.findIndex((row) => row.id === beforeId);
  if (at < 0) throw new Refusal(notFound('row', beforeId ?? ''));
  return generateKeyBetween(others[at - 1]?.orderKey ?? null, others[at]?.orderKey ?? null);
}

/** The paper is there, and nobody has cleared it yet. */
async function paperToWrite(tx: RecordTransaction, paperId: string): Promise<RowOf<'paper'>> {
  const paper = await tx.get('paper', paperId, 'paper');
  await refuseLocked(tx, paperId);
  return paper;
}
