import { cleanLine } from '@shared/kernel/clean-text';

/** Names that Windows keeps for devices, with any ending and in any case. */
const RESERVED = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[1-9¹²³]|LPT[1-9¹²³])(?:\.|$)/i;
/** Longest name without its ending, in characters: leaves room for a folder under Windows' 260. */
const LONGEST = 110;

/**
 * A name that every file system takes, made from words a person wrote: no characters or names that Windows reserves, no
 * direction marks, no dot or space at either end, not too long. `fallback` stands in when nothing is left.
 */
export function safeFileName(words: string, fallback: string): string {
  const plain = cleanLine(words)
    .replace(/[<>:"/\\|?*\u0000-\u001F]/g, ' ')
    .replace(/\s+/g, ' ');
  const cut = [...plain].slice(0, LONGEST).join('');
  const trimmed = cut.replace(/^[\s.]+|[\s.]+$/g, '');
  const name = trimmed === '' ? fallback : trimmed;
  return RESERVED.test(name) ? `${name.slice(0, name.search(/\.|$/))}_${name.slice(name.search(/\.|$/))}` : name;
}

/** The predictable name of a Word file: `2026-11-21 Education Board Minutes DRAFT.docx`. */
export function documentFileName(parts: { readonly day: string; readonly body: string; readonly what: string; readonly draft: boolean; readonly restricted: boolean }): string {
  const words = [parts.day, parts.body, parts.what, parts.restricted ? 'NOT FOR PUBLICATION' : '', parts.draft ? 'DRAFT' : ''].filter((part) => part !== '').join(' ');
  return `${safeFileName(words, 'Document')}.docx`;
}
