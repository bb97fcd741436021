import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentModel } from '@shared/documents/document-model';
import { electronRuntime, sandboxFlags, withDisplay } from '@scripts/electron-runtime.mjs';
import { bundleForNode } from '@tests/main/docx/bundle';
import { everyBlock } from '@tests/main/docx/sample-documents';

const run = promisify(execFile);
const hasPoppler = ['/usr/bin/pdfinfo', '/usr/bin/pdftotext'].every((program) => existsSync(program));

describe.skipIf(!hasPoppler)('a document printed as PDF by Electron', () => {
  let folder = '';
  const pdf = (name: string): string => path.join(folder, `${name}.pdf`);
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'minute-book-pdf-'));
    const entry = await bundleForNode('tests/main/shell/print-entry.ts', 'print-entry');
    const large = { ...everyBlock(), title: 'Large', sections: [{ orientation: 'portrait', blocks: [{ type: 'title', text: 'Large' }, ...Array.from({ length: 290 }, (_, index) => ({ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: [{ type: 'text', text: `${String(index)} ${'x <img src=https://far.example/p.png> '.repeat(200)}` }] }))] }] } as unknown as DocumentModel;
    const models = { every: everyBlock(), large };
    const pairs = Object.entries(models).flatMap(([name, model]) => {
      writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(model));
      return [path.join(folder, `${name}.json`), pdf(name)];
    });
    await withDisplay(() => run(electronRuntime().executable, [entry, ...sandboxFlags(), `--user-data-dir=${path.join(folder, 'data')}`, '--', ...pairs], { timeout: 110_000 }), { always: true });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is tagged, has its title, and turns the page where the document does', () => {
    const facts = execFileSync('pdfinfo', ['-f', '1', '-l', '99', pdf('every')], { encoding: 'utf8' });
    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toMatch(/Title: +Partnership proposal with everything in it/);
    expect(facts).toMatch(/size: +59\d\.?\d* x 84[12]/);
    expect(facts).toMatch(/size: +84[12]\.?\d* x 59\d/);
    const tree = execFileSync('pdfinfo', ['-struct', pdf('every')], { encoding: 'utf8' });
    expect(tree.match(/^\s*H1\b/gm)).toHaveLength(1);
    expect(tree.match(/^\s*TH\b/gm)?.length).toBeGreaterThanOrEqual(5);
    expect(tree).toMatch(/Figure/);
  });

  it('says on every page what it is and which page', () => {
    const pages = execFileSync('pdftotext', ['-layout', pdf('every'), '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Not for publication: exempt, Schedule 12A, paragraph 3');
      expect(page).toContain('Draft for approval');
      expect(page).toContain(`Page ${String(index + 1)} of ${String(pages.length)}`);
    }
  });

  it('prints several megabytes whole, and text that looks like a picture as text', () => {
    const text = execFileSync('pdftotext', [pdf('large'), '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    for (const paragraph of [0, 144, 289]) expect(text).toMatch(new RegExp(`\\b${String(paragraph)} x <img`));
  });

  it('carries the words of a house template at its edges', () => {
    for (const page of execFileSync('pdftotext', ['-layout', pdf('every'), '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)) {
      expect(page).toContain('Tidewell "District" </style> Council');
      expect(page).toContain('Serving Tidewell');
    }
  });

  it('stops in the middle and gives nothing when it is cancelled', () => {
    expect(JSON.parse(readFileSync(`${pdf('large')}.cancelled`, 'utf8'))).toMatchObject({ ok: false, error: { rule: 'document.cancelled' } });
  });
});
