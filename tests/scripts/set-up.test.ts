import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { packagesFor } from '@scripts/setup/debian.mjs';
import { openIfKnown } from '@scripts/setup/electron.mjs';
import { cacheFolder } from '@scripts/setup/shell.mjs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

test('npm start with a display installs neither Xvfb nor what only the checks need', () => {
  const wanted = packagesFor('start', true);
  expect(wanted).toContain('libnss3');
  expect(wanted).not.toContain('xvfb');
  expect(wanted).not.toContain('libreoffice-writer');
});

test('npm start without a display installs Xvfb for the demo, and still no LibreOffice', () => {
  const wanted = packagesFor('start', false);
  expect(wanted).toContain('xvfb');
  expect(wanted).not.toContain('libreoffice-writer');
});

test.each(['test', 'package'] as const)('%s installs Xvfb even where there is a display, and the Word checks', (purpose) => {
  expect(packagesFor(purpose, true)).toEqual(expect.arrayContaining(['xvfb', 'python3-lxml', 'libreoffice-writer', 'libreoffice-calc', 'poppler-utils', 'strace']));
});

test.runIf(process.platform === 'linux')('the cache lies in the home folder where XDG_CACHE_HOME is set to nothing', () => {
  vi.stubEnv('MINUTEBOOK_CACHE', '');
  vi.stubEnv('XDG_CACHE_HOME', '');
  expect(cacheFolder()).toBe(path.join(os.homedir(), '.cache', 'minute-book'));
});

test('the cache lies where MINUTEBOOK_CACHE says', () => {
  vi.stubEnv('MINUTEBOOK_CACHE', '/somewhere/else');
  expect(cacheFolder()).toBe('/somewhere/else');
});

describe('a downloaded runtime', () => {
  let folder: string;
  let tarball: string;
  let known: { tarballSha512: string; zip: string; zipSha256: string };

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'known-'));
    mkdirSync(path.join(folder, 'made', 'package'), { recursive: true });
    writeFileSync(path.join(folder, 'made', 'package', 'runtime.zip'), 'not really an archive');
    tarball = path.join(folder, 'runtime.tgz');
    execFileSync('tar', ['-czf', tarball, '-C', path.join(folder, 'made'), 'package']);
    known = {
      tarballSha512: createHash('sha512').update(readFileSync(tarball)).digest('base64'),
      zip: 'runtime.zip',
      zipSha256: createHash('sha256').update('not really an archive').digest('hex'),
    };
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is opened when both digests are the known ones', async () => {
    expect(readFileSync(await openIfKnown(tarball, folder, known), 'utf8')).toBe('not really an archive');
  });

  test('is not opened when the package is another', async () => {
    await expect(openIfKnown(tarball, folder, { ...known, tarballSha512: 'another' })).rejects.toThrow('expected another: not used');
  });

  test('is not used when the archive inside is another', async () => {
    await expect(openIfKnown(tarball, folder, { ...known, zipSha256: 'another' })).rejects.toThrow('expected another: not used');
  });
});
