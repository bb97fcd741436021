import type { NeutralKind } from '@shared/reading/neutral-document';
import type { RefusalCode } from '@shared/reading/read-refusal';
import Papa from 'papaparse';

import type { Delimiter } from './text/read-delimited';
import { looksLikeMarkdown } from './text/read-markdown';
import { isSlideText } from './text/read-slide-text';

/** What the first bytes say: a package to be opened, a text, or something that is refused by name. */
export type ByteKind = { readonly as: 'package' } | { readonly as: 'text' } | { readonly as: 'refused'; readonly code: RefusalCode };

/** How a text is to be read. */
export type TextKind = { readonly kind: Extract<NeutralKind, 'html' | 'markdown' | 'text' | 'slides-text'> } | { readonly kind: 'delimited'; readonly delimiter: Delimiter };

/** The first bytes of formats that are told at once, as Latin-1. */
const SIGNATURES: readonly (readonly [string, ByteKind])[] = [
  ['PK\u0003\u0004', { as: 'package' }],
  ['PK\u0005\u0006', { as: 'package' }],
  ['%PDF', { as: 'refused', code: 'pdf-format' }],
  ['{\\rtf', { as: 'refused', code: 'rich-text-format' }],
  ['\u0089PNG', { as: 'refused', code: 'unknown-kind' }],
  ['GIF8', { as: 'refused', code: 'unknown-kind' }],
  ['\u00FF\u00D8\u00FF', { as: 'refused', code: 'unknown-kind' }],
  ['MZ', { as: 'refused', code: 'unknown-kind' }],
  ['\u007FELF', { as: 'refused', code: 'unknown-kind' }],
  ['SQLite format 3', { as: 'refused', code: 'unknown-kind' }],
];
const OLE = 'ÐÏ\u0011à¡±\u001Aá';

/** Tells a file by its bytes. Its name never decides: a program named "minutes.docx" is no document. */
export function detectBytes(bytes: Uint8Array): ByteKind {
  if (bytes.length === 0) return { as: 'refused', code: 'empty-file' };
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1');
  if (start.startsWith(OLE)) return { as: 'refused', code: isEncryptedPackage(bytes) ? 'encrypted' : 'old-office-format' };
  // "MZ" may begin a text about Mozambique: a program has bytes no text has.
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature) && (signature !== 'MZ' || bytes.subarray(0, 64).includes(0)));
  return known?.[1] ?? { as: 'text' };
}

/** A password-protected document is an old-style file whose directory names the stream "EncryptedPackage", in UTF-16. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/**
 * Tells how a text is to be read: by its content, and where that allows two readings (a list of names with commas), by the
 * ending of its file name. `name` is "" for text from the clipboard.
 */
export function detectText(text: string, name: string): TextKind {
  const ending = /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  const start = text.slice(0, 2000).replace(/^[\uFEFF\s]+/u, '');
  if (/^(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype html|html)|Version:[\d.]+\s[\s\S]*StartHTML)/iu.test(start)) return { kind: 'html' };
  if (/^(?:<!--[\s\S]{0,500}?-->\s*)?<(?:body|head|meta|div|p|table|h[1-6]|ul|ol|section|article|span|b|i)(?:\s[^<>]*)?>/iu.test(start) && /<\/[a-z]/iu.test(text)) return { kind: 'html' };
  if (isTabbed(text, ending)) return { kind: 'delimited', delimiter: '\t' };
  if (isSlideText(text)) return { kind: 'slides-text' };
  if (ending !== 'csv' && looksLikeMarkdown(text)) return { kind: 'markdown' };
  const delimiter = separatorOf(text, ending);
  if (delimiter) return { kind: 'delimited', delimiter };
  return { kind: ending === 'md' || ending === 'markdown' ? 'markdown' : 'text' };
}

/** Rows of cells parted by tabs: nearly every line that is not blank has the same number of tabs. */
function isTabbed(text: string, ending: string): boolean {
  const lines = text.split('\n', 2000).filter((line) => line.trim() !== '');
  const counts = lines.map((line) => line.split('\t').length - 1);
  const tabbed = counts.filter((count) => count > 0);
  if (tabbed.length === 0) return false;
  if (ending === 'tsv' || ending === 'tab') return true;
  const most = Math.max(...tabbed);
  // Quoted cells may hold line ends, so that not every line of a table has its tabs.
  const share = text.includes('"') ? 0.5 : 0.8;
  return lines.length >= 2 && tabbed.length >= 2 && tabbed.length >= lines.length * share && tabbed.filter((count) => count === most).length >= tabbed.length * 0.6;
}

/** The separator of a CSV, by its first rows: each has the same number of cells. Prose has commas, but not the same number in each line. */
function separatorOf(text: string, ending: string): Delimiter | null {
  const isCsv = ending === 'csv';
  let best: { readonly delimiter: Delimiter; readonly width: number } | null = null;
  for (const delimiter of [',', ';', '|'] as const) {
    const rows = Papa.parse<string[]>(text.slice(0, 200_000), { delimiter, newline: '\n', preview: 40, skipEmptyLines: 'greedy' }).data;
    const widths = rows.map((row) => row.length);
    const width = widths[0] ?? 0;
    const even = widths.filter((other) => other === width).length / Math.max(1, widths.length);
    const enough = isCsv ? width >= 2 && even >= 0.5 : width >= 3 && rows.length >= 3 && even === 1;
    if (enough && (best === null || width > best.width)) best = { delimiter, width };
  }
  return best?.delimiter ?? (isCsv && text.trim() !== '' ? ',' : null);
}
