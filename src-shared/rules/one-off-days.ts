import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { lineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { PROCLAIMED_HOLIDAYS } from './bank-holidays';
import type { OneOffHoliday } from './bank-holidays';

export const divisionSchema = z.enum(['england-and-wales', 'scotland', 'northern-ireland']);

/** What is said of a day that the built-in list does not have, or (`holiday` false) has wrongly. */
export const oneOffFields = z.strictObject({ division: divisionSchema, day: calendarDaySchema, name: lineField('name of the day', 120), holiday: z.boolean(), source: lineField('source', 200) });
export type OneOffFields = z.output<typeof oneOffFields>;

/** A one-off day of the record. */
export const oneOffDaySchema = z.strictObject({ id: idSchema, division: divisionSchema, day: calendarDaySchema, name: z.string(), holiday: z.boolean(), source: z.string() });
export type OneOffDay = z.output<typeof oneOffDaySchema>;

/**
 * The one-off holidays that every reckoning goes by: the proclaimed days that ship, and those of the record, which go before
 * them where both speak of the same day of the same division.
 */
export function oneOffsInForce(days: readonly Pick<OneOffDay, 'division' | 'day' | 'name' | 'holiday' | 'source'>[]): readonly OneOffHoliday[] {
  const own = days.map((one): OneOffHoliday => ({ divisions: [one.division], day: one.day, title: one.name, insteadOf: null, source: one.source, ...(one.holiday ? {} : { kept: false }) }));
  const spoken = (division: string, day: CalendarDay): boolean => days.some((one) => one.division === division && one.day === day);
  const proclaimed = PROCLAIMED_HOLIDAYS.flatMap((one) => {
    const divisions = one.divisions.filter((division) => !spoken(division, one.day));
    return divisions.length === 0 ? [] : [{ ...one, divisions }];
  });
  return [...proclaimed, ...own];
}
