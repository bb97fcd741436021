import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';

/** Who and when, as a file says it: "Priya Nair, 5 December 2026 at 10:04". Word writes the local time of whoever wrote. */
export function saidWhen(author: string, when: string): string {
  const [, written = '', time = ''] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/u.exec(when) ?? [];
  const day = parseCalendarDay(written);
  const moment = day === null ? 'no date given' : [formatDay(day), time === '' ? '' : `at ${time}`].filter((part) => part !== '').join(' ');
  return `${author.trim() === '' ? 'No name given' : author.trim()}, ${moment}`;
}
