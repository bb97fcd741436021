import { bodyKindNamed } from '@shared/bodies/reading/read-name';
import type { BodyPlan } from '@shared/bodies/reading/body-plan';
import { keysAfter } from '@shared/text/order-keys';
import type { WriteContext } from '@main/boundary/handlers';
import { insertBlock } from '@main/features/text/block-rows';
import { bodiesHandlers } from './handlers';
import { insertPlannedWork } from './planned-work';

/**
 * Makes a body with everything that a person confirmed of a document, by the same handlers that the screens use one by one, in the
 * caller's transaction: all of it or nothing. Answers the body's id.
 */
export async function makeBodyFromPlan(context: WriteContext, plan: BodyPlan): Promise<string> {
  const parentBodyId = plan.newParentName === '' ? plan.parentBodyId : await addParent(context, plan);
  const { name, shortName, kind, organisationName } = plan;
  const { id: bodyId } = await bodiesHandlers.create(context, { name, shortName, kind, organisationName, usualPlace: '', usualStart: '', parentBodyId });
  await addPhase(context, bodyId, plan);
  for (const seat of plan.seats) await bodiesHandlers.addSeats(context, { ...seat, bodyId, businessKinds: [] });
  for (const { name: groupName, remit } of plan.groups) await bodiesHandlers.createGroup(context, { parentBodyId: bodyId, name: groupName, remit, leadPersonId: null, reportDueDay: null, endDay: null });
  await insertPlannedWork(context, bodyId, plan.priorities);
  await addTerms(context, bodyId, plan);
  return bodyId;
}

async function addParent(context: WriteContext, { newParentName, organisationName }: BodyPlan): Promise<string> {
  return (await bodiesHandlers.create(context, { name: newParentName, shortName: '', kind: bodyKindNamed(newParentName) ?? 'board', organisationName, usualPlace: '', usualStart: '', parentBodyId: null })).id;
}

/** The first phase carries the time of the first meeting in the document's words: it names no day that a meeting could have. */
async function addPhase(context: WriteContext, bodyId: string, { phase, firstMeeting }: BodyPlan): Promise<void> {
  if (phase === null && firstMeeting === '') return;
  await bodiesHandlers.setPhase(context, { bodyId, phase: phase ?? 'standing', from: null, agreedAtMeetingId: null, note: firstMeeting === '' ? '' : `First meeting: ${firstMeeting}` });
}

async function addTerms(context: WriteContext, bodyId: string, { terms }: BodyPlan): Promise<void> {
  if (terms.length === 0) return;
  const { id: ownerId } = await bodiesHandlers.startTerms(context, { bodyId });
  const keys = keysAfter(null, terms.length);
  for (const [index, block] of terms.entries()) await insertBlock(context.tx, { ...block, ownerKind: 'termsOfReference', ownerId, orderKey: keys[index] ?? '', publicity: 'open' });
}
