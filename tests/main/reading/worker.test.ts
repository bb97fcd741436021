import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { readFile } from '@main/reading/read-file';
import { readText } from '@main/reading/read-text';
import type { ReadingHost } from '@main/reading/run-guarded-worker';
import { words } from '@shared/reading/neutral-text';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { buildReader } from './built-reader';
import type { BuiltReader } from './built-reader';
import { documentXml, docxEntries, makeDocx, paragraphXml } from './make-office';
import { makeZip } from './make-zip';
import { show } from './show';

let reader: BuiltReader;
let host: ReadingHost;
const faults: string[] = [];
beforeAll(async () => {
  reader = await buildReader();
  host = {
    workerFile: reader.worker,
    reportFault: (detail) => {
      faults.push(detail);
      return `ref-${String(faults.length)}`;
    },
  };
});
afterAll(() => {
  rmSync(reader.folder, { recursive: true, force: true });
});

/** A document of so many paragraphs; 190,000 take a while. */
function largeFile(paragraphs = 190_000): string {
  const file = path.join(reader.folder, `large-${String(paragraphs)}.docx`);
  const [head = '', tail = ''] = documentXml('@').split('@');
  writeFileSync(file, makeZip([...docxEntries({}).slice(0, -1), { name: 'word/document.xml', data: head + paragraphXml('Text of a paragraph').repeat(paragraphs) + tail, stored: true }]));
  return file;
}

describe('reading in a worker', () => {
  test('a file comes back as a value', async () => {
    const file = path.join(reader.folder, 'good.docx');
    writeFileSync(file, makeDocx({ body: paragraphXml('The board met') }));
    const result = await readFile(file, host);
    expect(result.ok && words(result.value)).toEqual(['The', 'board', 'met']);
  });

  test('a paste: HTML where there is some, else what the text is', async () => {
    const html = await readText({ text: 'x', html: '<h1>From the web</h1>' }, host);
    expect(html.ok && show(html.value.blocks)).toEqual(['h1 From the web']);
    const text = await readText({ text: '# From a file\n\n1.1 Text', html: '' }, host);
    expect(text.ok && show(text.value.blocks)).toEqual(['h1 From a file', 'p1 [1.1] Text']);
    expect(await readText({ text: 'x'.repeat(10_000_001), html: '' }, host)).toMatchObject({ ok: false, error: { rule: 'text-too-large' } });
  });

  test('cancelled before and while reading; the worker is gone', async () => {
    const file = largeFile();
    const early = new AbortController();
    early.abort();
    expect(await readFile(file, host, { signal: early.signal })).toMatchObject({ ok: false, error: { rule: 'cancelled' } });
    const late = new AbortController();
    const reading = readFile(file, host, { signal: late.signal });
    setTimeout(() => {
      late.abort();
    }, 150);
    expect(await reading).toMatchObject({ ok: false, error: { rule: 'cancelled' } });
  });

  test('stopped at its time limit', async () => {
    expect(await readFile(largeFile(), host, { timeLimit: 100 })).toMatchObject({ ok: false, error: { rule: 'too-slow' } });
  });

  test('main’s own loop goes on while a large file is read and handed over', async () => {
    const file = largeFile(40_000);
    let turns = 0;
    const watch = setInterval(() => {
      turns += 1;
    }, 2);
    const result = await readFile(file, host);
    clearInterval(watch);
    expect(result.ok && result.value.blocks.length).toBe(40_000);
    // Some hundred on a quiet machine, one or two when the file is read in this loop. Counted, not timed: others use the machine.
    expect(turns).toBeGreaterThan(20);
  });

  test('a worker that cannot start, that fails or that takes all memory ends as a value, not as a crash', { timeout: 120_000 }, async () => {
    const file = path.join(reader.folder, 'good2.docx');
    writeFileSync(file, makeDocx({ body: paragraphXml('x') }));
    expect(await readFile(file, { ...host, workerFile: path.join(reader.folder, 'not-there.cjs') })).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
    const broken = path.join(reader.folder, 'broken.cjs');
    writeFileSync(broken, 'throw new Error("broken");');
    expect(await readFile(file, { ...host, workerFile: broken })).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
    const silent = path.join(reader.folder, 'silent.cjs');
    writeFileSync(silent, '');
    expect(await readFile(file, { ...host, workerFile: silent })).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
    const greedy = path.join(reader.folder, 'greedy.cjs');
    writeFileSync(greedy, 'const all = []; for (;;) all.push(new Array(10000).fill(1.5));');
    expect(await readFile(file, { ...host, workerFile: greedy })).toMatchObject({ ok: false, error: { kind: 'rule', rule: 'too-much-memory' } });
    const buffers = path.join(reader.folder, 'buffers.cjs');
    writeFileSync(buffers, 'const all = []; setInterval(() => all.push(Buffer.alloc(50 * 1024 * 1024, 1)), 10);');
    expect(await readFile(file, { ...host, workerFile: buffers })).toMatchObject({ ok: false, error: { kind: 'rule', rule: 'too-much-memory' } });
    expect(faults.length).toBe(3);
  });
});
