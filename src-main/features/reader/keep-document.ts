import { createHash } from 'node:crypto';
import { safeFileName, titleFromFileName } from '@shared/attachments/safe-file-name';
import type { AppEvent } from '@shared/events';
import { cleanLine } from '@shared/kernel/clean-text';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { packFiles } from '@shared/reader/pack-files';
import { refusalSentence } from '@shared/reading/read-refusal';
import type { DocumentReader } from '@main/reading/guarded-reader';
import { looksZipped } from '@main/reading/read-pack';
import { keepBytes } from '@main/store/keep-bytes';
import type { RecordStore } from '@main/store/record-store';
import { nameToKeep } from './kept-files';

/** What keeping a document needs. */
export type KeepingParts = {
  readonly store: () => RecordStore | null;
  readonly reader: Pick<DocumentReader, 'readDocument' | 'listPack'>;
  readonly clock: () => Date;
  readonly emit: (event: AppEvent) => void;
};

/** Keeps a document or a pack to be read, with its bytes; the same bytes again are the same document. Answers its id. */
export async function keepDocument({ store, reader, clock, emit }: KeepingParts, fileName: string, bytes: Uint8Array): Promise<string> {
  const open = store();
  if (!open) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
  // What cannot be read is not kept.
  const { pack, title } = await lookAt(reader, fileName, bytes);
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const [there] = await open.read((rows) => rows.find('readingDocument', { contentHash }));
  if (there) return there.id;
  await keepBytes(open.files, contentHash, bytes, clock().toISOString());
  const written = await open.write({ name: 'reader.keepDocument', label: 'Open document', kind: 'do' }, async (tx) => await tx.insert('readingDocument', { title: title === '' ? titleFromFileName(fileName) : title, fileName: nameToKeep(safeFileName(fileName), pack), byteLength: bytes.byteLength, contentHash }));
  emit({ event: 'changed', tables: [...written.tables], operation: 'reader.keepDocument', typing: false, at: written.at, ...(written.seq === null ? {} : { seq: written.seq }) });
  return written.value.id;
}

async function lookAt(reader: KeepingParts['reader'], fileName: string, bytes: Uint8Array): Promise<{ readonly pack: boolean; readonly title: string }> {
  const listed = looksZipped(bytes) ? await reader.listPack(bytes.slice()) : null;
  if (listed === null) return { pack: false, title: cleanLine((await reader.readDocument(fileName, bytes.slice(), null)).title).slice(0, 300) };
  if (packFiles(listed).length === 0) throw new Refusal(ruleRefusal('pack-empty', refusalSentence('pack-empty')));
  return { pack: true, title: '' };
}
