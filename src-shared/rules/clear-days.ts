import { addDays, dayParts, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { bankHolidays, holidayName, PROCLAIMED_HOLIDAYS } from './bank-holidays';
import type { Division, OneOffHoliday } from './bank-holidays';

/**
 * How much notice a rule asks for. `calendar`: every day counts (SI 2013/1624 r.13(4): "7 clear days"). `working`: whole
 * weekdays only, without bank holidays (councils: R v Swansea CC ex p Elitestone 1993; Wales GB: 2005 Regulations r.45).
 */
export type NoticePolicy = { readonly clearDays: number; readonly counting: 'calendar' | 'working'; readonly division: Division };

/** One day between issue and meeting, and what became of it. `number` counts the clear days from 1. */
export type CountedDay =
  | { readonly day: CalendarDay; readonly verdict: 'issue' | 'meeting' }
  | { readonly day: CalendarDay; readonly verdict: 'counted'; readonly number: number }
  | { readonly day: CalendarDay; readonly verdict: 'skipped'; readonly why: string };

/** A count with its working. */
export type ClearDayCount = { readonly days: readonly CountedDay[]; readonly clear: number; readonly enough: boolean };

/** Further back than this no meeting is looked for, in days. */
const FURTHEST = 400;

/**
 * Counts the clear days between the day of issue and the day of the meeting, neither of which is ever counted, and says of
 * every day whether it counts and why not.
 */
export function countClearDays(issue: CalendarDay, meeting: CalendarDay, policy: NoticePolicy, oneOffs: readonly OneOffHoliday[] = PROCLAIMED_HOLIDAYS): ClearDayCount {
  const days: CountedDay[] = [{ day: issue, verdict: 'issue' }];
  const skip = skipReason(policy, oneOffs);
  let clear = 0;
  for (let day = addDays(issue, 1); day < meeting; day = addDays(day, 1)) {
    const why = skip(day);
    if (why === null) days.push({ day, verdict: 'counted', number: ++clear });
    else days.push({ day, verdict: 'skipped', why });
  }
  days.push({ day: meeting, verdict: 'meeting' });
  return { days, clear, enough: issue < meeting && clear >= policy.clearDays };
}

/**
 * The last days on which the notice can go out. `lastLawfulDay` is the raw last day, whatever day of the week it is;
 * `lastWorkingDay` is the last working day on or before it, on which somebody is there to send it.
 */
export function lastDaysToIssue(meeting: CalendarDay, policy: NoticePolicy, oneOffs: readonly OneOffHoliday[] = PROCLAIMED_HOLIDAYS): { readonly lastLawfulDay: CalendarDay; readonly lastWorkingDay: CalendarDay } {
  const skip = skipReason(policy, oneOffs);
  let lastLawfulDay = addDays(meeting, -1);
  for (let left = policy.clearDays, steps = 0; left > 0 && steps < FURTHEST; steps += 1) {
    if (skip(lastLawfulDay) === null) left -= 1;
    lastLawfulDay = addDays(lastLawfulDay, -1);
  }
  return { lastLawfulDay, lastWorkingDay: workingDayOnOrBefore(lastLawfulDay, policy.division, oneOffs) };
}

/** The day `count` working days before another: the deadline for papers ("final report 7 working days before"). */
export function workingDaysBefore(day: CalendarDay, count: number, division: Division, oneOffs: readonly OneOffHoliday[] = PROCLAIMED_HOLIDAYS): CalendarDay {
  let found = day;
  for (let left = count; left > 0; left -= 1) found = workingDayOnOrBefore(addDays(found, -1), division, oneOffs);
  return found;
}

/** The working day itself, or the last one before it. */
export function workingDayOnOrBefore(day: CalendarDay, division: Division, oneOffs: readonly OneOffHoliday[] = PROCLAIMED_HOLIDAYS): CalendarDay {
  let found = day;
  while (notWorking(found, division, oneOffs) !== null) found = addDays(found, -1);
  return found;
}

function skipReason(policy: NoticePolicy, oneOffs: readonly OneOffHoliday[]): (day: CalendarDay) => string | null {
  return policy.counting === 'calendar' ? () => null : (day) => notWorking(day, policy.division, oneOffs);
}

/** Why a day is not a working day ("weekend", or the holiday's name), or null when it is one. */
export function notWorking(day: CalendarDay, division: Division, oneOffs: readonly OneOffHoliday[] = PROCLAIMED_HOLIDAYS): string | null {
  const holiday = bankHolidays(division, dayParts(day).year, oneOffs).find((one) => one.day === day);
  if (holiday) return holidayName(holiday);
  return weekdayOf(day) >= 6 ? 'weekend' : null;
}
