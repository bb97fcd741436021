import { generateKeyBetween } from 'fractional-indexing';
import { canHaveSubItem, canMoveItem, inAgendaOrder, siblingsUnder, withSubItems } from '@shared/agenda/ordering';
import type { PlacedItem } from '@shared/agenda/ordering';
import type { agendaTemplatesContract } from '@shared/agenda-templates/contract';
import { recogniseStanding } from '@shared/agenda-templates/standing';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordTransaction, RowPatch } from '@main/store/record-transaction';

type ItemOperations = Pick<HandlersFor<typeof agendaTemplatesContract>, 'addItem' | 'updateItem' | 'typeItem' | 'moveItem' | 'removeItem'>;

/** The items of a template: the same moves as on an agenda. */
export const templateItemHandlers: ItemOperations = {
  addItem: async ({ tx }, { templateId, parentId, title }) => {
    await tx.get('agendaTemplate', templateId, 'agenda template');
    const items = await tx.find('agendaTemplateItem', { templateId });
    if (parentId !== null && !items.some((item) => item.id === parentId)) throw neighbourGone();
    if (parentId !== null && !canHaveSubItem(items, parentId)) throw new Refusal(ruleRefusal('tooDeep', 'An agenda has at most three levels. Add the item at a higher level.'));
    const siblings = siblingsUnder(items, parentId);
    const { id } = await tx.insert('agendaTemplateItem', {
      templateId, parentId, title, orderKey: keyAt(siblings, siblings.length), kind: 'item', standing: recogniseStanding(title), askType: 'information', askWords: '', presenterName: '', minutesNeeded: 5, fixedStart: null,
      publicity: 'open', recommendation: '', privateNote: '', draftMinute: '',
    });
    tx.joinWithPrevious(typingIn(id));
    return { id, savedAt: tx.now };
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
    const { templateId } = await tx.get('agendaTemplateItem', id, 'template item');
    const items = await tx.find('agendaTemplateItem', { templateId });
    if (parentId !== null && !items.some((item) => item.id === parentId)) throw neighbourGone();
    if (beforeId === id) return {};
    const verdict = canMoveItem(items, id, { parentId, beforeId });
    if (verdict.verdict === 'refused') throw new Refusal(ruleRefusal('moveRefused', verdict.reasons.join(' ')));
    const siblings = siblingsUnder(items, parentId).filter((item) => item.id !== id);
    const at = beforeId === null ? siblings.length : siblings.findIndex((item) => item.id === beforeId);
    await tx.update('agendaTemplateItem', id, { parentId, orderKey: keyAt(siblings, at) });
    return {};
  },

  removeItem: async ({ tx }, { id }) => {
    const { templateId } = await tx.get('agendaTemplateItem', id, 'template item');
    const items = await tx.find('agendaTemplateItem', { templateId });
    const going = withSubItems(items, id);
    // Sub-items first, so that at no moment one hangs on nothing.
    for (const item of inAgendaOrder(items.filter((one) => going.has(one.id))).toReversed()) await tx.remove('agendaTemplateItem', item.id);
    return {};
  },
};

type ItemChanges = { [K in keyof RowPatch<'agendaTemplateItem'>]?: RowPatch<'agendaTemplateItem'>[K] | undefined };

async function changeItem(tx: RecordTransaction, id: string, changes: ItemChanges): Promise<void> {
  await tx.get('agendaTemplateItem', id, 'template item');
  const patch = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as RowPatch<'agendaTemplateItem'>;
  if (Object.keys(patch).length > 0) await tx.update('agendaTemplateItem', id, patch);
}

function neighbourGone(): Refusal {
  return new Refusal(ruleRefusal('neighbourGone', 'The item it should stand under is no longer in this template.'));
}

function typingIn(itemId: string): string {
  return `agendaTemplateItem:${itemId}`;
}

/** A key for the place `at` among siblings. */
function keyAt(siblings: readonly PlacedItem[], at: number): string {
  return generateKeyBetween(siblings[at - 1]?.orderKey ?? null, siblings[at]?.orderKey ?? null);
}
