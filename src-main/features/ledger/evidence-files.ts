import { createHash } from 'node:crypto';
import { LARGEST_EVIDENCE } from '@shared/ledger/ledger-file';
import type { LedgerFile } from '@shared/ledger/ledger-file';
import { safeFileName } from '@shared/attachments/safe-file-name';
import { readWhole } from '@main/features/attachments/attachment-bytes';
import { keepBytes } from '@main/store/keep-bytes';
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
    return [{ ...one, bytes: Buffer.from(bytes.buffer).toString('base64') }];
  };
  const recommendations: LedgerFile['recommendations'] = [];
  for (const one of ledger.recommendations) {
    const evidence: Evidence[] = [];
    for (const file of one.evidence) evidence.push(...(await filled(file)));
    recommendations.push({ ...one, evidence });
  }
  return { ledger: { ...ledger, recommendations }, leftOut };
}

async function bytesOf(store: RecordStore, one: Evidence): Promise<Uint8Array | null> {
  try {
    return await readWhole(store, one);
  } catch {
    // A damaged file is told of where it stands; the rest of the ledger goes out all the same.
    return null;
  }
}

/** Keeps the bytes of a ledger's files, so that its rows can show them; what no row shows in the end goes by itself. The ledger comes back with their hashes in the place of their bytes. */
export async function keepEvidence(store: RecordStore, ledger: LedgerFile, now: string): Promise<LedgerFile> {
  const recommendations: LedgerFile['recommendations'] = [];
  for (const one of ledger.recommendations) {
    const evidence: Evidence[] = [];
    for (const file of one.evidence) {
      const bytes = Buffer.from(file.bytes, 'base64');
      const contentHash = createHash('sha256').update(bytes).digest('hex');
      if (bytes.byteLength > 0) await keepBytes(store.files, contentHash, bytes, now);
      evidence.push({ ...file, fileName: safeFileName(file.fileName), bytes: '', contentHash, byteLength: bytes.byteLength });
    }
    recommendations.push({ ...one, evidence });
  }
  return { ...ledger, recommendations };
}
