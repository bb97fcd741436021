import { useEffect, useState } from 'react';
import { calendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';

/** The day of an instant on the clock of this machine. */
export function todayOf(instant: Date): CalendarDay {
  return calendarDay(instant.getFullYear(), instant.getMonth() + 1, instant.getDate());
}

/** Today on the clock of this machine, for rules that take the day as an argument. */
export function today(): CalendarDay {
  return todayOf(new Date());
}

/** Today, also for a screen that stays open over midnight. */
export function useToday(): CalendarDay {
  const [day, setDay] = useState(today);
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return day;
}
