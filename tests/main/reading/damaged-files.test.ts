import { readBytes, readPasted, readPastedHtml } from '@main/reading/read-bytes';
import { words, wordsOf } from '@shared/reading/neutral-text';
import { ReadRefusal } from '@shared/reading/read-refusal';
import { cleanText } from '@shared/kernel/clean-text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { docxEntries, escapeXml, makeDocx, packageParts, paragraphXml, PPTX_TYPE, XLSX_TYPE } from './make-office';
import { makeZip } from './make-zip';

/** A number that follows from a seed, so that a failure can be repeated. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const GOOD: Readonly<Record<string, Buffer>> = {
  docx: makeDocx({
    body: `${paragraphXml('The board met on 5 May')}<w:tbl><w:tr><w:tc>${paragraphXml('R1')}</w:tc><w:tc><w:p><w:ins w:author="A"><w:r><w:t>new</w:t></w:r></w:ins></w:p></w:tc></w:tr></w:tbl>${paragraphXml('item', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}`,
    numbering: '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    styles: '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>',
  }),
  xlsx: makeZip(packageParts('xl/workbook.xml', XLSX_TYPE, [{ id: 's', type: 'worksheet', target: 'sheet1.xml' }], [
    { name: 'xl/workbook.xml', data: '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" r:id="s"/></sheets></workbook>' },
    { name: 'xl/sheet1.xml', data: '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>43497</v></c><c r="B1" t="str"><v>x</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>' },
  ])),
  pptx: makeZip(packageParts('ppt/presentation.xml', PPTX_TYPE, [{ id: 'a', type: 'slide', target: 'slide1.xml' }], [
    { name: 'ppt/presentation.xml', data: '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><p:sldIdLst><p:sldId r:id="a"/></p:sldIdLst></p:presentation>' },
    { name: 'ppt/slide1.xml', data: '<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>' },
  ])),
  html: Buffer.from('<html><body><h1>Title</h1><ul><li>one<li>two</ul><table><tr><th>a<th>b<tr><td colspan=2 rowspan=3>c</table><p style="mso-list:l0 level1">x</p></body></html>'),
  csv: Buffer.from('Ref,Action,By\nR1,"Write, then\ncall",May\n,and,\n'),
  md: Buffer.from('# A\n\n- **1.1** b\n\n| a | b |\n|---|---|\n| c | d |\n'),
  text: Buffer.from('Title\n\nHeading\n\n(a) one\n\tLabel\n\tValue\n1AA\n2BB\n3CC\n'),
};

/** What a reader may do with a file: read it, or refuse it by a code. Anything else is a fault of ours. */
async function outcome(bytes: Uint8Array, name: string): Promise<string> {
  try {
    await readBytes(bytes, name);
    return 'read';
  } catch (error) {
    if (error instanceof ReadRefusal) return 'refused';
    throw error;
  }
}

describe('good files with flipped bytes', () => {
  test.each(Object.keys(GOOD))('%s: always a document or a refusal, never anything else', async (kind) => {
    const random = randomNumbers(kind.length * 7919);
    const good = GOOD[kind]!;
    const seen = new Map<string, number>();
    for (let round = 0; round < 400; round += 1) {
      const bytes = Buffer.from(good);
      const flips = 1 + Math.floor(random() * 4);
      for (let flip = 0; flip < flips; flip += 1) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      const result = await outcome(round % 10 === 0 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes, `file.${kind}`);
      seen.set(result, (seen.get(result) ?? 0) + 1);
    }
    expect((seen.get('read') ?? 0) + (seen.get('refused') ?? 0)).toBe(400);
  });

  test('the same inside the parts, with the checksums right: nothing but the XML is wrong', async () => {
    const random = randomNumbers(4711);
    const entries = docxEntries({ body: `${paragraphXml('Text')}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>${paragraphXml('R1')}</w:tc></w:tr></w:tbl>` });
    let read = 0;
    for (let round = 0; round < 600; round += 1) {
      const broken = entries.map((entry) => {
        const data = Buffer.from(entry.data as string);
        if (random() < 0.5) data[Math.floor(random() * data.length)] = 32 + Math.floor(random() * 95);
        return { ...entry, data };
      });
      if ((await outcome(makeZip(broken), 'x.docx')) === 'read') read += 1;
    }
    expect(read).toBeGreaterThan(20);
  });
});

/** Text as it comes from the world: markup, controls, halves of pairs, right to left, emoji, spaces of all kinds. */
const nasty = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('& < > "', ']]>', '<!--', '<b>', '&amp;lt;', '=1+1', '\u202E', '\u200B', 'Llŷn', 'Cafe\u0301', '👩‍🏫', 'مجلس', '1.1', '(a)', '•', '- ', 'R1', '\uD800', '\uFFFE', '\u0000', '{{ }}', '%s', "O'Brien", 'javascript:alert(1)', '\u00A0', '\u2028', '\r\n', '|', '**', '`', '$&'),
    fc.lorem({ maxCount: 3 }),
  ),
  { minLength: 1, maxLength: 8 },
).map((pieces) => pieces.join(' '));

/** The characters that must come out: as cleaned, without white space. */
function characters(text: string): string {
  return wordsOf(cleanText(text)).join('').replace(/\s+/gu, '');
}

describe('nasty text comes through, every character that a file may hold', () => {
  test('Word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 4 }), async (texts) => {
        const clean = texts.map(cleanText);
        const body = clean.map((text, index) => (index % 2 === 0 ? paragraphXml(text) : `<w:tbl><w:tr><w:tc>${paragraphXml(text)}</w:tc></w:tr></w:tbl>`)).join('');
        const document = await readBytes(makeDocx({ body }), 'x.docx');
        expect(words(document).join('')).toBe(characters(clean.join('\n')));
      }),
      { numRuns: 150 },
    );
  });

  test('a web page', () => {
    fc.assert(
      fc.property(nasty, fc.constantFrom('p', 'li', 'td', 'h2', 'pre', 'div'), (text, tag) => {
        const clean = cleanText(text);
        const html = `<table><tr>${tag === 'td' ? '' : '<td>'}<${tag}>${escapeXml(clean)}</${tag}></table>`;
        // HTML itself reads a few control characters as others: they are no text of ours.
        fc.pre(!/[\u0080-\u009F]/u.test(clean));
        expect(words(readPastedHtml(html)).join('')).toBe(characters(clean));
      }),
      { numRuns: 300 },
    );
  });

  test('CSV', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(nasty, nasty, nasty), { minLength: 2, maxLength: 4 }), (rows) => {
        const clean = rows.map((row) => row.map((text) => cleanText(text).replace(/[<>]/gu, '')));
        const csv = clean.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
        fc.pre(csv.trim() !== '');
        const document = readPasted(csv, 'x.csv');
        expect(document.kind).toBe('delimited');
        expect(words(document).join('')).toBe(characters(clean.flat().join('\n')));
      }),
      { numRuns: 200 },
    );
  });

  test('plain text', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 6 }), (lines) => {
        const text = lines.join('\n\n');
        fc.pre(cleanText(text).trim() !== '' && readPastedKind(text) === 'text');
        expect(words(readPasted(text, '')).join('')).toBe(characters(text));
      }),
      { numRuns: 300 },
    );
  });
});

function readPastedKind(text: string): string {
  try {
    return readPasted(text, '').kind;
  } catch {
    return 'refused';
  }
}
