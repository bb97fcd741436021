import { roomAt } from '@shared/attendance/room';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { entriesWrittenFrom } from '@main/features/minutes/written-entry';
import { attendanceRowsOf, roomEventsOf, roomPeopleOf } from './room-rows';

/** Marks who presides now, and nobody else. */
export async function markPresider(tx: RecordTransaction, meetingId: string, attendanceId: string | null): Promise<void> {
  for (const row of await attendanceRowsOf(tx, meetingId)) {
    const presiding = row.id === attendanceId ? 1 : 0;
    if (row.presiding !== presiding) await tx.update('attendance', row.id, { presiding });
  }
}

/** After an event of the chair was taken back: who presided before does again, and the event that only told who began is no longer needed. */
export async function keepPresider(tx: RecordTransaction, meeting: RowOf<'meeting'>): Promise<void> {
  const left = (await roomEventsOf(tx, meeting.id)).filter(({ kind }) => kind === 'presides');
  const people = await roomPeopleOf(tx, await attendanceRowsOf(tx, meeting.id));
  await markPresider(tx, meeting.id, roomAt(people, left, null).presidingId);
  const [first, ...others] = left;
  if (first && others.length === 0 && (await entriesWrittenFrom(tx, { kind: 'attendanceEvent', id: first.id })).length === 0) await tx.remove('attendanceEvent', first.id);
}
