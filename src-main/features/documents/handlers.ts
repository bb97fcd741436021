import path from 'node:path';
import type { documentsContract, DocumentKind } from '@shared/documents/contract';
import type { DocumentModel } from '@shared/documents/document-model';
import { documentFileName } from '@shared/documents/file-name';
import type { AppEvent } from '@shared/events';
import { notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { Result } from '@shared/kernel/result';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordStore } from '@main/store/record-store';
import type { DocumentSource, SourcedDocument } from './document-source';
import { recordSecrets } from './record-secrets';
import type { RecordSecrets } from './record-secrets';

/**
 * Writes a model as a Word file: worker, progress, cancel, whole file or none. With `guarded` the finished file is searched
 * for these texts and not released when one is found. Answers the file as it was really called.
 */
export type WriteWord = (job: { readonly model: DocumentModel; readonly file: string; readonly guarded: RecordSecrets | null; readonly onProgress: (fraction: number, sentence: string) => void; readonly signal: AbortSignal }) => Promise<Result<{ readonly file: string }>>;

/** The system around exports. */
export type ExportSystem = {
  /** Asks where to save; null when the person cancels. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  readonly open: (file: string) => Promise<string>;
  readonly showInFolder: (file: string) => void;
};

/** Documents of the record: shown, written as Word, opened. Which rows make which document is told by `sources`. */
export function createDocumentsHandlers(parts: {
  readonly sources: Readonly<Record<DocumentKind, DocumentSource>>;
  readonly store: () => RecordStore | null;
  readonly writeWord: WriteWord;
  readonly system: ExportSystem;
  readonly emit: (event: AppEvent) => void;
}): HandlersFor<typeof documentsContract> {
  const jobs = new Map<string, AbortController>();
  /** Files written since the start, by the key that the window knows them by: it never gets a path. */
  const written = new Map<string, string>();

  const sourced = async (kind: DocumentKind, id: string, audience: 'public' | 'members'): Promise<SourcedDocument & { readonly guarded: RecordSecrets | null }> => {
    const store = parts.store();
    if (!store) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
    return await store.read(async (reader) => {
      const document = await parts.sources[kind](reader, id, audience);
      return { ...document, guarded: document.audience === 'public' ? await recordSecrets(reader) : null };
    });
  };
  const fileOf = (key: string): string => {
    const file = written.get(key);
    if (file === undefined) throw new Refusal(notFound('document', key));
    return file;
  };

  return {
    preview: async ({ reader }, { kind, id, audience }) => {
      const { model, hasRestricted } = await parts.sources[kind](reader, id, audience);
      return { model, hasRestricted };
    },
    exportWord: async ({ kind, id, audience, jobId }) => {
      const document = await sourced(kind, id, audience);
      const chosen = await parts.system.chooseFile(documentFileName({ ...document.name, kind: document.model.kind, status: document.model.status, publicVersion: audience === 'public' && document.hasRestricted }, 'docx'));
      if (chosen === null) return { state: 'cancelled' };
      const controller = new AbortController();
      jobs.set(jobId, controller);
      try {
        // Gathered again: something may have been typed while the question where to save was on the screen.
        const { model, guarded } = await sourced(kind, id, audience);
        const result = await parts.writeWord({
          model,
          guarded,
          file: chosen,
          onProgress: (fraction, sentence) => {
            parts.emit({ event: 'progress', jobId, fraction, sentence });
          },
          signal: controller.signal,
        });
        if (controller.signal.aborted && !result.ok) return { state: 'cancelled' };
        if (!result.ok) throw new Refusal(result.error);
        written.set(jobId, result.value.file);
        return { state: 'written', exportKey: jobId, fileName: path.basename(result.value.file) };
      } finally {
        jobs.delete(jobId);
      }
    },
    cancelExport: async ({ jobId }) => {
      jobs.get(jobId)?.abort();
      return {};
    },
    openExport: async ({ exportKey }) => {
      const trouble = await parts.system.open(fileOf(exportKey));
      if (trouble !== '') throw new Refusal(ruleRefusal('cannotOpen', 'No program on this computer opened the file. Use Show in folder, and open it from there.'));
      return {};
    },
    showExport: async ({ exportKey }) => {
      parts.system.showInFolder(fileOf(exportKey));
      return {};
    },
  };
}
