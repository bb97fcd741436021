import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { pressUntilFocused, tabAndChoose, tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow } from '@tests/helpers/launch';
import type { LaunchedApp } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting } from './running-meeting';

let app: LaunchedApp;
test.beforeEach(async () => {
  app = await launchApp();
  await resizeWindow(app.app, 1440, 900);
});
test.afterEach(async () => {
  await app.close();
});

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const combo = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const row = (page: Page, title: string): Locator => page.getByRole('row').filter({ has: page.locator(`textarea[data-sortable-control="title"]`, { hasText: title }) });

/** "1 Welcome and apologies" … in the order of the table; a break has no number. */
async function shown(page: Page): Promise<string[]> {
  return await page.locator('[data-agenda-row]:not([data-agenda-row="new"])').evaluateAll((rows) => rows.map((each) => `${each.querySelectorAll('[role="cell"]')[1]?.textContent ?? ''} ${each.querySelector<HTMLTextAreaElement>('[data-sortable-control="title"]')?.value ?? ''}`.trim()));
}

test('everything about an item by keyboard alone, and its draft minute recorded in the meeting at a key', async () => {
  const { page } = app;
  const { meetingId } = await makeMeeting(page);
  await goTo(page, `/meetings/${meetingId}/agenda`);

  // Everything about item 4 in its drawer, saved as it is typed.
  await tabTo(page, field(page, 'Title of item 4'));
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { name: 'Item 4' })).toBeVisible();
  await expect(field(page, 'Title')).toBeFocused();
  await tabAndType(page, field(page, 'Not before'), '7 pm');
  await tabAndChoose(page, combo(page, 'Publicity'), 'Exempt');
  await tabTo(page, page.getByRole('checkbox', { name: /^3\. Information relating to the financial/ }));
  await page.keyboard.press('Space');
  await tabAndType(page, field(page, 'Public interest reason'), 'It would weaken the council’s position.');
  await tabAndType(page, field(page, 'Recommendation of item 4'), 'That the protocol be agreed.');
  await tabAndType(page, field(page, 'Draft minute of item 4'), 'James Holloway presented the report.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('AGREED: the protocol as revised.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Item 4' })).toHaveCount(0);
  await expect(combo(page, 'Publicity of item 4')).toHaveText(/Exempt ¶3/);
  await expect(row(page, 'Fair Access Protocol')).toContainText('Public interest reason given');
  await expect(row(page, 'Fair Access Protocol')).toContainText('30 minutes free before 19:00');

  // Withdrawn, with its number and the reason.
  await tabAndEnter(page, button(page, 'More for item 2'), { back: true });
  await pressUntilFocused(page, 'ArrowDown', page.getByRole('menuitem', { name: 'Withdraw…' }));
  await page.keyboard.press('Enter');
  await expect(field(page, 'Reason')).toBeFocused();
  await page.keyboard.type('Nothing to declare');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Declarations of interest')).toContainText('Withdrawn');
  await expect(row(page, 'Declarations of interest')).toContainText('Nothing to declare');

  // Two items moved at once, and back with one Undo.
  await tabAndEnter(page, button(page, 'Choose several'), { back: true });
  await expect(page.locator('[data-sortable-control="select"]:focus')).toHaveCount(1);
  await tabTo(page, page.getByRole('checkbox', { name: 'Choose item 1', exact: true }), { back: true });
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('checkbox', { name: 'Choose item 3', exact: true }));
  await page.keyboard.press('Space');
  const before = await shown(page);
  await expect(page.getByText('2 items chosen')).toBeVisible();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(async () => (await shown(page)).map((line) => line.replace(/^\d+ /, '')).slice(0, 4)).not.toEqual(before.map((line) => line.replace(/^\d+ /, '')).slice(0, 4));
  await page.keyboard.press('Control+z');
  await expect.poll(() => shown(page)).toEqual(before);

  // The draft minute stands ready in the running meeting.
  await goTo(page, `/meetings/${meetingId}/run`);
  await expect(page.getByTestId('capture-box')).toBeFocused();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+PageDown');
  await expect(page.getByRole('heading', { level: 2, name: /^Fair Access Protocol/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Draft minute' })).toContainText('James Holloway presented the report.');
  await page.keyboard.press('F8');
  await expect(page.getByRole('region', { name: 'Draft minute' })).not.toContainText('James Holloway');
  await page.keyboard.press('F8');
  await expect(page.getByRole('region', { name: 'Draft minute' })).toHaveCount(0);
  await expect(page.getByText('James Holloway presented the report.')).toBeVisible();
  const { entries } = await ask<{ entries: readonly { readonly kind: string }[] }>(page, 'minutes.get', { meetingId });
  expect(entries.map(({ kind }) => kind)).toEqual(['note', 'decision']);
});

test('the same by mouse alone: numbers of the body, breaks, deferring, several items; clean for axe in every theme', async () => {
  const { page } = app;
  const { bodyId, meetingId } = await makeMeeting(page);
  await goTo(page, `/bodies/${bodyId}?tab=agenda`);
  await page.getByRole('radio', { name: /^A, A1, A1\.1/ }).click();
  await field(page, 'New words for what is asked').click();
  await page.keyboard.type('For approval');
  await button(page, 'Add words').click();
  await expect(field(page, 'Words for what is asked, For approval')).toHaveValue('For approval');
  await axeInEveryTheme(page, { include: 'main' });

  await goTo(page, `/meetings/${meetingId}/agenda`);
  await expect(field(page, 'Title of item A')).toHaveValue('Welcome and apologies');
  await combo(page, 'Ask of item D').selectOption('For approval');
  await field(page, 'Title of item C').click();
  await button(page, 'Break').click();
  await expect.poll(async () => (await shown(page)).slice(2, 5)).toEqual(['C Exclusions and suspensions: half-year position', 'Break', 'D Fair Access Protocol: autumn term report']);

  await button(page, 'More for item E').click();
  await page.getByRole('menuitem', { name: 'Defer…' }).click();
  await combo(page, 'To the meeting of').selectOption({ label: '26 January 2027' });
  await axeCheck(page, { include: '[role="dialog"]' });
  await button(page, 'Defer').click();
  await expect(row(page, 'Any other business')).toContainText('Deferred to 26 January 2027');

  await button(page, 'Choose several').click();
  await page.getByRole('checkbox', { name: 'Choose item A', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Choose item B', exact: true }).click();
  await axeCheck(page, { include: '[aria-label="Agenda"]' });
  await button(page, 'Move to…').click();
  await combo(page, 'Place').selectOption({ label: 'After E Any other business' });
  await button(page, 'Move').click();
  await expect.poll(async () => (await shown(page)).map((line) => line.replace(/^[A-Z] /, '').slice(0, 12))).toEqual(['Exclusions a', 'Break', 'Fair Access ', 'Any other bu', 'Welcome and ', 'Declarations', 'Wold Academy']);
  await button(page, 'Done choosing').click();

  await field(page, 'Title of item F').click();
  await button(page, 'Details').click();
  await page.getByRole('checkbox', { name: /^1\. Information relating to any individual/ }).click();
  await field(page, 'Private note of item F').click();
  await page.keyboard.type('Ask legal first.');
  await axeInEveryTheme(page, { include: '[role="dialog"]' });
  // At 1024 by 768 and at 200 % nothing of the drawer is cut off.
  for (const [width, height] of [[1024, 768], [720, 450]] as const) {
    await resizeWindow(app.app, width, height);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
    // The drawer is laid out anew a moment after the window.
    await expect.poll(() => page.getByRole('dialog').evaluate((dialog) => [...dialog.querySelectorAll('button, input, textarea, select, [role="textbox"]')].filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > window.innerWidth + 0.5).map((element) => element.outerHTML.slice(0, 80)))).toEqual([]);
  }
  await button(page, 'Close').click();
  await expect(combo(page, 'Publicity of item F')).toHaveText(/Exempt ¶1/);
});
