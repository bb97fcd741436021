import { createHash } from 'node:crypto';
import { safeFileName, titleFromFileName } from '@shared/attachments/safe-file-name';
import type { AppEvent } from '@shared/events';
import { cleanLine } from '@shared/kernel/clean-text';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import { keepBytes } from '@main/store/keep-bytes';
import type { RecordStore } from '@main/store/record-store';

/** What keeping a document needs. */
export type KeepingParts = {
  readonly store: () => RecordStore | null;
  /** Reads a document behind the guard; one that cannot be read is a `Refusal`. */
  readonly readDocument: (fileName: string, bytes: Uint8Array) => Promise<NeutralDocument>;
  readonly clock: () => Date;
  readonly emit: (event: AppEvent) => void;
};

/** Keeps a document to be read, with its bytes; the same bytes again are the same document. Answers its id. */
export async function keepDocument({ store, readDocument, clock, emit }: KeepingParts, fileName: string, bytes: Uint8Array): Promise<string> {
  const open = store();
  if (!open) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
  // What cannot be read is not kept.
  const document = await readDocument(fileName, bytes.slice());
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const [there] = await open.read((reader) => reader.find('readingDocument', { contentHash }));
  if (there) return there.id;
  await keepBytes(open.files, contentHash, bytes, clock().toISOString());
  const title = cleanLine(document.title).slice(0, 300);
  const written = await open.write({ name: 'reader.keepDocument', label: 'Open document', kind: 'do' }, async (tx) => await tx.insert('readingDocument', { title: title === '' ? titleFromFileName(fileName) : title, fileName: safeFileName(fileName), byteLength: bytes.byteLength, contentHash }));
  emit({ event: 'changed', tables: [...written.tables], operation: 'reader.keepDocument', typing: false, at: written.at, ...(written.seq === null ? {} : { seq: written.seq }) });
  return written.value.id;
}
