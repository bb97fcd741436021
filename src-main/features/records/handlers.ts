import path from 'node:path';
import type { recordsContract } from '@shared/records/contract';
import type { LeaveAnswer } from '@shared/records/model';
import { notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecentRecords } from './recent-records';
import type { RecordDesk } from './record-desk';

/** Dialogs and windows of the system; paths stay on this side. */
export type RecordDialogs = {
  readonly chooseRecord: () => Promise<string | null>;
  readonly chooseCopy: (suggestedName: string) => Promise<string | null>;
  readonly showInFolder: (file: string) => void;
};

/** The operations on record files, over one desk. */
export function createRecordsHandlers(parts: {
  readonly desk: RecordDesk;
  readonly recent: RecentRecords;
  readonly dialogs: RecordDialogs;
  /** Opens the sample, making it first when it is not there. */
  readonly openSample: () => ReturnType<RecordDesk['open']>;
  /** Opens the person's own papers, making their record the first time. */
  readonly openPersonal: () => ReturnType<RecordDesk['open']>;
  /** The window's answer to being told that its record is put away. */
  readonly heardFromWindow: (answer: LeaveAnswer) => void;
}): HandlersFor<typeof recordsContract> {
  const { desk, recent, dialogs } = parts;
  return {
    status: async () => await desk.settledStatus(),
    recent: async () => ({ records: [...recent.list()] }),
    create: async ({ name }) => await desk.create(name, false),
    openFile: async () => {
      const file = await dialogs.chooseRecord();
      return file === null ? desk.status() : await desk.open(file);
    },
    openRecent: async ({ key }) => {
      const file = recent.fileOf(key);
      if (file === null) throw new Refusal(notFound('record', key));
      return await desk.open(file);
    },
    openSample: async () => await parts.openSample(),
    openPersonal: async () => await parts.openPersonal(),
    copyHere: async () => await desk.copyHere(),
    restoreBackup: async () => await desk.restoreBackup(),
    tryAgain: async () => (desk.file === null ? desk.status() : await desk.open(desk.file)),
    close: async () => await desk.leave(),
    saveCopy: async () => {
      if (!desk.store) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
      const file = await dialogs.chooseCopy(path.basename(desk.store.file));
      if (file === null) return { saved: false, fileName: '' };
      if (file === desk.store.file) throw new Refusal(ruleRefusal('copyOverItself', 'Choose another name or folder: a copy cannot replace the record that is open.'));
      await desk.saveCopy(file);
      return { saved: true, fileName: path.basename(file) };
    },
    showInFolder: async () => {
      if (desk.file !== null) dialogs.showInFolder(desk.file);
      return {};
    },
    letGo: async ({ answer }) => {
      parts.heardFromWindow(answer);
      return {};
    },
  };
}
