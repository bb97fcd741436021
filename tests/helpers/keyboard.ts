/** Journeys by keyboard alone: nothing here points, clicks or sets the focus from outside. */
import { expect, type Locator, type Page } from '@playwright/test';

/** How many stops a screen may have before a control counts as out of reach. */
const MOST_STOPS = 160;

/**
 * Presses Tab (or Shift+Tab) until the control has the focus; fails when it is not reached.
 * @param target the control
 */
export async function tabTo(page: Page, target: Locator, options: { readonly back?: boolean } = {}): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(options.back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab did not reach ${target.toString()} within ${String(MOST_STOPS)} stops.`);
}

/** Goes to a control by Tab and presses Enter on it. */
export async function tabAndEnter(page: Page, target: Locator, options: { readonly back?: boolean } = {}): Promise<void> {
  await tabTo(page, target, options);
  await page.keyboard.press('Enter');
}

/** Goes to a field by Tab and types; what stands there is replaced. */
export async function tabAndType(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Goes to a list of choices by Tab and chooses one by typing the start of its words. */
export async function tabAndChoose(page: Page, target: Locator, words: string): Promise<void> {
  await tabTo(page, target);
  await typeChoice(page, target, words);
}

/**
 * Chooses in the list that has the focus by typing the start of what is wanted.
 * @param chosen what then stands there, where more than the start was not typed
 */
export async function typeChoice(page: Page, target: Locator, words: string, chosen: string | RegExp = words): Promise<void> {
  // A list forgets what was typed after a second without a letter: where the machine stood still between two of them, it is typed once more.
  await expect(async () => {
    await page.keyboard.type(words);
    await expect(target.locator('option:checked')).toHaveText(chosen, { timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

/** How long the focus may take to follow a key on a busy machine, in milliseconds. */
const FOCUS_WAIT = 400;

/** How many presses more may move no focus: they came before what they move in was drawn. */
const IDLE_PRESSES = 10;

/**
 * Presses a key until something holds, waiting after each press until the focus has moved: on a busy machine it follows the
 * key a moment later, and pressing on would go past the place.
 * @param most how many presses that move the focus are enough; fails when it does not hold after them
 */
export async function pressUntil(page: Page, key: string, holds: () => Promise<boolean>, most = 12): Promise<void> {
  let presses = 0;
  let idle = 0;
  while (presses < most && idle < most + IDLE_PRESSES) {
    if (await holds()) return;
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press(key);
    // A key that moves nothing (the end of a list) is no failure here: what was wanted is asked for again below.
    const moved = await page.waitForFunction((was) => document.activeElement !== was, before, { timeout: FOCUS_WAIT }).then(() => true, () => false);
    await before.dispose();
    if (moved) presses += 1;
    else idle += 1;
  }
  await expect.poll(holds, `${key} did not lead there in ${String(most)} presses`).toBe(true);
}

/** Presses a key until the control has the focus; fails when it is not reached. */
export async function pressUntilFocused(page: Page, key: string, target: Locator, most = 12): Promise<void> {
  await expect(target).toBeVisible();
  await pressUntil(page, key, () => target.evaluate((element) => element === document.activeElement), most);
}
