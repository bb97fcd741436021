import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** The least share of the usual size of letters. */
const SMALLEST = 0.3;

/**
 * Makes the letters of an element smaller until all of it is on the wall (`--fit`, from 1 down), when the words or the window change.
 * Answers false where even the smallest do not fit.
 */
export function useFittedText(place: RefObject<HTMLElement | null>, words: string): boolean {
  const [whole, setWhole] = useState(true);
  useLayoutEffect(() => {
    const fit = (): void => {
      const element = place.current;
      if (!element) return;
      const fits = (share: number): boolean => {
        element.style.setProperty('--fit', String(share));
        return element.scrollHeight <= element.clientHeight + 1;
      };
      let share = 1;
      while (!fits(share) && share > SMALLEST) share -= 0.05;
      setWhole(share > SMALLEST);
    };
    fit();
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, [place, words]);
  return whole;
}
