import { addMinutes, minutesOf } from '../kernel/time-of-day';
import type { TimeOfDay } from '../kernel/time-of-day';

/** A meeting that passes midnight is believed up to this many minutes; a longer one is a slip of the keyboard (18:00 to 17:00). */
const LONGEST_OVER_MIDNIGHT = 8 * 60;

/** Minutes between the start and the planned end, over midnight when the end is earlier on the clock; null when that cannot be meant. */
export function plannedMinutes(start: TimeOfDay, end: TimeOfDay): number | null {
  const sameDay = minutesOf(end) - minutesOf(start);
  if (sameDay > 0) return sameDay;
  const overMidnight = sameDay + 24 * 60;
  return sameDay < 0 && overMidnight <= LONGEST_OVER_MIDNIGHT ? overMidnight : null;
}

/** The refusal of a planned end that is not after the start; null when both are in order or no end is planned. */
export function plannedEndRefusal(start: TimeOfDay, end: TimeOfDay | ''): string | null {
  if (end === '' || plannedMinutes(start, end) !== null) return null;
  return end === start ? `The meeting ends at ${end}, when it starts. Enter a later time, or leave the planned end empty.` : `The meeting ends at ${end}, before it starts at ${start}. Enter a later time, or leave the planned end empty.`;
}

/** The planned end of a meeting that starts at another time than usual and lasts as long: 18:00 to 19:30 begun at 22:00 ends at 23:30. Empty where the usual end is not known or not in order. */
export function endAfterUsualLength(usual: { readonly startTime: TimeOfDay; readonly plannedEnd: TimeOfDay | '' }, start: TimeOfDay): TimeOfDay | '' {
  const length = usual.plannedEnd === '' ? null : plannedMinutes(usual.startTime, usual.plannedEnd);
  return length === null ? '' : addMinutes(start, length);
}
