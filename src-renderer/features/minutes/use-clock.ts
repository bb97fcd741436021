import { useEffect, useState } from 'react';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { timeFromMinutes } from '@shared/kernel/time-of-day';

/** The time on the wall now. */
export function timeNow(): TimeOfDay {
  const now = new Date();
  return timeFromMinutes(now.getHours() * 60 + now.getMinutes());
}

/** The time on the wall, turning with the minute. */
export function useClock(): TimeOfDay {
  const [time, setTime] = useState(timeNow);
  useEffect(() => {
    // Looked at twice a second rather than once a minute: a machine that slept shows the right time at once.
    const timer = setInterval(() => setTime(timeNow()), 500);
    return () => clearInterval(timer);
  }, []);
  return time;
}
