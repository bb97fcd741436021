/** What the walk does over and over: places, Word files, the question where to save. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { DemoContext } from './demo-step';

/** Goes to a place of the rail by a click. */
export async function goToPlace(page: Page, words: 'Home' | 'Meetings' | 'Papers' | 'Bodies & people' | 'Recommendations & actions'): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: words, exact: true }).click();
}

/** Chooses a step of the meeting that is open ("Agenda"). */
export async function goToStep(page: Page, words: 'Details' | 'Agenda' | 'Papers' | 'Run' | 'Minutes'): Promise<void> {
  await page.getByRole('tab', { name: words }).first().click();
}

/** Closes what messages are on the screen. */
export async function closeMessages(page: Page): Promise<void> {
  const close = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: /^Close/ });
  // Some go by themselves meanwhile, even under the pointer.
  await expect(async () => {
    if ((await close.count()) > 0) await close.first().click({ timeout: 1_000 });
    await expect(close).toHaveCount(0, { timeout: 100 });
  }).toPass({ timeout: 60_000, intervals: [0] });
}

/** Makes the Word file of what is on the screen with the screen's own button; `audience` where the application asks for it. Answers the file's name. */
export async function makeWord({ page }: DemoContext, audience: 'For the public' | 'For members' | null = null): Promise<string> {
  const messages = page.getByRole('region', { name: 'Messages' });
  // What an earlier file has left on the screen goes away first: the message read below is this file's own.
  await closeMessages(page);
  await page.getByRole('button', { name: /^Word/ }).first().click();
  if (audience !== null) await page.getByRole('dialog').getByRole('button', { name: audience }).click();
  const toast = messages.getByRole('status').filter({ hasText: 'written to Word' });
  await expect(toast).toBeVisible({ timeout: 120_000 });
  // With the pointer on it, it stays until it is read.
  await toast.hover();
  await expect(toast.getByText('Show in folder')).toBeVisible();
  const name = /[^\n]*\.docx/.exec(await toast.innerText())?.[0]?.trim() ?? '';
  expect(name).not.toBe('');
  return name;
}

/** Waits until the indicator says when everything was saved. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d/).first()).toBeVisible();
}

/** Types with the keyboard, as a person does, into what has the focus. */
export async function typeLine(page: Page, line: string): Promise<void> {
  await page.keyboard.type(line, { delay: 4 });
}

/** Puts the focus into a field and replaces what is there. */
export async function fillByKeys(field: Locator, words: string): Promise<void> {
  await field.click();
  await field.press('Control+a');
  await field.pressSequentially(words, { delay: 4 });
}
