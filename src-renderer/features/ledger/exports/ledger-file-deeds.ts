import type { LedgerFile } from '@shared/ledger/ledger-file';
import { client } from '@renderer/client';
import { toastSaved } from '@renderer/features/documents/toast-saved';
import { showFailure } from '@renderer/query/notices';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';

/** A ledger that was read from a file and is not kept yet. */
export type OpenedLedger = { readonly fileName: string; readonly ledger: LedgerFile };

/** Asks where to save and writes all of a review as JSON; what is being typed is saved first. */
export async function saveLedgerFile(reviewId: string): Promise<void> {
  try {
    await flushAllSavers();
    const answer = await client.ledgerFiles.save({ reviewId });
    if (answer.state === 'written') toastSaved('Recommendations saved as JSON', answer, { detail: `${answer.fileName}. It holds everything, also what is exempt.` });
  } catch (error) {
    showFailure(error);
  }
}

/** Asks for the file of a ledger and reads it; null when the person cancels or it was refused, which is then said. */
export async function openLedgerFile(): Promise<OpenedLedger | null> {
  try {
    const answer = await client.ledgerFiles.open({});
    return answer.state === 'cancelled' ? null : answer;
  } catch (error) {
    showFailure(error);
    return null;
  }
}
