import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import { cleanFileName } from '@shared/documents/file-name';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import type { AppEvent } from '@shared/events';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { buildReadingNotes } from '@shared/reader/build-reading-notes';
import type { NotesPart } from '@shared/reader/build-reading-notes';
import type { readerContract } from '@shared/reader/contract';
import type { PackFile, ReadingNote } from '@shared/reader/model';
import { placeOfAnchor } from '@shared/reader/note-anchor';
import { keepPlace } from '@shared/reader/reading-places';
import type { HandlersFor } from '@main/boundary/handlers';
import { saveDocument } from '@main/docx/save-document';
import { openCopy } from '@main/features/attachments/open-copy';
import type { OpeningParts } from '@main/features/attachments/open-copy';
import type { DocumentMaker } from '@main/features/documents/document-maker';
import type { DocumentReader } from '@main/reading/guarded-reader';
import type { RecordStore } from '@main/store/record-store';
import { KeptFiles } from './kept-files';
import { documentsOf, notesOn } from './records';
import { markSent } from './sent-notes';

/** What reading needs from outside the record. */
export type ReaderServices = OpeningParts & {
  readonly store: () => RecordStore | null;
  /** Reads documents and packs behind the guard; one that cannot be read is a `Refusal`. */
  readonly reader: DocumentReader;
  /** Asks where to save a Word file, or a file of any kind; null when the person cancels. */
  readonly chooseTarget: (suggestedName: string) => Promise<string | null>;
  readonly chooseFileTarget: (suggestedName: string) => Promise<string | null>;
  readonly maker: Pick<DocumentMaker, 'save'>;
  readonly today: () => CalendarDay;
  readonly emit: (event: AppEvent) => void;
  /** Files written since the start, by the key that the window knows them by. */
  readonly written: Map<string, string>;
};

/** The operations on documents that are read, and on private notes. */
export function createReaderHandlers(services: ReaderServices): HandlersFor<typeof readerContract> {
  const kept = new KeptFiles(services.reader);
  const opened = async (documentId: string) => {
    const store = services.store();
    if (!store) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
    return { store, row: await store.read((reader) => reader.get('readingDocument', documentId, 'document')) };
  };
  const taken = async ({ documentId, file }: { readonly documentId: string; readonly file: number | null }) => {
    const { store, row } = await opened(documentId);
    return await kept.take(store, row, file);
  };
  return {
    documents: async ({ reader }) => ({ documents: await documentsOf(reader) }),
    document: async ({ reader }, { documentId }) => {
      await reader.get('readingDocument', documentId, 'document');
      const [document] = (await documentsOf(reader)).filter(({ id }) => id === documentId);
      if (!document) throw new Error('a document that is there is not listed');
      return document;
    },

    files: async ({ documentId }) => {
      const { store, row } = await opened(documentId);
      return { files: [...(await kept.list(store, row))] };
    },
    pages: async ({ documentId, file }) => {
      const { store, row } = await opened(documentId);
      return { pages: await kept.pages(store, row, file) };
    },
    openFile: async (of) => {
      const { fileName, bytes } = await taken(of);
      await openCopy(services, fileName, async (copy) => {
        try {
          await writeFile(copy, bytes, { flag: 'wx', mode: 0o600 });
        } catch {
          await rm(copy, { force: true });
          throw new Refusal(ruleRefusal('document.notWritten', `“${fileName}” could not be laid ready to be opened: the disk did not take it. Make room, then try again.`));
        }
      });
      return {};
    },
    saveFile: async (of) => {
      const { fileName, bytes } = await taken(of);
      const target = await services.chooseFileTarget(fileName);
      if (target === null) return { state: 'cancelled' };
      const saved = await saveDocument(target, bytes);
      if (!saved.ok) throw new Refusal(saved.error);
      const exportKey = uuidV7();
      services.written.set(exportKey, saved.value.path);
      return { state: 'written', exportKey, fileName: path.basename(saved.value.path), note: saved.value.message };
    },

    leaveAt: async ({ tx }, { documentId, place }) => {
      const { lastPlace } = await tx.get('readingDocument', documentId, 'document');
      // Where somebody stopped is nothing they did to the record: Undo must not have to go through it.
      await tx.query('UPDATE readingDocument SET lastPlace = ? WHERE id = ?', [keepPlace(lastPlace ?? '', place), documentId]);
      tx.touched('readingDocument');
      return {};
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
      // What was sent were the words as they were.
      if (note.words !== words) await tx.update('readingNote', id, { words, sentOn: null });
      return { savedAt: tx.now };
    },
    removeNote: async ({ tx }, { id }) => {
      await tx.get('readingNote', id, 'note');
      await tx.remove('readingNote', id);
      return {};
    },

    sendNotes: async ({ documentId, byName }) => {
      const { store, row } = await opened(documentId);
      const file = await services.chooseTarget(`${cleanFileName(`${row.title} notes`)}.docx`);
      if (file === null) return { state: 'cancelled' };
      const notes = (await store.read((reader) => notesOn(reader, { documentId }))).filter(({ words }) => words.trim() !== '');
      if (notes.length === 0) throw new Refusal(ruleRefusal('noNotes', 'There is no note to send yet. Write one first.'));
      const day = services.today();
      const parts = notesByFile(notes, await kept.list(store, row));
      const saved = await services.maker.save({ model: buildReadingNotes({ title: row.title, byName, day, parts }), styles: PLAIN_STYLES, guarded: null, fileName: path.basename(file), format: 'docx', file, onProgress: () => undefined, signal: new AbortController().signal });
      if (!saved.ok) throw new Refusal(saved.error);
      const marked = await store.write({ name: 'reader.sendNotes', label: 'Send notes', kind: 'do' }, async (tx) => await markSent(tx, notes, day));
      services.emit({ event: 'changed', tables: [...marked.tables], operation: 'reader.sendNotes', typing: false, at: marked.at, ...(marked.seq === null ? {} : { seq: marked.seq }) });
      const exportKey = uuidV7();
      services.written.set(exportKey, saved.value.file);
      return { state: 'written', exportKey, fileName: path.basename(saved.value.file), note: saved.value.note };
    },
  };
}

/** The notes on a pack under the names of its files, in their order; those on a document, or on a file that is not found, under none. */
function notesByFile(notes: readonly ReadingNote[], files: readonly PackFile[]): readonly NotesPart[] {
  const fileOf = ({ anchor }: ReadingNote): number | null => placeOfAnchor(anchor)?.file ?? null;
  const known = new Set(files.map(({ file }) => file));
  const loose = notes.filter((note) => !known.has(fileOf(note) ?? -1));
  const parts = files.map(({ file, fileName }) => ({ heading: fileName, notes: notes.filter((note) => fileOf(note) === file) }));
  return [{ heading: '', notes: loose }, ...parts].filter((part) => part.notes.length > 0);
}
