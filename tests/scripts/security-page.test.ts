import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGE = readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8');
const TITLES = [...readFileSync(path.join(ROOT, 'tests/e2e/security.e2e.ts'), 'utf8').matchAll(/^test\('(.+?)', async/gmu)].map(([, title = '']) => title);
const ROWS = PAGE.split('\n').filter((line) => /^\| \d+ \|/u.test(line)).map((line) => line.split('|').map((cell) => cell.trim()));

describe('docs/security.md', () => {
  it('has all twenty items of the checklist', () => {
    expect(ROWS.map(([, number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('names only tests that there are', () => {
    const named = [...PAGE.matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/gu)].map(([, title = '']) => title.replace(/ …$/u, ''));
    expect(named.length).toBeGreaterThan(8);
    for (const title of named) expect(TITLES.filter((each) => each.startsWith(title)), title).not.toEqual([]);
  });

  it('names only files that there are', () => {
    const files = [...PAGE.matchAll(/`((?:src-main|src-shared|src-renderer|scripts|tests|docs)\/[^`]+)`/gu)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) expect(existsSync(path.join(ROOT, file)), file).toBe(true);
  });

  it('says of each item how it is tested', () => {
    for (const [, number, , , , tested = ''] of ROWS) expect(tested, `item ${number ?? ''}`).not.toMatch(/^(?:none\b|–)?$|^none/u);
  });
});
