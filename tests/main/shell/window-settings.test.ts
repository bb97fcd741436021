import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSettings } from '@main/features/settings/handlers';
import { windowSettings } from '@main/shell/window-settings';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'window-settings-'));
  file = path.join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['nothing kept', undefined],
  ['everything kept', '{"theme":"dark","zoom":1.5,"largerText":true,"spelling":false}'],
  ['only the zoom', '{"zoom":2}'],
  ['the smallest zoom', '{"zoom":0.8}'],
  ['a damaged file', '{"theme":"da'],
  ['not an object', 'null'],
])('the window reads what the settings screen reads: %s', (_name, text) => {
  if (text !== undefined) writeFileSync(file, text);
  const { theme, zoom, spelling } = readSettings(file);
  expect(windowSettings(file)).toEqual({ theme, zoom, spelling });
});

test('a value that cannot be is the default, and the other one is kept', () => {
  writeFileSync(file, '{"theme":"purple","zoom":1.25}');
  expect(windowSettings(file)).toEqual({ theme: 'system', zoom: 1.25, spelling: true });
  writeFileSync(file, '{"theme":"light","zoom":40}');
  expect(windowSettings(file)).toEqual({ theme: 'light', zoom: 1, spelling: true });
});
