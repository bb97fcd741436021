import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { RecordReader } from '@main/store/record-reader';

/** Seats of members, without those of clerks, observers and others who are not members, and without seats that have ended. */
export async function countSeats(reader: RecordReader, bodyId: string, today: CalendarDay): Promise<{ totalMembership: number; vacancies: number }> {
  const [counts] = await reader.query<{ total: number; filled: number }>(
    `SELECT count(*) AS total, coalesce(sum(filled), 0) AS filled FROM (
       SELECT seat.id,
              EXISTS (SELECT 1 FROM membership m WHERE m.seatId = seat.id AND m.deletedAt IS NULL AND m.role IN ('chair', 'viceChair', 'member')
                        AND (m.fromDay IS NULL OR m.fromDay <= ?) AND (m.untilDay IS NULL OR m.untilDay >= ?)) AS filled
         FROM seat
        WHERE seat.bodyId = ? AND seat.deletedAt IS NULL AND (seat.endedOn IS NULL OR seat.endedOn >= ?)
          AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.seatId = seat.id AND m.deletedAt IS NULL AND m.role NOT IN ('chair', 'viceChair', 'member'))
     )`,
    [today, today, bodyId, today],
  );
  const total = counts?.total ?? 0;
  return { totalMembership: total, vacancies: total - (counts?.filled ?? 0) };
}
