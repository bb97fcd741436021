import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { ReadingPlace } from '@shared/reader/model';
import { client } from '@renderer/client';

/** How long nothing is scrolled before the place is kept, in milliseconds. */
const PAUSE = 600;

type ReadingPlaceParts = {
  readonly documentId: string;
  readonly file: number | null;
  /** Where it was left; null for one that is opened first. */
  readonly left: ReadingPlace | null;
  /** The element that the paragraphs stand in. */
  readonly pane: RefObject<HTMLElement | null>;
};

/** Goes to where a document was left, once, and keeps where it is scrolled to. */
export function useReadingPlace({ documentId, file, left, pane }: ReadingPlaceParts): void {
  const start = useRef(left?.block ?? 0);
  // A layout effect: only its end still sees the pane when the screen goes away.
  useLayoutEffect(() => {
    let last = start.current;
    if (last > 0) showAtTop(last);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      clearTimeout(timer);
      timer = undefined;
      const block = topBlock(pane.current);
      if (block === null || block === last) return;
      last = block;
      // A place that is not kept costs a moment of looking, and is no reason to disturb somebody who reads.
      void client.reader.leaveAt({ documentId, place: { file, block } }).catch(() => undefined);
    };
    const scrolled = (): void => {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    };
    // In a narrow window the page scrolls, in a wide one the pane: both are heard.
    window.addEventListener('scroll', scrolled, true);
    return () => {
      window.removeEventListener('scroll', scrolled, true);
      if (timer !== undefined) keep();
    };
  }, [documentId, file, pane]);
}

/** Brings a paragraph to the top. What stands above it is measured only when it comes near, so it is asked for twice. */
export function showAtTop(block: number): void {
  const go = (): void => document.querySelector(`[data-block="${String(block)}"]`)?.scrollIntoView({ block: 'start' });
  go();
  requestAnimationFrame(go);
}

/** The first paragraph that can be seen; null where none has a place on the screen. */
function topBlock(pane: HTMLElement | null): number | null {
  if (!pane) return null;
  const blocks = [...pane.querySelectorAll<HTMLElement>('[data-block]')];
  // In a narrow window the pane is longer than what it is seen through.
  const top = Math.max(pane.closest('main')?.getBoundingClientRect().top ?? 0, pane.getBoundingClientRect().top) + 4;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle;
    else low = middle + 1;
  }
  const found = blocks[low]?.dataset['block'];
  return found === undefined ? null : Number(found);
}
