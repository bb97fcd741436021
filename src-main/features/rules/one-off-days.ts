import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import { invalid, Refusal } from '@shared/kernel/result';
import type { Division } from '@shared/rules/bank-holidays';
import type { OneOffDay, OneOffFields } from '@shared/rules/one-off-days';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';

/** The one-off days of the record, by day and division. */
export async function oneOffDaysOf(reader: RecordReader): Promise<readonly OneOffDay[]> {
  const rows = await reader.find('oneOffDay', {}, { day: 'ASC', division: 'ASC' });
  return rows.flatMap((row) => {
    const day = parseCalendarDay(row.day);
    return day === null ? [] : [{ id: row.id, division: row.division as Division, day, name: row.name, holiday: row.holiday === 1, source: row.source }];
  });
}

/** Adds a day, or changes the one with this id, and answers its id. A day stands once in the list of a division. */
export async function keepOneOffDay(tx: RecordTransaction, day: OneOffFields, id?: string): Promise<string> {
  const same = (await tx.find('oneOffDay', { division: day.division, day: day.day })).filter((row) => row.id !== id);
  if (same.length > 0) throw new Refusal(invalid('day', `${formatDay(day.day)} is already in the list. Change it there.`));
  const row = { ...day, holiday: day.holiday ? 1 : 0 };
  if (id === undefined) return (await tx.insert('oneOffDay', row)).id;
  await tx.update('oneOffDay', id, row);
  return id;
}
