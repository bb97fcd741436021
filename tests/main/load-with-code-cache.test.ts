import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { codeCacheFile, loadWithCodeCache } from '@main/load-with-code-cache';
import { afterEach, beforeEach, expect, test } from 'vitest';

const source = (answer: number): string => `
const path = require('node:path');
exports.answer = () => ${answer};
exports.here = path.basename(__filename);
exports.folder = __dirname;
`;

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'code-cache-'));
  file = path.join(folder, 'part.cjs');
  writeFileSync(file, source(41));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function answerOf(exports: unknown): unknown {
  return (exports as { answer: () => number }).answer();
}

test('a file without a cache is loaded as require would', () => {
  const loaded = loadWithCodeCache(file);
  expect(loaded.cache).toBe('none');
  expect(answerOf(loaded.exports)).toBe(41);
  expect(loaded.exports).toMatchObject({ here: 'part.cjs', folder });
});

test('a cache made from the same source is used', () => {
  writeFileSync(codeCacheFile(file), loadWithCodeCache(file).makeCodeCache());
  const loaded = loadWithCodeCache(file);
  expect(loaded.cache).toBe('used');
  expect(answerOf(loaded.exports)).toBe(41);
});

test('a cache of another source of the same length is not used', () => {
  writeFileSync(codeCacheFile(file), loadWithCodeCache(file).makeCodeCache());
  writeFileSync(file, source(42));
  const loaded = loadWithCodeCache(file);
  expect(loaded.cache).toBe('none');
  expect(answerOf(loaded.exports)).toBe(42);
});

test('a cache V8 does not take costs nothing but time', () => {
  // A source this process has not compiled before: V8 remembers those and would not look at the cache.
  writeFileSync(file, source(43));
  writeFileSync(codeCacheFile(file), Buffer.concat([createHash('sha256').update(source(43)).digest(), Buffer.alloc(400, 0xff)]));
  const loaded = loadWithCodeCache(file);
  expect(loaded.cache).toBe('refused');
  expect(answerOf(loaded.exports)).toBe(43);
});

test('a cut-off cache is not used', () => {
  writeFileSync(codeCacheFile(file), loadWithCodeCache(file).makeCodeCache().subarray(0, 20));
  expect(loadWithCodeCache(file).cache).toBe('none');
});
