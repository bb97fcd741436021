import { z } from 'zod';
import { formatDayWithWeekday, readTypedDay } from './calendar-day';
import type { CalendarDay } from './calendar-day';
import { parseTimeOfDay } from './time-of-day';
import type { TimeOfDay } from './time-of-day';

/** What is wrong with a day that cannot be read. */
export const NOT_A_DAY = 'That is not a date. Enter a date such as 21 November 2026 or 21/11/26.';
/** What is wrong with a time that cannot be read. */
export const NOT_A_TIME = 'That is not a time. Enter a time such as 18:30 or 6.30 pm.';

/** A form's field for a day as people type it: "24 November 2026", 24/11/26. `missing` is the sentence for an empty field. */
export function typedDayField(missing: string) {
  return z.string().transform((text, context): CalendarDay => {
    const day = readTypedDay(text);
    if (day) return day;
    context.addIssue({ code: 'custom', message: text.trim() === '' ? missing : NOT_A_DAY });
    return z.NEVER;
  });
}

/** As typedDayField; empty stands for no day. */
export const optionalTypedDay = z.string().transform((text, context): CalendarDay | null => {
  if (text.trim() === '') return null;
  const day = readTypedDay(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: NOT_A_DAY });
  return z.NEVER;
});

/** A form's field for a time as people type it: 18:30, 1830, 6.30 pm. */
export function typedTimeField(missing: string) {
  return z.string().transform((text, context): TimeOfDay => {
    const time = parseTimeOfDay(text);
    if (time) return time;
    context.addIssue({ code: 'custom', message: text.trim() === '' ? missing : NOT_A_TIME });
    return z.NEVER;
  });
}

/** As typedTimeField; empty stands for no time. */
export const optionalTypedTime = z.string().transform((text, context): TimeOfDay | '' => {
  if (text.trim() === '') return '';
  const time = parseTimeOfDay(text);
  if (time) return time;
  context.addIssue({ code: 'custom', message: NOT_A_TIME });
  return z.NEVER;
});

/** What a typed day was read as, to be shown beside it: "Tuesday 24 November 2026"; null when it is not (yet) a day. */
export function dayEcho(typed: string): string | null {
  const day = readTypedDay(typed);
  return day && formatDayWithWeekday(day);
}

/** What a typed time was read as: "18:30"; null when it is not a time or stands there already. */
export function timeEcho(typed: string): string | null {
  const time = parseTimeOfDay(typed);
  return time === typed.trim() ? null : time;
}
