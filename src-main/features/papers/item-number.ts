import { agendaNumbersOf } from '@main/features/agenda/item-rows';
import type { RecordReader } from '@main/store/record-reader';

/** The number that the agenda gives an item at this moment; null when there is none. */
export async function itemNumberOf(reader: RecordReader, agendaItemId: string | null): Promise<string | null> {
  const item = agendaItemId === null ? null : await reader.findById('agendaItem', agendaItemId);
  return item === null ? null : ((await agendaNumbersOf(reader, await reader.get('meeting', item.meetingId, 'meeting'))).get(item.id) ?? null);
}
