import { addDays, calendarDay, dayParts, daysInMonth } from './calendar-day';
import type { CalendarDay } from './calendar-day';

/**
 * The last day of a period that the law lets begin WITH a day: day one is that day itself. "Two months beginning with" 15
 * January end on 14 March; where the last month has no such day, they end with that month (31 December: 28 February). LGA
 * 2000 s.9FE; Localism Act 2011 s.31 (28 days); LGA 1972 s.100C, s.100D (years).
 */
export function lastDayOfPeriod(first: CalendarDay, length: { readonly unit: 'days' | 'months' | 'years'; readonly count: number }): CalendarDay {
  if (length.unit === 'days') return addDays(first, length.count - 1);
  const { year, month, day } = dayParts(first);
  const months = year * 12 + (month - 1) + (length.unit === 'years' ? length.count * 12 : length.count);
  const endYear = Math.floor(months / 12);
  const endMonth = (months % 12) + 1;
  const longest = daysInMonth(endYear, endMonth);
  return day > longest ? calendarDay(endYear, endMonth, longest) : addDays(calendarDay(endYear, endMonth, day), -1);
}
