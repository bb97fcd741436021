import { TextDecoder } from 'node:util';

import { ReadRefusal } from '@shared/reading/read-refusal';

import { READ_LIMITS } from '../read-limits';

/** A file's text and how it was found to be written. */
export type DecodedText = { readonly text: string; readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252'; readonly damaged: boolean };

/**
 * Decodes a text file: by its byte order mark, else as UTF-8 when it is valid UTF-8, else as Windows-1252, which is what Excel
 * and Notepad in Britain write by default. UTF-16 without a mark is told by its zero bytes.
 *
 * @throws ReadRefusal for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decodeBytes(bytes);
  if (decoded.text.length > READ_LIMITS.textCharacters) throw new ReadRefusal('text-too-large');
  return decoded;
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return finish(new TextDecoder('utf-16le').decode(bytes), 'utf-16');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return finish(new TextDecoder('utf-16be').decode(bytes), 'utf-16');
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return finish(new TextDecoder(unmarked).decode(bytes), 'utf-16');
  if (controlShare(bytes) > 0.02) throw new ReadRefusal('unknown-kind');
  try {
    return finish(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8');
  } catch {
    return finish(decodeWindows1252(bytes), 'windows-1252');
  }
}

function finish(text: string, encoding: DecodedText['encoding']): DecodedText {
  return { text, encoding, damaged: text.includes('\uFFFD') };
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80; five places are empty. */
const WINDOWS_1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

/** Ours, because the decoder of Node 20 takes Windows-1252 for Latin-1: every curly quote and dash of Word would be lost. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009F]/gu, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? '\uFFFD');
}

const SAMPLE = 4096;

/** Western text in UTF-16 has a zero in every second byte. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const half = length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.1 ? 'utf-16be' : null;
}

/** The share of bytes that no text holds: control characters other than white space. */
function controlShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, SAMPLE);
  let found = 0;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) found += 1;
  }
  return length === 0 ? 0 : found / length;
}
