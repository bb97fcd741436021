import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { createLeakMatcher } from '@shared/documents/leak-matcher';
import type { LeakMatcher } from '@shared/documents/leak-matcher';
import { scanAttachedFile, scanForLeaks } from '@main/docx/scan-for-leaks';
import type { Leak } from '@main/docx/scan-for-leaks';
import type { PackSearch } from './pack-messages';

/** The words that a search looks for, prepared once. */
export type PackMatcher = { readonly search: PackSearch; readonly matcher: LeakMatcher };

/** Prepares a search for {@link searchZip}; costly for a record with much exempt text, so once for a pack, however many files it has. */
export function packMatcher(search: PackSearch): PackMatcher {
  return { search, matcher: createLeakMatcher(search.secrets, search.open, search.attached) };
}

/**
 * Looks through a zip as it stands on the disk, read by another reader than the one that wrote it: its own name, the names in it, the text,
 * properties and pictures' descriptions of everything in it. `own` are the documents of ours, which must be searchable throughout.
 */
export async function searchZip(file: string, { search, matcher }: PackMatcher, own: ReadonlySet<string>): Promise<readonly Leak[]> {
  const leaks: Leak[] = matcher.find(search.fileName).map((secret) => ({ secret, part: 'the file', place: 'its name' }));
  const zip = await yauzl.openPromise(file, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    for (const secret of matcher.find(name)) leaks.push({ secret, part: name, place: 'the name of a file' });
    const bytes = await bytesOf(zip, entry);
    if (own.has(name)) leaks.push(...(await scanForLeaks(bytes, name, search.secrets, search.open, search.attached)).map((leak) => ({ ...leak, part: leak.part === 'the file' ? name : `${leak.part} in ${name}` })));
    else leaks.push(...(await scanAttachedFile(bytes, name, matcher)).leaks);
  }
  return leaks;
}

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
