import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { DocumentStyles } from '@shared/documents/document-styles';
import type { AppEvent } from '@shared/events';
import type { issueContract } from '@shared/issue/contract';
import { notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { HandlersFor } from '@main/boundary/handlers';
import type { FileDoor } from '@main/docx/save-document';
import type { DocumentMaker } from '@main/features/documents/document-maker';
import type { RecordStore } from '@main/store/record-store';
import { issueAgenda, issueStep } from './issue-agenda';
import { issueFacts } from './issue-rows';
import type { AttachmentWords } from '@main/features/attachments/attachment-words';
import { filesOfCancellation, filesOfIssue, makeAll } from './make-files';
import type { FileParts } from './make-files';
import { backToPlanned, cancelMeeting, holdAfterAll } from './meeting-deeds';

/** What of the system issuing needs. */
export type IssueSystem = {
  /** Asks for a folder; null when the person cancels. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly open: (file: string) => Promise<string>;
  readonly showInFolder: (file: string) => void;
  readonly copyText: (text: string) => Promise<void>;
};

/** Issuing agendas: the record first, wholly; then files, of which any may fail without the record being the worse for it. */
export function createIssueHandlers(parts: {
  readonly sources: FileParts['sources'];
  readonly words: AttachmentWords;
  readonly store: () => RecordStore | null;
  readonly styles: () => DocumentStyles;
  readonly maker: DocumentMaker;
  readonly system: IssueSystem;
  readonly emit: (event: AppEvent) => void;
  readonly door?: FileDoor;
}): HandlersFor<typeof issueContract> {
  const jobs = new Map<string, AbortController>();
  /** Folders and files of this session, by the keys that the window knows them by. */
  const folders = new Map<string, string>();
  const files = new Map<string, string>();
  const fileOf = (key: string): string => {
    const file = files.get(key);
    if (file === undefined) throw new Refusal(notFound('file', key));
    return file;
  };
  const noteHash = (store: RecordStore) => async (issueId: string, hash: string): Promise<void> => {
    const written = await store.write({ name: 'issue.noteDocument', label: 'Issue agenda', kind: 'do' }, async (tx) => {
      if (!(await tx.findById('agendaIssue', issueId))) return;
      await tx.update('agendaIssue', issueId, { documentHash: hash });
      tx.joinWithPrevious(issueStep(issueId));
    });
    parts.emit({ event: 'changed', tables: [...written.tables], operation: 'issue.noteDocument', typing: false, at: written.at });
  };

  return {
    get: async ({ reader }, { meetingId }) => await issueFacts(reader, meetingId),
    issueAgenda: async ({ tx, today }, asked) => await issueAgenda(tx, asked, today),
    backToPlanned: async ({ tx }, { meetingId }) => {
      await backToPlanned(tx, meetingId);
      return {};
    },
    cancelMeeting: async ({ tx, today }, { meetingId, reason }) => {
      await cancelMeeting(tx, meetingId, reason, today);
      return {};
    },
    holdAfterAll: async ({ tx }, { meetingId }) => {
      await holdAfterAll(tx, meetingId);
      return {};
    },

    chooseFolder: async () => {
      const folder = await parts.system.chooseFolder();
      if (folder === null) return { state: 'cancelled' };
      const folderKey = randomUUID();
      folders.set(folderKey, folder);
      return { state: 'chosen', folderKey, folderName: path.basename(folder) };
    },
    makeFiles: async ({ meetingId, issueId, folderKey, jobId }) => {
      const store = parts.store();
      if (!store) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
      const folder = folders.get(folderKey);
      if (folder === undefined) throw new Refusal(notFound('folder', folderKey));
      const controller = new AbortController();
      jobs.set(jobId, controller);
      try {
        await parts.words.readMissing(store, { signal: controller.signal, onProgress: () => parts.emit({ event: 'progress', jobId, fraction: 0, sentence: 'Reading attached files' }) });
        const making: FileParts = { store, sources: parts.sources, maker: parts.maker, styles: parts.styles, noteHash: noteHash(store), ...(parts.door ? { door: parts.door } : {}) };
        const { files: wanted, email } = issueId === null ? await filesOfCancellation(making, meetingId) : await filesOfIssue(making, meetingId, issueId);
        const { stopped, made, failed } = await makeAll(wanted, { folder, signal: controller.signal, onProgress: (fraction, sentence) => parts.emit({ event: 'progress', jobId, fraction, sentence }) });
        if (!stopped) await parts.system.copyText(email);
        return {
          stopped,
          copied: !stopped,
          failed: [...failed],
          files: made.map(({ what, file, note }) => {
            const fileKey = randomUUID();
            files.set(fileKey, file);
            return { what, fileName: path.basename(file), fileKey, note };
          }),
        };
      } finally {
        jobs.delete(jobId);
      }
    },
    stopFiles: async ({ jobId }) => {
      jobs.get(jobId)?.abort();
      return {};
    },
    openFile: async ({ fileKey }) => {
      const trouble = await parts.system.open(fileOf(fileKey));
      if (trouble !== '') throw new Refusal(ruleRefusal('cannotOpen', 'No program on this computer opened the file. Use Show in folder, and open it from there.'));
      return {};
    },
    showFile: async ({ fileKey }) => {
      parts.system.showInFolder(fileOf(fileKey));
      return {};
    },
  };
}
