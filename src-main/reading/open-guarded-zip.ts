import { crc32 } from 'node:zlib';

import { ReadRefusal } from '@shared/reading/read-refusal';
import type { RefusalCode } from '@shared/reading/read-refusal';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

import { READ_LIMITS } from './read-limits';
import type { ZipLimits } from './read-limits';

/** A zip that passed the guard. Parts are unpacked one at a time, as streams, and counted while they are. */
export type GuardedZip = {
  /** Names of all entries, folders left out. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Hands the bytes of a part to `take`, piece by piece. Refuses what unpacks to more than it says or than is allowed. */
  stream(name: string, take: (bytes: Uint8Array) => void): Promise<void>;
  /** Bytes unpacked so far, for progress. */
  unpackedBytes(): number;
  /** What the entry says it unpacks to; 0 when there is no such part. */
  sizeOf(name: string): number;
};

/** Unix mode bits in the high half of the external attributes: kind of file. */
const KIND_MASK = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/**
 * Opens a zip from memory and judges its directory before anything is unpacked: number of entries, names (no absolute ones,
 * no "..", no drive letters, none twice), links, encryption, sizes and ratios (word.md §3.2). Nothing is ever written to disk.
 *
 * @param limits how much it may hold; as for one document unless said otherwise
 * @throws ReadRefusal with the code of what is wrong.
 */
export async function openGuardedZip(bytes: Uint8Array, limits: ZipLimits = READ_LIMITS): Promise<GuardedZip> {
  const zip = await openDirectory(bytes);
  if (zip.entryCount > limits.entries) throw new ReadRefusal('too-many-entries');
  const entries = await readEntries(zip, limits);
  let unpacked = 0;
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    unpackedBytes: () => unpacked,
    stream: async (name, take) => {
      const entry = entries.get(name);
      if (!entry) throw new ReadRefusal('damaged-part');
      let part = 0;
      const count = (size: number): void => {
        part += size;
        unpacked += size;
        if (part > entry.uncompressedSize) throw new ReadRefusal('size-not-true');
        if (part > limits.partBytes || unpacked > limits.allBytes) throw new ReadRefusal('expands-too-much');
      };
      let sum = 0;
      await streamEntry(zip, entry, (chunk) => {
        count(chunk.length);
        sum = crc32(chunk, sum);
        take(chunk);
      });
      // yauzl does not compare checksums: without this a flipped bit could turn one word into another unseen.
      if (sum !== entry.crc32) throw new ReadRefusal('damaged-part');
    },
  };
}

async function openDirectory(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true });
  } catch {
    throw new ReadRefusal('not-a-package');
  }
}

async function readEntries(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const folded = new Set<string>();
  let declared = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= limits.entries) throw new ReadRefusal('too-many-entries');
      const refusal = judgeEntry(entry, limits);
      if (refusal) throw new ReadRefusal(refusal);
      declared += entry.uncompressedSize;
      if (declared > limits.allBytes) throw new ReadRefusal('expands-too-much');
      if (entry.fileName.endsWith('/')) continue;
      // Part names compare without regard to case (ECMA-376 part 2): two that differ in case only are one part twice.
      const name = entry.fileName.toLowerCase();
      if (folded.has(name)) throw new ReadRefusal('repeated-entry-name');
      folded.add(name);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof ReadRefusal ? error : new ReadRefusal(codeOfZipFault(error));
  }
  return entries;
}

function judgeEntry(entry: Entry, limits: ZipLimits): RefusalCode | null {
  const name = entry.fileName;
  if (yauzl.validateFileName(name) !== null || /[\p{Cc}:]/u.test(name)) return 'unsafe-entry-name';
  if (entry.isEncrypted()) return 'encrypted';
  if (((entry.externalFileAttributes >>> 16) & KIND_MASK) === SYMBOLIC_LINK) return 'link-entry';
  if (entry.uncompressedSize > limits.partBytes) return 'expands-too-much';
  if (entry.uncompressedSize > limits.ratioFromBytes && entry.uncompressedSize > entry.compressedSize * limits.ratio) return 'expands-too-much';
  return null;
}

/** yauzl's own findings, by their wording: it has no codes. */
function codeOfZipFault(error: unknown): RefusalCode {
  const text = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters in fileName/iu.test(text)) return 'unsafe-entry-name';
  if (/too many bytes|not enough bytes|size mismatch|overlap/iu.test(text)) return 'size-not-true';
  return 'not-a-package';
}

async function streamEntry(zip: ZipFile, entry: Entry, take: (bytes: Uint8Array) => void): Promise<void> {
  let stream;
  try {
    stream = await zip.openReadStreamPromise(entry);
  } catch {
    throw new ReadRefusal('damaged-part');
  }
  const opened = stream;
  await new Promise<void>((resolve, reject) => {
    opened.on('data', (chunk: Buffer) => {
      try {
        take(chunk);
      } catch (error) {
        opened.destroy();
        reject(error instanceof Error ? error : new ReadRefusal('damaged-part'));
      }
    });
    opened.on('end', resolve);
    opened.on('error', (error) => {
      reject(new ReadRefusal(/too many bytes|not enough bytes/iu.test(error.message) ? 'size-not-true' : 'damaged-part'));
    });
  });
}
