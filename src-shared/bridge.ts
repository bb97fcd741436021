import type { AppEvent } from './events';
import type { Result } from './kernel/result';

/** What the preload gives to the page, and nothing else. */
export type Bridge = {
  /** Asks main for an operation, "feature.operation". Never rejects on purpose: refusals are results. */
  readonly invoke: (name: string, input: unknown) => Promise<Result<unknown>>;
  /** Calls the listener with every event of main; answers the function that ends it. */
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
  /** Whether the window's own dictionary does not know a word; false where none is loaded. */
  readonly misspelt: (word: string) => boolean;
  /** What a misspelt word may have meant. */
  readonly suggestions: (word: string) => readonly string[];
};

/** The name under which the page finds the bridge, and the two channels it uses. */
export const BRIDGE_NAME = 'minuteBook';
export const INVOKE_CHANNEL = 'minute-book:invoke';
export const EVENT_CHANNEL = 'minute-book:event';
