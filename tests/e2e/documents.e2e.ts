import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { choose, saveInto } from '@tests/helpers/file-dialogs';
import { pressUntilFocused } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, screenshot, type LaunchedApp } from '@tests/helpers/launch';
import { houseTemplate } from '@tests/main/docx/house-template-file';
import { goTo, makeMeeting } from './running-meeting';

let running: LaunchedApp;
let page: Page;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-documents-'));
  running = await launchApp();
  page = running.page;
  await resizeWindow(running.app, 1280, 860);
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

async function chooseTemplate(name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  await choose(running.app, file);
}

async function fromMore(words: string): Promise<void> {
  // What other features put beside it is read first, and moves it.
  for (const name of ['Copy from…', 'Issue agenda…']) await expect(page.getByRole('button', { name })).toBeVisible();
  await page.getByRole('button', { name: 'More for this document' }).click();
  await page.getByRole('menuitem', { name: words }).click();
}

/** Everything a PDF says, by a reader that is not ours; null where there is none on this machine. */
function pdfText(file: string): string | null {
  return existsSync('/usr/bin/pdftotext') ? execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }) : null;
}

test('an agenda goes out as PDF, web page, text and on paper; the public version leaves out what is exempt', async () => {
  const { meetingId } = await makeMeeting(page);
  await goTo(page, `/meetings/${meetingId}/agenda`);
  await saveInto(running.app, folder);

  // By mouse: a PDF for the public.
  await fromMore('Save as PDF…');
  await page.getByRole('button', { name: 'For the public' }).click();
  await expect(page.getByText('Agenda saved as PDF')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  const pdf = path.join(folder, '2026-11-24 Education Board Agenda public DRAFT.pdf');
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  const printed = pdfText(pdf);
  if (printed !== null) {
    expect(printed).toContain('Fair Access Protocol: autumn term report');
    expect(printed).toMatch(/Page 1 of \d/);
    expect(printed).not.toContain('Wold Academy');
  }

  await fromMore('Save as web page…');
  await page.getByRole('button', { name: 'For members' }).click();
  await expect(page.getByText('Agenda saved as web page')).toBeVisible();
  const html = readFileSync(path.join(folder, '2026-11-24 Education Board Agenda DRAFT.html'), 'utf8');
  expect(html).toContain('Wold Academy site: lease terms');
  expect(html).toMatch(/not for publication/i);

  // By keyboard: the text for an e-mail.
  await page.getByRole('button', { name: 'More for this document' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await pressUntilFocused(page, 'ArrowDown', page.getByRole('menuitem', { name: 'Copy as text for e-mail' }), 3);
  await screenshot(page, 'documents-more');
  // What lies half beneath an open menu cannot be pressed before it closes, and a menu is drawn beside the page's landmarks: the menu itself is looked at.
  await axeCheck(page, { include: '[role="menu"]', disable: ['region'] });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Who is the e-mail for?' })).toBeVisible();
  await axeInEveryTheme(page, { pictures: 'documents-audience' });
  await page.getByRole('button', { name: 'For the public' }).click();
  await expect(page.getByText('Agenda copied as text')).toBeVisible();
  const copied = await running.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('Fair Access Protocol: autumn term report');
  expect(copied).not.toContain('Wold Academy');

  // No printer: a sentence that says what to do. The computer's own printers, if it has some, are out of the test.
  await running.app.evaluate(({ app }) => {
    app.on('browser-window-created', (_event, window) => {
      window.webContents.getPrintersAsync = () => Promise.resolve([]);
    });
  });
  // While a document is being made, the keys do not begin another.
  await expect(page.getByRole('button', { name: 'More for this document' })).toBeEnabled();
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'For the public' }).click();
  await expect(page.getByText('No printer is set up on this computer.')).toBeVisible();
  expect(readdirSync(folder).sort()).toEqual(['2026-11-24 Education Board Agenda DRAFT.html', '2026-11-24 Education Board Agenda public DRAFT.pdf']);
  // Nothing of what was printed stays open.
  await expect.poll(() => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('with a printer, Ctrl+P hands the page to the system’s own dialog', async () => {
  const { meetingId } = await makeMeeting(page, 3);
  await goTo(page, `/meetings/${meetingId}/agenda`);
  await expect(page.getByRole('button', { name: 'More for this document' })).toBeVisible();
  await running.app.evaluate(({ app }) => {
    app.on('browser-window-created', (_event, window) => {
      window.webContents.getPrintersAsync = () => Promise.resolve([{ name: 'Office', displayName: 'Office', description: '', status: 0, isDefault: true, options: {} }]);
      window.webContents.print = (options, callback) => {
        Object.assign(globalThis, { handed: { silent: options?.silent, title: window.webContents.getTitle() } });
        callback?.(true, '');
      };
    });
  });
  await page.keyboard.press('Control+p');
  await expect(page.getByText('Agenda sent to the printer')).toBeVisible();
  expect(await running.app.evaluate(() => (globalThis as unknown as { readonly handed: unknown }).handed)).toMatchObject({ silent: false });
});

test('a council’s template is looked at, kept, worn by every document, and taken away again', async () => {
  const { meetingId } = await makeMeeting(page, 3);
  await goTo(page, '/settings');
  const panel = page.getByRole('region', { name: 'House template' });
  await chooseTemplate('letter.docx', Buffer.from('not a Word file at all'));
  await panel.getByRole('button', { name: 'Choose a Word file…' }).click();
  await expect(panel.getByRole('alert')).toContainText(/damaged|cannot be read/);

  await chooseTemplate('house.dotx', houseTemplate());
  await panel.getByRole('button', { name: 'Choose a Word file…' }).click();
  await expect(panel.getByText('Font: Trebuchet MS')).toBeVisible();
  await expect(panel.getByText('Header: Tidewell District Council')).toBeVisible();
  await expect(panel.getByText('The template points at files that lie elsewhere. They were not fetched.')).toBeVisible();
  await expect(panel.getByRole('img', { name: 'Crest of Tidewell District Council' }).first()).toBeVisible();
  await panel.scrollIntoViewIfNeeded();
  await axeInEveryTheme(page, { pictures: 'house-template' });
  await panel.getByRole('button', { name: 'Keep' }).click();
  await expect(panel.getByText('Every document is made with what was read from “house.dotx”.')).toBeVisible();
  expect(readFileSync(path.join(running.userData, 'house-template.json'), 'utf8')).not.toContain('ZQEXEMPT');

  await goTo(page, `/meetings/${meetingId}/agenda`);
  await page.getByRole('button', { name: 'Preview' }).click();
  const sheet = page.getByRole('article', { name: 'Page 1 of 1' });
  await expect(sheet).toContainText('Tidewell District Council');
  await expect(sheet).toHaveCSS('font-family', /Trebuchet MS/);
  await screenshot(page, 'documents-preview-house');
  await page.getByRole('button', { name: 'Close the preview' }).click();
  await saveInto(running.app, folder);
  await fromMore('Save as PDF…');
  await expect(page.getByText('Agenda saved as PDF')).toBeVisible({ timeout: 120_000 });
  const file = readdirSync(folder).find((name) => name.endsWith('.pdf')) ?? '';
  const printed = pdfText(path.join(folder, file));
  if (printed !== null) expect(printed).toMatch(/Tidewell District Council[\s\S]*Serving Tidewell since 1974/);

  await goTo(page, '/settings');
  await panel.getByRole('button', { name: 'Remove' }).click();
  await expect(panel.getByText('Documents have Minute Book’s own look.')).toBeVisible();
  expect(existsSync(path.join(running.userData, 'house-template.json'))).toBe(false);
});
