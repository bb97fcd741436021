import { academicYearAfter, academicYearDays, academicYearOf } from '@shared/kernel/academic-year';
import { addDays, dayParts, formatDay, lastDayOfMonth, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { holidayOn } from '@shared/meetings/day-notices';

/** The days of the sample, around the day on which it is made. All of them are working days. */
export type SampleDays = {
  /** The meeting before the one that was held. */
  readonly earlier: CalendarDay;
  /** Held about two months ago. */
  readonly held: CalendarDay;
  /** In twelve days, or on the Monday after when that is a weekend: near, and still in time to send out its agenda. */
  readonly upcoming: CalendarDay;
  /** About two months after that. */
  readonly later: CalendarDay;
  /** When the Schools Forum met last, and when it meets next. */
  readonly forumHeld: CalendarDay;
  readonly forum: CalendarDay;
  /** The Board's meetings after `later`, and the Forum's after its next, to the end of a year. */
  readonly boardYear: readonly CalendarDay[];
  readonly forumYear: readonly CalendarDay[];
};

/** Nine weeks between meetings, so that they fall on one weekday. */
const BETWEEN_MEETINGS = 63;

/** The days of the sample for a given today. */
export function sampleDays(today: CalendarDay): SampleDays {
  const upcoming = workingDayFrom(addDays(today, 12));
  const forum = workingDayFrom(addDays(upcoming, 7));
  return {
    earlier: addDays(upcoming, -2 * BETWEEN_MEETINGS),
    held: addDays(upcoming, -BETWEEN_MEETINGS),
    upcoming,
    later: addDays(upcoming, BETWEEN_MEETINGS),
    forumHeld: addDays(forum, -BETWEEN_MEETINGS),
    forum,
    boardYear: [2, 3, 4].map((meetings) => freeDayFrom(addDays(upcoming, meetings * BETWEEN_MEETINGS))),
    forumYear: [1, 2, 3].map((meetings) => freeDayFrom(addDays(forum, meetings * BETWEEN_MEETINGS))),
  };
}

/** The day itself, or the Monday after a weekend. */
export function workingDayFrom(day: CalendarDay): CalendarDay {
  const weekday = weekdayOf(day);
  return weekday <= 5 ? day : addDays(day, 8 - weekday);
}

/** The day itself, or the Friday before a weekend. */
export function workingDayUntil(day: CalendarDay): CalendarDay {
  return addDays(day, Math.min(0, 5 - weekdayOf(day)));
}

/** The day itself, or the same weekday of the first week after it that has no bank holiday then. */
function freeDayFrom(day: CalendarDay): CalendarDay {
  return holidayOn(day, 'england-and-wales') === null ? day : freeDayFrom(addDays(day, 7));
}

/** "autumn term 2026": September to December, January to March, April to August. */
export function termOf(day: CalendarDay): string {
  const { year, month } = dayParts(day);
  const name = month >= 9 ? 'autumn' : month <= 3 ? 'spring' : 'summer';
  return `${name} term ${String(year)}`;
}

/** The term before the one in which the day lies. */
export function termBefore(day: CalendarDay): string {
  const { year, month } = dayParts(day);
  if (month >= 9) return `summer term ${String(year)}`;
  return month <= 3 ? `autumn term ${String(year - 1)}` : `spring term ${String(year)}`;
}

/** The first day of the academic year `ahead` years after the one in which the day lies. */
export function academicYearStart(day: CalendarDay, ahead: number): CalendarDay {
  return academicYearDays(academicYearAfter(academicYearOf(day), ahead)).from;
}

/** The last day of the month in which the day lies. */
export function endOfMonth(day: CalendarDay): CalendarDay {
  const { year, month } = dayParts(day);
  return lastDayOfMonth(year, month);
}

/** The first Monday of the month after the one in which the day lies. */
export function firstMondayAfterMonth(day: CalendarDay): CalendarDay {
  const first = addDays(endOfMonth(day), 1);
  return addDays(first, (8 - weekdayOf(first)) % 7);
}

/** "November 2026". */
export function monthOf(day: CalendarDay): string {
  return formatDay(day).replace(/^\d+ /, '');
}
