import { inAgendaOrder } from '@shared/agenda/ordering';
import type { PackFacts, PackFile, PackItem, PackPaper } from '@shared/pack/pack-order';
import { agendaNumbersOf } from '@main/features/agenda/item-rows';
import { listAttachments } from '@main/features/attachments/attachment-rows';
import type { RecordReader } from '@main/store/record-reader';

/** Everything of a meeting that a pack can be made of, as its rows are now. */
export async function packFactsOf(reader: RecordReader, meetingId: string): Promise<PackFacts> {
  const meeting = await reader.get('meeting', meetingId, 'meeting');
  const numbers = await agendaNumbersOf(reader, meeting);
  const rows = inAgendaOrder(await reader.find('agendaItem', { meetingId }));
  const items = rows.map((row): PackItem => ({ id: row.id, label: numbers.get(row.id) ?? '', title: row.title, publicity: row.actualPublicity ?? row.publicity, state: row.state, askType: row.askType, kind: row.kind ?? 'item', minutesLinked: typeof row.linkedMeetingId === 'string' }));
  const papers = (await reader.find('paper', { meetingId })).map((paper): PackPaper => ({ id: paper.id, agendaItemId: paper.agendaItemId, orderKey: paper.orderKey ?? '', title: paper.title, status: paper.status, publicity: paper.publicity }));
  const files = (await listAttachments(reader, { meetingId })).map(({ effective, ...file }): PackFile => ({ ...file, publicity: effective }));
  return { items, papers, files };
}
