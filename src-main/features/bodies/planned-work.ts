import { invalid, Refusal } from '@shared/kernel/result';
import type { BodyPlan } from '@shared/bodies/reading/body-plan';
import { milestoneTime } from '@shared/bodies/reading/milestone-time';
import { measureRefusal } from '@shared/priorities/measure-rules';
import { keysAfter } from '@shared/text/order-keys';
import type { WriteContext } from '@main/boundary/handlers';
import { aimColumns, dueColumns } from '@main/features/priorities/priority-rows';

/** Adds areas of work with their measures and milestones, in order. Refuses a measure whose target lies on the wrong side, by its place in the plan. */
export async function insertPlannedWork({ tx, today }: WriteContext, bodyId: string, priorities: BodyPlan['priorities']): Promise<void> {
  const keys = keysAfter(null, priorities.length);
  for (const [index, { name, description, measures, milestones }] of priorities.entries()) {
    const { id: priorityId } = await tx.insert('priority', { bodyId, name, description, leadPersonId: null, groupBodyId: null, orderKey: keys[index] ?? '' });
    const measureKeys = keysAfter(null, measures.length);
    for (const [place, { name: measureName, unit, ...numbers }] of measures.entries()) {
      const aim = { ...numbers, baselineDay: null, targetDay: null };
      const refusal = measureRefusal(aim);
      if (refusal !== null) throw new Refusal(invalid(`priorities.${String(index)}.measures.${String(place)}.${refusal.field}`, refusal.message));
      await tx.insert('measure', { priorityId, name: measureName, unit, baseline: '', target: '', ...aimColumns(aim), orderKey: measureKeys[place] ?? '' });
    }
    const milestoneKeys = keysAfter(null, milestones.length);
    for (const [place, { what, when }] of milestones.entries()) {
      await tx.insert('milestone', { priorityId, what, ...dueColumns(milestoneTime(when, today)), doneOn: null, orderKey: milestoneKeys[place] ?? '' });
    }
  }
}
