import { client } from '@renderer/client';
import { showNotice } from '@renderer/query/notices';
import { announce } from '@renderer/ui/announce';
import { showToast } from '@renderer/ui/toasts';
import { isTextPlace } from './command-keys';

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Takes back the newest change of the record, or gives it back, and says which it was. */
export async function takeBack(direction: 'undo' | 'redo'): Promise<void> {
  try {
    const { label } = await client.history[direction]({});
    announce(direction === 'undo' ? `Taken back: ${label}.` : `Done again: ${label}.`);
  } catch (error) {
    showNotice(sentenceOf(error));
  }
}

/** Undo of the menu: in a text field it is the text's own, everywhere else the record's. */
export function undoOrRedo(direction: 'undo' | 'redo'): void {
  // The menu's own way to a text field's undo; there is no other for a page.
  if (isTextPlace(document.activeElement)) document.execCommand(direction);
  else void takeBack(direction);
}

/** After something was moved to the bin: one sentence with Undo. Nothing asks "are you sure?". */
export function toastRemoved(title: string): void {
  showToast({ title, tone: 'removed', actions: [{ words: 'Undo', keys: 'Ctrl+Z', run: () => void takeBack('undo') }] });
}
