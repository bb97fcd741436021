import { dayNumber, formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { lastDayOfPeriod } from '../kernel/period-beginning-with';
import type { Review } from './model';

/** By when the authority or executive has to respond to a scrutiny report, and how the day was come by. */
export type ResponseClock = {
  readonly lastDay: CalendarDay;
  /** Days still to go, today not counted; 0 on the last day itself, negative when it has passed. */
  readonly daysLeft: number;
  readonly state: 'running' | 'lastDay' | 'passed' | 'answered' | 'answeredLate';
  /** How the day was counted, as a person reads it. */
  readonly working: string;
};

/** Whether the two months run for it: the Act gives them to what a scrutiny committee reports, not to an inspection, an audit or what a meeting decided. */
export function hasResponseClock(kind: Review['kind']): boolean {
  return kind === 'review' || kind === 'report';
}

/**
 * The two months in which a scrutiny committee's report is answered: they begin WITH the day on which it was received, or the notice if
 * that came later (LGA 2000 s.9FE). 15 January gives 14 March.
 *
 * @param answeredOn the day of the response; null while there is none
 */
export function responseClock(received: CalendarDay, notice: CalendarDay | null, answeredOn: CalendarDay | null, today: CalendarDay): ResponseClock {
  const first = notice !== null && notice > received ? notice : received;
  const lastDay = lastDayOfPeriod(first, { unit: 'months', count: 2 });
  const what = first === received ? 'the day it was received' : 'the day of the notice, which came later';
  const working = `Two months beginning with ${formatDay(first)}, ${what}, end on ${formatDay(lastDay)} (Local Government Act 2000 s.9FE, for reports of an overview and scrutiny committee).`;
  if (answeredOn !== null) return { lastDay, daysLeft: 0, state: answeredOn > lastDay ? 'answeredLate' : 'answered', working };
  const daysLeft = dayNumber(lastDay) - dayNumber(today);
  return { lastDay, daysLeft, state: daysLeft < 0 ? 'passed' : daysLeft === 0 ? 'lastDay' : 'running', working };
}
