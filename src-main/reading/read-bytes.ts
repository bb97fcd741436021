import { cleanText } from '@shared/kernel/clean-text';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import { ReadRefusal } from '@shared/reading/read-refusal';

import { detectBytes, detectText } from './detect-kind';
import { xmlBudget } from './guarded-xml';
import { openGuardedZip } from './open-guarded-zip';
import { readPackageFacts } from './package-parts';
import { READ_LIMITS } from './read-limits';
import { readPdfText } from './pdf/read-pdf-text';
import { readPptx } from './slides/read-pptx';
import { readXlsx } from './sheet/read-xlsx';
import { decodeText } from './text/decode-text';
import { readDelimited } from './text/read-delimited';
import { readMarkdown } from './text/read-markdown';
import { readPlainText, warnOfEncoding } from './text/read-plain-text';
import { readSlideText } from './text/read-slide-text';
import { warningList } from './warning-list';
import { withoutEmbeddedData } from './web/html-tree';
import { readHtml } from './web/read-html';
import { readDocx } from './word/read-docx';

/**
 * Reads the bytes of a file into the neutral form, whatever it is. Runs in the reading worker (read-worker.ts); call it
 * directly in tests only. `name` is the file's name: it decides between two readings of a text and nothing else.
 *
 * @throws ReadRefusal; any other error means the file is damaged in a way no reader foresaw.
 */
export async function readBytes(bytes: Uint8Array, name: string): Promise<NeutralDocument> {
  if (bytes.byteLength > READ_LIMITS.fileBytes) throw new ReadRefusal('file-too-large');
  const found = detectBytes(bytes);
  if (found.as === 'refused') throw new ReadRefusal(found.code);
  if (found.as === 'package') return readPackage(bytes);
  const decoded = decodeText(bytes);
  const document = readPasted(decoded.text, name);
  const warnings = warningList();
  warnOfEncoding(decoded.encoding, decoded.damaged, warnings);
  return { ...document, warnings: [...warnings.all(), ...document.warnings] };
}

/**
 * Reads the bytes of a file for its words alone: as readBytes does, and a PDF besides, whose words come as paragraphs.
 *
 * @throws ReadRefusal, for a PDF of pictures or under a password too
 */
export async function readForWords(bytes: Uint8Array, name: string): Promise<NeutralDocument> {
  if (!isPdf(bytes)) return readBytes(bytes, name);
  const views = readPdfText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))?.views ?? [];
  return readPasted(views.map(({ text }) => text).join('\n\n'), 'words.txt');
}

/** Whether bytes begin as a PDF does. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(5, bytes.byteLength)).toString('latin1') === '%PDF-';
}

/**
 * Reads the words of a PDF's pages for a person, each page once, as paragraphs without its layout.
 *
 * @throws ReadRefusal, for one of pictures or under a password too
 */
export function readPdfPages(bytes: Uint8Array): NeutralDocument {
  if (bytes.byteLength > READ_LIMITS.fileBytes) throw new ReadRefusal('file-too-large');
  const pages = (readPdfText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))?.pages ?? []).map((page) => cleanText(page).replace(/\s+/gu, ' ').trim());
  const text = pages.filter((page) => page !== '').join('\n\n');
  if (text === '') throw new ReadRefusal('words-missing');
  return readPlainText(text);
}

/**
 * Reads the bytes of a Word file that comes back from Word: nothing interpreted, our marks kept.
 *
 * @throws ReadRefusal, for anything but a Word file too
 */
export async function readReturned(bytes: Uint8Array): Promise<NeutralDocument> {
  if (bytes.byteLength > READ_LIMITS.fileBytes) throw new ReadRefusal('file-too-large');
  const found = detectBytes(bytes);
  if (found.as === 'refused') throw new ReadRefusal(found.code);
  if (found.as !== 'package') throw new ReadRefusal('unknown-kind');
  const zip = await openGuardedZip(bytes);
  const budget = xmlBudget();
  const facts = await readPackageFacts(zip, budget);
  if (facts.kind !== 'docx') throw new ReadRefusal('unknown-kind');
  return readDocx(zip, facts, budget, true);
}

/**
 * Reads a text from the clipboard or a text file, after cleaning it of what no file may hold (control characters).
 *
 * @throws ReadRefusal
 */
export function readPasted(text: string, name: string): NeutralDocument {
  if (text.length > READ_LIMITS.textCharacters) throw new ReadRefusal('text-too-large');
  const clean = cleanText(text).replace(/^\uFEFF/u, '');
  if (clean.trim() === '') throw new ReadRefusal('empty-file');
  const kind = detectText(clean, name);
  switch (kind.kind) {
    case 'html':
      return readHtml(clean);
    case 'delimited':
      return readDelimited(clean, kind.delimiter);
    case 'markdown':
      return readMarkdown(clean);
    case 'slides-text':
      return readSlideText(clean);
    case 'text':
      return readPlainText(clean);
  }
}

/** Reads HTML from the clipboard, where the clipboard itself says that it is HTML. @throws ReadRefusal */
export function readPastedHtml(html: string): NeutralDocument {
  // A paste may carry its pictures: without them it has to keep to the bound of every text.
  if (html.length > READ_LIMITS.textCharacters * 3) throw new ReadRefusal('text-too-large');
  return readHtml(cleanText(withoutEmbeddedData(html)));
}

async function readPackage(bytes: Uint8Array): Promise<NeutralDocument> {
  const zip = await openGuardedZip(bytes);
  const budget = xmlBudget();
  const facts = await readPackageFacts(zip, budget);
  switch (facts.kind) {
    case 'docx':
      return readDocx(zip, facts, budget);
    case 'pptx':
      return readPptx(zip, facts, budget);
    case 'xlsx':
      return readXlsx(zip, facts, budget);
  }
}
