import { useEffect, useState } from 'react';

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false });

/** "18:05", turning with the minute. By itself, so that the page on the wall loads nothing of the application's. */
export function useWallClock(): string {
  const [time, setTime] = useState(() => TIME.format(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setTime(TIME.format(new Date())), 500);
    return () => clearInterval(timer);
  }, []);
  return time;
}
