import { messageOf } from '@shared/kernel/message-of';
import { OperationError } from '@shared/make-client';
import { client } from '@renderer/client';
import { showNotice } from '@renderer/query/notices';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { showToast, useToasts } from '@renderer/ui/toasts';
import type { ToastAction } from '@renderer/ui/toasts';
import { isTextPlace } from './command-keys';
import { operationJustDone } from './last-operation';

/** The message about the last Undo or Redo, which the next one takes the place of. */
let lastSaid = 0;

/** Says what was taken back or done again: it may have been on another screen, where nobody sees it go. */
function say(title: string, action?: ToastAction): void {
  useToasts.getState().close(lastSaid);
  lastSaid = showToast({ title, tone: 'information', ...(action === undefined ? {} : { actions: [action] }) });
}

/** That there is nothing more to take back is no failure: it is said in passing. */
function sayWhyNot(error: unknown): void {
  if (error instanceof OperationError && error.error.kind === 'rule') say(error.message);
  else showNotice(messageOf(error));
}

const sayTakenBack = (label: string): void => say(`Taken back: ${label}.`, { words: 'Redo', keys: 'Ctrl+Y', ofRecord: true, run: () => void takeBack('redo') });

/** Takes back the newest change of the record, or gives it back, and says which it was. What is being typed or recorded is on the disk first: it is newer. */
export async function takeBack(direction: 'undo' | 'redo'): Promise<void> {
  await flushAllSavers();
  try {
    const { label } = await client.history[direction]({});
    if (direction === 'undo') sayTakenBack(label);
    else say(`Done again: ${label}.`);
  } catch (error) {
    sayWhyNot(error);
  }
}

/** Undo of the menu: in a text field it is the text's own, everywhere else the record's. */
export function undoOrRedo(direction: 'undo' | 'redo'): void {
  // The menu's own way to a text field's undo; there is no other for a page.
  if (isTextPlace(document.activeElement)) document.execCommand(direction);
  else void takeBack(direction);
}

/** Takes back one deed by its number in the log and says which it was; what was done since stays. Null: the newest. */
async function takeBackThis(seq: number | null): Promise<void> {
  await flushAllSavers();
  try {
    const { label } = await client.history.undo(seq === null ? {} : { seq });
    sayTakenBack(label);
  } catch (error) {
    sayWhyNot(error);
  }
}

/**
 * The button of a message about what was just done: it takes back that and nothing else, also when more was done while the message stood.
 * To be asked for where the write was answered.
 */
export function undoThis(): ToastAction {
  const seq = operationJustDone();
  return { words: 'Undo', keys: 'Ctrl+Z', ofRecord: true, run: () => void takeBackThis(seq) };
}

/** After something was moved to the bin: one sentence with Undo. Nothing asks "are you sure?". */
export function toastRemoved(title: string): void {
  showToast({ title, tone: 'removed', actions: [undoThis()] });
}
