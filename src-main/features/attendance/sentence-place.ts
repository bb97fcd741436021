import { numberAgenda } from '@shared/agenda/numbering';
import { inAgendaOrder } from '@shared/agenda/ordering';
import type { Publicity } from '@shared/kernel/publicity';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { agendaSettingsOf } from '@main/features/agenda/item-rows';
import { itemOfMeeting, keyUnder } from '@main/features/minutes/entry-rows';
import { addWrittenEntry, entriesWrittenFrom, rewriteEntry } from '@main/features/minutes/written-entry';
import type { WrittenEntry, WrittenFrom } from '@main/features/minutes/written-entry';
import { updateBlock } from '@main/features/text/block-rows';

/** A meeting's items by id, with their numbers. */
export type Agenda = { readonly items: readonly RowOf<'agendaItem'>[]; readonly labelOf: (agendaItemId: string | null) => string };

/** The items of a meeting, for naming them in sentences. */
export async function agendaOf(tx: RecordTransaction, meeting: RowOf<'meeting'>): Promise<Agenda> {
  const items = inAgendaOrder(await tx.find('agendaItem', { meetingId: meeting.id }));
  const labels = numberAgenda(items, (await agendaSettingsOf(tx, meeting)).numbering);
  return { items, labelOf: (id) => (id === null ? '' : (labels.get(id) ?? '')) };
}

/** The item that something happens during: the one named, which must be of the meeting, or else the one being taken. */
export async function duringItem(tx: RecordTransaction, meeting: RowOf<'meeting'>, agendaItemId: string | null): Promise<string | null> {
  return agendaItemId === null ? meeting.currentItemId : (await itemOfMeeting(tx, meeting.id, agendaItemId)).id;
}

/**
 * Where a sentence of the meeting is put that belongs to no item in particular: under the one it happened in, else under the item of declarations when
 * it is one of those, else first or, once the meeting is over, last. Null where the agenda is empty.
 */
export function placeOf(agenda: Agenda, meeting: RowOf<'meeting'>, itemId: string | null, standing: 'interests' | null = null): RowOf<'agendaItem'> | null {
  const items = agenda.items.filter(({ kind }) => kind !== 'break');
  const named = items.find(({ id }) => id === itemId) ?? items.find((item) => standing !== null && item.standing === standing);
  return named ?? (meeting.actualEnd === null ? items[0] : items.at(-1)) ?? null;
}

/** Writes the sentence of a row under an item; it is as restricted as the item, or as what it tells of where that is stricter. Answers its id, or null where there is no item. */
export async function writeUnder(tx: RecordTransaction, item: RowOf<'agendaItem'> | null, entry: Omit<WrittenEntry, 'meetingId' | 'agendaItemId' | 'publicity'>, about: Publicity): Promise<string | null> {
  if (item === null) return null;
  const publicity = stricterPublicity(item.actualPublicity ?? item.publicity, about);
  return (await addWrittenEntry(tx, { ...entry, meetingId: item.meetingId, agendaItemId: item.id, publicity })).id;
}

/** Lets the sentences of a row follow it: its words, its time, and the item it stands under where that is given. They never become less restricted. */
export async function followSentence(tx: RecordTransaction, from: WrittenFrom, text: string, at: string | null, item: RowOf<'agendaItem'> | null, about: Publicity): Promise<void> {
  for (const entry of await entriesWrittenFrom(tx, from)) {
    await rewriteEntry(tx, entry, text, at ?? entry.recordedAt);
    const moves = item !== null && item.id !== entry.agendaItemId;
    const publicity = stricterPublicity(stricterPublicity(entry.publicity, about), moves ? (item.actualPublicity ?? item.publicity) : 'open');
    if (moves) await tx.update('minuteEntry', entry.id, { agendaItemId: item.id, orderKey: await keyUnder(tx, item.id, entry.id, null) });
    if (publicity === entry.publicity) continue;
    await tx.update('minuteEntry', entry.id, { publicity });
    for (const block of await tx.find('block', { ownerKind: 'minuteEntry', ownerId: entry.id })) await updateBlock(tx, block.id, null, { publicity });
  }
}
