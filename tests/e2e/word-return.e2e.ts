import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { choose, saveAs, saveInto } from '@tests/helpers/file-dialogs';
import { pressUntilFocused, tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, type LaunchedApp } from '@tests/helpers/launch';
import { editInOffice } from '@tests/helpers/office';
import { ask, goTo } from './running-meeting';

let running: LaunchedApp;
let page: Page;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-returned-'));
  running = await launchApp();
  page = running.page;
  await resizeWindow(running.app, 1440, 900);
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const BOARD = 'Northmere Education Board';

/** Drops a file of this computer, as the system does. */
async function drop(file: string, on: Locator): Promise<void> {
  const transfer = await page.evaluateHandle(([name, bytes]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(bytes as string), (letter) => letter.charCodeAt(0))], name as string));
    return data;
  }, [path.basename(file), readFileSync(file).toString('base64')]);
  await on.dispatchEvent('dragover', { dataTransfer: transfer });
  await on.dispatchEvent('drop', { dataTransfer: transfer });
}

const title = () => page.getByRole('heading', { level: 1 });
const writing = (section: string) => page.getByRole('textbox', { name: section });

/** Sends the paper that is open as a file, by mouse; answers where it lies. */
async function sendAsFile(into: string, byName: string): Promise<string> {
  mkdirSync(into);
  await saveInto(running.app, into);
  await page.getByRole('button', { name: 'More for this document' }).click();
  await page.getByRole('menuitem', { name: 'Send as file…' }).click();
  const sending = page.getByRole('dialog', { name: 'Send as file' });
  await sending.getByRole('textbox', { name: 'Your name' }).fill(byName);
  await axeCheck(page);
  await sending.getByRole('button', { name: 'Save the file…' }).click();
  await expect(page.getByText('Paper saved as a file to send')).toBeVisible();
  return path.join(into, `${TITLE}.mbpaper`);
}

const TITLE = 'Winter plan for school places';

test('a paper goes from a governor to the clerk, to Word, is edited in LibreOffice, comes back piece by piece, and the governor sees what changed', async () => {
  // The governor, on a machine without a record: writes a paper by keyboard alone, and sends it.
  await ask(page, 'records.openPersonal', {});
  await expect(title()).toHaveText('My papers');
  await tabAndEnter(page, page.getByRole('button', { name: 'Write a paper…' }).first());
  const begin = page.getByRole('dialog', { name: 'Write a paper' });
  await tabAndType(page, begin.getByRole('textbox', { name: 'Title' }), TITLE);
  await tabAndType(page, begin.getByRole('textbox', { name: 'Which body it is for' }), BOARD);
  await tabAndEnter(page, begin.getByRole('button', { name: 'Start paper' }));
  await expect(title()).toHaveText(new RegExp(TITLE));
  await tabAndType(page, writing('Recommendations'), 'That the Board agrees the dates in six months.');
  await tabAndType(page, writing('Background/Context'), 'Since September the panel met each week.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('It met in the library.');
  const governors = await page.evaluate(() => window.location.hash.slice(1));
  const sent = await sendAsFile(path.join(folder, 'sent'), 'Gita Rao');

  // The clerk takes it into the record.
  await ask(page, 'records.create', { name: 'Northmere Education' });
  await ask(page, 'bodies.create', { name: BOARD, shortName: '', kind: 'board', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' });
  await expect(page.getByRole('banner')).toContainText('Northmere Education');
  await drop(sent, page.locator('main'));
  await page.getByRole('dialog', { name: `Take in “${TITLE}”` }).getByRole('button', { name: 'Take in' }).click();
  await expect(title()).toHaveText(new RegExp(TITLE));
  await expect(writing('Background/Context')).toContainText('each week');

  const [exported, edited] = [path.join(folder, 'paper.docx'), path.join(folder, 'edited.docx')];
  await saveAs(running.app, exported);
  await page.keyboard.press('F12');
  await expect(page.getByText('Report written to Word')).toBeVisible({ timeout: 120_000 });
  editInOffice(folder, exported, edited, `
  Found(doc, "each week").setString("every Monday")
  NewParagraphAfter doc, "every Monday", "Parents were asked."
  RemoveParagraph doc, "It met in the library."
  Comment doc, "every Monday", "Priya Nair", "Bank holidays too?"
  doc.RecordChanges = True
  Found(doc, "in six months").setString("in nine months")
  doc.RecordChanges = False`);

  // Back by keyboard: each difference is taken by itself, the tracked change is left.
  await choose(running.app, edited);
  await tabTo(page, page.getByRole('button', { name: 'More for this document' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await pressUntilFocused(page, 'ArrowDown', page.getByRole('menuitem', { name: 'Bring back from Word…' }));
  await page.keyboard.press('Enter');
  await tabAndEnter(page, page.getByRole('button', { name: 'Choose the Word file…' }));
  const dialog = page.getByRole('dialog', { name: /Bring back from “edited\.docx”/u });
  await expect(dialog).toBeVisible();
  const tracked = dialog.getByRole('checkbox', { name: /“in six months” became “in nine months”/u });
  await expect(tracked).toBeChecked();
  await axeInEveryTheme(page, { pictures: 'word-return' });
  await tabTo(page, tracked);
  await page.keyboard.press('Space');
  await expect(dialog.getByText('0 of 3 to take over')).toBeVisible();
  const pieces = dialog.getByRole('region', { name: 'Differences from the paper' }).getByRole('checkbox');
  for (const at of [0, 1, 2]) {
    await tabTo(page, pieces.nth(at));
    await page.keyboard.press('Space');
    await expect(pieces.nth(at)).toBeChecked();
  }
  await tabAndEnter(page, dialog.getByRole('button', { name: 'Take over 3 differences, 1 comment' }));
  await expect(dialog).toBeHidden();
  await expect(writing('Background/Context').locator('p')).toHaveText(['Since September the panel met every Monday.', 'Parents were asked.']);
  await expect(writing('Recommendations')).toContainText('in six months');

  // Dropped once more: only what was left of it, by mouse, and Undo.
  await drop(edited, writing('Background/Context'));
  const again = page.getByRole('dialog', { name: /Bring back from “edited\.docx”/u });
  await expect(again.getByText('1 comment of the file is on the paper already.')).toBeVisible();
  await again.getByRole('region', { name: 'Differences from the paper' }).getByRole('checkbox').first().click();
  await again.getByRole('button', { name: 'Take over 1 difference' }).click();
  await expect(writing('Recommendations')).toContainText('in nine months');
  await page.getByRole('button', { name: /^Undo/u }).last().click();
  await expect(writing('Recommendations')).toContainText('in six months');
  const back = await sendAsFile(path.join(folder, 'back'), 'Hannah Lacey');

  // The governor sees what changed, and takes it over.
  await ask(page, 'records.openPersonal', {});
  await expect(title()).toHaveText('My papers');
  await goTo(page, governors);
  await expect(writing('Background/Context')).toContainText('each week');
  await drop(back, page.locator('main'));
  await expect(title()).toHaveText(`What came back: ${TITLE}`);
  await expect(page.getByText(/From Hannah Lacey/)).toBeVisible();
  await axeInEveryTheme(page, { pictures: 'returned-paper' });
  await page.getByRole('button', { name: 'Take all' }).click();
  await page.getByRole('button', { name: 'Take over 3 changes' }).click();
  await expect(writing('Background/Context').locator('p')).toHaveText(['Since September the panel met every Monday.', 'Parents were asked.']);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByText('Nothing of it is taken over yet.')).toBeVisible();
});
