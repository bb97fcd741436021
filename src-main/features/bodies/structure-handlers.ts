import { invalid, notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { phaseOn, phaseRefusal } from '@shared/bodies/body-phase';
import { parentRefusal } from '@shared/bodies/body-tree';
import type { structureOperations } from '@shared/bodies/structure-contract';
import { groupDaysRefusal } from '@shared/bodies/task-group';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordTransaction } from '@main/store/record-transaction';
import { bodyNodes, phasesOf } from './structure-records';

/** Which body reports to which, what a body was and is, and its task and finish groups. */
export const structureHandlers: HandlersFor<typeof structureOperations> = {
  tree: async ({ reader, today }) => ({ bodies: await bodyNodes(reader, today) }),

  setParent: async ({ tx }, { bodyId, parentBodyId }) => {
    await tx.get('body', bodyId, 'body');
    if (parentBodyId !== null) await tx.get('body', parentBodyId, 'parent body');
    const refusal = parentRefusal(await tx.find('body', {}), bodyId, parentBodyId);
    if (refusal !== null) throw new Refusal(ruleRefusal('bodyAboveItself', refusal));
    await tx.update('body', bodyId, { parentBodyId });
    return {};
  },

  setPhase: async ({ tx, today }, { bodyId, phase, from, agreedAtMeetingId, note }) => {
    await tx.get('body', bodyId, 'body');
    if (agreedAtMeetingId !== null) await tx.get('meeting', agreedAtMeetingId, 'meeting');
    const refusal = phaseRefusal(await phasesOf(tx, bodyId), { phase, from });
    if (refusal !== null) throw new Refusal(invalid(refusal.field, refusal.message));
    const row = await tx.insert('bodyPhase', { bodyId, phase, fromDay: from, agreedAtMeetingId, note });
    await settleStatus(tx, bodyId, today);
    return { phaseId: row.id };
  },

  removePhase: async ({ tx, today }, { phaseId }) => {
    const phase = await tx.get('bodyPhase', phaseId, 'phase');
    await tx.remove('bodyPhase', phaseId);
    await settleStatus(tx, phase.bodyId, today);
    return {};
  },

  createGroup: async ({ tx }, { parentBodyId, name, ...facts }) => {
    const parent = await tx.get('body', parentBodyId, 'parent body');
    await checkGroup(tx, facts);
    const body = await tx.insert('body', { name, shortName: '', kind: 'taskAndFinishGroup', organisationId: parent.organisationId, parentBodyId, status: 'standing', usualPlace: '', usualStart: '', presidingMembershipId: null });
    await tx.insert('taskGroup', { bodyId: body.id, ...facts });
    return { id: body.id };
  },

  setGroup: async ({ tx }, { bodyId, ...facts }) => {
    const body = await tx.get('body', bodyId, 'body');
    if (body.kind !== 'taskAndFinishGroup') throw new Refusal(ruleRefusal('notATaskGroup', `${body.name} is not a task and finish group. Change its kind first.`));
    await checkGroup(tx, facts);
    const [row] = await tx.find('taskGroup', { bodyId });
    if (row) await tx.update('taskGroup', row.id, facts);
    else await tx.insert('taskGroup', { bodyId, ...facts });
    return {};
  },
};

/** Keeps the column that lists sort and filter by in step with the phases. */
async function settleStatus(tx: RecordTransaction, bodyId: string, today: CalendarDay): Promise<void> {
  const body = await tx.get('body', bodyId, 'body');
  const status = phaseOn(await phasesOf(tx, bodyId), today)?.phase ?? 'standing';
  if (status !== body.status) await tx.update('body', bodyId, { status });
}

async function checkGroup(tx: RecordTransaction, facts: { readonly leadPersonId: string | null; readonly reportDueDay: CalendarDay | null; readonly endDay: CalendarDay | null }): Promise<void> {
  if (facts.leadPersonId !== null && (await tx.findById('person', facts.leadPersonId)) === null) throw new Refusal(notFound('person', facts.leadPersonId));
  const refusal = groupDaysRefusal(facts);
  if (refusal !== null) throw new Refusal(invalid('reportDueDay', refusal));
}
