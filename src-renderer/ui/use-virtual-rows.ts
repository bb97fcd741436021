import { useLayoutEffect, useState, type RefObject } from 'react';

/** Rows drawn beyond the edges of the pane, so that scrolling shows no gaps. */
const OVERSCAN = 12;

/** Which rows of a long list are drawn, and where they stand. */
export type VirtualRows = {
  readonly from: number;
  /** The row after the last one drawn. */
  readonly to: number;
  /** Height of one row in px; every row has the same. */
  readonly rowHeight: number;
  /** Scrolls the pane around the list until a row is seen. */
  readonly show: (row: number) => void;
};

/**
 * Draws only the rows of a long list that are seen. The list scrolls with the pane it lies in, and its rows stand at their place by
 * `top`; rows carry `data-virtual-row`, by the first of which the height is measured ("Larger text" makes them higher).
 */
export function useVirtualRows(list: RefObject<HTMLElement | null>, count: number, estimate: number): VirtualRows {
  const [{ from, to, rowHeight }, setSeen] = useState({ from: 0, to: OVERSCAN * 2, rowHeight: estimate });

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const pane = paneOf(element);
    const look = (): void => {
      const drawn = element.querySelector<HTMLElement>('[data-virtual-row]')?.offsetHeight ?? 0;
      const height = drawn > 0 ? drawn : estimate;
      const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
      const first = Math.max(0, Math.floor(-top / height) - OVERSCAN);
      const last = Math.max(first + OVERSCAN * 2, Math.ceil((pane.clientHeight - top) / height) + OVERSCAN);
      setSeen((before) => (before.from === first && before.to === last && before.rowHeight === height ? before : { from: first, to: last, rowHeight: height }));
    };
    look();
    pane.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      pane.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [list, estimate, count]);

  const show = (row: number): void => {
    const element = list.current;
    if (element === null) return;
    const pane = paneOf(element);
    const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top + row * rowHeight;
    if (top < rowHeight) pane.scrollTop += top - rowHeight;
    else if (top + rowHeight * 2 > pane.clientHeight) pane.scrollTop += top + rowHeight * 2 - pane.clientHeight;
  };
  // A list that has become shorter while it was scrolled far down: its first rows, until the pane has moved.
  return { from: from < count ? from : 0, to: Math.min(from < count ? to : OVERSCAN * 2, count), rowHeight, show };
}

/** The nearest pane around an element that scrolls. */
function paneOf(element: HTMLElement): HTMLElement {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if (overflowY === 'auto' || overflowY === 'scroll') return parent;
  }
  return document.documentElement;
}
