import { useEffect, useRef } from 'react';

/**
 * Goes to Home when another record takes the place of the one that was open, or when none is open any more: an address of the last one means
 * nothing in it. At the start the address stands, however late it is known which record is open: a page that comes back after a crash is where
 * the person was.
 * @param recordId null: none is open; undefined: not known
 */
export function useHomeOfRecord(recordId: string | null | undefined, goHome: () => void): void {
  const last = useRef(recordId);
  useEffect(() => {
    const before = last.current;
    // Once one was known, not to know it means that another is being read.
    const now = before === undefined ? recordId : (recordId ?? null);
    if (now === before) return;
    last.current = now;
    if (before !== undefined) goHome();
  }, [recordId, goHome]);
}
