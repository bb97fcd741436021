import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { electronRuntime, sandboxFlags } from '@scripts/electron-runtime.mjs';
import { startCatcher } from '@tests/helpers/catcher';
import type { Catcher } from '@tests/helpers/catcher';
import { launchApp } from '@tests/helpers/launch';
import type { LaunchedApp } from '@tests/helpers/launch';
import { tryWaysOut } from './ways-out';

let app: LaunchedApp;
let catcher: Catcher;
test.beforeAll(async () => {
  catcher = await startCatcher();
  app = await launchApp();
  await app.page.waitForLoadState('load');
});
test.afterAll(async () => {
  await app.close();
  await catcher.stop();
});

test('nothing leaves the page by any way that is known', async () => {
  await app.page.evaluate(tryWaysOut, catcher.address);
  await app.page.waitForTimeout(2_500);
  expect(catcher.caught).toEqual([]);
  expect(app.app.windows()).toHaveLength(1);
  expect(new URL(app.page.url()).protocol).toBe('minute-book:');
});

test('the same ways lead out of an Electron that was left as it comes, so the test above can fail', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-control-'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'control', main: 'main.js' }));
  writeFileSync(path.join(folder, 'main.js'), "const { app, BrowserWindow } = require('electron'); app.whenReady().then(() => new BrowserWindow({ show: false }).loadFile('page.html'));");
  writeFileSync(path.join(folder, 'page.html'), '<!doctype html><title>control</title><body></body>');
  const control = await _electron.launch({ args: [...sandboxFlags(), folder, `--user-data-dir=${path.join(folder, 'data')}`], executablePath: electronRuntime().executable });
  const own = await startCatcher();
  try {
    const page = await control.firstWindow();
    await page.evaluate(tryWaysOut, own.address).catch(() => undefined);
    await expect.poll(() => new Set(own.caught).size, { timeout: 60_000 }).toBeGreaterThanOrEqual(8);
  } finally {
    await control.close();
    await own.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('the page has the functions of the bridge and nothing of Node or Electron', async () => {
  const found = await app.page.evaluate(() => ({
    bridge: Object.keys((window as unknown as { minuteBook: object }).minuteBook).sort(),
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer', 'electron'].filter((name) => name in window),
    frozen: Object.isFrozen((window as unknown as { minuteBook: object }).minuteBook),
  }));
  expect(found.bridge).toEqual(['invoke', 'misspelt', 'subscribe', 'suggestions']);
  expect(found.node).toEqual([]);
  const preferences = await app.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => (contents as unknown as { getLastWebPreferences: () => { sandbox?: boolean; contextIsolation?: boolean; nodeIntegration?: boolean; webSecurity?: boolean; webviewTag?: boolean; allowRunningInsecureContent?: boolean; experimentalFeatures?: boolean; enableBlinkFeatures?: string } }).getLastWebPreferences()));
  for (const one of preferences) {
    expect(one).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
    for (const risky of [one.webviewTag, one.allowRunningInsecureContent, one.experimentalFeatures, one.enableBlinkFeatures]) expect(risky || false).toBe(false);
  }
});

test('the policy forbids everything but our own files, and its nonce is new at each load', async () => {
  const policies = await app.page.evaluate(async () => {
    const read = async (): Promise<string> => (await fetch('/index.html')).headers.get('content-security-policy') ?? '';
    return [await read(), await read()];
  });
  expect(policies[0]).toContain("default-src 'none'");
  expect(policies[0]).toContain("script-src 'self'");
  expect(policies[0]).not.toMatch(/unsafe-(inline|eval)|\*/);
  expect(policies[0]).not.toEqual(policies[1]);
});

test('no file of the person can be read through our own protocol or the other one', async () => {
  const answers = await app.page.evaluate(async () => {
    const ask = async (address: string): Promise<string> => {
      try {
        const answer = await fetch(address);
        return answer.ok ? await answer.text() : `refused ${String(answer.status)}`;
      } catch {
        return 'refused';
      }
    };
    const up = '../'.repeat(12);
    return await Promise.all(['file:///etc/passwd', `/${up}etc/passwd`, `/..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd`, '/%2e%2e/%2e%2e/main/index.cjs', '/..\\..\\package.json', 'minute-book://elsewhere/index.html', '/%00', '/assets/../../main/index.cjs'].map(ask));
  });
  for (const answer of answers) expect(answer).toMatch(/^refused/);
});

test('the page cannot be led away, framed, or made to open a window', async () => {
  const before = app.page.url();
  await app.page.evaluate((address) => {
    location.href = `http://${address}/navigate`;
  }, catcher.address);
  await app.page.waitForTimeout(500);
  await app.page.evaluate(() => {
    location.href = 'file:///etc/passwd';
  });
  await app.page.waitForTimeout(500);
  expect(app.page.url()).toBe(before);
  expect(await app.page.evaluate(() => window.open('about:blank'))).toBeNull();
  expect(catcher.caught).toEqual([]);
});

test('a web view in the page stays an empty element', async () => {
  const contents = await app.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  await app.page.evaluate((address) => {
    const view = document.createElement('webview');
    view.setAttribute('src', `http://${address}/webview`);
    document.body.append(view);
  }, catcher.address);
  await app.page.waitForTimeout(800);
  expect(await app.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(contents);
  expect(catcher.caught).toEqual([]);
});

test('no permission is granted', async () => {
  const states = await app.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage'];
    const state = async (name: string): Promise<string> => {
      try {
        return (await navigator.permissions.query({ name: name as PermissionName })).state;
      } catch {
        return 'denied';
      }
    };
    return await Promise.all(names.map(state));
  });
  for (const state of states) expect(state).toBe('denied');
  expect(
    await app.page.evaluate(
      () =>
        new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('granted'),
            () => resolve('refused'),
          );
        }),
    ),
  ).toBe('refused');
});

test('a frame inside the page gets no bridge, and what is not an operation is answered without one', async () => {
  const inFrame = await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const found = Object.keys(frame.contentWindow ?? {}).includes('minuteBook') || (frame.contentWindow as unknown as { minuteBook?: unknown } | null)?.minuteBook !== undefined;
    frame.remove();
    return found;
  });
  expect(inFrame).toBe(false);
  const answers = await app.page.evaluate(async () => {
    const bridge = (window as unknown as { minuteBook: { invoke: (name: unknown, input: unknown) => Promise<{ ok: boolean; error?: { kind: string } }> } }).minuteBook;
    const kinds: string[] = [];
    for (const [name, input] of [['nothing.here', {}], ['__proto__.constructor', {}], [null, null], ['bodies.create', { name: 1 }], ['records.openRecent', { key: '/etc/passwd' }], ['bodies.create', 'x'.repeat(10_000_000)]] as const) {
      const answer = await bridge.invoke(name, input);
      kinds.push(answer.ok ? 'ok' : (answer.error?.kind ?? ''));
    }
    return kinds;
  });
  expect(answers).toEqual(['unexpected', 'unexpected', 'unexpected', 'invalid', 'notFound', 'invalid']);
});

test('what is typed stays in the record: no trace in caches, storage, logs or the title of the window', async () => {
  const userData = mkdtempSync(path.join(os.tmpdir(), 'minute-book-residue-'));
  mkdirSync(userData, { recursive: true });
  const own = await launchApp({ userData });
  const marker = 'ZQRESIDUEZQ';
  // The application's own start comes after the page's load.
  await own.page.getByRole('button', { name: 'Open the sample' }).waitFor();
  await own.page.evaluate(async (name) => {
    const bridge = (window as unknown as { minuteBook: { invoke: (operation: string, input: unknown) => Promise<unknown> } }).minuteBook;
    await bridge.invoke('records.create', { name: 'Residue' });
    await bridge.invoke('bodies.create', { name, shortName: '', kind: 'board', organisationName: name, usualPlace: '', usualStart: '' });
  }, marker);
  // A new record begins at its Home, which would lead away again from what was asked for before.
  await expect(own.page).toHaveTitle('Residue - Minute Book');
  await own.page.evaluate(() => {
    location.hash = '#/bodies';
  });
  await expect(own.page.getByText(marker).first()).toBeVisible();
  expect(await own.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))).not.toContain(marker);
  await own.close();
  const { execFileSync } = await import('node:child_process');
  const utf16 = [...marker].join('\\x00');
  const holders = (pattern: string): string[] => {
    try {
      return execFileSync('grep', ['-rlaP', pattern, userData], { encoding: 'utf8' }).trim().split('\n');
    } catch {
      return [];
    }
  };
  const inRecords = (file: string): boolean => file.startsWith(path.join(userData, 'records')) || file.startsWith(path.join(userData, 'copies'));
  expect(holders(marker).filter(inRecords).length).toBeGreaterThan(0);
  expect([...holders(marker), ...holders(utf16)].filter((file) => !inRecords(file))).toEqual([]);
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
});
