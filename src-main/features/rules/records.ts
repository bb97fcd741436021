import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { BodyRules } from '@shared/rules/model';
import type { RecordReader } from '@main/store/record-reader';
import { ruleChangesOf } from './rules-in-force';

/** The rules of a body, with the numbers of its seats on a day: seats that count, and how many of them nobody fills. */
export async function rulesOfBody(reader: RecordReader, bodyId: string, today: CalendarDay): Promise<BodyRules> {
  await reader.get('body', bodyId, 'body');
  const [chosen] = await reader.find('bodyRules', { bodyId });
  return { bodyId, packKey: chosen?.packKey ?? null, changes: await ruleChangesOf(reader, bodyId), seats: await countSeats(reader, bodyId, today) };
}

/** Seats of members, without those of clerks, observers and others who are not members, and without seats that have ended. */
async function countSeats(reader: RecordReader, bodyId: string, today: CalendarDay): Promise<{ totalMembership: number; vacancies: number }> {
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
