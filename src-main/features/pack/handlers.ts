import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { AppEvent } from '@shared/events';
import type { DocumentModel } from '@shared/documents/document-model';
import type { DocumentStyles } from '@shared/documents/document-styles';
import { estimatePages } from '@shared/documents/estimate-pages';
import { documentFileName } from '@shared/documents/file-name';
import { packNames } from '@shared/pack/pack-names';
import { packEntries, packGaps } from '@shared/pack/pack-order';
import type { PackEntry, PackReaders } from '@shared/pack/pack-order';
import type { packContract, PackLine } from '@shared/pack/contract';
import { packList } from '@shared/pack/pack-list';
import type { HandlersFor } from '@main/boundary/handlers';
import { attachmentBytes } from '@main/features/attachments/attachment-bytes';
import type { AttachmentWords } from '@main/features/attachments/attachment-words';
import type { DocumentMaker } from '@main/features/documents/document-maker';
import type { DocumentSource } from '@main/features/documents/document-source';
import { recordSecrets } from '@main/features/documents/record-secrets';
import type { RecordSecrets } from '@main/features/documents/record-secrets';
import { writePack } from '@main/pack/write-pack';
import type { PackMember } from '@main/pack/write-pack';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordStore } from '@main/store/record-store';
import type { PackSources } from './pack-document';
import { packFactsOf } from './pack-rows';

/** What packs need from outside the record. */
export type PackServices = {
  readonly store: () => RecordStore | null;
  readonly sources: PackSources & { readonly pack: DocumentSource };
  readonly styles: () => DocumentStyles;
  readonly maker: Pick<DocumentMaker, 'word'>;
  readonly words: AttachmentWords;
  /** Asks where to save; null when the person cancels. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  readonly workerFile: string | URL;
  readonly emit: (event: AppEvent) => void;
  readonly report: (error: unknown, operation: string) => string;
  /** Files written since the start, by the key that the window knows them by. */
  readonly written: Map<string, string>;
};

/** A pack gathered from the record in one state of it: its parts as documents, and its files by their hash. */
type Gathered = {
  readonly title: string;
  readonly suggestedName: string;
  readonly agenda: DocumentModel;
  readonly entries: readonly { readonly entry: PackEntry; readonly name: string; readonly model: DocumentModel | null }[];
  readonly guarded: RecordSecrets | null;
  /** Files that are marked as open here and as not open elsewhere, by their title. */
  readonly contradicted: readonly string[];
};

const LIST_NAME = '00 Contents.txt';
const AGENDA_NAME = '00 Agenda.docx';

/** The operations on packs. */
export function createPackHandlers(services: PackServices): HandlersFor<typeof packContract> {
  const jobs = new Map<string, AbortController>();

  const gather = async (reader: RecordReader, meetingId: string, audience: PackReaders): Promise<Gathered> => {
    const entries = packEntries(await packFactsOf(reader, meetingId), audience);
    const names = packNames(entries);
    const pack = await services.sources.pack(reader, meetingId, audience);
    const parts: { entry: PackEntry; name: string; model: DocumentModel | null }[] = [];
    for (const [index, entry] of entries.entries()) parts.push({ entry, name: names[index] ?? '', model: entry.kind === 'paper' ? (await services.sources.report(reader, entry.paper.id, audience)).model : null });
    const hashes = entries.flatMap((entry) => (entry.kind === 'file' ? [entry.file] : []));
    return {
      title: pack.model.title,
      suggestedName: documentFileName({ ...pack.name, kind: 'pack', status: pack.model.status, publicVersion: audience === 'public' && pack.hasRestricted }, 'zip'),
      agenda: (await services.sources.agenda(reader, meetingId, audience)).model,
      entries: parts,
      guarded: audience === 'public' ? await recordSecrets(reader) : null,
      contradicted: audience === 'public' ? await alsoRestricted(reader, hashes) : [],
    };
  };

  // Not searched one by one: the whole is, as it stands on the disk.
  const membersOf = (store: RecordStore, { agenda, entries }: Gathered, signal: AbortSignal): readonly PackMember[] => {
    const word = (name: string, model: DocumentModel): PackMember => ({
      name, own: true,
      bytes: async function* () {
        const made = await services.maker.word({ model, styles: services.styles(), guarded: null, fileName: name, onProgress: () => undefined, signal });
        if (!made.ok) throw new Refusal(made.error);
        yield made.value;
      },
    });
    return [word(AGENDA_NAME, agenda), ...entries.map(({ entry, name, model }) => (entry.kind === 'file' ? { name, own: false, bytes: () => attachmentBytes(store, entry.file) } : word(name, model ?? agenda)))];
  };

  return {
    get: async ({ reader }, { meetingId, audience }) => {
      const facts = await packFactsOf(reader, meetingId);
      const { model, hasRestricted } = await services.sources.pack(reader, meetingId, audience);
      const pages = await partPages(model, services.styles());
      const entries = packEntries(facts, audience);
      const names = packNames(entries);
      let papers = 1;
      const lines: PackLine[] = [
        { id: 'front', kind: 'front', itemLabel: '', title: 'Front sheet and contents', publicity: publicityOf(model), ...placeOf(pages, 0), byteLength: null, name: '' },
        { id: 'agenda', kind: 'agenda', itemLabel: '', title: 'Agenda', publicity: publicityOf(model), ...placeOf(pages, 1), byteLength: null, name: AGENDA_NAME },
        ...entries.map((entry, index): PackLine => {
          const common = { itemLabel: entry.item?.label ?? '', publicity: entry.publicity, name: names[index] ?? '' };
          if (entry.kind === 'file') return { ...common, id: entry.file.id, kind: 'file', title: entry.file.title, firstPage: null, pages: null, byteLength: entry.file.byteLength };
          papers += 1;
          return { ...common, id: entry.paper.id, kind: 'paper', title: entry.paper.title, ...placeOf(pages, papers), byteLength: null };
        }),
      ];
      return { lines, gaps: packGaps(facts).map(({ sentence }) => sentence), pages: pages.total, hasRestricted };
    },

    exportZip: async ({ meetingId, audience, jobId }) => {
      const store = services.store();
      if (!store) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
      const before = await store.read((reader) => gather(reader, meetingId, audience));
      if (before.contradicted.length > 0) throw new Refusal(ruleRefusal('pack.contradicted', `${before.contradicted.map((title) => `“${title}”`).join(', ')} ${before.contradicted.length === 1 ? 'is' : 'are'} marked as open here, and the same file is attached elsewhere as not for publication. Decide which is right, then make the pack again.`));
      const file = await services.chooseFile(before.suggestedName);
      if (file === null) return { state: 'cancelled' };
      const controller = new AbortController();
      jobs.set(jobId, controller);
      try {
        if (audience === 'public') await services.words.readMissing(store, { signal: controller.signal, onProgress: () => services.emit({ event: 'progress', jobId, fraction: 0, sentence: 'Reading attached files' }) });
        if (controller.signal.aborted) return { state: 'cancelled' };
        // Gathered again: something may have been typed while the question where to save was on the screen.
        const gathered = await store.read((reader) => gather(reader, meetingId, audience));
        const answer = await writePack({
          file,
          members: membersOf(store, gathered, controller.signal),
          contents: ({ missing, unchecked }) => ({ name: LIST_NAME, text: listOf(gathered, missing, unchecked) }),
          search: gathered.guarded ? { ...gathered.guarded, fileName: path.basename(file) } : null,
          workerFile: services.workerFile,
          signal: controller.signal,
          onProgress: (fraction, sentence) => services.emit({ event: 'progress', jobId, fraction, sentence }),
          onFault: (error) => services.report(error, 'pack'),
        });
        if (answer === null) return { state: 'cancelled' };
        services.written.set(jobId, answer.saved.path);
        return { state: 'written', exportKey: jobId, fileName: path.basename(answer.saved.path), note: answer.saved.message, missing: [...answer.missing], unchecked: [...answer.unchecked] };
      } finally {
        jobs.delete(jobId);
      }
    },

    cancelZip: async ({ jobId }) => {
      jobs.get(jobId)?.abort();
      return {};
    },
  };
}

function publicityOf({ classification }: DocumentModel): PackLine['publicity'] {
  return classification.type;
}

/** The first page and the number of pages of each part of a pack, one part a turn: a long pack does not hold up anybody. */
async function partPages(model: DocumentModel, styles: DocumentStyles): Promise<{ readonly parts: readonly { readonly first: number; readonly pages: number }[]; readonly total: number }> {
  const parts: { first: number; pages: number }[] = [];
  let total = 0;
  let before: unknown = null;
  for (const [index, section] of model.sections.entries()) {
    // The contents of the front sheet are those of the whole.
    const pages = index === 0 ? (estimatePages(model, styles).headings[0] ?? 2) - 1 : estimatePages({ ...model, sections: [section] }, styles).total;
    const last = parts.at(-1);
    if (last && section.edges !== undefined && section.edges === before) last.pages += pages;
    else parts.push({ first: total + 1, pages });
    before = section.edges;
    total += pages;
    await nextTurn();
  }
  return { parts, total };
}

function placeOf({ parts }: Awaited<ReturnType<typeof partPages>>, index: number): { readonly firstPage: number | null; readonly pages: number | null } {
  const part = parts[index];
  return { firstPage: part?.first ?? null, pages: part?.pages ?? null };
}

function listOf({ title, agenda, entries }: Gathered, missing: readonly string[], unchecked: readonly string[]): string {
  return packList({
    title, missing, unchecked,
    lines: [
      { name: AGENDA_NAME, itemLabel: '', title: agenda.title, classification: '', byteLength: null, contentHash: '' },
      ...entries.map(({ entry, name }) => ({
        name,
        itemLabel: entry.item?.label ?? '',
        title: entry.kind === 'paper' ? entry.paper.title : entry.file.title,
        classification: entry.publicity === 'open' ? '' : PUBLICITY_WORDS[entry.publicity],
        byteLength: entry.kind === 'file' ? entry.file.byteLength : null,
        contentHash: entry.kind === 'file' ? entry.file.contentHash : '',
      })),
    ],
  });
}

/** Titles of files that are open here while the same bytes are attached anywhere in the record as exempt or confidential. */
async function alsoRestricted(reader: RecordReader, files: readonly { readonly title: string; readonly contentHash: string }[]): Promise<readonly string[]> {
  const restricted = new Set((await reader.query<{ contentHash: string }>(
    `SELECT a.contentHash FROM attachment a LEFT JOIN agendaItem item ON item.id = a.agendaItemId LEFT JOIN paper ON paper.id = a.paperId LEFT JOIN agendaItem paperItem ON paperItem.id = paper.agendaItemId
      WHERE a.deletedAt IS NULL AND (a.publicity <> 'open' OR coalesce(item.actualPublicity, item.publicity, 'open') <> 'open' OR coalesce(paper.publicity, 'open') <> 'open' OR coalesce(paperItem.actualPublicity, paperItem.publicity, 'open') <> 'open')`,
  )).map(({ contentHash }) => contentHash));
  return files.filter(({ contentHash }) => restricted.has(contentHash)).map(({ title }) => title);
}
