import path from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import { cleanFileName } from '@shared/documents/file-name';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { buildReadingNotes } from '@shared/reader/build-reading-notes';
import type { readerContract } from '@shared/reader/contract';
import type { ReadingNote } from '@shared/reader/model';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import type { HandlersFor } from '@main/boundary/handlers';
import type { DocumentMaker } from '@main/features/documents/document-maker';
import { attachmentBytes, DamagedAttachment } from '@main/features/attachments/attachment-bytes';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordStore } from '@main/store/record-store';

/** What reading needs from outside the record. */
export type ReaderServices = {
  readonly store: () => RecordStore | null;
  /** Reads a document behind the guard; one that cannot be read is a `Refusal`. */
  readonly readDocument: (fileName: string, bytes: Uint8Array) => Promise<NeutralDocument>;
  /** Asks where to save; null when the person cancels. */
  readonly chooseTarget: (suggestedName: string) => Promise<string | null>;
  readonly maker: Pick<DocumentMaker, 'save'>;
  readonly today: () => CalendarDay;
  /** Files written since the start, by the key that the window knows them by. */
  readonly written: Map<string, string>;
};

/** The operations on documents that are read, and on private notes. */
export function createReaderHandlers(services: ReaderServices): HandlersFor<typeof readerContract> {
  const openStore = (): RecordStore => {
    const store = services.store();
    if (!store) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
    return store;
  };
  return {
    documents: async ({ reader }) => ({ documents: await documentsOf(reader) }),
    document: async ({ reader }, { documentId }) => {
      await reader.get('readingDocument', documentId, 'document');
      const [document] = (await documentsOf(reader)).filter(({ id }) => id === documentId);
      if (!document) throw new Error('a document that is there is not listed');
      return document;
    },

    pages: async ({ documentId }) => {
      const store = openStore();
      const row = await store.read((reader) => reader.get('readingDocument', documentId, 'document'));
      const pieces: Uint8Array[] = [];
      try {
        for await (const piece of attachmentBytes(store, row)) pieces.push(piece);
      } catch (error) {
        if (error instanceof DamagedAttachment) throw new Refusal(ruleRefusal('documentDamaged', 'This document is no longer whole. Open the file again.'));
        throw error;
      }
      return { pages: await services.readDocument(row.fileName, new Uint8Array(Buffer.concat(pieces))) };
    },

    removeDocument: async ({ tx }, { documentId }) => {
      await tx.get('readingDocument', documentId, 'document');
      for (const { id } of await tx.find('readingNote', { documentId })) await tx.remove('readingNote', id);
      await tx.remove('readingDocument', documentId);
      return {};
    },

    notes: async ({ reader }, on) => ({ notes: await notesOn(reader, on) }),
    addNote: async ({ tx }, { on, anchor, quote }) => {
      if ('documentId' in on) await tx.get('readingDocument', on.documentId, 'document');
      else await tx.get('paper', on.paperId, 'paper');
      return { id: (await tx.insert('readingNote', { documentId: 'documentId' in on ? on.documentId : null, paperId: 'paperId' in on ? on.paperId : null, anchor, quote, words: '', sentOn: null })).id };
    },
    typeNote: async ({ tx }, { id, words }) => {
      const note = await tx.get('readingNote', id, 'note');
      tx.joinWithPrevious(`readingNote:${id}`);
      if (note.words !== words) await tx.update('readingNote', id, { words });
      return { savedAt: tx.now };
    },
    removeNote: async ({ tx }, { id }) => {
      await tx.get('readingNote', id, 'note');
      await tx.remove('readingNote', id);
      return {};
    },

    sendNotes: async ({ documentId, byName }) => {
      const store = openStore();
      const { title } = await store.read((reader) => reader.get('readingDocument', documentId, 'document'));
      const file = await services.chooseTarget(`${cleanFileName(`${title} notes`)}.docx`);
      if (file === null) return { state: 'cancelled' };
      const notes = (await store.read((reader) => notesOn(reader, { documentId }))).filter(({ words }) => words.trim() !== '');
      if (notes.length === 0) throw new Refusal(ruleRefusal('noNotes', 'There is no note to send yet. Write one first.'));
      const saved = await services.maker.save({ model: buildReadingNotes({ title, byName, day: services.today(), notes }), styles: PLAIN_STYLES, guarded: null, fileName: path.basename(file), format: 'docx', file, onProgress: () => undefined, signal: new AbortController().signal });
      if (!saved.ok) throw new Refusal(saved.error);
      const exportKey = uuidV7();
      services.written.set(exportKey, saved.value.file);
      return { state: 'written', exportKey, fileName: path.basename(saved.value.file), note: saved.value.note };
    },
  };
}

async function documentsOf(reader: RecordReader) {
  return await reader.query<{ id: string; title: string; fileName: string; byteLength: number; openedAt: string; notes: number }>(
    `SELECT d.id, d.title, d.fileName, d.byteLength, d.createdAt AS openedAt,
            (SELECT count(*) FROM readingNote n WHERE n.documentId = d.id AND n.deletedAt IS NULL AND n.words <> '') AS notes
       FROM readingDocument d WHERE d.deletedAt IS NULL ORDER BY d.createdAt DESC, d.id DESC`,
  );
}

/** In the order of the document for a document, of their making for a paper. */
async function notesOn(reader: RecordReader, on: { readonly documentId: string } | { readonly paperId: string }): Promise<ReadingNote[]> {
  const rows = await reader.find('readingNote', on, { id: 'ASC' });
  const notes = rows.map(({ id, anchor, quote, words }) => ({ id, anchor, quote, words }));
  return 'documentId' in on ? notes.sort((one, other) => Number(one.anchor) - Number(other.anchor)) : notes;
}
