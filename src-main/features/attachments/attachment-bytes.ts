import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { LARGEST_ATTACHMENT, pieceCount } from '@shared/attachments/model';
import type { RecordStore } from '@main/store/record-store';

/** What is needed of a row to read its file. */
type Kept = { readonly contentHash: string; readonly byteLength: number };

/** A file of the record that is not as it was when it was kept: a piece is missing, a bit has turned, or its row speaks of another size. */
export class DamagedAttachment extends Error {}

/**
 * The bytes of a kept file, piece by piece, each read in a turn of its own.
 *
 * @throws DamagedAttachment when they are not what the hash says; at the end, because only then it is known.
 */
export async function* attachmentBytes(store: RecordStore, { contentHash, byteLength }: Kept): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for (let piece = 0; piece < pieceCount(byteLength); piece += 1) {
    const bytes = await store.files.piece(contentHash, piece);
    if (!bytes) throw new DamagedAttachment('A piece of an attached file is missing');
    hash.update(bytes);
    yield bytes;
  }
  if (hash.digest('hex') !== contentHash) throw new DamagedAttachment('An attached file is not what it was');
}

/**
 * The bytes of a kept file in one array. Its buffer is its own, so that it may be handed over to a worker.
 *
 * @throws DamagedAttachment also when the row gives a size that no kept file has, before room is made for it, or one that its pieces do not have.
 */
export async function readWhole(store: RecordStore, kept: Kept): Promise<Uint8Array> {
  if (kept.byteLength < 0 || kept.byteLength > LARGEST_ATTACHMENT) throw new DamagedAttachment('A kept file has a size that none can have');
  const whole = new Uint8Array(kept.byteLength);
  let filled = 0;
  for await (const piece of attachmentBytes(store, kept)) {
    if (filled + piece.byteLength > whole.byteLength) throw new DamagedAttachment('A kept file is longer than its row says');
    whole.set(piece, filled);
    filled += piece.byteLength;
  }
  if (filled < whole.byteLength) throw new DamagedAttachment('A kept file is shorter than its row says');
  return whole;
}

/** Writes a kept file to a new file of the disk and has it flushed. */
export async function writeAttachment(store: RecordStore, kept: Kept, file: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const bytes of attachmentBytes(store, kept)) await handle.write(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
