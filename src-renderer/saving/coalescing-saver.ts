import { messageOf } from '@shared/kernel/message-of';
import { useSavingStatus } from './saving-status';

/** How long to wait before a failed save is tried again, in milliseconds. Success needs no waiting: there is no debounce. */
const RETRY_AFTER = 1_000;

/** Saves one text (a paragraph's editor, a capture box, a field) as it is typed. */
export type CoalescingSaver<S> = {
  /** Takes the newest state. Sent at once when nothing is in flight; otherwise it replaces what waits and goes next. */
  readonly push: (state: S) => void;
  /** Settles when all that was pushed is on the disk, or rejects with the last failure. */
  readonly flush: () => Promise<void>;
  /** The words that are not on the disk yet; empty when there are none. */
  readonly words: () => string;
  /** Drops what waits and has not been sent; for text that another operation has taken over (a recorded line). */
  readonly forget: () => void;
  /** Drops everything, also what is on its way and fails; for words that the person has given up with their record. */
  readonly giveUp: () => void;
};

const active = new Set<CoalescingSaver<never>>();
/** Steps of a save and the write that follows it, which closing the window and Undo have to wait for too. */
const underWay = new Set<Promise<unknown>>();

/** Lets `flushAllSavers` wait until a step that begins with a save has been carried out. Answers as the step does. */
export async function untilDone<T>(step: Promise<T>): Promise<T> {
  underWay.add(step);
  try {
    return await step;
  } finally {
    underWay.delete(step);
  }
}

/**
 * "Save now, coalesce while one is in flight": the first keystroke goes to the disk at once, those that come while it is on
 * the way go together as soon as it has arrived. A debounce lost everything in steady typing when the process was killed.
 *
 * `owner` names the text for the indicator; `send` answers when the commit returned; `merge` joins a waiting state with a
 * newer one (the newer one wins when it is left out); `wordsOf` gives its plain words, to be copied while the disk refuses them.
 */
export function createCoalescingSaver<S>(owner: string, send: (state: S) => Promise<{ readonly savedAt: string }>, merge: (waiting: S, newer: S) => S = (_waiting, newer) => newer, wordsOf: (state: S) => string = (state) => (typeof state === 'string' ? state : '')): CoalescingSaver<S> {
  let waiting: { state: S } | null = null;
  let sending: { state: S } | null = null;
  let flight: Promise<void> | null = null;
  let retry: ReturnType<typeof setTimeout> | null = null;
  let givenUp = false;
  const status = useSavingStatus.getState();

  const run = async (): Promise<void> => {
    while (waiting !== null) {
      const { state }: { state: S } = waiting;
      waiting = null;
      sending = { state };
      try {
        const { savedAt } = await send(state);
        sending = null;
        status.saved(owner, savedAt, waiting === null);
      } catch (error) {
        sending = null;
        if (givenUp) return;
        status.failed(owner, messageOf(error));
        const newer = waiting as { state: S } | null;
        waiting = { state: newer === null ? state : merge(state, newer.state) };
        throw error;
      }
    }
  };
  const depart = (): Promise<void> => {
    flight ??= run().finally(() => {
      flight = null;
    });
    return flight;
  };
  // Again and again until it is on the disk: a disk that is full may have room in an hour.
  const tryAgain = (): void => {
    retry ??= setTimeout(() => {
      retry = null;
      if (waiting !== null) depart().then(rest, tryAgain);
    }, RETRY_AFTER);
  };
  const rest = (): void => {
    if (waiting === null) active.delete(saver as CoalescingSaver<never>);
    // It came after the last look at what waits and before the flight was over: nobody else would send it.
    else depart().then(rest, tryAgain);
  };
  const saver: CoalescingSaver<S> = {
    push: (state) => {
      givenUp = false;
      waiting = { state: waiting === null ? state : merge(waiting.state, state) };
      status.typed(owner);
      active.add(saver as CoalescingSaver<never>);
      depart().then(rest, tryAgain);
    },
    flush: async () => {
      while (waiting !== null || flight !== null) await depart();
    },
    words: () => {
      const newest = waiting ?? sending;
      return newest === null ? '' : wordsOf(newest.state);
    },
    forget: () => {
      waiting = null;
      if (flight === null) status.saved(owner, useSavingStatus.getState().lastSavedAt ?? new Date().toISOString(), true);
    },
    giveUp: () => {
      givenUp = true;
      waiting = null;
      active.delete(saver as CoalescingSaver<never>);
    },
  };
  return saver;
}

/** Everything in the window that is not on the disk yet, as plain text, one text a paragraph; for whoever wants to keep it elsewhere. */
export function unsavedWords(): string {
  return [...active].map((saver) => saver.words().trim()).filter((words) => words !== '').join('\n\n');
}

/** Gives up every word that is not on the disk, once the person has said so: their record is put away. */
export function giveUpUnsaved(): void {
  for (const saver of active) saver.giveUp();
  useSavingStatus.setState({ unsaved: new Map() });
}

/** Sends everything that is still waiting anywhere in the window; for closing it. */
export async function flushAllSavers(): Promise<void> {
  await Promise.allSettled([...[...active].map((saver) => saver.flush()), ...underWay]);
}
