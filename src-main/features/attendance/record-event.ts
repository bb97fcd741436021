import type { RoomEvent } from '@shared/attendance/model';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { publicityOf, sentenceOf } from './movement-rows';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import { agendaOf, placeOf, writeUnder } from './sentence-place';

/** Keeps an event that was checked, and writes its sentence under its item. */
export async function recordEvent(tx: RecordTransaction, meeting: RowOf<'meeting'>, person: RowOf<'attendance'>, event: RoomEvent, declaration: RowOf<'declaration'> | null): Promise<{ eventId: string; entryId: string | null }> {
  const { id, remote, ...columns } = event;
  await tx.insert('attendanceEvent', { ...columns, id, meetingId: meeting.id, remote: remote ? 1 : 0 });
  const agenda = await agendaOf(tx, meeting);
  const text = sentenceOf(meeting, agenda, person, event, declaration?.agendaItemId ?? null);
  const about = stricterPublicity(publicityOf(agenda, event.agendaItemId), declaration?.publicity ?? 'open');
  const entryId = await writeUnder(tx, placeOf(agenda, meeting, event.agendaItemId), { kind: event.kind === 'presides' ? 'procedure' : 'movement', text, at: event.at, from: { kind: 'attendanceEvent', id } }, about);
  return { eventId: id, entryId };
}
