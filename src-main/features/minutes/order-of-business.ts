import { nextTakenOrder, variationSentence } from '@shared/minutes/order-of-business';
import type { RecordTransaction } from '@main/store/record-transaction';
import { agendaItemsOf, agendaSettingsOf } from '@main/features/agenda/item-rows';
import type { AgendaItemRow } from '@main/features/agenda/schema';
import type { MeetingRow } from '@main/features/meetings/schema';
import { addWrittenEntry } from './written-entry';

/** Begins an item: its time, its place in the order of business and, when it is taken out of its turn, the sentence that says so. Does nothing for one that was begun. */
export async function beginItem(tx: RecordTransaction, meeting: MeetingRow, item: AgendaItemRow, at: string): Promise<void> {
  if (item.startedAt !== null) return;
  const items = (await agendaItemsOf(tx, meeting.id)).map(({ item: shown, row }) => ({ ...shown, startedAt: row.startedAt, takenOrder: row.takenOrder ?? null }));
  const sentence = variationSentence(items, item.id, (await agendaSettingsOf(tx, meeting)).numbering);
  await tx.update('agendaItem', item.id, { startedAt: at, takenOrder: nextTakenOrder(items) });
  if (sentence === null) return;
  await addWrittenEntry(tx, { meetingId: meeting.id, agendaItemId: item.id, kind: 'procedure', text: sentence, at, publicity: item.actualPublicity ?? item.publicity, from: { kind: 'agendaItem', id: item.id } });
}
