import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { councilOf } from '@main/features/bodies/council-of';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';

/** What heads every document of a meeting. Names are those of the day of the meeting, once it has begun. */
export type MeetingHeading = {
  readonly meeting: RowOf<'meeting'>;
  readonly body: RowOf<'body'>;
  readonly council: string;
  readonly bodyName: string;
  readonly date: CalendarDay;
  readonly startTime: TimeOfDay | null;
  readonly plannedEnd: TimeOfDay | null;
};

/** Reads the heading of a meeting's documents. */
export async function meetingHeading(reader: RecordReader, meetingId: string): Promise<MeetingHeading> {
  const meeting = await reader.get('meeting', meetingId, 'meeting');
  const body = await reader.get('body', meeting.bodyId, 'body');
  const council = await councilOf(reader, body);
  const date = parseCalendarDay(meeting.date);
  if (!date) throw new Error('A meeting has a day that does not exist');
  return {
    meeting,
    body,
    council: meeting.organisationNameThen ?? council,
    bodyName: meeting.bodyNameThen ?? body.name,
    date,
    startTime: parseTimeOfDay(meeting.actualStart ?? meeting.startTime),
    plannedEnd: parseTimeOfDay(meeting.plannedEnd),
  };
}
