import { addDays } from '../kernel/calendar-day';
import { parseTimeOfDay } from '../kernel/time-of-day';
import type { CalendarDay } from '../kernel/calendar-day';
import type { TimeOfDay } from '../kernel/time-of-day';
import type { MeetingRoom } from './model';

/** A day and a time on it. */
type ClockMoment = { readonly day: CalendarDay; readonly at: TimeOfDay };

/**
 * When something is done at a meeting, for what the clock on the wall says: at its end once it is over, on its days and past their midnight as it is, and
 * on the day of its last sitting where it is minuted on another. A clock that stands before its beginning gives that.
 */
export function meetingMoment({ day, lastDay, actualStart, actualEnd }: Pick<MeetingRoom, 'day' | 'lastDay' | 'actualStart' | 'actualEnd'>, now: ClockMoment): ClockMoment {
  const end = actualEnd === null ? null : parseTimeOfDay(actualEnd);
  if (end !== null) return { day: lastDay, at: end };
  const start = actualStart === null ? null : parseTimeOfDay(actualStart);
  const pastMidnight = now.day === addDays(lastDay, 1) && start !== null && now.at < start;
  if (pastMidnight || (now.day >= day && now.day <= lastDay)) return now;
  return { day: lastDay, at: lastDay === day && start !== null && now.at < start ? start : now.at };
}
