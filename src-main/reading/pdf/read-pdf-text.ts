import { lettersOf, pdfFonts, type PdfFont } from './pdf-fonts';
import { createUnpacker, pdfObjects } from './pdf-objects';

/** What a PDF says, to be searched; not in reading order. `pages` is the first reading of what its pages show, each once. `complete` is false where some of it could not be read: a scan, a font that does not tell its letters. */
export type PdfText = { readonly views: readonly { readonly place: string; readonly text: string }[]; readonly pages: readonly string[]; readonly files: readonly Buffer[]; readonly complete: boolean };

/** A name that stands for different fonts on different pages is read with so many of them. */
const MOST_READINGS = 4;
/** A gap in a line from which on it parts words, in thousandths of the letter's size. */
const WORD_GAP = -180;

/**
 * Reads what words a PDF holds: its pages, properties, notes, bookmarks, and files inside it. For searching only: it follows no order,
 * no layers and no scripts. Null when nothing can be said of it: encrypted, damaged, or unpacking to too much.
 */
export function readPdfText(file: Buffer): PdfText | null {
  const unpacked = createUnpacker();
  try {
    const objects = pdfObjects(file, unpacked);
    if (objects.size === 0 || /\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</u.test(file.toString('latin1'))) return null;
    const fonts = pdfFonts(objects, unpacked);
    const views: { place: string; text: string }[] = [];
    const pages: string[] = [];
    const files: Buffer[] = [];
    let complete = true;
    let letters = 0;
    const loose: string[] = [];
    for (const object of objects.values()) {
      loose.push(...stringsOf(object.dictionary));
      if (!object.data || /\/Subtype\s*\/Image\b|\/Type\s*\/(?:XRef|ObjStm)\b|\/FontFile|\/Length1\b/u.test(object.dictionary)) continue;
      const bytes = unpacked(object);
      if (!bytes) {
        complete = false;
        continue;
      }
      if (/\/Type\s*\/EmbeddedFile\b/u.test(object.dictionary)) files.push(bytes);
      else if (/\/Type\s*\/Metadata\b/u.test(object.dictionary)) views.push({ place: 'the properties', text: bytes.toString('utf8') });
      else {
        const content = bytes.toString('latin1');
        if (!/\bT[jJ]\b|['"]\s/u.test(content) || /begincmap/u.test(content)) continue;
        const read = readContent(content, fonts);
        complete &&= read.complete;
        pages.push(read.texts[0] ?? '');
        for (const text of read.texts) {
          views.push({ place: 'a page', text });
          letters += text.replace(/\s/gu, '').length;
        }
      }
    }
    views.push({ place: 'the properties', text: loose.join('\n') });
    return { views, pages, files, complete: complete && letters > 0 };
  } catch {
    return null;
  }
}

/** What the operators of a page show, once as the words are placed and once without regard to where a line is set on. */
function readContent(content: string, fonts: ReadonlyMap<string, readonly PdfFont[]>): { readonly texts: readonly string[]; readonly complete: boolean } {
  const spaced = Array.from({ length: MOST_READINGS }, () => '');
  const joined = Array.from({ length: MOST_READINGS }, () => '');
  let used = 1;
  let complete = true;
  let current: readonly PdfFont[] = [];
  let name = '';
  let shown: (Buffer | number)[] = [];
  const gap = (sameLine: boolean): void => {
    for (let reading = 0; reading < used; reading += 1) {
      spaced[reading] += ' ';
      if (!sameLine) joined[reading] += ' ';
    }
  };
  const show = (): void => {
    for (let reading = 0; reading < used; reading += 1) {
      let text = '';
      for (const part of shown) {
        if (typeof part === 'number') text += part < WORD_GAP ? ' ' : '';
        else {
          const letters = lettersOf(part, current[reading % Math.max(1, current.length)]);
          if (letters === null) complete = false;
          text += letters ?? '';
        }
      }
      spaced[reading] += text;
      joined[reading] += text;
    }
  };
  for (const token of tokensOf(content)) {
    if (token.type === 'string') shown.push(token.bytes);
    else if (token.type === 'number') shown.push(token.value);
    else if (token.type === 'name') name = token.text;
    else {
      switch (token.text) {
        case 'Tf':
          current = fonts.get(name) ?? [];
          if (current.length > used) {
            // What was read so far is the same for every reading.
            const next = Math.min(MOST_READINGS, current.length);
            for (let reading = used; reading < next; reading += 1) {
              spaced[reading] = spaced[0] ?? '';
              joined[reading] = joined[0] ?? '';
            }
            used = next;
          }
          break;
        case 'Tj': case 'TJ':
          show();
          break;
        case "'": case '"':
          gap(false);
          show();
          break;
        case 'Td': case 'TD':
          gap(shown.at(-1) === 0);
          break;
        case 'T*': case 'ET':
          gap(false);
          break;
        case 'Tm':
          gap(true);
          break;
        default:
          break;
      }
      shown = [];
    }
  }
  return { texts: [...new Set([...spaced.slice(0, used), ...joined.slice(0, used)])], complete };
}

type Token = { readonly type: 'string'; readonly bytes: Buffer } | { readonly type: 'number'; readonly value: number } | { readonly type: 'name' | 'operator'; readonly text: string };

const TOKEN = /\s+|%[^\r\n]*|<<|>>|[[\]{}]|<([0-9A-Fa-f\s]*)>|\/([^\s/<>[\](){}%]*)|([+-]?(?:\d+\.?\d*|\.\d+))|([^\s/<>[\](){}%]+)|\(/gy;

function* tokensOf(content: string): Generator<Token> {
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < content.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(content);
    if (!match) {
      at += 1;
      continue;
    }
    at = TOKEN.lastIndex;
    const [whole, hex, name, number, operator] = match;
    if (whole === '(') {
      const { bytes, end } = literal(content, at);
      at = end;
      yield { type: 'string', bytes };
    } else if (hex !== undefined) yield { type: 'string', bytes: hexBytes(hex) };
    else if (name !== undefined) yield { type: 'name', text: name };
    else if (number !== undefined) yield { type: 'number', value: Number(number) };
    else if (operator !== undefined) yield { type: 'operator', text: operator };
  }
}

function hexBytes(hex: string): Buffer {
  const digits = hex.replace(/\s/gu, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** A string in brackets, which may hold brackets in pairs; `from` is behind its first one. */
function literal(content: string, from: number): { readonly bytes: Buffer; readonly end: number } {
  const bytes: number[] = [];
  let depth = 1;
  let at = from;
  for (; at < content.length; at += 1) {
    const character = content[at] ?? '';
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/u.exec(content.slice(at + 1, at + 4))?.[0];
      const next = content[at + 1] ?? '';
      if (octal !== undefined) {
        bytes.push(Number.parseInt(octal, 8) & 0xff);
        at += octal.length;
      } else {
        if (next !== '\n' && next !== '\r') bytes.push(ESCAPES[next] ?? next.charCodeAt(0));
        at += 1;
      }
      continue;
    }
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) break;
    bytes.push(character.charCodeAt(0));
  }
  return { bytes: Buffer.from(bytes), end: at + 1 };
}

/** The strings of a dictionary as words: titles, authors, notes, bookmarks, names of files inside. */
function stringsOf(dictionary: string): readonly string[] {
  if (!/[(]|<[0-9A-Fa-f]/u.test(dictionary)) return [];
  const words: string[] = [];
  for (const token of tokensOf(dictionary)) {
    if (token.type !== 'string') continue;
    const { bytes } = token;
    words.push(bytes[0] === 0xfe && bytes[1] === 0xff ? Buffer.from(bytes.subarray(2, 2 + ((bytes.length - 2) & ~1))).swap16().toString('utf16le') : bytes.toString('latin1'));
  }
  return words;
}
