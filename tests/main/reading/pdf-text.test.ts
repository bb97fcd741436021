import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLeakMatcher } from '@shared/documents/leak-matcher';
import { textRuns } from '@shared/documents/document-model';
import { renderDocx } from '@main/docx/render-docx';
import { scanAttachedFile, scanForLeaks } from '@main/docx/scan-for-leaks';
import { readPdfText } from '@main/reading/pdf/read-pdf-text';
import { everyBlock } from '@tests/main/docx/sample-documents';
import { measuredAgain } from '@tests/helpers/measured-again';

const stream = (dictionary: string, bytes: Buffer): string => `<< ${dictionary} /Length ${String(bytes.length)} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
/** A PDF of these objects, without its table of contents: readers find objects by their words. */
const pdf = (...objects: readonly string[]): Buffer => Buffer.from(`%PDF-1.7\n${objects.map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj`).join('\n')}\ntrailer << /Root 1 0 R >>\n%%EOF`, 'latin1');
const page = (content: string, filter = true): string => (filter ? stream('/Filter /FlateDecode', deflateSync(Buffer.from(content, 'latin1'))) : stream('', Buffer.from(content, 'latin1')));
const words = (file: Buffer): string => (readPdfText(file)?.views ?? []).map(({ text }) => text).join('\n');
const matcher = createLeakMatcher([{ label: 'a secret', text: 'ZQEXEMPT heads of terms' }]);

describe('the words of a PDF', () => {
  it.each([
    ['a plain string', page('BT /F1 12 Tf (ZQEXEMPT heads of terms) Tj ET')],
    ['an uncompressed page', page('BT /F1 12 Tf (ZQEXEMPT heads of terms) Tj ET', false)],
    ['letters set one by one', page('BT /F1 12 Tf [(ZQEX) 30 (EMPT) -300 (he) 12 (ads) -250 (of) -250 (terms)] TJ ET')],
    ['a line placed in pieces', page('BT /F1 12 Tf (ZQEX) Tj 30 0 Td (EMPT heads) Tj 0 -14 Td (of terms) Tj ET')],
    ['octal and escaped brackets', page('BT (ZQEX\\105MPT \\(heads\\) of terms) Tj ET')],
    ['hexadecimal', page(`BT <${Buffer.from('ZQEXEMPT heads of terms').toString('hex')}> Tj ET`)],
    ['its title', '<< /Title (ZQEXEMPT heads of terms) >>'],
    ['its title in two-byte letters', `<< /Title <FEFF${Buffer.from('ZQEXEMPT heads of terms', 'utf16le').swap16().toString('hex')}> >>`],
    ['a note', '<< /Type /Annot /Contents (see the ZQEXEMPT heads of terms) >>'],
    ['its metadata', stream('/Type /Metadata /Subtype /XML', Buffer.from('<x:xmpmeta><dc:title>ZQEXEMPT heads of terms</dc:title></x:xmpmeta>'))],
    ['a file inside it', stream('/Type /EmbeddedFile /Filter /FlateDecode', deflateSync(Buffer.from('the ZQEXEMPT heads of terms')))],
    ['an object packed with others', stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(Buffer.from('9 0 << /Title (ZQEXEMPT heads of terms) >>')))],
  ])('are found in %s', async (_what, object) => {
    const { leaks } = await scanAttachedFile(pdf('<< /Type /Catalog >>', object), 'Attached.pdf', matcher);
    expect(leaks.map(({ secret }) => secret)).toContain('a secret');
  });

  it('are read through the letters that a font gives its codes', async () => {
    const cmap = 'begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <005A> <0002> <0051> endbfchar 1 beginbfrange <0010> <0012> <0045> endbfrange endcmap';
    const file = pdf('<< /Type /Page /Resources << /Font << /F1 2 0 R >> >> >>', '<< /Type /Font /Subtype /Type0 /ToUnicode 3 0 R >>', page(cmap), page('BT /F1 9 Tf <000100020010001100120010> Tj ET'));
    expect(words(file)).toContain('ZQEFGE');
    expect(readPdfText(file)?.complete).toBe(true);
    const silent = pdf('<< /Type /Page /Resources << /Font << /F1 2 0 R >> >> >>', '<< /Type /Font /Subtype /Type0 >>', page('BT /F1 9 Tf <00010002> Tj ET'));
    expect(readPdfText(silent)?.complete).toBe(false);
  });

  it('are not there in a scan, an encrypted or a damaged file: said, and for our own files a reason to stop', async () => {
    const scan = pdf('<< /Type /Catalog >>', stream('/Subtype /Image /Filter /DCTDecode', Buffer.from([0xff, 0xd8, 0xff])));
    const locked = Buffer.from(`${pdf('<< /Type /Catalog >>', page('BT (words) Tj ET')).toString('latin1')} /Encrypt 4 0 R`, 'latin1');
    for (const file of [scan, locked, Buffer.from('%PDF-1.7 nothing')]) {
      expect(await scanAttachedFile(file, 'x.pdf', matcher)).toEqual({ leaks: [], unchecked: true });
      expect((await scanForLeaks(file, 'x.pdf', [{ label: 'a secret', text: 'ZQEXEMPT heads of terms' }])).map(({ secret }) => secret)).toEqual(['text that could not be checked']);
    }
    expect((await scanAttachedFile(pdf('<< /Type /Catalog >>', page('BT (The open words of a page) Tj ET')), 'x.pdf', matcher))).toEqual({ leaks: [], unchecked: false });
  });

  it('never bring the reader down, whatever the bytes, and never unpack without end', async () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
      expect(() => readPdfText(Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'), bytes, Buffer.from('\nendstream endobj 2 0 obj (')]))).not.toThrow();
    }));
    const bomb = pdf(stream('/Filter /FlateDecode', deflateSync(Buffer.alloc(60 * 1024 * 1024))));
    await measuredAgain(() => {
      const start = performance.now();
      expect(readPdfText(bomb)).toBeNull();
      expect(performance.now() - start).toBeLessThan(3_000);
    });
  });

  it.skipIf(!existsSync('/usr/bin/soffice'))('are found in a PDF as an office program writes it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'minute-book-pdf-'));
    try {
      const sections = [{ orientation: 'portrait' as const, blocks: [{ type: 'title' as const, text: 'Lease' }, { type: 'paragraph' as const, look: 'body' as const, indent: 'none' as const, keepWithNext: false, runs: textRuns('Members see the ZQEXEMPT heads of terms before they decide.') }] }];
      const made = await renderDocx({ ...everyBlock(), sections });
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      writeFileSync(path.join(folder, 'x.docx'), made.value);
      execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'x.docx')], { stdio: 'ignore', timeout: 100_000 });
      const { leaks, unchecked } = await scanAttachedFile(readFileSync(path.join(folder, 'x.pdf')), 'x.pdf', matcher);
      expect(leaks.map(({ secret, place }) => [secret, place])).toEqual([['a secret', 'a page']]);
      expect(unchecked).toBe(false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
