import { createHash } from 'node:crypto';
import { PIECE_SIZE } from '@shared/attachments/model';
import type { Block } from '@shared/text/model';
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
  if ((await store.files.find(file))?.complete === true) return file;
  await store.files.begin(file, bytes.byteLength, keptAt);
  for (let at = 0; at < bytes.byteLength; at += PIECE_SIZE) await store.files.putPiece(file, at / PIECE_SIZE, bytes.subarray(at, at + PIECE_SIZE));
  await store.files.complete(file);
  return file;
}
