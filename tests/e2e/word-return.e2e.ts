import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { axeInEveryTheme } from '@tests/helpers/axe';
import { choose, saveAs } from '@tests/helpers/file-dialogs';
import { tabAndEnter, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, type LaunchedApp } from '@tests/helpers/launch';
import { editInOffice } from '@tests/helpers/office';
import { ask, goTo, makeMeeting } from './running-meeting';

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

const numbered = (text: string) => ({ kind: 'numbered', level: 1, runs: [{ text }] });

/** Drops a file of this computer on the page of the paper. */
async function dropOnPaper(file: string): Promise<void> {
  const transfer = await page.evaluateHandle((bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], 'from-a-stick.docx'));
    return data;
  }, readFileSync(file).toString('base64'));
  await page.getByRole('textbox', { name: 'Background/Context' }).dispatchEvent('drop', { dataTransfer: transfer });
}

test('a paper goes to Word, is edited in LibreOffice, and comes back piece by piece: by keyboard, then dropped and taken over by mouse', async () => {
  const { bodyId, meetingId, itemIds } = await makeMeeting(page, 4);
  const { id } = await ask<{ id: string }>(page, 'papers.create', { bodyId, meetingId, agendaItemId: itemIds[3], templateKey: 'education-board-report', title: 'Winter plan for school places' });
  const section = (key: string, heading: string, ...texts: string[]) => ({ key, heading, certain: true, blocks: texts.map(numbered), implications: [] });
  await ask(page, 'papers.fill', { id, reading: { title: 'Winter plan for school places', details: [], unplaced: [], notes: [], sections: [section('recommendations', 'Recommendations', 'That the Board agrees the dates in six months.'), section('background', 'Background/Context', 'Since September the panel met each week.', 'It met in the library.')] } });
  await goTo(page, `/papers/${id}`);
  await expect(page.getByRole('textbox', { name: 'Background/Context' })).toContainText('each week');

  const [exported, edited] = [path.join(folder, 'paper.docx'), path.join(folder, 'edited.docx')];
  await saveAs(running.app, exported);
  await page.keyboard.press('F12');
  await expect(page.getByText('Report written to Word')).toBeVisible({ timeout: 20_000 });
  editInOffice(folder, exported, edited, `
  Found(doc, "each week").setString("every Monday")
  RemoveParagraph doc, "It met in the library."
  Comment doc, "every Monday", "Priya Nair", "Bank holidays too?"
  doc.RecordChanges = True
  Found(doc, "in six months").setString("in nine months")
  doc.RecordChanges = False`);

  await choose(running.app, edited);
  await tabTo(page, page.getByRole('button', { name: 'More', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Bring back from Word…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabAndEnter(page, page.getByRole('button', { name: 'Choose the Word file…' }));
  const dialog = page.getByRole('dialog', { name: /Bring back from “edited\.docx”/u });
  await expect(dialog).toBeVisible();
  const tracked = dialog.getByRole('checkbox', { name: /“in six months” became “in nine months”/u });
  await expect(tracked).toBeChecked();
  await axeInEveryTheme(page, { pictures: 'word-return' });
  await tabTo(page, tracked);
  await page.keyboard.press('Space');
  await expect(dialog.getByText('0 of 2 to take over')).toBeVisible();
  await tabAndEnter(page, dialog.getByRole('button', { name: 'Take all' }));
  await tabAndEnter(page, dialog.getByRole('button', { name: 'Take over 2 differences, 1 comment' }));
  await expect(dialog).toBeHidden();
  const background = page.getByRole('textbox', { name: 'Background/Context' });
  await expect(background.locator('p')).toHaveText(['Since September the panel met every Monday.']);
  await expect(page.getByRole('textbox', { name: 'Recommendations' })).toContainText('in six months');

  await dropOnPaper(edited);
  const again = page.getByRole('dialog', { name: /Bring back from “from-a-stick\.docx”/u });
  await expect(again.getByText('1 comment of the file is on the paper already.')).toBeVisible();
  await again.getByRole('region', { name: 'Differences from the paper' }).getByRole('checkbox').first().click();
  await again.getByRole('button', { name: 'Take over 1 difference' }).click();
  await expect(page.getByRole('textbox', { name: 'Recommendations' })).toContainText('in nine months');
  await page.getByRole('button', { name: /^Undo/u }).last().click();
  await expect(page.getByRole('textbox', { name: 'Recommendations' })).toContainText('in six months');
});
