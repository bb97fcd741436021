import { generateKeyBetween } from 'fractional-indexing';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { agendaContract } from '@shared/agenda/contract';
import { readAgendaSettings } from '@shared/agenda/agenda-settings';
import { canHaveSubItem, inAgendaOrder, siblingsUnder, withSubItems } from '@shared/agenda/ordering';
import type { AgendaPlace, PlacedItem } from '@shared/agenda/ordering';
import { canMoveItems, planMove, topmost } from '@shared/agenda/moving';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordTransaction } from '@main/store/record-transaction';
import { changeItem, changeState, openMeeting, restrictSubItems } from './change-item';
import { agendaItemsOf, agendaSettingsOf } from './item-rows';
import { writtenUnder } from './records';

/** The agenda of a meeting: its items, their order, and what each needs. */
export const agendaHandlers: HandlersFor<typeof agendaContract> = {
  get: async ({ reader }, { meetingId }) => {
    const meeting = await reader.get('meeting', meetingId, 'meeting');
    return { ...(await agendaSettingsOf(reader, meeting)), items: (await agendaItemsOf(reader, meetingId)).map(({ item }) => item) };
  },

  addItem: async ({ tx }, { meetingId, afterId, parentId, ...fields }) => {
    await openMeeting(tx, meetingId);
    if (fields.presenterPersonId !== null) await tx.get('person', fields.presenterPersonId, 'person');
    const items = await tx.find('agendaItem', { meetingId });
    const after = afterId === null ? null : items.find((item) => item.id === afterId);
    if (after === undefined) throw new Refusal(ruleRefusal('neighbourGone', 'The item it should stand after is no longer on this agenda.'));
    const under = after === null ? parentId : after.parentId;
    if (under !== null && !items.some((item) => item.id === under)) throw new Refusal(ruleRefusal('neighbourGone', 'The item it should stand under is no longer on this agenda.'));
    if (under !== null && !canHaveSubItem(items, under)) throw new Refusal(ruleRefusal('tooDeep', 'An agenda has at most three levels. Add the item at a higher level.'));
    const siblings = siblingsUnder(items, under);
    const at = after === null ? siblings.length : siblings.findIndex((item) => item.id === after.id) + 1;
    const issued = items.some((item) => item.issuedNumber !== null);
    const item = await tx.insert('agendaItem', {
      ...fields,
      publicity: fields.kind === 'break' ? 'open' : stricterPublicity(fields.publicity, items.find((item) => item.id === under)?.publicity ?? 'open'),
      addedAfterIssue: issued && fields.kind === 'item' ? 1 : 0,
      meetingId,
      parentId: under,
      orderKey: keyAt(siblings, at),
      actualPublicity: null,
      state: 'live',
      issuedNumber: null,
      startedAt: null,
      closedAt: null,
    });
    // The first letter of a title makes the item; the letters after it belong to the same step of Undo.
    tx.joinWithPrevious(typingIn(item.id));
    return { id: item.id, savedAt: tx.now };
  },

  updateItem: async ({ tx }, { id, ...changes }) => {
    await changeItem(tx, id, changes);
    return {};
  },

  typeItem: async ({ tx }, { id, ...changes }) => {
    tx.joinWithPrevious(typingIn(id));
    await changeItem(tx, id, changes);
    return { savedAt: tx.now };
  },

  moveItem: async ({ tx }, { id, parentId, beforeId }) => {
    await moveTogether(tx, [id], { parentId, beforeId });
    return {};
  },

  moveItems: async ({ tx }, { ids, parentId, beforeId }) => {
    await moveTogether(tx, ids, { parentId, beforeId });
    return {};
  },

  withdrawItem: async ({ tx }, { id, reason }) => {
    await changeState(tx, id, { state: 'withdrawn', stateReason: reason, deferredToMeetingId: null });
    return {};
  },

  deferItem: async ({ tx }, { id, reason, toMeetingId }) => {
    await changeState(tx, id, { state: 'deferred', stateReason: reason, deferredToMeetingId: toMeetingId });
    return {};
  },

  reinstateItem: async ({ tx }, { id }) => {
    await changeState(tx, id, { state: 'live', stateReason: '', deferredToMeetingId: null });
    return {};
  },

  removeItem: async ({ tx }, { id }) => {
    const item = await tx.get('agendaItem', id, 'agenda item');
    await openMeeting(tx, item.meetingId);
    const items = await tx.find('agendaItem', { meetingId: item.meetingId });
    const going = withSubItems(items, id);
    if (items.some((each) => going.has(each.id) && each.issuedNumber !== null)) {
      throw new Refusal(ruleRefusal('itemWasIssued', 'This item was on the agenda that was issued, so it stays on it with its number. Withdraw it instead.'));
    }
    if ((await writtenUnder(tx, [...going])) > 0) {
      const sentence = going.size > 1 ? 'This item or one of its sub-items has minutes' : 'This item has minutes';
      throw new Refusal(ruleRefusal('itemHasMinutes', `${sentence}, so it stays on the agenda. Move the minutes to the bin first.`));
    }
    // Sub-items first, so that at no moment one hangs on nothing. Papers stay with the meeting, without an item.
    for (const each of inAgendaOrder(items.filter((candidate) => going.has(candidate.id))).toReversed()) {
      for (const paper of await tx.find('paper', { agendaItemId: each.id })) await tx.update('paper', paper.id, { agendaItemId: null });
      // What was written for it beforehand goes along; it is not yet a minute.
      for (const block of await tx.find('block', { ownerKind: ['draftMinute', 'itemRecommendation', 'privateNote'], ownerId: each.id })) await tx.remove('block', block.id);
      await tx.remove('agendaItem', each.id);
    }
    return {};
  },

  settings: async ({ reader }, { bodyId }) => readAgendaSettings(await reader.get('body', bodyId, 'body')),

  setNumbering: async ({ tx }, { bodyId, style }) => {
    const body = await tx.get('body', bodyId, 'body');
    if (body.numberingStyle !== style) await tx.update('body', bodyId, { numberingStyle: style });
    return {};
  },

  setAskTypes: async ({ tx }, { bodyId, askTypes }) => {
    await tx.get('body', bodyId, 'body');
    tx.joinWithPrevious(`askTypes:${bodyId}`);
    await tx.update('body', bodyId, { askTypes: JSON.stringify(askTypes) });
    return { savedAt: tx.now };
  },
};

/** Puts items, each with its sub-items, at one place; those under another of them go with it. */
async function moveTogether(tx: RecordTransaction, ids: readonly string[], place: AgendaPlace): Promise<void> {
  const first = await tx.get('agendaItem', ids[0] ?? '', 'agenda item');
  await openMeeting(tx, first.meetingId);
  const items = await tx.find('agendaItem', { meetingId: first.meetingId });
  const gone = ids.some((id) => !items.some((item) => item.id === id)) || (place.parentId !== null && !items.some((item) => item.id === place.parentId));
  if (gone) throw new Refusal(ruleRefusal('neighbourGone', 'One of these items is no longer on this agenda.'));
  const moving = topmost(items, ids);
  if (moving.length === 1 && place.beforeId === moving[0]) return;
  const verdict = canMoveItems(items, moving, place);
  if (verdict.verdict === 'refused') throw new Refusal(ruleRefusal('moveRefused', verdict.reasons.join(' ')));
  for (const { id, ...spot } of planMove(items, moving, place)) await tx.update('agendaItem', id, spot);
  const over = place.parentId === null ? null : await tx.findById('agendaItem', place.parentId);
  if (over) await restrictSubItems(tx, over.id, over.publicity);
}

function typingIn(itemId: string): string {
  return `agendaItem:${itemId}`;
}

/** A key for the place `at` among siblings. */
function keyAt(siblings: readonly PlacedItem[], at: number): string {
  return generateKeyBetween(siblings[at - 1]?.orderKey ?? null, siblings[at]?.orderKey ?? null);
}
