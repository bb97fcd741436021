import { client } from '@renderer/client';
import { showFailure } from '@renderer/query/notices';
import { showToast } from '@renderer/ui/toasts';

/** The operations on record files that need no input. */
export type RecordAction = 'openFile' | 'openSample' | 'openPersonal' | 'copyHere' | 'restoreBackup' | 'tryAgain' | 'close';

async function orNotice(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    showFailure(error);
  }
}

/** Opens, closes or mends a record; a failure becomes a notice, a problem becomes the problem screen. Main says itself when another record is open. */
export async function runRecordAction(action: RecordAction): Promise<void> {
  await orNotice(() => client.records[action]({}));
}

/** Opens one of the records opened before. */
export async function openRecent(key: string): Promise<void> {
  await orNotice(() => client.records.openRecent({ key }));
}

/** Writes a whole, checked copy to a place that the person chooses. */
export async function saveCopy(): Promise<void> {
  await orNotice(async () => {
    const { saved, fileName } = await client.records.saveCopy({});
    if (saved) showToast({ title: 'Copy saved and checked', detail: fileName });
  });
}

/** Shows the record's file in the system's own window of files. */
export async function showRecordInFolder(): Promise<void> {
  await orNotice(() => client.records.showInFolder({}));
}
