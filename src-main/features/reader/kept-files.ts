import { notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { PackFile, ReadingDocument } from '@shared/reader/model';
import { packFiles } from '@shared/reader/pack-files';
import { DamagedAttachment, readWhole } from '@main/features/attachments/attachment-bytes';
import type { DocumentReader } from '@main/reading/guarded-reader';
import type { RowOf } from '@main/store/record-schemas';
import type { RecordStore } from '@main/store/record-store';

const PACK_ENDING = '.zip';

/** What a kept document is, by the name that it was kept under. */
export function kindOf(fileName: string): ReadingDocument['kind'] {
  return fileName.toLowerCase().endsWith(PACK_ENDING) ? 'pack' : 'document';
}

/** The name that a file is kept under: its ending tells a pack from a document, whatever its sender called it. `fileName` is a safe one, which begins with no dot. */
export function nameToKeep(fileName: string, pack: boolean): string {
  if (pack === (kindOf(fileName) === 'pack')) return fileName;
  if (pack) return `${fileName}${PACK_ENDING}`;
  let name = fileName;
  while (kindOf(name) === 'pack') name = name.slice(0, -PACK_ENDING.length).trimEnd();
  return name;
}

/** Reads the files of documents and packs that are kept; the list of the pack that was asked for last is remembered. */
export class KeptFiles {
  readonly #reader: DocumentReader;
  #last: { readonly contentHash: string; readonly files: readonly PackFile[] } | null = null;
  constructor(reader: DocumentReader) {
    this.#reader = reader;
  }

  /** The files of a pack in the order in which they are listed; none of a document. */
  async list(store: RecordStore, row: RowOf<'readingDocument'>): Promise<readonly PackFile[]> {
    if (kindOf(row.fileName) === 'document') return [];
    if (this.#last?.contentHash === row.contentHash) return this.#last.files;
    const listed = await this.#reader.listPack(await wholeOf(store, row));
    // One that was kept under the name of a pack before names told one from the other.
    if (listed === null) throw new Refusal(ruleRefusal('documentNotPack', 'This is one document, kept under the name of a ZIP. Remove it from the list, then open the file again.'));
    const files = packFiles(listed);
    this.#last = { contentHash: row.contentHash, files };
    return files;
  }

  /** The words, tables and pictures of a document, or of a file of a pack. */
  async pages(store: RecordStore, row: RowOf<'readingDocument'>, file: number | null) {
    return await this.#reader.readDocument((await this.#named(store, row, file)).fileName, await wholeOf(store, row), file);
  }

  /** The name and bytes of a document, or of a file of a pack. */
  async take(store: RecordStore, row: RowOf<'readingDocument'>, file: number | null): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
    const { fileName } = await this.#named(store, row, file);
    const whole = await wholeOf(store, row);
    return { fileName, bytes: file === null ? whole : await this.#reader.unpack(whole, file) };
  }

  async #named(store: RecordStore, row: RowOf<'readingDocument'>, file: number | null): Promise<{ readonly fileName: string }> {
    if (file === null) return row;
    const found = (await this.list(store, row)).find((one) => one.file === file);
    if (!found) throw new Refusal(notFound('file', String(file)));
    return found;
  }
}

/** The bytes of a kept document, in a buffer of their own. */
async function wholeOf(store: RecordStore, row: RowOf<'readingDocument'>): Promise<Uint8Array> {
  try {
    return await readWhole(store, row);
  } catch (error) {
    if (error instanceof DamagedAttachment) throw new Refusal(ruleRefusal('documentDamaged', 'This document is no longer whole. Open the file again.'));
    throw error;
  }
}
