import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { refusalSentence } from '@shared/reading/read-refusal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { buildReader, probe } from './built-reader';
import type { BuiltReader } from './built-reader';
import { HOSTILE } from './hostile-files';
import { docxEntries, makeDocx, paragraphXml } from './make-office';
import { makeZip } from './make-zip';
import { SLOW } from './slow-files';

/**
 * Seconds of processor time for the whole process, its start included, and MB at its peak. The promise is 3 s on a quiet
 * machine (measured there: about 2 at most); a machine whose cores are shared needs up to twice the processor time for the same work.
 */
const CPU_LIMIT = 6;
const MEMORY_LIMIT = 300;

let reader: BuiltReader;
beforeAll(async () => {
  reader = await buildReader();
});
afterAll(() => {
  rmSync(reader.folder, { recursive: true, force: true });
});

describe('files made to do harm, each read in a process of its own', { timeout: 120_000 }, () => {
  test.each(HOSTILE)('$name is refused as $expected', async ({ name, expected, bytes }) => {
    const file = path.join(reader.folder, `${name.replace(/\W+/gu, '-')}.docx`);
    writeFileSync(file, bytes());
    const found = await probe(reader, file);
    rmSync(file);
    expect(found.error).toEqual({ kind: 'rule', rule: expected, message: refusalSentence(expected) });
    expect(found.cpu).toBeLessThan(CPU_LIMIT);
    expect(found.peakMb).toBeLessThan(MEMORY_LIMIT);
  });
});

describe('files made to take for ever, each read in a process of its own', { timeout: 120_000 }, () => {
  test.each(SLOW)('$name', async ({ file: name, bytes }) => {
    const file = path.join(reader.folder, name);
    writeFileSync(file, bytes());
    const found = await probe(reader, file);
    rmSync(file);
    expect(found.error ?? { kind: 'rule' }).toMatchObject({ kind: 'rule' });
    expect(found.error).not.toMatchObject({ rule: 'too-slow' });
    expect(found.cpu).toBeLessThan(CPU_LIMIT);
    expect(found.peakMb).toBeLessThan(MEMORY_LIMIT);
  });
});

describe('files that point elsewhere are read, nothing is fetched, the person is told', () => {
  test('macros, a remote template, a linked picture, an inserted file, an embedded file, a script link', async () => {
    const body =
      paragraphXml('Kept text') +
      '<w:p><w:hyperlink r:id="rBad"><w:r><w:t>click</w:t></w:r></w:hyperlink></w:p>' +
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A chart of attendance"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rImage"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>' +
      '<w:altChunk r:id="rChunk"/>';
    const file = path.join(reader.folder, 'points-elsewhere.docx');
    writeFileSync(
      file,
      makeDocx({
        body,
        contentType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
        rels: [
          { id: 'rBad', type: 'hyperlink', target: 'javascript:alert(1)', external: true },
          { id: 'rImage', type: 'image', target: 'file:///etc/passwd', external: true },
          { id: 'rChunk', type: 'aFChunk', target: 'chunk.html' },
          { id: 'rSettings', type: 'settings', target: 'settings.xml' },
        ],
        parts: [
          { name: 'word/settings.xml', data: '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>' },
          { name: 'word/_rels/settings.xml.rels', data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.invalid/t.dotm" TargetMode="External"/></Relationships>' },
          { name: 'word/vbaProject.bin', data: 'x' },
          { name: 'word/embeddings/other.xlsx', data: 'PK' },
        ],
      }),
    );
    const found = await probe(reader, file);
    expect(found.words).toBe(3);
    expect([...new Set(found.warnings)].toSorted()).toEqual(['external-content-ignored', 'external-image-ignored', 'external-template-ignored', 'link-dropped', 'macros-ignored', 'nested-archive-ignored']);
  });

  test('a missing file and a folder are refused in words', async () => {
    expect((await probe(reader, path.join(reader.folder, 'not-there.docx'))).error).toMatchObject({ rule: 'file-missing' });
    expect((await probe(reader, reader.folder)).error).toMatchObject({ rule: 'not-a-file' });
  });

  test('a part that no reader needs is never unpacked, whatever is in it', async () => {
    const file = path.join(reader.folder, 'unread-part.docx');
    writeFileSync(file, makeZip([...docxEntries({ body: paragraphXml('Kept text') }), { name: 'customXml/item1.bin', data: 'x', crc: 7 }]));
    expect((await probe(reader, file)).words).toBe(2);
  });
});
