import { constants, crc32, deflateRawSync } from 'node:zlib';

import type { RefusalCode } from '@shared/reading/read-refusal';

import { docxEntries, documentXml, makeDocx, packageParts, paragraphXml, XLSX_TYPE } from './make-office';
import { makeZip } from './make-zip';

const MB = 1024 * 1024;

/** A file made to do harm or to mislead, and the refusal it must meet. */
export type Hostile = { readonly name: string; readonly expected: RefusalCode; readonly bytes: () => Buffer };

/** A Word file whose body is given, as refused files mostly are. */
function withBody(body: string): Buffer {
  return makeDocx({ body });
}

/** A text repeated many times, packed: one piece is packed and closed at a byte's end, so that it can be repeated as it is. */
function packRepeated(piece: Buffer, times: number): { readonly bytes: Buffer; readonly size: number; readonly crc: number } {
  const packed = deflateRawSync(piece, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  let crc = 0;
  for (let count = 0; count < times; count += 1) crc = crc32(piece, crc);
  // 3, 0 is the empty last block.
  return { bytes: Buffer.concat([...Array.from({ length: times }, () => packed), Buffer.from([3, 0])]), size: piece.length * times, crc };
}

function bomb(saysSize?: number): Buffer {
  const packed = packRepeated(Buffer.alloc(4 * MB, 0x20), 256);
  const entries = docxEntries({}).filter((entry) => entry.name !== 'word/document.xml');
  return makeZip([...entries, { name: 'word/document.xml', data: '', packed, ...(saysSize === undefined ? {} : { saysSize }) }]);
}

/** A document of one piece over and over. Stored unless said otherwise: packed, the ratio alone would give it away. */
function repeatedDocument(piece: string, times: number, tail = '', start = '', stored = true): Buffer {
  const [head = '', end = ''] = documentXml('@').split('@');
  return makeZip([...docxEntries({}).filter((entry) => entry.name !== 'word/document.xml'), { name: 'word/document.xml', data: head + start + piece.repeat(times) + tail + end, stored }]);
}

/** A table of empty cells, 500 in each row. */
function cells(count: number): Buffer {
  return repeatedDocument(`<w:tr>${'<w:tc/>'.repeat(500)}</w:tr>`, count / 500, '</w:tbl>', '<w:tbl>');
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The fixtures of docs/decisions/ on reading, all made here. */
export const HOSTILE: readonly Hostile[] = [
  { name: 'external entity', expected: 'document-type', bytes: () => makeDocx({ document: documentXml('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>').replace('?>', '?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>') }) },
  {
    name: 'billion laughs',
    expected: 'document-type',
    bytes: () => {
      const entities = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${String(index + 1)} "${`&l${String(index)};`.repeat(10)}">`).join('');
      return makeDocx({ document: documentXml('<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>').replace('?>', `?><!DOCTYPE w [<!ENTITY l0 "ha">${entities}]>`) });
    },
  },
  { name: 'path traversal', expected: 'unsafe-entry-name', bytes: () => makeZip([...docxEntries({ body: paragraphXml('x') }), { name: '../../evil.xml', data: 'x' }]) },
  { name: 'absolute path', expected: 'unsafe-entry-name', bytes: () => makeZip([...docxEntries({ body: paragraphXml('x') }), { name: '/etc/evil', data: 'x' }]) },
  { name: 'drive letter', expected: 'unsafe-entry-name', bytes: () => makeZip([...docxEntries({ body: paragraphXml('x') }), { name: 'C:/evil.xml', data: 'x' }]) },
  { name: 'symbolic link', expected: 'link-entry', bytes: () => makeZip([...docxEntries({ body: paragraphXml('x') }), { name: 'word/link.xml', data: '/etc/passwd', mode: 0o120777 }]) },
  { name: 'the same part twice', expected: 'repeated-entry-name', bytes: () => makeZip([...docxEntries({ body: paragraphXml('x') }), { name: 'word/Document.xml', data: documentXml(paragraphXml('y')) }]) },
  { name: 'encrypted entry', expected: 'encrypted', bytes: () => makeZip(docxEntries({ body: paragraphXml('x') }).map((entry) => ({ ...entry, flags: 1 }))) },
  { name: '60,000 entries', expected: 'too-many-entries', bytes: () => makeZip([...docxEntries({ body: paragraphXml('x') }), ...Array.from({ length: 60_000 }, (_, index) => ({ name: `word/media/${String(index)}.xml`, data: 'x', stored: true }))]) },
  { name: 'a gigabyte in a megabyte', expected: 'expands-too-much', bytes: () => bomb() },
  { name: 'a gigabyte that says 1 MB', expected: 'size-not-true', bytes: () => bomb(MB) },
  { name: '2 million empty paragraphs', expected: 'too-many-elements', bytes: () => repeatedDocument('<w:p/>', 2_000_000) },
  { name: '2 million empty paragraphs in 30 KB', expected: 'expands-too-much', bytes: () => repeatedDocument('<w:p/>', 2_000_000, '', '', false) },
  { name: '300,000 paragraphs of one letter', expected: 'too-many-elements', bytes: () => repeatedDocument('<w:p><w:r><w:t>a</w:t></w:r></w:p>', 300_000) },
  { name: '20,000 nested tables', expected: 'nested-too-deep', bytes: () => repeatedDocument('<w:tbl><w:tr><w:tc>', 20_000) },
  { name: 'a million cells', expected: 'too-many-cells', bytes: () => cells(1_000_000) },
  { name: '40 million characters', expected: 'too-much-text', bytes: () => repeatedDocument(`<w:p><w:r><w:t>${randomText(39_000)}</w:t></w:r></w:p>`, 1000, '', '', false) },
  { name: 'XML that stops in the middle', expected: 'damaged-part', bytes: () => makeDocx({ document: documentXml(paragraphXml('x')).slice(0, -30) }) },
  { name: 'a file cut short', expected: 'not-a-package', bytes: () => withBody(paragraphXml('x'.repeat(5000))).subarray(0, 700) },
  { name: 'no main part', expected: 'main-part-missing', bytes: () => makeZip(docxEntries({}).filter((entry) => entry.name !== 'word/document.xml')) },
  { name: 'a flipped bit in the text', expected: 'damaged-part', bytes: () => makeZip(docxEntries({ body: paragraphXml('Five hundred pounds') }).map((entry) => (entry.name === 'word/document.xml' ? { ...entry, crc: 1 } : entry))) },
  { name: 'Word 97', expected: 'old-office-format', bytes: () => Buffer.concat([OLE, Buffer.alloc(4096)]) },
  { name: 'Word behind a password', expected: 'encrypted', bytes: () => Buffer.concat([OLE, Buffer.alloc(1016), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(2048)]) },
  { name: 'PDF', expected: 'pdf-format', bytes: () => Buffer.from('%PDF-1.7\n%âãÏÓ\n') },
  { name: 'rich text', expected: 'rich-text-format', bytes: () => Buffer.from('{\\rtf1\\ansi Minutes}') },
  { name: 'OpenDocument', expected: 'open-document-format', bytes: () => makeZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true }, { name: 'content.xml', data: '<a/>' }]) },
  { name: 'a zip of photographs', expected: 'unknown-kind', bytes: () => makeZip([{ name: 'holiday.jpg', data: 'x' }]) },
  { name: 'a program named .docx', expected: 'unknown-kind', bytes: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500), Buffer.from('This program')]) },
  { name: 'nothing at all', expected: 'empty-file', bytes: () => Buffer.alloc(0) },
  { name: 'white space only', expected: 'empty-file', bytes: () => Buffer.from(' \n\t\n') },
  { name: 'a page nested 100,000 deep', expected: 'nested-too-deep', bytes: () => Buffer.from(`<html><body>${'<div>'.repeat(100_000)}`) },
  { name: 'a page of a million elements', expected: 'too-many-elements', bytes: () => Buffer.from(`<html><body>${'<i>a</i>'.repeat(1_000_000)}`) },
  { name: 'a CSV of a million cells', expected: 'too-many-cells', bytes: () => Buffer.from(`a,b,c\n${'1,2,3\n'.repeat(400_000)}`) },
  {
    name: 'a sheet of a million cells',
    expected: 'too-many-cells',
    bytes: () => {
      const row = `<row>${'<c><v>1</v></c>'.repeat(500)}</row>`;
      const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${row.repeat(700)}</sheetData></worksheet>`;
      const workbook = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>';
      return makeZip(packageParts('xl/workbook.xml', XLSX_TYPE, [{ id: 'r1', type: 'worksheet', target: 'worksheets/sheet1.xml' }], [{ name: 'xl/workbook.xml', data: workbook }, { name: 'xl/worksheets/sheet1.xml', data: sheet, stored: true }]));
    },
  },
  { name: '31 MB', expected: 'file-too-large', bytes: () => Buffer.alloc(31 * MB, 0x61) },
];

/** Letters that do not pack well, so that size and not ratio is what is refused. */
function randomText(length: number): string {
  let seed = 12_345;
  let text = '';
  while (text.length < length) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += seed.toString(36);
  }
  return text.slice(0, length);
}
