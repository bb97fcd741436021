import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { choose } from '@tests/helpers/file-dialogs';
import { pressUntilFocused, tabAndEnter, tabAndType } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, type LaunchedApp } from '@tests/helpers/launch';
import { contentOf, paperFile, paragraph, partOf } from '@tests/helpers/travelling-paper';
import { makeDocx, paragraphXml } from '../main/reading/make-office';
import { makeZip } from '../main/reading/make-zip';
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

test('a governor without a record opens a paper and a pack, reads and notes on it; the clerk takes the paper in for a body', async () => {
  const sent = path.join(folder, 'Reading in Year 3.mbpaper');
  writeFileSync(sent, paperFile(partOf(contentOf([paragraph(1, 'To tell the Board about reading.')], [paragraph(2, 'Reading fell.')]))));
  const pack = path.join(folder, 'Pack for 1 December.zip');
  const pool = makeDocx({ body: [paragraphXml('Pack for the meeting'), ...Array.from({ length: 30 }, (_, index) => paragraphXml(`Paragraph ${String(index + 1)} of the pack.`)), paragraphXml('The swimming pool will close.')].join('') });
  writeFileSync(pack, makeZip([{ name: '03.1 Pool.docx', data: pool }, { name: '02.1 Minutes.docx', data: makeDocx({ body: paragraphXml('Minutes') }) }, { name: 'Plans/Pool.dwg', data: 'x' }]));

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
  await expect(title()).toHaveText('Pack for 1 December');
  await axeInEveryTheme(page, { pictures: 'pack-of-files' });
  await tabAndEnter(page, page.getByRole('button', { name: 'Read 03.1 Pool' }));
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
  // Scrolled to, left, and gone back to.
  await page.getByRole('button', { name: 'Note on paragraph 25' }).evaluate((button) => button.closest('article')?.scrollIntoView({ block: 'start' }));
  await page.getByRole('button', { name: 'Previous file' }).click();
  await expect(title()).toHaveText('02.1 Minutes');
  await page.getByRole('button', { name: 'Pack for 1 December' }).click();
  await page.getByRole('button', { name: 'Go on reading' }).click();
  await expect(page.getByText('You are back where you stopped reading.')).toBeVisible();
  await expect(page.getByText('Paragraph 25 of the pack.')).toBeInViewport();

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
});
