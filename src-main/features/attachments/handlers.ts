import path from 'node:path';
import { rm } from 'node:fs/promises';
import { generateKeyBetween } from 'fractional-indexing';
import type { attachmentsContract } from '@shared/attachments/contract';
import { attachmentRefusal } from '@shared/attachments/refusals';
import { safeFileName, titleFromFileName } from '@shared/attachments/safe-file-name';
import { describeError, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { AppEvent } from '@shared/events';
import type { HandlersFor } from '@main/boundary/handlers';
import { refuseLockedAppendix } from '@main/features/papers/paper-lock';
import { putInPlace, temporaryBeside } from '@main/docx/save-document';
import type { RowPatch } from '@main/store/record-transaction';
import type { RecordStore } from '@main/store/record-store';
import { DamagedAttachment, writeAttachment } from './attachment-bytes';
import type { AttachmentIntake } from './intake';
import { openCopy } from './open-copy';
import type { OpeningParts } from './open-copy';
import { attachmentsBeside, listAttachments, placeOfTarget } from './attachment-rows';

/** What attached files need from outside the record. */
export type AttachmentsServices = OpeningParts & {
  readonly store: () => RecordStore | null;
  readonly intake: AttachmentIntake;
  /** Asks for files; null when the person cancels. */
  readonly chooseFiles: () => Promise<readonly string[] | null>;
  /** Asks where to save a file of this name; null when the person cancels. */
  readonly chooseTarget: (suggestedName: string) => Promise<string | null>;
  readonly emit: (event: AppEvent) => void;
  /** Files written since the start, by the key that the window knows them by. */
  readonly written: Map<string, string>;
};

/** The operations on attached files. */
export function createAttachmentsHandlers(services: AttachmentsServices): HandlersFor<typeof attachmentsContract> {
  const { intake } = services;
  const jobs = new Map<string, AbortController>();
  const kept = async (id: string) => {
    const store = services.store();
    if (!store) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
    return { store, row: await store.read((reader) => reader.get('attachment', id, 'attached file')) };
  };

  return {
    list: async ({ reader }, of) => ({ attachments: await listAttachments(reader, of) }),

    choose: async ({ jobId }) => {
      const chosen = await services.chooseFiles();
      if (chosen === null) return { files: [] };
      const controller = new AbortController();
      jobs.set(jobId, controller);
      const files: { state: 'ready'; uploadId: string; fileName: string }[] = [];
      const refused: { state: 'refused'; fileName: string; sentence: string }[] = [];
      try {
        for (const [index, file] of chosen.entries()) {
          const fileName = path.basename(file);
          try {
            const uploadId = await intake.takeIn(file, {
              signal: controller.signal,
              onProgress: (fraction) => services.emit({ event: 'progress', jobId, fraction: Math.min(1, (index + fraction) / chosen.length), sentence: `Reading ${fileName}` }),
            });
            if (uploadId !== null) files.push({ state: 'ready', uploadId, fileName });
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            refused.push({ state: 'refused', fileName, sentence: describeError(error.error) });
          }
          if (controller.signal.aborted) break;
        }
        if (!controller.signal.aborted) return { files: [...files, ...refused] };
        // Cancelled: none of them, as nobody could say which.
        for (const { uploadId } of files) await intake.withdraw(uploadId);
        return { files: [] };
      } finally {
        jobs.delete(jobId);
      }
    },

    cancel: async ({ jobId }) => {
      jobs.get(jobId)?.abort();
      return {};
    },

    offer: async ({ fileName, byteLength }) => ({ uploadId: intake.offer(fileName, byteLength) }),
    lookAt: async ({ uploadId, bytes }) => {
      intake.lookAt(uploadId, bytes);
      return {};
    },
    looked: async ({ uploadId }) => ({ known: await intake.looked(uploadId) }),
    keep: async ({ uploadId, bytes }) => {
      await intake.keep(uploadId, bytes);
      return {};
    },
    withdraw: async ({ uploadId }) => {
      await intake.withdraw(uploadId);
      return {};
    },

    add: async ({ tx }, { target, uploadIds }) => {
      const place = await placeOfTarget(tx, target);
      let last = (await attachmentsBeside(tx, place)).at(-1)?.orderKey ?? null;
      const ids: string[] = [];
      for (const uploadId of uploadIds) {
        const file = intake.take(uploadId);
        last = generateKeyBetween(last, null);
        const row = await tx.insert('attachment', { ...place, fileName: safeFileName(file.fileName), title: titleFromFileName(file.fileName), byteLength: file.byteLength, contentHash: file.contentHash, orderKey: last });
        ids.push(row.id);
      }
      return { ids };
    },

    update: async ({ tx }, { id, exemptParagraphs, wordsMayAppear, ...changes }) => {
      await tx.get('attachment', id, 'attached file');
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as RowPatch<'attachment'>;
      await tx.update('attachment', id, { ...given, ...(exemptParagraphs === undefined ? {} : { exemptParagraphs: JSON.stringify(exemptParagraphs) }), ...(wordsMayAppear === undefined ? {} : { wordsMayAppear: wordsMayAppear ? 1 : 0 }) });
      return {};
    },

    move: async ({ tx }, { id, beforeId }) => {
      const row = await tx.get('attachment', id, 'attached file');
      if (beforeId === id) return {};
      const others = (await attachmentsBeside(tx, row)).filter((other) => other.id !== id);
      const at = beforeId === null ? others.length : others.findIndex((other) => other.id === beforeId);
      if (at < 0) throw new Refusal(ruleRefusal('neighbourGone', 'The file it should stand before is no longer there.'));
      await tx.update('attachment', id, { orderKey: generateKeyBetween(others[at - 1]?.orderKey ?? null, others[at]?.orderKey ?? null) });
      return {};
    },

    remove: async ({ tx }, { id }) => {
      await refuseLockedAppendix(tx, await tx.get('attachment', id, 'attached file'));
      await tx.remove('attachment', id);
      return {};
    },

    open: async ({ id }) => {
      const { store, row } = await kept(id);
      await openCopy(services, row.fileName, async (file) => await readable(row.fileName, () => writeAttachment(store, row, file)));
      return {};
    },

    saveAs: async ({ id }) => {
      const { store, row } = await kept(id);
      const file = await services.chooseTarget(row.fileName);
      if (file === null) return { state: 'cancelled' };
      const temporary = temporaryBeside(file);
      try {
        await readable(row.fileName, () => writeAttachment(store, row, temporary));
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      const saved = await putInPlace(temporary, file);
      if (!saved.ok) throw new Refusal(saved.error);
      services.written.set(id, saved.value.path);
      return { state: 'written', exportKey: id, fileName: path.basename(saved.value.path), note: saved.value.message };
    },
  };
}

/** Says in words that a kept file is damaged; anything else goes on as it is. */
async function readable(fileName: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DamagedAttachment) throw new Refusal(attachmentRefusal('unreadable', fileName));
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('E')) throw new Refusal(ruleRefusal('document.notWritten', `“${fileName}” was not saved: the folder did not take it. Make room or choose another folder.`));
    throw error;
  }
}
