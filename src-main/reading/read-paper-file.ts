import { createHash } from 'node:crypto';
import { mayRun } from '@shared/attachments/file-kinds';
import { tellsOfAppendices } from '@shared/papers/content/paper-content';
import { pictureHashesOf } from '@shared/papers/travel/file-hashes';
import { FILES_FOLDER, LARGEST_PAPER_FILE, MANIFEST_PART, manifestSchema, MOST_FILES, PAPER_FILE_FORMAT, PAPER_FILE_VERSION, PAPER_PART, paperPartSchema } from '@shared/papers/travel/paper-file';
import type { Manifest, OpenedPaperFile, PaperPart } from '@shared/papers/travel/paper-file';
import { soundValues } from '@shared/papers/travel/sound-values';
import { paperTemplateSchema } from '@shared/papers/templates/template-schema';
import { ReadRefusal } from '@shared/reading/read-refusal';
import type { RefusalCode } from '@shared/reading/read-refusal';
import { readSoundJson } from '@shared/reading/sound-json';
import type { JsonTrouble } from '@shared/reading/sound-json';
import { openGuardedZip } from './open-guarded-zip';
import type { GuardedZip } from './open-guarded-zip';
import { decodeText } from './text/decode-text';

/** Characters of the list of parts, and of the paper: a thousand pages of words have a fifth of it. */
const LONGEST_MANIFEST = 200_000;
const LONGEST_PAPER = 20_000_000;
/** Brackets within brackets: the cell of a table of a section has twelve. */
const DEEPEST = 24;

const JSON_REFUSED: Readonly<Record<JsonTrouble, RefusalCode>> = { 'too-long': 'text-too-large', 'too-deep': 'nested-too-deep', 'not-json': 'paper-file-unsound', hostile: 'paper-file-unsound' };

/**
 * Opens the file of a paper, which may come from anywhere, and answers it only when all of it is sound: no part but those of the list, each with
 * the size and SHA-256 that the list says, everything as the schema wants it, pictures that are pictures, no file that could start a program.
 * Runs in the reading worker; nothing is written.
 *
 * @throws ReadRefusal with the code of what is wrong.
 */
export async function readPaperFile(bytes: Uint8Array): Promise<OpenedPaperFile> {
  if (bytes.byteLength > LARGEST_PAPER_FILE) throw new ReadRefusal('file-too-large');
  if (bytes.byteLength === 0) throw new ReadRefusal('empty-file');
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) throw new ReadRefusal('paper-file-other');
  const zip = await openGuardedZip(bytes);
  if (zip.names.length > MOST_FILES + 2) throw new ReadRefusal('too-many-entries');
  if (!zip.has(MANIFEST_PART)) throw new ReadRefusal('paper-file-other');
  const manifest = readManifest(await textOf(zip, MANIFEST_PART, LONGEST_MANIFEST));
  const listed = new Set(manifest.parts.map(({ name }) => name));
  if (zip.names.some((name) => name !== MANIFEST_PART && !listed.has(name))) throw new ReadRefusal('paper-file-stray-part');
  if (listed.size !== manifest.parts.length || manifest.parts.some(({ name }) => !zip.has(name) || !isPartName(name)) || !listed.has(PAPER_PART)) throw new ReadRefusal('paper-file-unsound');

  let paper: PaperPart | null = null;
  const files = new Map<string, Uint8Array>();
  for (const { name, byteLength, sha256 } of manifest.parts) {
    if (zip.sizeOf(name) !== byteLength) throw new ReadRefusal('paper-file-unsound');
    const part = await bytesOf(zip, name, byteLength);
    if (createHash('sha256').update(part).digest('hex') !== sha256) throw new ReadRefusal('paper-file-unsound');
    if (name === PAPER_PART) paper = readPaper(part);
    else if (name === `${FILES_FOLDER}${sha256}`) files.set(sha256, part);
    else throw new ReadRefusal('paper-file-unsound');
  }
  if (paper === null) throw new ReadRefusal('paper-file-unsound');
  checkFiles(paper, files);
  return { paper, files };
}

function isPartName(name: string): boolean {
  return name === PAPER_PART || /^files\/[0-9a-f]{64}$/u.test(name);
}

function readManifest(text: string): Manifest {
  const parsed = readSoundJson(text, { longest: LONGEST_MANIFEST, deepest: DEEPEST });
  if ('trouble' in parsed) throw new ReadRefusal(parsed.trouble === 'not-json' ? 'paper-file-other' : JSON_REFUSED[parsed.trouble]);
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== PAPER_FILE_FORMAT) throw new ReadRefusal('paper-file-other');
  if ('version' in value && typeof value.version === 'number' && value.version > PAPER_FILE_VERSION) throw new ReadRefusal('paper-file-newer');
  const manifest = manifestSchema.safeParse(value);
  if (!manifest.success) throw new ReadRefusal('paper-file-unsound');
  return manifest.data;
}

function readPaper(part: Uint8Array): PaperPart {
  const parsed = readSoundJson(decodeText(part).text, { longest: LONGEST_PAPER, deepest: DEEPEST });
  if ('trouble' in parsed) throw new ReadRefusal(JSON_REFUSED[parsed.trouble]);
  const paper = paperPartSchema.safeParse(parsed.value);
  if (!paper.success) throw new ReadRefusal('paper-file-unsound');
  const { template, templateKey } = paper.data.content;
  // A template that comes along is one that a paper can be begun from, under the name that the paper calls it by.
  if (template !== null) {
    const read = paperTemplateSchema.safeParse(template);
    if (!read.success || read.data.key !== templateKey) throw new ReadRefusal('paper-file-unsound');
  }
  const sound = soundValues(paper.data);
  if (sound === null) throw new ReadRefusal('paper-file-values');
  const { content } = parsed.value as { readonly content: unknown };
  return tellsOfAppendices(content) ? sound : { ...sound, withoutAppendices: true };
}

/** Every file that the paper names is there with its size, none is there that it does not name, and each is what it says. */
function checkFiles({ content, files: attached, comments }: PaperPart, files: ReadonlyMap<string, Uint8Array>): void {
  const pictures = pictureHashesOf(content);
  const named = new Set([...pictures, ...attached.map(({ contentHash }) => contentHash)]);
  if (named.size !== files.size || [...named].some((hash) => !files.has(hash))) throw new ReadRefusal('paper-file-unsound');
  const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
  if (!unique(attached.map(({ id }) => id)) || !unique(comments.map(({ id }) => id))) throw new ReadRefusal('paper-file-unsound');
  for (const hash of pictures) if (!isPicture(files.get(hash))) throw new ReadRefusal('paper-file-picture');
  for (const { contentHash, byteLength, fileName } of attached) {
    const bytes = files.get(contentHash);
    if (bytes?.byteLength !== byteLength) throw new ReadRefusal('paper-file-unsound');
    if (mayRun(fileName) || isProgram(bytes)) throw new ReadRefusal('paper-file-program');
  }
}

function startOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(8, bytes.byteLength)).toString('latin1');
}

/** PNG and JPEG, by their first bytes. */
function isPicture(bytes: Uint8Array | undefined): boolean {
  const start = startOf(bytes);
  return start.startsWith('\u0089PNG\r\n\u001A\n') || start.startsWith('\u00FF\u00D8\u00FF');
}

/** What Windows, Linux or macOS starts, whatever its name says, and scripts that name their interpreter. */
function isProgram(bytes: Uint8Array): boolean {
  const start = startOf(bytes);
  return (start.startsWith('MZ') && bytes.subarray(0, 64).includes(0)) || start.startsWith('\u007FELF') || start.startsWith('#!') || ['\u00CF\u00FA\u00ED\u00FE', '\u00FE\u00ED\u00FA\u00CF', '\u00CA\u00FE\u00BA\u00BE'].some((mark) => start.startsWith(mark));
}

async function textOf(zip: GuardedZip, name: string, longest: number): Promise<string> {
  if (zip.sizeOf(name) > longest) throw new ReadRefusal('text-too-large');
  return decodeText(await bytesOf(zip, name, zip.sizeOf(name))).text;
}

async function bytesOf(zip: GuardedZip, name: string, byteLength: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(byteLength);
  let filled = 0;
  await zip.stream(name, (piece) => {
    bytes.set(piece, filled);
    filled += piece.byteLength;
  });
  if (filled !== byteLength) throw new ReadRefusal('paper-file-unsound');
  return bytes;
}
