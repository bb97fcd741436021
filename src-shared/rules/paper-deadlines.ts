import { z } from 'zod';
import { addDays, calendarDaySchema, formatDayWithWeekday } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { lineField } from '../kernel/fields';
import { formatTimeInMinutes, timeOfDaySchema } from '../kernel/time-of-day';
import type { TimeOfDay } from '../kernel/time-of-day';
import type { Division, OneOffHoliday } from './bank-holidays';
import { workingDaysBefore } from './clear-days';

/** A deadline upstream of the issue: "Reports to the clerk, 3 working days before the agenda goes out, by 10 am". */
export const paperDeadlineSchema = z.strictObject({
  what: lineField('deadline', 120),
  days: z.number().int('Enter whole days.').min(0, 'Days cannot be below nought.').max(200, 'That is too long before. Use at most 200 days.'),
  counting: z.enum(['working', 'calendar']),
  before: z.enum(['issue', 'meeting']),
  time: timeOfDaySchema.or(z.literal('')),
});
export type PaperDeadline = z.output<typeof paperDeadlineSchema>;

/** The deadlines of a body, as the contract takes them. */
export const paperDeadlinesField = z.array(paperDeadlineSchema).max(12, 'A body can have at most 12 deadlines.');

/** A deadline with its day. */
export const datedDeadlineSchema = paperDeadlineSchema.extend({ day: calendarDaySchema });
export type DatedDeadline = PaperDeadline & { readonly day: CalendarDay };

/** The day the agenda goes out, as a deadline: what papers are measured by where a body has set none of its own. */
export function issueDeadline(issueDay: CalendarDay): DatedDeadline {
  return { what: 'With the agenda', days: 0, counting: 'working', before: 'issue', time: '', day: issueDay };
}

/** The deadlines of a body out of its column; what cannot be read counts as none. */
export function readPaperDeadlines(column: string | undefined): readonly PaperDeadline[] {
  try {
    const list = paperDeadlinesField.safeParse(JSON.parse(column ?? '[]'));
    return list.success ? list.data : [];
  } catch {
    return [];
  }
}

/** The days of deadlines, the earliest first. `issueDay` is the last working day on which the agenda can go out. */
export function datedDeadlines(deadlines: readonly PaperDeadline[], { issueDay, meetingDay, division, oneOffs }: { readonly issueDay: CalendarDay; readonly meetingDay: CalendarDay; readonly division: Division; readonly oneOffs: readonly OneOffHoliday[] }): readonly DatedDeadline[] {
  return deadlines
    .map((deadline): DatedDeadline => {
      const from = deadline.before === 'issue' ? issueDay : meetingDay;
      return { ...deadline, day: deadline.counting === 'working' ? workingDaysBefore(from, deadline.days, division, oneOffs) : addDays(from, -deadline.days) };
    })
    .toSorted((one, other) => (`${one.day} ${one.time}` < `${other.day} ${other.time}` ? -1 : 1));
}

/** "3 working days before the agenda goes out". */
export function deadlineRule({ days, counting, before }: PaperDeadline): string {
  const to = before === 'issue' ? 'the agenda goes out' : 'the meeting';
  if (days === 0) return before === 'issue' ? 'on the day the agenda goes out' : 'on the day of the meeting';
  return `${String(days)} ${counting === 'working' ? 'working ' : ''}${days === 1 ? 'day' : 'days'} before ${to}`;
}

/** "Wednesday 16 December 2026, 10.00 am". */
export function deadlineWhen({ day, time }: DatedDeadline): string {
  return time === '' ? formatDayWithWeekday(day) : `${formatDayWithWeekday(day)}, ${formatTimeInMinutes(time as TimeOfDay)}`;
}
