import { createHash } from 'node:crypto';
import type { Block } from '@shared/text/model';
import { keepBytes } from '@main/store/keep-bytes';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordStore } from '@main/store/record-store';

/** The bytes of a picture of the record; null when they are not there whole, or not what the hash says. */
export async function readPicture(reader: RecordReader, file: string): Promise<Buffer | null> {
  const pieces = await reader.query<{ bytes: Uint8Array }>('SELECT p.bytes FROM storedFilePiece p JOIN storedFile f ON f.contentHash = p.contentHash WHERE f.contentHash = ? AND f.complete = 1 ORDER BY p.piece', [file]);
  if (pieces.length === 0) return null;
  const bytes = Buffer.concat(pieces.map((piece) => piece.bytes));
  return createHash('sha256').update(bytes).digest('hex') === file ? bytes : null;
}

/** The pictures that blocks show, in base64 by their file; what cannot be read is not in it. */
export async function picturesOf(reader: RecordReader, blocks: Iterable<Pick<Block, 'content'>>): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  for (const { content } of blocks) {
    if (content?.type !== 'image' || pictures.has(content.file)) continue;
    const bytes = await readPicture(reader, content.file);
    if (bytes !== null) pictures.set(content.file, bytes.toString('base64'));
  }
  return pictures;
}

/** Keeps the bytes of a picture in the record and answers the hash that a block names them by. What is there already is not kept again. */
export async function keepPicture(store: RecordStore, bytes: Uint8Array, keptAt: string): Promise<string> {
  const file = createHash('sha256').update(bytes).digest('hex');
  await keepBytes(store.files, file, bytes, keptAt);
  return file;
}
