import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForNode } from '@tests/main/docx/bundle';
import { sampleDocuments } from '@tests/main/docx/sample-documents';

const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('the same record', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'minute-book-same-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the same bytes in two processes, on two days, in another time zone, whatever was made before', async () => {
    const script = await bundleForNode('tests/main/docx/render-entry.ts', 'render-entry');
    const names = Object.keys(sampleDocuments());
    const models = names.map((name) => path.join(folder, `${name}.json`));
    for (const [index, model] of Object.values(sampleDocuments()).entries()) writeFileSync(models[index] ?? '', JSON.stringify(model));
    const run = (turn: string, order: readonly number[], options: readonly string[], timeZone: string): void => {
      const pairs = order.flatMap((index) => [models[index] ?? '', path.join(folder, `${turn}-${String(index)}.docx`)]);
      execFileSync(process.execPath, [script, ...options, ...pairs], { env: { ...process.env, TZ: timeZone }, stdio: ['ignore', 'ignore', 'inherit'] });
    };
    const order = names.map((_, index) => index);
    run('a', order, [], 'Europe/London');
    run('b', order.toReversed(), ['--clock-ahead'], 'Pacific/Auckland');
    for (const index of order) expect(hash(path.join(folder, `b-${String(index)}.docx`)), names[index]).toBe(hash(path.join(folder, `a-${String(index)}.docx`)));
  }, 180_000);
});
