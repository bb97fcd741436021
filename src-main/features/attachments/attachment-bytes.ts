import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { pieceCount } from '@shared/attachments/model';
import type { RecordStore } from '@main/store/record-store';

/** What is needed of a row to read its file. */
type Kept = { readonly contentHash: string; readonly byteLength: number };

/** A file of the record that is not as it was when it was attached: a piece is missing, or a bit has turned. */
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
