import { createHash } from 'node:crypto';
import { LARGEST_EVIDENCE } from '@shared/ledger/ledger-file';
import type { LedgerFile } from '@shared/ledger/ledger-file';
import { PIECE_SIZE } from '@shared/attachments/model';
import { safeFileName } from '@shared/attachments/safe-file-name';
import { attachmentBytes } from '@main/features/attachments/attachment-bytes';
import type { RecordStore } from '@main/store/record-store';

type Evidence = LedgerFile['recommendations'][number]['evidence'][number];

/** A ledger with the bytes of its files. Those for which there is no room, or that cannot be read any more, are left out and named. */
export async function withBytes(store: RecordStore, ledger: LedgerFile): Promise<{ readonly ledger: LedgerFile; readonly leftOut: readonly string[] }> {
  const leftOut: string[] = [];
  let room = LARGEST_EVIDENCE;
  const filled = async (one: Evidence): Promise<Evidence[]> => {
    const bytes = one.byteLength > room ? null : await bytesOf(store, one);
    if (bytes === null) {
      leftOut.push(one.fileName);
      return [];
    }
    room -= one.byteLength;
    return [{ ...one, bytes: bytes.toString('base64') }];
  };
  const recommendations: LedgerFile['recommendations'] = [];
  for (const one of ledger.recommendations) {
    const evidence: Evidence[] = [];
    for (const file of one.evidence) evidence.push(...(await filled(file)));
    recommendations.push({ ...one, evidence });
  }
  return { ledger: { ...ledger, recommendations }, leftOut };
}

async function bytesOf(store: RecordStore, one: Evidence): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of attachmentBytes(store, one)) pieces.push(piece);
  } catch {
    // A damaged file is told of where it stands; the rest of the ledger goes out all the same.
    return null;
  }
  return Buffer.concat(pieces);
}

/** Keeps the bytes of a ledger's files, so that its rows can show them; what no row shows in the end goes by itself. The ledger comes back with their hashes in the place of their bytes. */
export async function keepBytes(store: RecordStore, ledger: LedgerFile, now: string): Promise<LedgerFile> {
  const recommendations: LedgerFile['recommendations'] = [];
  for (const one of ledger.recommendations) {
    const evidence: Evidence[] = [];
    for (const file of one.evidence) {
      const bytes = Buffer.from(file.bytes, 'base64');
      const contentHash = createHash('sha256').update(bytes).digest('hex');
      if (bytes.byteLength > 0) await keepFile(store, contentHash, bytes, now);
      evidence.push({ ...file, fileName: safeFileName(file.fileName), bytes: '', contentHash, byteLength: bytes.byteLength });
    }
    recommendations.push({ ...one, evidence });
  }
  return { ...ledger, recommendations };
}

async function keepFile(store: RecordStore, contentHash: string, bytes: Buffer, now: string): Promise<void> {
  if ((await store.files.find(contentHash))?.complete === true) return;
  await store.files.begin(contentHash, bytes.byteLength, now);
  for (let piece = 0; piece * PIECE_SIZE < bytes.byteLength; piece += 1) await store.files.putPiece(contentHash, piece, bytes.subarray(piece * PIECE_SIZE, (piece + 1) * PIECE_SIZE));
  await store.files.complete(contentHash);
}
