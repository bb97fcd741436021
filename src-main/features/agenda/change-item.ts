import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { Publicity } from '@shared/kernel/publicity';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import { inAgendaOrder, withSubItems } from '@shared/agenda/ordering';
import type { RecordTransaction, RowPatch } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { updateBlock } from '@main/features/text/block-rows';

/** Refuses when the minutes are approved: they were approved with this agenda. */
export async function openMeeting(tx: RecordTransaction, meetingId: string): Promise<RowOf<'meeting'>> {
  const meeting = await tx.get('meeting', meetingId, 'meeting');
  if (meeting.stage === 'approved' || meeting.stage === 'signed') throw new Refusal(ruleRefusal('minutesApproved', 'The minutes of this meeting are approved, so its agenda is no longer changed.'));
  return meeting;
}

/** What is sent to change an item; what is left out stays. */
export type ItemChanges = { readonly [K in keyof Omit<RowPatch<'agendaItem'>, 'exemptParagraphs'>]?: RowPatch<'agendaItem'>[K] | undefined } & { readonly exemptParagraphs?: readonly string[] | undefined };

/** Changes fields of an item. Text that hangs on it follows its publicity. */
export async function changeItem(tx: RecordTransaction, id: string, { exemptParagraphs, ...changes }: ItemChanges): Promise<void> {
  const item = await tx.get('agendaItem', id, 'agenda item');
  await openMeeting(tx, item.meetingId);
  const patch = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as RowPatch<'agendaItem'>;
  if (exemptParagraphs !== undefined) patch.exemptParagraphs = JSON.stringify(exemptParagraphs);
  // Another kind of ask has words of its own; those of the one before would say something else.
  if (patch.askType !== undefined && patch.askWords === undefined && patch.askType !== item.askType) patch.askWords = '';
  if (typeof patch.presenterPersonId === 'string') await tx.get('person', patch.presenterPersonId, 'person');
  if (typeof patch.linkedMeetingId === 'string') await tx.get('meeting', patch.linkedMeetingId, 'meeting');
  if (item.kind === 'break') refuseForBreak(patch);
  if (Object.keys(patch).length === 0) return;
  const { publicity } = patch;
  if (publicity !== undefined) await refuseUnderRestricted(tx, item, publicity);
  await tx.update('agendaItem', id, patch);
  if (publicity === undefined || publicity === item.publicity) return;
  if (item.actualPublicity === null) await spreadPublicity(tx, id, publicity);
  await restrictSubItems(tx, id, publicity);
}

/** What stands under a restricted item is at least as restricted: a public agenda names neither. */
async function refuseUnderRestricted(tx: RecordTransaction, item: RowOf<'agendaItem'>, publicity: Publicity): Promise<void> {
  const parent = item.parentId === null ? null : await tx.findById('agendaItem', item.parentId);
  if (parent && stricterPublicity(parent.publicity, publicity) !== publicity) {
    throw new Refusal(ruleRefusal('parentIsRestricted', `It stands under an item that is ${parent.publicity}, so it is ${parent.publicity} too. Move it out from under that item first.`));
  }
}

/** Makes everything under an item at least as restricted as it is. */
export async function restrictSubItems(tx: RecordTransaction, id: string, publicity: Publicity): Promise<void> {
  if (publicity === 'open') return;
  for (const sub of await tx.find('agendaItem', { parentId: id })) {
    await restrictItem(tx, sub, publicity);
    await restrictSubItems(tx, sub.id, publicity);
  }
}

/** Makes an item at least so restricted, with the text written for it. */
async function restrictItem(tx: RecordTransaction, item: RowOf<'agendaItem'>, publicity: Publicity): Promise<void> {
  const stricter = stricterPublicity(item.publicity, publicity);
  if (stricter === item.publicity || item.kind === 'break') return;
  await tx.update('agendaItem', item.id, { publicity: stricter });
  if (item.actualPublicity === null) await spreadPublicity(tx, item.id, stricter);
}

function refuseForBreak(patch: RowPatch<'agendaItem'>): void {
  if (patch.publicity !== undefined && patch.publicity !== 'open') throw new Refusal(ruleRefusal('breakIsOpen', 'A break has no business, so it is neither exempt nor confidential.'));
}

async function spreadPublicity(tx: RecordTransaction, itemId: string, publicity: Publicity): Promise<void> {
  for (const ownerKind of ['draftMinute', 'itemRecommendation', 'captureDraft'] as const) {
    for (const block of await tx.find('block', { ownerKind, ownerId: itemId })) await updateBlock(tx, block.id, null, { publicity });
  }
}

/** Withdraws or defers an item with its sub-items, or takes them back. */
export async function changeState(tx: RecordTransaction, id: string, change: { readonly state: RowOf<'agendaItem'>['state']; readonly stateReason: string; readonly deferredToMeetingId: string | null }): Promise<void> {
  const item = await tx.get('agendaItem', id, 'agenda item');
  const meeting = await openMeeting(tx, item.meetingId);
  if (item.kind === 'break') throw new Refusal(ruleRefusal('breakHasNoState', 'A break is not withdrawn or deferred. Move it to the bin instead.'));
  if (change.deferredToMeetingId !== null) {
    const target = await tx.get('meeting', change.deferredToMeetingId, 'meeting');
    if (target.bodyId !== meeting.bodyId || `${target.date} ${target.startTime}` <= `${meeting.date} ${meeting.startTime}`) {
      throw new Refusal(ruleRefusal('deferredToEarlier', 'An item is deferred to a later meeting of the same body. Choose one of those.'));
    }
  }
  const items = await tx.find('agendaItem', { meetingId: item.meetingId });
  const together = withSubItems(items, id);
  for (const each of inAgendaOrder(items)) if (together.has(each.id) && each.kind !== 'break') await tx.update('agendaItem', each.id, change);
}
