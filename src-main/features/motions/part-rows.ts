import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { Publicity } from '@shared/kernel/publicity';
import { withSubItems } from '@shared/agenda/ordering';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { updateBlock } from '@main/features/text/block-rows';

/** How an item is taken: as the meeting decided, else as the agenda planned it. */
export function takenAs(item: Pick<RowOf<'agendaItem'>, 'publicity' | 'actualPublicity'>): Publicity {
  return item.actualPublicity ?? item.publicity;
}

/** An item of the meeting that is taken in public, for what belongs to Part 1. Refuses a restricted one: there it would not be read. */
export async function openItemOf(reader: RecordReader, meetingId: string, agendaItemId: string): Promise<RowOf<'agendaItem'>> {
  const item = await reader.get('agendaItem', agendaItemId, 'agenda item');
  if (item.meetingId !== meetingId) throw new Refusal(ruleRefusal('itemOfAnotherMeeting', 'This item belongs to another meeting.'));
  if (takenAs(item) !== 'open') throw new Refusal(ruleRefusal('itemIsRestricted', 'The vote to exclude the public is minuted in Part 1. Choose an item that is taken in public.'));
  return item;
}

/**
 * Makes an item and everything under it at least so restricted, as it was taken: its entries, what is being typed, its draft minute and the
 * declarations made on it. What the agenda had planned stays as it was.
 */
export async function restrictTaken(tx: RecordTransaction, item: RowOf<'agendaItem'>, publicity: Exclude<Publicity, 'open'>, paragraphs: readonly string[]): Promise<void> {
  const all = await tx.find('agendaItem', { meetingId: item.meetingId });
  const together = withSubItems(all, item.id);
  for (const each of all.filter(({ id, kind }) => together.has(id) && kind !== 'break')) {
    const taken = each.id === item.id ? publicity : stricterPublicity(takenAs(each), publicity);
    const own = each.exemptParagraphs ?? '[]';
    const patch = {
      ...(each.actualPublicity === taken ? {} : { actualPublicity: taken }),
      ...(taken === 'exempt' && paragraphs.length > 0 && (own === '[]' || each.id === item.id) ? { exemptParagraphs: JSON.stringify(paragraphs) } : {}),
    };
    if (Object.keys(patch).length > 0) await tx.update('agendaItem', each.id, patch);
    await restrictUnder(tx, each.id, taken);
  }
}

async function restrictUnder(tx: RecordTransaction, agendaItemId: string, publicity: Publicity): Promise<void> {
  for (const entry of await tx.find('minuteEntry', { agendaItemId })) {
    const next = stricterPublicity(entry.publicity, publicity);
    if (next !== entry.publicity) await tx.update('minuteEntry', entry.id, { publicity: next });
    for (const block of await tx.find('block', { ownerKind: 'minuteEntry', ownerId: entry.id })) await updateBlock(tx, block.id, null, { publicity: stricterPublicity(block.publicity, next) });
  }
  for (const block of await typedUnder(tx, agendaItemId)) await updateBlock(tx, block.id, null, { publicity: stricterPublicity(block.publicity, publicity) });
  for (const declaration of await tx.find('declaration', { agendaItemId })) {
    const next = stricterPublicity(declaration.publicity, publicity);
    if (next !== declaration.publicity) await tx.update('declaration', declaration.id, { publicity: next });
  }
}

/**
 * Opens an item as it was taken. What was typed under it while it was restricted stays restricted, because it was typed in the belief that it
 * would be: only `withEntries` opens that too. Refuses under an item that is restricted itself.
 */
export async function openTaken(tx: RecordTransaction, item: RowOf<'agendaItem'>, withEntries: boolean): Promise<void> {
  const parent = item.parentId === null ? null : await tx.findById('agendaItem', item.parentId);
  if (parent && takenAs(parent) !== 'open') throw new Refusal(ruleRefusal('parentIsRestricted', `It stands under an item that is ${takenAs(parent)}, so it is ${takenAs(parent)} too. Open that item first.`));
  if (item.actualPublicity !== 'open') await tx.update('agendaItem', item.id, { actualPublicity: 'open' });
  if (!withEntries) return;
  for (const entry of await tx.find('minuteEntry', { agendaItemId: item.id })) {
    if (entry.publicity !== 'open') await tx.update('minuteEntry', entry.id, { publicity: 'open' });
    for (const block of await tx.find('block', { ownerKind: 'minuteEntry', ownerId: entry.id })) await updateBlock(tx, block.id, null, { publicity: 'open' });
  }
  for (const block of await typedUnder(tx, item.id)) await updateBlock(tx, block.id, null, { publicity: 'open' });
  for (const declaration of await tx.find('declaration', { agendaItemId: item.id })) if (declaration.publicity !== 'open') await tx.update('declaration', declaration.id, { publicity: 'open' });
}

/** What stands in the capture box and in the draft minute of an item. */
async function typedUnder(tx: RecordTransaction, agendaItemId: string): Promise<RowOf<'block'>[]> {
  return await tx.find('block', { ownerKind: ['captureDraft', 'draftMinute'], ownerId: agendaItemId });
}
