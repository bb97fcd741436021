import type { prioritiesContract } from '@shared/priorities/contract';
import type { HandlersFor } from '@main/boundary/handlers';
import { given } from '@main/features/bodies/body-rows';
import { checkPast, checkRiskOf, dueColumns, keyBefore } from './priority-rows';

type MilestoneOperations = Pick<typeof prioritiesContract, 'addMilestone' | 'updateMilestone' | 'removeMilestone' | 'addRisk' | 'updateRisk' | 'removeRisk'>;

/** What should happen by when, and what may get in the way. */
export const milestoneHandlers: HandlersFor<MilestoneOperations> = {
  addMilestone: async ({ tx, today }, { priorityId, what, due, doneOn }) => {
    await tx.get('priority', priorityId, 'priority');
    checkPast('doneOn', doneOn, today);
    const others = await tx.find('milestone', { priorityId }, { orderKey: 'ASC', id: 'ASC' });
    return { milestoneId: (await tx.insert('milestone', { priorityId, what, doneOn, ...dueColumns(due), orderKey: keyBefore(others, null) })).id };
  },

  updateMilestone: async ({ tx, today }, { milestoneId, due, ...fields }) => {
    await tx.get('milestone', milestoneId, 'milestone');
    if (fields.doneOn !== undefined) checkPast('doneOn', fields.doneOn, today);
    const patch = { ...given(fields), ...(due === undefined ? {} : dueColumns(due)) };
    if (Object.keys(patch).length > 0) await tx.update('milestone', milestoneId, patch);
    return {};
  },

  removeMilestone: async ({ tx }, { milestoneId }) => {
    await tx.get('milestone', milestoneId, 'milestone');
    await tx.remove('milestone', milestoneId);
    return {};
  },

  addRisk: async ({ tx, today }, { bodyId, ...fields }) => {
    await tx.get('body', bodyId, 'body');
    await checkRiskOf(tx, bodyId, fields.priorityId);
    checkPast('closedOn', fields.closedOn, today);
    const others = await tx.find('risk', { bodyId }, { orderKey: 'ASC', id: 'ASC' });
    return { riskId: (await tx.insert('risk', { bodyId, ...fields, orderKey: keyBefore(others, null) })).id };
  },

  updateRisk: async ({ tx, today }, { riskId, ...fields }) => {
    const risk = await tx.get('risk', riskId, 'risk');
    if (fields.priorityId !== undefined) await checkRiskOf(tx, risk.bodyId, fields.priorityId);
    if (fields.closedOn !== undefined) checkPast('closedOn', fields.closedOn, today);
    const patch = given(fields);
    if (Object.keys(patch).length > 0) await tx.update('risk', riskId, patch);
    return {};
  },

  removeRisk: async ({ tx }, { riskId }) => {
    await tx.get('risk', riskId, 'risk');
    await tx.remove('risk', riskId);
    return {};
  },
};
