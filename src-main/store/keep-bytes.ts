import { PIECE_SIZE } from '@shared/attachments/model';
import type { StoredFiles } from './stored-files';

/** Keeps bytes that are in memory as a file of the record, piece by piece; one that is kept already is not kept again. */
export async function keepBytes(files: StoredFiles, contentHash: string, bytes: Uint8Array, keptAt: string): Promise<void> {
  if ((await files.find(contentHash))?.complete === true) return;
  await files.begin(contentHash, bytes.byteLength, keptAt);
  for (let at = 0; at < bytes.byteLength; at += PIECE_SIZE) await files.putPiece(contentHash, at / PIECE_SIZE, bytes.subarray(at, at + PIECE_SIZE));
  await files.complete(contentHash);
}
