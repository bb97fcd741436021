import { useEffect, useRef } from 'react';

/**
 * Another record starts at its Home: an address of the last one means nothing in it. The first that a window hears of may have been asked
 * for with an address, and stays there.
 * @param recordId the record that is open; null where none is, undefined while that is not known
 */
export function useHomeOfRecord(recordId: string | null | undefined, goHome: () => void): void {
  const last = useRef(recordId);
  const newest = useRef(goHome);
  useEffect(() => {
    newest.current = goHome;
  });
  useEffect(() => {
    if (recordId === last.current) return;
    const isFirst = last.current === undefined;
    // It is asked for anew when another one is opened: whatever comes then is no longer the first.
    last.current = recordId ?? null;
    if (!isFirst) newest.current();
  }, [recordId]);
}
