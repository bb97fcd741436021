import { constants, inflateSync } from 'node:zlib';

/** One object of a PDF: its dictionary as it is written, and the bytes of its stream as they are stored. */
export type PdfObject = { readonly dictionary: string; readonly data: Buffer | null };

/** The most that one stream and all streams together may unpack to, in bytes. */
const STREAM_LIMIT = 48 * 1024 * 1024;
const ALL_LIMIT = 192 * 1024 * 1024;

/** The bytes of streams, unpacked. `null`: packed in a way that is not read (a picture, an old compression). */
export type Unpacker = (object: PdfObject) => Buffer | null;

/** Unpacks streams; throws RangeError when a file unpacks to more than is allowed. */
export function createUnpacker(): Unpacker {
  let all = 0;
  return ({ dictionary, data }) => {
    if (!data) return null;
    let bytes = data;
    for (const filter of filtersOf(dictionary)) {
      const next = unpack(bytes, filter);
      if (!next) return null;
      bytes = next;
      all += bytes.length;
      if (all > ALL_LIMIT) throw new RangeError('A PDF unpacks to too much');
    }
    return bytes;
  };
}

/** All objects of a PDF by number, those packed into streams of objects too; found by their words, so that a damaged table of contents does not hide one. */
export function pdfObjects(file: Buffer, unpacked: Unpacker): ReadonlyMap<number, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  const head = /(\d+)\s+\d+\s+obj\b/g;
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const start = head.lastIndex;
    const close = text.indexOf('endobj', start);
    const end = close < 0 ? text.length : close;
    const stream = /stream\r?\n/g;
    stream.lastIndex = start;
    const found = stream.exec(text);
    if (found && found.index < end) {
      const from = found.index + found[0].length;
      const dictionary = text.slice(start, found.index);
      const until = endOfStream(text, from, dictionary);
      objects.set(Number(match[1]), { dictionary, data: file.subarray(from, until) });
      head.lastIndex = until;
    } else {
      objects.set(Number(match[1]), { dictionary: text.slice(start, end), data: null });
      head.lastIndex = end;
    }
  }
  for (const object of Array.from(objects.values())) {
    if (!/\/Type\s*\/ObjStm\b/u.test(object.dictionary)) continue;
    const body = unpacked(object)?.toString('latin1') ?? '';
    const first = numberOf(object.dictionary, 'First');
    const pairs = (body.slice(0, first).match(/\d+/gu) ?? []).map(Number);
    for (let at = 0; at + 1 < pairs.length; at += 2) objects.set(pairs[at] ?? 0, { dictionary: body.slice(first + (pairs[at + 1] ?? 0), first + (pairs[at + 3] ?? body.length)), data: null });
  }
  return objects;
}

function numberOf(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key}\\s+(\\d+)`, 'u').exec(dictionary)?.[1] ?? 0);
}

function endOfStream(text: string, from: number, dictionary: string): number {
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/u.exec(dictionary)?.[1] ?? Number.NaN);
  if (!Number.isNaN(length) && /^\s*endstream/u.test(text.slice(from + length, from + length + 20))) return from + length;
  const end = text.indexOf('endstream', from);
  return end < 0 ? text.length : end;
}

function filtersOf(dictionary: string): readonly string[] {
  const [, list = ''] = /\/Filter\s*(\[[^\]]*\]|\/[A-Za-z0-9]+)/u.exec(dictionary) ?? [];
  return list.match(/[A-Za-z0-9]+/gu) ?? [];
}

function unpack(bytes: Buffer, filter: string): Buffer | null {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      try {
        return inflateSync(bytes, { maxOutputLength: STREAM_LIMIT, finishFlush: constants.Z_SYNC_FLUSH });
      } catch (error) {
        if (error instanceof RangeError) throw error;
        return null;
      }
    case 'ASCIIHexDecode':
    case 'AHx':
      return Buffer.from(bytes.toString('latin1').replace(/[^0-9A-Fa-f]/gu, ''), 'hex');
    case 'ASCII85Decode':
    case 'A85':
      return fromBase85(bytes.toString('latin1'));
    default:
      return null;
  }
}

function fromBase85(text: string): Buffer {
  const out: number[] = [];
  let group: number[] = [];
  const flush = (): void => {
    const missing = 5 - group.length;
    if (missing >= 4) return;
    const value = [...group, ...Array.from({ length: missing }, () => 84)].reduce((sum, digit) => sum * 85 + digit, 0);
    for (let byte = 0; byte < 4 - missing; byte += 1) out.push(Math.floor(value / 256 ** (3 - byte)) % 256);
    group = [];
  };
  for (const character of text) {
    if (character === '~') break;
    const code = character.charCodeAt(0);
    if (character === 'z' && group.length === 0) out.push(0, 0, 0, 0);
    else if (code >= 33 && code <= 117) {
      group.push(code - 33);
      if (group.length === 5) flush();
    }
  }
  flush();
  return Buffer.from(out);
}
