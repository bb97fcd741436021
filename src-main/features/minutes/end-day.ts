import { addDays } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { MeetingRow } from '@main/features/meetings/schema';
import type { RecordReader } from '@main/store/record-reader';

/** The day on which a meeting ends: that of its last sitting, or the day after where the clock has gone past midnight since that began. */
export async function endDay(reader: RecordReader, meeting: MeetingRow, at: string): Promise<string> {
  const resumed = (await reader.find('adjournment', { meetingId: meeting.id }, { day: 'ASC', at: 'ASC' })).findLast((row) => row.resumedDay !== null);
  const from = { day: resumed?.resumedDay ?? meeting.date, at: resumed?.resumedAt ?? meeting.actualStart ?? at };
  return at < from.at ? addDays(from.day as CalendarDay, 1) : from.day;
}
