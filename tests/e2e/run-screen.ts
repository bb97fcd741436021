/** The screen on which a meeting is run, as a journey sees it, and what a clerk does there with the keyboard alone or with the mouse alone. */
import { expect, type Locator, type Page } from '@playwright/test';
import { pressUntil, pressUntilFocused, typeChoice } from '@tests/helpers/keyboard';

/** The places of the screen. `page` is asked anew each time: each journey has a window of its own. */
export function runScreen(page: () => Page) {
  const box = (): Locator => page().getByTestId('capture-box');
  const chips = (): Locator => page().getByTestId('capture-chips');
  const strip = (): Locator => page().getByTestId('quorum-strip');
  const button = (name: string | RegExp): Locator => page().getByRole('button', { name, exact: typeof name === 'string' });
  const combo = (name: string): Locator => page().getByRole('combobox', { name, exact: true });
  const dialog = (): Locator => page().getByRole('dialog');
  const heading = (name: string): Locator => page().getByRole('heading', { level: 2, name });
  const marked = (who: string, as: string): Locator => page().getByRole('group', { name: who }).getByRole('button', { name: as, exact: true });
  const minuted = (words: string | RegExp): Locator => page().getByRole('row').filter({ hasText: words }).first();
  return { box, chips, strip, button, combo, dialog, heading, marked, minuted };
}

/** What is done with the keyboard alone; the focus is waited for after each key that moves it. */
export function byKeyboard(page: Page) {
  const { keyboard } = page;
  const { box, chips, heading } = runScreen(() => page);
  /** Types a line, sees what it will be, and records it. */
  const say = async (line: string, label: string): Promise<void> => {
    await expect(box()).toBeFocused();
    await keyboard.type(line);
    await expect(chips()).toContainText(label);
    await keyboard.press('Enter');
    await expect(box()).toHaveValue('');
  };
  const inPane = (name: string) => page.evaluate((label) => document.activeElement?.closest('[data-pane]')?.getAttribute('aria-label') === label, name);
  const toPane = async (name: string): Promise<void> => await pressUntil(page, 'F6', () => inPane(name), 10);
  const toBar = async (): Promise<void> => await pressUntil(page, 'F6', () => page.evaluate(() => document.activeElement?.closest('header[data-pane]') !== null), 10);
  const back = async (): Promise<void> => {
    // A dialog gives the focus back where it was asked from; only then does Esc mean the box.
    await expect.poll(() => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body)).toBe(true);
    await keyboard.press('Escape');
    await expect(box()).toBeFocused();
  };
  const closeItem = async (next: string): Promise<void> => {
    await keyboard.press('Control+Enter');
    await expect(heading(next)).toBeVisible();
    await expect(box()).toBeFocused();
  };
  const chosen = async (target: Locator, words: string): Promise<void> => {
    await pressUntilFocused(page, 'Tab', target, 20);
    await typeChoice(page, target, words);
  };
  return { say, toPane, toBar, back, closeItem, chosen };
}

/** What is done with the mouse alone; the keyboard gives nothing but letters. */
export function byMouse(page: Page) {
  const { box, chips, button, heading } = runScreen(() => page);
  const letters = (text: string): Promise<void> => page.keyboard.insertText(text);
  const kind = (name: string): Locator => page.getByRole('group', { name: 'What the line is' }).getByRole('button', { name: new RegExp(`^${name}\\b`) });
  const record = async (label: string): Promise<void> => {
    await expect(chips()).toContainText(label);
    await button('Record').click();
    await expect(box()).toHaveValue('');
  };
  const say = async (what: string, words: string, label: string = what): Promise<void> => {
    if (what !== 'Note') await kind(what).click();
    await letters(words);
    await record(label);
  };
  const closeItem = async (next: string): Promise<void> => {
    await button(/^Close item/).click();
    await expect(heading(next)).toBeVisible();
  };
  const fill = async (target: Locator, text: string): Promise<void> => {
    await target.click({ clickCount: 3 });
    await letters(text);
  };
  const choose = async (target: Locator, label: string): Promise<void> => {
    await target.selectOption({ label });
  };
  return { letters, kind, record, say, closeItem, fill, choose };
}
