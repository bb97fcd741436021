import type { AppEvent } from '@shared/events';

/** The number in the log of the newest write that this window was told of; null before the first. */
let newest: number | null = null;

/** Takes note of a write; called with every event of main. */
export function noteOperation(event: AppEvent): void {
  if (event.event === 'recordChanged') newest = null;
  if (event.event === 'changed' && event.seq !== undefined) newest = event.seq;
}

/**
 * The number of the write that has just been answered: main tells of a write before it answers it, and of the next one only after that. Asked
 * for in the turn in which the answer came, it is that write's own.
 */
export function operationJustDone(): number | null {
  return newest;
}
