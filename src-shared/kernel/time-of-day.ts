import { z } from 'zod';

/** A time of the day on the clock of the room, `HH:MM`, 24 hours. */
export type TimeOfDay = string & { readonly __brand: 'TimeOfDay' };

/** Minutes in a day. */
const DAY = 24 * 60;

/** Reads what people type: 18:30, 18.30, 1830, 6.30 pm, 6pm. Null when it is not a time. */
export function parseTimeOfDay(typed: string): TimeOfDay | null {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?$/i.exec(typed.trim());
  if (!match) return null;
  let hours = Number(match[1]);
  const minutes = Number(match[2] ?? '0');
  const half = (match[3] ?? '').toLowerCase().replaceAll('.', '');
  if (minutes > 59 || (half !== '' && (hours < 1 || hours > 12)) || hours > 23) return null;
  if (half === 'pm' && hours < 12) hours += 12;
  if (half === 'am' && hours === 12) hours = 0;
  return timeFromMinutes(hours * 60 + minutes);
}

/** The contract's field for a time of day. */
export const timeOfDaySchema = z.string().transform((text, context): TimeOfDay => {
  const time = parseTimeOfDay(text);
  if (time) return time;
  context.addIssue({ code: 'custom', message: 'That is not a time. Enter a time such as 18:30 or 6.30 pm.' });
  return z.NEVER;
});

/** Minutes after midnight. */
export function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The time `minutes` after midnight; past midnight it goes round, because a meeting may run over it. */
export function timeFromMinutes(minutes: number): TimeOfDay {
  const inDay = ((minutes % DAY) + DAY) % DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}` as TimeOfDay;
}

/** The time `minutes` later, round midnight. */
export function addMinutes(time: TimeOfDay, minutes: number): TimeOfDay {
  return timeFromMinutes(minutesOf(time) + minutes);
}

/** "6.30 pm", as minutes are written. */
export function formatTimeInMinutes(time: TimeOfDay): string {
  const minutes = minutesOf(time);
  const hours = Math.floor(minutes / 60);
  return `${String(hours % 12 === 0 ? 12 : hours % 12)}.${String(minutes % 60).padStart(2, '0')} ${hours < 12 ? 'am' : 'pm'}`;
}

/** A stored time as minutes are written, "6.30 pm"; one that cannot be read stays as it was kept. */
export function keptTimeInMinutes(kept: string): string {
  const time = parseTimeOfDay(kept);
  return time === null ? kept : formatTimeInMinutes(time);
}

/** The hours of a meeting as they are written, on paper and in the words of a screen: "6.00 pm to 8.00 pm", or "6.00 pm" where no end is planned. */
export function hoursInWords(start: string, end: string): string {
  return end === '' ? keptTimeInMinutes(start) : `${keptTimeInMinutes(start)} to ${keptTimeInMinutes(end)}`;
}
