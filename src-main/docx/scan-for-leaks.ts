import { createLeakMatcher, type AttachedWords, type LeakMatcher, type Secret } from '@shared/documents/leak-matcher';
import { openGuardedZip } from '@main/reading/open-guarded-zip';
import { readPdfText } from '@main/reading/pdf/read-pdf-text';
import { xmlViews } from '@main/docx/xml-views';

/** A secret found in a finished file: what it is, in which part, and where there. Never the words themselves. */
export type Leak = { readonly secret: string; readonly part: string; readonly place: string };

/** What is said in a secret's place of something that could not be looked into. */
const UNCHECKED = 'text that could not be checked';

/** Files inside files are looked into so deep. */
const DEEPEST = 3;

/**
 * Looks through a finished file, whatever it is called, for text that must not leave: every part of a Word file with its
 * properties, comments, footnotes, hidden and deleted text, alternative texts and link targets, files inside it, the names of
 * all parts and its own name. Fails closed: a file that cannot be looked into (encrypted, damaged, a scan) is reported as
 * a leak, because nobody could say that there is none.
 * @param open text of the record that anyone may read: what stands there is no secret
 * @param attached what stands in attached files
 */
export async function scanForLeaks(file: Uint8Array, fileName: string, secrets: readonly Secret[], open: readonly string[] = [], attached?: AttachedWords): Promise<readonly Leak[]> {
  const matcher = createLeakMatcher(secrets, open, attached);
  const leaks = new Map<string, Leak>();
  const report = (part: string, place: string, found: readonly string[]): void => {
    for (const secret of found) leaks.set(`${part}\n${place}\n${secret}`, { secret, part, place });
  };
  report('the file', 'its name', matcher.find(fileName));
  await scanBytes(file, 'the file', matcher, report, 0);
  return [...leaks.values()];
}

/**
 * Looks through a file that somebody else has made and that is marked as open, as scanForLeaks does. What cannot be looked into (a scan, a
 * picture, an encrypted file) is no leak here: the person who attached it has marked it; `unchecked` says so, to be told to the reader.
 */
export async function scanAttachedFile(file: Uint8Array, name: string, matcher: LeakMatcher): Promise<{ readonly leaks: readonly Leak[]; readonly unchecked: boolean }> {
  const found = new Map<string, Leak>();
  await scanBytes(file, name, matcher, (part, place, secrets) => {
    for (const secret of secrets) found.set(`${part}\n${place}\n${secret}`, { secret, part: part === name ? name : `${part} in ${name}`, place });
  }, 0);
  const all = [...found.values()];
  return { leaks: all.filter(({ secret }) => secret !== UNCHECKED), unchecked: all.some(({ secret }) => secret === UNCHECKED) || isPicture(file) };
}

/** Words in a picture cannot be searched. */
function isPicture(file: Uint8Array): boolean {
  const start = Buffer.from(file.buffer, file.byteOffset, Math.min(16, file.byteLength)).toString('latin1');
  return /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*|RIFF....WEBP|....ftyp(?:heic|mif1))/su.test(start);
}

type Report = (part: string, place: string, found: readonly string[]) => void;

async function scanBytes(bytes: Uint8Array, part: string, matcher: LeakMatcher, report: Report, depth: number): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(buffer, 'PK\u0003\u0004')) {
    await scanZip(buffer, part, matcher, report, depth);
    return;
  }
  if (startsWith(buffer, '%PDF-')) {
    const read = readPdfText(buffer);
    for (const view of read?.views ?? []) report(part, view.place, matcher.find(view.text));
    for (const inner of read?.files ?? []) if (depth < DEEPEST) await scanBytes(inner, `a file in ${part}`, matcher, report, depth + 1);
    if (read?.complete !== true) report(part, 'a PDF, which cannot be searched', [UNCHECKED]);
    return;
  }
  const text = decodeText(buffer);
  if (text !== null) {
    const markup = /^\s*<|<[a-z!?/]/i.test(text.slice(0, 4_000));
    for (const view of markup ? xmlViews(text) : [{ place: 'the text', text }]) report(part, view.place, matcher.find(view.text));
    return;
  }
  // Pictures and other bytes: words stand in their descriptions, in one-byte or in two-byte letters.
  for (const words of [buffer.toString('latin1'), buffer.toString('utf8'), buffer.toString('utf16le'), buffer.subarray(1).toString('utf16le')]) {
    report(part, 'the data of a picture or other file', matcher.find(words, { longOnly: true }));
  }
}

async function scanZip(buffer: Buffer, part: string, matcher: LeakMatcher, report: Report, depth: number): Promise<void> {
  if (depth >= DEEPEST) {
    report(part, 'files nested too deeply to be searched', [UNCHECKED]);
    return;
  }
  let zip;
  try {
    zip = await openGuardedZip(buffer);
  } catch {
    report(part, 'a package that cannot be opened', [UNCHECKED]);
    return;
  }
  // The directory's own remarks stand outside the parts; what is packed is noise here and long secrets only are looked for.
  report(part, 'remarks of the package', matcher.find(buffer.toString('latin1'), { longOnly: true }));
  for (const name of zip.names) {
    report(name, 'the name of a part', matcher.find(name));
    const pieces: Uint8Array[] = [];
    try {
      await zip.stream(name, (bytes) => void pieces.push(bytes));
    } catch {
      report(name, 'a part that cannot be read', [UNCHECKED]);
      continue;
    }
    await scanBytes(Buffer.concat(pieces), name, matcher, report, depth + 1);
  }
}

function startsWith(buffer: Buffer, signature: string): boolean {
  return buffer.length >= signature.length && buffer.toString('latin1', 0, signature.length) === signature;
}

/** The bytes as text, by their mark or by being valid UTF-8 without control characters; null for anything else. */
function decodeText(buffer: Buffer): string | null {
  if (buffer.length >= 2 && buffer[0] === 0xff && buffer[1] === 0xfe) return buffer.toString('utf16le', 2);
  if (buffer.length >= 2 && buffer[0] === 0xfe && buffer[1] === 0xff) return Buffer.from(buffer.subarray(2, 2 + ((buffer.length - 2) & ~1))).swap16().toString('utf16le');
  if (buffer.subarray(0, 64).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return null;
  }
}

/** The sentence for the person: what would have got out, and where it stands. At most five places. */
export function describeLeaks(leaks: readonly Leak[]): string {
  const places = leaks.slice(0, 5).map((leak) => `${leak.secret} (${leak.place}${leak.part === 'the file' ? '' : `, ${leak.part}`})`);
  const more = leaks.length > 5 ? `, and ${String(leaks.length - 5)} more` : '';
  return `The document was not released: it would give away ${places.join('; ')}${more}. Take it out, or mark the text as open if anyone may read it.`;
}
