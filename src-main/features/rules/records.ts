import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { BodyRules } from '@shared/rules/model';
import type { RecordReader } from '@main/store/record-reader';
import { ruleChangesOf } from './rules-in-force';
import { countSeats } from './seat-counts';

/** The rules of a body, with the numbers of its seats on a day: seats that count, and how many of them nobody fills. */
export async function rulesOfBody(reader: RecordReader, bodyId: string, today: CalendarDay): Promise<BodyRules> {
  await reader.get('body', bodyId, 'body');
  const [chosen] = await reader.find('bodyRules', { bodyId });
  return { bodyId, packKey: chosen?.packKey ?? null, changes: await ruleChangesOf(reader, bodyId), seats: await countSeats(reader, bodyId, today) };
}
