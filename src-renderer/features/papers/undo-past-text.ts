import { papersContract } from '@shared/papers/contract';
import { client } from '@renderer/client';
import { takeBack } from '@renderer/commands/undo-redo';
import { showFailure } from '@renderer/query/notices';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { announce } from '@renderer/ui/announce';
import { showToast } from '@renderer/ui/toasts';

/**
 * Ctrl+Z and Ctrl+Y in a text where nothing more was typed: the newest step of the record may be on another screen, so it
 * is named and offered, not taken back unseen. A text that was just taken over into a paper is in front of the person: that
 * is taken back at once.
 */
export async function undoPastText(direction: 'undo' | 'redo'): Promise<void> {
  try {
    await flushAllSavers();
    const step = (await client.history.state({}))[direction];
    if (step?.label === papersContract.fill.label || step?.label === papersContract.replaceWords.label) {
      await takeBack(direction);
      return;
    }
    const nothing = direction === 'undo' ? 'Nothing more to undo in this text' : 'Nothing more to redo in this text';
    if (step === null) {
      announce(`${nothing}.`);
      return;
    }
    showToast({
      title: nothing,
      detail: direction === 'undo' ? `The last change of the record was: ${step.label}.` : `The next step of the record is: ${step.label}.`,
      actions: [{ words: direction === 'undo' ? 'Undo it' : 'Redo it', ofRecord: true, run: () => void takeBack(direction) }],
    });
  } catch (error) {
    showFailure(error);
  }
}
