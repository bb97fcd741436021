import { docxEntries, documentXml, makeDocx, paragraphXml, wordPartXml } from './make-office';
import { makeZip } from './make-zip';

/** A file within every limit of size that a careless reader would sit over for minutes: work that grows with the square of its length. */
export type Slow = { readonly name: string; readonly file: string; readonly bytes: () => Buffer };

function wordFile(body: string): Buffer {
  return makeZip([...docxEntries({}).slice(0, -1), { name: 'word/document.xml', data: documentXml(body), stored: true }]);
}

const many = 1_000_000;

/** All of them are to be read or refused in the time that any other file gets. */
export const SLOW: readonly Slow[] = [
  { name: 'a million spaces in a line', file: 'a.txt', bytes: () => Buffer.from(`Text\n\na${' '.repeat(many)}b\n\n- x${' '.repeat(many)}y`) },
  { name: 'a million spaces in preformatted text', file: 'a.html', bytes: () => Buffer.from(`<html><pre>a${' '.repeat(many)}b\nc${' '.repeat(many)}d</pre>`) },
  { name: 'a million spaces in Word', file: 'a.docx', bytes: () => wordFile(paragraphXml(`a${' '.repeat(many)}b`)) },
  { name: '100,000 bullets in a line', file: 'b.txt', bytes: () => Buffer.from(`Text\n\n${'• '.repeat(100_000)}`) },
  { name: '100,000 brackets', file: 'c.md', bytes: () => Buffer.from(`# A\n\n${'['.repeat(100_000)}`) },
  { name: '200,000 asterisks', file: 'd.md', bytes: () => Buffer.from(`# A\n\n${'*a '.repeat(100_000)}\n\n${'**a'.repeat(100_000)}`) },
  { name: 'backticks of all lengths', file: 'e.md', bytes: () => Buffer.from(`# A\n\n${Array.from({ length: 1500 }, (_, index) => '`'.repeat(index + 1)).join(' ')}`) },
  { name: 'a rule of spaces below a bar', file: 'f.md', bytes: () => Buffer.from(`| a |\n|${' '.repeat(many)}x|\n| a |\n|${'-|'.repeat(100_000)}x\n`) },
  { name: 'a tag of 200,000 attributes', file: 'g.html', bytes: () => Buffer.from(`<html><p ${Array.from({ length: 200_000 }, (_, index) => `a${String(index)}=">"`).join(' ')}>x</p>`) },
  { name: 'addresses without an end in slides', file: 'h.txt', bytes: () => Buffer.from(`1ONE\n2TWO\n3THREE\n${'www.'.repeat(250_000)} x\n- y`) },
  { name: 'fields in fields', file: 'i.docx', bytes: () => wordFile(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>a</w:t></w:r>'.repeat(100_000)}</w:p>`) },
  { name: 'comments on comments', file: 'j.docx', bytes: () => wordFile(`<w:p>${Array.from({ length: 100_000 }, (_, index) => `<w:commentRangeStart w:id="${String(index)}"/><w:r><w:t>a</w:t><w:commentReference w:id="${String(index)}"/></w:r>`).join('')}</w:p>`) },
  {
    name: 'a quarter of a million lists',
    file: 'k.docx',
    bytes: () => {
      const levels = Array.from({ length: 9 }, (_, index) => `<w:lvl w:ilvl="${String(index)}"><w:lvlText w:val="%1"/></w:lvl>`).join('');
      const nums = Array.from({ length: 250_000 }, (_, index) => `<w:num w:numId="${String(index)}"><w:abstractNumId w:val="0"/></w:num>`).join('');
      const rels = [{ id: 'n', type: 'numbering', target: 'numbering.xml' }];
      return makeDocx({ body: paragraphXml('x'), rels, parts: [{ name: 'word/numbering.xml', data: wordPartXml('numbering', `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`), stored: true }] });
    },
  },
  { name: 'quotation marks that never end', file: 'l.csv', bytes: () => Buffer.from(`a,b\n${'"x\n'.repeat(60_000)}`) },
];
