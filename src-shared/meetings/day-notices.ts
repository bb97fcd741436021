import { addDays, dayParts, formatDay, formatDayWithWeekday, weekdayOf } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { keptTimeInMinutes, minutesOf } from '../kernel/time-of-day';
import type { TimeOfDay } from '../kernel/time-of-day';
import { bankHolidays, DIVISION_WORDS, holidayName, PROCLAIMED_HOLIDAYS } from '../rules/bank-holidays';
import type { Division, OneOffHoliday } from '../rules/bank-holidays';

/** A meeting being planned, and what is known round about it. */
export type PlannedDay = {
  readonly date: CalendarDay;
  readonly startTime: TimeOfDay;
  readonly plannedEnd: TimeOfDay | '';
  /** The body's other meetings. */
  readonly others: readonly { readonly date: CalendarDay; readonly startTime: string; readonly title: string }[];
};

/** The bank holiday of a day, by its name; null on other days. */
export function holidayOn(day: CalendarDay, division: Division, oneOffs: readonly OneOffHoliday[] = PROCLAIMED_HOLIDAYS): string | null {
  const found = bankHolidays(division, dayParts(day).year, oneOffs).find((holiday) => holiday.day === day);
  return found === undefined ? null : holidayName(found);
}

/** What is unusual about the day and the hours of a meeting, in sentences. None of it stops anything: meetings are held on such days. */
export function dayNotices({ date, startTime, plannedEnd, others }: PlannedDay, today: CalendarDay, division: Division, oneOffs: readonly OneOffHoliday[] = PROCLAIMED_HOLIDAYS): readonly string[] {
  const holiday = holidayOn(date, division, oneOffs);
  const same = others.filter((other) => other.date === date);
  return [
    ...(date < today ? [`${formatDay(date)} is in the past. The meeting can still be added, to keep its papers and minutes.`] : []),
    ...(holiday === null ? [] : [`${formatDay(date)} is a bank holiday in ${DIVISION_WORDS[division]}: ${holiday}.`]),
    ...(weekdayOf(date) >= 6 ? [`${formatDayWithWeekday(date)} is at a weekend.`] : []),
    ...(plannedEnd !== '' && minutesOf(plannedEnd) < minutesOf(startTime) ? [`The meeting passes midnight: it ends at ${keptTimeInMinutes(plannedEnd)} on ${formatDayWithWeekday(addDays(date, 1))}.`] : []),
    ...same.map((other) => `This body already meets on ${formatDay(date)}, at ${keptTimeInMinutes(other.startTime)}${other.title === '' ? '' : ` (${other.title})`}.`),
  ];
}
