import { z } from 'zod';

/** A day of the calendar, `YYYY-MM-DD`. Never a `Date`: a date of a meeting has no hour and no time zone to slip by. */
export type CalendarDay = string & { readonly __brand: 'CalendarDay' };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Reads `YYYY-MM-DD`; null when it is not a day that exists (31 February, month 13). */
export function parseCalendarDay(text: string): CalendarDay | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return text as CalendarDay;
}

/** A day from its three numbers; throws when it does not exist, because that is a fault of the caller. */
export function calendarDay(year: number, month: number, day: number): CalendarDay {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const parsed = parseCalendarDay(text);
  if (!parsed) throw new RangeError(`No such day: ${text}`);
  return parsed;
}

/** The contract's field for a day. */
export const calendarDaySchema = z.string().transform((text, context): CalendarDay => {
  const day = parseCalendarDay(text.trim());
  if (day) return day;
  context.addIssue({ code: 'custom', message: 'That day does not exist. Enter a date such as 21 November 2026.' });
  return z.NEVER;
});

/** Days in a month, month 1 to 12, Gregorian. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The last day of a month, month 1 to 12. */
export function lastDayOfMonth(year: number, month: number): CalendarDay {
  return calendarDay(year, month, daysInMonth(year, month));
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Year, month (1–12) and day of a calendar day. */
export function dayParts(day: CalendarDay): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** The number of days since 1 January 1970, for counting; civil calendar arithmetic without a time zone. */
export function dayNumber(day: CalendarDay): number {
  const { year, month, day: dayOfMonth } = dayParts(day);
  return Math.round(Date.UTC(year, month - 1, dayOfMonth) / 86_400_000);
}

/** The day that a day number stands for. */
export function dayFromNumber(number: number): CalendarDay {
  const date = new Date(number * 86_400_000);
  return calendarDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The day `count` days after (or before, when negative). */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return dayFromNumber(dayNumber(day) + count);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** "21 November 2026". */
export function formatDay(day: CalendarDay): string {
  const { year, month, day: dayOfMonth } = dayParts(day);
  return `${String(dayOfMonth)} ${MONTHS[month - 1] ?? ''} ${String(year)}`;
}

/** "Saturday 21 November 2026". */
export function formatDayWithWeekday(day: CalendarDay): string {
  return `${WEEKDAYS[weekdayOf(day) - 1] ?? ''} ${formatDay(day)}`;
}

/** "Sat 21 Nov": where there is little room and the year is plain. */
export function formatShortDay(day: CalendarDay): string {
  const { month, day: dayOfMonth } = dayParts(day);
  return `${(WEEKDAYS[weekdayOf(day) - 1] ?? '').slice(0, 3)} ${String(dayOfMonth)} ${(MONTHS[month - 1] ?? '').slice(0, 3)}`;
}

/** "16 Nov" in the year of `today`, else "30 Nov 2019": for a narrow column of days that may lie years back. */
export function formatDayInColumn(day: CalendarDay, today: CalendarDay): string {
  const { year, month, day: dayOfMonth } = dayParts(day);
  const short = `${String(dayOfMonth)} ${(MONTHS[month - 1] ?? '').slice(0, 3)}`;
  return year === dayParts(today).year ? short : `${short} ${String(year)}`;
}

/** Reads what people type into a date field: 2026-11-21, 21/11/2026, 21.11.26, 21 November 2026, 21 Nov 26, Saturday 21st November 2026. Day before month, always. Null when it is not a day that exists. */
export function readTypedDay(typed: string): CalendarDay | null {
  const text = typed.trim().replace(/\s+/g, ' ').replace(/,/g, '');
  const iso = parseCalendarDay(text);
  if (iso) return iso;
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (numeric) return dayOrNull(fullYear(numeric[3] ?? ''), Number(numeric[2]), Number(numeric[1]));
  const worded = /^(?:[a-z]+day )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9}) (\d{4}|\d{2})$/i.exec(text);
  if (!worded) return null;
  const name = (worded[2] ?? '').toLowerCase();
  const month = name === 'sept' ? 9 : MONTHS.findIndex((candidate) => candidate.toLowerCase() === name || candidate.slice(0, 3).toLowerCase() === name) + 1;
  return month === 0 ? null : dayOrNull(fullYear(worded[3] ?? ''), month, Number(worded[1]));
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function dayOrNull(year: number, month: number, day: number): CalendarDay | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return calendarDay(year, month, day);
}
