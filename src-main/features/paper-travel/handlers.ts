import path from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import { cleanFileName } from '@shared/documents/file-name';
import type { AppEvent } from '@shared/events';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { describeError, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { paperTravelContract } from '@shared/papers/travel/contract';
import { PAPER_FILE_ENDING } from '@shared/papers/travel/paper-file';
import { pictureHashesOf } from '@shared/papers/travel/file-hashes';
import { writtenBlocks } from '@shared/papers/content/paper-content';
import { withFilesThatStayed, withWhatStayed } from '@shared/papers/travel/returned-pieces';
import type { HandlersFor } from '@main/boundary/handlers';
import { saveDocument } from '@main/docx/save-document';
import { DamagedAttachment, readWhole } from '@main/features/attachments/attachment-bytes';
import { keepBytes } from '@main/store/keep-bytes';
import type { RecordStore } from '@main/store/record-store';
import { readPaperContent } from '@main/features/papers/paper-content';
import { refuseLocked } from '@main/features/papers/paper-lock';
import { markSent } from '@main/features/reader/sent-notes';
import { gatherPaper, openComments, outgoingFile, outgoingFiles } from './gather-paper';
import { Arrivals } from './open-arrival';
import type { ArrivalServices } from './open-arrival';
import { appendedHashes, destinationOfFile, keepTransfer, newComments, newFiles, receiveReturned, stampOf, takeInNew, takeOver } from './take-in';
import { commonContent, partOf } from './transfers';
import { WaitingFiles } from './waiting-files';
import { writePaperFile } from './write-paper-file';

/** What papers that travel need from outside the record. */
export type PaperTravelServices = ArrivalServices & {
  /** Asks for a paper or document; null when the person cancels. */
  readonly chooseFile: (only: 'papers' | 'all') => Promise<string | null>;
  /** Asks where to save; null when the person cancels. */
  readonly chooseTarget: (suggestedName: string) => Promise<string | null>;
  /** The file that the application was asked to open from outside, once; null when there is none. */
  readonly takeOffered: () => string | null;
  readonly clock: () => Date;
  readonly today: () => CalendarDay;
  readonly emit: (event: AppEvent) => void;
  /** Files written since the start, by the key that the window knows them by. */
  readonly written: Map<string, string>;
};

/** The operations on papers that travel as one file. */
export function createPaperTravelHandlers(services: PaperTravelServices): HandlersFor<typeof paperTravelContract> {
  const waiting = new WaitingFiles();
  const arrivals = new Arrivals(services, waiting);
  const openStore = (): RecordStore => {
    const store = services.store();
    if (!store) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
    return store;
  };
  return {
    outgoing: async ({ reader }, { paperId }) => {
      const content = await readPaperContent(reader, paperId);
      const [last] = await reader.query<{ byName: string }>(`SELECT byName FROM paperTransfer WHERE direction = 'sent' AND byName <> '' ORDER BY createdAt DESC LIMIT 1`);
      return {
        publicity: content.publicity,
        restrictedParts: content.publicity === 'open' && ([...writtenBlocks(content), ...content.appendices].some(({ publicity }) => publicity !== 'open') || content.background.some(({ disclosesExempt }) => disclosesExempt)),
        byName: last?.byName ?? '',
        files: (await outgoingFiles(reader, paperId)).map((file) => outgoingFile(file, content)),
        pictures: pictureHashesOf(content).length,
        comments: (await openComments(reader, paperId)).length,
        notes: (await reader.find('readingNote', { paperId })).filter(({ words }) => words.trim() !== '').length,
      };
    },

    send: async ({ paperId, ...along }) => {
      const store = openStore();
      const { title } = await store.read((reader) => reader.get('paper', paperId, 'paper'));
      const target = await services.chooseTarget(`${cleanFileName(title)}.${PAPER_FILE_ENDING}`);
      if (target === null) return { state: 'cancelled' };
      // Gathered after the question: something may have been typed while it was on the screen.
      const versionId = uuidV7();
      const part = await store.read((reader) => gatherPaper(reader, paperId, versionId, along));
      const saved = await saveDocument(target, await writePaperFile(part, (hash) => bytesOf(store, hash)));
      if (!saved.ok) throw new Refusal(saved.error);
      const fileName = path.basename(saved.value.path);
      const { tables, at, seq } = await store.write({ name: 'paperTravel.send', label: 'Send paper as file', kind: 'do' }, async (tx) => {
        await keepTransfer(tx, part, 'sent', fileName);
        // Notes go along as remarks under their own ids.
        if (along.notes) await markSent(tx, part.comments.map(({ id, words }) => ({ id, words })), services.today());
      });
      services.emit({ event: 'changed', tables: [...tables], operation: 'paperTravel.send', typing: false, at, ...(seq === null ? {} : { seq }) });
      services.written.set(versionId, saved.value.path);
      return { state: 'written', exportKey: versionId, fileName, note: saved.value.message };
    },

    choose: async () => {
      const store = services.store();
      const file = await services.chooseFile(store === null || store.facts.personal ? 'all' : 'papers');
      return file === null ? { state: 'none' } : await arrivals.openFile(file);
    },
    dropped: async ({ fileName, bytes }) => await arrivals.openBytes(fileName, bytes),
    offered: async () => {
      const file = services.takeOffered();
      return file === null ? { state: 'none' } : await arrivals.openFile(file);
    },
    openAmongMine: async ({ key }) => await arrivals.openAmongMine(key),

    keepFiles: async ({ key }) => {
      const store = openStore();
      for (const [hash, bytes] of waiting.paper(key).files) await keepBytes(store.files, hash, bytes, services.clock().toISOString());
      return {};
    },
    takeNew: async ({ tx }, { key, bodyId, meetingId }) => {
      const { paper, fileName } = waiting.paper(key);
      if (bodyId === null && services.store()?.facts.personal !== true) throw new Refusal(ruleRefusal('chooseBody', 'Choose the body that the paper is for.'));
      return { paperId: await takeInNew(tx, paper, fileName, bodyId === null ? await destinationOfFile(tx, paper) : { bodyId, meetingId }) };
    },
    receive: async ({ tx }, { key }) => {
      const { paper, fileName } = waiting.paper(key);
      return { paperId: paper.paperId, transferId: await receiveReturned(tx, paper, fileName) };
    },

    waiting: async ({ reader }, { paperId }) => ({
      returned: (await reader.find('paperTransfer', { paperId, direction: 'received' }, { createdAt: 'ASC', id: 'ASC' })).map(({ id, byName, createdAt }) => ({ transferId: id, byName, receivedAt: createdAt })),
    }),
    returned: async ({ reader }, { transferId }) => {
      const transfer = await reader.get('paperTransfer', transferId, 'returned paper');
      const part = partOf(transfer);
      const { paperId } = transfer;
      const ours = await readPaperContent(reader, paperId);
      const theirs = withWhatStayed(part, ours);
      const base = await commonContent(reader, part);
      const appended = appendedHashes(theirs);
      return {
        paperId,
        title: ours.title,
        byName: part.byName,
        message: part.message,
        receivedAt: transfer.createdAt,
        taken: transfer.direction === 'taken',
        stamp: stampOf(ours),
        base: base === null ? null : withFilesThatStayed(base, new Set(appendedHashes(base)), ours),
        ours,
        theirs,
        // A file that is an appendix comes with its appendix.
        files: (await newFiles(reader, paperId, part.files)).filter(({ contentHash }) => !appended.has(contentHash)).map((row) => ({ id: row.id, title: row.title, fileName: row.fileName, byteLength: row.byteLength, publicity: row.publicity })),
        comments: (await newComments(reader, paperId, part.comments)).map(({ id, byName, words, quote }) => ({ id, byName, words, quote })),
        locked: await lockedSentence(() => refuseLocked(reader, paperId)),
      };
    },
    take: async ({ tx, today }, taking) => {
      await takeOver(tx, taking, today);
      return {};
    },
  };
}

async function lockedSentence(refuse: () => Promise<unknown>): Promise<string> {
  try {
    await refuse();
    return '';
  } catch (error) {
    if (error instanceof Refusal) return describeError(error.error);
    throw error;
  }
}

async function bytesOf(store: RecordStore, contentHash: string): Promise<Uint8Array> {
  const kept = await store.files.find(contentHash);
  const damaged = new Refusal(ruleRefusal('paperFile.damaged', 'A picture or attached file of this paper cannot be read from the record. Take it out of the paper, add it again, then send.'));
  if (kept?.complete !== true) throw damaged;
  try {
    return await readWhole(store, { contentHash, byteLength: kept.byteLength });
  } catch (error) {
    if (error instanceof DamagedAttachment) throw damaged;
    throw error;
  }
}
