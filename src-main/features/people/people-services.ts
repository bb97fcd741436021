import path from 'node:path';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { Result } from '@shared/kernel/result';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { AppEvent } from '@shared/events';
import { saveDocument } from '@main/docx/save-document';
import { readFile } from '@main/reading/read-file';
import { readText } from '@main/reading/read-text';
import type { ReadingHost } from '@main/reading/run-guarded-worker';
import type { RecordStore } from '@main/store/record-store';
import type { PeopleServices } from './import-handlers';

/** The questions about files with lists of people. */
export type ListFiles = {
  /** Asks for a list; null when the person cancels. */
  readonly chooseList: () => Promise<string | null>;
  readonly chooseListFile: (suggestedName: string) => Promise<string | null>;
};

/** The guarded readers, the dialogs and the open record, as lists of people use them. */
export function createPeopleServices(parts: {
  readonly workersFolder: string;
  readonly files: ListFiles;
  readonly store: () => RecordStore | null;
  readonly today: () => CalendarDay;
  readonly emit: (event: AppEvent) => void;
  readonly report: (error: unknown, operation: string) => string;
}): PeopleServices {
  const host: ReadingHost = { workerFile: path.join(parts.workersFolder, 'read-worker.cjs'), reportFault: (detail) => parts.report(new Error(detail), 'reading') };
  return {
    // The text alone: the HTML that Excel puts beside it says nothing more about a list.
    readText: async (text, signal) => unwrap(await readText({ text, html: '' }, host, { signal })),
    chooseAndReadFile: async (signal) => {
      const file = await parts.files.chooseList();
      return file === null ? null : { name: path.basename(file), document: unwrap(await readFile(file, host, { signal })) };
    },
    chooseListFile: parts.files.chooseListFile,
    writeFile: async (file, text) => unwrap(await saveDocument(file, new TextEncoder().encode(text))),
    read: async (work) => {
      const store = parts.store();
      if (!store) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
      return await store.read(work);
    },
    today: parts.today,
    emit: parts.emit,
  };
}

function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.error);
}
