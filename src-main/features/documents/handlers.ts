import path from 'node:path';
import type { documentsContract, DocumentKind, FileFormat } from '@shared/documents/contract';
import type { DocumentStyles } from '@shared/documents/document-styles';
import { documentFileName } from '@shared/documents/file-name';
import type { AppEvent } from '@shared/events';
import { notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { PlanChoice } from '@shared/ledger/model';
import type { Period } from '@shared/reporting/model';
import type { Result } from '@shared/kernel/result';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordStore } from '@main/store/record-store';
import type { AttachmentWords } from '@main/features/attachments/attachment-words';
import type { DocumentJob, DocumentMaker } from './document-maker';
import type { DocumentSource, SourcedDocument } from './document-source';
import { recordSecrets } from './record-secrets';
import type { RecordSecrets } from './record-secrets';

/** The system around exports. */
export type ExportSystem = {
  /** Asks where to save; null when the person cancels. */
  readonly chooseFile: (suggestedName: string, format: FileFormat | 'zip' | 'json' | 'mbpaper') => Promise<string | null>;
  readonly open: (file: string) => Promise<string>;
  readonly showInFolder: (file: string) => void;
  /** Puts plain text on the clipboard. */
  readonly copyText: (text: string) => Promise<void>;
};

type Asked = { readonly kind: DocumentKind; readonly id: string; readonly audience: 'public' | 'members'; readonly period: Period | null; readonly plan: PlanChoice | null; readonly jobId: string };
type Gathered = SourcedDocument & { readonly guarded: RecordSecrets | null };

/** Documents of the record: shown, written as files, copied, printed, opened. Which rows make which document is told by `sources`. */
export function createDocumentsHandlers(parts: {
  readonly sources: Readonly<Record<DocumentKind, DocumentSource>>;
  readonly store: () => RecordStore | null;
  /** How documents look now: the council's house template, else our own. */
  readonly styles: () => DocumentStyles;
  readonly maker: DocumentMaker;
  readonly words: AttachmentWords;
  readonly system: ExportSystem;
  readonly emit: (event: AppEvent) => void;
  /** Files written since the start, by the key that the window knows them by: it never gets a path. */
  readonly written: Map<string, string>;
}): HandlersFor<typeof documentsContract> {
  const jobs = new Map<string, AbortController>();
  const { written } = parts;

  const openStore = (): RecordStore => {
    const store = parts.store();
    if (!store) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
    return store;
  };
  const gather = async ({ kind, id, audience, period, plan }: Asked): Promise<Gathered> =>
    await openStore().read(async (reader) => {
      const document = await parts.sources[kind](reader, id, audience, period, plan);
      return { ...document, guarded: document.audience === 'public' ? await recordSecrets(reader) : null };
    });
  const nameOf = (document: Gathered, audience: Asked['audience'], format: FileFormat): string =>
    documentFileName({ ...document.name, kind: document.model.kind, status: document.model.status, publicVersion: audience === 'public' && document.hasRestricted }, format);
  /** Gathers a document and runs a job on it that the window can follow and cancel; null when it was cancelled. */
  const run = async <T>(asked: Asked, nameFor: (document: Gathered) => string, work: (job: DocumentJob) => Promise<Result<T>>): Promise<T | null> => {
    const { jobId } = asked;
    const controller = new AbortController();
    jobs.set(jobId, controller);
    const onProgress = (fraction: number, sentence: string): void => parts.emit({ event: 'progress', jobId, fraction, sentence });
    try {
      let document = await gather(asked);
      // What stands in attached files must be known before a document is searched for it.
      if (document.guarded !== null && (await parts.words.readMissing(openStore(), { signal: controller.signal, onProgress: () => onProgress(0, 'Reading attached files') }))) {
        if (controller.signal.aborted) return null;
        document = await gather(asked);
      }
      const result = await work({ model: document.model, guarded: document.guarded, styles: parts.styles(), fileName: nameFor(document), onProgress, signal: controller.signal });
      if (controller.signal.aborted && !result.ok) return null;
      if (!result.ok) throw new Refusal(result.error);
      return result.value;
    } finally {
      jobs.delete(jobId);
    }
  };
  const fileOf = (key: string): string => {
    const file = written.get(key);
    if (file === undefined) throw new Refusal(notFound('document', key));
    return file;
  };

  return {
    preview: async ({ reader }, { kind, id, audience, period, plan }) => {
      const { model, hasRestricted } = await parts.sources[kind](reader, id, audience, period, plan);
      return { model, hasRestricted };
    },
    exportFile: async ({ format, ...asked }) => {
      const file = await parts.system.chooseFile(nameOf(await gather(asked), asked.audience, format), format);
      if (file === null) return { state: 'cancelled' };
      // Gathered again: something may have been typed while the question where to save was on the screen.
      const saved = await run(asked, () => path.basename(file), (job) => parts.maker.save({ ...job, format, file }));
      if (saved === null) return { state: 'cancelled' };
      written.set(asked.jobId, saved.file);
      return { state: 'written', exportKey: asked.jobId, fileName: path.basename(saved.file), note: saved.note };
    },
    copyText: async (asked) => {
      const text = await run(asked, (document) => nameOf(document, asked.audience, 'txt'), parts.maker.text);
      if (text === null) return { state: 'cancelled' };
      await parts.system.copyText(text);
      return { state: 'copied' };
    },
    print: async (asked) => {
      const done = await run(asked, (document) => nameOf(document, asked.audience, 'pdf'), parts.maker.print);
      return { state: done === true ? 'printed' : 'cancelled' };
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
