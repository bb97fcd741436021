import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { choose, saveInto } from '@tests/helpers/file-dialogs';
import { pressUntilFocused, tabAndEnter, tabAndType } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, type LaunchedApp } from '@tests/helpers/launch';
import { contentOf, paperFile, paragraph, partOf } from '@tests/helpers/travelling-paper';
import { makeDocx, paragraphXml } from '../main/reading/make-office';
import { ask, goTo } from './running-meeting';

let running: LaunchedApp;
let page: Page;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-travel-'));
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const title = () => page.getByRole('heading', { level: 1 });

/** Drops a file of the disk on the window, as the system does. */
async function drop(file: string): Promise<void> {
  const data = await page.evaluateHandle(([name, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(text as string), (letter) => letter.charCodeAt(0))], name as string));
    return transfer;
  }, [path.basename(file), readFileSync(file).toString('base64')]);
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

test('a governor without a record reads a pack, notes on it, and sends a paper back; the clerk takes the changes over piece by piece', async () => {
  const sent = path.join(folder, 'Reading in Year 3.mbpaper');
  writeFileSync(sent, paperFile(partOf(contentOf([paragraph(1, 'To tell the Board about reading.')], [paragraph(2, 'Reading fell.')]))));
  const pack = path.join(folder, 'Pack.docx');
  writeFileSync(pack, makeDocx({ body: [paragraphXml('Pack for the meeting'), ...Array.from({ length: 30 }, (_, index) => paragraphXml(`Paragraph ${String(index + 1)} of the pack.`)), paragraphXml('The swimming pool will close.')].join('') }));

  // Double-clicked in a folder, on a machine that has no record.
  running = await launchApp({ args: [sent] });
  page = running.page;
  await resizeWindow(running.app, 1440, 900);
  await expect(title()).toHaveText(/Reading in Year 3/);

  // A pack, by keyboard alone: found in, noted on.
  await choose(running.app, pack);
  await goTo(page, '/');
  await expect(title()).toHaveText('My papers');
  await axeInEveryTheme(page, { pictures: 'my-papers' });
  await tabAndEnter(page, page.getByRole('button', { name: 'Open a paper or pack…' }).first());
  await expect(page.getByRole('feed')).toContainText('Paragraph 30 of the pack.');
  await tabAndType(page, page.getByRole('textbox', { name: 'Find in the document' }), 'swimming');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await tabAndEnter(page, page.getByRole('button', { name: 'Note on paragraph 32' }));
  const note = page.getByRole('textbox', { name: /^Note on “The swimming pool/ });
  await expect(note).toBeFocused();
  await page.keyboard.type('Ask when it opens again.');
  await pressUntilFocused(page, 'Shift+Tab', page.getByRole('button', { name: 'Another note on paragraph 32' }), 20);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: 'Note on paragraph 31' })).toBeFocused();
  await axeInEveryTheme(page, { pictures: 'reading' });

  // The clerk has the paper too, taken in for a body of the record.
  await choose(running.app, sent);
  await ask(page, 'records.create', { name: 'Northmere Education' });
  await ask(page, 'bodies.create', { name: 'Northmere Education Board', shortName: '', kind: 'board', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' });
  await expect(page.getByRole('banner')).toContainText('Northmere Education');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Open a paper');
  await expect(page.getByRole('option', { name: /Open a paper or pack/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Take in “Reading in Year 3”' });
  await expect(dialog.getByRole('combobox', { name: 'For which body' })).toHaveText(/Northmere Education Board/);
  await axeCheck(page);
  await dialog.getByRole('button', { name: 'Take in' }).click();
  await expect(title()).toHaveText(/Reading in Year 3/);
  const clerksAddress = await page.evaluate(() => window.location.hash.slice(1));

  // The governor changes it and sends it back, by mouse.
  await ask(page, 'records.openPersonal', {});
  await expect(title()).toHaveText('My papers');
  await page.getByRole('link', { name: /Reading in Year 3/ }).click();
  const paragraphHere = page.getByText('Reading fell.', { exact: true });
  await paragraphHere.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Parents noticed.');
  await saveInto(running.app, folder);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Send as file…' }).click();
  const sending = page.getByRole('dialog', { name: 'Send as file' });
  await sending.getByRole('textbox', { name: 'Your name' }).fill('Gita Rao');
  await axeCheck(page);
  await sending.getByRole('button', { name: 'Save the file…' }).click();
  await expect(page.getByText('Paper saved as a file to send')).toBeVisible();
  const back = path.join(folder, 'Back.mbpaper');
  copyFileSync(sent, back);

  // Dropped on the clerk's window, it is the same paper: what changed is shown and taken over.
  await ask(page, 'records.recent', {}).then((answer) => ask(page, 'records.openRecent', { key: (answer as { records: { key: string; name: string }[] }).records.find(({ name }) => name === 'Northmere Education')?.key ?? '' }));
  await expect(page.getByRole('banner')).toContainText('Northmere Education');
  await goTo(page, clerksAddress);
  await expect(title()).toHaveText(/Reading in Year 3/);
  await drop(back);
  await expect(title()).toHaveText('What came back: Reading in Year 3');
  await expect(page.getByText(/From Gita Rao/)).toBeVisible();
  await axeInEveryTheme(page, { pictures: 'returned-paper' });
  await page.getByRole('button', { name: 'Take all' }).click();
  await page.getByRole('button', { name: 'Take over 1 change' }).click();
  await expect(title()).toHaveText(/^Reading in Year 3/);
  await expect(page.getByText('Reading fell. Parents noticed.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Nothing of it is taken over yet.')).toBeVisible();
});
