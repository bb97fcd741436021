import { generateKeyBetween } from 'fractional-indexing';
import type { ledgerContract } from '@shared/ledger/contract';
import type { HandlersFor } from '@main/boundary/handlers';
import { insertBlock } from '@main/features/text/block-rows';
import { actionColumns, makeRows, rowOfAction, trackedSteps } from './action-records';
import { nextMeetings } from './records';

type Steps = Pick<HandlersFor<typeof ledgerContract>, 'steps' | 'addStep' | 'removeSteps' | 'setStepOwner' | 'setStepDue' | 'setStepStatus'>;

/** The actions of recommendations: who does what by when, and whether it is done. */
export const ledgerActions: Steps = {
  steps: async ({ reader, today }) => ({ steps: await trackedSteps(reader, today, await nextMeetings(reader, today)) }),

  addStep: async ({ tx }, { id, words, ownerPersonId, ownerName, due }) => {
    const recommendation = await tx.get('recommendation', id, 'recommendation');
    if (ownerPersonId !== null) await tx.get('person', ownerPersonId, 'person');
    await makeRows(tx, id);
    const last = (await tx.find('recommendationAction', { recommendationId: id }, { orderKey: 'DESC' }))[0];
    const row = await tx.insert('recommendationAction', { ...actionColumns(id, generateKeyBetween(last?.orderKey ?? null, null), { ownerName, due, dueSure: true, status: 'open', closedOn: null, stated: '' }), ownerPersonId });
    await insertBlock(tx, { ownerKind: 'recommendationAction', ownerId: row.id, kind: 'paragraph', level: 1, runs: [{ text: words }], orderKey: 'a0', publicity: recommendation.publicity });
    return { stepId: row.id };
  },

  removeSteps: async ({ tx }, { ids }) => {
    for (const id of new Set(ids)) {
      const row = await rowOfAction(tx, id);
      for (const block of await tx.find('block', { ownerKind: 'recommendationAction', ownerId: row.id })) await tx.remove('block', block.id);
      await tx.remove('recommendationAction', row.id);
    }
    return {};
  },

  setStepOwner: async ({ tx }, { ids, ownerPersonId, ownerName }) => {
    if (ownerPersonId !== null) await tx.get('person', ownerPersonId, 'person');
    for (const id of new Set(ids)) await tx.update('recommendationAction', (await rowOfAction(tx, id)).id, { ownerPersonId, ownerName });
    return {};
  },

  setStepDue: async ({ tx }, { ids, due }) => {
    for (const id of new Set(ids)) await tx.update('recommendationAction', (await rowOfAction(tx, id)).id, { dueVerbatim: due.verbatim, dueKind: due.kind, dueDay: due.day, dueSure: 1 });
    return {};
  },

  setStepStatus: async ({ tx }, { ids, status, day, reason }) => {
    for (const id of new Set(ids)) {
      const row = await rowOfAction(tx, id);
      if (row.status !== status) await tx.update('recommendationAction', row.id, { status, closedOn: status === 'open' ? null : day, closedReason: status === 'open' ? '' : reason });
    }
    return {};
  },
};
