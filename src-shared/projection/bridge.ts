import type { Projection } from './model';

/** All that the page of the second window can do: be told what to show. It cannot ask for anything of the record. */
export type ProjectionBridge = {
  /** What is shown now; null before the first value. */
  readonly now: () => Promise<Projection | null>;
  /** Calls the listener with each new value; answers the function that ends it. */
  readonly subscribe: (listener: (value: Projection) => void) => () => void;
};

/** The name under which the page of the second window finds its bridge, and the two channels it uses. */
export const PROJECTION_BRIDGE_NAME = 'minuteBookProjection';
export const PROJECTION_NOW_CHANNEL = 'minute-book:projection-now';
export const PROJECTION_SHOW_CHANNEL = 'minute-book:projection-show';
