import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readBytes } from '@main/reading/read-bytes';
import { blockText, words } from '@shared/reading/neutral-text';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import { axeCheck } from '@tests/helpers/axe';
import { saveAs } from '@tests/helpers/file-dialogs';
import { launchApp, resizeWindow, type LaunchedApp } from '@tests/helpers/launch';
import { sourceFile, sourcesFolder } from '@tests/helpers/outside-inputs';
import { ask, goTo, makeMeeting, type MadeMeeting } from './running-meeting';

let running: LaunchedApp;
let page: Page;
let made: MadeMeeting;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-papers-'));
  running = await launchApp();
  page = running.page;
  await resizeWindow(running.app, 1440, 900);
  made = await makeMeeting(page, 4);
  await goTo(page, `/meetings/${made.meetingId}/papers`);
  await expect(page.getByRole('list', { name: 'Papers by item' })).toBeVisible();
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

async function readWord(file: string): Promise<NeutralDocument> {
  return await readBytes(readFileSync(file), path.basename(file));
}

/** Headings and numbered paragraphs with the labels that Word computes, in reading order. */
function labelsOf(document: NeutralDocument): readonly string[] {
  return document.blocks.flatMap((block) => (block.type === 'heading' || block.type === 'paragraph') && block.label?.style === 'decimal' ? [block.label.text.replace(/\.$/u, '')] : []);
}

/** The numbers that stand before paragraphs on the screen. */
async function labelsIn(paragraphs: Locator): Promise<readonly (string | undefined)[]> {
  return await paragraphs.evaluateAll((all) => all.map((paragraph) => (paragraph as HTMLElement).dataset['label']));
}

/** Presses Tab until the control with this name has the focus; once more round where the screen was not drawn yet. */
async function tabTo(name: string | RegExp): Promise<void> {
  await expect(() => tabRoundTo(name)).toPass({ timeout: 60_000 });
}

async function tabRoundTo(name: string | RegExp): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const labelled = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? (element.labels?.[0]?.textContent ?? '') : '';
      return element?.getAttribute('aria-label') ?? (labelled !== '' ? labelled : (element?.textContent ?? ''));
    });
    if (typeof name === 'string' ? focused.trim() === name : name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(name)}.`);
}

test('a report on an item is written and exported by keyboard alone, and survives leaving the screen at once', async () => {
  await tabTo(/^Start a report on item 4/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Paper for item 4' })).toBeVisible();
  await tabTo('Start paper');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Fair Access Protocol/ })).toBeVisible();
  await tabTo('Report prepared by:');
  await page.keyboard.type('James Holloway, Director of Education');
  await tabTo('Purpose of Report');
  await page.keyboard.type('To report the autumn term.');
  await page.keyboard.press('Tab');
  await tabTo('Recommendations');
  await page.keyboard.type('That the Board agrees:');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await page.keyboard.type('the dates;');
  await page.keyboard.press('Enter');
  await page.keyboard.type('the thresholds.');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(page.getByRole('textbox', { name: 'Recommendations' }).locator('p')).toHaveText(['That the Board agrees:', 'the thresholds.', 'the dates;']);
  // Tab belongs to the list; Esc, then Tab, leaves it.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Background/Context' })).toBeFocused();
  await page.keyboard.press('Control+b');
  await page.keyboard.type('Since');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' September 41 pupils were placed.');
  await tabTo('Summary of benefits of the proposal');
  await page.keyboard.type('Places are found sooner.');
  for (const implication of ['financial implications', 'consultation', 'risk associated with the report']) {
    await tabTo(`None: there are no ${implication}`);
    await page.keyboard.press('Enter');
  }
  await tabTo('Background Papers');
  await page.keyboard.type('None.');
  await expect(page.getByRole('list', { name: 'Checks' })).not.toContainText('Not answered yet');
  await expect(page.getByText('All answered')).toBeVisible();

  // The last word is typed and the screen left in the same moment.
  await page.keyboard.type(' Nothing else was used.');
  await goTo(page, '/papers');
  await page.getByRole('link', { name: /Fair Access Protocol/ }).click();
  await expect(page.getByRole('textbox', { name: 'Background Papers' })).toHaveText('None. Nothing else was used.');

  const file = path.join(folder, 'keyboard.docx');
  await saveAs(running.app, file);
  await page.keyboard.press('F12');
  await expect(page.getByText('Report written to Word')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('button', { name: 'Open', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  const document = await readWord(file);
  expect(labelsOf(document)).toEqual(['1', '1.1', '2', '2.1', '3', '3.1', '4', '4.1', '5', '5.1', '5.2', '5.3', '6']);
  expect(document.blocks.map((block) => blockText(block, { labels: 'all' }))).toEqual(expect.arrayContaining(['2.1 That the Board agrees:', '(a) the thresholds.', '(b) the dates;', '3.1 Since September 41 pupils were placed.', '5.1 Financial implications. None.', 'None. Nothing else was used.']));
});

test('a report is shaped by mouse alone, typing apart, and what was done is undone where it was done', async () => {
  await page.getByRole('button', { name: /^Start a report on item 4/ }).click();
  await page.getByRole('button', { name: 'Start paper' }).click();
  const background = page.getByRole('textbox', { name: 'Background/Context' });
  await background.click();
  await page.keyboard.type('One\nTwo\nThree');
  await page.getByRole('button', { name: 'Move up' }).click();
  await page.getByRole('button', { name: 'Move up' }).click();
  await expect(background.locator('p')).toHaveText(['Three', 'One', 'Two']);
  await page.getByRole('button', { name: 'Move down' }).click();
  await page.getByRole('button', { name: 'Indent' }).click();
  await expect(background.locator('p')).toHaveText(['One', 'Three', 'Two']);
  await expect.poll(() => labelsIn(background.locator('p'))).toEqual(['3.1', '3.1.1', '3.2']);
  await page.getByRole('button', { name: 'Outdent' }).click();
  await page.getByLabel('Kind of paragraph').selectOption('bullet');
  await expect(background.locator('p').nth(1)).toHaveAttribute('data-kind', 'bullet');
  await page.getByRole('button', { name: 'None: there are no consultation' }).click();
  await expect(page.getByRole('textbox', { name: 'Consultation' })).toHaveText('None.');
  await page.getByRole('button', { name: /^Go to 6 Background Papers/ }).click();
  await expect(page.getByRole('textbox', { name: 'Background Papers' })).toBeFocused();

  // The editor takes back what was typed in it; past that, the record's newest step is named and offered.
  const papers = page.getByRole('textbox', { name: 'Background Papers' });
  // In one piece: letters between which the machine stood still would be taken back one after the other.
  await page.keyboard.insertText('Four');
  await expect(papers).toContainText('Four');
  await page.keyboard.press('Control+z');
  await expect(papers).not.toContainText('Four');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Nothing more to undo in this text')).toBeVisible();
  await expect(page.getByText('The last change of the record was: Typing.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Consultation' })).toHaveText('None.');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('article', { name: 'Page 1 of 1' })).toContainText('Consultation. None.');
  await axeCheck(page);
  await page.getByRole('button', { name: 'Close the preview' }).click();
  await axeCheck(page);
});

test('a real report pasted as text goes into its sections and into Word, every word in its place', async () => {
  test.skip(!sourcesFolder, 'MINUTEBOOK_SOURCES names no folder');
  const source = readFileSync(sourceFile('001'), 'utf8');
  await page.getByRole('button', { name: /^Start a report on item 4/ }).click();
  await page.getByRole('button', { name: 'Start paper' }).click();
  await page.getByRole('button', { name: 'Paste or open text…' }).click();
  await running.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), source);
  await page.getByRole('textbox', { name: 'Text of the report' }).click();
  await page.keyboard.press('Control+v');
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByRole('region', { name: 'What was read' })).toBeVisible();
  await expect(page.getByText('Unsure, please check')).toHaveCount(0);
  await expect(page.getByText('Without a place')).toHaveCount(0);
  await axeCheck(page);
  await page.getByRole('button', { name: 'Keep' }).click();
  const background = page.getByRole('textbox', { name: 'Background/Context' }).locator('p');
  await expect(background).toHaveCount(5);
  await expect.poll(() => labelsIn(background)).toEqual(['3.1', '3.2', '3.3', '3.4', '3.5']);

  // Undo of the whole, and back again, with the editors open.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(background).toHaveCount(1);
  await ask(page, 'history.redo', {});
  await expect(background).toHaveCount(5);

  const file = path.join(folder, '001.docx');
  await saveAs(running.app, file);
  await page.keyboard.press('F12');
  await expect(page.getByText('Report written to Word')).toBeVisible({ timeout: 120_000 });
  const document = await readWord(file);
  expect(labelsOf(document)).toEqual(['1', '1.1', '2', '2.1', '3', '3.1', '3.2', '3.3', '3.4', '3.5', '4', '4.1', '5', '5.1', '5.2', '5.3', '6']);
  const written = bag(words(document, { labels: 'none' }));
  const wanted = bag(source.replace(/<\/?sup>|\*\*|^#+ |^- /gmu, '').replace(/^\d\.\d? ?(?=\S)/gmu, '').split(/\s+/u));
  for (const [word, count] of wanted) expect([word, (written.get(word) ?? 0) >= count]).toEqual([word, true]);
});

/** How often each word is there, without case and the punctuation at its end. */
function bag(list: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of list.map((one) => one.toLowerCase().replace(/[.:]+$/u, '')).filter((one) => one !== '')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
