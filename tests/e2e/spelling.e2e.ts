/** Spelling as Chromium does it, with the dictionary that comes with the application: what its own menu is told is what is looked at. */
import { execFileSync } from 'node:child_process';
import { expect, test, type Page } from '@playwright/test';
import { axeInEveryTheme } from '@tests/helpers/axe';
import { launchApp, resizeWindow, type LaunchedApp } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting } from './running-meeting';

let running: LaunchedApp;
let page: Page;
test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  await resizeWindow(running.app, 1280, 860);
  // The menu belongs to the system: what it would show is kept, and its lines are chosen by their words.
  await running.app.evaluate(({ Menu, BrowserWindow }) => {
    const kept = globalThis as unknown as { lines: { label: string; click: () => void }[]; seen: { misspelledWord: string; dictionarySuggestions: string[] } | null };
    kept.lines = [];
    kept.seen = null;
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      kept.lines = this.items.map((item) => ({ label: item.label, click: () => void item.click() }));
    };
    BrowserWindow.getAllWindows()[0]?.webContents.on('context-menu', (_event, params) => {
      kept.seen = { misspelledWord: params.misspelledWord, dictionarySuggestions: params.dictionarySuggestions };
    });
  });
});
test.afterEach(async () => {
  await running.close();
});

type Seen = { readonly misspelledWord: string; readonly dictionarySuggestions: readonly string[]; readonly lines: readonly string[] };

const line = () => page.getByRole('textbox', { name: /^Minute of item/ });

/** Opens the menu of the first word of the line with the mouse, and answers what Chromium says of it. */
async function menuOfFirstWord(): Promise<Seen> {
  await running.app.evaluate(() => {
    Object.assign(globalThis, { seen: null, lines: [] });
  });
  const place = await line().boundingBox();
  if (!place) throw new Error('The line is not on the screen.');
  await page.mouse.click(place.x + 30, place.y + 20, { button: 'right' });
  await expect.poll(() => running.app.evaluate(() => (globalThis as unknown as { seen: unknown }).seen !== null)).toBe(true);
  return await running.app.evaluate(() => {
    const { seen, lines } = globalThis as unknown as { seen: { misspelledWord: string; dictionarySuggestions: string[] }; lines: { label: string }[] };
    return { ...seen, lines: lines.map(({ label }) => label) };
  });
}
/** Opens the menu until it has this line, and chooses it: a word is not marked while it is looked at anew. */
const choose = async (words: string): Promise<void> => {
  await expect.poll(async () => (await menuOfFirstWord()).lines).toContain(words);
  await running.app.evaluate((_electron, label) => {
    (globalThis as unknown as { lines: { label: string; click: () => void }[] }).lines.find((line) => line.label === label)?.click();
  }, words);
};
/** How long a mark may take, in milliseconds. */
const PATIENCE = 1_000;
/**
 * Types a word and answers whether it is marked. Spelling is looked at a moment after typing: the word is left alone and its menu asked
 * again.
 */
async function flagged(word: string): Promise<boolean> {
  await line().fill('');
  await line().click();
  await page.keyboard.type(`${word} `);
  for (let waited = 0; waited <= PATIENCE; waited += 200) {
    if ((await menuOfFirstWord()).misspelledWord === word) return true;
    await page.waitForTimeout(200);
  }
  return false;
}

test('a misspelt word is marked and put right from its menu; names of the record and words of governance are known, and a word can be added', async () => {
  test.slow();
  const { meetingId } = await makeMeeting(page);
  await goTo(page, `/meetings/${meetingId}/run`);
  await expect(page.getByTestId('run-screen')).toBeVisible();
  await expect.poll(() => flagged('recieve'), { timeout: 60_000 }).toBe(true);
  await expect(async () => {
    const misspelt = await menuOfFirstWord();
    expect(misspelt.dictionarySuggestions).toContain('receive');
    expect(misspelt.lines).toEqual(expect.arrayContaining(['receive', 'Add “recieve” to the word list', 'Cut', 'Paste']));
  }).toPass({ timeout: 30_000 });
  await choose('receive');
  await expect(page.getByRole('textbox', { name: /^Minute of item/ })).toHaveValue('receive ');
  await expect.poll(() => flagged('organization')).toBe(true);
  expect(await flagged('organisation')).toBe(false);

  // The words of the record reach the dictionary a few at a time.
  for (const known of ['Oyelaran', 'inquorate', 'virement', 'Ofsted', 'Cllr']) await expect.poll(() => flagged(known), { message: known }).toBe(false);
  await expect.poll(() => flagged('Zzyelaran')).toBe(true);
  await choose('Add “Zzyelaran” to the word list');
  await expect.poll(() => flagged('Zzyelaran'), { timeout: 30_000 }).toBe(false);

  // F7 goes through the line and what is recorded, by keyboard alone, and the focus comes back to the line.
  const box = line();
  await box.fill('');
  await box.click();
  await page.keyboard.type('The Forum recieved the half-year reprot.');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('');
  await page.keyboard.type('Cllr Oyelaran thanked the comittee');
  await page.keyboard.press('F7');
  const spelling = page.getByRole('dialog', { name: 'Spelling' });
  await expect(spelling.getByText('Not in the dictionary: “comittee”')).toBeVisible();
  await expect(spelling.getByRole('textbox', { name: 'Change to' })).toBeFocused();
  await expect(spelling.getByRole('textbox', { name: 'Change to' })).toHaveValue('committee');
  await axeInEveryTheme(page, { pictures: 'spelling-f7' });
  await page.keyboard.press('Enter');
  await expect(spelling.getByText('Not in the dictionary: “recieved”')).toBeVisible();
  await expect(spelling.getByRole('textbox', { name: 'Change to' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(spelling.getByText('Not in the dictionary: “reprot”')).toBeVisible();
  await page.keyboard.type('report');
  await page.keyboard.press('Enter');
  await expect(spelling.getByText('No misspelt word is left. 3 words were changed.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(spelling).toBeHidden();
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('Cllr Oyelaran thanked the committee');
  const { entries } = await ask<{ entries: { block: { runs: { text: string }[] } }[] }>(page, 'minutes.get', { meetingId });
  expect(entries.map(({ block }) => block.runs.map(({ text }) => text).join(''))).toEqual(['The Forum received the half-year report.']);

  // Nothing of it is on the disk outside the record, and with the record it is gone.
  const holders = execFileSync('sh', ['-c', `grep -rla Oyelaran '${running.userData}' || true`], { encoding: 'utf8' }).trim().split('\n');
  expect(holders.filter((file) => file !== '' && !file.includes('/records/') && !file.includes('/copies/'))).toEqual([]);
  await goTo(page, '/settings');
  await expect(page.getByRole('button', { name: 'Remove Zzyelaran from the word list' })).toBeVisible();
  await page.getByLabel('Another word').scrollIntoViewIfNeeded();
  await axeInEveryTheme(page, { pictures: 'spelling-settings' });
  await page.getByLabel('Another word').fill('two words');
  await page.getByRole('button', { name: 'Add word' }).click();
  await expect(page.getByText('Type one word, of letters only.')).toBeVisible();

  await ask(page, 'records.create', { name: 'Another' });
  const other = await ask<{ id: string }>(page, 'bodies.create', { name: 'Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' });
  const { id } = await ask<{ id: string }>(page, 'meetings.create', { bodyId: other.id, title: '', startTime: '18:00', plannedEnd: '20:00', place: 'Hall', date: '2026-11-24' });
  await ask(page, 'agenda.addItem', { meetingId: id, afterId: null, title: 'Welcome', presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'discussion', publicity: 'open' });
  await goTo(page, `/meetings/${id}/run`);
  await expect(page.getByTestId('run-screen')).toBeVisible();
  await expect.poll(() => flagged('Oyelaran'), { timeout: 60_000 }).toBe(true);
  await ask(page, 'settings.update', { spelling: false });
  await expect.poll(() => flagged('recieve'), { timeout: 30_000 }).toBe(false);
});
