import { generateKeyBetween } from 'fractional-indexing';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { agendaContract } from '@shared/agenda/contract';
import { canHaveSubItem, canMoveItem, inAgendaOrder, siblingsUnder, withSubItems } from '@shared/agenda/ordering';
import type { PlacedItem } from '@shared/agenda/ordering';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordTransaction, RowPatch } from '@main/store/record-transaction';
import { agendaOf, writtenUnder } from './records';

/** The agenda of a meeting: its items, their order, and what each needs. */
export const agendaHandlers: HandlersFor<typeof agendaContract> = {
  get: async ({ reader }, { meetingId }) => {
    await reader.get('meeting', meetingId, 'meeting');
    return { items: await agendaOf(reader, meetingId) };
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
    const item = await tx.insert('agendaItem', {
      ...fields,
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
    const item = await tx.get('agendaItem', id, 'agenda item');
    await openMeeting(tx, item.meetingId);
    const items = await tx.find('agendaItem', { meetingId: item.meetingId });
    if (parentId !== null && !items.some((candidate) => candidate.id === parentId)) {
      throw new Refusal(ruleRefusal('neighbourGone', 'The item it should stand under is no longer on this agenda.'));
    }
    if (beforeId === id) return {};
    const verdict = canMoveItem(items, id, { parentId, beforeId });
    if (verdict.verdict === 'refused') throw new Refusal(ruleRefusal('moveRefused', verdict.reasons.join(' ')));
    const siblings = siblingsUnder(items, parentId).filter((candidate) => candidate.id !== id);
    const at = beforeId === null ? siblings.length : siblings.findIndex((candidate) => candidate.id === beforeId);
    await tx.update('agendaItem', id, { parentId, orderKey: keyAt(siblings, at) });
    return {};
  },

  removeItem: async ({ tx }, { id }) => {
    const item = await tx.get('agendaItem', id, 'agenda item');
    await openMeeting(tx, item.meetingId);
    const items = await tx.find('agendaItem', { meetingId: item.meetingId });
    const going = withSubItems(items, id);
    if ((await writtenUnder(tx, [...going])) > 0) {
      const sentence = going.size > 1 ? 'This item or one of its sub-items has minutes' : 'This item has minutes';
      throw new Refusal(ruleRefusal('itemHasMinutes', `${sentence}, so it stays on the agenda. Move the minutes to the bin first.`));
    }
    // Sub-items first, so that at no moment one hangs on nothing. Papers stay with the meeting, without an item.
    for (const each of inAgendaOrder(items.filter((candidate) => going.has(candidate.id))).toReversed()) {
      for (const paper of await tx.find('paper', { agendaItemId: each.id })) await tx.update('paper', paper.id, { agendaItemId: null });
      await tx.remove('agendaItem', each.id);
    }
    return {};
  },
};

/** Refuses when the minutes are approved: they were approved with this agenda. */
async function openMeeting(tx: RecordTransaction, meetingId: string): Promise<void> {
  const { stage } = await tx.get('meeting', meetingId, 'meeting');
  if (stage === 'approved' || stage === 'signed') throw new Refusal(ruleRefusal('minutesApproved', 'The minutes of this meeting are approved, so its agenda is no longer changed.'));
}

type ItemChanges = { [K in keyof RowPatch<'agendaItem'>]?: RowPatch<'agendaItem'>[K] | undefined };

async function changeItem(tx: RecordTransaction, id: string, changes: ItemChanges): Promise<void> {
  await openMeeting(tx, (await tx.get('agendaItem', id, 'agenda item')).meetingId);
  const patch = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as RowPatch<'agendaItem'>;
  if (typeof patch.presenterPersonId === 'string') await tx.get('person', patch.presenterPersonId, 'person');
  if (Object.keys(patch).length > 0) await tx.update('agendaItem', id, patch);
}

function typingIn(itemId: string): string {
  return `agendaItem:${itemId}`;
}

/** A key for the place `at` among siblings. */
function keyAt(siblings: readonly PlacedItem[], at: number): string {
  return generateKeyBetween(siblings[at - 1]?.orderKey ?? null, siblings[at]?.orderKey ?? null);
}
