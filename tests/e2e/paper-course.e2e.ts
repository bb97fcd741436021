import { expect, test, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { launchApp, resizeWindow, type LaunchedApp } from '@tests/helpers/launch';
import { goTo, makeMeeting } from './running-meeting';

let running: LaunchedApp;
let page: Page;

test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  await resizeWindow(running.app, 1440, 900);
  const { meetingId } = await makeMeeting(page, 4);
  await goTo(page, `/meetings/${meetingId}/papers`);
  await page.getByRole('button', { name: /^Start a report on item 4/ }).click();
  await page.getByRole('button', { name: 'Start paper' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Fair Access Protocol/ })).toBeVisible();
});
test.afterEach(async () => {
  await running.close();
});

test('a paper is commented on and compared by keyboard, and goes to the meeting and back by mouse, locked once it is cleared', async () => {
  const background = page.getByRole('textbox', { name: 'Background/Context' });
  const beside = page.getByRole('complementary', { name: 'Beside the paper' });

  // By keyboard: a version, another wording, a comment on the paragraph with the caret, its answer.
  await background.focus();
  await page.keyboard.type('Numbers are falling.');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^Version 1 kept at/)).toBeVisible();
  await page.keyboard.type(' Two schools have places.');
  await page.keyboard.press('Control+Shift+m');
  const words = beside.getByRole('textbox', { name: 'Comment on 3.1' });
  await expect(words).toBeFocused();
  await page.keyboard.type('Which two?');
  await page.keyboard.press('Control+Enter');
  await expect(beside.getByRole('list', { name: 'Comments' })).toContainText('Which two?');
  // The caret is back where the comment was made.
  await expect(background).toBeFocused();
  // The paragraph is marked; its mark and, for the keys, a tool above lead to what was said.
  await expect(background.getByRole('button', { name: '1 comment' })).toBeVisible();
  await page.getByRole('button', { name: '1 comment here' }).press('Enter');
  await expect(beside.getByRole('listitem', { name: 'Comment of Hannah Lacey on 3.1' })).toBeFocused();
  await axeInEveryTheme(page, { pictures: 'paper-comments' });

  await beside.getByRole('tab', { name: 'Versions' }).focus();
  await page.keyboard.press('Enter');
  await beside.getByRole('button', { name: 'Compare version 1' }).focus();
  await page.keyboard.press('Enter');
  const compare = page.getByRole('dialog', { name: 'Compare versions' });
  await expect(compare.getByRole('list', { name: 'Differences' })).toContainText('Two schools have places.');
  await axeInEveryTheme(page, { pictures: 'paper-compare' });
  await page.keyboard.press('Escape');
  await expect(compare).toBeHidden();

  // By mouse: submitted, returned with words, submitted again, cleared and locked.
  const step = async (button: string, title: string, fill: () => Promise<void> = () => Promise.resolve()): Promise<void> => {
    await page.getByRole('button', { name: button }).click();
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    await fill();
    await dialog.getByRole('button', { name: button.replace('…', '') }).click();
    await expect(dialog).toBeHidden();
  };
  await step('Submit…', 'Submit the paper');
  await step('Return…', 'Return the paper', async () => await page.getByRole('textbox', { name: 'What is to be changed' }).fill('Name the two schools.'));
  await expect(page.getByText('Name the two schools.', { exact: true })).toBeVisible();
  await step('Submit…', 'Submit the paper');
  await step('Clear…', 'Clear the paper', async () => await page.getByRole('textbox', { name: 'Cleared by' }).fill('Ines Duarte'));
  await expect(page.getByText(/Cleared by Ines Duarte on .* The text is locked\./)).toBeVisible();
  await expect(background).toHaveAttribute('contenteditable', 'false');
  await axeInEveryTheme(page, { pictures: 'paper-cleared' });
  await goTo(page, '/papers');
  await page.getByRole('combobox', { name: 'Papers to show' }).selectOption('cleared');
  await expect(page.getByRole('list', { name: 'Papers' })).toContainText('Cleared');
  await axeCheck(page);
  await page.getByRole('combobox', { name: 'Papers to show' }).selectOption('returned');
  await expect(page.getByText('No paper is like that.')).toBeVisible();
});
