import { formatDay, type CalendarDay } from '@shared/kernel/calendar-day';
import { todayOf } from './today';

/** "today, 09:41", "21 November 2026, 09:41": an instant on the clock of this machine. */
export function instantWords(instant: string, today: CalendarDay): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const day = todayOf(date);
  return `${day === today ? 'today' : formatDay(day)}, ${time}`;
}
