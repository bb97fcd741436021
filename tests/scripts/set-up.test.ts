import { packagesFor } from '@scripts/setup/debian.mjs';
import { cacheFolder } from '@scripts/setup/shell.mjs';
import { afterEach, expect, test, vi } from 'vitest';

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
  expect(packagesFor(purpose, true)).toEqual(expect.arrayContaining(['xvfb', 'python3-lxml', 'libreoffice-writer', 'poppler-utils', 'strace']));
});

test('the cache lies where MINUTEBOOK_CACHE says', () => {
  vi.stubEnv('MINUTEBOOK_CACHE', '/somewhere/else');
  expect(cacheFolder()).toBe('/somewhere/else');
});
