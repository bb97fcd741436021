import { useSyncExternalStore } from 'react';

/** Whether the window is narrow: one pane instead of three (720 px and less, which is 200 % of 1440). */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 799px)');
}

/** Whether there is room for a side pane beside a wide one. */
export function useIsWide(): boolean {
  return useMediaQuery('(min-width: 1200px)');
}

function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => window.matchMedia(query).matches,
  );
}
