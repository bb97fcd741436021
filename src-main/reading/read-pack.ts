import { LARGEST_ATTACHMENT } from '@shared/attachments/model';
import type { PackEntryName } from '@shared/reader/pack-files';
import { ReadRefusal } from '@shared/reading/read-refusal';

import { openGuardedZip } from './open-guarded-zip';
import { PACK_LIMITS } from './read-limits';

/** Whether bytes begin as a ZIP does. */
export function looksZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The files that lie in a ZIP, folders left out, in the order of its directory; null for a ZIP that is one document (Office, OpenDocument). Nothing
 * is unpacked. The whole is judged as every ZIP is: one bad name, link or size that cannot be, and none of it is read.
 *
 * @throws ReadRefusal
 */
export async function readPackList(bytes: Uint8Array): Promise<readonly PackEntryName[] | null> {
  if (bytes.byteLength > LARGEST_ATTACHMENT) throw new ReadRefusal('pack-too-large');
  const zip = await openGuardedZip(bytes, PACK_LIMITS);
  if (zip.has('[Content_Types].xml') || zip.has('mimetype')) return null;
  if (zip.names.length === 0) throw new ReadRefusal('pack-empty');
  return zip.names.map((name, file) => ({ file, name, byteLength: zip.sizeOf(name) }));
}

/**
 * Unpacks one file of a pack into memory.
 *
 * @param file its number in the list of readPackList
 * @throws ReadRefusal, when it is damaged or not as large as it says too
 */
export async function unpackOne(bytes: Uint8Array, file: number): Promise<Uint8Array> {
  const zip = await openGuardedZip(bytes, PACK_LIMITS);
  const name = zip.names[file];
  if (name === undefined) throw new ReadRefusal('file-missing');
  const whole = new Uint8Array(zip.sizeOf(name));
  let filled = 0;
  await zip.stream(name, (piece) => {
    whole.set(piece, filled);
    filled += piece.byteLength;
  });
  if (filled !== whole.byteLength) throw new ReadRefusal('size-not-true');
  return whole;
}
