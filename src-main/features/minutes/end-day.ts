import { addDays } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { MeetingRow } from '@main/features/meetings/schema';
import type { RecordReader } from '@main/store/record-reader';

/** The day on which a meeting ends: that of its last sitting, or the day after where the clock has gone past midnight since that began. */
export async function endDay(reader: RecordReader, meeting: MeetingRow, at: string): Promise<string> {
  const from = await lastSitting(reader, meeting);
  return at < (from.at ?? at) ? addDays(from.day as CalendarDay, 1) : from.day;
}

/** When the sitting began that is under way; null before the first. */
export async function sittingSince(reader: RecordReader, meeting: MeetingRow): Promise<TimeOfDay | null> {
  return keptTime((await lastSitting(reader, meeting)).at);
}

/** A time as the record keeps it. */
export function keptTime(at: string | null): TimeOfDay | null {
  return at === null ? null : parseTimeOfDay(at);
}

async function lastSitting(reader: RecordReader, meeting: MeetingRow): Promise<{ readonly day: string; readonly at: string | null }> {
  const resumed = (await reader.find('adjournment', { meetingId: meeting.id }, { day: 'ASC', at: 'ASC' })).findLast((row) => row.resumedDay !== null);
  return { day: resumed?.resumedDay ?? meeting.date, at: resumed?.resumedAt ?? meeting.actualStart };
}
