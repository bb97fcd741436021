import { addDays, calendarDay, dayNumber, dayParts, daysInMonth, weekdayOf } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';

/** The day that comes next by the pattern, and the pattern in words. */
export type ProposedDay = { readonly day: CalendarDay; readonly words: string };

/** How far back the pattern is looked for, in meetings. */
const LOOKED_AT = 6;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const PLACES = ['first', 'second', 'third', 'fourth', 'last'] as const;

/**
 * The next day by the pattern of a body's meetings: the same weekday of the month ("the second Tuesday, every 2 months"), else the
 * same number of weeks. It lies after today and after the last meeting; from a holiday it moves on by whole weeks. Null when
 * fewer than two days are known or they have no pattern.
 * @param days the days of meetings, in any order
 */
export function proposeDay(days: readonly CalendarDay[], today: CalendarDay, isFree: (day: CalendarDay) => boolean): ProposedDay | null {
  const known = [...new Set(days)].sort().slice(-LOOKED_AT);
  const last = known.at(-1);
  if (last === undefined || known.length < 2) return null;
  return byMonths(known, last, today, isFree) ?? byWeeks(known, last, today, isFree);
}

function byMonths(known: readonly CalendarDay[], last: CalendarDay, today: CalendarDay, isFree: (day: CalendarDay) => boolean): ProposedDay | null {
  const weekday = weekdayOf(last);
  const place = sharedPlace(known);
  if (place === null || known.some((day) => weekdayOf(day) !== weekday)) return null;
  const apart = median(known.slice(1).map((day, index) => monthNumber(day) - monthNumber(known[index] ?? day)));
  if (apart < 1) return null;
  let month = monthNumber(last);
  let day = last;
  do {
    month += apart;
    day = placeInMonth(month, weekday, place);
  } while (day <= today);
  return { day: freeFrom(day, isFree), words: `the ${PLACES[place - 1] ?? ''} ${WEEKDAYS[weekday - 1] ?? ''} of the month, every ${apart === 1 ? 'month' : `${String(apart)} months`}` };
}

function byWeeks(known: readonly CalendarDay[], last: CalendarDay, today: CalendarDay, isFree: (day: CalendarDay) => boolean): ProposedDay | null {
  const gaps = known.slice(1).map((day, index) => dayNumber(day) - dayNumber(known[index] ?? day));
  const weeks = Math.round(median(gaps) / 7);
  if (weeks < 1) return null;
  let day = last;
  do day = addDays(day, weeks * 7);
  while (day <= today);
  return { day: freeFrom(day, isFree), words: `a ${WEEKDAYS[weekdayOf(day) - 1] ?? ''}, ${weeks === 1 ? 'every week' : `every ${String(weeks)} weeks`}` };
}

/** Which weekday of its month all of the days are: 1 to 4, or 5 for the last; null when they differ. */
function sharedPlace(days: readonly CalendarDay[]): number | null {
  const places = days.map((day) => Math.ceil(dayParts(day).day / 7));
  const [first] = places;
  if (first !== undefined && first < 5 && places.every((place) => place === first)) return first;
  return days.every((day) => dayParts(day).day + 7 > daysInMonth(dayParts(day).year, dayParts(day).month)) ? 5 : null;
}

function placeInMonth(month: number, weekday: number, place: number): CalendarDay {
  const year = Math.floor(month / 12);
  const monthOfYear = (month % 12) + 1;
  const first = calendarDay(year, monthOfYear, 1);
  const day = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (place - 1));
  return dayParts(day).month === monthOfYear ? day : addDays(day, -7);
}

/** The day itself, or the first in whole weeks after it that is free; after five tries the day itself. */
function freeFrom(day: CalendarDay, isFree: (day: CalendarDay) => boolean): CalendarDay {
  for (let weeks = 0; weeks < 5; weeks += 1) if (isFree(addDays(day, weeks * 7))) return addDays(day, weeks * 7);
  return day;
}

function monthNumber(day: CalendarDay): number {
  const { year, month } = dayParts(day);
  return year * 12 + month - 1;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
