import path from 'node:path';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { ledgerFilesContract } from '@shared/ledger/files-contract';
import { cleanFileName } from '@shared/documents/file-name';
import { listedWords } from '@shared/kernel/listed-words';
import { ledgerFileText } from '@shared/ledger/ledger-file';
import type { LedgerFile } from '@shared/ledger/ledger-file';
import type { HandlersFor } from '@main/boundary/handlers';
import { saveDocument } from '@main/docx/save-document';
import type { RecordStore } from '@main/store/record-store';
import { keepEvidence, withBytes } from './evidence-files';
import { keepLedger } from './keep-ledger';
import { ledgerFileOf } from './ledger-file';

/** What files of ledgers need from outside the record. */
export type LedgerFileServices = {
  readonly store: () => RecordStore | null;
  /** Asks where the file goes; null when the person cancels. */
  readonly chooseTarget: (suggestedName: string) => Promise<string | null>;
  /** Asks for a file and reads it behind the guard; null when the person cancels. */
  readonly readChosen: () => Promise<{ readonly name: string; readonly ledger: LedgerFile } | null>;
  /** Files written since the start, by the key that the window knows them by. */
  readonly written: Map<string, string>;
  readonly newKey: () => string;
  /** The time, as an ISO instant. */
  readonly now: () => string;
};

/** A review's ledger as a file of its own. */
export function createLedgerFileHandlers({ store, chooseTarget, readChosen, written, newKey, now }: LedgerFileServices): HandlersFor<typeof ledgerFilesContract> {
  const openStore = (): RecordStore => {
    const open = store();
    if (!open) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
    return open;
  };
  const gather = async (reviewId: string): Promise<LedgerFile> => await openStore().read((reader) => ledgerFileOf(reader, reviewId));
  return {
    save: async ({ reviewId }) => {
      const file = await chooseTarget(`${cleanFileName(`${(await gather(reviewId)).review.title} recommendations`)}.json`);
      if (file === null) return { state: 'cancelled' };
      // Gathered again: something may have been typed while the question where to save was on the screen.
      const { ledger, leftOut } = await withBytes(openStore(), await gather(reviewId));
      const saved = await saveDocument(file, new TextEncoder().encode(ledgerFileText(ledger)));
      if (!saved.ok) throw new Refusal(saved.error);
      const exportKey = newKey();
      written.set(exportKey, saved.value.path);
      return { state: 'written', exportKey, fileName: path.basename(saved.value.path), note: [saved.value.message, leftOut.length === 0 ? '' : `${leftOut.length === 1 ? 'One file of evidence is' : `${String(leftOut.length)} files of evidence are`} not in it, because there is no room for ${leftOut.length === 1 ? 'it' : 'them'}: ${listedWords(leftOut)}. Save ${leftOut.length === 1 ? 'it' : 'them'} from the recommendation.`].filter((words) => words !== '').join(' ') };
    },
    open: async () => {
      const read = await readChosen();
      return read === null ? { state: 'cancelled' } : { state: 'read', fileName: read.name, ledger: await keepEvidence(openStore(), read.ledger, now()) };
    },
    keep: async ({ tx }, { bodyId, ledger }) => ({ reviewId: await keepLedger(tx, bodyId, ledger) }),
  };
}
