import { meetingUid } from '@shared/calendar-file/calendar-event';
import type { CalendarEvent } from '@shared/calendar-file/calendar-event';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { RecordReader } from '@main/store/record-reader';

/** The meetings of a body that are to come, as entries of a calendar, earliest first. Their identifiers are those of every other file about them. */
export async function calendarEvents(reader: RecordReader, bodyId: string): Promise<CalendarEvent[]> {
  const body = await reader.get('body', bodyId, 'body');
  const rows = await reader.find('meeting', { bodyId, stage: ['planned', 'agendaIssued'] }, { date: 'ASC', startTime: 'ASC', id: 'ASC' });
  return rows.map((row): CalendarEvent => {
    const start = parseTimeOfDay(row.startTime);
    const cancelled = (row.cancelledOn ?? null) !== null;
    return {
      uid: meetingUid(row.id),
      sequence: row.calendarSequence ?? 0,
      changedAt: row.updatedAt,
      day: row.date as CalendarDay,
      when: start === null ? { type: 'allDay' } : { type: 'timed', start, end: parseTimeOfDay(row.plannedEnd) },
      summary: row.title === '' ? body.name : `${body.name}: ${row.title}`,
      place: row.place,
      description: cancelled && (row.cancelReason ?? '') !== '' ? [`Cancelled: ${row.cancelReason ?? ''}`] : [],
      status: cancelled ? 'cancelled' : row.provisional === 1 ? 'tentative' : 'confirmed',
      category: body.shortName || body.name,
    };
  });
}
