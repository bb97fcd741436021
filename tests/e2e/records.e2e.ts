import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { axeCheck } from '@tests/helpers/axe';
import { launchApp, newUserData } from '@tests/helpers/launch';
import type { LaunchedApp } from '@tests/helpers/launch';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-records-'));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const invoke = (page: Page, operation: string, input: unknown): Promise<{ ok: boolean; value?: unknown }> =>
  page.evaluate(([name, value]) => (window as unknown as { minuteBook: { invoke: (operation: unknown, input: unknown) => Promise<{ ok: boolean }> } }).minuteBook.invoke(name, value), [operation, input] as const);

/** A record with one body in it, made by the application itself; answers its file. */
async function aRecord(userData: string): Promise<string> {
  const app = await launchApp({ userData });
  await app.page.waitForLoadState('load');
  expect((await invoke(app.page, 'records.create', { name: 'Northmere' })).ok).toBe(true);
  expect((await invoke(app.page, 'bodies.create', { name: 'Northmere Education Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' })).ok).toBe(true);
  await app.close();
  return path.join(userData, 'records', 'Northmere.minutebook');
}

/** Goes to the bodies once the window knows its record: a record that has just come begins at its Home, whatever was asked for before. */
async function goToBodies(page: Page): Promise<void> {
  await expect(page).toHaveTitle('Northmere - Minute Book');
  await page.evaluate(() => {
    location.hash = '#/bodies';
  });
}

/** What a start with this file on the command line shows. */
async function startWith(file: string, userData: string = newUserData()): Promise<LaunchedApp> {
  const app = await launchApp({ userData, args: [file] });
  await app.page.waitForLoadState('load');
  return app;
}

test('opens where it was left, with what was in it', async () => {
  const userData = path.join(folder, 'data');
  await aRecord(userData);
  const app = await launchApp({ userData });
  await expect(app.page.getByText('Northmere', { exact: true }).first()).toBeVisible();
  await goToBodies(app.page);
  await expect(app.page.getByText('Northmere Education Board').first()).toBeVisible();
  await app.close();
});

test('a damaged record is not opened empty: it says so and puts the checked copy in its place', async () => {
  const userData = path.join(folder, 'data');
  const file = await aRecord(userData);
  truncateSync(file, Math.floor(statSync(file).size / 3));
  const app = await launchApp({ userData });
  await expect(app.page.getByRole('heading', { name: 'The record is damaged' })).toBeVisible();
  await expect(app.page.getByText('Northmere.minutebook', { exact: true })).toBeVisible();
  await axeCheck(app.page);
  await app.page.getByRole('button', { name: 'Restore the checked copy' }).click();
  await expect(app.page.getByRole('heading', { name: 'The record is damaged' })).toBeHidden();
  await goToBodies(app.page);
  await expect(app.page.getByText('Northmere Education Board').first()).toBeVisible();
  await app.close();
  expect(readdirSync(path.dirname(file)).some((name) => name.includes('damaged'))).toBe(true);
});

test.describe('says which file, why, and what can be done', () => {
  const cases: readonly { readonly what: string; readonly heading: string; readonly button: string; readonly make: (file: string) => string }[] = [
    { what: 'a file that is gone', heading: 'The record is not there', button: 'Try again', make: (file) => path.join(path.dirname(file), 'Gone.minutebook') },
    {
      what: 'a letter that was renamed',
      heading: 'This file is not a record',
      button: 'Open another record…',
      make: () => {
        const file = path.join(folder, 'Letter.minutebook');
        writeFileSync(file, 'Dear Clerk, please find enclosed the minutes. '.repeat(100));
        return file;
      },
    },
    {
      what: 'a record in a synchronised folder',
      heading: 'The record is in a shared or synchronised folder',
      button: 'Copy it here',
      make: (file) => {
        mkdirSync(path.join(folder, 'OneDrive'), { recursive: true });
        const there = path.join(folder, 'OneDrive', 'Shared.minutebook');
        copyFileSync(file, there);
        return there;
      },
    },
  ];
  for (const one of cases) {
    test(one.what, async () => {
      const file = one.make(await aRecord(path.join(folder, 'data')));
      const app = await startWith(file, path.join(folder, 'other'));
      await expect(app.page.getByRole('heading', { name: one.heading })).toBeVisible();
      await expect(app.page.getByText(path.basename(file), { exact: true })).toBeVisible();
      await expect(app.page.getByRole('button', { name: one.button })).toBeVisible();
      await axeCheck(app.page);
      await app.close();
      if (!existsSync(file)) expect(readdirSync(path.dirname(file)).filter((name) => name.startsWith('Gone'))).toEqual([]);
    });
  }

  test('a synchronised record is copied here and opened, and the original is left alone', async () => {
    const original = await aRecord(path.join(folder, 'data'));
    mkdirSync(path.join(folder, 'OneDrive'));
    const there = path.join(folder, 'OneDrive', 'Shared.minutebook');
    copyFileSync(original, there);
    const before = readFileSync(there);
    const app = await startWith(there, path.join(folder, 'other'));
    await app.page.getByRole('button', { name: 'Copy it here' }).press('Enter');
    await expect(app.page.getByRole('heading', { name: 'The record is in a shared or synchronised folder' })).toBeHidden();
    await goToBodies(app.page);
    await expect(app.page.getByText('Northmere Education Board').first()).toBeVisible();
    await app.close();
    expect(readFileSync(there).equals(before)).toBe(true);
  });
});

test('a second profile is told who has the record, and gets it once the first has closed', async () => {
  const userData = path.join(folder, 'data');
  const file = await aRecord(userData);
  const first = await launchApp({ userData });
  await expect(first.page.getByText('Northmere', { exact: true }).first()).toBeVisible();
  const second = await startWith(file, path.join(folder, 'other'));
  await expect(second.page.getByRole('heading', { name: 'The record is open elsewhere' })).toBeVisible();
  await expect(second.page.getByText(`is open on ${os.hostname()}`)).toBeVisible();
  await first.close();
  await second.page.getByRole('button', { name: 'Try again' }).click();
  await expect(second.page.getByRole('heading', { name: 'The record is open elsewhere' })).toBeHidden();
  await second.close();
});

test('a second start with the same profile hands over to the first and ends', async () => {
  const userData = path.join(folder, 'data');
  await aRecord(userData);
  const first = await launchApp({ userData });
  await expect(first.page.getByText('Northmere', { exact: true }).first()).toBeVisible();
  await expect(launchApp({ userData })).rejects.toThrow();
  await expect(first.page.getByText('Northmere', { exact: true }).first()).toBeVisible();
  await first.close();
});
