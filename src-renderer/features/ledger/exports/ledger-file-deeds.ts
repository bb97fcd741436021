import type { LedgerFile } from '@shared/ledger/ledger-file';
import { client } from '@renderer/client';
import { showNotice } from '@renderer/query/notices';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { showToast } from '@renderer/ui/toasts';

/** A ledger that was read from a file and is not kept yet. */
export type OpenedLedger = { readonly fileName: string; readonly ledger: LedgerFile };

/** Asks where to save and writes all of a review as JSON; what is being typed is saved first. */
export async function saveLedgerFile(reviewId: string): Promise<void> {
  try {
    await flushAllSavers();
    const answer = await client.ledgerFiles.save({ reviewId });
    if (answer.state === 'cancelled') return;
    const { exportKey, fileName, note } = answer;
    showToast({
      title: 'Recommendations saved as JSON',
      detail: note === '' ? `${fileName}. It holds everything, also what is exempt.` : note,
      actions: [{ words: 'Show in folder', run: () => void client.documents.showExport({ exportKey }).catch(notify) }],
    });
  } catch (error) {
    notify(error);
  }
}

/** Asks for the file of a ledger and reads it; null when the person cancels or it was refused, which is then said. */
export async function openLedgerFile(): Promise<OpenedLedger | null> {
  try {
    const answer = await client.ledgerFiles.open({});
    return answer.state === 'cancelled' ? null : answer;
  } catch (error) {
    notify(error);
    return null;
  }
}

function notify(error: unknown): void {
  showNotice(error instanceof Error ? error.message : String(error));
}
