import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DICTIONARY_FILE, placeDictionary } from '@main/shell/spelling';

vi.mock('electron', () => ({ app: {}, protocol: {}, net: {} }));

const bundled = path.join(import.meta.dirname, '..', '..', '..', 'resources', 'spelling', DICTIONARY_FILE);
let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'spelling-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the place of the dictionary', () => {
  it('holds the whole of it at the first start, and again when a start was cut short while it was written', () => {
    const target = path.join(folder, 'Dictionaries', DICTIONARY_FILE);
    expect(placeDictionary(folder, bundled)).toBe(true);
    expect(readFileSync(target).equals(readFileSync(bundled))).toBe(true);
    truncateSync(target, 1000);
    expect(placeDictionary(folder, bundled)).toBe(true);
    expect(readFileSync(target).equals(readFileSync(bundled))).toBe(true);
  });

  it('leaves no file to which Chromium could write the names of a record', () => {
    writeFileSync(path.join(folder, 'Custom Dictionary.txt'), 'Oyelaran\n');
    expect(placeDictionary(folder, bundled)).toBe(true);
    for (const name of ['Custom Dictionary.txt', 'Custom Dictionary.txt.backup']) expect(statSync(path.join(folder, name)).isDirectory()).toBe(true);
  });

  it('is told to be missing where it cannot be written', () => {
    const file = path.join(folder, 'a file');
    writeFileSync(file, '');
    expect(placeDictionary(file, bundled)).toBe(false);
  });
});
