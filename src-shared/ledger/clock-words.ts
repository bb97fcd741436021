import { formatDay } from '../kernel/calendar-day';
import type { ResponseClock } from './response-clock';

/** The clock of a response as one line: "23 days left: respond by 14 March 2026." */
export function clockWords({ state, daysLeft, lastDay }: Pick<ResponseClock, 'state' | 'daysLeft' | 'lastDay'>): string {
  const by = formatDay(lastDay);
  switch (state) {
    case 'running':
      return `${String(daysLeft)} ${daysLeft === 1 ? 'day' : 'days'} left: respond by ${by}`;
    case 'lastDay':
      return `Today is the last day to respond, ${by}`;
    case 'passed':
      return `The response was due by ${by}, ${String(-daysLeft)} ${daysLeft === -1 ? 'day' : 'days'} ago`;
    case 'answered':
      return `Answered in time; the last day was ${by}`;
    case 'answeredLate':
      return `Answered after the last day, ${by}`;
  }
}
