import type { PdfObject, Unpacker } from './pdf-objects';

/** How the codes of a font become letters. `letters` null: the font does not say, its codes are places in itself. */
export type PdfFont = { readonly twoByte: boolean; readonly letters: ReadonlyMap<number, string> | null; readonly plain: boolean };

/** Every font by the names that pages call it; one name may be another font on another page. */
export function pdfFonts(objects: ReadonlyMap<number, PdfObject>, unpacked: Unpacker): ReadonlyMap<string, readonly PdfFont[]> {
  const numbers = new Map<string, Set<number>>();
  const collect = (words: string): void => {
    for (const [, name = '', number = ''] of words.matchAll(/\/([^\s/<>[\]()]+)\s+(\d+)\s+\d+\s+R/gu)) numbers.set(name, (numbers.get(name) ?? new Set()).add(Number(number)));
  };
  for (const { dictionary } of objects.values()) {
    for (const [, inline, reference] of dictionary.matchAll(/\/Font\s*(?:<<([\s\S]*?)>>|(\d+)\s+\d+\s+R)/gu)) collect(inline ?? objects.get(Number(reference))?.dictionary ?? '');
  }
  const known = new Map<number, PdfFont>();
  const fontOf = (number: number): PdfFont | null => {
    const font = objects.get(number);
    if (!font || !/\/Type\s*\/Font\b|\/Subtype\s*\/(?:Type[013]|TrueType|MMType1)\b/u.test(font.dictionary)) return null;
    const before = known.get(number);
    if (before) return before;
    const composite = /\/Subtype\s*\/Type0\b/u.test(font.dictionary);
    const map = objects.get(Number(/\/ToUnicode\s+(\d+)\s+\d+\s+R/u.exec(font.dictionary)?.[1] ?? -1));
    const cmap = map ? unpacked(map)?.toString('latin1') : undefined;
    const made: PdfFont = { twoByte: composite, letters: cmap === undefined ? null : readCmap(cmap), plain: !composite };
    known.set(number, made);
    return made;
  };
  return new Map([...numbers].map(([name, of]) => [name, [...of].map(fontOf).filter((font) => font !== null)]));
}

/** The bytes of a shown string as letters; null where the font does not tell what they are. */
export function lettersOf(bytes: Buffer, font: PdfFont | undefined): string | null {
  if (!font || (font.plain && !font.letters)) return bytes.toString('latin1');
  const { letters } = font;
  if (!letters) return null;
  let text = '';
  for (let at = 0; at < bytes.length; at += font.twoByte ? 2 : 1) {
    const code = font.twoByte ? ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
    text += letters.get(code) ?? (font.plain ? String.fromCharCode(code) : '');
  }
  return text;
}

function readCmap(cmap: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, from = '', to = ''] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>/gu)) letters.set(Number.parseInt(from, 16), utf16(to));
  }
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, low = '', high = '', list, to = ''] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:\[([^\]]*)\]|<([0-9A-Fa-f\s]*)>)/gu)) {
      const first = Number.parseInt(low, 16);
      const last = Math.min(Number.parseInt(high, 16), first + 0xffff);
      const each = list?.match(/[0-9A-Fa-f]+/gu) ?? null;
      const start = utf16(to);
      for (let code = first; code <= last; code += 1) {
        // Only the last unit of the letter counts up along the range.
        letters.set(code, each ? utf16(each[code - first] ?? '') : start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + code - first));
      }
    }
  }
  return letters;
}

function utf16(hex: string): string {
  const bytes = Buffer.from(hex.replace(/\s/gu, ''), 'hex');
  return bytes.length >= 2 && bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : bytes.toString('latin1');
}
