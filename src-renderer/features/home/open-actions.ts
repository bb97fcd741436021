import { dayNumber, type CalendarDay } from '@shared/kernel/calendar-day';
import type { MinuteEntry } from '@shared/minutes/model';

/** An action as Home shows it. */
export type HomeAction = { readonly id: string; readonly number: string; readonly text: string; readonly ownerName: string; readonly due: string; readonly lateBy: number | null };

/**
 * The actions among the entries of a meeting, the earliest due first, those without a day last. Exempt and confidential ones
 * stay out: Home may be seen by anybody who walks past.
 */
export function openActions(entries: readonly MinuteEntry[], textOf: (entry: MinuteEntry) => string, today: CalendarDay, longDate: (day: CalendarDay) => string): readonly HomeAction[] {
  return entries
    .flatMap((entry) => (entry.action !== null && entry.publicity === 'open' ? [{ entry, action: entry.action }] : []))
    .toSorted((one, other) => (one.action.due.day ?? '9999').localeCompare(other.action.due.day ?? '9999'))
    .map(({ entry, action }) => {
      const { day, verbatim } = action.due;
      const late = day === null ? 0 : dayNumber(today) - dayNumber(day);
      return { id: action.id, number: action.number, text: textOf(entry), ownerName: action.ownerName, due: day === null ? verbatim : longDate(day), lateBy: late > 0 ? late : null };
    });
}
