/** Twelve parts of a body in a window that has no room for them side by side. */
import { expect, test } from '@playwright/test';
import { axeCheck } from '@tests/helpers/axe';
import { pressUntilFocused, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, screenshot } from '@tests/helpers/launch';
import { goTo, makeMeeting } from './running-meeting';

test('tabs without room are behind More, by keyboard and by mouse; the chosen one stands in the row', async () => {
  const { app, page, close } = await launchApp();
  await resizeWindow(app, 1024, 768);
  const { bodyId } = await makeMeeting(page, 1);
  await goTo(page, `/bodies/${bodyId}`);
  const more = page.getByRole('button', { name: /^More: Parts of/ });
  const tab = (name: RegExp) => page.getByRole('tab', { name });
  await tabTo(page, tab(/^Seats and people/));
  await expect(tab(/^Meetings/)).toBeHidden();
  await expect(tab(/^Rules/)).toBeVisible();
  await screenshot(page, 'body-tabs-1024');
  // All in one row, also when the counts in them have come.
  await expect.poll(() => page.getByRole('tablist', { name: /^Parts of/ }).getByRole('tab').evaluateAll((tabs) => new Set(tabs.filter((one) => one.getBoundingClientRect().width > 0).map((one) => Math.round(one.getBoundingClientRect().top))).size)).toBe(1);

  await pressUntilFocused(page, 'Tab', more);
  await page.keyboard.press('Enter');
  await pressUntilFocused(page, 'ArrowDown', page.getByRole('menuitem', { name: /^Meetings/ }));
  await axeCheck(page, { include: '[role="menu"]', disable: ['region'] });
  await screenshot(page, 'body-tabs-more');
  await page.keyboard.press('Enter');
  await expect(tab(/^Meetings/)).toBeVisible();
  await expect(tab(/^Meetings/)).toHaveAttribute('aria-selected', 'true');
  await axeCheck(page);

  await more.click();
  await page.getByRole('menuitem', { name: 'Decisions' }).click();
  await expect(tab(/^Decisions/)).toHaveAttribute('aria-selected', 'true');
  await resizeWindow(app, 1900, 800);
  await expect(more).toHaveCount(0);
  await expect(tab(/^Meetings/)).toBeVisible();
  await close();
});
