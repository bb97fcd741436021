import type { BodyPlan } from '@shared/bodies/reading/body-plan';
import { readMilestoneTime } from '@shared/bodies/reading/milestone-time';
import { keysAfter } from '@shared/text/order-keys';
import type { WriteContext } from '@main/boundary/handlers';

/** Adds areas of work with their measures and milestones, in order. */
export async function insertPlannedWork({ tx }: WriteContext, bodyId: string, priorities: BodyPlan['priorities']): Promise<void> {
  const keys = keysAfter(null, priorities.length);
  for (const [index, { name, description, measures, milestones }] of priorities.entries()) {
    const { id: priorityId } = await tx.insert('priority', { bodyId, name, description, leadPersonId: null, groupBodyId: null, orderKey: keys[index] ?? '' });
    const measureKeys = keysAfter(null, measures.length);
    for (const [place, measure] of measures.entries()) await tx.insert('measure', { priorityId, ...measure, baselineDay: null, targetDay: null, orderKey: measureKeys[place] ?? '' });
    const milestoneKeys = keysAfter(null, milestones.length);
    for (const [place, { what, when }] of milestones.entries()) {
      const { kind, day } = readMilestoneTime(when);
      await tx.insert('milestone', { priorityId, what, dueVerbatim: when, dueKind: kind, dueDay: day, doneOn: null, orderKey: milestoneKeys[place] ?? '' });
    }
  }
}
